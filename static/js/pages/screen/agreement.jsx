// How the room stands behind each wording (V20): how many have answered, and when the moderator shows it, how.
import { sourceOf } from '../../core/source.js';
import { useT } from '../../ui/i18n.jsx';
import { useSteady } from '../scenes/hooks.js';
import { LargeWording } from '../scenes/large.jsx';
import { legendWords, medianWords } from '../scenes/words.js';
import { ConsentBar } from './consent_bar.jsx';
import { Frame } from './frame.jsx';
import { Gauge } from './gauge.jsx';
import { Outcome } from './outcome.jsx';
import { useRound, wordedIdeas } from './rounds.js';

/** @import { ConsentRecord } from '../../core/protocol.js' */
/** @import { Track } from './state.js' */

/** @param {{track: Track, only?: string | null}} props `only`: one wording, instead of one after another */
export function Agreement({ track, only = null }) {
  const t = useT();
  const { store, board, present } = track;
  const all = wordedIdeas(track);
  const ideas = all.some(({ id }) => id === only) ? all.filter(({ id }) => id === only) : all;
  const { at, row } = useRound(ideas, ({ wording }) => wording);
  const answers = useSteady(row ? (store.get('consent', row.id) ?? null) : null);
  if (!row) return <Outcome track={track} />;
  const isShown = board.consent_shown && (answers?.levels.length ?? 0) > 0;
  const answered = answers?.answered ?? 0;
  const lines = [
    ideas.length > 1 ? t('live-page', { no: String(at + 1), all: String(ideas.length) }) : '',
    isShown ? medianLine(t, answers) : legendWords(t, Math.max(answered, present)),
  ];
  return (
    <Frame track={track} title={t('phase-consent')} clock lines={lines}>
      <LargeWording key={row.id} idea={{ ...row, ...sourceOf(row) }} track={sourceOf(row).track} fixed={`${isShown} ${answered > 0}`}>
        <Answers answers={answers} isShown={isShown} present={present} />
      </LargeWording>
    </Frame>
  );
}

/** @param {{answers: ConsentRecord | null, isShown: boolean, present: number}} props */
function Answers({ answers, isShown, present }) {
  const t = useT();
  const answered = answers?.answered ?? 0;
  const all = Math.max(answered, present);
  if (!answers || answered === 0) return <p class="stage-sub">{t('wall-answer')}</p>;
  if (isShown) return <ConsentBar levels={answers.levels} />;
  return <Gauge n={answered} of={all} words={t('wall-answered', { n: answered, all })} />;
}

/** @param {import('../scenes/words.js').T} t @param {ConsentRecord | null} answers */
function medianLine(t, answers) {
  if (!answers) return '';
  const said = t('wall-answered-all', { n: answers.answered });
  return answers.median === null ? said : `${said} · ${t('wall-median', { level: medianWords(t, answers.median) })}`;
}
