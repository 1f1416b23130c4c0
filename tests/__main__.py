"""Run every check: `python -m tests`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("pytest", "-q"),
)


def main() -> int:
    """Run the checks in order and return 1 at the first that fails."""
    for check in CHECKS:
        sys.stdout.write(f"\n$ {' '.join(check)}\n")
        sys.stdout.flush()
        if subprocess.run([sys.executable, "-m", *check], cwd=ROOT, check=False).returncode:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
