// One wording for the room, never cut: smaller type where it is long.
import { useRef } from 'preact/hooks';
import { shownHeadline } from '../../core/headlines.js';
import { Badge } from '../../ui/badge.jsx';
import { useT } from '../../ui/i18n.jsx';
import { KindWord } from '../../ui/kind.jsx';
import { useFit } from './hooks.js';

/** @typedef {import('preact').ComponentChildren} Children */

const SIZES = ['7', '6', '5', '4-4', '4'];

/** @typedef {{id: string, no: number, kind: string, level: string | null, headline: string, text: string, wording: string, first_step: string}} Worded */

/** The wording with its first step. @param {{idea: Worded, track?: number, isSoon?: boolean}} props `isSoon`: it is being worked on */
export function WorkedOut({ idea, track, isSoon = false }) {
  const t = useT();
  return (
    <LargeWording key={idea.id} idea={idea} track={track} fixed={idea.first_step}>
      {idea.first_step && (
        <p class="spot-step">
          <b>{t('wall-first-step')}</b> {idea.first_step}
        </p>
      )}
      {isSoon && !idea.wording && !idea.first_step && <p class="stage-sub">{t('wall-wording-none')}</p>}
    </LargeWording>
  );
}

/**
 * @param {{idea: Worded, track?: number, fixed?: string, children?: Children}} props
 *   `track`: its number, where tracks are mixed; `fixed` names what else is there, for its height
 */
export function LargeWording({ idea, track, fixed = '', children }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const text = idea.wording.trim() || shownHeadline(idea);
  const fit = useFit(box, SIZES.length, `${idea.id} ${text} ${fixed}`);
  return (
    <div class="fit" ref={box}>
      <div class="spot">
        <p class="spot-meta">
          {track !== undefined && <Badge no={track} size="tile" />}
          <b>{t(track === undefined ? 'idea-no' : 'idea-no-track', { no: String(idea.no), track: String(track ?? '') })}</b>
          <KindWord kind={idea.kind} level={idea.level} />
        </p>
        <p class={`spot-text spot-text--${SIZES[SIZES.length - fit.n]}`}>{text}</p>
        {children}
      </div>
    </div>
  );
}
