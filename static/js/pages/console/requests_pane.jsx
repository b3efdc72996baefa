// What authors ask of the moderator: each with the words that decide it, granted or declined by one tap.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { leaderOf } from './model.js';
import { mayGrant, requestsOf } from './requests_list.js';
import { useDesk } from './state.jsx';

/** @import { Asked } from './requests_list.js' */

export function Requests() {
  const t = useT();
  const desk = useDesk();
  const requests = requestsOf(desk);
  if (!requests.length) return null;
  return (
    <section class="stack stack--tight" aria-label={t('requests')}>
      <h2 class="block-title">{t('list-count', { title: t('requests'), n: requests.length })}</h2>
      <ul class="queue">
        {requests.map((asked) => (
          <Request key={asked.request.id} {...asked} />
        ))}
      </ul>
    </section>
  );
}

/** @param {Asked} props */
function Request({ request, idea }) {
  const t = useT();
  const { may, act } = useDesk();
  const isFree = mayGrant(request.what, may);
  const answer = (/** @type {boolean} */ grant) => void act('answer_request', { request: request.id, grant });
  return (
    <li class="card request">
      <p class="request-what">{t(`request-${word(request.what)}`, { no: String(idea.no) })}</p>
      <Words request={request} idea={idea} />
      {may('answer_request') && (
        <div class="row">
          <Button tone="primary" disabled={!isFree} onClick={() => answer(true)}>
            {t(`request-${word(request.what)}-grant`)}
          </Button>
          {!isFree && <span class="request-later">{t('request-later')}</span>}
          <Button onClick={() => answer(false)}>{t(`request-${word(request.what)}-decline`)}</Button>
        </div>
      )}
    </li>
  );
}

/** @param {string} what */
const word = (what) => what.replace('_', '-');

/** @param {Asked} props */
function Words({ request, idea }) {
  const t = useT();
  const { ideas } = useDesk();
  if (request.what === 'edit') return <Beside one={[t('request-was'), idea.text]} other={[t('request-wants'), request.text]} />;
  const leader = leaderOf(idea, ideas);
  if (request.what === 'not_same' && leader !== idea) {
    return <Beside one={[t('request-own'), idea.text]} other={[t('request-in', { no: String(leader.no) }), leader.headline || leader.text]} />;
  }
  return <p class="card-text">{idea.text}</p>;
}

/** Two texts under their names. @param {{one: [string, string], other: [string, string]}} props */
function Beside({ one, other }) {
  return (
    <dl class="beside">
      {[one, other].map(([title, text]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
