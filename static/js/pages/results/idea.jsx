// The page of one idea: its words, its stages, and step by step what became of it (I2).
import { ArrowLeft, Printer } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';
import { KindWord } from '../../ui/kind.jsx';
import { PhoneTitle } from '../../ui/phone.jsx';
import { StanceSpread } from '../../ui/stances.jsx';
import { trackClass } from '../../ui/track.js';
import { DecisionCard } from './decisions.jsx';
import { Fetch } from './downloads.jsx';
import { Finality, Frame, NotOpen, useBoot } from './frame.jsx';
import { useKept } from './kept.js';
import { Keep } from './kinds.jsx';
import { IdeaLink, Section } from './section.jsx';
import { Steps } from './steps.jsx';

/** @import { Story } from '../../core/protocol.js' */

export function Idea() {
  const { story } = useBoot();
  return story ? <Page story={story} /> : <NotOpen />;
}

/** @param {{story: Story}} props */
function Page({ story }) {
  const t = useT();
  const { event } = useBoot();
  const { kept, keep } = useKept(event.code);
  const { number, track, members, decisions } = story;
  const no = number.split('-')[0] ?? '';
  return (
    <Frame no={Number(no)}>
      <p class="no-print">
        <a class="results-back" href={`/${event.code}/results`}>
          <Icon of={ArrowLeft} /> {t('results-back')}
        </a>
      </p>
      <div class={trackClass(Number(no))}>
        <p class="hint">
          {t('track-full', { no, title: track })} · {t('idea-no', { no: number })}
        </p>
        <Words story={story} />
      </div>
      {story.kind === 'technology' && <Keep number={number} isKept={kept.includes(number)} onKeep={keep} />}
      {story.stages.length > 0 && event.public && (
        <div class="no-print">
          <Fetch format="passports" words={t('results-passport')} help={t('document-passports-help')} options={{ ideas: [number] }} />
        </div>
      )}
      <Section id="became" title={t('results-became')}>
        <Finality />
        <Steps story={story} />
      </Section>
      <Worded story={story} />
      {decisions.length > 0 && (
        <Section id="decisions" title={t('results-decisions', { n: decisions.length })}>
          <ul class="cards">
            {decisions.map((decision) => (
              <li key={decision.id} class="card">
                <DecisionCard decision={decision} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {members.length > 0 && (
        <Section id="family" title={t('results-family', { n: members.length })}>
          <ul class="results-list">
            {members.map((member) => (
              <li key={member.number}>
                <IdeaLink number={member.number} /> {member.text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Button class="no-print" icon={Printer} onClick={() => window.print()}>
        {t('results-print')}
      </Button>
    </Frame>
  );
}

/** What was said, as far as it may be told. @param {{story: Story}} props */
function Words({ story }) {
  const t = useT();
  const { headline, text, kind, level, region, stages } = story;
  if (!text) return <PhoneTitle>{t('results-unsaid')}</PhoneTitle>;
  return (
    <div class="stack stack--tight">
      <PhoneTitle>{headline || text}</PhoneTitle>
      {headline && headline !== text && <p>{text}</p>}
      <p class="card-line">
        <KindWord kind={kind} level={level} />
        {region && <span> · {region === 'other' || region === 'federal' ? t(`region-${region}`) : region}</span>}
      </p>
      {stages.length > 0 && (
        <ol class="passport" aria-label={t('results-passport')}>
          {stages.map((stage, index) => (
            <li key={index}>
              <b>{index + 1}</b>
              <span>{stage}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** What the track has made of it: wording, first step, agreement. @param {{story: Story}} props */
function Worded({ story }) {
  const t = useT();
  const { wording, first_step: step, consent, median, objections } = story;
  if (!wording && !step && !consent.length) return null;
  return (
    <Section id="worded" title={t('results-worded')}>
      {wording && <p class="lead">{wording}</p>}
      {step && <p>{t('results-first-step', { step })}</p>}
      {consent.length > 0 && <StanceSpread levels={consent} median={median} objections={objections} />}
    </Section>
  );
}
