// The theme team's page: ideas of all tracks side by side, linked where they say the same, worded for the screen.
import '../../css/pages/console.css';
import { Themes } from './themes/app.jsx';
import { open } from './shared/page.jsx';

void open(Themes);
