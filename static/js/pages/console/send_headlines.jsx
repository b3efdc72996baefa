// Headlines of the rows that will be shown, with what was worked out: a missing one is offered as the text cut at a word.
import { Pencil } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { cutAtWord } from '../../core/headlines.js';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { zoneOf } from '../../ui/headline.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Deepened } from './deepened.jsx';
import { useDesk } from './state.jsx';

/** @import { Placed } from './send_rows.js' */

/**
 * The rows keep the order in which they came, while votes may still change it in the preview.
 * @param {{rows: readonly Placed[], headlines: Record<string, string>, onHeadlines: (headlines: Record<string, string>) => void}} props
 */
export function SendHeadlines({ rows, headlines, onHeadlines }) {
  const t = useT();
  const { may } = useDesk();
  const places = useRef(/** @type {string[]} */ ([]));
  for (const { idea } of rows) if (!places.current.includes(idea.id)) places.current.push(idea.id);
  const still = places.current.flatMap((id) => rows.find(({ idea }) => idea.id === id) ?? []);
  if (!may('set_headline') || !still.length) return null;
  return (
    <section class="send-rows" aria-label={t('headline-label')}>
      <h3 class="block-title">{t('headline-label')}</h3>
      {still.some(({ idea }) => !idea.headline) && <p class="ghost">{t('send-headline-auto')}</p>}
      <ul>
      {still.map(({ idea }) => (
        <li key={idea.id}>
          <HeadlineLine idea={idea} value={headlines[idea.id]} onValue={(value) => onHeadlines({ ...headlines, [idea.id]: value })} />
          <Deepened idea={idea} />
        </li>
      ))}
      </ul>
    </section>
  );
}

/** @param {{idea: Placed["idea"], value: string | undefined, onValue: (value: string) => void}} props */
function HeadlineLine({ idea, value, onValue }) {
  const t = useT();
  const [editing, setEditing] = useState(!idea.headline);
  if (!editing) {
    return (
      <div class="send-line">
        <b class="idea-no">{idea.no}</b>
        <p>{idea.headline}</p>
        <Button icon={Pencil} label={`${t('headline-edit')} ${t('idea-no', { no: String(idea.no) })}`} onClick={() => setEditing(true)} />
      </div>
    );
  }
  const shown = value ?? (idea.headline || cutAtWord(idea.text, LIMITS.headline));
  return (
    <Field
      label={[t('idea-no', { no: String(idea.no) }), value?.trim() && t(`headline-${zoneOf(lengthOf(value))}`)].filter(Boolean).join(' · ')}
      value={shown}
      multiline
      rows={2}
      limit={LIMITS.headline}
      countFrom={LIMITS.headline_amber}
      onInput={(text) => onValue(text.replace(/\n/g, ' '))}
    />
  );
}
