### Track screen, plenary screen and the host's page.

## Lobby and how to join

join-scan = Point your phone’s camera here
join-no-app = No app, no sign-up
soon = Starting soon

## Track screen

live-top = Top
live-new = New ideas
live-empty = Quiet so far. The first idea will appear here.
live-ideas-paused = Ideas are paused
live-voting-paused = Voting is paused
live-paused-both = Ideas and voting are paused
live-page = { $no } of { $all }
live-spotlight = Now discussed
live-vote-now = Vote from your phone
result-title = Results
result-preparing = The moderator is preparing the results
result-empty = { $preset ->
    [section] This section has no ideas
    [stream] This stream has no ideas
   *[area] This track has no ideas
}
result-no-votes = No votes yet
result-sent = The results are with the plenary
result-version = Version { $version }, { $time }
thanks-title = Thank you!
thanks-text = The plenary will hear your ideas and votes
screen-last-frame = No connection: last picture
screen-revoked = This screen has been switched off. Ask the organiser for a new link
screen-settings = Screen settings
screen-full = Full screen
screen-size = Size of the picture
screen-keys = Keys: T for appearance, F for full screen, plus and minus for size

## Track screen in a plan

wall-overtime = Over time: { $time }
wall-silent-note = For now only the moderator and the scribe see the texts
wall-ideas-regions = { unit-ideas } · regions: { $regions }
wall-merged = merged
wall-with-more = with { $list } and { $n } more
wall-read = Read and mark the cards on your phone
wall-readers = { $n } of { $all } have marked cards
wall-least = Marks for every idea: { $n } or more
wall-soon-blind = Soon we vote, from our phones and in secret
wall-soon-live = Soon we vote, from our phones
wall-blind = Results are seen after closing
wall-paper = Including { $paper } on paper
wall-wordings = Wordings
wall-reveal-from = Opening from place { $place } up
wall-reveal-left = Still to open: { $n }
wall-first-step = First step:
wall-wording-none = The wording is being refined
wall-answer = Answer on your phone: how far do you agree?
wall-answered = { $n } of { $all } answered
wall-answered-all = Answered: { $n }
wall-median = Median: { $level }
wall-median-between = { $one } / { $other }
wall-consent-5 = Fully for
wall-consent-4 = For
wall-consent-3 = Can live with it
wall-consent-2 = Have doubts
wall-consent-1 = Against
wall-parts = merged later: { $list }
wall-part = No. { $no }: { $n }
wall-agreement = agreement: { $level }
wall-objections = objections: { $n }

## Plenary screen

overview-participants = { unit-participants }
overview-ideas = { unit-ideas }
overview-voted = { unit-voted }
overview-quiet = Quiet so far
overview-soon = Starting soon
overview-paused = Paused
overview-working = At work: { count-ideas }
overview-left = { $time } left
overview-arrived = Results received
blind-track = { $preset ->
    [section] Section { $no } votes in secret · { $voted } of { $present } voted
    [stream] Stream { $no } votes in secret · { $voted } of { $present } voted
   *[area] Track { $no } votes in secret · { $voted } of { $present } voted
}
top-rest = Other ideas
hall-missing = { $n ->
    [1] { $preset ->
        [section] Section { $list }: no results yet
        [stream] Stream { $list }: no results yet
       *[area] Track { $list }: no results yet
    }
   *[other] { $preset ->
        [section] Sections { $list }: no results yet
        [stream] Streams { $list }: no results yet
       *[area] Tracks { $list }: no results yet
    }
}

## What all tracks have sent

growth-risk-none = The results received hold neither growth points nor risk zones
growth-all = Growth points
risk-all = Risk zones
laws-none = The results received hold no legislative initiatives
laws-no-level = no level given
shelf-none = None so far
shelf-other = None on this page
groups-quiet = These votes do not let groups be compared
regions-label = From how many regions an idea came, and its support
regions-none = These results name no regions
share-percent = { $n }%
result-qr-title = Results and decisions stay with you
result-qr-text = Open this page on your phone

## Decisions

decision-none = Decisions will appear here
decision-due = by { $date }
decision-status = { $status }: { $reason }

## Scenes by name

scene-lobby = Join in
scene-overview = { $preset ->
    [section] All sections
    [stream] All streams
   *[area] All tracks
}
scene-track-top = { $preset ->
    [section] Top of a section
    [stream] Top of a stream
   *[area] Top of a track
}
scene-track-top-of = Top · { track-name }
scene-spotlight = One idea
scene-spotlight-of = Idea { idea-no-track }
scene-message = Announcement
scene-black = The screen is black
scene-growth-risk = Growth points and risk zones
scene-laws = Legislative initiatives
scene-ballot = Hall ballot
scene-cross-top = The main points of all themes
scene-groups = Agreement of the groups
scene-regions = Regions
scene-consent = Checking agreement
scene-plan = Plan
scene-result-qr = QR code of the results
scene-regions-of = Regions · { track-name }
scene-groups-of = Agreement of groups · { track-name }

## Host's page

host-title = Plenary
host-now = On the screen now
host-next = Next
host-next-is = Next: { $title }
host-take = Show now
host-preview = Preview
host-control = Who runs the screen
host-manual = By hand
host-next-none = The agenda is done
host-scenes = Other scenes
host-breakdowns = By region and by group: { $first } … { $last }
host-ideas = Show one idea large
host-to-top = Back to the top
host-offline = No connection: the screen has not changed. Try again when you are connected
host-auto = Automatic
host-auto-on = The screen changes by itself
host-auto-help = Results appear on the screen at once, for { $seconds } s, one after another
host-manual-on = You run the screen
host-manual-help = New results wait in the “Received” list
host-queue = Waiting: { $n }
host-black = Black screen
host-black-off = Screen back on
host-black-on = The screen is black
host-page-previous = Previous page
host-page-next = Next page
host-page = Page { $no } of { $all }
tray = Received
tray-n = Received: { $n }
tray-empty = No results yet
tray-new = New
tray-row = { track-name }, version { $version }, { $time }
tray-newer = Version { $version } has arrived
tray-newer-help = The earlier one is on the screen. Show the new one when you are ready
tray-note = Note: { $note }
message-form = Announcement for the screen
message-text = Text of the announcement
message-show = Show the announcement
message-empty = Write the text of the announcement
agenda = Agenda
agenda-empty = The agenda is empty. Show results from the “Received” list
agenda-tap = A tap on a row shows that scene at once
agenda-on = Now
agenda-minutes = { $n } min
agenda-result = Results, version { $version }
agenda-missing = Cannot be shown yet: { $list }
did-scene = On the screen: { $title }
did-black = The screen is black
did-black-off = The screen is back on
did-auto = The screen changes by itself
did-manual = You run the screen
undone-scene = Undone, on the screen again: { $title }
undone-stage = Undone: the screen is as it was
jump = Go to number
jump-help = Type a number from the list and press Enter
jump-typed = Number: { $no }
jump-none = There is no number { $no } in the list
host-keys = Keys
host-key-next = Space, right arrow, PageDown: show the next one
host-key-previous = Left arrow, PageUp: one step back
host-key-number = Digits and Enter: go to number
host-key-black = B: black screen on or off
host-key-undo = U: undo
host-key-auto = A: automatic
