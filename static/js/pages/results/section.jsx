// A part of a results page, and the address of an idea.
import { useT } from '../../ui/i18n.jsx';
import { useBoot } from './frame.jsx';

/** @typedef {import('preact').ComponentChildren} Children */

/** @param {{id: string, title: string, isQuiet?: boolean, children: Children}} props `isQuiet`: says nothing on paper */
export function Section({ id, title, isQuiet = false, children }) {
  return (
    <section id={id} class={isQuiet ? 'results-part no-print' : 'results-part'} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="results-heading">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** @param {{number: string, children?: Children}} props */
export function IdeaLink({ number, children }) {
  const t = useT();
  const { event } = useBoot();
  return <a href={`/${event.code}/results/${number}`}>{children ?? t('idea-no', { no: number })}</a>;
}
