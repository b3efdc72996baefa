// The tracks of a new event: any number, in order; the title in sight, the rest unfolds.
import { ArrowDown, ArrowUp, ChevronDown, ChevronUp, Plus, Trash2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Badge } from '../../ui/badge.jsx';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { editedTrack, movedTrack, withoutTrack, withTrack } from './draft.js';
import { TrackRestFields, TrackTitle } from './fields.jsx';

/** @import { Draft, Problems, TrackDraft } from './draft.js' */

/** @param {{draft: Draft, problems: Problems, onChange: (draft: Draft) => void}} props */
export function TracksEditor({ draft, problems, onChange }) {
  const t = useT();
  const preset = draft.track_word;
  const [focus, setFocus] = useState(/** @type {string | null} */ (null));
  const list = useRef(/** @type {HTMLOListElement | null} */ (null));
  useEffect(() => {
    if (!focus) return;
    /** @type {HTMLElement | null | undefined} */ (list.current?.querySelector(focus))?.focus();
    setFocus(null);
  }, [focus]);
  const add = () => {
    const grown = withTrack(draft);
    onChange(grown);
    setFocus(`[data-key="${grown.tracks[grown.tracks.length - 1]?.key}"] input`);
  };
  return (
    <div class="stack">
      <ol class="edit-tracks" ref={list}>
        {draft.tracks.map((track, index) => (
          <EditTrack key={track.key} {...{ draft, problems, track, index, onChange, setFocus }} />
        ))}
      </ol>
      <Button icon={Plus} disabled={draft.tracks.length >= LIMITS.tracks_max} onClick={add}>
        {t('field-track-add', { preset })}
      </Button>
    </div>
  );
}

/**
 * @param {{
 *   draft: Draft, problems: Problems, track: TrackDraft, index: number, onChange: (draft: Draft) => void,
 *   setFocus: (selector: string) => void,
 * }} props
 */
function EditTrack({ draft, problems, track, index, onChange, setFocus }) {
  const t = useT();
  const { key } = track;
  const preset = draft.track_word;
  const no = String(index + 1);
  const path = `tracks.${key}`;
  const isWrong = ['short', 'room', 'question'].some((field) => problems[`${path}.${field}`]);
  const [isOpen, setOpen] = useState(false);
  const edit = (/** @type {Partial<TrackDraft>} */ part) => onChange(editedTrack(draft, key, part));
  const move = (/** @type {-1 | 1} */ step) => {
    onChange(movedTrack(draft, key, step));
    setFocus(`[data-key="${key}"] [data-step="${step}"] button`);
  };
  return (
    <li class="edit-track" data-key={key}>
      <Badge no={index + 1} size="l" />
      <div class="edit-track-body">
        <TrackTitle
          label={`${t('track-name', { no, preset })}: ${t('field-track-title').toLowerCase()}`}
          value={track.title ?? t('track-name', { no, preset })}
          problem={problems[`${path}.title`]}
          onInput={(title) => edit({ title })}
        />
        {(isOpen || isWrong) && <TrackRestFields value={track} onChange={edit} />}
      </div>
      <TrackButtons
        {...{ no, preset, isOpen }}
        isFirst={index === 0}
        isLast={index === draft.tracks.length - 1}
        onMove={move}
        onOpen={() => setOpen(!isOpen)}
        onRemove={() => {
          onChange(withoutTrack(draft, key));
          const next = draft.tracks[index + 1] ?? draft.tracks[index - 1];
          setFocus(`[data-key="${next?.key}"] input`);
        }}
      />
    </li>
  );
}

/**
 * @param {{
 *   no: string, preset: string, isOpen: boolean, isFirst: boolean, isLast: boolean, onMove: (step: -1 | 1) => void,
 *   onOpen: () => void, onRemove: () => void,
 * }} props
 */
function TrackButtons({ no, preset, isOpen, isFirst, isLast, onMove, onOpen, onRemove }) {
  const t = useT();
  const more = t(isOpen ? 'less' : 'more');
  return (
    <div class="edit-track-buttons">
      <Button tone="quiet" icon={isOpen ? ChevronUp : ChevronDown} expanded={isOpen} onClick={onOpen}>
        {more}
        <span class="sr">: {t('track-name', { no, preset })}</span>
      </Button>
      <span class="edit-track-moves">
        <StepButton icon={ArrowUp} step={-1} label={t('field-track-up', { no, preset })} disabled={isFirst} onMove={onMove} />
        <StepButton icon={ArrowDown} step={1} label={t('field-track-down', { no, preset })} disabled={isLast} onMove={onMove} />
        <Button
          tone="quiet"
          icon={Trash2}
          label={t('field-track-remove', { no, preset })}
          disabled={isFirst && isLast}
          onClick={onRemove}
        />
      </span>
    </div>
  );
}

/**
 * @param {{
 *   icon: import('lucide').IconNode, step: -1 | 1, label: string, disabled: boolean, onMove: (step: -1 | 1) => void,
 * }} props
 */
function StepButton({ icon, step, label, disabled, onMove }) {
  return (
    <span data-step={step}>
      <Button tone="quiet" icon={icon} label={label} disabled={disabled} onClick={() => onMove(step)} />
    </span>
  );
}
