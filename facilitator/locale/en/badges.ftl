### Codes of badges and lists, for the organiser.

badges = Codes for badges
badges-help = For votes where it matters who votes. A participant scans a code once, and the phone is confirmed. Which seat a code went to is written nowhere
badges-looking = Looking…
badges-used = Badge codes used: { $used } of { $made }
badges-list-used = List codes used: { $used } of { $made }
badges-count = How many codes
badges-make = Make codes
badges-made = Codes made: { $n }
badges-most = There can be more: { $n }
badges-list = Codes by a list
badges-entries = List
badges-entries-help = One per line, such as a name. Whoever is on the list gets no second code
badges-entry-long = This line is too long: { $entry }… At most { $n } characters
badges-list-make = Make by the list
badges-list-make-n = Make by the list: { $n }
badges-entries-shown = List: { $n }
badges-entry-used = code used
badges-end = Cancel the unused: { $n }
badges-end-ask = Cancel the unused codes: { $n }?
badges-end-help = Printed cards stop working. Whoever is confirmed goes on voting
badges-end-yes = Cancel the codes
