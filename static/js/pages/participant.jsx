// The participant's page: the board is painted at once, the seat is taken without a question, then it connects.
import '../../css/pages/phone.css';
import { App } from './participant/app.jsx';
import { Ended } from './participant/ended.jsx';
import { Erased } from './participant/erase.jsx';
import { wasErased } from './participant/erasing.js';
import { keepSeat, takeSeat } from './participant/seat.js';
import { draw, open, readBoot } from './shared/page.jsx';
import { dropCopy, keepCopy } from './shared/shell.js';

const boot = readBoot();
const seated = { ...boot, as: boot.as ?? `${boot.event.code}/participant` };
const isOver = boot.event.sealed_at !== null;
if (isOver || (!boot.as && wasErased(boot.event.code))) {
  draw(isOver ? Ended : Erased);
  void dropCopy(boot.build);
} else {
  open(App, seated, boot.as ? undefined : (status, live) => takeSeat(boot, status, live)).then((page) => {
    keepSeat(page);
    keepCopy(page);
  });
}
