// The organiser's page: all tracks, links and papers, rehearsal, settings.
import '../../css/pages/console.css';
import { OrganiserPage } from './organiser/app.jsx';
import { open } from './shared/page.jsx';

open(OrganiserPage);
