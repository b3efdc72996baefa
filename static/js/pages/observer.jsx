// An observer sees what participants see, live, and has nothing to send.
import '../../css/pages/phone.css';
import { App } from './observer/app.jsx';
import { open } from './shared/page.jsx';

open(App);
