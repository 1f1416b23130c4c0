"""HTML written piece by piece: the one place where text becomes markup.

`Markup` is made here and nowhere else. Text and the values of attributes are escaped; the names of
elements and attributes are literals of this program. Nobody's text stands in a script, a style or
the name of anything, and an address becomes a link by `link_to_address` alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import NewType
from urllib.parse import urlsplit

Markup = NewType("Markup", str)
"""HTML that is safe to put on the page."""

EXCERPT = 280
"""Characters of a sentence or quotation that is told in full elsewhere on the page."""

TERM = 120
"""Characters of what is a word or name: a longer one is no word that anybody reads."""

_VOID = frozenset({"br", "hr", "line", "meta", "rect"})
"""Elements that hold nothing and are not closed; `line` and `rect` close themselves."""
_DRAWN = frozenset({"line", "rect"})
_LANGUAGE = re.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_NO_ADDRESS = frozenset('"<>\\^`{|} \ufffd')


def text(words: str) -> Markup:
    """Return any text as it is read."""
    return Markup(escape(words))


def foreign(words: str) -> Markup:
    """Return an account's words inside a sentence of ours, whichever way they are written."""
    return element("bdi", text(words))


def term(words: str) -> Markup:
    """Return an account's word, name or figure inside a sentence of ours."""
    return foreign(excerpt(words, TERM))


def element(name: str, /, *content: Markup, **attributes: str | None) -> Markup:
    """Return an element; attributes that are None are left out, and `class_` is `class`."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _DRAWN:
        return Markup(f"<{name}{given}/>")
    if name in _VOID:
        return Markup(f"<{name}{given}>")
    return Markup(f"<{name}{given}>{''.join(content)}</{name}>")


def joined(parts: Iterable[Markup], between: str = "") -> Markup:
    """Return pieces one after the other, with text between them."""
    return Markup(escape(between).join(parts))


def style_sheet(rules: str) -> Markup:
    """Return the program's own rules of style; no other text may come here."""
    return Markup(f"<style>{rules}</style>")


def unseen(words: str) -> Markup:
    """Return words for who listens or has no styles."""
    return element("span", text(words), class_="unseen")


def link(words: str, fragment: str) -> Markup:
    """Return a link to another place of the page."""
    return element("a", text(words), href=f"#{fragment}")


def language(code: str) -> str | None:
    """Return a language as `lang` takes it, or None where it is not the form of one."""
    return code if _LANGUAGE.fullmatch(code) else None


def link_to_address(address: str) -> Markup:
    """Return an address as a link, or as plain text where it is not http or https."""
    if not _is_sound(address):
        return foreign(address)
    return element("a", foreign(address), href=address, rel="external noopener noreferrer")


def _is_sound(address: str) -> bool:
    try:
        parts = urlsplit(address)
        known = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False
    return known and address.isprintable() and _NO_ADDRESS.isdisjoint(address)


def excerpt(words: str, length: int = EXCERPT) -> str:
    """Return the beginning of a long text, cut between words and with dots where it is cut."""
    if len(words) <= length:
        return words
    cut = words[:length]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[length // 2 :] else cut} …"
