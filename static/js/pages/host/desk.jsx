// All that the parts of the host's page know, and how they act. What is shown is what the server says.
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.jsx';
import { useAir } from '../plenary/air.js';
import { readState } from '../scenes/state.js';
import { useNow, useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { useBoard } from '../scenes/boards.js';
import { liveOf } from '../scenes/top.jsx';
import { isHideable, wordsOnAir } from './hiding.js';
import { useSteps } from './steps.js';
import { lastDecided, lastTold, stale, underway } from './told.js';
import { itemOf } from './stops.js';

/** @import { Scene } from '../../core/protocol.js' */
/** @import { Shown } from '../../core/scene.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @import { State } from '../scenes/state.js' */
/** @typedef {'set_decision' | 'show_decision' | 'set_decision_status' | 'remove_decision'} DecisionWish */
/**
 * @typedef {object} Desk
 * @property {State} state as the screen shows it
 * @property {State} plain the same with the words that are hidden from the screen
 * @property {Shown} air what is on the screen now
 * @property {boolean} isBusy a command is on its way
 * @property {boolean} isLate it has been for a while
 * @property {boolean} isLost a command never left, and was dropped
 * @property {boolean} isRaced another host has gone on in the same moment, and this one's press was not carried out
 * @property {() => void} forgive
 * @property {(scene: Scene, agenda?: string | null) => void} take
 * @property {(step: {scene: Scene, agenda: string | null}) => void} go one step from what is on air
 * @property {() => void} hideNow takes everything off the screen that can be read there
 * @property {(ideas: readonly string[]) => void} hide these only, while the scene stays
 * @property {(ideas: readonly string[]) => void} bringBack
 * @property {(result: {id: string, board: string}) => void} takeResult
 * @property {(control: 'auto' | 'host') => void} control
 * @property {(on: boolean) => void} black
 * @property {() => void} undo
 * @property {() => void} undoDecision
 * @property {(name: DecisionWish, fields: object) => import('../../core/entry.js').Entry} decide
 * @property {number} rev of the event's stream
 * @property {() => number} now
 */

const LATE_MS = 800;
const Context = createContext(/** @type {Desk | null} */ (null));

/** @param {{desk: Desk, children: import('preact').ComponentChildren}} props */
export function DeskProvider({ desk, children }) {
  return <Context.Provider value={desk}>{children}</Context.Provider>;
}

/** @returns {Desk} */
export function useDesk() {
  const desk = useContext(Context);
  if (!desk) throw new Error('outside the host page');
  return desk;
}

/** @returns {Desk} */
export function useDeskOf() {
  const { boot, live, status } = usePage();
  const store = /** @type {StreamStore} */ (live.store(`event:${boot.event.id}`));
  useSources(store, live.outbox, status);
  const t = useT();
  const plain = readState(store, boot.event);
  const state = readState(store, boot.event, t('status-hidden'));
  const air = useAir(state.stage, live.clock);
  const instant = useNow(live.clock, 1000);
  const [isLost, setLost] = useState(false);
  const waiting = underway(live.outbox, live.as);
  const late = stale(live.outbox, live.as, instant);
  useEffect(() => {
    for (const { op } of late) if (live.outbox.dismiss(op)) setLost(true);
  }, [late.length]);
  const { act, ...acts } = useActs(state, () => setLost(false));
  const steps = useSteps(state, acts.take);
  const hiding = useHiding(plain, air, act);
  return {
    ...{ state, plain, air, isLost, rev: store.rev, ...acts, ...steps, ...hiding },
    isBusy: waiting.length > 0,
    isLate: waiting.some(({ at }) => live.clock.now() - at > LATE_MS),
    forgive: () => (setLost(false), steps.forgive()),
    now: useMemo(() => () => live.clock.now(), [live]),
  };
}

/** @param {State} state @param {() => void} begun */
function useActs(state, begun) {
  const { live } = usePage();
  const event = state.event.id;
  /** @param {import('../../core/protocol.js').Wish} wish */
  const act = (wish) => {
    begun();
    return live.act(wish);
  };
  const back = (/** @type {{entry: {op: string}, mayUndo: boolean} | null} */ told) => {
    if (told?.mayUndo) act({ name: 'undo_stage', event, target: told.entry.op });
  };
  /** @param {Scene} scene @param {string | null} agenda @param {number} [after] the state of the stage that it is a step from */
  const take = (scene, agenda = state.stage.agenda, after = undefined) =>
    act({ name: 'take_scene', event, scene, agenda, ...(after === undefined ? {} : { after }) });
  return {
    act,
    take,
    /** @param {{id: string, board: string}} result */
    takeResult: ({ id, board }) => take({ kind: 'track_top', result: id }, itemOf(state, board)),
    /** @param {'auto' | 'host'} control */
    control: (control) => act({ name: 'set_control', event, control }),
    /** @param {boolean} on */
    black: (on) => act({ name: 'set_black', event, on }),
    undo: () => back(lastTold(live.outbox, live.as, live.clock.now(), state.stage)),
    undoDecision: () => back(lastDecided(live.outbox, live.as, live.clock.now())),
    /** @param {DecisionWish} name @param {object} fields */
    decide: (name, fields) => act(/** @type {import('../../core/protocol.js').Wish} */ ({ name, event, ...fields })),
  };
}

/**
 * @param {State} plain
 * @param {Shown} air
 * @param {(wish: import('../../core/protocol.js').Wish) => unknown} act
 */
function useHiding(plain, air, act) {
  const { live } = usePage();
  const event = plain.event.id;
  const shown = useBoard(live, air.kind === 'track_top' && !air.result ? air.board : null);
  return {
    hideNow: () => {
      if (!isHideable(air)) return;
      const words = wordsOnAir(plain, air, { rows: liveOf(shown).rows, hall: live.store(`board:${plain.event.hall}`) });
      act({ name: 'hide_now', event, ...words, clear: true });
    },
    /** @param {readonly string[]} ideas */
    hide: (ideas) => act({ name: 'hide_now', event, ideas }),
    /** @param {readonly string[]} ideas */
    bringBack: (ideas) => act({ name: 'bring_back', event, ideas }),
  };
}
