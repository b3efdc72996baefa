import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { similarIdeas } from '../../../static/js/core/similar.js';

const DEMO = new URL('../../../facilitator/demo/demo_event.json', import.meta.url);
/** @typedef {{no: number, text: string, same_as?: number}} DemoIdea */
/** @type {{slug: string, ideas: DemoIdea[]}[]} */
const TRACKS = JSON.parse(readFileSync(DEMO, 'utf8')).events.flatMap((/** @type {any} */ event) => event.tracks);

/** @param {DemoIdea[]} ideas */
const board = (ideas) => ideas.map(({ no, text }) => ({ id: `idea${no}`, no, text }));

/**
 * Types a share of every labelled repeat on its own board.
 * @param {number} share
 */
function typed(share) {
  const repeats = TRACKS.flatMap(({ slug, ideas }) => ideas.map((idea) => ({ slug, ideas, ...idea })));
  return repeats.flatMap(({ slug, ideas, no, text, same_as: same }) => {
    if (same === undefined) return [];
    const others = board(ideas.filter((other) => other.no !== no));
    const found = similarIdeas(text.slice(0, Math.round(text.length * share)), others);
    return [{ name: `${slug} ${no}`, same, found: found.map((idea) => idea.no) }];
  });
}

/** @param {ReturnType<typeof typed>} tries */
const missed = (tries) => tries.filter(({ same, found }) => !found.includes(same)).map(({ name }) => name);

test('I9: of the 13 labelled repeats, typed whole, 11 find the idea that they repeat', () => {
  const tries = typed(1);

  assert.equal(tries.length, 13);
  assert.deepEqual(missed(tries), ['institution 11', 'assessment 11']);
});

test('I9: typed to 60 %, 9 of 13 find it already', () => {
  assert.deepEqual(missed(typed(0.6)), ['elders 12', 'institution 11', 'assessment 11', 'rural 11']);
});

test('I9: the 87 ideas that repeat nothing are nearly always left alone', () => {
  const alarms = [1, 0.6].map((share) => {
    const hints = TRACKS.flatMap(({ ideas }) => {
      const repeated = new Set(ideas.flatMap(({ no, same_as: same }) => (same === undefined ? [] : [no, same])));
      const singles = ideas.filter(({ no }) => !repeated.has(no));
      return singles.flatMap(({ no, text }) =>
        similarIdeas(text.slice(0, Math.round(text.length * share)), board(ideas.filter((one) => one.no !== no))),
      );
    });
    return hints.length;
  });

  assert.deepEqual(alarms, [2, 3]);
});

const IDEAS = board([
  { no: 5, text: 'Социальный автобус по расписанию в дальние сёла' },
  { no: 7, text: 'Скамейки у каждой поликлиники' },
  { no: 3, text: 'Социальный автобус по расписанию в дальние сёла' },
  { no: 9, text: 'Автобус в дальние сёла по расписанию с соцработником' },
]);

test('I9: nothing is said before there is something to compare', () => {
  const [gardens, kindergartens] = [[{ no: 1, text: 'Сады, дачи' }], [{ no: 2, text: 'Садики, дачки' }]].map(board);

  assert.deepEqual(similarIdeas('Сады и дачи', gardens ?? []), []);
  assert.deepEqual(similarIdeas('Садики и дачки', kindergartens ?? []), kindergartens);
  assert.deepEqual(similarIdeas('', IDEAS), []);
  assert.deepEqual(similarIdeas('Автобус в дальние сёла', []), []);
});

test('I9: best first, ties by number, at most so many, the rows themselves', () => {
  const text = 'Автобусы с соцработником в дальнее село по расписанию';
  const found = similarIdeas(text, IDEAS);

  assert.deepEqual(found.map(({ no }) => no), [9, 3, 5]);
  assert.equal(found[0], IDEAS[3]);
  assert.deepEqual(similarIdeas(text, IDEAS, 1), [IDEAS[3]]);
});

test('I9: capitals, ё and clipped compounds make no difference', () => {
  const ideas = board([{ no: 1, text: 'Обучение соцработников на дому' }, { no: 2, text: 'Тёплые приёмные' }]);

  assert.deepEqual(similarIdeas('ОБУЧАТЬ СОЦИАЛЬНЫХ РАБОТНИКОВ', ideas), [ideas[0]]);
  assert.deepEqual(similarIdeas('теплые приемные', ideas), [ideas[1]]);
});

test('I9: words of no meaning alone say nothing', () => {
  const ideas = board([{ no: 1, text: 'Нужно, чтобы каждый после этого всех' }]);

  assert.deepEqual(similarIdeas('Надо, чтобы после этого каждый всех', ideas), []);
});
