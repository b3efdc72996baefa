// The reading round: one card at a time.
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty, Notice } from '../../ui/messages.jsx';
import { ReadingCard } from '../../ui/reading.jsx';
import { regionName } from './words.js';

/** @typedef {import('./view.js').View} View */

/** @param {{view: View, reading: import('./reading.js').Reading}} props */
export function Review({ view, reading }) {
  const t = useT();
  const { cards, at, card } = reading;
  useTopOf(at);
  if (reading.isDone) return <Done view={view} reading={reading} />;
  if (!card) return <NoCards reading={reading} />;
  return (
    <div class="stack">
      <p class="lead">{t('read-ask')}</p>
      <ReadingCard idea={{ ...card, region: regionName(t, card.region) }} at={at + 1} of={cards.length} />
      <div class="row">
        {at > 0 && <Button onClick={() => reading.go(-1)}>{t('read-back')}</Button>}
        {reading.isBack && <Button onClick={() => reading.go(1)}>{t('read-next')}</Button>}
      </div>
      <p class="hint">{t('read-why')}</p>
    </div>
  );
}

/** Every card is read from its top. @param {number} at */
function useTopOf(at) {
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== at) scrollTo(0, 0);
    before.current = at;
  }, [at]);
}

/** @param {{view: View, reading: import('./reading.js').Reading}} props */
function Done({ view, reading: { deal, go } }) {
  const t = useT();
  const mayHaveMore = view.mine.more && !deal.isLate;
  return (
    <div class="stack">
      <Notice tone="ok">{t('read-done')}</Notice>
      {mayHaveMore ? (
        <Button tone="primary" size="big" wide busy={deal.isAsking} onClick={deal.ask}>
          {t('read-more')}
        </Button>
      ) : (
        <p class="hint">{t('read-wait')}</p>
      )}
      <Button size="big" wide onClick={() => go(-1)}>
        {t('read-again')}
      </Button>
    </div>
  );
}

/** @param {{reading: import('./reading.js').Reading}} props */
function NoCards({ reading: { deal } }) {
  const t = useT();
  if (deal.isLate) return <Empty>{t('read-late')}</Empty>;
  return <Empty>{t(deal.isTried && !deal.isAsking ? 'read-none' : 'read-dealing')}</Empty>;
}
