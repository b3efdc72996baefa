// What has become of own votes and ideas since the person last heard of it (V3, I2); pure.

/** @import { Mine, MyIdea, MyVote } from '../../core/protocol.js' */
/** @typedef {Pick<MyVote, "idea" | "family" | "family_no" | "state">} SeenVote */
/** @typedef {Pick<MyIdea, "id" | "state" | "in_top"> & {request?: MyIdea["request"]}} SeenIdea */
/** @typedef {{votes: SeenVote[], ideas: SeenIdea[], muted?: boolean}} Seen */
/** @typedef {{key: string, args: Record<string, string>, about: string | null}} News `about`: the number to begin with */
/** @typedef {Pick<Mine, "votes" | "ideas" | "muted">} Known */

const OF_USE_WHILE_VOTING = new Set(['told-merged-back', 'told-struck-back', 'told-hidden-back', 'told-waiting', 'told-woke', 'told-restored']);

/** What is worth remembering of it. @param {Known} mine @returns {Seen} */
export function seenOf({ votes, ideas, muted }) {
  return {
    votes: votes.map(({ idea, family, family_no, state }) => ({ idea, family, family_no, state })),
    ideas: ideas.map(({ id, state, in_top, request }) => ({ id, state, in_top, request })),
    muted,
  };
}

/**
 * What the person knows already, and what is new because they have just done it themselves.
 * @param {Seen} seen
 * @param {Known} mine
 * @returns {Seen}
 */
export function keptUp(seen, mine) {
  const now = seenOf(mine);
  const votes = new Map(seen.votes.map((vote) => [vote.idea, vote]));
  const ideas = new Map(seen.ideas.map((idea) => [idea.id, idea]));
  return {
    votes: now.votes.map((vote) => votes.get(vote.idea) ?? vote),
    ideas: now.ideas.map((idea) => ownDoing(ideas.get(idea.id), idea)),
    muted: seen.muted ?? false,
  };
}

/** Asking is no news to who asks; that an idea was withdrawn is, where the moderator did it. @param {SeenIdea | undefined} seen @param {SeenIdea} now */
function ownDoing(seen, now) {
  const isAnswered = seen?.request === 'withdraw' && now.request !== 'withdraw';
  if (!seen || (now.state === 'withdrawn' && !isAnswered)) return now;
  const isAsked = now.request !== '' && now.request !== 'declined';
  return isAsked ? { ...seen, request: now.request } : seen;
}

/**
 * @param {Seen} seen
 * @param {Known} mine
 * @param {{isBallot?: boolean, isOver?: boolean}} [when] in a ballot of a plan an idea that is hidden has been struck (V5);
 * after the voting nobody can give a vote that has come back
 * @returns {News[]}
 */
export function newsOf(seen, mine, { isBallot = false, isOver = false } = {}) {
  const votes = new Map(seen.votes.map((vote) => [vote.idea, vote]));
  const ideas = new Map(seen.ideas.map((idea) => [idea.id, idea]));
  const freed = freedFamilies(votes, mine.votes);
  return [
    ...mutedNews(seen.muted ?? false, mine.muted),
    ...mine.votes
      .flatMap((vote) => voteNews(votes.get(vote.idea), vote, { isFreed: freed.has(vote.family), isBallot }))
      .filter(({ key }) => !isOver || !OF_USE_WHILE_VOTING.has(key)),
    ...mine.ideas.flatMap((idea) => ideaNews(ideas.get(idea.id), idea)),
  ];
}

/** @param {boolean} before @param {boolean} now @returns {News[]} */
const mutedNews = (before, now) => (before === now ? [] : [say(now ? 'told-muted' : 'told-unmuted', {})]);

/**
 * @param {SeenVote | undefined} before
 * @param {MyVote} vote
 * @param {{isFreed: boolean, isBallot: boolean}} when
 * @returns {News[]}
 */
function voteNews(before, vote, { isFreed, isBallot }) {
  if (!before) return [];
  const no = String(vote.no);
  const news = before.family === vote.family ? [] : [familyNews(before, vote, isFreed)];
  if (before.state === vote.state || vote.state === 'doubled') return news;
  if (vote.state === 'asleep') return [...news, say(isBallot ? 'told-struck-back' : 'told-hidden-back', { no })];
  if (vote.state === 'waiting') return [...news, say('told-waiting', { no })];
  if (before.state === 'waiting') return [...news, say('told-woke', { no })];
  return before.state === 'asleep' ? [...news, say('told-restored', { no })] : news;
}

/** @param {SeenVote} before @param {MyVote} vote @param {boolean} isFreed */
function familyNews(before, { idea, no, family, family_no }, isFreed) {
  if (family === idea) return say('told-unmerged', { no: String(no), into: String(before.family_no) });
  return say(isFreed ? 'told-merged-back' : 'told-merged', { no: String(no), into: String(family_no) });
}

/**
 * Families in which a vote that took a place is now one too many: that place is free again.
 * @param {ReadonlyMap<string, SeenVote>} before
 * @param {readonly MyVote[]} votes
 */
function freedFamilies(before, votes) {
  const freed = votes.filter(({ idea, state }) => state === 'doubled' && before.get(idea)?.state === 'counted');
  return new Set(freed.map(({ family }) => family));
}

/** @param {SeenIdea | undefined} before @param {MyIdea} idea @returns {News[]} */
function ideaNews(before, { no, state, reason, family_no, in_top, request }) {
  if (!before) return [];
  const about = String(no);
  const news = answerNews(before, request, about);
  if (in_top && !before.in_top) news.push(say('my-in-top', {}, about));
  if (state === before.state) return news;
  if (state === 'merged') news.push(say('my-merged', { no: String(family_no) }, about));
  if (state === 'hidden') news.push(reason ? say('my-hidden', { reason }, about) : say('my-hidden-plain', {}, about));
  if (state === 'visible') news.push(say(before.state === 'merged' ? 'told-apart' : 'my-visible', {}, about));
  return news;
}

/** What the moderator has answered. @param {SeenIdea} before @param {MyIdea["request"]} now @param {string} about @returns {News[]} */
function answerNews({ request: asked = '' }, now, about) {
  if (asked === '' || asked === 'declined' || asked === now) return [];
  if (now === 'declined') return [say(asked === 'not_same' ? 'told-same' : 'told-declined', {}, about)];
  if (now !== '' || asked === 'not_same') return [];
  return [say(asked === 'edit' ? 'told-changed' : 'told-withdrawn', {}, about)];
}

/** @param {string} key @param {Record<string, string>} args @param {string | null} [about] @returns {News} */
const say = (key, args, about = null) => ({ key, args, about });
