// The person's cards of the reading round (V19): dealt by themselves, marked one after another, marked anew on the way back.
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';

/** @typedef {import('./view.js').View} View */
/** @typedef {ReturnType<typeof useReading>} Reading */

// A second tap of the same finger is not an opinion about the next card.
const SAME_TAP_MS = 350;

/** @param {View} view @param {{say: (text: string) => void}} told */
export function useReading(view, { say }) {
  const t = useT();
  const { live } = usePage();
  const { board, cards } = view;
  const [back, setBack] = useState(/** @type {number | null} */ (null));
  const last = useRef(-Infinity);
  const deal = useDealing(view);
  const next = cards.findIndex(({ mark }) => mark === null);
  const at = back !== null && back < cards.length ? back : next;
  const card = cards[at];
  return {
    ...{ cards, at, card, deal },
    isDone: cards.length > 0 && at === -1,
    isBack: back !== null && at !== next,
    /** @param {0 | 1 | 2} value */
    mark: (value) => {
      if (!card || live.clock.now() - last.current < SAME_TAP_MS) return;
      last.current = live.clock.now();
      live.act({ name: 'set_mark', board: board.id, idea: card.id, value });
      setBack(null);
      const left = cards.filter(({ id, mark }) => mark === null && id !== card.id).length;
      say(left ? t(`mark-${value}`) : t('read-done'));
    },
    /** @param {number} step to an earlier card, or a later one that is marked already */
    go: (step) => setBack((at === -1 ? cards.length : at) + step),
  };
}

/** Asks for cards once when there are none, and again when time has been given. @param {View} view */
function useDealing({ board, cards, mine, entries, isElsewhere }) {
  const { live } = usePage();
  const asked = entries.filter(({ command }) => command.name === 'deal_cards' && command.board === board.id);
  const refused = asked.find(({ state }) => state === 'refused');
  const isAsking = asked.some(({ state }) => state !== 'refused');
  const isKnown = mine.participant !== '' && !isElsewhere;
  const left = board.step_ends_at === null ? Infinity : board.step_ends_at - (board.paused_at ?? live.clock.now());
  const isLate = left < LIMITS.reading_seconds_min * 1000;
  const once = useRef(/** @type {string | null} */ (null));
  const round = `${board.step} ${board.step_ends_at}`;
  const ask = () => {
    for (const { op, state } of asked) if (state === 'refused') live.outbox.dismiss(op);
    live.act({ name: 'deal_cards', board: board.id });
  };
  useEffect(() => {
    if (refused && board.moment !== 'review') live.outbox.dismiss(refused.op);
  });
  useEffect(() => {
    if (board.moment !== 'review' || !isKnown || cards.length || isLate || isAsking || once.current === round) return;
    once.current = round;
    ask();
  });
  return { ask, isAsking, isLate: isLate || refused?.code === 'wait_for_vote', isTried: once.current === round };
}
