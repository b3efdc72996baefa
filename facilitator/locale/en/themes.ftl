### The theme team's page: all ideas side by side, common themes, headlines for the screen. $no is a string such as "3-17".

themes-title = Common themes
themes-search = A number such as 3-17, or a word
themes-found = Found: { $n }
themes-search-none = Nothing found: { $query }
themes-columns = All ideas
themes-families = Ideas: { $n }
themes-empty = No ideas yet
themes-none-found = Nothing found here
themes-silent = Silent writing: only the own team sees the texts for now
themes-silent-count = Ideas so far: { $n }
themes-ranked = By place in the results
themes-numbered = By number
themes-trial = A trial question is under way
themes-closed = The event is closed and anonymous: headlines and links change no more
themes-host = Headlines are worded by the organiser. You can link ideas

## An idea

themes-no = No. { $no }
themes-headline-none = No headline: the beginning of the text will be shown
themes-alike = like No. { $no }
themes-topic-of = Common theme: { $list }
themes-headline = Headline
themes-link = Link
themes-picked = Chosen
themes-unpick = Do not link
themes-unlink = Take out of the theme
themes-text = Text
themes-changed = The headline was changed after sending. The plenary still has: { $headline }

## Sent results stay as they are

themes-frozen = Results sent, version { $version }. A new headline does not get into them by itself
themes-stale = Headlines changed after sending: { $n }. Send the results again from the moderator’s console
themes-console = Moderator’s console { $no }
themes-locked = Headlines cannot be changed now: voting is under way

## Linking

themes-picks = Link: { $list }
themes-pick-more = { $preset ->
    [section] Chosen: { $list }. Choose a similar idea of another section
    [stream] Chosen: { $list }. Choose a similar idea of another stream
   *[area] Chosen: { $list }. Choose a similar idea of another track
}
themes-pick-other = { $preset ->
    [section] The chosen ideas are of one section. Add one of another
    [stream] The chosen ideas are of one stream. Add one of another
   *[area] The chosen ideas are of one track. Add one of another
}
themes-pick-clear = Cancel

## Side list

themes-side = Alike and linked
themes-alike-title = { $preset ->
    [section] Alike in different sections
    [stream] Alike in different streams
   *[area] Alike on different tracks
}
themes-alike-n = { $preset ->
    [section] Alike in different sections: { $n }
    [stream] Alike in different streams: { $n }
   *[area] Alike on different tracks: { $n }
}
themes-alike-none = Nothing looks alike. New pairs will appear here
themes-alike-wait = Comparing ideas…
themes-alike-failed = Ideas could not be compared. We will try again
themes-alike-more = More pairs: { $n }
themes-not-same = Not the same
themes-topics = Common themes
themes-topics-n = Common themes: { $n }
themes-topics-none = Nothing is linked yet
themes-votes-apart = Votes of linked ideas are not added up

## What was done

themes-did-linked = Linked: { $list }
themes-did-unlinked = Taken out of the theme: { $list }
themes-did-apart = Not the same: { $list }
themes-did-headline = Headline changed: { $list }
themes-undone = Back as it was

## Keys

themes-key-next = Next idea
themes-key-previous = Previous idea
themes-key-sides = { $preset ->
    [section] Neighbouring section
    [stream] Neighbouring stream
   *[area] Neighbouring track
}
themes-key-headline = Headline
themes-key-link = Choose for linking
themes-key-enter = Link the chosen ones
themes-key-search = Search
themes-key-undo = Undo
