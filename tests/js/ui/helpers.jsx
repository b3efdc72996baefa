// A document for components, and the Russian words with every missing one an error.
import { after } from 'node:test';
import { GlobalRegistrator } from '@happy-dom/global-registrator';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import common from '../../../facilitator/locale/ru/common.ftl';
import phone from '../../../facilitator/locale/ru/phone.ftl';
import plans from '../../../facilitator/locale/ru/plans.ftl';
import sorting from '../../../facilitator/locale/ru/sorting.ftl';
import participant from '../../../facilitator/locale/ru/participant.ftl';
import refusals from '../../../facilitator/locale/ru/refusals.ftl';
import screens from '../../../facilitator/locale/ru/screens.ftl';
import staff from '../../../facilitator/locale/ru/staff.ftl';
import { createI18n } from '../../../static/js/core/i18n.js';
import { I18n } from '../../../static/js/ui/i18n.jsx';

GlobalRegistrator.register({ url: 'http://hall.test/417208/1' });

export const ru = createI18n('ru', [common, participant, phone, plans, refusals, screens, sorting, staff], {
  onMissing: (id) => {
    throw new Error(`no words: ${id}`);
  },
});

/** @type {Element|null} */
let shown = null;

/** Renders into a fresh place and returns it. @param {import('preact').ComponentChildren} vnode */
export async function mount(vnode) {
  await clear();
  shown = document.createElement('div');
  document.body.append(shown);
  await draw(shown, vnode);
  return shown;
}

async function clear() {
  const last = shown;
  if (last) await act(() => render(null, last));
  document.body.replaceChildren();
}

after(async () => {
  await clear();
  await GlobalRegistrator.unregister();
});

/** @param {Element} place @param {import('preact').ComponentChildren} vnode */
export async function draw(place, vnode) {
  await act(() => render(<I18n i18n={ru}>{vnode}</I18n>, place));
}

/** @param {Element|null|undefined} element @param {Event} event */
export async function fire(element, event) {
  await act(() => {
    element?.dispatchEvent(event);
  });
}

/** @param {Element|null|undefined} element */
export const click = (element) => fire(element, new MouseEvent('click', { bubbles: true, cancelable: true }));

/** @param {Element|null|undefined} element @param {string} key @param {object} [more] */
export const press = (element, key, more) =>
  fire(element, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

/** @param {any} element @param {string} value */
export function type(element, value) {
  element.value = value;
  return fire(element, new Event('input', { bubbles: true }));
}

/** The words of an element with single spaces. @param {Element|null|undefined} element */
export const words = (element) => (element?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();

/** @param {Element} place @param {string} text */
export const button = (place, text) =>
  [...place.querySelectorAll('button, a')].find((one) => words(one).includes(text) || one.getAttribute('aria-label') === text);
