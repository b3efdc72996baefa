// All that the parts of the host's page know, and how they act. What is shown is what the server says.
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { useAir } from '../plenary/air.js';
import { readState } from '../scenes/state.js';
import { useNow, useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { lastDecided, lastTold, stale, underway } from './told.js';
import { itemOf } from './stops.js';

/** @import { Scene } from '../../core/protocol.js' */
/** @import { Shown } from '../../core/scene.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @import { State } from '../scenes/state.js' */
/** @typedef {'set_decision' | 'show_decision' | 'set_decision_status' | 'remove_decision'} DecisionWish */
/**
 * @typedef {object} Desk
 * @property {State} state
 * @property {Shown} air what is on the screen now
 * @property {boolean} isBusy a command is on its way
 * @property {boolean} isLate it has been for a while
 * @property {boolean} isLost a command never left, and was dropped
 * @property {() => void} forgive
 * @property {(scene: Scene, agenda?: string | null) => void} take
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
  const state = readState(store, boot.event);
  const air = useAir(state.stage, live.clock);
  const instant = useNow(live.clock, 1000);
  const [isLost, setLost] = useState(false);
  const waiting = underway(live.outbox, live.as);
  const late = stale(live.outbox, live.as, instant);
  useEffect(() => {
    for (const { op } of late) if (live.outbox.dismiss(op)) setLost(true);
  }, [late.length]);
  const acts = useActs(state, () => setLost(false));
  return {
    ...{ state, air, isLost, rev: store.rev, ...acts },
    isBusy: waiting.length > 0,
    isLate: waiting.some(({ at }) => live.clock.now() - at > LATE_MS),
    forgive: () => setLost(false),
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
  const take = (/** @type {Scene} */ scene, /** @type {string | null} */ agenda = state.stage.agenda) =>
    act({ name: 'take_scene', event, scene, agenda });
  return {
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
