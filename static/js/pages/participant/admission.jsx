// A ballot for people with a badge or from a list: said before the first tap to whoever has used no code yet.
import { ASSURANCES } from '../../core/protocol.js';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';

/** @typedef {import('./view.js').View} View */

/** Whether the seat may vote in the present ballot; a list's code also is a badge. @param {Pick<View, 'board' | 'mine'>} view */
export const isAdmitted = ({ board, mine }) =>
  ASSURANCES.indexOf(mine.admitted || 'open') >= ASSURANCES.indexOf(board.ballot?.assurance ?? 'open');

/** @param {{view: View}} props */
export function Admission({ view }) {
  const t = useT();
  const level = view.board.ballot?.assurance ?? 'open';
  if (level === 'open') return null;
  if (isAdmitted(view)) return <Notice tone="ok">{t('admitted-by', { level })}</Notice>;
  return (
    <Notice tone="warn" title={t('refusal-not-admitted', { level })}>
      <p>{t('admit-how')}</p>
    </Notice>
  );
}
