"""New files, written whole or not at all; one that exists is somebody's work and is left alone."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from newsreader.streams import encoded

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
"""What systems say that have no second names for files."""


class SaveError(Exception):
    """Nothing was written; the message says why, in one line."""


class TakenError(SaveError):
    """There is something by that name."""


def save(path: Path, lines: Iterable[str]) -> None:
    """Write lines, each with its end, to a new file; raise SaveError.

    The file appears under its name when all of it is on disk.
    """
    try:
        if os.path.lexists(path):
            raise TakenError(f"{path}: exists already and is left alone")
        draft = path.parent / f".newsreader-{os.urandom(6).hex()}"
        try:
            _write(draft, lines)
            _name(draft, path)
        finally:
            with suppress(OSError):
                draft.unlink()
    except FileExistsError:
        raise TakenError(f"{path}: exists already and is left alone") from None
    except OSError as fault:
        raise SaveError(f"{path}: {(fault.strerror or str(fault)).lower()}") from fault
    except ValueError as fault:
        raise SaveError(f"{path}: not a file name") from fault


def _write(draft: Path, lines: Iterable[str]) -> None:
    with draft.open("xb") as file:
        file.writelines(map(encoded, lines))
        file.flush()
        os.fsync(file.fileno())


def _name(draft: Path, path: Path) -> None:
    """Give a file its name, which must be free; raise FileExistsError."""
    try:
        os.link(draft, path)
    except OSError as fault:
        if fault.errno not in _NO_LINKS:
            raise
        path.open("xb").close()
        draft.replace(path)


def free_name(path: Path) -> Path:
    """Return the path with the first number after its stem that is free."""
    number = 2
    while os.path.lexists(other := path.with_stem(f"{path.stem}-{number}")):
        number += 1
    return other
