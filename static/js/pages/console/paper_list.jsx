// The serials that have been entered; one's own may be taken back until the reveal.
import { Undo2 } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { numbersOf, ownPapers } from './paper_lines.js';
import { useDesk } from './state.jsx';

export function PaperList() {
  const t = useT();
  const { records, event, page, role, may, act, board } = useDesk();
  const papers = [...records('paper')].sort((a, b) => b.at - a.at);
  const own = new Map(ownPapers(page.live.outbox, page.live.as, board.ballot?.id).map((one) => [one.command.id, one]));
  if (!papers.length) return <p class="ghost">{t('paper-none')}</p>;
  return (
    <section class="stack stack--tight" aria-label={t('paper-list')}>
      <h2 class="block-title">{t('list-count', { title: t('paper-list'), n: papers.length })}</h2>
      <ul class="paper-serials">
        {papers.map(({ id, serial, by, at }) => (
          <li key={id}>
            <b>{serial}</b>
            <p class="idea-meta">
              {[t(`role-${by}-short`), page.i18n.time(at, event.tz), wordsOf(t, own.get(id))].filter(Boolean).join(' · ')}
            </p>
            {by === role && may('take_back_paper') && (
              <Button
                icon={Undo2}
                label={t('paper-take-back', { serial })}
                onClick={() => void act('take_back_paper', { paper: id })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param {import('./refusals.js').T} t @param {import('./paper_lines.js').OwnPaper | undefined} own */
const wordsOf = (t, own) => (own ? numbersOf(own).map((no) => t('idea-no', { no: String(no) })).join(', ') : '');
