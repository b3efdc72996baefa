import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptUp, newsOf, seenOf } from '../../../static/js/pages/participant/told.js';
import { mine, myIdea, myVote } from '../core/records.js';

/** @param {{votes?: any[], ideas?: any[]}} before @param {{votes?: any[], ideas?: any[]}} after */
const news = (before, after) => newsOf(seenOf(mine(before)), mine(after)).map(({ key, args, about }) => [key, args, about]);

test('V3: a merge of two voted ideas gives a vote back, whichever of the two came first', () => {
  const apart = { votes: [myVote(4), myVote(12)] };

  assert.deepEqual(news(apart, { votes: [myVote(4, 'doubled', 12), myVote(12)] }), [['told-merged-back', { no: '4', into: '12' }, null]]);
  assert.deepEqual(news(apart, { votes: [myVote(4, 'counted', 12), myVote(12, 'doubled')] }), [
    ['told-merged-back', { no: '4', into: '12' }, null],
  ]);
});

test('V3: a merge with an idea that was not voted keeps the vote', () => {
  assert.deepEqual(news({ votes: [myVote(4)] }, { votes: [myVote(4, 'counted', 12)] }), [['told-merged', { no: '4', into: '12' }, null]]);
});

test('V3: an unmerge that takes the last place tells both', () => {
  assert.deepEqual(news({ votes: [myVote(4, 'doubled', 12), myVote(12)] }, { votes: [myVote(4, 'waiting'), myVote(12)] }), [
    ['told-unmerged', { no: '4', into: '12' }, null],
    ['told-waiting', { no: '4' }, null],
  ]);
});

test('V3: hidden, restored and woken votes are told', () => {
  assert.deepEqual(news({ votes: [myVote(31)] }, { votes: [myVote(31, 'asleep')] }), [['told-hidden-back', { no: '31' }, null]]);
  assert.deepEqual(news({ votes: [myVote(31, 'asleep')] }, { votes: [myVote(31)] }), [['told-restored', { no: '31' }, null]]);
  assert.deepEqual(news({ votes: [myVote(31, 'waiting')] }, { votes: [myVote(31)] }), [['told-woke', { no: '31' }, null]]);
});

test('I2: the author is told of a merge, of a hiding with its reason, and of the top', () => {
  const before = { ideas: [myIdea(7), myIdea(8), myIdea(9)] };
  const after = {
    ideas: [
      myIdea(7, { state: 'merged', family_no: 4 }),
      myIdea(8, { state: 'hidden', reason: 'повтор' }),
      myIdea(9, { in_top: true }),
    ],
  };

  assert.deepEqual(news(before, after), [
    ['my-merged', { no: '4' }, '7'],
    ['my-hidden', { reason: 'повтор' }, '8'],
    ['my-in-top', {}, '9'],
  ]);
});

test('what the person does is no news to them', () => {
  const seen = keptUp(seenOf(mine({ votes: [myVote(1)], ideas: [myIdea(7)] })), mine({ votes: [myVote(2)], ideas: [myIdea(7, { state: 'withdrawn' }), myIdea(8)] }));

  assert.deepEqual(newsOf(seen, mine({ votes: [myVote(2)], ideas: [myIdea(7, { state: 'withdrawn' }), myIdea(8)] })), []);
});

test('what was not yet heard stays until it is dismissed, and is gone where it was taken back', () => {
  const seen = seenOf(mine({ votes: [myVote(4)] }));
  const merged = mine({ votes: [myVote(4, 'counted', 12)] });

  assert.equal(newsOf(keptUp(seen, merged), merged).length, 1);
  assert.equal(newsOf(keptUp(seen, merged), mine({ votes: [myVote(4)] })).length, 0);
});

test('V5: in a ballot an idea that went to sleep was struck', () => {
  const before = seenOf(mine({ votes: [myVote(31)] }));

  const told = newsOf(before, mine({ votes: [myVote(31, 'asleep')] }), { isBallot: true });

  assert.deepEqual(told.map(({ key, args }) => [key, args]), [['told-struck-back', { no: '31' }]]);
});

test('a muted person is told, and told again when ideas are taken', () => {
  assert.deepEqual(newsOf(seenOf(mine()), mine({ muted: true })).map(({ key }) => key), ['told-muted']);
  assert.deepEqual(newsOf(seenOf(mine({ muted: true })), mine()).map(({ key }) => key), ['told-unmuted']);
  assert.deepEqual(newsOf(/** @type {any} */ ({ votes: [], ideas: [] }), mine()), []);
});

test('I2, I4: what the moderator answered is told; asking itself is no news', () => {
  /** @param {object} before @param {object} after */
  const told = (before, after) => {
    const now = mine({ ideas: [myIdea(7, after)] });
    return newsOf(keptUp(seenOf(mine({ ideas: [myIdea(7, before)] })), now), now).map(({ key, about }) => [key, about]);
  };

  assert.deepEqual(told({}, { request: 'edit' }), []);
  assert.deepEqual(told({ request: 'edit' }, { request: 'declined' }), [['told-declined', '7']]);
  assert.deepEqual(told({ request: 'edit' }, { request: '' }), [['told-changed', '7']]);
  assert.deepEqual(told({ request: 'withdraw' }, { request: '', state: 'withdrawn' }), [['told-withdrawn', '7']]);
  assert.deepEqual(told({ request: 'not_same', state: 'merged' }, { request: 'declined', state: 'merged' }), [['told-same', '7']]);
  assert.deepEqual(told({ request: 'not_same', state: 'merged' }, { request: '' }), [['told-apart', '7']]);
  assert.deepEqual(told({ request: 'declined' }, { request: 'withdraw' }), []);
});

test('V3: after the voting, a vote that came back is nothing to act on; a merge is told all the same', () => {
  const before = seenOf(mine({ votes: [myVote(31), myVote(4)] }));
  const after = mine({ votes: [myVote(31, 'asleep'), myVote(4, 'counted', 12)] });

  assert.deepEqual(newsOf(before, after, { isOver: true }).map(({ key }) => key), ['told-merged']);
});

test('I4: a wish that was made while the page was open is remembered, so that its answer is news', () => {
  const [before, asked, granted] = [{}, { request: 'edit' }, {}].map((more) => mine({ ideas: [myIdea(7, more)] }));

  const seen = keptUp(seenOf(before), asked);

  assert.deepEqual(newsOf(keptUp(seen, granted), granted).map(({ key }) => key), ['told-changed']);
});
