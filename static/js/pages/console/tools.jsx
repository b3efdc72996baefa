// Above the rows: which list, in what order, search, and a new idea.
import { Plus, Search } from 'lucide';
import { KINDS } from '../../core/protocol.js';
import { Button } from '../../ui/button.jsx';
import { Segmented, Tabs } from '../../ui/choice.jsx';
import { Select } from '../../ui/field.jsx';
import { useT } from '../../ui/i18n.jsx';
import { Icon } from '../../ui/icon.jsx';
import { useMedia } from '../../ui/media.js';
import { Fresh } from './fresh.jsx';
import { FILTERS, RECENT_MINUTES } from './filters.js';
import { keyOf } from './keys.js';
import { LISTS, ORDERS } from './model.js';
import { NARROW } from './media.js';
import { useDesk } from './state.jsx';

/** @import { Filter } from './filters.js' */
/** @import { ListName, Order } from './model.js' */
/** @import { View } from './view.js' */

/**
 * @param {{
 *   view: View, search: import('preact').RefObject<HTMLInputElement | null>, keysOn: boolean, adding: boolean,
 *   onAdd?: () => void,
 * }} props
 */
export function Tools({ view, search, keysOn, adding, onAdd }) {
  const t = useT();
  const { may } = useDesk();
  const narrow = useMedia(NARROW);
  return (
    <div class="tools">
      <div class="tools-lists">
        <Lists view={view} />
        {onAdd && may('add_idea') && (
          <Button icon={Plus} label={narrow ? t('act-add') : undefined} expanded={adding} onClick={onAdd}>
            {narrow ? undefined : t('act-add')}
          </Button>
        )}
      </div>
      <div class="tools-row">
        {!narrow && <Fresh view={view} />}
        <SearchField view={view} field={search} hint={keysOn && !narrow ? keyOf('search') : undefined} />
        <Filters view={view} />
        <Orders view={view} />
      </div>
    </div>
  );
}

/** The key of a list's name. @param {ListName} list */
export const wordOf = (list) => `list-${list}`;

/** Lists without a place of their own while nothing is in them. @type {ReadonlySet<ListName>} */
const MAY_BE_AWAY = new Set(['kept', 'withdrawn']);

/** @param {{view: View}} props */
function Lists({ view }) {
  const t = useT();
  const { lists } = useDesk();
  const narrow = useMedia(NARROW);
  const tabs = LISTS.filter((id) => !MAY_BE_AWAY.has(id) || lists[id].length > 0 || view.list === id).map((id) => ({
    id,
    label: t(wordOf(id)),
    count: lists[id].length,
  }));
  const choose = (/** @type {string} */ id) => view.setList(/** @type {ListName} */ (id));
  if (!narrow) return <Tabs label={t('lists')} tabs={tabs} value={view.list} onChange={choose} />;
  const options = tabs.map(({ id, label, count }) => ({ value: id, label: t('list-count', { title: label, n: count }) }));
  return <Select label={t('lists')} hideLabel value={view.list} options={options} onChange={choose} />;
}

/** @param {{view: View}} props */
function Filters({ view }) {
  const t = useT();
  const wordOfFilter = (/** @type {Filter} */ one) => t(KIND_WORDS.has(one) ? `kind-${one}` : `filter-${one}`, { n: RECENT_MINUTES });
  return (
    <div class="tools-filter">
      <Select
        label={t('filter')}
        hideLabel
        value={view.filter}
        options={FILTERS.map((value) => ({ value, label: wordOfFilter(value) }))}
        onChange={(filter) => view.setFilter(/** @type {Filter} */ (filter))}
      />
    </div>
  );
}

/** @type {ReadonlySet<string>} */
const KIND_WORDS = new Set(KINDS);

/** @param {{view: View}} props */
function Orders({ view }) {
  const t = useT();
  return (
    <Segmented
      label={t('sort')}
      hideLabel
      value={view.order}
      options={ORDERS.map((value) => ({ value, label: t(`sort-${value}`) }))}
      onChange={(order) => view.setOrder(/** @type {Order} */ (order))}
    />
  );
}

/** @param {{view: View, field: import('preact').RefObject<HTMLInputElement | null>, hint?: string}} props */
function SearchField({ view, field, hint }) {
  const t = useT();
  return (
    <label class="search">
      <Icon of={Search} />
      <span class="sr">{t('search-label')}</span>
      <input
        ref={field}
        class="input"
        type="search"
        value={view.query}
        placeholder={t('search-label')}
        autocomplete="off"
        aria-keyshortcuts={hint}
        onInput={(event) => view.setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Escape') view.setQuery('');
          event.currentTarget.blur();
          if (event.key === 'Enter') view.move(1);
        }}
      />
      {hint && !view.query && (
        <kbd class="search-key" aria-hidden="true">
          {hint}
        </kbd>
      )}
    </label>
  );
}
