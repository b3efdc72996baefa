// «Мои идеи»: every own idea with its story, own votes, the receipt, and the code that brings one back.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { Receipt } from '../../ui/receipt.jsx';
import { EraseMine } from './erase.jsx';
import { OwnCard } from './own_card.jsx';
import { OwnName } from './own_name.jsx';
import { isVoting } from './view.js';

/** @typedef {import('./view.js').View} View */

/** @param {{view: View, onVotes: () => void, isEmptySaid?: boolean}} props */
export function Mine({ view, onVotes, isEmptySaid = true }) {
  const t = useT();
  const isCounting = view.board.moment === 'closed'; // both stand above then
  const hasVotes = isVoting(view) || (view.votes.supported.size > 0 && !isCounting);
  return (
    <div class="stack mine-list">
      <OwnIdeas view={view} isEmptySaid={isEmptySaid} />
      {hasVotes && (
        <Button wide onClick={onVotes}>
          {t('dock-mine')}
        </Button>
      )}
      <ReturnCode code={view.mine.code} />
      {!isCounting && view.mine.receipt && (
        <Fold title={t('receipt-mine')}>
          <Receipt code={view.mine.receipt} />
        </Fold>
      )}
      <OwnName view={view} />
      <EraseMine />
    </div>
  );
}

/** Newest first. @param {{view: View, only?: (id: string, no: number | null) => boolean, isEmptySaid?: boolean}} props */
export function OwnIdeas({ view, only = () => true, isEmptySaid = true }) {
  const t = useT();
  const newest = view.own.filter(({ id, no }) => only(id, no)).reverse();
  if (!newest.length) return isEmptySaid ? <Empty>{t('my-empty')}</Empty> : null;
  return (
    <ol class="cards">
      {newest.map((idea) => (
        <li key={idea.id} id={`idea-${idea.id}`}>
          <Own idea={idea} view={view} />
        </li>
      ))}
    </ol>
  );
}

/** What was merged is told in one line, and whole on a tap. @param {{idea: import('../../core/optimistic.js').ShownIdea, view: View}} props */
function Own({ idea, view }) {
  const t = useT();
  const card = <OwnCard idea={idea} view={view} isSteps />;
  if (idea.state !== 'merged' || idea.pending || idea.code) return card;
  return (
    <Fold title={`${t('idea-no', { no: String(idea.no) })} · ${t('my-merged', { no: String(idea.family_no) })}`} isOpen={idea.request !== ''}>
      {card}
    </Fold>
  );
}

/** @param {{title: string, isOpen?: boolean, children: import('preact').ComponentChildren}} props */
function Fold({ title, isOpen = false, children }) {
  return (
    <details class="fold-row" open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
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
