// Language and appearance.
import { useState } from 'preact/hooks';
import { LanguageSwitch, ThemeSwitch } from '../../ui/theme.jsx';
import { setLanguage } from '../shared/http.js';
import { usePage } from '../shared/page.jsx';
import { savedTheme, saveTheme } from '../shared/theme.js';

/** @param {{page: string}} props whose appearance it is: the pages of a phone share one */
export function Look({ page }) {
  const { boot } = usePage();
  const [theme, setTheme] = useState(savedTheme(page));
  return (
    <>
      <LanguageSwitch value={boot.language} onChange={(language) => void setLanguage(language)} />
      <ThemeSwitch
        value={theme}
        onChange={(next) => {
          setTheme(next);
          saveTheme(page, next);
        }}
      />
    </>
  );
}
