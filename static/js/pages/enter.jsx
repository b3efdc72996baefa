// Comes in by a link's secret; also says, where somebody has no way in, how to find one.
import '../../css/pages/phone.css';
import { draw, readBoot } from './shared/page.jsx';
import { Enter } from './enter/enter.jsx';
import { Problem } from './enter/problem.jsx';

draw(readBoot().problem ? Problem : Enter);
