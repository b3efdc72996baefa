// Where the groups of the hall agree and where they differ (V21), page after page.
import { useT } from '../../ui/i18n.jsx';
import { StageEmpty } from '../../ui/stage.jsx';
import { Frame } from '../screen/frame.jsx';
import { usePage } from '../shared/page.jsx';
import { groupPages } from './groups.js';
import { GroupRows } from './groups.jsx';
import { useTurn } from './hooks.js';
import { PageNo } from './overview.jsx';
import { preliminary, turnoutLines } from './words.js';

/** @import { Track } from '../screen/state.js' */

const PAGE_MS = 12_000;

/** @param {{track: Track}} props */
export function HallGroups({ track }) {
  const t = useT();
  const { live } = usePage();
  const { standing, store, voted, of, paper } = track;
  const rows = (standing?.rows ?? []).flatMap((row) => {
    const idea = store.get('idea', row.id);
    return idea ? [{ ...idea, groups: row.groups }] : [];
  });
  const pages = standing ? groupPages({ rows, agree: standing.agree, differ: standing.differ }) : [];
  const open = useTurn(live.clock, pages.length, PAGE_MS);
  const page = pages[open];
  return (
    <Frame
      track={track}
      title={t('scene-groups')}
      more={pages.length > 1 && <PageNo page={open} count={pages.length} />}
      lines={turnoutLines(t, { voted, present: of, paper })}
      ribbon={page !== undefined && preliminary(t, track.event)}
    >
      {page ? <GroupRows key={open} list={page.list} rows={page.rows} voters={standing?.groups ?? {}} /> : <StageEmpty>{t('groups-quiet')}</StageEmpty>}
    </Frame>
  );
}
