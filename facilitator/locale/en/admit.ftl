### The page that a badge's code leads to.

admit-waiting = Confirming…
admit-done = Done: you are confirmed
admit-done-help = Vote as usual. Your choice is as secret as before: nothing links the code to your seat
admit-before = This phone is confirmed already
admit-before-help = No code is needed a second time, and none was used now. Vote as usual
admit-go = To the vote
admit-seatless = Confirm this phone?
admit-seatless-help = The code works once. If you take part in another browser or on another phone, open it there
admit-come-in = Come in and confirm
admit-used = This code does not work
admit-used-help = It was used or withdrawn. If you confirmed earlier, simply go back to the vote. Otherwise see the organiser
admit-none = The code was not read
admit-none-help = Scan the QR code again: its address did not open in full
admit-offline = Not yet
admit-offline-help = The server cannot be reached. As soon as it can, we try again by ourselves
admit-refused = You could not come in
admit-home = Home page
