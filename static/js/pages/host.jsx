// The host's page: what is on the plenary screen, and what comes next.
import '../../css/pages/console.css';
import { Host } from './host/host.jsx';
import { open } from './shared/page.jsx';

void open(Host);
