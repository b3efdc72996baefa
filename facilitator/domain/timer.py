"""The timer of a track: an instant on the server's clock, in milliseconds."""


def ends_at(seconds: int, now: int) -> int | None:
    """When a timer of so many seconds ends; None for 0, which takes the timer away."""
    return now + seconds * 1000 if seconds > 0 else None


def left(ends_at: int | None, now: int) -> int:
    """Whole seconds left, rounded up; 0 where it has ended or there is none."""
    return 0 if ends_at is None else max(0, -((now - ends_at) // 1000))
