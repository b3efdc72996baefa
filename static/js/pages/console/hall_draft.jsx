// The drafted ballot of the hall: the question, and what each track has brought, to be ticked by the host.
import { Badge } from '../../ui/badge.jsx';
import { listOf } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { StripNote } from '../../ui/messages.jsx';
import { boardName } from '../../ui/track.js';
import { nameOf } from '../scenes/state.js';
import { missingWords } from '../scenes/words.js';
import { Tick } from './ballot_draft.jsx';
import { listedOf } from './ballot_model.js';
import { useLinked, useParts } from './hall_state.js';
import { Question } from './question.jsx';
import { useDesk } from './state.jsx';

export function HallShortlist() {
  const t = useT();
  const { lists } = useDesk();
  const parts = useParts();
  const linked = useLinked();
  const missing = parts.filter(({ hasSent, rows }) => !hasSent && rows.length === 0).map(({ track }) => track.no);
  return (
    <section class="stack" aria-labelledby="shortlist-title">
      <Question />
      <h2 class="block-title" id="shortlist-title" aria-live="polite">
        {t('ballot-listed', { n: listedOf(lists.board).length, all: lists.board.length })}
      </h2>
      {missing.length > 0 && <StripNote>{missingWords(t, missing)}</StripNote>}
      {linked.map((numbers) => (
        <StripNote key={numbers.join()}>
          {t('hall-linked', { list: listOf(t, numbers.map((no) => t('idea-no', { no }))) })}
        </StripNote>
      ))}
      {parts.filter(({ rows }) => rows.length > 0).map((part) => (
        <PartOfTrack key={part.track.id} part={part} />
      ))}
    </section>
  );
}

/** @param {{part: import('./hall_state.js').Part}} props */
function PartOfTrack({ part: { track, rows, isUndecided } }) {
  const t = useT();
  const listed = listedOf(rows).length;
  return (
    <section class="stack stack--tight" aria-label={boardName(t, track.no)}>
      <h3 class="hall-part">
        <Badge no={track.no} size="m" />
        <span>
          {boardName(t, track.no)}
          <small>{nameOf(track)}</small>
        </span>
        <span class="hall-listed">{t('n-of', { n: listed, all: rows.length })}</span>
      </h3>
      {isUndecided && <StripNote>{t('hall-undecided')}</StripNote>}
      <ol class="ticks">
        {rows.map((row) => (
          <Tick key={row.idea.id} row={row} />
        ))}
      </ol>
    </section>
  );
}
