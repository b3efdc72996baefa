### One sentence for every refusal code: what happened and what to do. Variables are the refusal's details.

refusal-malformed = The page sent something unclear. Reload it and try again
refusal-too-large = Too much at once. Shorten the text and send it again
refusal-unknown-command = The page is out of date. Reload it and try again
refusal-unknown-stream = There is no such board here. Check the address or enter the code again
refusal-not-signed-in = This device is not known here. Come in again: by the code or by the link of your role
refusal-seat-moved = You continued on another phone. To come back here, enter your personal code
refusal-erased = The data of this phone’s participant were deleted. You can come in anew
refusal-other-seat = Not sent: this was done under an earlier personal code, and there is another one here now
refusal-not-kept = { $why ->
    [offline] No connection: you can do this when it is back
   *[broken] Not sent: the connection broke. Look at what is on the screen now and press again
}
refusal-not-allowed = Another role can do this here. Ask the moderator or the organiser
refusal-wrong-phase = { $phase ->
    [lobby] The board is not open yet. Wait for the start and try again
    [open] The board is open, and this cannot be done now. Wait for the results
    [reveal] The results are shown. This will be possible if the moderator goes back to the board
    [handed_over] The results are handed over. This will be possible if the organiser opens the board again
   *[other] This cannot be done now. Look at what has changed and try again
}
refusal-not-found = This is no longer here. Reload the page
refusal-not-open = The board is not open yet. Wait for the start: what you wrote is kept
refusal-voting-closed = Voting is switched off now. If the moderator switches it on, vote again
refusal-too-late = Voting had closed; this one was not counted
refusal-counting = Counting. Try again in { $retry_in ->
    [one] { $retry_in } second
   *[other] { $retry_in } seconds
}
refusal-budget-spent = No votes left. Take one back to give it here
refusal-merged = This idea is already part of another one. Choose the merged idea on the board
refusal-not-votable = This idea is not on the board now. Choose another one
refusal-cannot-merge = An idea can be merged only with another one that is visible on this board. Choose another one
refusal-idea-limit = Ideas that can be sent here: { $limit }. All are sent, and now you can vote
refusal-slow-down = Too fast. It will be sent by itself in { $retry_in ->
    [one] { $retry_in } second
   *[other] { $retry_in } seconds
}
refusal-not-yours = Only its author can change this idea. Ask the moderator
refusal-already-supported = Others have voted for this idea. The moderator can help to change it
refusal-text-empty = The text is empty. Write at least one word
refusal-text-too-long = Characters over the limit: { $over }. Shorten the text
refusal-bad-stages = 2 to 7 stages are needed, each up to 120 characters. Add or shorten
refusal-bad-choice = There is no such choice. Choose from those offered
refusal-history-full = The status of this decision has been changed too many times. Ask the organiser
refusal-nothing-to-send = There are no ideas on the board: nothing to send yet
refusal-nothing-to-undo = It is too late to undo: a minute has passed or something else was done since. Correct it by hand
refusal-undo-stale = This cannot be undone: it has changed since. Correct it by hand
refusal-not-admitted = { $level ->
    [list] People on the list vote here: scan your own QR code
   *[badge] People with a badge vote here: scan the QR code on yours
}
refusal-no-badges = There are no codes for this vote yet: ask the organiser to make them
refusal-other-track = { $preset ->
    [section] You can vote in one section: that of your first vote
    [stream] You can vote in one stream: that of your first vote
   *[area] You can vote on one track: that of your first vote
}
refusal-not-rehearsal = This is no longer a rehearsal: nothing can be deleted. Reload the page
refusal-link-invalid = The link does not work: it was revoked, or copied in part. Ask the organiser for a new one
gone-revoked = The organiser has taken this link back. Ask for a new one, or sign in with a PIN
gone-in = Sign in as staff
refusal-code-invalid = There is no such code. Check the letters and digits
refusal-names-off = This event does not ask for names
refusal-consent-changed = The wording of the consent has changed. Read it again and tick the box
refusal-id-taken = This is already saved under another number. Reload the page and try again
refusal-storage-full = The server is out of space. What you wrote stays on this device: try again a little later
refusal-internal = Server error, nothing was changed. Try again a little later
refusal-unknown = It did not work. Reload the page and try again
refusal-changed = While you were editing, the text was changed to “{ $now }”. Your text is kept: check it and send again.
refusal-stage-moved = Another host has just changed the screen. Look at what is on it now and press again.
refusal-muted = The moderator has paused ideas from you. You can still vote.
refusal-asked-already = The moderator already has this request and will answer it.
refusal-bad-plan = A plan cannot be like this: steps go in order, and voting and results come together, once.
refusal-no-plan = The plan has no such step.
refusal-ballot-open = Close or void the vote first.
refusal-mode-changed = The way of voting was just changed on another device. Check it and open the vote again
refusal-too-few-options = A vote needs at least two ideas.
refusal-budget-lowered = While voting is open, the number of votes can only be raised.
refusal-serial-used = A ballot with this serial has already been entered: { $serial }
refusal-no-such-number = There is no idea No. { $no } in this vote
refusal-wait-for-vote = It is too late to read now: voting starts soon.
refusal-not-dealt = This card was not dealt to you. Reload the page.
refusal-already-sent = Version { $version } has been sent from another device. Look at it before you send again
refusal-in-trial = The trial question is open. End the trial first
refusal-trial-over = This answered the practice question, which is over
refusal-sealed = The event is closed and anonymous: nothing can be changed any more
refusal-doors-closed = The doors are closed to newcomers. Ask the organiser to open them. If you took part before, come in with your own code
refusal-too-many-seats = Too many participants have come in from this network. Ask the organiser, or use mobile data
refusal-pin-invalid = The event code, the role or the PIN is not right. Check them, or ask the organiser for a new PIN
