// One decision: what has become of it; who is answerable for it tells that here.
import '../../css/pages/results.css';
import { Decision } from './results/decision.jsx';
import { draw } from './shared/page.jsx';

draw(Decision);
