// The frame of a laptop page: plan | board | side; narrower, the panes at the sides open as sheets.
import { PanelLeft, PanelRight } from 'lucide';
import { useState } from 'preact/hooks';
import { Badge } from './badge.jsx';
import { Button } from './button.jsx';
import { useT } from './i18n.jsx';
import { useMedia } from './media.js';
import { Sheet } from './sheet.jsx';
import { Thread } from './thread.jsx';
import { trackClass } from './track.js';

/** @typedef {import('preact').ComponentChildren} Children */

const WIDE = '(min-width: 68.75em)'; // 1100 px at the usual size of text

/**
 * `primary` is the one primary button of the state: at the foot of the plan, narrow at the foot of the page.
 * @param {{
 *   no?: number, title: Children, subtitle?: Children, bar?: Children, plan?: Children, planTitle?: string,
 *   side?: Children, sideTitle?: string, primary?: Children, children: Children, after?: Children,
 * }} props
 */
export function ConsolePage(props) {
  const t = useT();
  const wide = useMedia(WIDE);
  const { no, plan, side, primary, children } = props;
  return (
    <div class={`console${no === undefined ? '' : ` ${trackClass(no)}`}`}>
      <a class="skip" href="#content">
        {t('skip-to-content')}
      </a>
      <ConsoleBar {...props} wide={wide} />
      {no !== undefined && <Thread no={no} />}
      <div class="console-panes">
        {wide && plan && (
          <div class="pane pane--plan stack">
            {plan}
            <div class="pane-rest" />
            {primary && <div class="pane-primary">{primary}</div>}
          </div>
        )}
        <div class="pane pane--board" id="content" tabIndex={-1}>
          {children}
        </div>
        {wide && side && (
          <div class="pane pane--side stack">{side}</div>
        )}
      </div>
      {primary && !(wide && plan) && <div class="console-primary">{primary}</div>}
      {props.after}
    </div>
  );
}

/** @param {Parameters<typeof ConsolePage>[0] & {wide: boolean}} props */
function ConsoleBar({ no, title, subtitle, bar, plan, planTitle = '', side, sideTitle = '', wide }) {
  const [open, setOpen] = useState(/** @type {'plan'|'side'|null} */ (null));
  const close = () => setOpen(null);
  return (
    <header class="console-bar">
      {no !== undefined && <Badge no={no} size="l" />}
      <h1 class="console-title">
        {title}
        {subtitle && <small>{subtitle}</small>}
      </h1>
      {!wide && plan && (
        <Button icon={PanelLeft} onClick={() => setOpen('plan')}>
          {planTitle}
        </Button>
      )}
      {!wide && side && (
        <Button icon={PanelRight} onClick={() => setOpen('side')}>
          {sideTitle}
        </Button>
      )}
      {bar}
      <Sheet side="left" open={!wide && open === 'plan'} title={planTitle} onClose={close}>
        <div class="stack">{plan}</div>
      </Sheet>
      <Sheet side="side" open={!wide && open === 'side'} title={sideTitle} onClose={close}>
        <div class="stack">{side}</div>
      </Sheet>
    </header>
  );
}
