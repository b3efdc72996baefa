### The audit trail, for the organiser. $n, $first, $last, $total are numbers; $time, $head, $where strings.

## The trail itself

audit = Journal
audit-help = Who did what in the event: by role, without names or devices. Texts are told by the numbers of ideas
audit-when = When
audit-who = Who
audit-what = What
audit-track = { $preset ->
    [section] Section
    [stream] Stream
   *[area] Track
}
audit-everything = The whole event
audit-subject = About
audit-subject-all = Everything
audit-subject-lead = Course of work
audit-subject-ideas = Ideas
audit-subject-ballots = Votes and agreement
audit-subject-plenary = Plenary
audit-subject-event = Event and settings
audit-none = No entries yet
audit-shown = Entries: { $first }–{ $last } of { $total }
audit-older = Earlier
audit-newer = Later
audit-newest = Newest
audit-reload = Reload
audit-print = Print
audit-undone = taken back
audit-loading = Reading the journal…
audit-by-plan = By the plan
audit-by-term = By the retention date
audit-by-staff = The team
audit-counts = Not shown one by one
audit-count-votes = Votes set and withdrawn: { $n }
audit-count-marks = Cards and marks: { $n }
audit-count-answers = Answers on agreement: { $n }
audit-count-people = Participants’ moves and what they said of themselves: { $n }
audit-veiled = A secret vote is under way: { $where }, since { $time }. Until its results, its entries, their number and the fingerprint of the chain are closed to everyone: choices might be read out of them
audit-veiled-elsewhere = another event

## The chain

chain = Chain of entries
chain-intact = The chain is intact: { $n } entries, fingerprint { $head }
chain-intact-veiled = The chain is intact up to the secret vote: { $n } entries, fingerprint { $head }
chain-empty-veiled = The fingerprint is shown after the results of the secret vote
chain-broken = The chain is broken after entry { $n }: the journal was changed behind the program’s back
chain-broken-do = Keep a copy of the data folder, then restore the newest backup whose chain is intact
chain-checked = Checked: { $time }
chain-checking = Checking every entry…
chain-again = Check again
chain-help = Each entry is tied to the one before. The fingerprint changes with every entry. Note it down at a moment that matters: later this page shows that the journal was not changed up to that moment
chain-noted = Check a fingerprint that was noted down
chain-noted-wrong = A fingerprint has 16 characters: digits and letters from A to F
chain-noted-go = Check the fingerprint
chain-noted-found = The fingerprint stands in the journal: entry { $n }, { $time }. Nothing before it has been changed
chain-noted-none = This fingerprint is not in the journal. If it was copied without mistakes, the journal was changed, or restored from an earlier copy
chain-noted-none-veiled = There is no such fingerprint up to the secret vote. Check once more after its results

## Course of work

audit-set-plan = The plan was made or changed
audit-go-to-step = A step of the plan was begun
audit-extend-step = The time of the step was changed
audit-set-paused = A pause of the plan
audit-set-paused-on = The plan was paused
audit-set-paused-off = The plan went on
audit-set-option = A setting was changed
audit-set-option-holding-on = Holding of texts was switched on
audit-set-option-holding-off = Holding of texts was switched off
audit-set-option-delegated-on = The scribe may lead
audit-set-option-delegated-off = The scribe may no longer lead
audit-set-option-auto-on = Steps go on by themselves
audit-set-option-auto-off = Steps wait for the moderator
audit-set-idea-limit = The number of ideas per person was changed
audit-set-view = The view of the screen was changed
audit-change-phase = The phase was changed
audit-change-phase-open = Ideas and votes were opened
audit-change-phase-reveal = Results were shown
audit-set-switch = A switch was turned
audit-set-switch-ideas-on = Accepting ideas was switched on
audit-set-switch-ideas-off = Accepting ideas was switched off
audit-set-switch-voting-on = Voting was switched on
audit-set-switch-voting-off = Voting was switched off
audit-set-question = The question was changed
audit-set-trial = A practice question
audit-set-trial-on = A practice question was asked
audit-set-trial-off = The practice ended, its answers were deleted
audit-set-timer = The timer
audit-set-timer-on = The timer was set
audit-set-timer-off = The timer was taken away
audit-set-spotlight = An idea shown large
audit-set-spotlight-on = An idea was shown large
audit-set-spotlight-off = The screen went back to the board
audit-send-result = The result was sent to the plenary
audit-undo-board = The last action was taken back

## Ideas

