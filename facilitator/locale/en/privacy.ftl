### People's own data, on their phones.

erase-mine = Delete my data
erase-mine-ask = Delete your data for good?
erase-mine-goes = Gone: your seat and code, region and group, ideas that nobody else supports
erase-mine-stays = Kept without an author: ideas that others support or that were merged, your votes and objections
erase-mine-final = This cannot be undone
erase-mine-yes = Yes, delete
erase-offline = No connection. Try again when it is back
erased-title = Your data are deleted
erased-what = Seat, code, region and group are gone. What others support stays without an author
erased-thanks = Thank you for having been with us
erased-again = Join again
erased-again-help = This is a new seat: it has nothing to do with the earlier ideas and votes
