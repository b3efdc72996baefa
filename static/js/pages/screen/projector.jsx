// The wall around every projected picture: size, theme, full screen, a quiet mark without network, a calm word at its end.
import { Settings as Gear, WifiOff } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';
import { Stage, StageEmpty, StagePage } from '../../ui/stage.jsx';
import { usePage } from '../shared/page.jsx';
import { savedTheme, saveTheme } from '../shared/theme.js';
import { larger, smaller, toggleFull, useAwake, useIdle, useScale } from './awake.js';
import { ScreenSettings } from './settings.jsx';

/** @typedef {import('preact').ComponentChildren} Children */

const MARK_MS = 3_000;

/** @param {{page: string, black?: boolean, children: Children}} props */
export function Projector({ page, black = false, children }) {
  const { status } = usePage();
  const t = useT();
  const isIdle = useIdle();
  const [scale, setScale] = useScale(page);
  const [theme, setTheme] = useTheme(page);
  const [isOpen, setOpen] = useState(false);
  useAwake();
  useKeys({
    KeyT: () => setTheme(theme === 'dark' ? 'light' : 'dark'),
    KeyF: toggleFull,
    Equal: () => setScale(larger(scale)),
    NumpadAdd: () => setScale(larger(scale)),
    Minus: () => setScale(smaller(scale)),
    NumpadSubtract: () => setScale(smaller(scale)),
  });
  const isHidden = isIdle && !isOpen;
  useEffect(() => {
    const focused = /** @type {HTMLElement | null} */ (isHidden && document.activeElement);
    if (focused) focused.blur(); // the button would stay to be seen for its focus
  }, [isHidden]);
  return (
    <div class={`projector${isHidden ? ' projector--idle' : ''}`} onDblClick={isOpen ? undefined : toggleFull}>
      <StagePage scale={scale} black={black}>
        {status.state === 'refused' ? <Stage><StageEmpty>{t('screen-revoked')}</StageEmpty></Stage> : children}
        {status.state === 'offline' && <OfflineMark />}
      </StagePage>
      <div class="projector-control">
        <Button icon={Gear} label={t('screen-settings')} onClick={() => setOpen(true)} />
      </div>
      <ScreenSettings
        open={isOpen}
        onClose={() => setOpen(false)}
        theme={theme}
        onTheme={setTheme}
        scale={scale}
        onScale={setScale}
      />
    </div>
  );
}

/** Small and quiet, and not for a blink: the picture behind it is the last one that came. */
function OfflineMark() {
  const t = useT();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), MARK_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <p class="offline-mark" role="status">
      <Icon of={WifiOff} label={t('screen-last-frame')} />
    </p>
  );
}

/** @param {string} page @returns {['light' | 'dark', (theme: 'light' | 'dark') => void]} */
function useTheme(page) {
  const [theme, setTheme] = useState(() => (savedTheme(page) === 'dark' ? 'dark' : 'light'));
  return [
    /** @type {'light' | 'dark'} */ (theme),
    (wanted) => {
      saveTheme(page, wanted);
      setTheme(wanted);
    },
  ];
}

/** Keys by their place on the keyboard, whatever its language. @param {Record<string, () => void>} keys */
function useKeys(keys) {
  useEffect(() => {
    const pressed = (/** @type {KeyboardEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      keys[event.code]?.();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}
