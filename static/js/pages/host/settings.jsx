// Keys of the host's page, shown and switched off here; look and language.
import { useState } from 'preact/hooks';
import { Switch } from '../../ui/choice.jsx';
import { useI18n } from '../../ui/i18n.jsx';
import { LanguageSwitch, ThemeSwitch } from '../../ui/theme.jsx';
import { setLanguage } from '../shared/http.js';
import { savedTheme, saveTheme } from '../shared/theme.js';

const WORDS = ['next', 'previous', 'number', 'black', 'hide', 'undo', 'auto'];

/** @param {{keys: import('./host.jsx').Keys}} props */
export function HostSettings({ keys }) {
  const { t, language } = useI18n();
  const [theme, setTheme] = useState(() => savedTheme('host'));
  return (
    <details class="host-more">
      <summary>{t('settings')}</summary>
      <div class="stack">
        <Switch label={t('host-keys')} on={keys.isOn} onChange={keys.setOn} />
        <ul class="ghost">
          {WORDS.map((word) => (
            <li key={word}>{t(`host-key-${word}`)}</li>
          ))}
        </ul>
        <ThemeSwitch
          value={theme}
          onChange={(value) => {
            saveTheme('host', value);
            setTheme(value);
          }}
        />
        <LanguageSwitch value={language} onChange={setLanguage} />
      </div>
    </details>
  );
}
