// Everything that was said, track by track, each with an address of its own.
import { useT } from '../../ui/i18n.jsx';
import { List } from './kinds.jsx';
import { Section } from './section.jsx';

/** @param {{tracks: readonly import('../../core/protocol.js').OutcomeTrack[]}} props */
export function Ideas({ tracks }) {
  const t = useT();
  const told = tracks.filter(({ ideas }) => ideas.length > 0);
  if (!told.length) return null;
  return (
    <Section id="ideas" title={t('results-ideas')}>
      {told.map(({ no, title, ideas }) => (
        <details key={no} class="fold">
          <summary>{t('results-ideas-of', { track: t('track-full', { no: String(no), title }), n: ideas.length })}</summary>
          <List ideas={ideas} />
        </details>
      ))}
    </Section>
  );
}
