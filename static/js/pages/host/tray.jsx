// Results that have arrived: the newest version of each track, waiting to be taken.
import { useEffect, useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.jsx';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Empty } from '../../ui/messages.jsx';
import { trackClass } from '../../ui/track.js';
import { arrived, nameOf, trackOf } from '../scenes/state.js';
import { usePage } from '../shared/page.jsx';
import { useDesk } from './desk.jsx';
import { remember, remembered } from './seen.js';

/** @import { ResultRecord } from '../../core/protocol.js' */

export function Tray() {
  const t = useT();
  const { state } = useDesk();
  const seen = useSeen();
  const results = arrived(state);
  return (
    <section class="stack stack--tight" aria-label={t('tray')}>
      <h2 class="block-title">{results.length ? t('tray-n', { n: results.length }) : t('tray')}</h2>
      {results.length === 0 && <Empty>{t('tray-empty')}</Empty>}
      <ol class="tray">
        {results.map((result) => (
          <TrayRow key={result.id} result={result} isNew={!seen.has(result.id)} />
        ))}
      </ol>
    </section>
  );
}

/** @param {{result: ResultRecord, isNew: boolean}} props */
function TrayRow({ result, isNew }) {
  const t = useT();
  const { i18n } = usePage();
  const { state, air, takeResult, isBusy } = useDesk();
  const track = trackOf(state, result.board);
  const no = String(track?.no ?? '');
  const onAir = air.result ? state.results.get(air.result) : undefined;
  const isOn = onAir?.id === result.id;
  const isNewer = onAir !== undefined && onAir.board === result.board && onAir.version < result.version;
  const version = String(result.version);
  return (
    <li class={`tray-row ${trackClass(track?.no ?? 1)}${isOn ? ' tray-row--on' : ''}`}>
      <p class="tray-head">
        {track && <Badge no={track.no} size="m" />}
        <span>
          <b>{nameOf(track)}</b>
          <small>{t('tray-row', { no, version, time: i18n.time(result.at, state.event.tz) })}</small>
        </span>
        {(isNew || isOn) && <em class="tray-mark">{isOn ? t('agenda-on') : t('tray-new')}</em>}
      </p>
      {isNewer && (
        <p class="tray-word">
          {t('tray-newer', { version })}. {t('tray-newer-help')}
        </p>
      )}
      {result.note && <p class="tray-word">{t('tray-note', { note: result.note })}</p>}
      {!isOn && (
        <Button wide busy={isBusy} label={`${t('host-take')}: ${nameOf(track)}`} onClick={() => takeResult(result)}>
          {t('host-take')}
        </Button>
      )}
    </li>
  );
}

/** Results that have been on air: while this page looked, or by themselves under automatic control. @returns {Set<string>} */
function useSeen() {
  const { state, air, now } = useDesk();
  const [seen, setSeen] = useState(() => remembered(state.event.id));
  const { control, slots } = state.stage;
  const ahead = new Set(slots.filter(({ start }) => start > now()).map(({ result }) => result));
  const past = control === 'auto' ? [...state.results.keys()].filter((id) => !ahead.has(id)) : [air.result ?? ''];
  const fresh = past.filter((id) => id && !seen.has(id));
  useEffect(() => {
    if (fresh.length > 0) setSeen(remember(state.event.id, new Set([...seen, ...fresh]), state.results));
  }, [fresh.join()]);
  return seen;
}
