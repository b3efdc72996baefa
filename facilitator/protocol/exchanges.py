"""Every exchange over HTTP: what is asked at which address, and what is answered."""

from typing import Final, Literal

from msgspec import Struct

from facilitator.protocol.answers import (
    Admitted,
    Alive,
    Answer,
    AuditPage,
    Badges,
    ChainState,
    Crowd,
    Documents,
    Entered,
    Forgotten,
    Joined,
    Leftovers,
    Likenesses,
    Minted,
    Ordered,
    PinMade,
    Replies,
    SeatMoved,
    SeatsAlike,
    Told,
)
from facilitator.protocol.asks import (
    Admit,
    Ask,
    AskAudit,
    AskChain,
    AskChanges,
    AskDocuments,
    AskSnapshot,
    ChooseLanguage,
    Enter,
    Forget,
    Join,
    MakeBadges,
    MakePin,
    MintAssignee,
    MintLink,
    OrderDocument,
    Return,
    SendOps,
    Signed,
    SignIn,
    StartRobots,
)
from facilitator.protocol.messages import Changes


class Exchange(Struct, frozen=True):
    """One question over HTTP. `reply` None: a file."""

    method: Literal["get", "post", "delete"]
    path: str
    summary: str
    reply: type[Struct] | None
    body: type[Ask] | None = None
    query: type[Ask] | None = None


EXCHANGES: Final = (
    Exchange("post", "/api/ops", "Commands, where no WebSocket passes", Replies, body=SendOps),
    Exchange("get", "/api/changes", "A stream since a revision", Told, query=AskChanges),
    Exchange("get", "/api/snapshot", "A whole stream, with an ETag", Changes, query=AskSnapshot),
    Exchange("post", "/api/join", "Takes a seat; repeated, the same one", Joined, body=Join),
    Exchange("post", "/api/return", "Brings a seat here by its return code", SeatMoved, body=Return),
    Exchange("post", "/api/enter", "A role by a link's secret", Entered, body=Enter),
    Exchange("post", "/api/links", "A new role link, for the organiser", Minted, body=MintLink),
    Exchange("post", "/api/assignees", "A status link of a decision", Minted, body=MintAssignee),
    Exchange("post", "/api/pin", "A new PIN of a role link, for the organiser", PinMade, body=MakePin),
    Exchange("post", "/api/sign-in", "A role by its link's PIN", Entered, body=SignIn),
    Exchange("post", "/api/admit", "Marks the seat as admitted by a badge's or list's code", Admitted, body=Admit),
    Exchange("get", "/api/badges", "Codes of badges and of the list, for the organiser", Badges, query=Signed),
    Exchange("post", "/api/badges", "Makes codes", Badges, body=MakeBadges),
    Exchange("delete", "/api/badges", "Ends the codes that nobody has used", Badges, body=Signed),
    Exchange("get", "/api/anomalies", "Seats that look made by one hand", SeatsAlike, query=Signed),
    Exchange("get", "/api/audit", "What was done in the event", AuditPage, query=AskAudit),
    Exchange("get", "/api/audit/chain", "The state of the journal's chain", ChainState, query=AskChain),
    Exchange("get", "/api/leftovers", "What beside the database may know what was erased", Leftovers, query=Signed),
    Exchange("post", "/api/forget", "The cookie of a device that is nobody's goes", Forgotten, body=Forget),
    Exchange("post", "/api/language", "The language of pages", Answer, body=ChooseLanguage),
    Exchange("get", "/api/robots", "Whether simulated people are here", Crowd, query=Signed),
    Exchange("post", "/api/robots", "Sends simulated people to a rehearsal", Crowd, body=StartRobots),
    Exchange("delete", "/api/robots", "Calls them off", Crowd, body=Signed),
    Exchange("post", "/api/documents", "Orders a document", Ordered, body=OrderDocument),
    Exchange("get", "/api/documents", "The documents ordered", Documents, query=AskDocuments),
    Exchange("get", "/api/documents/{key}", "The document itself", None, query=AskDocuments),
    Exchange("get", "/api/likenesses", "Families of different tracks that look alike", Likenesses, query=Signed),
    Exchange("get", "/healthz", "Whether the server is there", Alive),
)
