### Words that several pages share. A space before a number and after No. is non-breaking.
### $no, $code, $version, $time are strings; $n, $voted, $present and other counts are numbers.

app-name = Facilitator
page-title = { $title } · Facilitator
rehearsal = REHEARSAL
trial = PRACTICE
rehearsal-note = This is a rehearsal: ideas and votes will be deleted
skip-to-content = Skip to content
loading = Loading…

## Roles

role-participant = Participant
role-moderator = { $preset ->
    [section] Section moderator
    [stream] Stream moderator
   *[area] Track moderator
}
role-moderator-short = Moderator
role-scribe = Scribe
role-scribe-short = Scribe
role-screen = { track-screen }
role-plenary = { plenary-screen }
role-host = Plenary host
role-assignee = Assignee
role-organiser = Organiser
role-observer = Observer
role-owner = Installation owner

## Tracks

tracks = { $preset ->
    [section] Sections
    [stream] Streams
   *[area] Tracks
}
track-name = { $preset ->
    [section] Section { $no }
    [stream] Stream { $no }
   *[area] Track { $no }
}
track-full = { track-name } · { $title }
choose-track = { $preset ->
    [section] Choose a section
    [stream] Choose a stream
   *[area] Choose a track
}
to-another-track = { $preset ->
    [section] Go to another section
    [stream] Go to another stream
   *[area] Go to another track
}
track-screen = { $preset ->
    [section] Section screen
    [stream] Stream screen
   *[area] Track screen
}
plenary-screen = Plenary screen
hall = Hall
plenary = Plenary
decision-proposed = Proposed
decision-adopted = Adopted
decision-declined = Declined

## Phases and switches

phase-lobby = Starting soon
phase-open = Ideas and votes
phase-collect = Collecting ideas
phase-collect-silent = Silent writing
phase-group = Sorting ideas
phase-review = Reading round
phase-vote = Voting
phase-vote-blind = Secret ballot
phase-draft = Preparing the vote
phase-closed = Counting
phase-reveal = Results
phase-deepen = Refining
phase-consent = Checking agreement
phase-handed-over = Handed over
phase-now = Now: { $phase }
counting = Counting
counting-seconds = Counting: { $n } s left
on = on
off = off

## Kinds, levels, groups

kind = Kind
kind-proposal = Proposal
kind-growth = Growth point
kind-risk = Risk zone
kind-law = Legislative initiative
kind-technology = Technology
kind-roadmap = Roadmap correction
kind-set = Set the kind
level = Level
level-none = Not given
level-municipal = Municipal
level-regional = Regional
level-federal = Federal
level-municipal-full = municipal level
level-regional-full = regional level
level-federal-full = federal level
group = Group
group-professional = Professional community
group-ngo = NGOs
group-recipient = Service recipients
group-authority = Authorities
region = Region
region-other = Another region
region-federal = Federal guest

## Stages of a technology

stages = Stages
stages-need = Describe 2 to 7 stages in order
stage = Stage { $no }
stage-add = Add a stage
stage-remove = Remove stage { $no }
stage-up = Move stage { $no } up
stage-down = Move stage { $no } down

## Ideas

idea = Idea
ideas = Ideas
idea-no = No. { $no }
idea-no-track = No. { $track }-{ $no }
idea-number = Idea No. { $no }
list-comma = { $start }, { $last }
list-and = { $start } and { $last }
mine-mark = your idea
by-staff = entered by the moderator
merged-with = Merged with No. { $no }
merged-family = merged idea (ideas: { $ideas }, regions: { $regions })
together-with = together with { $list }
pinned = Pinned
status-visible = On the board
status-held = Being checked by the moderator. Others cannot see it yet
status-held-short = being checked by the moderator
status-hidden = Hidden
status-hidden-reason = Hidden: { $reason }
status-kept = Kept for later
status-kept-help = Kept for later: the moderator will come back to it
status-withdrawn = withdrawn
status-struck = struck
headline = Screen headline
over-limit = Characters over the limit: { $over }
characters-left = Characters left: { $left }
question = Question
question-none = No question yet
board-empty = Quiet so far. The first idea will appear here.

## Counts

n-of = { $n } of { $all }
turnout = { $voted } of { $present } voted
aside-seats = Not counted until checked: { $n } { $n ->
    [one] seat
   *[other] seats
}
turnout-paper = { $voted } of { $present } voted, including { $paper } on paper
supported-by = Supported by: { $n }
supported-by-of = Supported by: { $n } of { $all }
connected = Connected: { $n }
count-ideas = { $n ->
    [one] { $n } idea
   *[other] { $n } ideas
}
count-participants = { $n ->
    [one] { $n } participant
   *[other] { $n } participants
}
count-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
count-regions = { $n ->
    [one] { $n } region
   *[other] { $n } regions
}
count-new = { $n } new
unit-ideas = { $n ->
    [one] idea
   *[other] ideas
}
unit-participants = { $n ->
    [one] participant
   *[other] participants
}
unit-votes = { $n ->
    [one] vote
   *[other] votes
}
unit-regions = { $n ->
    [one] region
   *[other] regions
}
unit-voted = { $n ->
   *[other] voted
}

## Results

results = Results
top = Top
place = Rank: { $rank }
tied = tied
tied-places = Ranks { $places }: tied
groups-agree = Groups agree
groups-differ = Groups differ
nearly-tied = too close to call
nearly-tied-help = In a second vote the order could be different
stitch = 1 stitch = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
preliminary = Preliminary
ballot-blind = Secret ballot · { $voted } of { $present } voted
version = version { $version }
sent-version = Sent, version { $version }, { $time }

## Time

timer = Timer
timer-left = Left: { $time }
timer-over = Time is up
minutes = { $n } min
seconds = { $n } s

## Connection

conn-connecting = Connecting…
conn-offline = No connection. We keep everything and will send it
conn-offline-staff = No connection. Texts are kept and sent later
conn-reconnecting = Reconnecting…
conn-slow = Slow connection
conn-back = Connected
stay-open = Do not close this page
sending = Sending…
will-be-sent = Will be sent when there is a connection
sent = Sent
unsent = Waiting to be sent: { $n }
try-again-in = Too many tries. Try again in { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}
page-outdated = There is a new version of this page. Reload it: nothing will be lost
page-reload = Reload
no-javascript = JavaScript is needed. Switch it on in the browser’s settings and reload the page
server-full = The server is out of space. What you wrote is on your phone and will go by itself
server-cannot-save = { $why ->
    [full] The server cannot save: its disk is full. Make room, and what waits on phones comes by itself
    [busy] The server cannot save yet: another program holds the database
   *[other] The server cannot save: check its disk. What people write waits on their phones and comes by itself
}
storage-blocked = The browser does not let us save. Do not close this page until you see “Sent”

## Buttons

no = No
close = Close
back = Back
cancel = Cancel
save = Save
done = Done
send = Send
edit = Edit
remove = Remove
more = More
less = Less
show-more = Show more
retry = Try again
dismiss = Got it
copy = Copy
copied = Copied
copy-failed = Could not copy. Select the address and copy it yourself
print = Print
search = Search
undo = Undo
undone = Undone

## Language, look

language = Language
language-ru = Русский
language-en = English
settings = Settings
menu = Menu
theme = Appearance
theme-light = Light
theme-dark = Dark
theme-system = As on the device
text-smaller = Smaller
text-larger = Larger

## Joining

join-code = Code: { $code }
qr-alt = QR code: { $address }
