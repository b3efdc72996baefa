// An idea on a phone or in a console: number, kind, text, and one button to support it.
import { Check, Clock, Hourglass } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ownHeadline } from '../core/headlines.js';
import { Button } from './button.jsx';
import { Icon } from './icon.jsx';
import { useT } from './i18n.jsx';
import { KindWord } from './kind.jsx';
import { StripNote } from './messages.jsx';

/**
 * @typedef {object} CardIdea
 * @property {number|string|null} no null until the server has given one; «3-17» in the hall
 * @property {string} text
 * @property {string} kind
 * @property {string|null} [level]
 * @property {readonly string[]} [stages]
 * @property {string|null} [region]
 * @property {string} [headline]
 *
 * @typedef {object} CardVote
 * @property {boolean} on
 * @property {number|null} count null where counts are hidden
 * @property {'idle'|'waiting'|'sending'|'refused'} [state]
 * @property {string} [message] why it was refused
 * @property {boolean} [disabled]
 * @property {(on: boolean) => void} onToggle
 * @property {() => void} [onRetry]
 * @property {() => void} [onDismiss]
 *
 * @typedef {object} Delivery what became of sending one's own idea
 * @property {'waiting'|'sending'|'sent'|'refused'} state
 * @property {string} [message]
 * @property {() => void} [onRetry]
 * @property {() => void} [onDismiss]
 */

/**
 * @param {{
 *   idea: CardIdea, vote?: CardVote|null, own?: boolean, members?: readonly number[], regions?: number,
 *   onMember?: (no: number) => void, held?: boolean, note?: string|null,
 *   noteTone?: import('./messages.jsx').Tone, delivery?: Delivery|null, chosen?: boolean, fold?: boolean,
 *   children?: import('preact').ComponentChildren, id?: string,
 * }} props `members` are the numbers merged into it; `children` are further buttons or lines
 */
export function Card(props) {
  const { idea, vote, own = false, members = [], held = false, note, noteTone = 'info', delivery } = props;
  const t = useT();
  const headline = ownHeadline(idea);
  const chosen = props.chosen ?? vote?.on ?? false;
  const pending = delivery && delivery.state !== 'sent';
  return (
    <article
      id={props.id}
      class={`card${chosen ? ' card--chosen' : ''}${pending ? ' card--pending' : ''}`}
      aria-label={idea.no === null ? t('idea') : t('idea-number', { no: String(idea.no) })}
    >
      <Head idea={idea} own={own} />
      {headline && <p class="card-headline">{headline}</p>}
      <Text text={idea.text} fold={props.fold !== false} />
      <Stages stages={idea.stages ?? []} />
      <Family members={members} regions={props.regions ?? 0} onMember={props.onMember} />
      {held && <StripNote icon={Hourglass}>{t('status-held')}</StripNote>}
      {note && <StripNote tone={noteTone}>{note}</StripNote>}
      {delivery && <DeliveryLine {...delivery} />}
      {vote && <VoteButton vote={vote} no={idea.no} />}
      {props.children}
    </article>
  );
}

/** @param {{idea: CardIdea, own: boolean}} props */
function Head({ idea, own }) {
  const t = useT();
  return (
    <header class="card-head">
      {idea.no !== null && (
        <span class="card-no">
          <span class="sr">{t('idea')} </span>
          {idea.no}
        </span>
      )}
      <p class="card-meta">
        <KindWord kind={idea.kind} level={idea.level} />
        {idea.region ? ` · ${idea.region}` : ''}
        {own && (
          <>
            {' '}
            <span class="mine">{t('mine-mark')}</span>
          </>
        )}
      </p>
    </header>
  );
}

/** More than five lines are folded behind a button. @param {{text: string, fold: boolean}} props */
function Text({ text, fold }) {
  const t = useT();
  const line = useRef(/** @type {HTMLParagraphElement|null} */ (null));
  const [open, setOpen] = useState(!fold);
  const [long, setLong] = useState(false);
  useLayoutEffect(() => {
    const p = line.current;
    if (p && fold && !open) setLong(p.scrollHeight > p.clientHeight + 2);
  }, [text, fold, open]);
  return (
    <>
      <p ref={line} class={`card-text${open ? '' : ' card-text--folded'}`}>
        {text}
      </p>
      {long && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('less') : t('more')}
        </button>
      )}
    </>
  );
}

