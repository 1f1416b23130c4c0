"""Paths made articles, batch by batch, with a problem for each thing that could not be read."""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from newsreader.core.article import Article, Problem, Reading, Severity
from newsreader.core.text import Clean, clean_line
from newsreader.files import (
    CAPTURES,
    NOT_READ,
    SIDECARS,
    Content,
    Found,
    content,
    found_files,
    has_capture,
    machine_free,
    shown,
    sidecar_of,
)
from newsreader.formats import sidecar as sidecars
from newsreader.formats.capture import capture
from newsreader.formats.encoding import decoded
from newsreader.formats.sidecar import Sidecar
from newsreader.formats.statement import LARGEST as LARGEST_SIDECAR

FIRST_BATCH = 8
"""Files in the first batch, few enough to show at once."""
LARGEST_BATCH = 512

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no letter that looks like a digit or another letter."""
_SHORTEST_ID = 6


@dataclass(frozen=True, slots=True)
class Batch:
    """What some of the files below the paths gave, in file order."""

    readings: tuple[Reading, ...]
    done: int
    """Files looked at so far, this batch included."""
    total: int | None
    """Files that there are; `None` while they are being counted."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that were read."""
        return tuple(article for reading in self.readings for article in reading.articles)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem met."""
        return tuple(problem for reading in self.readings for problem in reading.problems)


def bundled() -> Path:
    """Return the library that comes with the program, wherever it is installed or checked out."""
    package = Path(__file__).resolve().parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def batches(
    paths: Sequence[Path], *, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Batch]:
    """Return the articles at and below `paths`: a small batch at once, then larger ones."""
    found = found_files(paths, cancelled)
    desk = _Desk()
    first = list(islice(found, FIRST_BATCH))
    yield desk.batch(first, cancelled, None)
    rest = deque(found)
    total, size = len(first) + len(rest), FIRST_BATCH
    while rest and not cancelled():
        size = min(size * 4, LARGEST_BATCH)
        yield desk.batch([rest.popleft() for _ in range(min(size, len(rest)))], cancelled, total)


@dataclass(slots=True)
class _Desk:
    """What has been read so far, so that nothing is read twice and no id is given twice."""

    ids: set[str] = field(default_factory=set)
    seen: set[tuple[int, int]] = field(default_factory=set)
    same_path: Counter[str] = field(default_factory=Counter)
    done: int = 0

    def batch(
        self, found: Sequence[Found | Problem], cancelled: Callable[[], bool], total: int | None
    ) -> Batch:
        """Return what `found` gave."""
        readings: list[Reading] = []
        for entry in found:
            if cancelled():
                break
            if isinstance(entry, Problem):
                readings.append(Reading(entry.file, entry.file, problems=(entry,)))
            else:
                readings.append(self._guarded(entry))
        self.done += len(found)
        return Batch(tuple(readings), self.done, total)

    def _guarded(self, found: Found) -> Reading:
        """Return what one file holds; whatever goes wrong with it stays its own affair."""
        try:
            return self._read(found)
        except Exception as error:  # noqa: BLE001 -- one file must never cost the others
            return _unread(found, f"not read: {type(error).__name__}: {error}")

    def _read(self, found: Found) -> Reading:
        """Return the articles of one file and its problems, by what its name says it is."""
        if found.suffix in SIDECARS:
            return replace(_empty(found), problems=_lonely(found))
        if found.suffix in CAPTURES or (found.named and not found.suffix):
            return self._capture(found)
        if found.suffix in NOT_READ:
            return _unread(found, f"not read: {NOT_READ[found.suffix]}")
        if found.named:
            return _unread(found, f"not read: {found.suffix} files are not supported")
        return _empty(found)

    def _capture(self, found: Found) -> Reading:
        """Return the article and the briefs of one capture."""
        file = content(found.path)
        if file.problem and file.severity == "error":
            return _unread(found, file.problem)
        if file.identity in self.seen:
            return _empty(found)
        if file.identity:
            self.seen.add(file.identity)
        text = decoded(file.raw)
        if text.refused:
            return _unread(found, f"not read: {text.refused}")
        stated, wrong = _sidecar(found)
        remarks = (*((file.problem,) if file.problem else ()), *text.remarks)
        wrong = (*(_problem(found.shown, remark, "warning") for remark in remarks), *wrong)
        made = capture(text.text, found.shown, stated)
        if not made:
            wrong = (*wrong, _problem(found.shown, "nothing to read in it"))
            return replace(_empty(found), problems=wrong)
        problems = (*wrong, *made[0].problems)
        made = (replace(made[0], problems=problems), *made[1:])
        articles = tuple(self._named(article, found) for article in made)
        return replace(_empty(found), articles=articles, problems=problems, identity=file.identity)

    def _named(self, article: Article, found: Found) -> Article:
        """Return `article` under the id that its path and its place in the file give it."""
        place = f"{found.below}\0{article.id}"
        self.same_path[place] += 1
        again = self.same_path[place]
        key = machine_free(place if again == 1 else f"{place}\0{again}")
        digits = _digits(hashlib.sha256(key).digest())
        length = _SHORTEST_ID
        while digits[:length] in self.ids:
            length += 1
        self.ids.add(digits[:length])
        return replace(article, id=digits[:length])


def _digits(digest: bytes) -> str:
    """Return `digest` in letters and digits that are easy to type."""
    number = int.from_bytes(digest)
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(len(digest) * 8 - 5, 0, -5))


def _empty(found: Found) -> Reading:
    """Return the reading of a file that gives nothing."""
    return Reading(found.shown, shown(found.path))


def _unread(found: Found, reason: str) -> Reading:
    """Return the reading of a file that could not be read."""
    return replace(_empty(found), problems=(_problem(found.shown, reason),))


def _lonely(found: Found) -> tuple[Problem, ...]:
    """Return what there is to say about a sidecar met as a file of its own."""
    if not has_capture(found.path):
        return (_problem(found.shown, "a sidecar with no capture of its name beside it"),)
    if found.named:
        return (_problem(found.shown, "a sidecar, read with the capture beside it", "note"),)
    return ()


def _sidecar(found: Found) -> tuple[Sidecar, tuple[Problem, ...]]:
    """Return what the sidecar beside a capture states, and what is wrong with it."""
    path = sidecar_of(found.path)
    if path is None:
        return Sidecar(), ()
    name = shown(found.below[: -len(found.suffix)] + path[-len(Path(path).suffix) :])
    file: Content = content(path, LARGEST_SIDECAR)
    if file.problem and file.severity == "error":
        return Sidecar(), (_problem(name, file.problem, "warning"),)
    text = decoded(file.raw)
    if text.refused:
        return Sidecar(), (_problem(name, f"not read: {text.refused}", "warning"),)
    stated, problems = sidecars.sidecar(text.text, name)
    return stated, (*(_problem(name, remark, "warning") for remark in text.remarks), *problems)


def _problem(file: Clean, reason: str, severity: Severity = "error") -> Problem:
    return Problem(file, clean_line(reason[:500]), severity=severity)
