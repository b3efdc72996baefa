// Own stances on the wordings, one row after another (V20); they may be changed as long as the question stands.
import { useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';
import { useKept } from './kept.js';
import { topOf } from './standing.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {ReturnType<typeof useAgreeing>} Agreeing */

/** @param {View} view @param {{say: (text: string) => void}} told */
export function useAgreeing(view, { say }) {
  const t = useT();
  const { live } = usePage();
  const { board, stances } = view;
  const rows = board.moment === 'consent' ? topOf(view).filter(({ idea }) => idea) : [];
  const [chosen, setAt] = useState(/** @type {number | null} */ (null));
  const objections = useKept(`objections:${board.id}`, /** @type {Record<string, string>} */ ({}));
  const answered = ({ id = '' }) => (stances.get(id)?.level ?? 0) > 0;
  const first = rows.findIndex((row) => !answered(row));
  const at = chosen ?? (first === -1 ? rows.length : first);
  const row = rows[at] ?? null;
  const mine = row ? (stances.get(row.id) ?? { level: 0, objection: '', state: '' }) : null;
  const typed = row && mine ? (objections.value[row.id] ?? mine.objection) : '';
  const isTooLong = lengthOf(typed) > LIMITS.objection;
  /** @param {number} level @param {string} objection */
  const set = (level, objection) =>
    row && live.act(/** @type {any} */ ({ name: 'set_consent', board: board.id, idea: row.id, level, objection: objection.trim() }));
  return {
    ...{ rows, at, row, mine, typed, isTooLong },
    isUnsaved: mine !== null && mine.level > 0 && typed.trim() !== mine.objection,
    /** @param {number} level the same once more takes nothing back: an answer is changed, not lost */
    choose: (level) => {
      setAt(at);
      set(level, isTooLong ? (mine?.objection ?? '') : typed);
      say(t(`stance-${level}`));
    },
    /** @param {string} text */
    type: (text) => row && objections.set({ ...objections.value, [row.id]: text }),
    save: () => {
      if (!mine || isTooLong) return;
      set(mine.level, typed);
      say(t('objection-saved'));
    },
    /** @param {number} next index of a row; one past the last: the end */
    go: (next) => {
      if (isTooLong) return;
      if (mine && mine.level > 0 && typed.trim() !== mine.objection) set(mine.level, typed);
      setAt(next);
    },
  };
}
