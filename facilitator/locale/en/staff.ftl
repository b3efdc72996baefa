### Moderator's and scribe's board.

## First screen

start-open = Open the board
start-help = Participants will be able to send ideas and vote at once
start-offline = No connection: you can open it when it is back
start-question = Question
start-question-none = Press to write a question
start-links = Getting ready
start-screen = { track-screen }
screen-needs-link = The screen is not open in this browser. Open the screen’s link on the projector’s computer: the organiser has it
start-poster = Poster with QR
start-waiting = The board is not open yet. The moderator will open it

## Question

question-edit = Edit the question
question-save = Save the question
question-empty = There is no question: participants will see only the title

## Bar of the open board

bar = Board controls
bar-short = Controls
bar-ideas = Accepting ideas
bar-ideas-on = Accepting ideas: on
bar-ideas-off = Accepting ideas: off
bar-ideas-off-help = New ideas will be kept for later
bar-voting = Voting
bar-voting-on = Voting: on
bar-voting-off = Voting: off
bar-voting-off-help = Participants see that voting is paused
bar-timer = Timer
bar-reveal = To results
bar-reveal-help = Stops ideas and voting
bar-send = Send to plenary
bar-more = More
bar-back = Back to the board
bar-back-help = Ideas and voting will be on again
bar-counting = Counting: { $n } s left
bar-handed-over = The results are handed over. The organiser can open the board again
bar-held = To check: { $n }

## Timer

timer-set = Set a timer
timer-minutes = { $n } min
timer-other = Another time
timer-other-label = Minutes
timer-add = Add { $n } min
timer-remove = Remove the timer
timer-shown = Everybody sees the timer: on phones and on the screen

## Sending to the plenary

send-title = What the plenary will see
send-help = Check the headlines and send
send-confirm = Send
send-offline = No connection: you can send it when it is back
send-sending = Sending…
send-note = Note to the results
send-note-help = Optional, up to { $limit } characters
send-headline-auto = No headline: the beginning of the text is used. Edit it if needed
send-plain = Without a headline: { $n }
send-rows = Ideas in the results: { $n }
send-top = In the top: { $n }
send-page = Screen { $no } of { $all }
send-next = Next
send-back = Back
send-cut = Below: outside the top
send-tie = Equal votes: all of them are in the top
send-none = Nothing to send yet: there are no ideas on the board
send-live = Voting is still on: the results of this minute will be sent
send-tiers = “Too close to call” is marked when the results are sent
send-again = Send again
send-again-help = Version { $version } will go to the plenary. The earlier one is kept
send-state = { sent-version }
send-failed = Not sent. Please try again

## Headline

headline-edit = Headline
headline-add = Add a headline
headline-label = Screen headline
headline-help = The text of the idea is kept
headline-suggest = Use the beginning of the text
headline-remove = Remove the headline
headline-green = Easy to read from the screen
headline-amber = Rather long: it takes two lines
headline-red = Too long for the screen
headline-over = Characters over the limit: { $over }

## An idea's actions

act = Actions on idea No. { $no }
act-headline = Headline
act-kind = Kind
act-merge = Merge
act-unmerge = Unmerge
act-hide = Hide
act-restore = Return to the board
act-accept = Show to all
act-take-kept = Put on the board
act-pin = Pin
act-unpin = Unpin
act-spotlight = Show large
act-spotlight-off = Take off the screen
act-on-screen = On the screen now
act-add = Add an idea
act-add-label = An idea in a participant’s words
act-original = Show the original text

## Hiding

hide-title = Hide idea No. { $no }
hide-why = Reason: its author will see it
hide-reason-topic = Off topic
hide-reason-repeat = Repeated
hide-reason-rude = Rude words
hide-reason-personal = Personal data
hide-reason-advert = Advertising
hide-reason-test = A trial
hide-reason-other = Another reason
hide-confirm = Hide

## Merging

merge-title = Merge No. { $no } with which idea?
merge-search = Number or word
merge-into = Merge with No. { $no }
merge-confirm = Merge
merge-help = No vote is lost: each person counts once
merge-none = Nothing found
merge-members = Merged: { $list }
merge-lead = Leads the group
merge-part = Merged with No. { $no }
unmerge-one = Separate No. { $no }

## Lists

list-board = Board
list-held = To check
list-held-help = Others cannot see these yet. Show them to all or hide them
list-held-empty = Nothing to check
list-kept = Kept for later
list-kept-help = Ideas that came during the pause
list-kept-empty = Nothing is kept for later
list-hidden = Hidden
list-hidden-empty = There are no hidden ideas
list-merged = Merged
list-merged-empty = There are no merged ideas
list-withdrawn = Withdrawn
list-count = { $title }: { $n }
lists = Lists
sort = Order
sort-new = New
sort-top = Top
sort-number = By number
sort-again = Sort again
search-label = Number or word
search-clear = Clear the search
search-none = Nothing found: { $query }
search-found = Found: { $n }
staff-empty = Quiet so far. The first idea will appear here.
staff-empty-help = Show participants the QR code: it is on the screen and on the poster

## Numbers of people

people = Participants
people-present = { $preset ->
    [section] In the section: { $n }
    [stream] In the stream: { $n }
   *[area] On the track: { $n }
}
people-present-help = In touch within the last { $minutes } minutes
people-voted = Voted: { $n }
people-ideas = Ideas: { $n }
people-votes = Votes: { $n }
people-regions = Regions: { $n }

## Done, and how it is taken back

