// Sorting on the wall: the families that have just grown, then the newest ideas.
import { useMemo } from 'preact/hooks';
import { shownHeadline } from '../../core/headlines.js';
import { listOf } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { StageEmpty } from '../../ui/stage.jsx';
import { useSteady } from '../scenes/hooks.js';
import { visibleIdeas } from '../scenes/rows.js';
import { Settled } from '../scenes/settled.js';
import { useNow } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { Frame } from './frame.jsx';
import { IdeaList } from './idea_list.jsx';
import { Merges } from './merges.js';

/** @import { IdeaRecord } from '../../core/protocol.js' */

const ROWS = 6;
const TEXT = 90;
const NAMED = 3;

/** @param {{track: import('./state.js').Track}} props */
export function Sorting({ track }) {
  const { live } = usePage();
  const t = useT();
  useNow(live.clock, 500);
  const settled = useMemo(() => new Settled(), []);
  const merges = useMemo(() => new Merges(), []);
  const ideas = settled.at(visibleIdeas(track.store), live.clock.now());
  const merged = ideas.reduce((sum, { members }) => sum + members.length, 0);
  const shown = useSteady({ lines: merges.order(ideas).slice(0, ROWS).map((idea) => lineOf(t, idea)), ideas: ideas.length, merged });
  const counts = [
    { n: shown.ideas, unit: 'unit-ideas' },
    { n: shown.merged, unit: 'wall-merged' },
  ];
  return (
    <Frame track={track} title={t('phase-group')} clock counts={counts}>
      {shown.lines.length > 0 ? <IdeaList lines={shown.lines} /> : <StageEmpty>{t('result-empty')}</StageEmpty>}
    </Frame>
  );
}

/** @param {import('../scenes/words.js').T} t @param {IdeaRecord} idea @returns {import('./idea_list.jsx').Line} */
function lineOf(t, idea) {
  const more = idea.members.length > 0 ? familyWords(t, idea.members) : '';
  return { id: idea.id, no: idea.no, words: shownHeadline(idea, TEXT), more };
}

/** «вместе с № 4 и № 31», or with the first of many and how many more. @param {import('../scenes/words.js').T} t @param {readonly number[]} members */
function familyWords(t, members) {
  const names = members.map((no) => t('idea-no', { no: String(no) }));
  if (names.length <= NAMED) return t('together-with', { list: listOf(t, names) });
  const list = names.slice(0, NAMED).reduce((start, last) => t('list-comma', { start, last }));
  return t('wall-with-more', { list, n: names.length - NAMED });
}
