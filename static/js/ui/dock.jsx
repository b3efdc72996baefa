// The voices a person has left, as stitches at the thumb.
import { Button } from './button.jsx';
import { useT } from './i18n.jsx';

/** @param {{budget: number, left: number, onMine?: () => void}} props */
export function Dock({ budget, left, onMine }) {
  const t = useT();
  const none = left <= 0;
  return (
    <aside class="dock" aria-label={t('votes-title')}>
      <div class="dock-row">
        <div class={`dock-what${none ? ' dock-what--none' : ''}`}>
          <span class="dock-stitches" aria-hidden="true">
            {Array.from({ length: budget }, (_, index) => (
              <i key={index} class={`dock-stitch${index < budget - left ? ' dock-stitch--used' : ''}`} />
            ))}
          </span>
          <p class="dock-text" role="status">
            {none ? t('dock-none') : t('dock-left', { left, budget })}
          </p>
        </div>
        {none && onMine && <Button onClick={onMine}>{t('dock-mine')}</Button>}
      </div>
    </aside>
  );
}
