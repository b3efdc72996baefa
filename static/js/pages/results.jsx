// What an event has come to: for everybody who has the address, long after it.
import '../../css/pages/results.css';
import { Results } from './results/app.jsx';
import { draw } from './shared/page.jsx';

draw(Results);
