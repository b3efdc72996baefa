// Who wrote an idea, where the author has wished to say so: for staff, and for no screen.
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { useDesk } from './state.jsx';

/** @param {{idea: import('../../core/protocol.js').IdeaRecord}} props */
export function AuthorName({ idea }) {
  const t = useT();
  const { records, may, act } = useDesk();
  const given = records('name').find(({ id }) => id === idea.id);
  if (!given) return null;
  const { name, held } = given;
  return (
    <div class="row author-name">
      <p>{t(held ? 'name-is-held' : 'name-of-author', { name })}</p>
      {may('hold_name') && (
        <Button tone="quiet" onClick={() => void act('hold_name', { idea: idea.id, on: !held })}>
          {t(held ? 'name-let' : 'name-hold')}
        </Button>
      )}
    </div>
  );
}
