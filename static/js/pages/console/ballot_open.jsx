// A ballot under way or being counted: how many have voted, and of a blind one nothing else (V8).
import { shownHeadline } from '../../core/headlines.js';
import { numberOf } from '../../core/source.js';
import { Button } from '../../ui/button.jsx';
import { Bar } from '../../ui/bar.jsx';
import { useT } from '../../ui/i18n.jsx';
import { BudgetStepper } from './ballot_budget.jsx';
import { listedOf } from './ballot_model.js';
import { VoidBallot } from './ballot_void.jsx';
import { Refusals } from './refusal_notes.jsx';
import { useCounting } from './send_state.js';
import { useDesk } from './state.jsx';

export function BallotUnderWay() {
  const t = useT();
  const { board, act, may } = useDesk();
  const { ballot } = board;
  if (!ballot) return null;
  const more = (/** @type {number} */ budget) => act('prepare_ballot', { ballot: ballot.id, mode: ballot.mode, budget });
  return (
    <div class="ballot stack">
      <Refusals />
      <Turnout />
      <p class="ghost">{t(ballot.mode === 'blind' ? 'ballot-mode-blind-help' : 'ballot-mode-live-help')}</p>
      {ballot.assurance !== undefined && ballot.assurance !== 'open' && <p class="ghost">{t(`ballot-who-${ballot.assurance}-help`)}</p>}
      {ballot.state === 'open' && <BudgetStepper ballot={ballot} options={ballot.options} onBudget={more} />}
      <div class="row">
        <Reopen />
        {may('void_ballot') && <VoidBallot />}
      </div>
      <Options />
    </div>
  );
}

/** «Проголосовали: 31 из 46», as large as it matters. */
function Turnout() {
  const t = useT();
  const { people, board } = useDesk();
  const { voted, of: present, paper, late } = people;
  const counting = useCounting();
  return (
    <section class="turnout" aria-label={t('people-voted', { n: voted })}>
      <p class="turnout-words">{t('turnout', { voted, present })}</p>
      <Bar n={voted} of={present} size="laptop" counted={false} label={t('turnout', { voted, present })} />
      <ul class="turnout-more">
        <li>{t('ballot-facts', { n: board.ballot?.options ?? 0, votes: board.ballot?.budget ?? 0 })}</li>
        {paper > 0 && <li>{t('ballot-paper', { n: paper })}</li>}
        {late > 0 && <li>{t('ballot-late', { n: late })}</li>}
        {counting > 0 && <li>{t('counting-seconds', { n: counting })}</li>}
      </ul>
    </section>
  );
}

/** What is voted on, by number: nothing that could tell how. */
function Options() {
  const t = useT();
  const { lists } = useDesk();
  const rows = [...listedOf(lists.board)].sort((a, b) => a.idea.no - b.idea.no);
  return (
    <section class="stack stack--tight" aria-labelledby="ballot-options">
      <h2 class="block-title" id="ballot-options">
        {t('ballot-options')}
      </h2>
      <ol class="options">
        {rows.map(({ idea }) => (
          <li key={idea.id}>
            <b class="idea-no">{numberOf(idea)}</b>
            <span>{shownHeadline(idea)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** V7: a counted ballot opens again, before its reveal. */
function Reopen() {
  const t = useT();
  const { board, may, act, asked } = useDesk();
  if (board.moment !== 'closed' || !may('reopen_ballot')) return null;
  return (
    <Button busy={asked.has('reopen_ballot')} onClick={() => act('reopen_ballot', { ballot: board.ballot?.id })}>
      {t('ballot-reopen')}
    </Button>
  );
}
