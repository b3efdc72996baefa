// Titles, room and question of each track; one is open at a time.
import { Pencil, X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { StreamStore } from '../../core/store.js';
import { Badge } from '../../ui/badge.jsx';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { trackProblems } from '../setup/draft.js';
import { TrackRestFields, TrackTitle } from '../setup/fields.jsx';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { useSaving } from './saving.js';
import { SaveLine } from './settings.jsx';

/** @import { BoardRecord, EventRecord } from '../../core/protocol.js' */
/** @import { Place } from './places.js' */

/** @param {{event: EventRecord, places: Place[]}} props */
export function TrackSettings({ event, places }) {
  const t = useT();
  const [openId, setOpenId] = useState('');
  return (
    <ul class="track-settings">
      {places.map(({ track }) => {
        const isOpen = track.id === openId;
        const name = t('track-name', { no: String(track.no) });
        return (
          <li key={track.id}>
            <div class="track-settings-line">
              <Badge no={track.no} size="m" label={name} />
              <span>
                {track.title}
                {track.room && <small>{track.room}</small>}
              </span>
              <Button
                icon={isOpen ? X : Pencil}
                label={`${t(isOpen ? 'close' : 'edit')}: ${name}`}
                expanded={isOpen}
                onClick={() => setOpenId(isOpen ? '' : track.id)}
              >
                {t(isOpen ? 'close' : 'edit')}
              </Button>
            </div>
            {isOpen && <OpenTrack event={event} id={track.id} />}
          </li>
        );
      })}
    </ul>
  );
}

/** The question stands on the board only: its stream is followed while the form is open. @param {{event: EventRecord, id: string}} props */
function OpenTrack({ event, id }) {
  const t = useT();
  const { connection } = usePage().live;
  const [store] = useState(() => new StreamStore(`board:${id}`));
  useSources(store);
  useEffect(() => {
    connection.follow(store);
    return () => connection.leave(store.stream);
  }, [connection, store]);
  const board = store.get('board', id);
  return board ? <TrackForm event={event} board={board} /> : <p class="ghost">{t('loading')}</p>;
}

/** @param {{event: EventRecord, board: BoardRecord}} props */
function TrackForm({ event, board }) {
  const { live } = usePage();
  const { title, short, room, question } = board;
  const form = useSaving({ title, short, room, question }, live.store(`event:${event.id}`));
  const problems = trackProblems(form.value);
  const submit = (/** @type {Event} */ submitted) => {
    submitted.preventDefault();
    if (Object.keys(problems).length || form.isBusy) return;
    form.save({ name: 'update_track', event: event.id, board: board.id, ...form.value });
  };
  return (
    <form class="stack track-form" noValidate onSubmit={submit}>
      <TrackTitle value={form.value.title} problem={problems.title} onInput={(text) => form.edit({ title: text })} />
      <TrackRestFields value={form.value} onChange={form.edit} />
      <SaveLine form={form} isWrong={Object.keys(problems).length > 0} />
    </form>
  );
}
