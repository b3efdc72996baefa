// What the server did not take, in words; a headline that came second stands beside the other one.
import { Notice } from '../../ui/messages.jsx';
import { useT } from '../../ui/i18n.jsx';
import { isClash } from '../console/idea_clash.jsx';
import { refusalText } from '../console/refusals.js';
import { HeadlineClash } from './headline.jsx';
import { useDesk } from './state.jsx';

export function Refusals() {
  const t = useT();
  const { refused, columns, page } = useDesk();
  return (
    <>
      {refused.map((entry) => {
        const { op, code, detail, command } = entry;
        const column = columns.find(({ board }) => 'board' in command && command.board === board.id);
        if (column && isClash(entry)) return <HeadlineClash key={op} column={column} entry={entry} />;
        return (
          <Notice key={op} tone="error" onDismiss={() => void page.live.outbox.dismiss(op)}>
            {refusalText(t, code ?? 'unknown', detail)}
          </Notice>
        );
      })}
    </>
  );
}
