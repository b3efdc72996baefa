"""The words of documents: those of the locale, with the event's track word, dates and numbers as people say them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from facilitator.locale import translator
from facilitator.reports.facts import EventFacts


@dataclass(frozen=True, slots=True)
class Words:
    """`t` says a message; `preset` is the event's track word, `tz` the zone in which times are told."""

    language: str
    preset: str
    tz: str

    def t(self, id_: str, **args: str | float) -> str:
        return translator(self.language, strict=True).t(id_, preset=self.preset, **args)

    def date(self, day: date, days: str = "") -> str:
        """«22 ноября 2026 г.», or several `days` of that month."""
        return self.t("doc-date", day=days or str(day.day), month=f"m{day.month}", year=str(day.year))

    def moment(self, at: int) -> str:
        """«22 ноября 2026 г., 15:42», in the event's time zone."""
        local = self.local(at)
        return self.t("doc-moment", date=self.date(local.date()), time=f"{local:%H:%M}")

    def span(self, first: int, last: int) -> str:
        """One day, or the first and the last."""
        start, end = self.local(first).date(), self.local(last).date()
        if start == end:
            return self.date(end)
        if (start.year, start.month) == (end.year, end.month):
            return self.date(end, f"{start.day}–{end.day}")
        return f"{self.date(start)} – {self.date(end)}"

    def due(self, iso: str) -> str:
        return self.date(date.fromisoformat(iso)) if iso else ""

    def local(self, at: int) -> datetime:
        return datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(self.tz))

    def kind(self, kind: str, level: str | None) -> str:
        """«Законодательная инициатива, региональный уровень»."""
        words = self.t(f"kind-{kind}")
        return f"{words}, {self.t(f'level-{level}-full')}" if level else words

    def region(self, region: str | None) -> str:
        """A region's own name, or the words for the two that every event has."""
        return self.t(f"region-{region}") if region in ("other", "federal") else region or ""

    def track(self, no: int, title: str) -> str:
        """«Площадка 1. Здоровье»; number 0 is the hall."""
        if no == 0:
            return self.t("doc-hall")
        return self.t("doc-track", no=str(no), title=title) if title else self.t("track-name", no=str(no))

    def numbers(self, numbers: tuple[int, ...]) -> str:
        """«№ 4, № 31»."""
        return ", ".join(self.t("idea-no", no=str(no)) for no in numbers)


def words_of(event: EventFacts, language: str) -> Words:
    return Words(language, event.preset, event.tz)
