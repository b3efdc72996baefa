// I8: a soft word before names of third persons are sent; where there are none it costs nothing.
import { useEffect, useRef, useState } from 'preact/hooks';
import { namesOf } from '../../core/names.js';
import { Button } from '../../ui/button.jsx';
import { listOf } from '../../ui/card.jsx';
import { useT } from '../../ui/i18n.jsx';
import { StripNote } from '../../ui/messages.jsx';

/** @typedef {import('../../ui/composer.jsx').Draft} Draft */

/** @param {(draft: Draft) => void} onSend */
export function useNameCheck(onSend) {
  const [held, setHeld] = useState(/** @type {{draft: Draft, names: string[]} | null} */ (null));
  return {
    /** @param {Draft} draft sent at once where it names nobody */
    send: (draft) => {
      const names = namesOf([draft.text, ...draft.stages].join('\n'));
      if (names.length) setHeld({ draft, names });
      else onSend(draft);
    },
    forget: () => setHeld(null),
    /** What stands instead of the button, or nothing. */
    question: held && (
      <NamesFound
        names={held.names}
        onSend={() => {
          setHeld(null);
          onSend(held.draft);
        }}
        onFix={() => setHeld(null)}
      />
    ),
  };
}

/** @param {{names: string[], onSend: () => void, onFix: () => void}} props */
function NamesFound({ names, onSend, onFix }) {
  const t = useT();
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={box} class="names" role="alert">
      <StripNote>{t('names-found', { names: listOf(t, names) })}</StripNote>
      <div class="names-row">
        <Button
          size="big"
          tone="primary"
          onClick={() => {
            const field = box.current?.closest('form')?.querySelector('textarea');
            onFix();
            field?.focus();
          }}
        >
          {t('names-fix')}
        </Button>
        <Button size="big" onClick={onSend}>
          {t('names-send')}
        </Button>
      </div>
    </div>
  );
}
