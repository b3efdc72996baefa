// Supporting an idea, taking a vote back, and giving one in exchange when none is left.
import { useState } from 'preact/hooks';
import { numberOf } from '../../core/source.js';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';
import { voteEntry } from './view.js';

/** @typedef {import('./view.js').View} View */

/** @param {View} view @param {{say: (text: string) => void, acted: (id: string) => void}} told */
export function useVoting(view, { say, acted }) {
  const t = useT();
  const { live } = usePage();
  const [sheet, setSheet] = useState(/** @type {{to: string | null} | null} */ (null));
  const { board, votes } = view;
  const no = (/** @type {string} */ id) => numberOf(view.byId.get(id) ?? { no: 0 });

  /** @param {string} idea @param {0 | 1} value */
  const set = (idea, value) => {
    const before = voteEntry(view, idea);
    // Refused, or never sent: the opposite of what never left the device is to forget it.
    const isForgotten = before && live.outbox.dismiss(before.op);
    if (isForgotten && before.state === 'waiting' && 'value' in before.command && before.command.value !== value) return;
    if (board.ballot) live.act({ name: 'set_vote', board: board.id, ballot: board.ballot.id, idea, value });
  };
  return {
    isOpen: sheet !== null,
    to: sheet?.to ?? null,
    look: () => setSheet({ to: null }),
    close: () => setSheet(null),
    /** @param {string} id @param {boolean} on */
    vote: (id, on) => {
      if (on && votes.left === 0) return setSheet({ to: id });
      set(id, on ? 1 : 0);
      acted(id);
      say(t(on ? 'vote-on' : 'vote-off'));
    },
    /** @param {string} from */
    take: (from) => {
      const to = sheet?.to ?? null;
      set(from, 0);
      if (to === null) return say(t('vote-off'));
      set(to, 1);
      setSheet(null);
      say(t('swap-done', { from: no(from), no: no(to) }));
    },
  };
}
