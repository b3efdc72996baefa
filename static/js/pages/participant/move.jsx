// The person is on another track now: asked once, in place.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';

/** @param {{view: import('./view.js').View}} props */
export function Move({ view }) {
  const t = useT();
  const { boot, live } = usePage();
  const { board, mine } = view;
  const from = boot.tracks.find(({ id }) => id === mine.board)?.no;
  const stay = `/${boot.event.code}${from === undefined ? '' : `/${from}`}`;
  return (
    <section class="block stack" aria-labelledby="move-ask">
      <p id="move-ask" class="block-title">
        {t('move-ask', { from: String(from ?? ''), no: String(board.no) })}
      </p>
      <Button tone="primary" size="big" wide onClick={() => live.act({ name: 'join_board', board: board.id })}>
        {t('move-yes')}
      </Button>
      <Button size="big" wide href={stay}>
        {t('move-stay')}
      </Button>
    </section>
  );
}
