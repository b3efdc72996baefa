// What would surprise the hall in the scene that is on air or comes next: decisions still hidden, results still closed.
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { useDesk } from './desk.jsx';
import { stepFrom } from './stops.js';

export function Ahead() {
  const t = useT();
  const { state, air, decide } = useDesk();
  const kinds = [air.kind, stepFrom(state, air, 1)?.scene.kind];
  const hidden = state.decisions.filter(({ shown }) => !shown);
  const showAll = () => hidden.forEach(({ id }) => decide('show_decision', { decision: id, on: true }));
  return (
    <>
      {kinds.includes('plan') && hidden.length > 0 && (
        <Notice tone="warn" action={{ label: t('ahead-show-all'), onClick: showAll }}>
          {t('ahead-hidden', { n: hidden.length })}
        </Notice>
      )}
      {kinds.includes('result_qr') && !state.event.public && <Notice tone="warn">{t('ahead-closed')}</Notice>}
    </>
  );
}
