### Organiser: set-up, event, links, printing, rehearsal; role link page; error pages.

## Set-up and role links

setup-title = First entry
setup-help = This link opens the installation for its owner and works once
setup-go = Continue
setup-used = The link of the first entry has been used. Open the event by the organiser’s link: { $command } makes one
enter-title = Entry by link
enter-wait = Signing in…
enter-invalid = This link does not work
enter-invalid-help = It was revoked, or copied in part. Ask the organiser for a new one
enter-no-secret = The end of the link, after the # sign, is missing. Copy the whole link
enter-offline = The server cannot be reached. Check the network and try again

## Creating an event

events = Events
events-empty = There are no events yet
new-title = New event
new-template = Template
new-template-session = District strategic session
new-template-forum = Forum
new-template-blank = Start from scratch
new-template-help = The template fills the fields in, you can change them
new-create = Create the event
new-people = Participants
form-problems = Check the marked fields
new-created = The event is created. Code: { $code }
field-title = Title
field-title-help = For example: Strategic session “Image of the future”
field-subtitle = Theme
field-subtitle-help = The line under the title, optional
field-place = Town or place
field-tz = Time zone
tz-others = Others
field-language = Language of the event
field-language-help = For screens and posters. Phones choose their own language
field-track-word = What the parts of the event are called
field-track-word-area = Tracks
field-track-word-section = Sections
field-track-word-stream = Streams
field-regions = Regions
field-regions-help = One a line. We add “Another region” and “Federal guest” ourselves
field-regions-district = Add the regions of the North Caucasus district
field-regions-many = More than { $limit } regions. Shorten the list
field-regions-long = The name of a region: up to { $limit } characters. Shorten it
field-groups = Groups of participants
field-one-track-vote = Where people may vote
field-one-track-vote-off = { $preset ->
    [section] In all sections
    [stream] In all streams
   *[area] On all tracks
}
field-one-track-vote-on = { $preset ->
    [section] Only in the section of the first vote
    [stream] Only in the stream of the first vote
   *[area] Only on the track of the first vote
}
field-tracks = { tracks }
field-tracks-n = How many: { $n }
field-track-add = { $preset ->
    [section] Add a section
    [stream] Add a stream
   *[area] Add a track
}
field-track-remove = { $preset ->
    [section] Remove section { $no }
    [stream] Remove stream { $no }
   *[area] Remove track { $no }
}
field-track-up = { $preset ->
    [section] Move section { $no } up
    [stream] Move stream { $no } up
   *[area] Move track { $no } up
}
field-track-down = { $preset ->
    [section] Move section { $no } down
    [stream] Move stream { $no } down
   *[area] Move track { $no } down
}
field-track-title = Full title
field-track-short = Short title
field-track-short-help = Up to { $limit } characters: for screens and phones
field-track-room = Room
field-track-room-help = For example: room 101
field-track-question = Question to participants
field-required = Fill this in
field-optional = optional

## Time zones

tz-europe-kaliningrad = Kaliningrad
tz-europe-moscow = Moscow
tz-europe-samara = Samara
tz-asia-yekaterinburg = Yekaterinburg
tz-asia-omsk = Omsk
tz-asia-krasnoyarsk = Krasnoyarsk
tz-asia-irkutsk = Irkutsk
tz-asia-yakutsk = Yakutsk
tz-asia-vladivostok = Vladivostok
tz-asia-magadan = Magadan
tz-asia-kamchatka = Kamchatka

## Settings

event-settings = Event settings
track-settings = { track-name }: settings
settings-page = This page
settings-saved = Saved
settings-live = Changes show at once on screens and phones

## Lanes

organiser-title = Organiser
lanes = { tracks }
lane-phase = Now
lane-connected = Connected
lane-ideas = Ideas
lane-voted = Voted
lane-votes = Votes
lane-regions = Regions
lane-held = To check
lane-timer = Timer
lane-sent = Results
lane-not-sent = Not sent
lane-sent-version = Version { $version }, { $time }
lane-ideas-off = Ideas are paused
lane-voting-off = Voting is paused
lane-enter = Enter as the moderator
lane-send-ask = { track-name }: send the result to the plenary?
lane-send-help = If the plenary screen changes by itself, the result is shown there at once
lane-reopen = Open the board again
lane-reopen-ask = { track-name }: open the board again?
lane-reopen-help = The results stay, the moderator can go on
lanes-total = In all

