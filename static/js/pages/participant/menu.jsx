// What is needed seldom: the return code, region and group, another track, language, look.
import { useT } from '../../ui/i18n.jsx';
import { Sheet } from '../../ui/sheet.jsx';
import { usePage } from '../shared/page.jsx';
import { EraseMine } from './erase.jsx';
import { Look } from './look.jsx';
import { ReturnCode } from './mine.jsx';
import { ProfileForm } from './profile.jsx';
import { Return } from './return.jsx';
import { isHall } from './view.js';

/** @param {{view: import('./view.js').View, open: boolean, onClose: () => void}} props */
export function Menu({ view, open, onClose }) {
  const t = useT();
  const { boot } = usePage();
  const { code } = boot.event;
  return (
    <Sheet open={open} title={t('menu')} onClose={onClose}>
      <div class="stack">
        <ReturnCode code={view.mine.code} />
        <a class="list-row" href={`/${code}`}>
          <span>
            {t('move-title')}
            <small>{t('move-help')}</small>
          </span>
        </a>
        {!isHall(view.board) && (
          <a class="list-row" href={`/${code}/0`}>
            {t('plenary')}
          </a>
        )}
        <ProfileForm view={view} />
        <Look page="participant" />
        <Return code={() => code} />
        <p class="hint">{t(view.event.names === 'wished' ? 'privacy-names' : 'privacy')}</p>
        <EraseMine />
      </div>
    </Sheet>
  );
}