did-opened = The board is open
did-reveal = The results are shown
did-ideas-on = Accepting ideas is on
did-ideas-off = Ideas are paused
did-voting-on = Voting is on
did-voting-off = Voting is paused
did-question = The question is changed
did-timer = Timer: { $n } min
did-timer-off = The timer is removed
did-spotlight = On the screen: No. { $no }
did-spotlight-off = Taken off the screen
did-headline = Headline saved: No. { $no }
did-headline-off = Headline removed: No. { $no }
did-kind = Kind changed: No. { $no }
did-pinned = Pinned: No. { $no }
did-unpinned = Unpinned: No. { $no }
did-merged = No. { $no } is now in No. { $into }
did-unmerged = Taken out: No. { $no }
did-hidden = Hidden: No. { $no }
did-restored = On the board: No. { $no }
did-added = Added: No. { $no }
did-sent = Sent to plenary, version { $version }
undone-opened = Undone: the board is closed again
undone-reveal = Undone: the board is open again
undone-ideas-on = Undone: ideas are paused
undone-ideas-off = Undone: accepting ideas is on
undone-voting-on = Undone: voting is paused
undone-voting-off = Undone: voting is on
undone-question = Undone: the earlier question is back
undone-timer = Undone: the timer is as it was
undone-timer-off = Undone: the timer is back
undone-spotlight = Undone: the screen is as it was
undone-spotlight-off = Undone: back on the screen
undone-headline = Undone: the earlier headline of No. { $no } is back
undone-headline-off = Undone: the headline of No. { $no } is back
undone-kind = Undone: the earlier kind of No. { $no } is back
undone-pinned = Undone: No. { $no } is not pinned
undone-unpinned = Undone: No. { $no } is pinned
undone-merged = Undone: No. { $no } and No. { $into } are separate
undone-unmerged = Undone: No. { $no } is back in its group
undone-hidden = Undone: No. { $no } is on the board
undone-restored = Undone: No. { $no } is hidden
undone-sent = Undone: version { $version } is withdrawn from the plenary

## Keys

keys = Keys
keys-on = Keys: on
keys-off = Keys: off
keys-help = The keys work in any keyboard layout
key-next = Next idea
key-previous = Previous idea
key-merge = Merge
key-hide = Hide
key-headline = Headline
key-spotlight = Show large
key-pin = Pin
key-search = Search
key-undo = Undo
key-of = Key { $key }

## Common themes

themes-open = Common themes
themes-help = All ideas side by side: link what is alike, word the headlines for the screen

## Help

board-title = { $preset ->
    [section] Section board
    [stream] Stream board
   *[area] Track board
}
laptop-died = Did the laptop die? Open your link on a phone or on another computer: the board will be the same
laptop-died-title = If the laptop dies
scribe-title = { role-scribe }
scribe-can = You can: headlines, kinds, merging, hiding, new ideas
scribe-cannot = The moderator runs the board, the timer and the voting, and sends the results
scribe-handed-over = The results are handed over. The moderator can correct them
staff-failed = It did not work: { $reason }
staff-stale = This has changed meanwhile. Look, and repeat if needed
gone-title = Access has ended
trial-begin = Practice question
trial-question = What do you like about your town or village?
trial-help = People learn to send ideas and to vote. Nothing of this is kept
trial-end = End the practice
trial-end-ask = End the practice? Its ideas and votes are deleted and cannot be brought back
trial-end-yes = Delete and end

## Two people at one text

clash-now = Now
clash-mine = Yours
clash-empty = (empty)
changed-else = While you were choosing, somebody else has changed it. See what it is now, and choose again.
clash-keep = Leave as it is
clash-replace = Replace with mine
clash-decision = The decision was changed while you were editing

## Decisions of the plenary

decisions = Decisions
decisions-n = Decisions: { $n }
decisions-empty = No decisions yet. Write the first one: who does what, and by which day
decision-add = Write a decision
decision-what = What is decided
decision-what-empty = Write what is decided
decision-owner = Who is responsible
decision-level = Level
decision-due-day = By which day
decision-sources = From which ideas
decision-source-no = Number of an idea, such as 3-17
decision-source-add = Add the idea
decision-source-none = No such idea in the results received
decision-source-pick = Or choose from the tops
decision-source-choose = Choose an idea
decision-source-remove = Remove idea { $idea }
decision-show = Show to the hall
decision-show-on = Every change is seen on the screen “Plan” at once
decision-show-off = The hall does not see it yet
decision-status-name = Status
decision-reason = Why it is declined
decision-reason-free = A note, if needed
decision-reason-empty = Write the reason: everybody will see it
decision-edit-no = Edit decision { $no }
decision-status-no = Status of decision { $no }
decision-remove-no = Remove decision { $no }
did-decision-shown = Decision { $no } is on the screen
did-decision-hidden = Decision { $no } is off the screen
did-decision-status = Decision { $no }: { $status }
did-decision-removed = Decision { $no } is removed

## The event is closed. $moment is a string

closed-at = The event was closed: { $moment }
closed-help = Everything is anonymous, and the board does not change any more. The organiser and the plenary host have the documents
closed-results = See the results
closed-host = Only the status of decisions can change. The plenary screen stays as it was
sent-outdated = Whose votes count has changed. Send a new version

## Names

name-of-author = Author: { $name }
name-is-held = Name kept out of the protocol: { $name }
name-hold = Keep the name out of the protocol
name-let = The name may go into the protocol
