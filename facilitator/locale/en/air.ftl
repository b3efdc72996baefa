### What is on the plenary screen, on phones.

air-now = On screen now
air-on-screen = On screen: { $title }
air-under-way = The plenary is under way
air-strip = Under way
air-vote-here = When the hall votes, the ballot will open here by itself
air-follow = Follow the plenary
air-hall-votes = The hall is voting: go there
air-hall-agrees = The hall is asked to agree: go there
air-to-results = Open the results
air-supported = Supported by { $n } of { $all }

## Scenes

air-overview = { $preset ->
    [section] All sections
    [stream] All streams
   *[area] All tracks
}
air-track = Ideas and votes
air-track-of = { track-name }, ideas and votes
air-track-top = Results
air-track-top-of = { track-name }, results
air-spotlight = One idea
air-spotlight-of = { track-name }, one idea
air-growth-risk = Growth points and risk zones
air-laws = Legislative initiatives
air-ballot = The hall votes
air-cross-top = The main points of all themes
air-groups = Where groups agree
air-groups-of = { track-name }, where groups agree
air-regions = Regions
air-regions-of = { track-name }, regions
air-consent = Checking agreement
air-plan = Decisions
air-message = Announcement
air-result-qr = Results and decisions stay with you
