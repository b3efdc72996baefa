"""The tables, by subject."""

from facilitator.store.tables.ballots import Ballot as Ballot
from facilitator.store.tables.ballots import Paper as Paper
from facilitator.store.tables.ballots import Tally as Tally
from facilitator.store.tables.ballots import Vote as Vote
from facilitator.store.tables.ballots import Voter as Voter
from facilitator.store.tables.base import Base as Base
from facilitator.store.tables.base import Meta as Meta
from facilitator.store.tables.base import Stream as Stream
from facilitator.store.tables.decisions import Decision as Decision
from facilitator.store.tables.events import Agenda as Agenda
from facilitator.store.tables.events import Event as Event
from facilitator.store.tables.events import Result as Result
from facilitator.store.tables.events import Stage as Stage
from facilitator.store.tables.events import Track as Track
from facilitator.store.tables.ideas import Agreement as Agreement
from facilitator.store.tables.ideas import Card as Card
from facilitator.store.tables.ideas import Consent as Consent
from facilitator.store.tables.ideas import Idea as Idea
from facilitator.store.tables.ideas import Objection as Objection
from facilitator.store.tables.ideas import Pair as Pair
from facilitator.store.tables.ideas import Request as Request
from facilitator.store.tables.journal import Journal as Journal
from facilitator.store.tables.people import Device as Device
from facilitator.store.tables.people import Grant as Grant
from facilitator.store.tables.people import Link as Link
from facilitator.store.tables.people import Participant as Participant
