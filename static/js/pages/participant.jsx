// The participant's page: the board is painted at once, the seat is taken without a question, then it connects.
import '../../css/pages/phone.css';
import { App } from './participant/app.jsx';
import { Ended } from './participant/ended.jsx';
import { Erased } from './participant/erase.jsx';
import { wasErased } from './participant/erasing.js';
import { keepSeat, takeSeat } from './participant/seat.js';
import { draw, open, readBoot } from './shared/page.jsx';

const boot = readBoot();
const seated = { ...boot, as: boot.as ?? `${boot.event.code}/participant` };
if (boot.event.sealed_at !== null) draw(Ended);
else if (!boot.as && wasErased(boot.event.code)) draw(Erased);
else open(App, seated, boot.as ? undefined : (status) => takeSeat(boot, status)).then(keepSeat);
