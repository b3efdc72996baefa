// What waits for a look: what authors ask, held ideas, and «Копилка».
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { KindWord } from '../../ui/kind.jsx';
import { Empty } from '../../ui/messages.jsx';
import { heldObjections } from './consent_model.js';
import { HeldObjections } from './consent_row.jsx';
import { restore, restoreWord } from './idea_acts.js';
import { waitingIn } from './requests_list.js';
import { Requests } from './requests_pane.jsx';
import { useDesk } from './state.jsx';

/** @import { Row } from './model.js' */

const SHOWN = 5;

export function WaitingPane() {
  const t = useT();
  const desk = useDesk();
  const { held, kept } = desk.lists;
  const objections = heldObjections(desk);
  return (
    <>
      {waitingIn(desk) === 0 && <Empty>{t('list-held-empty')}</Empty>}
      <Requests />
      {objections.length > 0 && <HeldObjections of={objections} />}
      {held.length > 0 && <Queue rows={held} name="held" />}
      {kept.length > 0 && <Queue rows={kept} name="kept" />}
    </>
  );
}

/** @param {{rows: readonly Row[], name: "held" | "kept"}} props */
function Queue({ rows, name }) {
  const t = useT();
  const rest = rows.length - SHOWN;
  return (
    <section class="stack stack--tight" aria-label={t(`list-${name}`)}>
      <h2 class="block-title">{t('list-count', { title: t(`list-${name}`), n: rows.length })}</h2>
      <p class="ghost">{t(`list-${name}-help`)}</p>
      <ul class="queue">
        {rows.slice(0, SHOWN).map(({ idea }) => (
          <Waiting key={idea.id} idea={idea} />
        ))}
      </ul>
      {rest > 0 && <p class="ghost">{t('queue-more', { n: rest })}</p>}
    </section>
  );
}

/** A kept idea may simply stay where it is; a held one is shown or hidden. @param {{idea: Row["idea"]}} props */
function Waiting({ idea }) {
  const t = useT();
  const desk = useDesk();
  return (
    <li class="card">
      <p class="card-meta">
        <b class="idea-no">{idea.no}</b> <KindWord kind={idea.kind} level={idea.level} />
        {idea.region && ` · ${idea.region}`}
      </p>
      <p class="card-text">{idea.text}</p>
      {desk.may('set_hidden') && (
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
