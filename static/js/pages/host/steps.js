// Steps from one scene to the next while another host may step too: one press, one step, whoever was first.
import { useRef, useState } from 'preact/hooks';
import { usePage } from '../shared/page.jsx';
import { isStill } from './told.js';

/** @import { Scene } from '../../core/protocol.js' */
/** @import { State } from '../scenes/state.js' */
/** @typedef {import('../../core/entry.js').Entry} Entry */

// Who presses so soon after somebody else has gone on meant the scene before.
const SAME_MOMENT_MS = 700;

/**
 * @param {State} state
 * @param {(scene: Scene, agenda: string | null, after: number) => Entry} take
 */
export function useSteps({ stage }, take) {
  const { live } = usePage();
  const [raced, setRaced] = useState(false);
  const refused = live.outbox.entries.filter(({ as, state, code }) => as === live.as && state === 'refused' && code === 'stage_moved');
  const seen = useRef({ at: stage.at, since: -Infinity });
  if (seen.current.at !== stage.at) seen.current = { at: stage.at, since: isOwn(live, stage) ? -Infinity : live.clock.now() };
  const forgive = () => {
    setRaced(false);
    for (const { op } of refused) live.outbox.dismiss(op);
  };
  return {
    isRaced: raced || refused.length > 0,
    forgive,
    /** @param {{scene: Scene, agenda: string | null}} step */
    go: ({ scene, agenda }) => {
      forgive();
      if (live.clock.now() - seen.current.since < SAME_MOMENT_MS) setRaced(true);
      else take(scene, agenda, stage.at);
    },
  };
}

const MOVES = new Set(['take_scene', 'set_control', 'undo_stage', 'hide_now']);
const OWN_MS = 3_000;

/** Whether it was this page that has moved the stage just now. @param {import('../shared/page.jsx').Live} live @param {State['stage']} stage */
function isOwn({ outbox, as }, stage) {
  const own = [...outbox.entries, ...outbox.sent].filter((entry) => entry.as === as && entry.state !== 'refused');
  return own.some(({ command, at }) => MOVES.has(command.name) && Math.abs(stage.at - at) < OWN_MS && isStill(stage, command));
}
