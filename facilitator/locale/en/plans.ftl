### The console: plan, ballot, results

## Choosing a plan

start-plan = Session by plan ({ $n } min)
plan-choose = Session by plan
plan-template = Which plan
plan-template-session = Strategy session, { $n } min
plan-template-session-help = Write silently, sort, read, vote, refine, check agreement
plan-template-express = Express, { $n } min
plan-template-express-help = Collect, sort, vote, refine
plan-template-technologies = Technology forum, { $n } min
plan-template-technologies-help = Technologies in stages, reading round, vote
plan-note-silent = “Silent writing”: only the moderator and the scribe see the texts for now.
plan-note-blind = The ballot is secret: nobody sees who chose what until the results. You can change this before the vote.
plan-apart = Votes on the open board stay apart: the plan has a ballot of its own
plan-sum = Total: { $n } min
plan-start = Start by plan
plan-keep = Save, start later
plan-edit = Change the plan
plan-edit-help = Finished steps stay. The buttons at the clock change the time of the present step.
plan-step-shorter = { $name }: one minute less
plan-step-longer = { $name }: one minute more
plan-step-remove = { $name }: leave out

## The plan that runs

plan-short = Plan
plan-title = Plan: { $n } min
plan-silent-help = Only the moderator and the scribe see the texts for now
plan-clock = Time of the step
plan-time-left = left
plan-time-over = over time
plan-time-paused = paused
plan-on-time = on schedule
plan-behind = { $n } min behind
plan-ahead = { $n } min ahead
plan-longer = Step longer by 1 min
plan-shorter = Step shorter by 1 min
plan-pause = Pause
plan-go-on = Go on
plan-back = Back
plan-step-done = (done)
plan-step-now = (now)
plan-jump = Go to this step
plan-return = Return to this step
plan-next = Next: { $step }
plan-to-collect = collecting openly
plan-to-collect-silent = silent writing
plan-to-group = sorting ideas
plan-to-review = reading round
plan-to-vote = preparing the vote
plan-to-reveal = results
plan-to-deepen = refining
plan-to-consent = checking agreement
do-open = Open the vote ({ $n ->
    [one] { $n } idea
   *[other] { $n } ideas
}, votes each: { $votes })
do-close = Close the vote
do-reveal = To the results
do-row = Show the next row
do-all-rows = Show all
do-send = Send to plenary
review-coverage = Reading: { $readers } · every idea was read at least { $least ->
    [one] once
   *[other] { $least } times
}
review-coverage-none = Reading: { $readers } · some ideas have not been read yet
scribe-can-vote = You can enter paper ballots. Ideas stay as they are while people vote
scribe-leads = The moderator lets you lead the steps of the plan

## Settings of the track

option-auto = Go on by itself
option-auto-help = When a step ends, the next one begins. Only a person opens the results
option-delegated = The scribe leads steps too
option-delegated-help = The scribe may change steps and their time
option-holding = Check texts
option-holding-help = Rude words and long numbers wait for the moderator
idea-limit = Ideas per person: { $n }
idea-limit-less = One idea less
idea-limit-more = One idea more

## The track's screen

view-auto = What is going on
view-wall = Wall of ideas
view-qr = QR code to join
view-thanks = “Thank you”
view-page-before = Previous screen
view-page-after = Next screen

## What stands in the middle

centre = What to show
centre-draft = Shortlist
centre-ballot = Voting
centre-results = Results
centre-deepen = Refining
centre-consent = Agreement
centre-board = Board

## The ballot

ballot-settings = How we vote
ballot-mode = How we vote
ballot-mode-blind = Secret
ballot-mode-live = Open
ballot-mode-blind-help = Until the results only the turnout can be seen
ballot-mode-live-help = Everybody sees the count of each idea at once
ballot-who = Who votes
ballot-who-open = Everybody
ballot-who-badge = With a badge
ballot-who-list = By the list
ballot-who-open-help = Everybody who has come in votes
ballot-who-badge-help = Whoever has scanned the code on a badge votes
ballot-who-list-help = Whoever has scanned a code of the list votes
ballot-budget = Votes each: { $n }
ballot-budget-less = One vote less
ballot-budget-more = One vote more
ballot-budget-rule = By the rule: { $n }
ballot-budget-rule-help = By the number of listed ideas
ballot-budget-set-help = Set by hand
ballot-budget-open-help = While people vote, votes can only be added
ballot-listed = Listed: { $n } of { $all }
ballot-best = Tick the { $n } best
ballot-all = Tick all
ballot-score = score { $score }
ballot-reads = read by { $n }
ballot-score-help = From the reading round: 0 “Not important” to 2 “Very important”
ballot-facts = Ideas: { $n }, votes each: { $votes }
ballot-options = Ideas in this vote
ballot-paper = On paper: { $n }
ballot-late = Came too late: { $n }
ballot-reopen = Open the vote again
ballot-void = Void the vote
ballot-void-ask = Void this vote?
ballot-void-help = The votes cast are lost. Participants will see that the vote was voided. This cannot be undone.

## Results

reveal-ask = Show the results?
reveal-ask-help = The secret ballot ends. This cannot be undone.
reveal-left = Rows to come: { $n } of { $all }
results-none = No results yet
results-by-groups = By group
results-nearly = Too close to call
results-merged-after = Merged after the vote: { $tallies }
results-part = No. { $no }: { $n }
percent = { $n }%

## Working out

