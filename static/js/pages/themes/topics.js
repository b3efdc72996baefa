// Which families belong together, which were told apart, and which look alike and wait for a word; pure.
import { hasNumber } from './columns.js';

/** @import { AnyCommand, RelationRecord } from '../../core/protocol.js' */
/** @import { Family } from './columns.js' */
/** @typedef {{id: string, families: Family[]}} Topic linked families, by track and number */
/** @typedef {{one: string, other: string, score: number}} Likeness */
/** @typedef {{id: string, one: Family, other: Family}} Alike */
/** @typedef {(place: {board: string, idea: string, no?: number}) => Family | null} Find */

/**
 * An idea's family as it stands now: what was linked may have been merged since, and only its number is known then.
 * @param {readonly Family[]} families
 * @returns {Find}
 */
export function finder(families) {
  const byId = new Map(families.map((family) => [family.id, family]));
  return ({ board, idea, no }) => {
    const led = byId.get(idea);
    if (led || no === undefined) return led ?? families.find((one) => isPart(one, idea)) ?? null;
    return families.find((one) => one.track.id === board && hasNumber(one, no)) ?? null;
  };
}

/** @param {Family} family @param {string} idea */
const isPart = ({ row }, idea) => row.parts.some(({ id }) => id === idea);

/**
 * Groups of linked families of two tracks or more: whoever is linked with one of a group belongs to it.
 * @param {readonly RelationRecord[]} relations
 * @param {readonly AnyCommand[]} commands on their way
 * @param {Find} find
 * @returns {Topic[]}
 */
export function topicsOf(relations, commands, find) {
  /** @type {Topic[]} */
  let topics = [];
  const join = (/** @type {string} */ id, /** @type {Family[]} */ families) => {
    const met = topics.filter((topic) => topic.families.some((one) => families.some((other) => other.id === one.id)));
    const all = new Map([...met.flatMap((topic) => topic.families), ...families].map((one) => [one.id, one]));
    topics = [...topics.filter((topic) => !met.includes(topic)), { id: met[0]?.id ?? id, families: [...all.values()] }];
  };
  for (const { id, state, ideas } of relations) if (state === 'linked') join(id, present(ideas, find));
  for (const command of commands) {
    if (command.name === 'link_ideas') join(command.op, present(command.ideas, find));
    if (command.name === 'unlink_idea') topics = topics.map((topic) => without(topic, find(command)));
  }
  const shown = topics.filter(({ families }) => tracksOf(families).size > 1);
  return shown.map(({ id, families }) => ({ id, families: [...families].sort(byLabel) })).sort((a, b) => first(a, b));
}

/** @param {Topic} topic @param {Family | null} out @returns {Topic} */
const without = ({ id, families }, out) => ({ id, families: families.filter((one) => one.id !== out?.id) });

/** @param {Topic} a @param {Topic} b */
const first = (a, b) => (a.families[0] && b.families[0] ? byLabel(a.families[0], b.families[0]) : 0);

/** @param {readonly {board: string, idea: string, no?: number}[]} ideas @param {Find} find */
const present = (ideas, find) => ideas.map(find).filter((family) => family !== null);

/** @param {readonly Family[]} families */
export const tracksOf = (families) => new Set(families.map(({ track }) => track.no));

/** @param {Family} a @param {Family} b */
const byLabel = (a, b) => a.track.no - b.track.no || a.row.idea.no - b.row.idea.no;

/**
 * Pairs that look alike and are neither linked nor told apart, the likest first.
 * @param {object} given
 * @param {readonly Likeness[]} given.likenesses
 * @param {readonly RelationRecord[]} given.relations
 * @param {readonly AnyCommand[]} given.commands on their way
 * @param {readonly Topic[]} given.topics
 * @param {Find} given.find
 * @returns {Alike[]}
 */
export function alikeOf({ likenesses, relations, commands, topics, find }) {
  const apart = new Set([
    ...relations.filter(({ state }) => state === 'apart').map(({ ideas }) => keyOf(present(ideas, find))),
    ...commands.flatMap((one) => (one.name === 'tell_apart' ? [keyOf(present(one.ideas, find))] : [])),
  ]);
  /** @type {Map<string, Alike>} */
  const open = new Map();
  for (const likeness of likenesses) {
    const [one, other] = [likeness.one, likeness.other].map((idea) => find({ board: '', idea }));
    if (!one || !other || one.track.id === other.track.id) continue;
    const [lower, higher] = /** @type {[Family, Family]} */ ([one, other].sort(byLabel));
    const id = keyOf([lower, higher]);
    const isLinked = topics.some(({ families }) => [lower, higher].every((each) => families.some((member) => member.id === each.id)));
    if (!isLinked && !apart.has(id) && !open.has(id)) open.set(id, { id, one: lower, other: higher });
  }
  return [...open.values()];
}

/** @param {readonly Family[]} families */
const keyOf = (families) => families.map(({ id }) => id).sort().join(' ');

/** «1-4», «3-17» of the others that look like it. @param {readonly Alike[]} alike @param {string} id @returns {Family[]} */
export function partnersOf(alike, id) {
  return alike.flatMap(({ one, other }) => (one.id === id ? [other] : other.id === id ? [one] : []));
}
