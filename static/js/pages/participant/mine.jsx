// «Мои идеи»: every own idea with its story, own votes, and the code that brings one back.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { OwnCard } from './own_card.jsx';

/** @typedef {import('./view.js').View} View */

/** @param {{view: View, onVotes: () => void}} props */
export function Mine({ view, onVotes }) {
  const t = useT();
  const newest = [...view.own].reverse();
  return (
    <div class="stack mine-list">
      {newest.length ? (
        <ol class="cards">
          {newest.map((idea) => (
            <li key={idea.id}>
              <OwnCard idea={idea} view={view} isSteps />
            </li>
          ))}
        </ol>
      ) : (
        <Empty>{t('my-empty')}</Empty>
      )}
      <Button wide onClick={onVotes}>
        {t('dock-mine')}
      </Button>
      <ReturnCode code={view.mine.code} />
    </div>
  );
}

/** @param {{code: string}} props */
export function ReturnCode({ code }) {
  const t = useT();
  if (!code) return null;
  const [before = '', after = ''] = t('return-mine', { code: '\n' }).split('\n');
  return (
    <div class="plate">
      <p>
        {before}
        <b class="plate-code">{code}</b>
        {after}
      </p>
      <p class="hint">{t('return-mine-help')}</p>
    </div>
  );
}
