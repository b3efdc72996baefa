// Ideas that look alike, one pair at a time: merged into either of the two, or told apart, by one key.
import { ChevronsRight, Merge, Unlink } from 'lucide';
import { useState } from 'preact/hooks';
import { Bar } from '../../ui/bar.jsx';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { KindWord } from '../../ui/kind.jsx';
import { Empty } from '../../ui/messages.jsx';
import { isCounted } from './counts.js';
import { intentOf, keyOf } from './keys.js';
import { pairsOf } from './pairs_list.js';
import { useDesk } from './state.jsx';
import { useKeys } from './use_keys.js';

/** @import { Pair } from './pairs_list.js' */
/** @import { Row } from './model.js' */
/** @typedef {ReturnType<typeof useActs>} Acts */

/** @param {{keysOn: boolean}} props */
export function PairsPane({ keysOn }) {
  const t = useT();
  const { records, lists } = useDesk();
  const [later, setLater] = useState(/** @type {readonly string[]} */ ([]));
  const pairs = pairsOf(records('pair'), lists.board, later);
  const [pair] = pairs;
  const acts = useActs(pair, (id) => setLater([...later.filter((one) => one !== id), id]));
  useKeys(keysOn, (event) => byKey(event, acts));
  if (!pair) return <Empty>{t('pairs-none')}</Empty>;
  return (
    <section class="pairs stack stack--tight" aria-label={t('pairs')}>
      <p class="ghost" role="status">
        {t('pairs-left', { n: pairs.length })}
      </p>
      <Member key={`${pair.id} first`} letter="A" row={pair.first} keysOn={keysOn} onLead={acts.first} />
      <Member key={`${pair.id} second`} letter="B" row={pair.second} keysOn={keysOn} onLead={acts.second} />
      <div class="row pairs-acts">
        <Button icon={Unlink} keyHint={keysOn ? keyOf('different') : undefined} onClick={acts.different}>
          {t('pairs-different')}
        </Button>
        {pairs.length > 1 && (
          <Button tone="quiet" icon={ChevronsRight} keyHint={keysOn ? keyOf('later') : undefined} onClick={acts.later}>
            {t('pairs-later')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What can be done with the pair in focus. @param {Pair | undefined} pair @param {(id: string) => void} putOff */
function useActs(pair, putOff) {
  const { act, may } = useDesk();
  const merge = (/** @type {Row} */ one, /** @type {Row} */ into) => {
    if (may('merge_idea')) act('merge_idea', { idea: one.idea.id, into: into.idea.id });
  };
  return {
    first: () => pair && merge(pair.second, pair.first),
    second: () => pair && merge(pair.first, pair.second),
    different: () => pair && may('reject_pair') && void act('reject_pair', { pair: pair.id }),
    later: () => pair && putOff(pair.id),
  };
}

/** @param {KeyboardEvent} event @param {Acts} acts */
function byKey(event, acts) {
  const intent = intentOf(event);
  const act = Object.entries(acts).find(([name]) => name === intent)?.[1];
  if (!act || isUnderSheet()) return;
  event.preventDefault();
  act();
}

/** The pane may itself be in a sheet; then it is the one on top. */
function isUnderSheet() {
  const sheet = document.querySelector('[aria-modal="true"]');
  return sheet !== null && !sheet.querySelector('.pairs');
}

/** @param {{letter: string, row: Row, keysOn: boolean, onLead: () => void}} props */
function Member({ letter, row: { idea, parts, n }, keysOn, onLead }) {
  const t = useT();
  const { board, people } = useDesk();
  const words = [idea.region, parts.length > 0 && t('pairs-family', { n: parts.length + 1 })].filter(Boolean);
  return (
    <article class="pair-one">
      <p class="idea-meta">
        <b class="idea-no">
          <span class="sr">{t('idea')} </span>
          {idea.no}
        </b>
        <KindWord kind={idea.kind} level={idea.level} />
        {words.length > 0 && ` · ${words.join(' · ')}`}
      </p>
      {idea.headline && <p class="pair-headline">{idea.headline}</p>}
      <p class="pair-text">{idea.text}</p>
      {isCounted(board, idea.id) && people.voted > 0 && <Bar n={n} of={people.voted} size="laptop" />}
      <Button wide icon={Merge} keyHint={keysOn ? letter : undefined} onClick={onLead}>
        {t('pairs-into', { no: String(idea.no) })}
      </Button>
    </article>
  );
}