/** @param {{stages: readonly string[]}} props */
function Stages({ stages }) {
  if (!stages.length) return null;
  return (
    <ol class="card-stages">
      {stages.map((stage, index) => (
        <li key={index}>{stage}</li>
      ))}
    </ol>
  );
}

/** @param {{members: readonly number[], regions: number, onMember?: (no: number) => void}} props */
function Family({ members, regions, onMember }) {
  const t = useT();
  if (!members.length) return null;
  const numbers = members.map((no) => t('idea-no', { no: String(no) }));
  if (!onMember) {
    const words = regions > 1 ? t('merged-family', { ideas: members.length + 1, regions }) : null;
    return (
      <p class="card-line">
        {t('together-with', { list: listOf(t, numbers) })}
        {words && <>, {words}</>}
      </p>
    );
  }
  return (
    <div class="row">
      {members.map((no, index) => (
        <button key={no} type="button" class="link" onClick={() => onMember(no)}>
          {index === 0 ? t('together-with', { list: numbers[0] ?? '' }) : numbers[index]}
        </button>
      ))}
    </div>
  );
}

/**
 * «№ 4, № 12 и № 31»
 * @param {import('./i18n.jsx').Words['t']} t @param {readonly string[]} items
 */
export function listOf(t, items) {
  const [first = '', ...rest] = items;
  const last = rest.pop();
  const start = rest.reduce((list, item) => t('list-comma', { start: list, last: item }), first);
  return last === undefined ? start : t('list-and', { start, last });
}

/** @param {{vote: CardVote, no: CardIdea['no']}} props */
function VoteButton({ vote, no }) {
  const t = useT();
  const { on, count, state = 'idle', disabled = false } = vote;
  const words = t(on ? 'vote-on' : 'vote');
  const seen = count === null ? words : `${words} · ${count}`;
  const queued = state === 'waiting' || state === 'sending';
  return (
    <>
      <button
        type="button"
        class={`vote${on ? ' vote--on' : ''}`}
        aria-disabled={disabled || undefined}
        aria-label={no === null ? seen : `${seen}, ${t('idea-number', { no: String(no) })}`}
        onClick={() => {
          if (!disabled) vote.onToggle(!on);
        }}
      >
        {(on || queued) && <Icon of={state === 'waiting' ? Hourglass : Check} class="vote-mark" />}
        <span>
          {words}
          {count !== null && (
            <>
              {' '}
              <b>· {count}</b>
            </>
          )}
        </span>
      </button>
      <Trouble state={state} message={vote.message} onRetry={vote.onRetry} onDismiss={vote.onDismiss} />
    </>
  );
}

/**
 * A refusal stays in the card, under what was tapped, until it is dealt with.
 * @param {{state: string, message?: string, onRetry?: () => void, onDismiss?: () => void}} props
 */
function Trouble({ state, message, onRetry, onDismiss }) {
  const t = useT();
  const refused = state === 'refused';
  return (
    <div class="card-trouble" role="status">
      {refused && <p>{message}</p>}
      {refused && (onRetry || onDismiss) && (
        <div class="row">
          {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
          {onDismiss && <Button onClick={onDismiss}>{t('dismiss')}</Button>}
        </div>
      )}
    </div>
  );
}

/** @param {Delivery} props */
function DeliveryLine({ state, message, onRetry, onDismiss }) {
  const t = useT();
  const words = { waiting: 'will-be-sent', sending: 'sending', sent: 'sent', refused: 'my-refused' };
  const icon = { waiting: Hourglass, sending: Clock, sent: Check, refused: Clock }[state];
  if (state === 'refused') {
    return <Trouble state="refused" message={message ?? t(words.refused)} onRetry={onRetry} onDismiss={onDismiss} />;
  }
  return (
    <p class={`delivery delivery--${state}`} role="status">
      <Icon of={icon} />
      {t(words[state])}
    </p>
  );
}
