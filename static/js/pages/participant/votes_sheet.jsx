// Own votes: to take one back, or to give one in exchange.
import { numberOf } from '../../core/source.js';
import { Button } from '../../ui/button.jsx';
import { Card } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { Sheet } from '../../ui/sheet.jsx';
import { regionName } from './words.js';

/** @typedef {import('./view.js').View} View */

/**
 * @param {{
 *   view: View, to: string | null, open: boolean, onClose: () => void, onTake: (from: string) => void,
 * }} props `to`: the idea that is to have the vote; null where votes are only looked through
 */
export function VotesSheet({ view, to, open, onClose, onTake }) {
  const t = useT();
  const { votes, byId } = view;
  const counted = [...votes.supported].filter((id) => byId.has(id) && !votes.waiting.has(id));
  const waiting = to === null ? [...votes.waiting].filter((id) => byId.has(id)) : [];
  const asleep = to === null ? view.mine.votes.filter(({ state }) => state === 'asleep') : [];
  const wanted = byId.get(to ?? '');
  const toNo = wanted ? numberOf(wanted) : '';
  return (
    <Sheet open={open} title={t(to === null ? 'votes-title' : 'swap-title')} onClose={onClose}>
      {to !== null && <p class="sheet-lead">{t('swap-to', { no: toNo })}</p>}
      {!counted.length && !waiting.length && <Empty>{t('votes-empty')}</Empty>}
      <div class="cards">
        {counted.map((id) => (
          <Vote key={id} view={view} id={id} toNo={toNo} onTake={onTake} />
        ))}
        {waiting.map((id) => (
          <Vote key={id} view={view} id={id} toNo="" note={t('vote-waiting')} onTake={onTake} />
        ))}
        {asleep.map(({ idea, no }) => (
          <p key={idea} class="card-line">
            {t('idea-no', { no: String(no) })}: {t('vote-asleep')}
          </p>
        ))}
      </div>
    </Sheet>
  );
}

/** @param {{view: View, id: string, toNo: string, note?: string, onTake: (id: string) => void}} props */
function Vote({ view, id, toNo, note, onTake }) {
  const t = useT();
  const idea = view.byId.get(id);
  if (!idea) return null;
  const no = numberOf(idea);
  return (
    <Card idea={{ ...idea, no, region: regionName(t, idea.region) }} own={view.ownById.has(id)} note={note} members={idea.members}>
      <div class="card-button">
        <Button wide onClick={() => onTake(id)}>
          {t(toNo ? 'swap-take' : 'votes-take')}
          <span class="sr">, {t('idea-number', { no })}</span>
        </Button>
      </div>
    </Card>
  );
}
