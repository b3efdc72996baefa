// One idea and what became of it.
import '../../css/pages/results.css';
import { Idea } from './results/idea.jsx';
import { draw } from './shared/page.jsx';

draw(Idea);
