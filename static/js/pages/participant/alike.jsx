// I9: while one writes, an idea of the board that says much the same; it never stands in the way of sending.
import { useEffect, useState } from 'preact/hooks';
import { similarIdeas } from '../../core/similar.js';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { isReadable, isVoting } from './view.js';

/** @typedef {import('./view.js').View} View */

const CALM_MS = 400;

/** @param {{view: View, text: string, onVote: (id: string, on: boolean) => void}} props */
export function Alike({ view, text, onVote }) {
  const t = useT();
  const written = useCalmed(text);
  const others = view.ideas.filter((idea) => isReadable(idea) && !view.ownById.has(idea.id));
  const found = written.trim() && others.length ? similarIdeas(written, others, 1)[0] : undefined;
  const idea = found && view.byId.get(found.id);
  if (!idea) return null;
  const no = String(idea.no);
  const isSupported = view.votes.supported.has(idea.id);
  const mayVote = isVoting(view) && view.board.voting_on;
  return (
    <aside class="alike" aria-label={t('alike', { no })}>
      <p class="alike-ask" role="status">
        {t(isSupported ? 'alike-done' : mayVote ? 'alike-ask' : 'alike', { no })}
      </p>
      <p class="alike-text">{idea.headline || idea.text}</p>
      {mayVote && !isSupported && (
        <Button wide onClick={() => onVote(idea.id, true)}>
          {t('alike-support', { no })}
        </Button>
      )}
    </aside>
  );
}

/** The text once its author pauses: nothing flickers while the fingers move. @param {string} text */
function useCalmed(text) {
  const [calm, set] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => set(text), text.trim() ? CALM_MS : 0);
    return () => clearTimeout(timer);
  }, [text]);
  return calm;
}
