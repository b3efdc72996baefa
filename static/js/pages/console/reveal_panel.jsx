// What the ballot has said, as far as it is revealed: places, ties, percent, parts, groups.
import { useState } from 'preact/hooks';
import { Switch } from '../../ui/choice.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { RankingList } from '../../ui/ranking.jsx';
import { bracketsOf } from '../../ui/brackets.js';
import { Refusals } from './refusal_notes.jsx';
import { RowMeta } from './reveal_meta.jsx';
import { GroupLists } from './reveal_groups.jsx';
import { rankRow, useStanding, withIdeas } from './standing.js';
import { useDesk } from './state.jsx';

/** @import { StandingRecord } from '../../core/protocol.js' */

export function RevealPanel() {
  const t = useT();
  const { board } = useDesk();
  const standing = useStanding();
  return (
    <div class="results stack">
      <Refusals />
      {!standing && <Empty>{t('results-none')}</Empty>}
      {standing && board.ballot?.state === 'revealing' && <Revealing standing={standing} />}
      {standing && board.ballot?.state !== 'revealing' && <Revealed standing={standing} />}
    </div>
  );
}

/** @param {{standing: StandingRecord}} props */
function Counted({ standing: { voted, of, paper } }) {
  const t = useT();
  const args = { voted, present: of };
  return <p class="results-turnout">{paper > 0 ? t('turnout-paper', { ...args, paper }) : t('turnout', args)}</p>;
}

/** From below, row by row; what is not shown yet is known to nobody. @param {{standing: StandingRecord}} props */
function Revealing({ standing }) {
  const t = useT();
  const { board, ideas } = useDesk();
  const rows = withIdeas(standing.rows, ideas);
  const all = board.ballot?.rows ?? 0;
  return (
    <>
      <Counted standing={standing} />
      <p class="results-hidden" role="status">
        {t('reveal-left', { n: all - rows.length, all })}
      </p>
      <RankingList rows={rows.map((row) => rankRow(row))} voters={standing.voted} no={board.no} size="laptop" />
    </>
  );
}

/** @param {{standing: StandingRecord}} props */
function Revealed({ standing }) {
  const t = useT();
  const { ideas } = useDesk();
  const [byGroups, setByGroups] = useState(false);
  const rows = withIdeas(standing.rows, ideas);
  const top = rows.filter((_, at) => at < standing.cut);
  const rest = rows.filter((_, at) => at >= standing.cut);
  const hasGroups = Object.keys(standing.groups).length > 0;
  return (
    <>
      <Counted standing={standing} />
      {hasGroups && <Switch label={t('results-by-groups')} on={byGroups} onChange={setByGroups} />}
      <Ranked rows={top} standing={standing} byGroups={byGroups} />
      {rest.length > 0 && <h2 class="results-cut">{t('send-cut')}</h2>}
      {rest.length > 0 && <Ranked rows={rest} standing={standing} byGroups={byGroups} />}
      <NearlyHelp standing={standing} />
      <GroupLists standing={standing} />
    </>
  );
}

/** @param {{rows: import('./standing.js').Standing[], standing: StandingRecord, byGroups: boolean}} props */
function Ranked({ rows, standing, byGroups }) {
  const { board } = useDesk();
  const drawn = rows.map((row) => ({
    ...rankRow(row),
    meta: <RowMeta row={row} voted={standing.voted} groups={byGroups ? standing.groups : {}} />,
  }));
  return <RankingList rows={drawn} voters={standing.voted} no={board.no} size="laptop" />;
}

/** What «почти поровну» means, where it stands. @param {{standing: StandingRecord}} props */
function NearlyHelp({ standing }) {
  const t = useT();
  if (!bracketsOf(standing.rows).some(({ kind }) => kind === 'nearly-tied')) return null;
  return (
    <p class="ghost">
      {t('results-nearly')}: {t('nearly-tied-help')}
    </p>
  );
}
