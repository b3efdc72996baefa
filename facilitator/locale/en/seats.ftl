### Who gets in: doors, seats that look made by one hand, PINs.

## Doors

seats = Doors and seats
seats-found = Doors and seats: take a look ({ $n })
doors = Doors
doors-switch = Let newcomers in
doors-open = The doors are open
doors-closed = The doors are closed to newcomers
doors-help = Who is in stays in, and comes back by the own code. Newcomers are told what to do

## Seats that look made by one hand

one-hand = Looks like one hand
one-hand-help = These are hints, not proofs. There are no names here, and nothing of what was chosen in a secret ballot
one-hand-looking = Looking…
one-hand-none = Nothing unusual
one-hand-since = Watching since: { $time }
one-hand-burst = Many new seats from one network: { $n }
one-hand-burst-why = All of them came within { $seconds } s. Usual in 10 s: { $usual }. It can be honest: a whole hall scans the code at once
one-hand-hops = One device changed seats: { $n }
one-hand-hops-why = It came into these seats by personal codes. It can be honest: a helper seats people from one tablet
one-hand-back = Joined from one network and soon deleted their data: { $n }
one-hand-back-why = Votes of these seats in a ballot under way were withdrawn, nothing is left to put aside. If it goes on, close the doors to newcomers
one-hand-same = The same choice at almost the same time: { $n }
one-hand-same-why = The same ideas ({ $ideas }) were marked within { $seconds } s. Now and then it happens by itself
one-hand-began = Began: { $time }
one-hand-here = Here now: { $n }
one-hand-votes = Votes in sight: { $n }
one-hand-gone = This group is no longer in the list. Please look at it again

## Put aside

aside = Put aside until checked
aside-help = Votes of these seats are kept but not counted. Their ideas wait for the moderator. The hall is not told; the participants themselves see that their votes are being checked
aside-few = Of a secret ballot, votes go only if at least five people of the group voted. Otherwise one person’s choice could be seen
aside-put = Do not count until checked
aside-back = Counted again: { $n } { $n ->
    [one] seat
   *[other] seats
}
aside-ideas = Waiting for the moderator: { $n }
aside-take-back = Take back
aside-again = Put aside again

## PINs

pin = PIN
pin-title = Sign in with the event code and a PIN
pin-why = The organiser gives a PIN with the link of the role. Opening the link itself works too
pin-help = Six digits
pin-short = A PIN has six digits
pin-track = { $preset ->
    [section] Number of the section
    [stream] Number of the stream
   *[area] Number of the track
}
pin-track-short = Write the number
pin-go = Sign in
pin-make = Make a PIN
pin-renew = Make a new PIN
pin-is-none = No PIN yet
pin-is-made = There is a PIN
pin-shown = PIN: { $pin }
pin-once = Shown this once. It signs its holder in on another device, at { $address }
pin-home = Come in as a participant
