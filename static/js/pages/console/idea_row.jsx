// An idea as a dense row; the chosen one opens and shows what can be done to it.
import { Hourglass, MicOff, MonitorUp, Pin, UserX } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Bar } from '../../ui/bar.jsx';
import { listOf } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';
import { KindWord } from '../../ui/kind.jsx';
import { IdeaButtons } from './idea_buttons.jsx';
import { UNNUMBERED } from './model.js';
import { AuthorName } from './author_name.jsx';
import { IdeaPanel } from './panels.jsx';
import { Parts } from './parts.jsx';
import { IdeaRefusals } from './refusal_notes.jsx';

/** @import { Row } from './model.js' */
/** @import { IdeaAct } from './idea_rights.js' */

/**
 * Drawn anew only when something in it has changed: a board has hundreds of them.
 * @param {{
 *   row: Row, voters: number, keysOn: boolean, open: boolean, panel: IdeaAct | null, seed?: string, isPending: boolean,
 *   isOnScreen: boolean, isRefused: boolean, onOpen: (open: boolean) => void, onPanel: (panel: IdeaAct | null) => void,
 * }} props `isPending`: waits for the connection; `seed`: what was typed into the panel by the key that opened it
 */
export function IdeaRow(props) {
  const { row, open, isRefused } = props;
  const head = useHead(props);
  return (
    <li class={`idea${open ? ' idea--open' : ''}`}>
      {head}
      {open && <Details {...props} />}
      {isRefused && <IdeaRefusals id={row.idea.id} />}
    </li>
  );
}

/** @param {Parameters<typeof IdeaRow>[0]} props */
function useHead({ row, voters, open, isPending, isOnScreen, onOpen }) {
  const { idea, leader, parts, n } = row;
  const counted = idea === leader && idea.status === 'visible' && voters > 0;
  return useMemo(
    () => (
      <div class="idea-head">
        <button type="button" id={`row-${idea.id}`} class="idea-tap" aria-expanded={open} onClick={() => onOpen(!open)}>
          <IdeaNumber no={idea.no} />
          <span class="idea-words">
            <span class={idea.headline ? 'idea-headline' : 'idea-text'}>{idea.headline || idea.text}</span>
            <Meta row={row} isPending={isPending} isOnScreen={isOnScreen} />
          </span>
        </button>
        {counted && (
          <div class="idea-bar">
            <Bar n={n} of={voters} size="laptop" />
          </div>
        )}
      </div>
    ),
    [idea, leader, parts.map(({ no }) => no).join(), counted ? n : 0, counted ? voters : 0, open, isPending, isOnScreen],
  );
}

/** @param {{no: number}} props */
function IdeaNumber({ no }) {
  const t = useT();
  if (no === UNNUMBERED) {
    return (
      <span class="idea-no">
        <Icon of={Hourglass} label={t('sending')} />
      </span>
    );
  }
  return (
    <span class="idea-no">
      <span class="sr">{t('idea')} </span>
      {no}
    </span>
  );
}

/** @param {{row: Row, isPending: boolean, isOnScreen: boolean}} props */
function Meta({ row: { idea, leader, parts }, isPending, isOnScreen }) {
  const t = useT();
  const family = parts.length ? t('together-with', { list: listOf(t, parts.map(({ no }) => t('idea-no', { no: String(no) }))) }) : '';
  const words = [idea.region, idea.by_staff && t('by-staff'), family, statusOf(t, idea, leader)].filter(Boolean);
  return (
    <span class="idea-meta">
      {isPending && <Flag icon={Hourglass}>{t('will-be-sent')}</Flag>}
      {idea.pinned && <Flag icon={Pin}>{t('pinned')}</Flag>}
      {idea.disowned && <Flag icon={UserX}>{t('disowned')}</Flag>}
      {idea.muted && <Flag icon={MicOff}>{t('muted')}</Flag>}
      {isOnScreen && <Flag icon={MonitorUp}>{t('act-on-screen')}</Flag>}
      <KindWord kind={idea.kind} level={idea.level} />
      {words.length > 0 && ` · ${words.join(' · ')}`}
    </span>
  );
}

/** @param {{icon: import('lucide').IconNode, children: import('preact').ComponentChildren}} props */
function Flag({ icon, children }) {
  return (
    <span class="idea-flag">
      <Icon of={icon} />
      {children}
    </span>
  );
}

/** @param {import('./refusals.js').T} t @param {Row["idea"]} idea @param {Row["leader"]} leader */
function statusOf(t, idea, leader) {
  if (idea.status === 'hidden') return idea.reason ? t('status-hidden-reason', { reason: idea.reason }) : t('status-hidden');
  if (idea.status === 'held') return t('status-held-short');
  if (idea.status !== 'visible') return t(`status-${idea.status}`);
  return idea === leader ? '' : t('merge-part', { no: String(leader.no) });
}

/** I3: what the author wrote, where somebody has changed it. @param {{text: string}} props */
function Original({ text }) {
  const t = useT();
  return (
    <p class="idea-original">
      <b>{t('original')}</b> {text}
    </p>
  );
}

/** @param {Parameters<typeof IdeaRow>[0]} props */
function Details({ row, keysOn, panel, seed = '', onPanel }) {
  const { idea, parts } = row;
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => box.current?.closest('li')?.scrollIntoView({ block: 'nearest' }), [panel === null]);
  return (
    <div ref={box} class="idea-more stack stack--tight">
      {idea.headline && <p class="idea-whole">{idea.text}</p>}
      {idea.original !== null && <Original text={idea.original} />}
      {idea.stages.length > 0 && (
        <ol class="card-stages">
          {idea.stages.map((stage, index) => (
            <li key={index}>{stage}</li>
          ))}
        </ol>
      )}
      <AuthorName idea={idea} />
      {parts.length > 0 && <Parts parts={parts} />}
      {panel ? (
        <IdeaPanel key={panel} row={row} panel={panel} seed={seed} onClose={() => onPanel(null)} />
      ) : (
        <IdeaButtons row={row} keysOn={keysOn} onPanel={onPanel} />
      )}
    </div>
  );
}
