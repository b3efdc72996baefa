// Before the board opens: what was written waits here and is sent at opening.
import { Button } from '../../ui/button.jsx';
import { Card } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Rewrite } from './compose.jsx';
import { useRewriting } from './kept.js';

/** @typedef {import('./hooks.js').Queued} Queued */
/** @typedef {{queue: readonly Queued[], put: (idea: Queued) => Promise<unknown>, remove: (id: string) => void}} Queue */

/** @param {Queue} props */
export function Waiting({ queue, put, remove }) {
  if (!queue.length) return null;
  return (
    <ol class="cards">
      {[...queue].reverse().map((idea) => (
        <li key={idea.id}>
          <One idea={idea} put={put} remove={remove} />
        </li>
      ))}
    </ol>
  );
}

/** @param {{idea: Queued} & Pick<Queue, "put" | "remove">} props */
function One({ idea, put, remove }) {
  const t = useT();
  const rewriting = useRewriting(idea.id);
  if (rewriting.mode) {
    return (
      <Rewrite
        idea={idea}
        label={t('compose-label')}
        sendLabel={t('save')}
        onSend={(draft) => {
          rewriting.done(put({ ...draft, id: idea.id }));
        }}
        onCancel={() => rewriting.done()}
        rewriting={rewriting}
      />
    );
  }
  return (
    <Card idea={{ ...idea, no: null }} note={t('lobby-draft')}>
      <div class="row">
        <Button onClick={() => rewriting.open('edit')}>{t('edit')}</Button>
        <Button onClick={() => remove(idea.id)}>{t('my-discard')}</Button>
      </div>
    </Card>
  );
}
