### Urgent hide and two hosts, on the host's page.

hide-now = Hide now
hide-one = Hide from the screen: { $idea }
hide-back = Restore
hide-back-one = Restore on the screen: { $idea }
hide-back-all = Restore all
hidden-ideas = Hidden from the screen
hidden-ideas-n = Hidden from the screen: { $n }
hidden-help = On the screen and on phones it says “{ status-hidden }” instead of the text. Numbers do not change
did-hidden-now = Hidden: a neutral scene is on the screen
did-hidden-one = Hidden from the screen: { $list }
did-hidden-back = Can be read again: { $list }
host-key-hide = H: hide now
host-raced = Another host has just changed the screen: { $title }. Your press was not carried out. Press again if you need to
ahead-hidden = Decisions for the Plan screen. Hidden: { $n }
ahead-show-all = Show all
ahead-closed = The results are still closed: the organiser opens them on their own page, under “Closing”
