// The buttons of the chosen idea: as many as the role may use now, each with its key.
import { Check, EyeOff, Merge, Mic, MicOff, MonitorUp, PencilLine, Pin, Split, Tag, TriangleAlert, Type } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { hideNow, mute, restore, restoreWord, toggle } from './idea_acts.js';
import { actsOn, isStrike } from './idea_rights.js';
import { KEYS } from './keys.js';
import { useDesk } from './state.jsx';

/** @import { Row } from './model.js' */
/** @import { IdeaAct } from './idea_rights.js' */

/** @type {Record<IdeaAct, import('lucide').IconNode>} */
const ICONS = {
  headline: Type,
  text: PencilLine,
  merge: Merge,
  spotlight: MonitorUp,
  pin: Pin,
  hide: EyeOff,
  kind: Tag,
  mute: MicOff,
  urgent: TriangleAlert,
  restore: Check,
  unmerge: Split,
};

/** @param {{row: Row, keysOn: boolean, onPanel: (panel: IdeaAct | null) => void}} props */
export function IdeaButtons({ row, keysOn, onPanel }) {
  const t = useT();
  const desk = useDesk();
  const { idea } = row;
  const acts = actsOn(row, desk.may);
  if (!acts.length) return null;
  return (
    <div class="row idea-acts" role="group" aria-label={t('act', { no: String(idea.no) })}>
      {acts.map((act) => (
        <Button
          key={act}
          icon={act === 'mute' && idea.muted ? Mic : ICONS[act]}
          tone={TONES[act] ?? 'plain'}
          keyHint={keysOn ? KEYS.find(({ intent }) => intent === act)?.key : undefined}
          onClick={() => run(act, { desk, idea, onPanel })}
        >
          {t(wordOf(act, idea, desk))}
        </Button>
      ))}
    </div>
  );
}

/** @type {Partial<Record<IdeaAct, 'primary' | 'danger'>>} */
const TONES = { restore: 'primary', urgent: 'danger' };

/** @param {IdeaAct} act @param {Row["idea"]} idea @param {import('./state.jsx').Desk} desk */
function wordOf(act, idea, { board: { spotlight }, moment }) {
  if (act === 'restore') return restoreWord(idea);
  if (act === 'mute') return idea.muted ? 'act-unmute' : 'act-mute';
  if (act === 'hide' && isStrike(moment, idea) && idea.status === 'visible') return 'act-strike';
  if (act === 'pin') return idea.pinned ? 'act-unpin' : 'act-pin';
  if (act === 'spotlight') return spotlight === idea.id ? 'act-spotlight-off' : 'act-spotlight';
  return `act-${act}`;
}

/**
 * @param {IdeaAct} act
 * @param {{desk: import('./state.jsx').Desk, idea: Row["idea"], onPanel: (panel: IdeaAct | null) => void}} how
 */
function run(act, { desk, idea, onPanel }) {
  if (act === 'pin' || act === 'spotlight') return toggle(desk, idea, act);
  if (act === 'restore') return restore(desk, idea);
  if (act === 'mute') return mute(desk, idea);
  if (act === 'urgent') return hideNow(desk, idea);
  if (act === 'unmerge') return void desk.act('unmerge_idea', { idea: idea.id });
  return onPanel(act);
}
