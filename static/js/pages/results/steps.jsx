// What became of an idea, step by step, in the order in which it happened.
import { Check, CircleSlash, Gavel, Hourglass, Landmark, Merge, Send, Star } from 'lucide';
import { rankLabel } from '../../core/ranking.js';
import { Icon } from '../../ui/icon.jsx';
import { useI18n } from '../../ui/i18n.jsx';
import { useBoot } from './frame.jsx';
import { IdeaLink } from './section.jsx';

/** @import { Story, StoryPlace } from '../../core/protocol.js' */
/** @import { IconNode } from 'lucide' */
/** @typedef {(id: string, args?: Record<string, string | number>) => string} T */
/** @typedef {{key: string, icon: IconNode, words: import('preact').ComponentChildren, isPlain?: boolean}} Step */

/** @param {{story: Story}} props */
export function Steps({ story }) {
  const { t, moment } = useI18n();
  const { tz } = useBoot().event;
  const at = (/** @type {number} */ ms) => moment(ms, tz);
  const steps = [...boardSteps(t, story), ...sentSteps(t, story, at), ...hallSteps(t, story), ...decidedSteps(t, story)];
  return (
    <ul class="steps">
      {steps.map(({ key, icon, words, isPlain }) => (
        <li key={key} class={isPlain ? 'steps-plain' : undefined}>
          <Icon of={icon} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** @param {T} t @param {Story} story @returns {Step[]} */
function boardSteps(t, { status, into, members, regions }) {
  if (status === 'withdrawn') return [{ key: 'own', icon: CircleSlash, words: t('results-withdrawn'), isPlain: true }];
  if (status === 'hidden') return [{ key: 'own', icon: CircleSlash, words: t('results-hidden'), isPlain: true }];
  if (status === 'held') return [{ key: 'own', icon: Hourglass, words: t('results-held'), isPlain: true }];
  /** @type {Step[]} */
  const steps = [{ key: 'own', icon: Check, words: t('results-on-board') }];
  if (into) {
    const words = (
      <>
        {t('results-merged')} <IdeaLink number={into.number} />: {into.text}
      </>
    );
    steps.push({ key: 'merged', icon: Merge, words });
  }
  if (members.length) {
    steps.push({ key: 'family', icon: Merge, words: t('merged-family', { ideas: members.length + 1, regions }) });
  }
  return steps;
}

/** @param {T} t @param {Story} story @param {(ms: number) => string} at @returns {Step[]} */
function sentSteps(t, { sent }, at) {
  if (!sent) return [];
  const { supporters, voted } = sent;
  /** @type {Step[]} */
  const steps = voted ? [{ key: 'votes', icon: Check, words: t('supported-by-of', { n: supporters, all: voted }) }] : [];
  if (sent.top) steps.push({ key: 'top', icon: Star, words: t('results-in-top', { rank: rankOf(sent) }) });
  return [...steps, { key: 'sent', icon: Send, words: t('results-sent-at', { moment: at(sent.at) }) }];
}

/** @param {T} t @param {Story} story @returns {Step[]} */
function hallSteps(t, { hall }) {
  if (!hall) return [];
  const { supporters: n, voted: all } = hall;
  return [{ key: 'hall', icon: Landmark, words: t('results-hall-place', { n, all, rank: rankOf(hall) }) }];
}

/** @param {T} t @param {Story} story @returns {Step[]} */
function decidedSteps(t, { decisions }) {
  return decisions.map(({ id, no, status }) => ({
    key: id,
    icon: Gavel,
    words: <a href="#decisions">{t('results-decided', { no: String(no), status: t(`decision-${status}`) })}</a>,
  }));
}

/** @param {StoryPlace} place */
const rankOf = ({ rank, last }) => rankLabel({ first: rank, last });
