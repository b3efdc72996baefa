// Where a person is and what is going on; turns as a whole while there is no connection.
import { WifiOff } from 'lucide';
import { Badge } from './badge.jsx';
import { Icon } from './icon.jsx';
import { useT } from './i18n.jsx';
import { Thread } from './thread.jsx';
import { boardName, trackClass } from './track.js';

/**
 * @param {{
 *   no: number, title?: string, phase?: string, right?: import('preact').ComponentChildren, offline?: boolean,
 *   offlineText?: string, rehearsal?: boolean, trial?: boolean,
 * }} props `title` is «Площадка 1» unless given, `right` a timer or a button
 */
export function Strip({ no, title, phase, right, offline = false, offlineText, rehearsal = false, trial = false }) {
  const t = useT();
  return (
    <header class={`strip ${trackClass(no)}${offline ? ' strip-offline' : ''}`}>
      {(trial || rehearsal) && <p class="strip-rehearsal">{t(trial ? 'trial' : 'rehearsal')}</p>}
      <div class="strip-row">
        {offline ? <Icon of={WifiOff} /> : <Badge no={no} />}
        <p class="strip-text" role="status">
          {offline ? (
            (offlineText ?? t('conn-offline'))
          ) : (
            <>
              <b>{title ?? boardName(t, no)}</b>
              {phase && ' · '}
              {phase && <span class="strip-phase">{phase}</span>}
            </>
          )}
        </p>
        {right && <div class="strip-right">{right}</div>}
      </div>
      <Thread no={no} />
    </header>
  );
}
