// What has become of own votes and ideas since the person last heard of it (V3, I2); pure.

/** @import { Mine, MyIdea, MyVote } from '../../core/protocol.js' */
/** @typedef {Pick<MyVote, "idea" | "family" | "family_no" | "state">} SeenVote */
/** @typedef {Pick<MyIdea, "id" | "state" | "in_top">} SeenIdea */
/** @typedef {{votes: SeenVote[], ideas: SeenIdea[]}} Seen */
/** @typedef {{key: string, args: Record<string, string>, about: string | null}} News `about`: the number to begin with */

/** What is worth remembering of it. @param {Pick<Mine, "votes" | "ideas">} mine @returns {Seen} */
export function seenOf({ votes, ideas }) {
  return {
    votes: votes.map(({ idea, family, family_no, state }) => ({ idea, family, family_no, state })),
    ideas: ideas.map(({ id, state, in_top }) => ({ id, state, in_top })),
  };
}

/**
 * What the person knows already, and what is new because they have just done it themselves.
 * @param {Seen} seen
 * @param {Pick<Mine, "votes" | "ideas">} mine
 * @returns {Seen}
 */
export function keptUp(seen, mine) {
  const now = seenOf(mine);
  const votes = new Map(seen.votes.map((vote) => [vote.idea, vote]));
  const ideas = new Map(seen.ideas.map((idea) => [idea.id, idea]));
  return {
    votes: now.votes.map((vote) => votes.get(vote.idea) ?? vote),
    ideas: now.ideas.map((idea) => (idea.state === 'withdrawn' ? idea : (ideas.get(idea.id) ?? idea))),
  };
}

/**
 * @param {Seen} seen
 * @param {Pick<Mine, "votes" | "ideas">} mine
 * @returns {News[]}
 */
export function newsOf(seen, mine) {
  const votes = new Map(seen.votes.map((vote) => [vote.idea, vote]));
  const ideas = new Map(seen.ideas.map((idea) => [idea.id, idea]));
  const freed = freedFamilies(votes, mine.votes);
  return [
    ...mine.votes.flatMap((vote) => voteNews(votes.get(vote.idea), vote, freed.has(vote.family))),
    ...mine.ideas.flatMap((idea) => ideaNews(ideas.get(idea.id), idea)),
  ];
}

/** @param {SeenVote | undefined} before @param {MyVote} vote @param {boolean} isFreed @returns {News[]} */
function voteNews(before, vote, isFreed) {
  if (!before) return [];
  const no = String(vote.no);
  const news = before.family === vote.family ? [] : [familyNews(before, vote, isFreed)];
  if (before.state === vote.state || vote.state === 'doubled') return news;
  if (vote.state === 'asleep') return [...news, say('told-hidden-back', { no })];
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
function ideaNews(before, { no, state, reason, family_no, in_top }) {
  if (!before) return [];
  const about = String(no);
  /** @type {News[]} */
  const news = [];
  if (in_top && !before.in_top) news.push(say('my-in-top', {}, about));
  if (state === before.state) return news;
  if (state === 'merged') news.push(say('my-merged', { no: String(family_no) }, about));
  if (state === 'hidden') news.push(reason ? say('my-hidden', { reason }, about) : say('my-hidden-plain', {}, about));
  if (state === 'visible') news.push(say('my-visible', {}, about));
  return news;
}

/** @param {string} key @param {Record<string, string>} args @param {string | null} [about] @returns {News} */
const say = (key, args, about = null) => ({ key, args, about });
