// What a row has been worked out to: wording, first step, level; nothing where there is neither of the first two.
import { useT } from '../../ui/i18n.jsx';

/** @param {{idea: import('../../core/protocol.js').IdeaRecord}} props */
export function Deepened({ idea: { wording, first_step, level } }) {
  const t = useT();
  if (!wording && !first_step) return null;
  return (
    <dl class="deepened">
      <Said name="deepen-wording" text={wording} />
      <Said name="deepen-step" text={first_step} />
      <Said name="level" text={level ? t(`level-${level}`) : ''} />
    </dl>
  );
}

/** @param {{name: string, text: string}} props */
function Said({ name, text }) {
  const t = useT();
  if (!text) return null;
  return (
    <div>
      <dt>{t(name)}</dt>
      <dd>{text}</dd>
    </div>
  );
}
