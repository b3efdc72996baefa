// One track: its mark and question stand still, its families move under them.
import { ExternalLink } from 'lucide';
import { Badge } from '../../ui/badge.jsx';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice, StripNote } from '../../ui/messages.jsx';
import { boardName, trackClass } from '../../ui/track.js';
import { refusalText } from '../console/refusals.js';
import { useModeratorDoor } from '../organiser/door.js';
import { nameOf } from '../scenes/state.js';
import { FamilyCard } from './family.jsx';
import { useDesk } from './state.jsx';

/** @import { Column } from './columns.js' */

/** @param {{column: Column, keysOn: boolean}} props */
export function TrackColumn({ column, keysOn }) {
  const t = useT();
  const { cursor } = useDesk();
  const { track, families } = column;
  const isEditing = cursor.isEditing && families.some(({ id }) => id === cursor.id);
  const className = `themes-column ${trackClass(track.no)}${isEditing ? ' themes-column--editing' : ''}`;
  return (
    <section id={`column-${track.id}`} class={className} aria-label={`${boardName(t, track.no)}: ${nameOf(track)}`}>
      <Head column={column} />
      <Stale column={column} />
      <Nothing column={column} />
      <ol class="families">
        {families.map((family) => (
          <FamilyCard key={family.id} column={column} family={family} keysOn={keysOn} />
        ))}
      </ol>
    </section>
  );
}

/** @param {{column: Column}} props */
function Head({ column: { track, board, families, isRanked, isSilent } }) {
  const t = useT();
  const order = t(isRanked ? 'themes-ranked' : 'themes-numbered');
  return (
    <header class="themes-head" title={board.question}>
      <Badge no={track.no} size="m" label={boardName(t, track.no)} />
      <h2>
        {nameOf(track, 40)}
        <small>{[!isSilent && t('themes-families', { n: families.length }), families.length > 1 && order].filter(Boolean).join(' · ')}</small>
      </h2>
      <p class="sr">{board.question}</p>
    </header>
  );
}

/** @param {{column: Column}} props */
function Nothing({ column: { track, board, families, isSilent } }) {
  const t = useT();
  const { query, page } = useDesk();
  const count = page.live.store(`board:${track.id}`)?.get('count', track.id)?.ideas ?? 0;
  if (isSilent) {
    return (
      <div class="themes-none">
        <p>{t('themes-silent')}</p>
        <p>{t('themes-silent-count', { n: count })}</p>
      </div>
    );
  }
  return (
    <>
      {board.trial && <StripNote>{t('themes-trial')}</StripNote>}
      {families.length === 0 && <p class="themes-none">{t(query.trim() ? 'themes-none-found' : 'themes-empty')}</p>}
    </>
  );
}

/** What was sent is frozen: only the track's console sends it again. @param {{column: Column}} props */
function Stale({ column }) {
  const t = useT();
  const { columns, isClosed, role } = useDesk();
  const whole = columns.find(({ track }) => track.id === column.track.id) ?? column;
  const changed = whole.families.filter(({ sent }) => sent !== null).length;
  if (!changed || isClosed) return null;
  return (
    <div class="themes-stale tone-warn">
      <p>{t('themes-stale', { n: changed })}</p>
      {role === 'organiser' && <Door column={column} />}
    </div>
  );
}

/** @param {{column: Column}} props */
function Door({ column: { track } }) {
  const t = useT();
  const { event } = useDesk();
  const door = useModeratorDoor({ event, track });
  return (
    <>
      <Button icon={ExternalLink} busy={door.isBusy} onClick={door.enter}>
        {t('themes-console', { no: String(track.no) })}
      </Button>
      {door.code && <Notice tone="error">{refusalText(t, door.code)}</Notice>}
    </>
  );
}
