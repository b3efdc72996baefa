// One wording for the room, never cut: smaller type where it is long.
import { useRef } from 'preact/hooks';
import { shownHeadline } from '../../core/headlines.js';
import { KindWord } from '../../ui/kind.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useFit } from '../scenes/hooks.js';

/** @typedef {import('preact').ComponentChildren} Children */

const SIZES = ['7', '6', '5', '4-4', '4'];

/**
 * @param {{idea: import('../../core/protocol.js').IdeaRecord, fixed?: string, children?: Children}} props
 *   `fixed` names what else is there, for its height
 */
export function LargeWording({ idea, fixed = '', children }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement|null} */ (null));
  const text = idea.wording.trim() || shownHeadline(idea);
  const fit = useFit(box, SIZES.length, `${idea.id} ${text} ${fixed}`);
  return (
    <div class="fit" ref={box}>
      <div class="spot">
        <p class="spot-meta">
          <b>{t('idea-no', { no: String(idea.no) })}</b>
          <KindWord kind={idea.kind} level={idea.level} />
        </p>
        <p class={`spot-text spot-text--${SIZES[SIZES.length - fit.n]}`}>{text}</p>
        {children}
      </div>
    </div>
  );
}
