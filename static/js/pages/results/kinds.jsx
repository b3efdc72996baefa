// Ideas by kind: laws on their shelves, technologies to be taken along.
import { Check, Luggage } from 'lucide';
import { LEVELS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Fetch } from './downloads.jsx';
import { useBoot } from './frame.jsx';
import { useKept } from './kept.js';
import { IdeaLink, Section } from './section.jsx';

/** @import { OutcomeIdea, OutcomeTrack } from '../../core/protocol.js' */

/** @param {readonly OutcomeTrack[]} tracks @param {string} kind */
const ofKind = (tracks, kind) => tracks.flatMap(({ ideas }) => ideas.filter((idea) => idea.leads && idea.kind === kind));

/** @param {{tracks: readonly OutcomeTrack[]}} props */
export function Laws({ tracks }) {
  const t = useT();
  const laws = ofKind(tracks, 'law');
  if (!laws.length) return null;
  return (
    <Section id="laws" title={t('results-laws')}>
      {[...LEVELS, null].map((level) => {
        const shelf = laws.filter((idea) => idea.level === level);
        return (
          shelf.length > 0 && (
            <div key={level} class="stack stack--tight">
              <h3 class="block-title">{level ? t(`level-${level}-full`) : t('results-level-none')}</h3>
              <List ideas={shelf} />
            </div>
          )
        );
      })}
    </Section>
  );
}

/** @param {{ideas: readonly OutcomeIdea[]}} props */
export function List({ ideas }) {
  return (
    <ul class="results-list">
      {ideas.map(({ number, text }) => (
        <li key={number}>
          <IdeaLink number={number} /> {text}
        </li>
      ))}
    </ul>
  );
}

/** @param {{tracks: readonly OutcomeTrack[]}} props */
export function Technologies({ tracks }) {
  const t = useT();
  const { event } = useBoot();
  const { kept, keep } = useKept(event.code);
  const found = ofKind(tracks, 'technology');
  const mine = kept.filter((number) => found.some((idea) => idea.number === number && idea.stages > 0));
  if (!found.length) return null;
  return (
    <Section id="technologies" title={t('results-technologies', { n: found.length })}>
      <p class="hint no-print">{t('keep-help')}</p>
      {event.public && mine.length > 0 && (
        <div class="no-print">
          <Fetch format="passports" words={t('kept-passports', { n: mine.length })} help={t('document-passports-help')} options={{ ideas: mine }} />
        </div>
      )}
      <ul class="cards">
        {found.map((idea) => (
          <li key={idea.number} class="card">
            <div class="results-card-head">
              <span class="card-no">{idea.number}</span>
              <p>{idea.text}</p>
            </div>
            <p class="card-line">
              {idea.stages > 0 && <span>{t('results-stages', { n: idea.stages })} · </span>}
              <IdeaLink number={idea.number}>{idea.stages > 0 ? t('results-passport') : t('results-story', { no: idea.number })}</IdeaLink>
            </p>
            <Keep number={idea.number} isKept={kept.includes(idea.number)} onKeep={keep} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** @param {{number: string, isKept: boolean, onKeep: (number: string, on: boolean) => void}} props */
export function Keep({ number, isKept, onKeep }) {
  const t = useT();
  return (
    <div class="no-print">
      <Button
        wide
        icon={isKept ? Check : Luggage}
        tone={isKept ? 'primary' : 'plain'}
        pressed={isKept}
        label={`${t(isKept ? 'kept' : 'keep')}, ${t('idea-no', { no: number })}`}
        onClick={() => onKeep(number, !isKept)}
      >
        {t(isKept ? 'kept' : 'keep')}
      </Button>
    </div>
  );
}
