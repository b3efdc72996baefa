### Track screen, plenary screen and the host's page.

## Lobby and how to join

join-in = Join in
join-scan = Point your phone’s camera here
join-open = Or open { $address }
join-type = Code: { $code }
join-wifi = Wi-Fi
join-wifi-title = 1. Wi-Fi: { $ssid }
join-board-title = { $preset ->
    [section] 2. Section
    [stream] 2. Stream
   *[area] 2. Track
}
join-no-app = No app, no sign-up
join-corner = Join in
join-late = It is not too late to join
soon = Starting soon

## Track screen

live-ideas = Ideas
live-top = Top
live-new = New ideas
live-empty = Quiet so far. The first idea will appear here.
live-ideas-paused = Ideas are paused
live-voting-paused = Voting is paused
live-counting = Counting
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
result-sent = The results are with the plenary
result-version = Version { $version }, { $time }
thanks-title = Thank you!
thanks-text = The plenary will hear your ideas and votes
screen-waiting = The screen is connecting…
screen-last-frame = No connection: last picture
screen-settings = Screen settings
screen-full = Full screen
screen-hint = Press F11 for full screen

## Plenary screen

overview-title = { tracks }
overview-participants = { unit-participants }
overview-ideas = { unit-ideas }
overview-voted = { unit-voted }
overview-quiet = Quiet so far
overview-soon = Starting soon
overview-working = At work: { count-ideas }
overview-left = { $time } left
overview-arrived = Results received
overview-no-question = No question yet
top-title = { track-name } · { $title }
top-live = Preliminary
top-from = { track-name }
spotlight-title = { idea-number }
stages-title = Stages
message-title = Announcement

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

## Host's page

host-title = Plenary
host-now = On the screen now
host-next = Next
host-next-is = Next: { $title }
host-take = Show now
host-preview = Preview
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
agenda-on = Now
agenda-minutes = { $n } min
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
host-keys = Keys
host-key-next = Space: show the next one
host-key-number = Digits and Enter: go to number
host-key-black = B: black screen on or off
host-key-undo = U: undo
host-key-auto = A: automatic
