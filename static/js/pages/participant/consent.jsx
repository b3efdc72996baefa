// Checking agreement: one wording after another, five levels, an objection in words (V20).
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty, Notice } from '../../ui/messages.jsx';
import { Progress } from '../../ui/reading.jsx';
import { Stances, StanceSpread } from '../../ui/stances.jsx';
import { Wording } from './deepen.jsx';
import { topOf } from './standing.js';

/** @typedef {import('./agreeing.js').Agreeing} Agreeing */
/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Shown} Shown */

const LOW = 2;
/** What became of an objection, where others do not read it (I7). @type {Partial<Record<string, string>>} */
const FATES = { held: 'objection-held', struck: 'objection-struck' };

/** @param {{view: View, agreeing: Agreeing}} props */
export function Consent({ view, agreeing }) {
  const t = useT();
  const { rows, at, row, mine } = agreeing;
  const box = useFocusOn(at);
  if (!rows.length) return <Empty>{t('deepen-none')}</Empty>;
  if (!row || !mine) return <End view={view} agreeing={agreeing} />;
  return (
    <div ref={box} class="stack" tabIndex={-1}>
      <Progress at={at + 1} of={rows.length} label={t('stance-at', { n: at + 1, all: rows.length })} />
      <div class="card">
        <Wording row={row} />
      </div>
      <p class="lead">{t('stance-ask')}</p>
      <Stances value={mine.level} onChange={agreeing.choose} />
      <Objection key={row.id} agreeing={agreeing} />
      <Spread shown={view} id={row.id} />
      {at > 0 && <Button onClick={() => agreeing.go(at - 1)}>{t('read-back')}</Button>}
    </div>
  );
}

/** Asked for where somebody has doubts; offered by a link otherwise. @param {{agreeing: Agreeing}} props */
function Objection({ agreeing: { mine, typed, isTooLong, isUnsaved, type, save } }) {
  const t = useT();
  const [isOpened, setOpen] = useState(typed !== '');
  const isOpen = isOpened || isUnsaved;
  if (!mine?.level) return null;
  if (!isOpen && mine.level > LOW) {
    return (
      <button type="button" class="link" onClick={() => setOpen(true)}>
        {t('objection-add')}
      </button>
    );
  }
  return (
    <div>
      <Field
        label={t('objection')}
        hint={t('objection-help')}
        value={typed}
        multiline
        rows={3}
        limit={LIMITS.objection}
        countFrom={0}
        onInput={(text) => {
          setOpen(true);
          type(text);
        }}
      />
      {isUnsaved && !isTooLong && <Button onClick={save}>{t('objection-save')}</Button>}
      {!isUnsaved && mine.objection && <p class="card-line">{t(FATES[mine.state] ?? 'objection-saved')}</p>}
    </div>
  );
}

/** Every row is answered, or was passed over: what one has said, and the way back to each. @param {{view: View, agreeing: Agreeing}} props */
function End({ view, agreeing: { rows, go } }) {
  const t = useT();
  const isAll = rows.every(({ id }) => (view.stances.get(id)?.level ?? 0) > 0);
  return (
    <div class="stack">
      <Notice tone={isAll ? 'ok' : 'info'}>{t(isAll ? 'stance-done' : 'stance-left')}</Notice>
      <ol>
        {rows.map(({ id, no, headline, idea }, index) => {
          const level = view.stances.get(id)?.level ?? 0;
          return (
            <li key={id}>
              <button type="button" class="list-row" onClick={() => go(index)}>
                <span>
                  <b>{t('idea-no', { no: String(no) })}</b> <span class="wording">{idea?.wording || headline}</span>
                  <small>{level ? t('stance-mine', { level: t(`stance-${level}`) }) : t('stance-none')}</small>
                </span>
              </button>
              <Spread shown={view} id={id} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** How all have answered, once the moderator shows it. @param {{shown: Shown, id: string}} props */
function Spread({ shown, id }) {
  const one = shown.agreements.get(id);
  if (!shown.board.consent_shown || !one?.levels.length || !one.answered) return null;
  return <StanceSpread levels={one.levels} median={one.median} objections={one.objections} />;
}

/** What was agreed on, for those who only look. @param {{shown: Shown}} props */
export function Agreement({ shown }) {
  const t = useT();
  const rows = topOf(shown).filter(({ idea }) => idea);
  if (!rows.length) return <Empty>{t('deepen-none')}</Empty>;
  return (
    <ol class="cards">
      {rows.map((row) => (
        <li key={row.id} class="card">
          <Wording row={row} />
          {!shown.board.consent_shown && <p class="card-line">{t('stance-answered', { n: shown.agreements.get(row.id)?.answered ?? 0 })}</p>}
          <Spread shown={shown} id={row.id} />
        </li>
      ))}
    </ol>
  );
}

/** Another row is read out, and starts at its top. @param {number} at */
function useFocusOn(at) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    box.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [at]);
  return box;
}