deepen-help = Bring each row to a decision: what exactly, how to begin, at which level
deepen-wording = Wording
deepen-wording-help = Up to 280 characters: shown at the plenary and in the minutes
deepen-step = First step
deepen-add = Add a wording
deepen-edit = Change the wording
deepen-conflict = The wording was changed while you were writing
deepen-other = Now on the board:
deepen-own = Your text
deepen-emptied = the wording was removed
deepen-take-other = Keep what is on the board
deepen-keep-own = Save my text

## Agreement

agreement-hidden = Nobody sees the answers yet
agreement-shown = Everybody sees the answers
agreement-show = Show to all
agreement-hide = Hide
agreement-answered = Answered: { $n } of { $all }
agreement-5 = Fully for
agreement-4 = For
agreement-3 = Can live with it
agreement-2 = Have doubts
agreement-1 = Against
agreement-median = Median: { $level }
agreement-objections = Objections: { $n }
objection-is-held = Held for a look
objection-is-struck = Taken off
objection-show = Show
objection-strike = Take off

## Done, and how it is taken back

did-plan = Plan saved
did-step = { $phase ->
    [collect] Now: collecting ideas
    [collect-silent] Now: silent writing
    [group] Now: sorting ideas
    [review] Now: reading round
    [vote] Now: preparing the vote
    [reveal] Now: results
    [deepen] Now: refining
    [consent] Now: checking agreement
   *[other] Going to the step
}
did-longer = Step longer by { $n } min
did-shorter = Step shorter by { $n } min
did-paused = The step’s clock is paused
did-resumed = The step’s clock goes on
did-auto-on = Steps go on by themselves
did-auto-off = The moderator changes the steps
did-delegated-on = The scribe leads steps too
did-delegated-off = The moderator leads the steps
did-holding-on = Texts are checked
did-holding-off = Texts are not checked
did-idea-limit = Ideas per person: { $n }
did-prepared = The vote is changed
did-listed = Listed: No. { $no }
did-unlisted = Not listed: No. { $no }
did-ballot-open = The vote is open
did-ballot-closed = The vote is closed
did-ballot-reopened = The vote is open again
did-ballot-void = The vote is void
did-row = The next row is shown
did-rows = All rows are shown
did-deepened = Wording saved: No. { $no }
did-view-auto = On screen: what is going on
did-view-wall = On screen: wall of ideas
did-view-qr = On screen: QR code
did-view-thanks = On screen: “Thank you”
did-agreement-on = Answers are shown to all
did-agreement-off = Answers are hidden
did-objection-on = The objection is shown
did-objection-off = The objection is taken off: only its author sees it
undone-plan = Undone: the plan as it was
undone-step = Undone: the step as it was
undone-longer = Undone: the time as it was
undone-shorter = Undone: the time as it was
undone-paused = Undone: the clock goes on
undone-resumed = Undone: the clock is paused
undone-auto-on = Undone: the moderator changes the steps
undone-auto-off = Undone: steps go on by themselves
undone-delegated-on = Undone: the moderator leads the steps
undone-delegated-off = Undone: the scribe leads steps too
undone-holding-on = Undone: texts are not checked
undone-holding-off = Undone: texts are checked
undone-idea-limit = Undone: the limit as it was
undone-prepared = Undone: the vote as it was
undone-listed = Undone: No. { $no } is not listed
undone-unlisted = Undone: No. { $no } is listed
undone-ballot-open = Undone: this vote is void, and participants see that
undone-ballot-closed = Undone: the vote is open
undone-ballot-reopened = Undone: the vote is closed
undone-deepened = Undone: the wording of No. { $no } as it was
undone-view-auto = Undone: the screen as it was
undone-view-wall = Undone: the screen as it was
undone-view-qr = Undone: the screen as it was
undone-view-thanks = Undone: the screen as it was
undone-agreement-on = Undone: answers are hidden
undone-agreement-off = Undone: answers are shown
undone-objection-on = Undone: the objection is out of sight again
undone-objection-off = Undone: the objection is back

## Keys

key-onward = Next action of the plan
key-longer = Step longer by 1 min
key-shorter = Step shorter by 1 min

## The organiser’s lanes

lane-votes-secret = secret
ballot-decided = The vote has been held and its result is kept. Go on to the results, or vote once more: new results will take their place
ballot-again = Vote once more
plan-leave = Leave the plan
plan-leave-help = The board will be open: ideas and voting are on. Everything collected stays

## The hall's ballot

centre-fill = New ballot
hall-question = The question to the hall
hall-top = { $preset ->
    [section] Best of every section: { $n }
    [stream] Best of every stream: { $n }
   *[area] Best of every track: { $n }
}
hall-minutes = Minutes to vote: { $n }
hall-budget = Votes for everybody: { $n }
hall-budget-rule = Votes for everybody: by the number of ideas
hall-less = Less. { $what }
hall-more = More. { $what }
hall-fill = Make the list from the results
hall-fill-question = To make the list, write the question to the hall
hall-fill-long = The question is too long: shorten it
hall-fill-help = You can change the list until it opens. The ballot is secret
hall-fill-anew = The present list gives way to the new one
hall-none-sent = { $preset ->
    [section] No section has sent its results yet
    [stream] No stream has sent its results yet
   *[area] No track has sent its results yet
}
hall-undecided = Too many are equal: tick them yourself
hall-linked = { $list }: linked, about the same
hall-show = Show: { $title }
hall-to-screen = To the screen
hall-present = In the hall: { $n }
hall-show-all = Show all, one by one
hall-show-one = Show on the screen
hall-on-air = On the screen now
