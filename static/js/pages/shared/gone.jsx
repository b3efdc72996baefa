// A page of the team whose grant is gone, or never was: why, and the way back in.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { refusalText } from '../organiser/refusal.js';

/** @param {import('../../ui/i18n.jsx').Words['t']} t @param {string | null} code */
export const goneText = (t, code) => (code === 'link_invalid' ? t('gone-revoked') : refusalText(t, code));

/** @param {{code: string | null}} props */
export function GoneNotice({ code }) {
  const t = useT();
  return (
    <>
      <Notice tone="error">{goneText(t, code)}</Notice>
      <div class="row">
        <Button tone="primary" href="/in">
          {t('gone-in')}
        </Button>
      </div>
    </>
  );
}

/** @param {{title: string, code: string | null}} props */
export function Gone({ title, code }) {
  return (
    <div class="page stack" role="alert">
      <h1 class="screen-title">{title}</h1>
      <GoneNotice code={code} />
    </div>
  );
}
