// Codes for badges and for a list: made, printed, counted, ended. Ballots may then ask for one.
import { useState } from 'preact/hooks';
import { LIMITS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Field } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Confirm, Notice } from '../../ui/messages.jsx';
import { DocumentRow } from '../shared/document_row.jsx';
import { LoopbackNotice } from '../shared/loopback.jsx';
import { useOrders } from '../shared/orders.js';
import { usePage } from '../shared/page.jsx';
import { entriesOf, useCodes } from './coding.js';
import { refusalText } from './refusal.js';

/** @typedef {ReturnType<typeof useCodes>} Coding */

export function Badges() {
  const t = useT();
  const coding = useCodes(usePage().live.as);
  const { codes, refused, made } = coding;
  if (!codes) return <p role="status">{t('badges-looking')}</p>;
  const sum = codes.badge.made + codes.list.made;
  return (
    <>
      <p class="ghost">{t('badges-help')}</p>
      <LoopbackNotice />
      {codes.badge.made > 0 && <p>{t('badges-used', codes.badge)}</p>}
      {codes.list.made > 0 && <p>{t('badges-list-used', codes.list)}</p>}
      <ByNumber coding={coding} left={LIMITS.codes_max - sum} />
      <ByList coding={coding} left={LIMITS.codes_max - sum} />
      {refused && <Notice tone="error">{refusalText(t, refused.code, refused.detail)}</Notice>}
      {made !== null && <Notice tone="ok">{t('badges-made', { n: made })}</Notice>}
      {sum > 0 && <Sheet />}
      {codes.list.made > 0 && <Entries entries={codes.entries} />}
      <End coding={coding} n={sum - codes.badge.used - codes.list.used} />
    </>
  );
}

/** @param {{coding: Coding, left: number}} props */
function ByNumber({ coding, left }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const count = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  const isOver = count > left;
  return (
    <form
      class="stack stack--tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (count && !isOver && !coding.isBusy) void coding.make(count).then((isDone) => isDone && setTyped(''));
      }}
    >
      <Field
        label={t('badges-count')}
        inputMode="numeric"
        value={typed}
        error={isOver ? t('badges-most', { n: left }) : null}
        foot={false}
        onInput={setTyped}
      />
      <div>
        <Button type="submit" busy={coding.isBusy} disabled={!count || isOver}>
          {t('badges-make')}
        </Button>
      </div>
    </form>
  );
}

/** @param {{coding: Coding, left: number}} props */
function ByList({ coding, left }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const entries = entriesOf(typed);
  const long = entries.find((entry) => Array.from(entry).length > LIMITS.entry);
  const error = long ? t('badges-entry-long', { entry: long.slice(0, 24), n: LIMITS.entry }) : entries.length > left ? t('badges-most', { n: left }) : null;
  const go = () => void coding.list(entries).then((isDone) => isDone && setTyped(''));
  return (
    <details class="printouts-more">
      <summary>{t('badges-list')}</summary>
      <div class="stack stack--tight">
        <Field label={t('badges-entries')} hint={t('badges-entries-help')} multiline rows={6} value={typed} error={error} onInput={setTyped} />
        <div>
          <Button busy={coding.isBusy} disabled={!entries.length || error !== null} onClick={go}>
            {entries.length ? t('badges-list-make-n', { n: entries.length }) : t('badges-list-make')}
          </Button>
        </div>
      </div>
    </details>
  );
}

/** The codes that nobody has used, on paper. */
function Sheet() {
  const { live, boot } = usePage();
  const { orders, refused, order } = useOrders(live.as);
  const t = useT();
  const made = [...orders].reverse().find(({ format, language }) => format === 'badges' && language === boot.language);
  return (
    <>
      <ul class="document-list documents">
        <DocumentRow format="badges" order={made} onOrder={() => void order('badges', boot.language)} />
      </ul>
      {refused && <Notice tone="error">{refusalText(t, refused.code, refused.detail)}</Notice>}
    </>
  );
}

/** @param {{entries: {entry: string, used: boolean}[]}} props */
function Entries({ entries }) {
  const t = useT();
  return (
    <details class="printouts-more">
      <summary>{t('badges-entries-shown', { n: entries.length })}</summary>
      <ul class="facts">
        {entries.map(({ entry, used }) => (
          <li key={entry}>
            {entry}
            {used && <span class="ghost"> · {t('badges-entry-used')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** @param {{coding: Coding, n: number}} props `n`: codes that nobody has used */
function End({ coding, n }) {
  const t = useT();
  const [isAsked, setAsked] = useState(false);
  if (n === 0) return null;
  if (!isAsked) {
    return (
      <div>
        <Button tone="danger" onClick={() => setAsked(true)}>
          {t('badges-end', { n })}
        </Button>
      </div>
    );
  }
  const end = () => void coding.end().then(() => setAsked(false));
  return (
    <Confirm danger busy={coding.isBusy} question={t('badges-end-ask', { n })} yes={t('badges-end-yes')} onYes={end} onNo={() => setAsked(false)}>
      <p>{t('badges-end-help')}</p>
    </Confirm>
  );
}
