// The plenary's picture at this instant: for the wall and, smaller, for the host.
import { Stage, StageQuestion } from '../../ui/stage.jsx';
import { GroupsScene, RegionsScene } from './groups.jsx';
import { HallScene } from './hall.jsx';
import { LobbyScene, ResultQrScene } from './lobby.jsx';
import { OverviewScene } from './overview.jsx';
import { PlanScene } from './plan.jsx';
import { GrowthRiskScene, LawsScene } from './shelves.jsx';
import { SpotlightScene } from './spotlight.jsx';
import { BoardTop, ResultTop } from './top.jsx';

/** @import { Shown } from '../../core/scene.js' */
/** @import { State } from './state.js' */

/**
 * What cannot be shown, because it is not here or not any more, leaves the overview on air.
 * @param {{scene: Pick<Shown, 'kind' | 'board' | 'result' | 'idea' | 'text' | 'page'>, state: State}} props
 */
export function SceneView({ scene, state }) {
  const result = scene.result ? state.results.get(scene.result) : undefined;
  switch (scene.kind) {
    case 'lobby':
      return <LobbyScene state={state} />;
    case 'message':
      return <MessageScene text={scene.text} rehearsal={state.event.rehearsal} />;
    case 'ballot':
    case 'cross_top':
    case 'consent':
      return <HallScene state={state} scene={scene} />;
    case 'groups':
      if (!scene.result) return <HallScene state={state} scene={scene} />;
      if (result) return <GroupsScene state={state} result={result} page={scene.page} />;
      break;
    case 'plan':
      return <PlanScene state={state} page={scene.page} />;
    case 'growth_risk':
      return <GrowthRiskScene state={state} page={scene.page} />;
    case 'laws':
      return <LawsScene state={state} page={scene.page} />;
    case 'result_qr':
      return <ResultQrScene state={state} />;
    case 'regions':
      if (result) return <RegionsScene state={state} result={result} page={scene.page} />;
      break;
    case 'spotlight':
      if (result && scene.idea) return <SpotlightScene state={state} result={result} idea={scene.idea} />;
      break;
    case 'track_top':
      if (result) return <ResultTop state={state} result={result} page={scene.page} />;
      if (scene.board) return <BoardTop state={state} board={scene.board} page={scene.page} />;
      break;
  }
  return <OverviewScene state={state} />;
}

/** @param {{text: string, rehearsal: boolean}} props */
function MessageScene({ text, rehearsal }) {
  return (
    <Stage center rehearsal={rehearsal}>
      <StageQuestion>{text}</StageQuestion>
    </Stage>
  );
}

/**
 * Scenes with the same key are one picture that changes; others fade in. The plan turns its pages while it is written.
 * @param {Pick<Shown, 'kind' | 'board' | 'result' | 'idea' | 'page'>} scene
 */
export function sceneKey({ kind, board, result, idea, page }) {
  return kind === 'plan' ? kind : [kind, result ?? board ?? '', idea ?? '', page].join(' ');
}
