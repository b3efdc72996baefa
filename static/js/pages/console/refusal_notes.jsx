// What the server did not take, in words, where it was asked for; stays until it is dealt with.
import { numberOf } from '../../core/source.js';
import { Notice } from '../../ui/messages.jsx';
import { useT } from '../../ui/i18n.jsx';
import { isClash, RefusedClash } from './idea_clash.jsx';
import { ideaOf, refusalText } from './refusals.js';
import { useDesk } from './state.jsx';

/** @import { Entry } from '../../core/entry.js' */

const NOT_AGAIN = new Set(['undo_board', 'send_result', 'change_phase']);

/**
 * Refusals that are about no idea on the screen.
 * @param {{shown?: ReadonlySet<string>, without?: ReadonlySet<string>}} props `without`: commands that say it themselves
 */
export function Refusals({ shown = new Set(), without = new Set() }) {
  const { refused, ideas } = useDesk();
  const others = refused.filter((entry) => !shown.has(ideaOf(entry) ?? '') && !without.has(entry.command.name));
  return (
    <>
      {others.map((entry) => (
        <Refusal key={entry.op} entry={entry} idea={ideas.get(ideaOf(entry) ?? '')} />
      ))}
    </>
  );
}

/** @param {{id: string}} props the idea in whose row they stand */
export function IdeaRefusals({ id }) {
  const { refused } = useDesk();
  return (
    <>
      {refused
        .filter((entry) => ideaOf(entry) === id)
        .map((entry) => (
          <Refusal key={entry.op} entry={entry} />
        ))}
    </>
  );
}

/** @param {{entry: Entry, idea?: import('../../core/protocol.js').IdeaRecord}} props */
function Refusal(props) {
  return isClash(props.entry) ? <RefusedClash entry={props.entry} /> : <Note {...props} />;
}

/** @param {{entry: Entry, idea?: import('../../core/protocol.js').IdeaRecord}} props */
function Note({ entry, idea }) {
  const t = useT();
  const { page } = useDesk();
  const { outbox } = page.live;
  const isSeenAnew = NOT_AGAIN.has(entry.command.name) || entry.code === 'not_kept';
  const again = isSeenAnew ? undefined : { label: t('retry'), onClick: () => void outbox.again(entry.op) };
  return (
    <Notice
      tone="error"
      title={idea && t('idea-no', { no: numberOf(idea) })}
      action={again}
      onDismiss={() => void outbox.dismiss(entry.op)}
    >
      <p>{refusalText(t, entry.code ?? 'unknown', entry.detail)}</p>
      {'text' in entry.command && <p>{entry.command.text}</p>}
    </Notice>
  );
}
