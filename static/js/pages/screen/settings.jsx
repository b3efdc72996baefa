// What may be set on the projector's own computer; hidden until the pointer moves.
import { Maximize } from 'lucide';
import { useId } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useI18n } from '../../ui/i18n.jsx';
import { Sheet } from '../../ui/sheet.jsx';
import { LanguageSwitch, ThemeSwitch } from '../../ui/theme.jsx';
import { setLanguage } from '../shared/http.js';
import { larger, smaller, SMALLEST, toggleFull } from './awake.js';

/**
 * @param {{
 *   open: boolean, onClose: () => void, theme: 'light' | 'dark', onTheme: (theme: 'light' | 'dark') => void,
 *   scale: number, onScale: (scale: number) => void,
 * }} props
 */
export function ScreenSettings({ open, onClose, theme, onTheme, scale, onScale }) {
  const { t, language } = useI18n();
  const id = useId();
  return (
    <Sheet side="side" open={open} title={t('screen-settings')} onClose={onClose}>
      <div class="stack">
        <Button wide icon={Maximize} keyHint="F" onClick={toggleFull}>
          {t('screen-full')}
        </Button>
        <ThemeSwitch auto={false} value={theme} onChange={(value) => onTheme(value === 'dark' ? 'dark' : 'light')} />
        <div>
          <label class="field-label" for={id}>
            {t('screen-size')}
          </label>
          <input
            id={id}
            class="size-slider"
            type="range"
            min={SMALLEST * 100}
            max={100}
            step={2}
            value={Math.round(scale * 100)}
            onInput={(event) => onScale(Number(event.currentTarget.value) / 100)}
          />
          <div class="row">
            <Button keyHint="−" onClick={() => onScale(smaller(scale))}>
              {t('text-smaller')}
            </Button>
            <Button keyHint="+" onClick={() => onScale(larger(scale))}>
              {t('text-larger')}
            </Button>
          </div>
        </div>
        <LanguageSwitch value={language} onChange={setLanguage} />
        <p class="ghost">{t('screen-keys')}</p>
      </div>
    </Sheet>
  );
}