## Links

links = Links
links-help = A link opens the page of its role. Give it only to the person who needs it
link-role = Role
link-mint = Make a link
link-minted = The link is ready. It is shown only once: copy it or print it
link-for = Link: { $role }
link-copy = Copy the link
link-made = Made { $time }
link-devices = Devices: { $n }
link-never = Never used
link-revoke = Revoke
link-revoke-ask = Revoke the link? The pages opened by it will close
link-revoke-yes = Revoke the link
link-revoked = Revoked
links-of-event = The whole event
links-mint-all = Make links for all roles
links-minting = Making links. Left: { $n }
links-fresh = New links: { $n }. They are shown only once: print the cards or copy them
links-revoked = Revoked: { $n }
links-empty = There are no links yet
links-participants = Link for participants
links-join = Participants join at: { $address }

## Printing

print-title = Printing
print-help = Posters, ballots, guides and the order of the plenary
print-cards = Role cards
print-cards-help = A card for every role: a QR code and what to do
print-go = Print
print-once = Print now: once this page is closed, these links are not shown again
print-cards-none = Cards are printed for new links. Make the links first
card-title = { $role }
card-scan = Point your phone’s camera here, or open the link on a computer
card-keep = Keep this card to yourself: anybody can enter with it
card-moderator = Press “Open the board”. At the end press “Send to plenary”, then “Send”
card-scribe = Sort the ideas while people talk: headlines, merging, kinds
card-screen = Open it on the projector’s computer and press F11
card-plenary = Open it on the projector’s computer and press F11
card-host = The plenary screen changes by itself. To run it, press “Show now”
card-organiser = Links, posters and how the whole work goes
card-observer = You see what participants see. Nothing can be changed
card-spare = If the laptop dies, open the same link on a phone
poster-scan = Point your phone’s camera here
poster-address = Or open { $address }
poster-code = Code: { $code }
poster-steps = Write an idea. Support the ideas of others
poster-anonymous = No name, no sign-up

## Rehearsal

rehearsal-title = Rehearsal
rehearsal-help = Try everything beforehand: simulated participants write ideas and vote
robots = Simulated participants
robots-n = How many
robots-n-range = A number from 1 to { $limit }
robots-speed = Speed
robots-speed-1 = Like people
robots-speed-5 = 5 times faster
robots-speed-20 = 20 times faster
robots-start = Add simulated participants: { $n }
robots-running = Simulated participants at work: { $n }
robots-stop = Stop
robots-stopped = Simulated participants have stopped
robots-failed = Simulated participants did not start. Please try again
rehearsal-end = End the rehearsal
rehearsal-end-ask = End the rehearsal?
rehearsal-end-deleted = Deleted: participants, ideas, votes, results and the REHEARSAL mark
rehearsal-end-kept = { $preset ->
    [section] Kept: the event, its sections and the role links
    [stream] Kept: the event, its streams and the role links
   *[area] Kept: the event, its tracks and the role links
}
rehearsal-end-final = What is deleted cannot be brought back
rehearsal-end-yes = Delete and end
rehearsal-ended = The rehearsal has ended. You can begin

## Errors

error-not-found-title = There is no such page
error-not-found = Check the address or enter the event code
error-internal-title = Server error
error-internal = Nothing is lost. Reload the page in a minute
error-busy = Too many requests at once. Open the page again in a few seconds
error-forbidden-title = This page is not for this device
error-forbidden = Open the link of your role. If you have none, ask the organiser
error-home = Enter a code
error-id = Error number: { $id }

## Copies of the installation

backup-at = Copy: { $time }, { $place ->
    [outside] USB stick
   *[here] this computer
}
backup-full = { $place ->
    [outside] No copies on the USB stick: it is full
   *[here] No copies: the server’s disk is nearly full
}
backup-gone = { $place ->
    [outside] No copies on the USB stick: it was pulled out
   *[here] No copies: their folder is gone
}
backup-failed = { $place ->
    [outside] No copies on the USB stick: check it
   *[here] No copies: check the server’s disk
}
backup-unreadable = { $place ->
    [outside] An earlier copy on the USB stick cannot be read. The new one is whole: { $time }
   *[here] An earlier copy cannot be read. The new one is whole: { $time }
}
