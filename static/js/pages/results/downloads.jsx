// Documents to take home: the protocol, tables, slides, the data.
import { Download } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useI18n, useT } from '../../ui/i18n.jsx';
import { Notice } from '../../ui/messages.jsx';
import { useFetching } from './fetching.js';
import { useBoot } from './frame.jsx';
import { Section } from './section.jsx';

/** @import { State } from './fetching.js' */

const FORMATS = ['docx', 'pdf', 'xlsx', 'pptx', 'csv', 'json'];

export function Downloads() {
  const t = useT();
  const { event } = useBoot();
  if (!event.public) return null;
  return (
    <Section id="documents" title={t('documents')} isQuiet>
      <ul class="downloads no-print">
        {FORMATS.map((format) => (
          <li key={format}>
            <Fetch format={format} words={t(`document-${format}`)} help={t(`document-${format}-help`)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** @param {{format: string, words: string, help?: string, options?: object}} props */
export function Fetch({ format, words, help = '', options }) {
  const t = useT();
  const { language } = useI18n();
  const { event } = useBoot();
  const { state, fetchIt } = useFetching(event.code);
  return (
    <div class="stack stack--tight">
      <Button wide icon={Download} busy={state === 'making'} onClick={() => void fetchIt({ format, language, options })}>
        {words}
        {help && <small>{help}</small>}
      </Button>
      <p class="hint" role="status">
        {state === 'making' && t('documents-writing')}
      </p>
      <Problem state={state} />
    </div>
  );
}

/** @param {{state: State}} props */
function Problem({ state }) {
  const t = useT();
  if (state === 'busy') return <Notice tone="warn">{t('results-busy')}</Notice>;
  if (state === 'offline') return <Notice tone="offline">{t('documents-offline')}</Notice>;
  return state === 'failed' ? <Notice tone="error">{t('documents-failed')}</Notice> : null;
}
