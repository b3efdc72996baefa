// The moderator's console.
import '../../css/pages/console.css';
import { Console } from './console/app.jsx';
import { open } from './shared/page.jsx';

open(Console);
