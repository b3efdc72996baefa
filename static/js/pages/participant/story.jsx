// What became of one's own idea, line by line (I2, P9).
import { Check, CircleSlash, ExternalLink, Hourglass, Merge, MessageCircle, Star } from 'lucide';
import { Icon } from '../../ui/icon.jsx';
import { useT } from '../../ui/i18n.jsx';
import { usePage } from '../shared/page.jsx';

/** @import { IconNode } from 'lucide' */
/** @typedef {import('../../core/optimistic.js').ShownIdea} ShownIdea */
/** @typedef {import('./view.js').View} View */
/** @typedef {import('./words.js').T} T */
/** @typedef {{icon: IconNode, words: string, isPlain?: boolean}} Step `isPlain`: neither reached nor lost */

/** @param {{idea: ShownIdea, view: View}} props */
export function Story({ idea, view }) {
  const t = useT();
  const { i18n } = usePage();
  if (idea.no === null) return null;
  const sent = `${t('sent')} · ${i18n.time(idea.at, view.event.tz)}`;
  const steps = [{ icon: Check, words: sent }, ...fateOf(t, idea), ...askedOf(t, idea), ...fameOf(t, view, idea)];
  return (
    <ul class="steps">
      {steps.map(({ icon, words, isPlain }) => (
        <li key={words} class={isPlain ? 'steps-plain' : undefined}>
          <Icon of={icon} />
          <span>{words}</span>
        </li>
      ))}
      {view.event.public && (
        <li class="steps-plain">
          <Icon of={ExternalLink} />
          <a href={`/${view.event.code}/results/${view.board.no}-${idea.no}`}>{t('story-page')}</a>
        </li>
      )}
    </ul>
  );
}

/** @param {T} t @param {ShownIdea} idea @returns {Step[]} */
function fateOf(t, { state, reason, family_no: family, disowned }) {
  const off = (/** @type {string} */ words) => [{ icon: CircleSlash, words, isPlain: true }];
  const gone = disowned ? off(t('story-disowned')) : [];
  switch (state) {
    case 'held':
      return [{ icon: Hourglass, words: t('my-held'), isPlain: true }];
    case 'kept':
      return [{ icon: Hourglass, words: t('my-kept'), isPlain: true }];
    case 'hidden':
      return off(reason ? t('my-hidden', { reason }) : t('my-hidden-plain'));
    case 'withdrawn':
      return off(t('my-withdrawn'));
    case 'merged':
      return [{ icon: Merge, words: t('my-merged', { no: String(family) }) }, ...gone];
    default:
      return [{ icon: Check, words: t('my-visible') }, ...gone];
  }
}

/** What the author has asked for, until it is answered. @param {T} t @param {ShownIdea} idea @returns {Step[]} */
function askedOf(t, { request }) {
  if (request === '') return [];
  return [{ icon: MessageCircle, words: t(`story-${request.replace('_', '-')}`), isPlain: true }];
}

/** @param {T} t @param {View} view @param {ShownIdea} idea @returns {Step[]} */
function fameOf(t, view, { id, state, sent, in_top: isTop }) {
  const count = state === 'visible' ? view.countOf(id) : null;
  const supported = count ? [{ icon: Check, words: t('supported-by', { n: count }) }] : [];
  const handed = sent ? [{ icon: Check, words: t('my-handed-over') }] : [];
  return [...supported, ...handed, ...(isTop ? [{ icon: Star, words: t('my-in-top') }] : [])];
}

/** The idea that it was merged into, as everybody reads it. @param {{idea: ShownIdea, view: View}} props */
export function MergedInto({ idea, view }) {
  const t = useT();
  const leader = idea.state === 'merged' ? view.ideas.find(({ no }) => no === idea.family_no) : undefined;
  if (!leader?.text) return null;
  return (
    <blockquote class="merged-into">
      <b>{t('idea-no', { no: String(leader.no) })}</b> {leader.headline || leader.text}
    </blockquote>
  );
}
