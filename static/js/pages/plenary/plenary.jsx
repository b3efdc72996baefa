// The plenary screen's page: follows the event, draws the scene, keeps the last picture when the network goes.
import { useT } from '../../ui/i18n.jsx';
import { SceneView, sceneKey } from '../scenes/scene.jsx';
import { readState } from '../scenes/state.js';
import { Projector } from '../screen/projector.jsx';
import { useSources } from '../shared/hooks.js';
import { usePage } from '../shared/page.jsx';
import { useAir } from './air.js';

export function PlenaryScreen() {
  const t = useT();
  const { boot, live, status } = usePage();
  const store = /** @type {import('../../core/store.js').StreamStore} */ (live.store(`event:${boot.event.id}`));
  useSources(store, status);
  const state = readState(store, boot.event, t('status-hidden'));
  const scene = useAir(state.stage, live.clock);
  return (
    <Projector page="plenary" black={scene.black}>
      <div key={sceneKey(scene)} class="scene">
        <SceneView scene={scene} state={state} />
      </div>
    </Projector>
  );
}
