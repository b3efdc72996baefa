// The frame of a phone page: strip, one column, dock.
import { useT } from './i18n.jsx';
import { trackClass } from './track.js';

/** @typedef {import('preact').ComponentChildren} Children */

/** @param {{no?: number, strip?: Children, dock?: Children, children: Children, after?: Children}} props `after`: sheets */
export function PhonePage({ no, strip, dock, children, after }) {
  const t = useT();
  return (
    <div class={`phone${no === undefined ? '' : ` ${trackClass(no)}`}`}>
      <a class="skip" href="#content">
        {t('skip-to-content')}
      </a>
      {strip}
      <div class="phone-main" id="content" tabIndex={-1}>
        {children}
      </div>
      {dock}
      {after}
    </div>
  );
}

/** The question of a track, or the title of a page. @param {{children: Children, look?: 'small'|'sr'}} props */
export function PhoneTitle({ children, look }) {
  return <h1 class={look === 'sr' ? 'sr' : `phone-title${look ? ' phone-title--small' : ''}`}>{children}</h1>;
}
