// The keys of the board, and the switch that turns them off on this device.
import { Switch } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { KEYS } from './keys.js';
import { mayIntent } from './idea_rights.js';
import { useDesk } from './state.jsx';

/** @param {{on: boolean, onChange: (on: boolean) => void}} props */
export function KeysHelp({ on, onChange }) {
  const t = useT();
  const { may } = useDesk();
  return (
    <section class="keys-help">
      <Switch label={t('keys')} on={on} hint={t('keys-help')} onChange={onChange} />
      {on && (
        <dl class="keys-list">
          {KEYS.filter(({ intent }) => mayIntent(intent, may)).map(({ key, intent }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`key-${intent}`)}</dd>
            </div>
          ))}
          {may('merge_idea') && (
            <div>
              <dt>
                <kbd>12</kbd>
              </dt>
              <dd>{t('key-number')}</dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
}
