"""`python -m facilitator`: what run.py hands over to."""

import sys

from facilitator.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
