// A ballot before it opens: secret or not, how many votes, and which ideas are on it.
import { ASSURANCES, LIMITS } from '../../core/protocol.js';
import { numberOf } from '../../core/source.js';
import { Button } from '../../ui/button.jsx';
import { Segmented } from '../../ui/choice.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { BudgetStepper } from './ballot_budget.jsx';
import { byScore, isRead, listedOf, ticksFor } from './ballot_model.js';
import { isDecided } from './plan_model.js';
import { HallShortlist } from './hall_draft.jsx';
import { Refusals } from './refusal_notes.jsx';
import { useDesk } from './state.jsx';

/** @import { Row } from './model.js' */

export function BallotDraft() {
  const t = useT();
  const { board, lists, isHall } = useDesk();
  const List = isHall ? HallShortlist : Shortlist;
  if (isDecided(board.ballot)) return <Decided />;
  return (
    <div class="ballot stack">
      <Refusals />
      <BallotSettings />
      {lists.board.length > 0 ? <List /> : <Empty>{t('send-none')}</Empty>}
    </div>
  );
}

/** The plan has gone back to a vote whose result is known: it stays, unless another vote is wished. */
function Decided() {
  const t = useT();
  const { board, may, act } = useDesk();
  const again = () => act('prepare_ballot', { ballot: board.ballot?.id, mode: board.ballot?.mode, budget: 0 });
  return (
    <div class="ballot stack">
      <Refusals />
      <Empty action={may('prepare_ballot') ? { label: t('ballot-again'), onClick: again } : undefined}>{t('ballot-decided')}</Empty>
    </div>
  );
}

function BallotSettings() {
  const t = useT();
  const { board, may, act, lists, isHall, event } = useDesk();
  const { ballot } = board;
  if (!ballot) return null;
  const isBlind = ballot.mode === 'blind';
  const options = ['blind', 'live'].map((value) => ({ value, label: t(`ballot-mode-${value}`) }));
  const drafted = { ballot: ballot.id, mode: ballot.mode, budget: ballot.budget };
  const prepare = (/** @type {object} */ change) => act('prepare_ballot', { ...drafted, ...change });
  return (
    <section class="ballot-settings" aria-label={t('ballot-settings')}>
      <div class="stack stack--tight">
        {may('prepare_ballot') && !isHall ? (
          <Segmented label={t('ballot-mode')} value={ballot.mode} options={options} onChange={(mode) => prepare({ mode })} />
        ) : (
          <p>{t(`ballot-mode-${ballot.mode}`)}</p>
        )}
        <p class="ghost">{t(isBlind ? 'ballot-mode-blind-help' : 'ballot-mode-live-help')}</p>
        {(event.admits?.length > 0 || (ballot.assurance ?? 'open') !== 'open') && <Assurance ballot={ballot} onChange={(assurance) => prepare({ assurance })} />}
      </div>
      <BudgetStepper ballot={ballot} options={listedOf(lists.board).length} onBudget={(budget) => prepare({ budget })} />
    </section>
  );
}

/**
 * Who votes: everybody, or whoever has a code of a kind that the organiser has made.
 * @param {{ballot: NonNullable<import('../../core/protocol.js').BoardRecord['ballot']>, onChange: (assurance: string) => void}} props
 */
function Assurance({ ballot, onChange }) {
  const t = useT();
  const { may, event } = useDesk();
  const value = ballot.assurance ?? 'open';
  const options = ASSURANCES.filter((level) => level === 'open' || level === value || event.admits.includes(level));
  const shown = options.map((level) => ({ value: level, label: t(`ballot-who-${level}`) }));
  return (
    <>
      {may('prepare_ballot') ? (
        <Segmented label={t('ballot-who')} value={value} options={shown} onChange={onChange} />
      ) : (
        <p>{t(`ballot-who-${value}`)}</p>
      )}
      <p class="ghost">{t(`ballot-who-${value}-help`)}</p>
    </>
  );
}

function Shortlist() {
  const t = useT();
  const { lists } = useDesk();
  const rows = byScore(lists.board);
  return (
    <section class="stack stack--tight" aria-labelledby="shortlist-title">
      <div class="ballot-head">
        <h2 class="block-title" id="shortlist-title" aria-live="polite">
          {t('ballot-listed', { n: listedOf(rows).length, all: rows.length })}
        </h2>
        <ListButtons rows={rows} />
      </div>
      {isRead(rows) && <p class="ghost">{t('ballot-score-help')}</p>}
      <ol class="ticks">
        {rows.map((row) => (
          <Tick key={row.idea.id} row={row} />
        ))}
      </ol>
    </section>
  );
}

/** @param {{rows: readonly Row[]}} props */
function ListButtons({ rows }) {
  const t = useT();
  const { may, act } = useDesk();
  if (!may('set_listed')) return null;
  const best = isRead(rows) ? ticksFor(rows) : [];
  const rest = rows.filter(({ idea }) => !idea.listed);
  return (
    <div class="row">
      {best.length > 0 && (
        <Button onClick={() => best.forEach((tick) => void act('set_listed', tick))}>{t('ballot-best', { n: LIMITS.shortlist })}</Button>
      )}
      {rest.length > 0 && (
        <Button onClick={() => rest.forEach(({ idea }) => void act('set_listed', { idea: idea.id, on: true }))}>{t('ballot-all')}</Button>
      )}
    </div>
  );
}

/** @param {{row: Row}} props */
export function Tick({ row: { idea, parts } }) {
  const { t, number } = useWords();
  const { may, act } = useDesk();
  const family = parts.length > 0 ? t('merged-family', { ideas: parts.length + 1, regions: idea.regions }) : '';
  return (
    <li>
      <label class={`tick${idea.listed ? ' tick--on' : ''}`}>
        <input
          type="checkbox"
          checked={idea.listed}
          disabled={!may('set_listed')}
          onChange={(event) => {
            event.currentTarget.checked = idea.listed;
            act('set_listed', { idea: idea.id, on: !idea.listed });
          }}
        />
        <b class="idea-no">{numberOf(idea)}</b>
        <span class="tick-words">
          <span class={idea.headline ? 'idea-headline' : 'idea-text'}>{idea.headline || idea.text}</span>
          {family && <small>{family}</small>}
        </span>
        {idea.score !== null && <Read score={number(Math.round(idea.score * 100) / 100)} reads={idea.reads} />}
      </label>
    </li>
  );
}

/** What the reading round says of an idea, and on how many marks it rests. @param {{score: string, reads: number}} props */
function Read({ score, reads }) {
  const t = useT();
  return (
    <span class="tick-score">
      {t('ballot-score', { score })}
      <small>{t('ballot-reads', { n: reads })}</small>
    </span>
  );
}

/** Numbers with a comma or a point, as the language writes them. */
function useWords() {
  const { t } = useI18n();
  const { page } = useDesk();
  return { t, number: page.i18n.number };
}
