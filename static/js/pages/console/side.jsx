// At the right: how many people there are and what they did, and the ideas that wait for a look.
import { useT } from '../../ui/i18n.jsx';
import { KindWord } from '../../ui/kind.jsx';
import { Button } from '../../ui/button.jsx';
import { restore, restoreWord } from './idea_acts.js';
import { ScreenLink } from './screen_link.jsx';
import { useDesk } from './state.jsx';

/** @import { Row } from './model.js' */

const SHOWN = 5;

export function Side() {
  const { lists } = useDesk();
  const held = lists.check.filter(({ idea }) => idea.status === 'held');
  const kept = lists.check.filter(({ idea }) => idea.status === 'kept');
  return (
    <>
      {held.length > 0 && <Queue rows={held} name="held" />}
      {kept.length > 0 && <Queue rows={kept} name="kept" />}
      <People />
    </>
  );
}

function People() {
  const t = useT();
  const { people, lists } = useDesk();
  const { present, voted, paper, votes, regions, isBlind } = people;
  const turnout = paper ? t('turnout-paper', { voted, present, paper }) : t('turnout', { voted, present });
  return (
    <section class="stack stack--tight" aria-label={t('people')}>
      <h2 class="block-title">{t('people')}</h2>
      <ul class="people">
        <li>{t('people-connected', { n: present })}</li>
        <li>{turnout}</li>
        <li>{t('people-ideas', { n: lists.board.length + lists.merged.length })}</li>
        {!isBlind && <li>{t('people-votes', { n: votes })}</li>}
        <li>{t('people-regions', { n: regions })}</li>
      </ul>
      <ScreenLink />
    </section>
  );
}

/** @param {{rows: readonly Row[], name: "held" | "kept"}} props */
function Queue({ rows, name }) {
  const t = useT();
  return (
    <section class="stack stack--tight" aria-label={t(`list-${name}`)}>
      <h2 class="block-title">{t('list-count', { title: t(`list-${name}`), n: rows.length })}</h2>
      <p class="ghost">{t(`list-${name}-help`)}</p>
      <ul class="queue">
        {rows.slice(0, SHOWN).map(({ idea }) => (
          <Waiting key={idea.id} idea={idea} />
        ))}
      </ul>
    </section>
  );
}

/** @param {{idea: Row["idea"]}} props */
function Waiting({ idea }) {
  const t = useT();
  const desk = useDesk();
  const may = desk.may('set_hidden');
  return (
    <li class="card">
      <p class="card-meta">
        <b class="idea-no">{idea.no}</b> <KindWord kind={idea.kind} level={idea.level} />
        {idea.region && ` · ${idea.region}`}
      </p>
      <p class="card-text">{idea.text}</p>
      {may && (
        <div class="row">
          <Button tone="primary" onClick={() => restore(desk, idea)}>
            {t(restoreWord(idea))}
          </Button>
          <Button onClick={() => desk.act('set_hidden', { idea: idea.id, on: true, reason: '' })}>{t('act-hide')}</Button>
        </div>
      )}
    </li>
  );
}
