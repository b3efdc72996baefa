// The projector's frame: the same drawing on a wall and, as a preview, in a laptop's page.
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { Badge } from './badge.jsx';
import { useT } from './i18n.jsx';
import { KindWord } from './kind.jsx';
import { Thread } from './thread.jsx';
import { trackClass } from './track.js';

/** @typedef {import('preact').ComponentChildren} Children */

/** In a preview a stage's title is no heading of the page. */
const InPreview = createContext(false);
const NARROWEST = 400 / 3; // a 4:3 picture in hundredths of its height

/**
 * The whole window as a screen. `scale` under 1 draws it smaller, for projectors that cut the edges off.
 * @param {{scale?: number, black?: boolean, children: Children}} props
 */
export function StagePage({ scale = 1, black = false, children }) {
  return (
    <div class={`stage-page${scale < 1 ? ' stage-page--scaled' : ''}`} style={{ '--scale': scale }}>
      {children}
      {black && <div class="stage-black" />}
    </div>
  );
}

/**
 * A picture of a stage as wide as its place, always in the screen's own light colours unless `dark`.
 * @param {{ratio?: number, crop?: number, label: string, dark?: boolean, children: Children}} props `crop` shows only
 *   so many hundredths of a 4:3 picture, from its top
 */
export function Preview({ ratio = 16 / 9, crop, label, dark = false, children }) {
  const frame = useRef(/** @type {HTMLDivElement|null} */ (null));
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const fit = () => {
      const across = box.clientWidth / NARROWEST;
      box.style.setProperty('--u', `${crop ? across : Math.min(box.clientHeight / 100, across)}px`);
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(box);
    return () => observer.disconnect();
  }, [crop]);
  return (
    <div class={`preview theme-${dark ? 'dark' : 'light'}`} style={{ '--ratio': crop ? NARROWEST / crop : ratio }} role="group" aria-label={label}>
      <div class="preview-frame" ref={frame}>
        <InPreview.Provider value={true}>{children}</InPreview.Provider>
      </div>
    </div>
  );
}

/**
 * @param {{
 *   no?: number, title?: Children, badge?: boolean, timer?: Children, aside?: Children, foot?: Children,
 *   ribbon?: Children, rehearsal?: boolean, trial?: boolean, center?: boolean, backdrop?: Children, children?: Children,
 * }} props `no` gives thread, badge and colours; `aside` the QR plate in its corner; `foot` turnout, bottom left;
 *   `backdrop` is the Weave of lobby and thanks
 */
export function Stage(props) {
  const { no, title, badge = true, timer, aside, foot, ribbon, center = false, backdrop, children } = props;
  const t = useT();
  const Title = useContext(InPreview) ? 'p' : 'h1';
  return (
    <div class={`stage${no === undefined ? '' : ` ${trackClass(no)}`}`}>
      {no !== undefined && (
        <div class="stage-thread">
          <Thread no={no} size="screen" />
        </div>
      )}
      {backdrop && <div class="stage-backdrop">{backdrop}</div>}
      {(props.trial || props.rehearsal) && <p class="stage-rehearsal">{t(props.trial ? 'trial' : 'rehearsal')}</p>}
      <div class="stage-safe">
        {(title || timer) && (
          <header class="stage-title">
            {no !== undefined && badge && <Badge no={no} size="title" label={t('track-name', { no: String(no) })} />}
            <Title class="stage-title-text">{title}</Title>
            {timer}
          </header>
        )}
        <div class="stage-middle">
          <div class={`stage-body${center ? ' stage-body--center' : ''}`}>{children}</div>
          {aside && <aside class="stage-aside">{aside}</aside>}
        </div>
        {(foot || ribbon) && (
          <footer class="stage-foot">
            <p class="stage-foot-text">{foot}</p>
            {ribbon && <Ribbon>{ribbon}</Ribbon>}
          </footer>
        )}
      </div>
    </div>
  );
}

/** What the audience must know about these numbers. @param {{children: Children}} props */
export function Ribbon({ children }) {
  return <p class="ribbon">{children}</p>;
}

/** A question that fits: smaller when it is long. @param {{children: string}} props */
export function StageQuestion({ children }) {
  return <p class={`stage-question${children.length > 110 ? ' stage-question--long' : ''}`}>{children}</p>;
}

/** The one number of a silent room; breathes only while ideas arrive. @param {{value: number, words?: Children, breathing?: boolean}} props */
export function BigCount({ value, words, breathing = false }) {
  return (
    <div>
      <p class={`big-count${breathing ? ' big-count--breathing' : ''}`}>{value}</p>
      {words && <p class="stage-sub">{words}</p>}
    </div>
  );
}

/** A sentence where there is nothing to show yet. @param {{children: Children}} props */
export function StageEmpty({ children }) {
  return <p class="stage-nothing">{children}</p>;
}

/**
 * One idea for the whole room.
 * @param {{
 *   no: number, track?: number, kind?: string, level?: string|null, text: string, region?: string|null,
 *   stages?: readonly string[],
 * }} props `text` is the headline, or the text where there is none; with `track` the number is «3-17»
 */
export function Spotlight({ no, track, kind, level, text, region, stages = [] }) {
  const t = useT();
  const size = stages.length ? (stages.length > 4 ? 5 : 6) : text.length <= 70 ? 7 : text.length <= 140 ? 6 : 5;
  return (
    <div class="spot">
      <p class="spot-meta">
        {track !== undefined && <Badge no={track} size="tile" />}
        <b>{t(track === undefined ? 'idea-no' : 'idea-no-track', { no: String(no), track: String(track ?? '') })}</b>
        <span>
          {kind && <KindWord kind={kind} level={level} />}
          {region && <> · {region}</>}
        </span>
      </p>
      <p class={`spot-text spot-text--${size}`}>{text}</p>
      {stages.length > 0 && (
        <ol class={`spot-stages${stages.length === 4 ? ' spot-stages--even' : ''}`}>
          {stages.map((stage, index) => (
            <li key={index}>{stage}</li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Six ideas at a time. @param {{ideas: readonly {id: string, no: number, text: string}[]}} props */
export function Wall({ ideas }) {
  return (
    <ol class="wall">
      {ideas.map((idea) => (
        <li key={idea.id} class="wall-tile">
          <b>{idea.no}</b>
          <p>{idea.text}</p>
        </li>
      ))}
    </ol>
  );
}
