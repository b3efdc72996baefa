// What kind an idea is: an icon and a word, never a colour.
import { Lightbulb, ListOrdered, Scale, Signpost, Sprout, TriangleAlert } from 'lucide';
import { Icon } from './icon.jsx';
import { useT } from './i18n.jsx';

/** @type {Record<string, import('lucide').IconNode>} */
const ICONS = {
  proposal: Lightbulb,
  growth: Sprout,
  risk: TriangleAlert,
  law: Scale,
  technology: ListOrdered,
  roadmap: Signpost,
};

/** @param {{kind: string}} props */
export function KindIcon({ kind }) {
  return <Icon of={ICONS[kind] ?? Lightbulb} class="kind-icon" />;
}

/** Icon and word; a law says its level too. @param {{kind: string, level?: string|null}} props */
export function KindWord({ kind, level }) {
  const t = useT();
  const words = level ? `${t(`kind-${kind}`)}, ${t(`level-${level}-full`)}` : t(`kind-${kind}`);
  return (
    <span class="kind">
      <KindIcon kind={kind} />
      {words}
    </span>
  );
}
