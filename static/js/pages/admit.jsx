// A badge's or a list's code, scanned: it admits this phone's seat to the ballots that ask for one.
import '../../css/pages/phone.css';
import { Admit } from './enter/admit.jsx';
import { draw } from './shared/page.jsx';

draw(Admit);
