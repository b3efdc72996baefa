// Search over all tracks at once.
import { Search, X } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';
import { useDesk } from './state.jsx';

/** @param {{field: import('preact').RefObject<HTMLInputElement | null>, hasKey: boolean}} props */
export function SearchField({ field, hasKey }) {
  const t = useT();
  const { query, setQuery } = useDesk();
  const clear = () => {
    setQuery('');
    field.current?.focus();
  };
  return (
    <div class="tools-row themes-search">
      <div class="search">
        <Icon of={Search} />
        <input
          ref={field}
          class="input"
          type="text"
          aria-label={t('themes-search')}
          placeholder={t('themes-search')}
          value={query}
          autocomplete="off"
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setQuery('');
            event.currentTarget.blur();
          }}
        />
        {hasKey && !query && (
          <kbd class="search-key keys-only" aria-hidden="true">
            /
          </kbd>
        )}
      </div>
      {query && <Button icon={X} label={t('search-clear')} onClick={clear} />}
    </div>
  );
}
