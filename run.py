"""Start Facilitator from a bare Python: make the environment where needed, then hand over to it."""

import os
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Facilitator needs Python 3.11 or newer, and this is Python %d.%d: "
        "install a newer one and start it as `python3.11 run.py`." % tuple(sys.version_info[:2])
    )

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from facilitator import environment  # noqa: E402  the version has to be checked first

if __name__ == "__main__":
    environment.hand_over(sys.argv[1:])
