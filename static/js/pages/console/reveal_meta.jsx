// Under a row of the results: its place, percent, what it was merged of after the vote, support by group.
import { Merge } from 'lucide';
import { rankLabel } from '../../core/ranking.js';
import { LIMITS } from '../../core/protocol.js';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';

/** @import { StandingRow } from '../../core/protocol.js' */

/** V12: percent only where enough people voted; null elsewhere. @param {number} n @param {number} voted */
export const percentOf = (n, voted) => (voted >= LIMITS.percent_from ? Math.round((n / voted) * 100) : null);

/**
 * @param {{row: import('./standing.js').Standing, voted: number, groups: Record<string, number>}} props `groups`: voters
 *   of each group to be told
 */
export function RowMeta({ row: { place, idea }, voted, groups }) {
  const t = useT();
  const percent = percentOf(place.supporters, voted);
  const words = [
    t('place', { rank: rankLabel({ first: place.rank, last: place.last }) }),
    percent !== null && t('percent', { n: percent }),
    idea.members.length > 0 && t('merged-family', { ideas: idea.members.length + 1, regions: idea.regions }),
    idea.disowned && t('status-withdrawn'),
  ].filter(Boolean);
  return (
    <>
      {words.join(' · ')}
      <Parts parts={place.parts} />
      <Groups place={place} groups={groups} />
    </>
  );
}

/** A marked variant: what was one option each when people voted. @param {Pick<StandingRow, "parts">} props */
function Parts({ parts }) {
  const t = useT();
  if (!parts.length) return null;
  const tallies = parts.map(([no, n]) => t('results-part', { no: String(no), n })).join(' · ');
  return (
    <span class="results-parts">
      <Icon of={Merge} />
      {t('results-merged-after', { tallies })}
    </span>
  );
}

/** @param {{place: StandingRow, groups: Record<string, number>}} props */
function Groups({ place, groups }) {
  const t = useT();
  const told = Object.keys(groups).filter((group) => group in place.groups);
  if (!told.length) return null;
  return (
    <span class="results-groups">
      {told.map((group) => (
        <span key={group}>
          {t(`group-${group}`)}: {t('n-of', { n: place.groups[group] ?? 0, all: groups[group] ?? 0 })}
        </span>
      ))}
    </span>
  );
}

