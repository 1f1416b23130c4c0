"""An HTML page read back: its elements, words and links, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

VOID = {"br", "hr", "meta"}
PHRASING = {"a", "b", "bdi", "br", "span", "strong", "u"}
"""Elements that may stand in a line of text."""
HOLDS: dict[str, set[str]] = {
    "html": {"head", "body"},
    "head": {"meta", "title", "style"},
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"div"},
    "table": {"caption", "thead", "tbody"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"th", "td"},
    "svg": {"title", "line", "rect"},
    **{name: set() for name in ("title", "style", "line", "rect")},
    **dict.fromkeys(("p", "h1", "h2", "dt", "th", "td", "caption", "figcaption"), PHRASING),
    **dict.fromkeys(PHRASING, PHRASING),
}
"""What an element of the page may hold besides text; the rest may hold anything."""
WORDLESS = {"html", "head", "ul", "ol", "dl", "table", "thead", "tbody", "tr", "svg"}
"""Elements in which no text may stand."""


@dataclass(eq=False)
class Element:
    """An element of a page with what it holds."""

    name: str
    attributes: dict[str, str]
    parent: Element | None
    children: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def all(self, *names: str) -> Iterator[Element]:
        """Yield this element and those inside it, in order, or those of some names."""
        if not names or self.name in names:
            yield self
        for child in self.children:
            yield from child.all(*names)

    @property
    def words(self) -> str:
        """The text of the element and of all inside it."""
        return "".join(self.pieces)

    @property
    def links(self) -> list[str]:
        """The places that the links inside lead to."""
        return [link.attributes["href"] for link in self.all("a")]


class Page(HTMLParser):
    """A page that has been read; `faults` says what is wrong with its form."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.root = Element("", {}, None)
        self._open = self.root
        self.feed(html)
        self.close()
        if self._open is not self.root:
            self.faults.append(f"{self._open.name} is never closed")
        self.by_id = {
            one.attributes["id"]: one for one in self.root.all() if "id" in one.attributes
        }
        self.faults += [*_identity(self), *_safety(self), *_tables(self)]

    def handle_decl(self, decl: str) -> None:
        """Take the declaration at the head."""
        if self.root.children or decl != "DOCTYPE html":
            self.faults.append(f"declaration {decl}")

    def handle_comment(self, data: str) -> None:
        """Refuse what nobody reads."""
        self.faults.append(f"comment {data}")

    def handle_pi(self, data: str) -> None:
        """Refuse instructions."""
        self.faults.append(f"instruction {data}")

    def unknown_decl(self, data: str) -> None:
        """Refuse what is no HTML."""
        self.faults.append(f"section {data}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element inside the one that is open."""
        here = self._open
        if tag not in HOLDS.get(here.name, {tag}):
            self.faults.append(f"{tag} in {here.name}")
        if len({name for name, _ in attrs}) < len(attrs):
            self.faults.append(f"{tag} has an attribute twice")
        one = Element(tag, {name: value or "" for name, value in attrs}, here)
        if tag == "a" and any(above.name == "a" for above in _above(one)):
            self.faults.append("a link in a link")
        here.children.append(one)
        if tag not in VOID:
            self._open = one

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element of a drawing, which closes itself."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open, which must be of this name."""
        if tag != self._open.name or self._open.parent is None:
            self.faults.append(f"{tag} closed in {self._open.name}")
            return
        self._open = self._open.parent

    def handle_data(self, data: str) -> None:
        """Take text in."""
        if self._open.name in WORDLESS and data.strip():
            self.faults.append(f"text in {self._open.name}")
        one: Element | None = self._open
        while one is not None:
            one.pieces.append(data)
            one = one.parent

    def one(self, name: str) -> Element:
        """Return the only element of a name."""
        (found,) = self.root.all(name)
        return found


def _above(element: Element) -> Iterator[Element]:
    while element.parent is not None:
        element = element.parent
        yield element


def _identity(page: Page) -> Iterator[str]:
    """Yield ids that stand twice, and names of places that are not there."""
    elements = list(page.root.all())
    ids = [one.attributes["id"] for one in elements if "id" in one.attributes]
    yield from (f"id {name} twice" for name in set(ids) if ids.count(name) > 1)
    for one in elements:
        named = one.attributes.get("aria-labelledby")
        if named is not None and named not in page.by_id:
            yield f"nothing is called {named}"


def _safety(page: Page) -> Iterator[str]:
    """Yield whatever could act, fetch or lead somewhere it should not."""
    for one in page.root.all():
        for name, value in one.attributes.items():
            if name.startswith("on") or name in {"style", "src", "srcset", "srcdoc", "action"}:
                yield f"{one.name} has {name}"
            if name == "href" and value.startswith("#"):
                if value[1:] not in page.by_id:
                    yield f"{value} leads nowhere"
            elif name == "href":
                outside = urlsplit(value).scheme in {"http", "https"}
                if one.name != "a" or not outside or "noopener" not in one.attributes["rel"]:
                    yield f"{one.name} leads to {value}"
        if one.name in {"script", "img", "link", "iframe", "object", "base", "form"}:
            yield f"{one.name} on the page"


def _tables(page: Page) -> Iterator[str]:
    """Yield cells without a head in their row and one in their column, and tables not named."""
    for table in page.root.all("table"):
        if next(table.all("caption"), None) is None:
            yield "a table without a caption"
        heads = list(next(table.all("thead")).all("th"))
        yield from ("a head without scope" for one in heads if one.attributes["scope"] != "col")
        for row in next(table.all("tbody")).children:
            if len(row.children) != len(heads):
                yield f"{len(row.children)} cells under {len(heads)} heads"
            names = [one.attributes.get("scope") for one in row.children if one.name == "th"]
            if names != ["row"]:
                yield "a row without its head"
