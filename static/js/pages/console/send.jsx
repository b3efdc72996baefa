// Before a result is sent: the top as the plenary will see it, headlines that are missing, a note; one tap sends.
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field, lengthOf } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { Sheet } from '../../ui/sheet.jsx';
import { refusalText } from './refusals.js';
import { SendHeadlines } from './send_headlines.jsx';
import { SendPreview } from './send_preview.jsx';
import { useSendRows } from './send_rows.js';
import { useCounting } from './send_state.js';
import { useDesk } from './state.jsx';

/** @import { Entry } from '../../core/entry.js' */
/** @import { Placed } from './send_rows.js' */

/** @param {{open: boolean, onClose: () => void}} props */
export function SendSheet({ open, onClose }) {
  return open ? <OpenSheet onClose={onClose} /> : null;
}

/** @param {{onClose: () => void}} props */
function OpenSheet({ onClose }) {
  const t = useT();
  const { board } = useDesk();
  const [note, setNote] = useState('');
  const [headlines, setHeadlines] = useState(/** @type {Record<string, string>} */ ({}));
  const { entry, send } = useSending(onClose);
  const counted = useSendRows();
  const { rows } = counted;
  const isTooLong = lengthOf(note) > LIMITS.note || Object.values(headlines).some((one) => lengthOf(one) > LIMITS.headline);
  const foot = (
    <SendFoot entry={entry} plain={plainIn(rows, headlines)} disabled={!rows.length || isTooLong} onSend={() => send({ note, headlines, rows })} />
  );
  return (
    <div class="send">
      <Sheet open title={t('send-title')} onClose={onClose} footer={foot}>
        <div class="send-parts">
          <div class="send-picture stack stack--tight">
            {rows.length > 0 ? <SendPreview counted={counted} headlines={headlines} /> : <p>{t('send-none')}</p>}
            {counted.voted > 0 && !counted.isFinal && <p class="ghost">{t('send-tiers')}</p>}
            {board.voting_on && <p class="ghost">{t('send-live')}</p>}
            {counted.aside > 0 && <p>{t('aside-seats', { n: counted.aside })}</p>}
            {board.sent_version > 0 && <p class="ghost">{t('send-again-help', { version: String(board.sent_version + 1) })}</p>}
          </div>
          <SendHeadlines rows={rows} headlines={headlines} onHeadlines={setHeadlines} />
          <div class="send-note">
            <Field
              label={t('send-note')}
              hint={t('send-note-help', { limit: LIMITS.note })}
              value={note}
              multiline
              rows={2}
              limit={LIMITS.note}
              countFrom={LIMITS.note - 60}
              onInput={setNote}
            />
          </div>
        </div>
      </Sheet>
    </div>
  );
}

/** Sends headlines and result in one go; closes when the server has them. @param {() => void} onClose */
function useSending(onClose) {
  const { act, page, board } = useDesk();
  const { outbox } = page.live;
  const [op, setOp] = useState(/** @type {string | null} */ (null));
  const entry = op === null ? undefined : outbox.find(op);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (entry?.state === 'sent') close.current();
  }, [entry?.state]);
  return {
    entry,
    /** @param {{note: string, headlines: Record<string, string>, rows: readonly Placed[]}} what */
    send({ note, headlines, rows }) {
      if (entry?.state === 'refused') outbox.dismiss(entry.op);
      for (const { idea } of rows) {
        const headline = headlines[idea.id]?.trim();
        if (headline && headline !== idea.headline) act('set_headline', { idea: idea.id, headline });
      }
      setOp(act('send_result', { note: note.trim(), after: board.sent_version }).op);
    },
  };
}

/** How many rows have no headline yet. @param {readonly Placed[]} rows @param {Record<string, string>} headlines */
const plainIn = (rows, headlines) => rows.filter(({ idea }) => !(headlines[idea.id] ?? idea.headline).trim()).length;

/** @param {{entry: Entry | undefined, plain: number, disabled: boolean, onSend: () => void}} props `plain`: rows without a headline */
function SendFoot({ entry, plain, disabled, onSend }) {
  const t = useT();
  const { page } = useDesk();
  const counting = useCounting();
  const busy = entry?.state === 'waiting' || entry?.state === 'sending';
  const { isOffline } = page.status;
  const words = counting ? t('bar-counting', { n: counting }) : t(busy ? 'send-sending' : 'send-confirm');
  return (
    <div class="stack stack--tight">
      {entry?.state === 'refused' && <Notice tone="error">{refusalText(t, entry.code ?? 'unknown', entry.detail)}</Notice>}
      {isOffline && <p role="status">{t('send-offline')}</p>}
      <div class="send-foot">
        {plain > 0 && <p>{t('send-plain', { n: plain })}</p>}
        <Button tone="primary" size="big" wide busy={busy} disabled={disabled || isOffline || counting > 0} onClick={onSend}>
          {words}
        </Button>
      </div>
    </div>
  );
}
