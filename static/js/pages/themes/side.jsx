// Beside the columns: pairs that look alike, to be linked or told apart; what is linked already; the keys.
import { Equal, EqualNot } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { shownHeadline } from '../../core/headlines.js';
import { Badge } from '../../ui/badge.jsx';
import { Button } from '../../ui/button.jsx';
import { Switch } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { SHOWN } from './keys.js';
import { useDesk } from './state.jsx';

/** @import { Family } from './columns.js' */
/** @import { Alike as Pair, Topic } from './topics.js' */

const PAGE = 12;
const SETTLE_MS = 600;

export function AlikeList() {
  const t = useT();
  const { alike, comparing } = useDesk();
  const [most, setMost] = useState(PAGE);
  const isReady = useSettled(alike);
  const left = alike.length - most;
  const none = { waiting: 'themes-alike-wait', known: 'themes-alike-none', failed: 'themes-alike-failed' }[comparing];
  return (
    <section class="stack stack--tight" aria-label={t('themes-alike-title')}>
      <h2 class="block-title">{alike.length ? t('themes-alike-n', { n: alike.length }) : t('themes-alike-title')}</h2>
      {alike.length === 0 && <Empty>{t(none)}</Empty>}
      <ol class="alike">
        {alike.slice(0, most).map((pair) => (
          <AlikePair key={pair.id} pair={pair} isReady={isReady} />
        ))}
      </ol>
      {left > 0 && <Button onClick={() => setMost(most + PAGE)}>{t('themes-alike-more', { n: left })}</Button>}
    </section>
  );
}

/** @param {{pair: Pair, isReady: () => boolean}} props */
function AlikePair({ pair: { one, other }, isReady }) {
  const t = useT();
  const { link, tellApart, isClosed } = useDesk();
  return (
    <li class="alike-pair">
      <Mention family={one} />
      <Mention family={other} />
      {!isClosed && (
        <div class="row">
          <Button icon={Equal} onClick={() => isReady() && link([one, other])}>
            {t('themes-link')}
          </Button>
          <Button icon={EqualNot} onClick={() => isReady() && tellApart(one, other)}>
            {t('themes-not-same')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The next pair slides under the pointer: a double click must not answer for it too. @param {readonly Pair[]} pairs */
function useSettled(pairs) {
  const since = useMemo(() => Date.now(), [pairs.map(({ id }) => id).join()]);
  return () => Date.now() - since >= SETTLE_MS;
}

/** A family by its number and words; leads to its place. @param {{family: Family}} props */
function Mention({ family }) {
  const { cursor } = useDesk();
  return (
    <button type="button" class="mention" onClick={() => cursor.jump(family.id)}>
      <Badge no={family.track.no} />
      <span>
        <b>{family.label}</b> {shownHeadline(family.row.idea)}
      </span>
    </button>
  );
}

export function TopicList() {
  const t = useT();
  const { topics } = useDesk();
  return (
    <section class="stack stack--tight" aria-label={t('themes-topics')}>
      <h2 class="block-title">{topics.length ? t('themes-topics-n', { n: topics.length }) : t('themes-topics')}</h2>
      {topics.length === 0 && <Empty>{t('themes-topics-none')}</Empty>}
      <ol class="alike">
        {topics.map((topic) => (
          <TopicCard key={topic.id} topic={topic} />
        ))}
      </ol>
      {topics.length > 0 && <p class="ghost">{t('themes-votes-apart')}</p>}
    </section>
  );
}

/** @param {{topic: Topic}} props */
function TopicCard({ topic: { families } }) {
  const t = useT();
  const list = families.map(({ label }) => label).join(', ');
  return (
    <li class="alike-pair">
      <h3 class="topic-title">{t('themes-topic-of', { list })}</h3>
      {families.map((family) => (
        <Mention key={family.id} family={family} />
      ))}
    </li>
  );
}

/** @param {{on: boolean, onChange: (on: boolean) => void}} props */
export function KeysHelp({ on, onChange }) {
  const t = useT();
  return (
    <section class="keys-help themes-keys keys-only">
      <Switch label={t('keys')} on={on} hint={t('keys-help')} onChange={onChange} />
      {on && (
        <dl class="keys-list">
          {SHOWN.map(([key, intent]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`themes-key-${intent}`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
