// «Голосование зала»: a new ballot from the tracks' results.
import { Minus, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { arrived } from '../scenes/state.js';
import { missingWords } from '../scenes/words.js';
import { usePlenary } from './hall_state.js';
import { Refusals } from './refusal_notes.jsx';
import { useDesk } from './state.jsx';

const TOP_MAX = 10;
const MINUTES_MAX = 60;

/** @param {{choose?: (tab: string) => void}} props `choose`: what stands there next */
export function HallForm({ choose }) {
  const t = useT();
  const { board, page, event } = useDesk();
  const state = usePlenary();
  const sent = arrived(state);
  const [question, setQuestion] = useState(board.question);
  const [top, setTop] = useState(3);
  const [minutes, setMinutes] = useState(2);
  const [budget, setBudget] = useState(0);
  const { live } = page;
  const isBusy = live.outbox.of(live.as).some(({ command, state: at }) => command.name === 'fill_hall' && at !== 'refused');
  const isLong = lengthOf(question) > LIMITS.question;
  const isReady = sent.length > 0 && question.trim() !== '' && !isLong;
  const why = question.trim() === '' ? 'hall-fill-question' : isLong ? 'hall-fill-long' : null;
  const fill = () => {
    live.act({ name: 'fill_hall', event: event.id, question: question.trim(), top, minutes, budget });
    choose?.('draft');
  };
  const missing = state.tracks.filter(({ id }) => !sent.some((result) => result.board === id)).map(({ no }) => no);
  return (
    <section class="stack hall-form" aria-label={t('scene-ballot')}>
      <Refusals />
      <Field label={t('hall-question')} value={question} multiline rows={3} limit={LIMITS.question} countFrom={LIMITS.question - 60} onInput={(text) => setQuestion(text.replace(/\n/g, ' '))} />
      <Stepper word="hall-top" value={top} least={1} most={TOP_MAX} onChange={setTop} />
      <Stepper word="hall-minutes" value={minutes} least={1} most={MINUTES_MAX} onChange={setMinutes} />
      <Stepper word={budget ? 'hall-budget' : 'hall-budget-rule'} value={budget} least={0} most={LIMITS.budget_max} onChange={setBudget} />
      {missing.length > 0 && sent.length > 0 && <p class="ghost">{missingWords(t, missing)}</p>}
      {sent.length === 0 && <Notice>{t('hall-none-sent')}</Notice>}
      {why && sent.length > 0 && <p role="status">{t(why)}</p>}
      <Button tone="primary" size="big" wide busy={isBusy} disabled={!isReady} onClick={fill}>
        {t('hall-fill')}
      </Button>
      <p class="ghost">{t(board.moment === 'draft' ? 'hall-fill-anew' : 'hall-fill-help')}</p>
    </section>
  );
}

/** @param {{word: string, value: number, least: number, most: number, onChange: (value: number) => void}} props */
function Stepper({ word, value, least, most, onChange }) {
  const t = useT();
  const words = t(word, { n: value });
  return (
    <div class="plan-limit" role="group" aria-label={words}>
      <span role="status">{words}</span>
      <Button icon={Minus} label={t('hall-less', { what: words })} disabled={value <= least} onClick={() => onChange(value - 1)} />
      <Button icon={Plus} label={t('hall-more', { what: words })} disabled={value >= most} onClick={() => onChange(value + 1)} />
    </div>
  );
}
