// The ways to the hall's ballot, with what goes on there, and to the tracks side by side.
import { Columns3, Vote } from 'lucide';
import { Button } from '../../ui/button.jsx';
import { useT } from '../../ui/i18n.jsx';
import { momentWords } from '../scenes/words.js';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';

export function HallLink() {
  const t = useT();
  const { boot, live } = usePage();
  const store = live.store(`board:${boot.event.hall}`);
  useSources(store);
  const board = store?.all('board')[0];
  if (!board) return null;
  const words = board.moment === 'lobby' ? '' : momentWords(t, { ...board, mode: board.ballot?.mode });
  return (
    <div class="stack stack--tight">
      <Button wide icon={Vote} href={`/${boot.event.code}/hall`}>
        {t('scene-ballot')}
      </Button>
      {words && <p class="ghost">{words}</p>}
    </div>
  );
}

export function ThemesLink() {
  const t = useT();
  const { boot } = usePage();
  return (
    <Button wide icon={Columns3} href={`/${boot.event.code}/themes`}>
      {t('themes-open')}
    </Button>
  );
}
