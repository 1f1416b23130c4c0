"""Where `newsreader` and `python -m newsreader` begin."""

from __future__ import annotations

import sys

INTERRUPTED = 130


def run() -> None:
    """Run the command line and leave with its exit status."""
    try:
        from newsreader.cli import main  # noqa: PLC0415  # an interrupt may come while it loads

        status = main(sys.argv[1:])
    except KeyboardInterrupt:
        status = INTERRUPTED
    sys.exit(status)


if __name__ == "__main__":
    run()
