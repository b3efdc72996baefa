// What the moderator may put on the wall instead of the moment's own picture.
import { useRef } from 'preact/hooks';
import { shownHeadline } from '../../core/headlines.js';
import { useT } from '../../ui/i18n.jsx';
import { Qr } from '../../ui/qr.jsx';
import { Stage } from '../../ui/stage.jsx';
import { Weave } from '../../ui/weave.jsx';
import { useFit, useSteady } from '../scenes/hooks.js';
import { PageNo } from '../scenes/overview.jsx';
import { visibleIdeas } from '../scenes/rows.js';
import { usePage } from '../shared/page.jsx';
import { Corner } from './corner.jsx';
import { Frame } from './frame.jsx';
import { IdeaLine } from './idea_list.jsx';

/** @import { Track } from './state.js' */

export const WALL_SIZE = 6;
/** Type and length of a line: the first that fit are taken. */
const FITS = /** @type {const} */ ([
  ['', 90],
  ['', 70],
  [' newest--small', 70],
]);

/** All ideas by number, six a page. @param {{track: Track}} props */
export function WallView({ track }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const ideas = visibleIdeas(track.store).sort((a, b) => a.no - b.no);
  const count = Math.max(1, Math.ceil(ideas.length / WALL_SIZE));
  const page = Math.min(track.board.page, count - 1);
  const open = useSteady(ideas.slice(page * WALL_SIZE, (page + 1) * WALL_SIZE));
  const fit = useFit(box, FITS.length, JSON.stringify(open.map(({ headline, text }) => [headline, text])));
  const [type = '', cut = 0] = FITS[FITS.length - fit.n] ?? [];
  return (
    <Frame track={track} title={t('ideas')} more={count > 1 && <PageNo page={page} count={count} />}>
      <div class="fit" ref={box}>
        <ol class={`newest newest--wall${type}`}>
          {open.map((idea) => (
            <IdeaLine key={idea.id} line={{ id: idea.id, no: idea.no, words: shownHeadline(idea, cut) }} />
          ))}
        </ol>
      </div>
    </Frame>
  );
}

/** How to join, for a hall that has just come in. @param {{track: Track}} props */
export function BigQr({ track: { board, event, present } }) {
  const { boot } = usePage();
  const t = useT();
  const here = useSteady(present);
  return (
    <Stage no={board.no} rehearsal={event.rehearsal} trial={board.trial}>
      <div class="invite">
        <div class="invite-words">
          <p class="invite-over">{t('track-full', { no: String(board.no), title: board.short || board.title })}</p>
          <h1 class="invite-title">{t('join-scan')}</h1>
          <p class="invite-line">{here > 0 ? t('connected', { n: here }) : t('join-no-app')}</p>
        </div>
        <Qr size="big" qr={boot.qr} code={event.code} address={boot.join} />
      </div>
    </Stage>
  );
}

/** @param {{track: Track}} props */
export function Thanks({ track }) {
  const t = useT();
  const { board, event } = track;
  return (
    <Stage no={board.no} aside={!event.sealed_at && <Corner track={track} />} backdrop={<Weave seed={event.code} />} rehearsal={event.rehearsal}>
      <h1 class="thanks-title">{t('thanks-title')}</h1>
      <p class="invite-line">{t('thanks-text')}</p>
    </Stage>
  );
}
