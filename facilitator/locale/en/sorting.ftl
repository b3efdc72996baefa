### The console: similar ideas, merging, what authors ask, quick entry, paper ballots.

## Places of the centre, panes of the side

centre-entry = Entry
centre-paper = Paper
side = On the right
side-pairs = Alike
side-waiting = To check
side-people = People
queue-more = More in the list: { $n }

## Filters

filter = Show
filter-all = All ideas
filter-recent = Of the last { $n } min
filter-plain = Without a headline
filter-pinned = Pinned
filter-none = This list has no such ideas
filter-off = Show all

## An idea

act-text = Text
act-mute = Stop the author’s ideas
act-unmute = Accept the author’s ideas
act-urgent = Hide now
act-strike = Strike from the vote
on-screen = On the screen: No. { $no }
original = Original text:
disowned = withdrawn by its author, still on the ballot
muted = the author’s ideas are stopped
lead = Show by this one
lead-one = Show the merged idea by No. { $no }
unmerge = Separate
text-label = Text of idea No. { $no }
text-family = Wording of the merged idea No. { $no }
text-help = The original is kept; the author sees the new text
enter-saves = Enter saves, Shift+Enter starts a new line
text-original = Take the original text
strike-why = Why it is struck: its author will see the reason
strike-help = The idea disappears from everybody’s ballot, and the protocol says so. People get their votes back
strike-confirm = Strike from the vote
merge-not-exact = There is no such number on the board. Choose with an arrow or finish the number

## Where a chosen idea has gone

left-merged = No. { $no } is now in No. { $into }.
left-hidden = No. { $no } is hidden.
left-withdrawn = No. { $no } was withdrawn by its author.
left-visible = No. { $no } is now on the board.
left-other = No. { $no } is now in another list.
left-next = Chosen next: No. { $no }

## Two people, one text

clash-headline = The headline was changed while you were editing
clash-text = The text was changed while you were editing

## Pairs that look alike

pairs = Ideas that look alike
pairs-left = Pairs that look alike: { $n }
pairs-none = No ideas look alike. New pairs will appear here
pairs-into = Merge into No. { $no }
pairs-family = ideas: { $n }
pairs-different = Different
pairs-later = Later

## What authors ask

requests = Authors ask
request-withdraw = The author asks to withdraw No. { $no }
request-withdraw-grant = Withdraw
request-withdraw-decline = Keep
request-edit = The author asks to change No. { $no }
request-edit-grant = Take the new text
request-edit-decline = Keep the old one
request-not-same = No. { $no }: the author says “Not the same idea”
request-not-same-grant = Separate
request-not-same-decline = Keep together
request-later = After the vote
request-was = Now
request-wants = The author wants
request-own = The author’s idea
request-in = Merged with No. { $no }

## Quick entry

entry-label = An idea in a participant’s words
entry-send = Write down
entry-region = Where the participant is from
entry-region-none = No region given
entry-kind-proposal = Proposal
entry-kind-growth = Growth point
entry-kind-risk = Risk
entry-kind-law = Law
entry-kind-technology = Technology
entry-kind-roadmap = Roadmap
entered = Entered here
entered-none = Nothing yet. Enter writes the idea down; “/3” at the beginning of the line makes it a risk zone
entered-off = taken off the board
entered-undo = Take No. { $no } off the board
entered-mend = Mend
pasted = Lines pasted: { $n }
pasted-apart = Enter as separate ideas: { $n }
pasted-one = As one idea

## Paper ballots

paper-serial = Ballot’s serial
paper-numbers = Ideas marked
paper-help = Numbers with spaces: 12 17 4
paper-enter = Record
paper-no-numbers = Write the numbers of the ideas marked
paper-not-now = Ballots are entered while voting is open or votes are being counted
paper-sending = Entering ballot { $serial }
paper-entered = Ballot { $serial } is entered: { $list }
paper-taken-back = Ballot { $serial } does not count: the entry was taken back
paper-list = Ballots entered
paper-none = No paper ballots yet
paper-take-back = Take back ballot { $serial }

## Done, and how it is taken back

did-struck = Struck from the vote: No. { $no }
did-text = Text changed: No. { $no }
did-led = The merged idea is shown by No. { $no }
did-different = Different: No. { $no } and No. { $into }
did-granted = Done as the author asked: No. { $no }
did-declined = Left as it is: No. { $no }
did-muted = Ideas of the author of No. { $no } are stopped
did-unmuted = Ideas of the author of No. { $no } are accepted again
did-paper = Ballot { $serial } is entered
did-paper-back = Ballot { $serial } does not count
undone-struck = Back on the ballot: No. { $no }
undone-text = The earlier text is back: No. { $no }
undone-led = Undone: the merged idea is shown as before
undone-different = The pair is back: No. { $no } and No. { $into }
undone-granted = Undone: the wish about No. { $no } waits again
undone-declined = Undone: the wish about No. { $no } waits again
undone-muted = Undone: ideas of the author of No. { $no } are accepted
undone-unmuted = Undone: ideas of the author of No. { $no } are stopped
undone-paper = Undone: ballot { $serial } does not count
undone-paper-back = Undone: ballot { $serial } counts

## Keys

key-text = Text
key-urgent = Hide now
key-first = Alike: merge into the first
key-second = Alike: merge into the second
key-different = Alike: different
key-later = Alike: later
key-number = A number and Enter: merge with it
