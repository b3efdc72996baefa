### The phone in a plan: joining, the steps of a plan, the ballot, results, agreement, what became of one's ideas.

## The clock of a step

clock-paused = Paused. Left: { $time }
clock-over = Over the plan: { $time }

## Joining a plan

join-find = Find a region
join-none = There is no such region in the list. Choose “Another region”

## Writing

compose-fold = New idea: keep for later
compose-muted = The moderator has paused ideas from you. You can still vote
compose-none-left-plan = You have sent all the ideas you can send here
silent-why = Silent writing: only the moderator and the scribe see the texts for now. So everyone can think for themselves
silent-ideas = Ideas on the board: { $n }
silent-regions = regions: { $n }
alike = Looks like No. { $no }
alike-ask = Looks like No. { $no }: support it?
alike-support = Support No. { $no }
alike-done = You support No. { $no }. Your text is still here
names-found = The text has a name in it: { $names }. Better without names
names-send = Send as it is
names-fix = Correct

## Before the ballot

draft-lead = The ballot is being prepared. It will open here by itself
ballot-voided = The ballot was cancelled, its votes are not counted. If a new one opens, please vote again

## Reading round

read-tab = Cards
read-ask = How important is this?
read-at = Card { $n } of { $all }
mark-0 = Not important
mark-1 = Important
mark-2 = Very important
mark-late = Reading is over. This mark was not counted
read-why = Nobody sees your marks. Together with others they help to choose what goes to the ballot
read-back = Back
read-next = Next
read-done = Thank you! You have read all the cards
read-more = More cards
read-again = Look at my marks
read-wait = Voting starts soon. It will open here by itself
read-late = Voting starts soon. There is no time left to read, please wait a little
read-none = There are no cards for you now. Voting starts soon
read-dealing = Dealing the cards…

## The ballot

vote-tab = Ballot
vote-lead = Support what matters most. Your votes: { $n }
vote-blind = Secret ballot: results are shown when it is over. You can change your choice until the end; everyone has the ideas in a different order
blind-lead = Secret ballot: results are shown when it is over
vote-order = You can change your choice until the end. Everyone has the ideas in a different order
admit-how = Point the phone’s camera at it and open the link. This page will follow by itself
admitted-by = { $level ->
    [list] People on the list vote here. You are confirmed
   *[badge] People with a badge vote here. You are confirmed
}
vote-struck = No. { $no } was struck from the ballot
vote-disowned = The author has withdrawn this idea. You can still vote for it
count-lead = Voting is closed. Counting
receipt-mine = Vote receipt
receipt-help = This code is in the protocol. It proves that your votes are counted and does not show what they are for
told-struck-back = Idea No. { $no } was struck from the ballot: you have a vote back

## Results

reveal-soon = The results are about to open
rows-left = Opening from below. Left: { $n }
near-help = “Too close to call”: a second vote could give another order
share = { $n }%
parts = Votes before the merge: { $list }
part = No. { $no }: { $n }
mine-part = your idea is part of it

## Refining and agreement

deepen-tab = Refining
deepen-none = The wordings will appear here
deepen-soon = The wording is being worked on
first-step = First step:
stance-tab = Agreement
stance-ask = How far do you agree?
stance-at = Wording { $n } of { $all }
stance-5 = Fully for
stance-4 = For
stance-3 = Can live with it
stance-2 = Have doubts
stance-1 = Against
stance-mine = Your answer: { $level }
stance-none = No answer
stance-done = Thank you! Your answers are saved. You can change them while the question is open
stance-left = Not all are answered. You can go back at any time
stance-late = The question is closed. This answer was not counted
stance-answered = Answered: { $n }
stance-median = Median: { $level }
stance-between = between “{ $low }” and “{ $high }”
stance-objected = Objection: { $text }
stance-dissented = Dissenting opinion, { $name }: { $text }
objection = Objection
objection-add = Add an objection
objection-help = It goes into the protocol without a name. You may leave it empty
objection-save = Save the objection
objection-saved = Objection saved
objection-held = { status-held }
objection-struck = The moderator took the objection off: nobody else sees it

## What became of one's idea

story-edit = You asked for a change. The moderator will answer
story-withdraw = You asked to withdraw the idea. The moderator will answer
story-not-same = You said “Not the same idea”. The moderator has been shown it
story-declined = The moderator left it as it is
story-disowned = You have withdrawn the idea. Its number and votes stay in the ballot
not-same = Not the same idea
ask-edit = Ask for a change
ask-withdraw = Ask to withdraw
ask-edit-title = How should idea No. { $no } be changed?
ask-edit-send = Send to the moderator
ask-withdraw-ask = Ask the moderator to withdraw idea No. { $no }?
ask-withdraw-yes = Ask
told-muted = The moderator has paused ideas from you. You can still vote
told-unmuted = The moderator takes ideas from you again
told-declined = The moderator has declined your request
told-same = The moderator looked and kept the ideas together
told-apart = The idea stands by itself again
told-changed = The moderator changed the idea as you asked
told-withdrawn = The moderator withdrew the idea as you asked

## The plenary

hall-calm = Watch the screen. The ballot will open here by itself
hall-decisions = Decisions

## Closed doors

outside-title = Not open to newcomers yet
outside-wait = The page comes in by itself as soon as the doors open

## Storage

conn-offline-open = No connection. Keep this page open

## Votes being checked

aside-phone = The organiser is checking your votes. They are kept but not counted yet. If this is a mistake, ask the organiser

## The seat went on elsewhere

moved-title = You continued on another phone
moved-there = Your ideas and votes are there now
moved-back = To go on here, enter your personal code: it is in the menu on that phone
moved-anew-why = If somebody else has this phone now, they can come in as a new participant, with votes and a code of their own
moved-anew = Come in as a new participant
moved-offline = No connection. Try again when it is back
moved-unsent = Not sent from this phone yet: { $n }. Enter the personal code and it will be sent
moved-whose = There are things not sent on this phone: { $n }. Did you write them?
moved-mine = Yes, keep them and come in
moved-others = No, delete them and come in
my-send-here = Send it here
vote-other-seat = This vote was made under an earlier personal code. It is not counted here
