// The scribe's console: the same board with the rights of a scribe.
import '../../css/pages/console.css';
import { Console } from './console/app.jsx';
import { open } from './shared/page.jsx';

open(Console);
