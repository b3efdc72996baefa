### The phone: joining, ideas, votes, own ideas, results.

## Joining by code

home-title = Enter the code from the screen
home-code = Event code
home-code-help = 6 digits, for example 417 208
home-go = Join
home-team = I am on the team
home-code-short = The code has 6 digits. Check that all are there
home-code-wrong = There is no such code. Check the digits on the screen
privacy = We do not ask for your name, phone or e-mail; others see the texts of ideas, and your region and group if you give them, and nobody is shown who votes for what.
privacy-any = We do not ask for your phone or e-mail; others see the texts of ideas, and your region and group if you give them, and nobody is shown who votes for what.
privacy-names = You may give your name if you wish, and we ask for your consent to it. We do not ask for your phone or e-mail; others see the texts of ideas, and your region and group if you give them, and nobody is shown who votes for what.
tracks-title = { choose-track }
tracks-room = Where: { $room }
tracks-plenary-now = On now
tracks-empty = { $preset ->
    [section] There are no sections yet. Please ask the organiser
    [stream] There are no streams yet. Please ask the organiser
   *[area] There are no tracks yet. Please ask the organiser
}

## Return code

return-title = Come back with your personal code
return-why = Was it another phone or another browser before? Enter the code you were shown
return-label = Personal code
return-help = 6 letters and digits, for example K7M-4PX
return-go = Come back
return-wrong = There is no such personal code. Check the letters and digits
return-mine = Your personal code: { $code }
return-mine-help = Write it down: you will need it on another phone or in another browser

## Before the start

lobby-help = The moderator will open the board soon. You can write your idea already
lobby-draft = Draft saved. It will be sent when the board opens
lobby-opened = The board is open

## Composer

compose-label = Your idea in a sentence or two
compose-send-kept = Keep for later
compose-paused = Ideas are paused. A new one will be kept for later
compose-sent = Sent: No. { $no }
compose-left = You can send more: { $left }
compose-none-left = You have sent all the ideas you can send here. You can still vote
compose-another = One more idea
draft-kept = Draft saved on this phone

## Feed

feed-new = New
feed-top = Top
feed-resort = Update the order
feed-end = That is all
feed-first-of-region = First idea from { $region }. Thank you!

## Votes

vote = Support
vote-on = Supported
vote-off = Vote taken back
dock-left = { $left } of { $budget } left
dock-none = No votes left
dock-mine = My votes
votes-counted = Your votes are counted
voting-paused-help = Voting is paused. Your votes are safe

## Exchange and own votes

swap-title = No votes left. Take one back to give it here
swap-to = The vote will go to idea No. { $no }
swap-take = Take back and give here
swap-done = The vote went from No. { $from } to No. { $no }
votes-title = My votes
votes-empty = No votes yet. Press “Support” under an idea
votes-take = Take back
vote-counted = Counted
vote-waiting = Waiting: it will count when a place is free
vote-doubled = Merged with No. { $no }: counted as one vote
vote-asleep = The idea is not on the board, the vote is yours again
told-merged-back = No. { $no } and No. { $into } were merged: you have a vote back
told-merged = No. { $no } and No. { $into } were merged. Your vote is safe
told-unmerged = Ideas No. { $no } and No. { $into } are separate again
told-waiting = Your vote for No. { $no } is waiting
told-woke = Your vote for No. { $no } counts again
told-hidden-back = Idea No. { $no } was hidden: you have a vote back
told-restored = Idea No. { $no } is on the board again

## My ideas

my-ideas = My ideas
my-empty = Your ideas, and what became of them, will appear here
my-refused = Not sent
my-resend = Correct and send
my-discard = Remove
my-visible = { status-visible }
my-held = { status-held }
my-hidden = { status-hidden-reason }
my-hidden-plain = Hidden by the moderator
my-kept = { status-kept-help }
my-merged = { merged-with }
my-withdrawn = You have withdrawn this idea
my-in-top = { $preset ->
    [section] Your idea is in the section’s top
    [stream] Your idea is in the stream’s top
   *[area] Your idea is in the track’s top
}
my-handed-over = Sent to the plenary
my-edit = { edit }
my-edit-title = Edit idea No. { $no }
my-withdraw = Withdraw
my-withdraw-ask = Withdraw idea No. { $no }? The number stays, the text goes
my-withdraw-yes = Withdraw
my-locked = Others have voted for this idea. The moderator can help to change it

## Moving to another track

move-title = { to-another-track }
move-help = Ideas and votes stay
move-ask = { $preset ->
    [section] You are in section { $from }. Go to section { $no }? Ideas and votes stay
    [stream] You are in stream { $from }. Go to stream { $no }? Ideas and votes stay
   *[area] You are on track { $from }. Go to track { $no }? Ideas and votes stay
}
move-yes = Go
move-stay = Stay

## Region and group

profile-region = Where are you from?
profile-group = Whom do you represent today?
profile-why = It shows that ideas come from everybody. You can skip this
profile-skip = Skip
profile-thanks = Thank you!
profile-mine = Region and group
profile-choose = Choose from the list

## Results

results-waiting = Voting is closed. The moderator is preparing the results
results-sent = The results are with the plenary
results-voted-mine = you supported it
results-all = All ideas
results-top = { $preset ->
    [section] Top of the section
    [stream] Top of the stream
   *[area] Top of the track
}
results-empty = { $preset ->
    [section] This section has no ideas
    [stream] This stream has no ideas
   *[area] This track has no ideas
}
results-kept = A new idea will be kept for later: the moderator will come back to it
thanks = Thank you for the ideas and votes!

## Observer

observer-help = You are an observer: you see what participants see

## The event is closed

ended-title = The event is over
ended-thanks = Thank you for your ideas and votes!
ended-results = See the results
ended-anonymous = Everything is anonymous now: nobody can tell who proposed what or how anyone voted
story-page = The idea’s page among the results
