// Look, language and keys of this device.
import { ChevronDown } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { LanguageSwitch, ThemeSwitch } from '../../ui/theme.jsx';
import { setLanguage } from '../shared/http.js';
import { savedTheme, saveTheme } from '../shared/theme.js';
import { useDesk } from './state.jsx';

export function Settings() {
  const t = useT();
  const { page } = useDesk();
  const { boot } = page;
  const [theme, setTheme] = useState(() => savedTheme(boot.page));
  return (
    <Fold title={t('settings')}>
      <ThemeSwitch
        value={theme}
        onChange={(next) => {
          saveTheme(boot.page, next);
          setTheme(next);
        }}
      />
      <LanguageSwitch value={boot.language} onChange={setLanguage} />
      <p class="ghost">{t('laptop-died')}</p>
    </Fold>
  );
}

/** What few need is folded away. @param {{title: string, children: import('preact').ComponentChildren}} props */
export function Fold({ title, children }) {
  const id = useId();
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) box.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  return (
    <div ref={box}>
      <Button tone="quiet" class="fold-btn" icon={ChevronDown} expanded={open} controls={id} onClick={() => setOpen(!open)}>
        {title}
      </Button>
      <div id={id} class="fold stack" hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
