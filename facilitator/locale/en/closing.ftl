### The end of an event: publishing its results, closing it for good. $moment is a string.

closing = Closing
results-page = Results page
results-page-help = Results, decisions and technologies on one page: people open it by its address or by the code on the screen
results-page-open = See the page
results-public = Results are open to all
results-public-on = Everyone with the address sees the page
results-public-off = Only you, the moderators and the host see the page
seal = Close and anonymise
seal-anonymous = Authors and votes are taken apart: nobody will be able to tell who proposed what or how anyone voted
seal-frozen = Ideas, votes, results and screens do not change any more. Participants’ seats end
seal-kept = Documents, the team’s links, the status of decisions and the results page stay
seal-copies = Earlier copies are not changed by this: what was carried away or put aside before knows everything
leftovers = Who wrote and chose what can still be found here
leftovers-here = In the server’s folder: { $name }
leftovers-outside = In the second place for copies: { $name }
leftovers-do = Delete them on the server’s computer once the event is closed, and copies on sticks and other computers too
seal-ask = Close the event for good?
seal-final = This cannot be undone. If the event still goes on, come back after it
seal-rehearsal = A rehearsal is under way. To begin with clean boards end the rehearsal: there is no need to close the event
seal-yes = Yes, close it
seal-ballot-open = { $preset ->
    [section] Section { $no } has not finished its vote. Close it, reveal the results, then close the event
    [stream] Stream { $no } has not finished its vote. Close it, reveal the results, then close the event
   *[area] Track { $no } has not finished its vote. Close it, reveal the results, then close the event
}
seal-hall-open = The hall has not finished its vote. Close it, reveal the results, then close the event
sealed-at = Closed: { $moment }
sealed-after = Only the status of decisions and access to the results can change
sealed-manifest = Checksum of what was closed. It stands in the protocol too
seal-under-way = Closing…
closing-decisions = Decisions: { $n }
closing-decisions-help = Who is answerable tells what becomes of a decision: pass the link on. Everybody who may see the results sees its history
closing-decision-page = Page of the decision

## People's data

term = Retention
term-help = After so long without new entries the event is closed and anonymised by itself
term-rehearsal-help = A rehearsal in which nothing is done is wiped by itself. The term below applies after it
term-days = After { $n ->
    [one] { $n } day
   *[other] { $n } days
}
term-never = Never
term-at = If nothing is done: { $moment }
term-rehearsal-at = The rehearsal is wiped: { $moment }
term-soon = The event will soon be closed and anonymised by itself: { $moment }
term-rehearsal-soon = The rehearsal will soon be wiped by itself: { $moment }
term-change = Change the term
erase = Erase a participant’s data
erase-help = If somebody asks for their data to be erased, ask for their personal code: it stands on their phone under “My ideas”
erase-code = Participant’s personal code
erase-unknown = There is no such code. Check the six letters and digits
erase-ask = Erase this participant’s data for good?
erase-what = Seat, code, name, region, group and texts of ideas that nobody else supports will go. Votes in a ballot that is not revealed yet will be withdrawn. Supported ideas and votes in ended ballots stay without an author. This cannot be undone
erase-yes = Erase the data
erase-done = The data are erased
erase-done-ideas = Ideas: { $gone } erased, { $kept } kept without an author

## Names

names-setting = Participants’ names
names-setting-help = People may give their name and tick a consent. The team sees the name beside the author’s ideas, and the protocol has it under their objections. Participants, screens and the results page never show it
names-on = Ask for names, for those who wish
names-on-is = The question comes on the phone after the first action
names-off-is = Nobody gives a name or sees one
names-consent = Wording of the consent
names-consent-help = After a change earlier consents no longer hold: everybody decides anew
names-consent-ours = The event’s team sees my name beside my ideas, the protocol has it under my objections, and nothing else shows it. I can withdraw this at any time under “My ideas”
names-consent-is-ours = Our wording is in use. Phones show it in their language
names-consent-ours-back = Back to our wording
names-hidden = Names are hidden
names-hidden-what = Nobody sees them any more, but they are kept. They come back if you switch names on again
names-erase = Erase the names
names-erase-ask = Erase all names for good?
