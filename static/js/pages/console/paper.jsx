// Paper ballots (V15): a serial, then the numbers marked on it; Enter enters them at once.
import { useT } from '../../ui/i18n.jsx';
import { PaperForm } from './paper_form.jsx';
import { PaperList } from './paper_list.jsx';
import { Refusals } from './refusal_notes.jsx';
import { useDesk } from './state.jsx';

const SHOWN_HERE = new Set(['enter_paper']);

export function Paper() {
  const t = useT();
  const { may, board } = useDesk();
  return (
    <section class="paper-desk stack" aria-label={t('centre-paper')}>
      <Refusals without={SHOWN_HERE} />
      {may('enter_paper') && board.ballot ? <PaperForm key={board.ballot.id} ballot={board.ballot.id} /> : <p>{t('paper-not-now')}</p>}
      <PaperList />
    </section>
  );
}
