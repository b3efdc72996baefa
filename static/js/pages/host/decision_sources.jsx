// The ideas that a decision came from: «3-17» typed, or chosen from the tops of the results.
import { Plus, X } from 'lucide';
import { useState } from 'preact/hooks';
import { cutAtWord, shownHeadline } from '../../core/headlines.js';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field, Select } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { arrived, trackOf } from '../scenes/state.js';
import { sourceOf } from './decision_draft.js';
import { useDesk } from './desk.jsx';

/** @import { DecisionSource } from '../../core/protocol.js' */

const SHORT = 50;

/** @param {{sources: readonly DecisionSource[], onChange: (sources: DecisionSource[]) => void}} props */
export function DecisionSources({ sources, onChange }) {
  const t = useT();
  const { state } = useDesk();
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const results = arrived(state);
  /** @param {string} words */
  const add = (words) => {
    const source = sourceOf(state, results, words);
    setUnknown(source === null && words.trim() !== '');
    if (!source) return;
    setText('');
    if (!sources.some(({ idea }) => idea === source.idea)) onChange([...sources, source]);
  };
  return (
    <fieldset class="stack stack--tight">
      <legend class="choice-legend">{t('decision-sources')}</legend>
      {sources.length > 0 && (
        <ul class="row sources">
          {sources.map((source) => (
            <li key={source.idea}>
              <Source source={source} onRemove={() => onChange(sources.filter((one) => one !== source))} />
            </li>
          ))}
        </ul>
      )}
      {sources.length < LIMITS.sources_max && (
        <>
          <div class="source-add">
            <Field
              label={t('decision-source-no')}
              value={text}
              onInput={(value) => {
                setText(value);
                setUnknown(false);
              }}
              error={isUnknown ? t('decision-source-none') : null}
              onEnter={() => add(text)}
            />
            <Button icon={Plus} label={t('decision-source-add')} onClick={() => add(text)} />
          </div>
          <FromResults results={results} onAdd={add} />
        </>
      )}
    </fieldset>
  );
}

/** @param {{source: DecisionSource, onRemove: () => void}} props */
function Source({ source, onRemove }) {
  const t = useT();
  const no = t('idea-no-track', { track: String(source.track), no: String(source.no) });
  return (
    <Button icon={X} label={t('decision-source-remove', { idea: no })} onClick={onRemove}>
      {no}
    </Button>
  );
}

/** What stands above the cut line of each result. @param {{results: readonly import('../../core/protocol.js').ResultRecord[], onAdd: (words: string) => void}} props */
function FromResults({ results, onAdd }) {
  const t = useT();
  const { state } = useDesk();
  const rows = results
    .map((result) => ({ track: trackOf(state, result.board)?.no ?? 0, rows: result.rows.slice(0, result.cut) }))
    .sort((a, b) => a.track - b.track)
    .flatMap(({ track, rows: own }) => own.map((row) => ({ words: `${track}-${row.no}`, headline: cutAtWord(shownHeadline(row), SHORT) })));
  if (rows.length === 0) return null;
  const options = rows.map(({ words, headline }) => ({ value: words, label: `${words} ${headline}` }));
  return (
    <Select
      label={t('decision-source-pick')}
      value=""
      options={[{ value: '', label: t('decision-source-choose') }, ...options]}
      onChange={onAdd}
    />
  );
}
