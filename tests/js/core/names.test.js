import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { namesOf } from '../../../static/js/core/names.js';

const DEMO = new URL('../../../facilitator/demo/demo_event.json', import.meta.url);

/** Every text of a JSON value. @param {unknown} value @returns {string[]} */
function textsOf(value) {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

test('I8: no text of the demo, Russian or English, is taken for a name', () => {
  const texts = textsOf(JSON.parse(readFileSync(DEMO, 'utf8')));

  assert.ok(texts.length > 1000);
  assert.deepEqual(texts.flatMap(namesOf), []);
});

/** @type {[string, string][]} */
const NAMES = [
  ['Иванова И. И.', 'Иванова И. И.'],
  ['Поблагодарить Иванова И.И. за помощь', 'Иванова И.И.'],
  ['Иванова\u00a0И.\u00a0И. Нужно сменить', 'Иванова\u00a0И.\u00a0И.'],
  ['Салтыкова-Щедрину М. Е. наградить', 'Салтыкова-Щедрину М. Е.'],
  ['Директору А. И. Петрову написать', 'А. И. Петрову'],
  ['Мария Ивановна всегда поможет', 'Мария Ивановна'],
  ['спасибо нашей Марии Ивановне из соцзащиты', 'Марии Ивановне'],
  ['Поговорить с Марией Ивановной', 'Марией Ивановной'],
  ['Наградить Анну-Марию Петровну', 'Анну-Марию Петровну'],
  ['Попросить Магомедова Ахмеда Магомедовича', 'Магомедова Ахмеда Магомедовича'],
  ['Кадырову Зарему Султановну перевести', 'Кадырову Зарему Султановну'],
  ['Пётр Алексеевич Смирнов не отвечает', 'Пётр Алексеевич Смирнов'],
  ['У Сергея Ильича нет времени', 'Сергея Ильича'],
  ['Анна Ильинична одна на всё село', 'Анна Ильинична'],
  ['Али Гасан оглы поможет', 'Али Гасан оглы'],
  ['Уволить г-на Петрова', 'г-на Петрова'],
  ['Mr. Smith never answers', 'Mr. Smith'],
  ['ask Mrs Jones', 'Mrs Jones'],
  ['Thank Dr. Anna Petrova', 'Dr. Anna Petrova'],
  ['Thank Ivanova I. I. for it', 'Ivanova I. I.'],
  ['J. K. Rowling', 'J. K. Rowling'],
  ['our Maria Ivanovna', 'Maria Ivanovna'],
];

for (const [text, name] of NAMES) {
  test(`I8: ${text}`, () => assert.deepEqual(namesOf(text), [name]));
}

const NOT_PERSONS = [
  'библиотека им. А. С. Пушкина', 'школа имени Льва Николаевича Толстого', 'в г. Ставрополе', 'Северная Осетия – Алания',
  'План А. Затем план Б. Потом всё остальное', 'ул. К. Маркса', 'Основной вопрос Верховной Рады', 'Центр Духовной культуры',
  'Совет Федерации. И. о. директора', 'Минеральные Воды', 'МФЦ А. и МФЦ Б.', 'Иван', 'Ильич', 'Мария, Ивановна и другие',
  'Закрыть. Мария. Ивановна', 'и т. д. И т. п. Надо', 'the U.S. Army, U.K. Parliament', 'It takes 5 ms. Handlers wait', 'A. B. testing', '',
];

for (const text of NOT_PERSONS) {
  test(`I8: not a person: ${text}`, () => assert.deepEqual(namesOf(text), []));
}

test('I8: several names come in the order of the text, each once', () => {
  const text = 'Мария Ивановна и Смирнов П. П.; Мария Ивановна, Пётр Ильич';

  assert.deepEqual(namesOf(text), ['Мария Ивановна', 'Смирнов П. П.', 'Пётр Ильич']);
});
