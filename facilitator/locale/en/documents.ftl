### What documents say: protocol, tables, slides. Dates and numbers of ideas come as strings.

## Head

doc-protocol = Protocol
doc-place = Place
doc-dates = Date
doc-printed = Document made
doc-code = Event code
doc-state = State
doc-sealed = Closed and anonymised: { $moment }
doc-manifest = Checksum
doc-date = { $day } { $month ->
    [m1] January
    [m2] February
    [m3] March
    [m4] April
    [m5] May
    [m6] June
    [m7] July
    [m8] August
    [m9] September
    [m10] October
    [m11] November
   *[m12] December
} { $year }
doc-moment = { $date }, { $time }

## People

doc-people = Participants
doc-people-seats = Joined on their own devices
doc-people-papers = Paper ballots
doc-people-n = People
doc-people-regions = Participants by region
doc-people-groups = Participants by group
doc-people-hidden = Those with fewer than five people are not shown, nor those that would give that number away
doc-people-few = Not shown: fewer than five people in each

## What the tracks sent

doc-results = { $preset ->
    [section] Results of the sections
    [stream] Results of the streams
   *[area] Results of the tracks
}
doc-track = { track-name }. { $title }
doc-hall = The hall’s ballot
doc-no-result = No results were sent to the plenary
doc-silent = People are writing in silence here. Their ideas will be in the document once sorting begins
doc-voting = Voting
doc-voting-live = open
doc-voting-blind = secret
doc-admission = Participants confirmed
doc-admission-badge = badge
doc-admission-list = code of a list
doc-turnout = Turnout
doc-budget = Votes per person
doc-sent = Sent
doc-sent-at = { version }, { $moment }
doc-note = Note
doc-rank = Rank
doc-no = No.
doc-idea = Idea
doc-support = Support
doc-share = { n-of }, { $percent }%
doc-cut = The line stands below the top. Above it: { $n }
doc-first-step = First step: { $text }
doc-wording = Wording: { $text }
doc-parts = As voted: { $list }
doc-part = No. { $no }: { $n }
doc-groups = Support by group
doc-consent = Agreement with the wordings
doc-answers = Answers
doc-answer = { $level }: { $n }
doc-median = Median
doc-objections = Objections
doc-struck = Struck
doc-withdrawn = Withdrawn by their authors
doc-digest = SHA-256 checksum: { $code }

## Common themes

doc-topics = Common themes
doc-topics-help = Linked ideas say the same. Their votes are not added up
doc-topic = Common theme: { $list }

## Decisions

doc-decisions = Decisions
doc-decisions-none = No decisions were written down
doc-what = What
doc-who = Who
doc-due = By when
doc-status = Status
doc-status-proposed = proposed
doc-status-adopted = adopted
doc-status-declined = declined
doc-sources = From ideas: { $list }
doc-reason = Reason: { $reason }
doc-history = How they were decided
doc-when = When
doc-by = Marked by

## By kind

doc-laws = Legislative initiatives
doc-level-none = Level not given
doc-growth = Growth points
doc-risks = Risk zones
doc-technologies = Technologies
doc-passports = Technology passports
doc-passports-none = There are no such technologies among the results
doc-roadmap = Roadmap corrections
doc-kind-none = No such ideas
doc-stages = Stages
doc-stages-none = No stages were described
doc-where = From

## Annexes

doc-annex-ideas = Annex. All ideas
doc-annex-kept = Kept for later
doc-annex-none = No ideas
doc-edited = text changed by the moderator
doc-disowned = withdrawn by its author
doc-became = What became of it
doc-became-top = made the top
doc-became-decision = decision { $no }
doc-signatures = Signatures
doc-signature-host = Plenary host
doc-signature-organiser = Organiser
doc-signature-name = Name
doc-signature = Signature
doc-signature-role = Who
doc-annex-codes = Annex. Receipt codes
doc-codes-help = Each code proves that somebody’s votes are counted, never what they are for
doc-codes-n = Codes: { $n }
doc-serials-n = Serials of paper ballots: { $n }

## Tables and slides

doc-sheet-results = Results
doc-sheet-ideas = Ideas
doc-sheet-decisions = Decisions
doc-sheet-people = Participants
doc-track-no = { $preset ->
    [section] Section
    [stream] Stream
   *[area] Track
}
doc-headline = Headline
doc-text = Text
doc-voted = Voted
doc-present = Present
doc-percent = Share, %
doc-kind = Kind
doc-level = Level
doc-region = Region
doc-tie = Closeness
doc-chart = Supporters of { $n } who voted
doc-number = Number
doc-version = Version
doc-into = Merged with
doc-wording-column = Wording
doc-first-step-column = First step
doc-reason-column = Reason
doc-sources-column = From ideas
doc-section = Part
doc-name = Name
doc-sheet-charts = Charts
