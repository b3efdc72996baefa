// Where all groups agree and where they differ (V21); nothing where too few people named a group.
import { useT } from '../../ui/i18n.jsx';
import { shownHeadline } from '../../core/headlines.js';
import { numberOf } from '../../core/source.js';
import { useDesk } from './state.jsx';

/** @param {{standing: import('../../core/protocol.js').StandingRecord}} props */
export function GroupLists({ standing }) {
  return (
    <div class="results-lists">
      <GroupList title="groups-agree" ids={standing.agree} />
      <GroupList title="groups-differ" ids={standing.differ} />
    </div>
  );
}

/** @param {{title: string, ids: readonly string[]}} props */
function GroupList({ title, ids }) {
  const t = useT();
  const { ideas } = useDesk();
  const shown = ids.flatMap((id) => ideas.get(id) ?? []);
  if (!shown.length) return null;
  return (
    <section aria-label={t(title)}>
      <h2 class="block-title">{t(title)}</h2>
      <ul>
        {shown.map((idea) => (
          <li key={idea.id}>
            <b class="idea-no">{numberOf(idea)}</b>
            <span>{shownHeadline(idea)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
