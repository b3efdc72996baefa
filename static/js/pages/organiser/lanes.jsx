// All tracks at a glance.
import { Columns3 } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useI18n } from '../../ui/i18n.jsx';
import { Lane, Numbers } from './lane.jsx';
import { totalsOf } from './places.js';

/** @import { EventRecord } from '../../core/protocol.js' */
/** @import { Place } from './places.js' */

/** @param {{event: EventRecord, places: Place[]}} props */
export function Lanes({ event, places }) {
  const { t } = useI18n();
  const { present, ideas, voted, votes } = totalsOf(places);
  return (
    <>
      <section class="totals" aria-label={t('lanes-total')}>
        <h2 class="block-title">{t('lanes-total')}</h2>
        <Numbers
          numbers={[
            { words: t('lane-connected'), value: present },
            { words: t('lane-ideas'), value: ideas },
            { words: t('lane-voted'), value: voted },
            { words: t('lane-votes'), value: votes },
          ]}
        />
      </section>
      <div class="lanes-themes">
        <Button icon={Columns3} href={`/${event.code}/themes`}>
          {t('themes-open')}
        </Button>
        <p class="ghost">{t('themes-help')}</p>
      </div>
      <ol class="lanes">
        {places.map((place) => (
          <Lane key={place.track.id} event={event} place={place} />
        ))}
      </ol>
    </>
  );
}
