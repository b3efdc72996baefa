### What is printed to hang up, hand out and hold: posters, paper ballots, the moderator's guide, the host's agenda.

## Posters

sheet-wifi = 1 Wi-Fi
sheet-place = { $preset ->
    [section] 2 Section
    [stream] 2 Stream
   *[area] 2 Track
}
sheet-place-hall = 2 Hall
sheet-place-event = 2 Event
sheet-scan = Point your phone’s camera here
sheet-address = Or open { $address }
sheet-code = Code
sheet-network = Network: { $name }
sheet-network-blank = Network
sheet-password = Password: { $password }
sheet-password-blank = Password
sheet-no-password = No password
sheet-steps = Write an idea. Support others’ ideas. No name, no registration
sheet-steps-hall = Vote from your phone. No name, no registration
sheet-steps-event = { $preset ->
    [section] Choose a section, write an idea, support others’ ideas
    [stream] Choose a stream, write an idea, support others’ ideas
   *[area] Choose a track, write an idea, support others’ ideas
}

## Paper ballots

slip-title = Ballot
slip-mark-most = Mark at most: { $n }
slip-write-most = Write at most: { $n }
slip-mark = Put a mark in the box beside the number of the idea
slip-write = Numbers of ideas, one in a box
slip-give = Hand it to the scribe
slip-give-hall = Hand it to the helpers in the hall

## Moderator's guide

guide-title = Moderator’s guide
guide-address = Participants: { $address }, code { $code }
guide-before = Before people come
guide-before-link = Open your moderator link on a laptop. The organiser gives it to you
guide-before-screen = Open the screen link on the projector computer and press F11
guide-before-question = Check the question. Click it to change it
guide-before-poster = Hang up the poster and join by it from your own phone
guide-before-trial = Let people practise: “{ $name }”. Nothing of it is kept
guide-open = Opening
guide-open-press = Press “{ $name }”: people can send ideas and vote at once
guide-open-plan = With a plan: “{ $name }”. You move the steps on, the clock tells the time
guide-open-switches = Accepting ideas and voting are switched on and off separately
guide-open-held = What looks doubtful is seen by you alone at first: let it through or hide it
guide-sort = Sorting ideas
guide-sort-help = Click an idea and press keys, in any keyboard layout
guide-vote = Voting
guide-vote-live = Without a plan people vote at once and see the count. Votes each: { $n }
guide-vote-blind = With a plan the vote is secret: until the results only the number of voters is seen
guide-vote-paper = People without a phone vote on paper. The scribe enters the ballot number and the ideas’ numbers
guide-vote-grace = For { $n } seconds after closing, votes from slow phones are still taken
guide-reveal = Results and plenary
guide-reveal-press = Press “{ $name }”. Results of a secret vote open row by row, from the last
guide-reveal-send = Press “{ $name }”, check the headlines and confirm
guide-reveal-again = Found a mistake after sending? Mend it and send again: it becomes a new version
guide-wrong = When something goes wrong
guide-wrong-wifi = Wi-Fi is gone
guide-wrong-wifi-do = Go on. Phones keep everything and send it themselves once they are connected
guide-wrong-laptop = The laptop died
guide-wrong-laptop-do = Open your link on another laptop or phone: everything is there
guide-wrong-troll = Somebody misbehaves
guide-wrong-troll-do = Key X: “{ $name }”. Then “{ $other }”
guide-wrong-mistake = Wrong button
guide-wrong-mistake-do = The button “{ $name }” or key U, within a minute
guide-wrong-phone = A phone cannot join
guide-wrong-phone-do = Type the address and the code, or give a paper ballot
guide-plan = Plan
guide-plan-sum = In all: { $n } min

## Host's agenda

order-title = Order of the plenary
order-start = Start
order-what = On the screen
order-scene = Scene
order-no = No.
order-rows = Rows
order-sent = Results
order-sent-at = version { $version }, { $time }
order-not-sent = not sent
order-nothing = no screen
order-end = End
order-empty = The plan of the sitting is empty. Show results from the list on your page
order-tracks = { $preset ->
    [section] What the sections have sent
    [stream] What the streams have sent
   *[area] What the tracks have sent
}
order-printed = Printed: { $moment }
order-clicker = Keys and clicker

## Badges

badge-scan = Scan to vote
badge-badge = Participant
badge-none = There are no unused codes
