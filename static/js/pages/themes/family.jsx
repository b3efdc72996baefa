// A family as a card of its column; the chosen one opens and shows what can be done to it.
import { Link2, Pencil, Unlink } from 'lucide';
import { shownHeadline } from '../../core/headlines.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';
import { KindWord } from '../../ui/kind.jsx';
import { sizeOf } from './columns.js';
import { Headline } from './headline.jsx';
import { useDesk } from './state.jsx';
import { partnersOf } from './topics.js';

/** @import { Column, Family } from './columns.js' */
/** @typedef {{column: Column, family: Family, keysOn: boolean}} Props */

/** @param {Props} props */
export function FamilyCard(props) {
  const { family, column } = props;
  const { cursor, picks } = useDesk();
  const isOpen = cursor.id === family.id;
  const isPicked = picks.some(({ id }) => id === family.id);
  return (
    <li class={`family${isOpen ? ' family--open' : ''}${isPicked ? ' family--picked' : ''}`}>
      <button
        type="button"
        id={`family-${family.id}`}
        class="family-tap"
        aria-expanded={isOpen}
        onClick={() => cursor.select(isOpen ? null : family.id, column.track.id)}
      >
        <Head family={family} isPicked={isPicked} />
      </button>
      <Threads family={family} />
      {isOpen && <Details {...props} isPicked={isPicked} />}
    </li>
  );
}

/** @param {{family: Family, isPicked: boolean}} props */
function Head({ family, isPicked }) {
  const t = useT();
  const { idea } = family.row;
  const words = [
    sizeOf(family) > 1 && t('merged-family', { ideas: sizeOf(family), regions: idea.regions }),
    family.n !== null && t('supported-by', { n: family.n }),
  ].filter(Boolean);
  return (
    <>
      <span class="family-no">
        <span class="sr">{t('idea')} </span>
        {family.label}
        {isPicked && <em>{t('themes-picked')}</em>}
      </span>
      <span class={idea.headline ? 'family-headline' : 'family-text'}>{shownHeadline(idea)}</span>
      {words.length > 0 && <span class="family-meta">{words.join(' · ')}</span>}
    </>
  );
}

/** What the family is linked with, and what it looks like: each leads there. @param {{family: Family}} props */
function Threads({ family }) {
  const t = useT();
  const { topics, alike, cursor } = useDesk();
  const topic = topics.find(({ families }) => families.some(({ id }) => id === family.id));
  const partners = partnersOf(alike, family.id);
  if (!topic && !partners.length) return null;
  return (
    <p class="family-threads">
      {topic?.families
        .filter(({ id }) => id !== family.id)
        .map((other) => (
          <button key={other.id} type="button" class="thread-chip thread-chip--linked" onClick={() => cursor.jump(other.id)}>
            <Icon of={Link2} />
            {t('themes-no', { no: other.label })}
          </button>
        ))}
      {partners.map((other) => (
        <button key={other.id} type="button" class="thread-chip" onClick={() => cursor.jump(other.id)}>
          {t('themes-alike', { no: other.label })}
        </button>
      ))}
    </p>
  );
}

/** @param {Props & {isPicked: boolean}} props */
function Details({ column, family, keysOn, isPicked }) {
  const { cursor, mayWord } = useDesk();
  if (cursor.isEditing && mayWord(column)) {
    return <Headline column={column} family={family} onClose={() => cursor.jump(family.id)} />;
  }
  return (
    <div class="family-more stack stack--tight">
      <Whole family={family} />
      <Acts column={column} family={family} keysOn={keysOn} isPicked={isPicked} />
      <Sent column={column} family={family} />
    </div>
  );
}

/** @param {{family: Family}} props */
function Whole({ family }) {
  const t = useT();
  const { idea, parts } = family.row;
  return (
    <>
      <p class="family-whole">{idea.text}</p>
      {!idea.headline && <p class="ghost">{t('themes-headline-none')}</p>}
      <p class="ghost">
        <KindWord kind={idea.kind} level={idea.level} />
        {idea.region && ` · ${idea.region}`}
      </p>
      {parts.length > 0 && (
        <ul class="family-parts">
          {parts.map((part) => (
            <li key={part.id}>
              <b>{part.no}</b> {part.text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** @param {Props & {isPicked: boolean}} props */
function Acts({ column, family, keysOn, isPicked }) {
  const t = useT();
  const { cursor, pick, unlink, topics, mayWord, isClosed, role } = useDesk();
  const isLinked = topics.some(({ families }) => families.some(({ id }) => id === family.id));
  if (isClosed) return null;
  return (
    <>
      <div class="row">
        {mayWord(column) && (
          <Button icon={Pencil} keyHint={keysOn ? 'E' : undefined} onClick={() => cursor.setEditing(true)}>
            {t('themes-headline')}
          </Button>
        )}
        <Button icon={Link2} pressed={isPicked} keyHint={keysOn ? 'L' : undefined} onClick={() => pick(family.id)}>
          {t(isPicked ? 'themes-unpick' : 'themes-link')}
        </Button>
        {isLinked && (
          <Button icon={Unlink} onClick={() => unlink(family)}>
            {t('themes-unlink')}
          </Button>
        )}
      </div>
      {role === 'organiser' && !mayWord(column) && <p class="ghost">{t('themes-locked')}</p>}
    </>
  );
}

/** A result that was sent stays as it is. @param {{column: Column, family: Family}} props */
function Sent({ column: { result }, family }) {
  const t = useT();
  if (family.sent !== null) return <p class="family-sent tone-warn">{t('themes-changed', { headline: family.sent })}</p>;
  if (!result) return null;
  return <p class="ghost">{t('themes-frozen', { version: String(result.version) })}</p>;
}
