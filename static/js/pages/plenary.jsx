// The plenary screen: whatever is on air, from the first paint on.
import '../../css/pages/screen.css';
import { PlenaryScreen } from './plenary/plenary.jsx';
import { open } from './shared/page.jsx';

void open(PlenaryScreen);
