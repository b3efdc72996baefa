"""Start Facilitator from a bare Python: make the environment where needed, then hand over to it."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  an older Python gets a sentence, so nothing newer stands above this
    sys.exit(
        "Facilitator needs Python 3.11 or newer, and this is Python %d.%d: "  # noqa: UP031
        "install a newer one and start it as `python3.11 run.py`." % tuple(sys.version_info[:2])
    )

from facilitator import environment

if __name__ == "__main__":
    environment.hand_over(sys.argv[1:])
