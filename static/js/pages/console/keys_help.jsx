// The keys of the board, and the switch that turns them off on this device.
import { Switch } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { KEYS } from './keys.js';
import { mayIntent } from './idea_rights.js';
import { PLAN_KEYS } from './plan_keys.js';
import { isPlanned } from './plan_model.js';
import { useDesk } from './state.jsx';

/** @param {{on: boolean, onChange: (on: boolean) => void}} props */
export function KeysHelp({ on, onChange }) {
  const t = useT();
  const { board, may } = useDesk();
  const keys = [
    ...KEYS.filter(({ intent }) => mayIntent(intent, may)),
    ...(isPlanned(board) && may('go_to_step') ? PLAN_KEYS : []),
  ];
  return (
    <section class="keys-help">
      <Switch label={t('keys')} on={on} hint={t('keys-help')} onChange={onChange} />
      {on && (
        <dl class="keys-list">
          {keys.map(({ key, intent }) => (
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
