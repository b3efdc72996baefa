// Two hosts have written at one decision: both texts are shown, and the second decides; nothing typed is lost.
import { Button } from '../../ui/button.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';
import { clashOf, isChanged, lateDraft, mineOver, sourceOfPair, theirsOver, wishOf } from './decision_draft.js';
import { useDesk } from './desk.jsx';

/** @import { Entry } from '../../core/entry.js' */
/** @import { DecisionRecord, SetDecision } from '../../core/protocol.js' */
/** @import { Draft, Fields } from './decision_draft.js' */

/** @param {{names: readonly (keyof Fields)[], now: Fields, mine: Fields, onKeep: () => void, onReplace: () => void}} props */
export function DecisionClash({ names, now, mine, onKeep, onReplace }) {
  const t = useT();
  return (
    <div class="clash tone-warn stack stack--tight" role="alert">
      <p class="block-title">{t('clash-decision')}</p>
      <dl>
        {names.map((name) => [
          <dt key={`${name} now`}>{`${t(`decision-${name}`)}. ${t('clash-now')}`}</dt>,
          <dd key={`${name} is`}>
            <Value name={name} fields={now} />
          </dd>,
          <dt key={`${name} mine`}>{t('clash-mine')}</dt>,
          <dd key={`${name} own`}>
            <Value name={name} fields={mine} />
          </dd>,
        ])}
      </dl>
      <div class="row">
        <Button onClick={onKeep}>{t('clash-keep')}</Button>
        <Button onClick={onReplace}>{t('clash-replace')}</Button>
      </div>
    </div>
  );
}

/** @param {{name: keyof Fields, fields: Fields}} props */
function Value({ name, fields }) {
  const { t, day } = useI18n();
  const { level, due, sources } = fields;
  const words = {
    what: fields.what,
    owner: fields.owner,
    level: level && t(`level-${level}`),
    due: due && day(due),
    sources: sources.map(({ track, no }) => `${track}-${no}`).join(' · '),
  };
  return <>{words[name] || t('clash-empty')}</>;
}

/** Words that came second, and whose editor is no longer open. @param {{entry: Entry}} props */
export function RefusedDecision({ entry }) {
  const { live } = usePage();
  const { state, decide } = useDesk();
  const command = /** @type {SetDecision} */ (entry.command);
  const record = state.decisions.find(({ id }) => id === command.id);
  if (!record) return null;
  const draft = lateDraft(command, record, (pair) => sourceOfPair(state, pair));
  const replace = () => {
    live.outbox.dismiss(entry.op);
    decide('set_decision', wishOf(mineOver(draft, record), record));
  };
  return (
    <DecisionClash
      names={clashOf(draft, record)}
      now={record}
      mine={draft.fields}
      onKeep={() => keep(live, entry, draft, record, decide)}
      onReplace={replace}
    />
  );
}

/**
 * The other's words stay where both have written; what only this writer has changed is still saved.
 * @param {import('../shared/page.jsx').Live} live
 * @param {Entry} entry
 * @param {Draft} draft
 * @param {DecisionRecord} record
 * @param {import('./desk.jsx').Desk['decide']} decide
 */
function keep(live, entry, draft, record, decide) {
  live.outbox.dismiss(entry.op);
  const kept = theirsOver(draft, record);
  if (isChanged(kept)) decide('set_decision', wishOf(kept, record));
}

/** Whether a refused command is one whose words are shown beside the others. @param {Entry} entry @param {readonly DecisionRecord[]} decisions */
export const isDecisionClash = ({ code, command }, decisions) =>
  code === 'changed' && command.name === 'set_decision' && decisions.some(({ id }) => id === command.id);
