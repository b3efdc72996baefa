// Two people have changed one text: both are shown, and the second decides; nothing typed is lost.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useDesk } from './state.jsx';

/** @import { Entry } from '../../core/entry.js' */
/** @import { SetHeadline, SetText } from '../../core/protocol.js' */

/** @param {{what: "headline" | "text", now: string, mine: string, onKeep: () => void, onReplace: () => void}} props */
export function Clash({ what, now, mine, onKeep, onReplace }) {
  const t = useT();
  return (
    <div class="clash tone-warn stack stack--tight" role="alert">
      <p class="block-title">{t(`clash-${what}`)}</p>
      <dl>
        <dt>{t('clash-now')}</dt>
        <dd>{now || t('clash-empty')}</dd>
        <dt>{t('clash-mine')}</dt>
        <dd>{mine || t('clash-empty')}</dd>
      </dl>
      <div class="row">
        <Button onClick={onKeep}>{t('clash-keep')}</Button>
        <Button onClick={onReplace}>{t('clash-replace')}</Button>
      </div>
    </div>
  );
}

/** Whether the refused command is one that both texts are shown for. @param {Entry} entry */
export const isClash = ({ code, command }) => code === 'changed' && (command.name === 'set_headline' || command.name === 'set_text');

/** A change that came second. @param {{entry: Entry}} props */
export function RefusedClash({ entry }) {
  const { page, ideas, act } = useDesk();
  const { outbox } = page.live;
  const command = /** @type {SetHeadline | SetText} */ (entry.command);
  const what = command.name === 'set_headline' ? 'headline' : 'text';
  const now = ideas.get(command.idea)?.[what] ?? String(entry.detail.now ?? '');
  const mine = command.name === 'set_headline' ? command.headline : command.text;
  const replace = () => {
    outbox.dismiss(entry.op);
    act(command.name, { idea: command.idea, [what]: mine, was: now });
  };
  return <Clash what={what} now={now} mine={mine} onKeep={() => void outbox.dismiss(entry.op)} onReplace={replace} />;
}
