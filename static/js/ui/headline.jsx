// The words for the wall: up to 70 characters, with a meter and the row as the hall will see it.
import { LIMITS } from '../core/protocol.js';
import { Button } from './button.jsx';
import { Field, lengthOf } from './field.jsx';
import { useT } from './i18n.jsx';
import { RankingList } from './ranking.jsx';
import { Preview, Stage } from './stage.jsx';

/** @param {number} length @returns {'green'|'amber'|'red'} */
export function zoneOf(length) {
  if (length <= LIMITS.headline_green) return 'green';
  return length <= LIMITS.headline_amber ? 'amber' : 'red';
}

/** @param {{value: string}} props */
export function HeadlineMeter({ value }) {
  const t = useT();
  const length = lengthOf(value);
  const zone = zoneOf(length);
  const over = length - LIMITS.headline;
  const share = Math.min(1, length / LIMITS.headline);
  return (
    <div>
      <div class="meter">
        <span class="meter-rail">
          <span class={`meter-fill meter-fill--${zone}`} style={{ '--share': share }} />
          {[LIMITS.headline_green, LIMITS.headline_amber].map((at) => (
            <span key={at} class="meter-mark" style={{ '--at': `${(at / LIMITS.headline) * 100}%` }} />
          ))}
        </span>
        <span class="meter-text">{t('n-of', { n: length, all: LIMITS.headline })}</span>
      </div>
      <p class="field-foot" role="status">
        {over > 0 ? <span class="field-error">{t('headline-over', { over })}</span> : length > 0 && t(`headline-${zone}`)}
      </p>
    </div>
  );
}

/**
 * @param {{
 *   value: string, onInput: (value: string) => void, onSave: () => void, onCancel: () => void, track: number,
 *   title: string, no: number, n: number, voters: number, suggestion?: string, busy?: boolean, error?: string|null,
 * }} props `suggestion` is the beginning of the text, cut at a word
 */
export function HeadlineEditor(props) {
  const { value, onInput, onSave, onCancel, suggestion, busy = false, error } = props;
  const t = useT();
  const over = lengthOf(value) > LIMITS.headline;
  return (
    <div class="stack stack--tight">
      <Field
        label={t('headline-label')}
        hint={t('headline-help')}
        value={value}
        multiline
        rows={2}
        foot={false}
        error={error}
        onInput={(text) => onInput(text.replace(/\n/g, ' '))}
        onEnter={onSave}
      />
      <HeadlineMeter value={value} />
      <HeadlinePreview {...props} />
      <div class="row">
        <Button tone="primary" busy={busy} disabled={over} onClick={onSave}>
          {t('save')}
        </Button>
        {suggestion && (
          <Button onClick={() => onInput(suggestion)}>{t('headline-suggest')}</Button>
        )}
        <Button tone="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

/**
 * The row as the wall draws it, so that its length is seen; where nobody has voted it is drawn without a count.
 * @param {{value: string, suggestion?: string, track: number, title: string, no: number, n: number, voters: number}} props
 */
function HeadlinePreview({ value, suggestion = '', track, title, no, n, voters }) {
  const t = useT();
  const rows = [{ id: 'row', no, headline: value.trim() || suggestion, n, rank: 1 }];
  return (
    <div class={`headline-preview${voters > 0 ? '' : ' headline-preview--uncounted'}`}>
      <Preview label={t('send-title')} crop={36}>
        <Stage no={track} title={title}>
          <RankingList rows={rows} voters={voters} no={track} />
        </Stage>
      </Preview>
    </div>
  );
}
