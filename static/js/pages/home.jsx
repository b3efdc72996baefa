// The front door: the code from the screen, or one's own code to come back.
import '../../css/pages/phone.css';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { Field } from '../ui/field.jsx';
import { useT } from '../ui/i18n.jsx';
import { PhonePage, PhoneTitle } from '../ui/phone.jsx';
import { codeOf } from './home/code.js';
import { Return } from './participant/return.jsx';
import { Look } from './participant/look.jsx';
import { draw } from './shared/page.jsx';

function Home() {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const code = () => {
    const found = codeOf(typed);
    if (!found) setError(t('home-code-short'));
    return found;
  };
  const go = async () => {
    const found = code();
    if (!found || isBusy) return;
    setBusy(true);
    const isKnown = await exists(`/${found}`);
    setBusy(false);
    if (isKnown) location.assign(`/${found}`);
    else setError(t('home-code-wrong'));
  };
  return (
    <PhonePage>
      <p class="event-title">{t('app-name')}</p>
      <PhoneTitle>{t('home-title')}</PhoneTitle>
      <form
        class="block-form"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <Field
          label={t('home-code')}
          hint={t('home-code-help')}
          code
          inputMode="numeric"
          name="code"
          value={typed}
          error={error}
          onInput={(text) => {
            setError('');
            setTyped(text);
          }}
        />
        <Button type="submit" tone="primary" size="big" wide busy={isBusy}>
          {t('home-go')}
        </Button>
      </form>
      <p class="hint">{t('privacy-any')}</p>
      <Return code={code} />
      <div class="stack foot">
        <Button tone="quiet" href="/in">
          {t('home-team')}
        </Button>
        <Look page="participant" />
      </div>
    </PhonePage>
  );
}

/** Without an answer the browser itself says what is wrong. @param {string} path */
async function exists(path) {
  try {
    return (await fetch(path, { method: 'HEAD' })).status !== 404;
  } catch {
    return true;
  }
}

draw(Home);
