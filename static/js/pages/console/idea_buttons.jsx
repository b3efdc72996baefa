// The buttons of the chosen idea: as many as the role may use now, each with its key.
import { Check, EyeOff, Merge, MonitorUp, Pin, Split, Tag, Type } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { restore, restoreWord, toggle } from './idea_acts.js';
import { KEYS } from './keys.js';
import { actsOn } from './idea_rights.js';
import { useDesk } from './state.jsx';

/** @import { Row } from './model.js' */
/** @import { IdeaAct } from './idea_rights.js' */

/** @type {Record<IdeaAct, import('lucide').IconNode>} */
const ICONS = {
  headline: Type,
  merge: Merge,
  spotlight: MonitorUp,
  pin: Pin,
  hide: EyeOff,
  kind: Tag,
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
          icon={ICONS[act]}
          tone={act === 'restore' ? 'primary' : 'plain'}
          keyHint={keysOn ? KEYS.find(({ intent }) => intent === act)?.key : undefined}
          onClick={() => run(act, { desk, idea, onPanel })}
        >
          {t(wordOf(act, { idea, spotlight: desk.board.spotlight }))}
        </Button>
      ))}
    </div>
  );
}

/** @param {IdeaAct} act @param {{idea: Row["idea"], spotlight: string | null}} how */
function wordOf(act, { idea, spotlight }) {
  if (act === 'restore') return restoreWord(idea);
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
  if (act === 'unmerge') return void desk.act('unmerge_idea', { idea: idea.id });
  return onPanel(act);
}
