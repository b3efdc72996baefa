### The results page and the page of one idea. $number and $no are strings, $moment is a string.

results-closed = The results are not open yet
results-closed-help = The organiser has not opened this page. Please come back later
results-to-event = Go to the event
results-not-public = Only the event’s team sees this page: the organiser has not opened it to all
results-final = The event was closed: { $moment }. The figures do not change any more
results-people = Participants: { $n }
results-nothing = No results yet. They appear here once they are sent to the plenary
results-print = Print
results-decisions = Decisions: { $n }
results-due = due: { $date }
decision-from = From ideas:
decision-history = What became of the decision
results-tracks = { $preset ->
    [section] Results of the sections
    [stream] Results of the streams
   *[area] Results of the tracks
}
results-track-none = No result has been sent yet
results-hall = The hall’s ballot
results-version-at = version { $version }, { $moment }
results-note = Note: { $note }
results-rest = Others: { $n }
results-near = “Too close to call”: a second vote might have changed the order
results-story = What became of idea No. { $no }
results-laws = Legislative initiatives
results-level-none = No level given
results-technologies = Technologies: { $n }
results-stages = Stages: { $n }
results-passport = Technology passport
keep = Take along
kept = Taken along
keep-help = Mark the technologies that you want to repeat at home: the list stays on this device
results-ideas = All ideas
results-ideas-of = { $track }: { $n }
results-back = All results
results-became = What became of the idea
results-worded = What the participants made of it
results-first-step = First step: { $step }
results-family = Together with it: { $n }
results-unsaid = The text of this idea is not published
results-on-board = Put on the board
results-merged = Merged with
results-withdrawn = Withdrawn by its author
results-hidden = Hidden by the moderator
results-held = Was still being checked by the moderator
results-in-top = In the top, place: { $rank }
results-sent-at = Sent to the plenary: { $moment }
results-hall-place = In the hall’s ballot: { $n } of { $all }, place: { $rank }
results-decided = Decision { $no }: { $status }
results-busy = Many people are making documents just now. Try again in a few seconds
kept-passports = Download passports: { $n }
decision-title = Decision { $no }
decision-page = Page of the decision
follow-up = Where the decision stands
follow-up-help = You are answerable for this decision. Every entry stays in its history with its date
follow-up-status = Status
follow-up-done = What has been done, for example: passed to the ministry
follow-up-reason = Why it was declined
follow-up-empty = Write the reason: the authors of the idea will see it
follow-up-save = Save
follow-up-ended = This link does not work any more. Ask the organiser for a new one
results-contents = On this page
results-technologies-short = Technologies
results-own = Your ideas from this device:
