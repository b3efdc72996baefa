// Light, dark or the device's own; the language.
import { Moon, Sun, SunMoon } from 'lucide';
import { Segmented } from './choice.jsx';
import { useT } from './i18n.jsx';

/** @typedef {'auto'|'light'|'dark'} Theme */

/** @param {Theme} theme @param {HTMLElement} [root] */
export function applyTheme(theme, root = document.documentElement) {
  if (theme === 'auto') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
}

/** @param {{value: Theme, onChange: (theme: Theme) => void, auto?: boolean}} props screens have no `auto` */
export function ThemeSwitch({ value, onChange, auto = true }) {
  const t = useT();
  const options = [
    ...(auto ? [{ value: 'auto', label: t('theme-system'), icon: SunMoon }] : []),
    { value: 'light', label: t('theme-light'), icon: Sun },
    { value: 'dark', label: t('theme-dark'), icon: Moon },
  ];
  return (
    <Segmented
      label={t('theme')}
      value={value}
      options={options}
      onChange={(theme) => onChange(/** @type {Theme} */ (theme))}
    />
  );
}

/** Each language says its own name. @param {{value: string, onChange: (language: string) => void, hideLabel?: boolean}} props */
export function LanguageSwitch({ value, onChange, hideLabel = false }) {
  const t = useT();
  const options = [
    { value: 'ru', label: t('language-ru'), lang: 'ru' },
    { value: 'en', label: t('language-en'), lang: 'en' },
  ];
  return <Segmented label={t('language')} hideLabel={hideLabel} value={value} options={options} onChange={onChange} />;
}
