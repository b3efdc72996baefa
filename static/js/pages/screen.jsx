// The track screen: lobby, live board, spotlight, results.
import '../../css/pages/screen.css';
import { TrackScreen } from './screen/track.jsx';
import { open } from './shared/page.jsx';

void open(TrackScreen);