audit-add-idea = An idea was brought
audit-edit-idea = An idea was changed by its author
audit-withdraw-idea = An idea was withdrawn by its author
audit-set-headline = The screen headline was changed
audit-set-kind = The kind or level of an idea was changed
audit-set-pinned = Pinning of an idea
audit-set-pinned-on = An idea was pinned
audit-set-pinned-off = An idea was unpinned
audit-set-text = The text of an idea was changed by the team
audit-set-deepened = A wording was worked out
audit-set-hidden = An idea’s visibility
audit-set-hidden-on = An idea was hidden
audit-set-hidden-off = An idea was shown
audit-set-muted = Ideas of an author
audit-set-muted-on = Ideas of an author were stopped
audit-set-muted-off = Ideas of an author are taken again
audit-hold-name = The author’s name in the protocol
audit-hold-name-on = The author’s name is kept out of the protocol
audit-hold-name-off = The author’s name goes into the protocol
audit-ask-change = An author asked for a change or withdrawal
audit-dispute-merge = An author disputed a merge
audit-answer-request = An author’s wish was answered
audit-answer-request-on = An author’s wish was granted
audit-answer-request-off = An author’s wish was declined
audit-merge-idea = Ideas were merged
audit-unmerge-idea = An idea was taken out of its family
audit-lead-family = Another idea stands for its family
audit-reject-pair = Similar ideas were told apart
audit-link-ideas = Ideas of different boards were linked
audit-unlink-idea = An idea was unlinked
audit-tell-apart = Similar ideas of different boards were told apart

## Votes and agreement

audit-prepare-ballot = A vote was prepared
audit-set-listed = The list to vote on was changed
audit-set-listed-on = An idea was put on the list to vote on
audit-set-listed-off = An idea was taken off the list to vote on
audit-open-ballot = A vote was opened
audit-close-ballot = A vote was closed
audit-reopen-ballot = A vote was opened again
audit-void-ballot = A vote was ended without a result
audit-reveal-next = A row of the results was shown
audit-enter-paper = A paper ballot was entered
audit-take-back-paper = The entry of a paper ballot was taken back
audit-set-objection = An objection’s visibility
audit-set-objection-on = An objection was let through
audit-set-objection-off = An objection was hidden
audit-show-consent = Showing of agreement
audit-show-consent-on = The spread of answers was shown
audit-show-consent-off = The spread of answers was hidden
audit-fill-hall = A vote of the hall was prepared

## Plenary

audit-take-scene = The scene of the plenary screen was changed
audit-set-control = Control of the plenary screen
audit-set-control-auto = The plenary screen runs by itself
audit-set-control-host = The host controls the plenary screen
audit-set-black = The plenary screen
audit-set-black-on = The plenary screen was made black
audit-set-black-off = The plenary screen came back
audit-hide-now = Words were hidden from the screen at once
audit-bring-back = Hidden words may be shown again
audit-undo-stage = The screen went one step back
audit-set-decision = A decision was written or changed
audit-show-decision = Showing of a decision
audit-show-decision-on = A decision was shown on the screen
audit-show-decision-off = A decision was taken off the screen
audit-set-decision-status = The status of a decision was changed
audit-set-decision-status-proposed = A decision was proposed again
audit-set-decision-status-adopted = A decision was adopted
audit-set-decision-status-declined = A decision was declined
audit-remove-decision = A decision was removed

## Event and settings

audit-create-event = The event was made
audit-update-event = Settings of the event were changed
audit-update-track = A title or place was changed
audit-set-doors = The doors for newcomers
audit-set-doors-on = The doors were opened to newcomers
audit-set-doors-off = The doors were closed to newcomers
audit-end-rehearsal = The rehearsal ended, its data were deleted
audit-revoke-link = A link was revoked
audit-seal-event = The event was closed and anonymised
audit-publish-results = Access to the results
audit-publish-results-on = Results were opened to all
audit-publish-results-off = Results were closed
audit-erase-me = A participant erased their own data
audit-erase-person = A participant’s data were erased at their request
audit-set-retention = The retention term was changed
audit-set-names = Participants’ names: the setting was changed
audit-set-names-off = Participants’ names were switched off and erased
audit-set-names-hidden = Participants’ names were hidden
audit-set-names-wished = Participants’ names were switched on, for those who wish
audit-quarantine-group = A group of seats was put aside: its votes do not count
audit-set-quarantine = A group of seats put aside
audit-set-quarantine-on = A group of seats was put aside again
audit-set-quarantine-off = A group of seats was taken back
audit-other = Other entry
