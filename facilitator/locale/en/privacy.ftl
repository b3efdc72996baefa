### People's own data, on their phones.

erase-mine = Delete my data
erase-mine-ask = Delete your data for good?
erase-mine-goes = Gone: your seat and code, name, region and group, ideas that nobody else supports. Your votes in a ballot that is not revealed yet will be withdrawn
erase-mine-stays = Kept without an author: ideas that others support or that were merged, your votes in ended ballots and your objections
erase-mine-final = This cannot be undone
erase-mine-yes = Yes, delete
erase-offline = No connection. Try again when it is back
erased-title = Your data are deleted
erased-what = Seat, code, region and group are gone. What others support stays without an author
erased-thanks = Thank you for having been with us
erased-again = Join again
erased-again-help = This is a new seat: it has nothing to do with the earlier ideas and votes

## Names

name-title = Your name (if you wish)
name-label = First and last name
name-mine = Your name
name-why = You need not give it: ideas and votes do not depend on it
name-save = Save
name-tick = Without consent the name is not saved: tick the box
name-empty = Write a name or skip the question
name-given = The team sees your name beside your ideas
name-held = The name waits for a look by the moderator
name-stale = The wording of the consent has changed: your name is hidden now. If you agree, tick and save again
name-hidden = The organiser has switched names off: nobody sees yours
name-give = Give your name
name-change = Change
name-withdraw = Withdraw the name
