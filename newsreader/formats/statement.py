"""What a YAML text states, as plain strings: nothing is built from it and nothing multiplies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

LARGEST = 256 * 1024
"""Code points that a text may hold."""
NOTHING = "nothing to read in it"
"""The fault of a text that is empty, or all remarks."""
DEEPEST = 60
"""How deep its values may nest."""

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")

KeyPath = tuple[str, ...]
"""The keys that lead to a value, the outermost first."""


@dataclass(frozen=True, slots=True)
class Statement:
    """The keys and values of a text, or why there are none."""

    values: dict[str, object] = field(default_factory=dict)
    """Every value is a string, or a list or mapping of such values."""
    fault: str | None = None
    line: int | None = None
    """The line, from 1, that the fault is found in, where one line is to blame."""
    keys: tuple[str, ...] = field(default=(), compare=False)
    """The outermost keys, in order; one that is stated twice is there twice."""
    bare: frozenset[str] = field(default=frozenset(), compare=False)
    """Those of them whose value is one word or line without quotation marks."""
    broken: bool = False
    """Whether the text is no sound YAML, so that it might be understood in another way."""


def statement(text: str) -> Statement:
    """Return the keys and values of a YAML `text`."""
    if len(text) > LARGEST:
        return Statement(fault=f"larger than {LARGEST // 1024} kB")
    return _statement(text) if text.strip() else Statement(fault=NOTHING)


def _statement(text: str) -> Statement:
    import yaml  # noqa: PLC0415  # a library without sidecars does not wait for it

    try:
        refused = _refusal(text)
        if refused:
            reason, line = refused
            return Statement(fault=reason, line=line)
        root = yaml.compose(text, Loader=_loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        reason = f"broken YAML ({error.problem or 'not understood'})"
        line = min(mark.line + 1, _line_at_end(text)) if mark else None
        return Statement(fault=reason, line=line, broken=True)
    except yaml.reader.ReaderError as error:
        place = text.find(chr(error.character)) if isinstance(error.character, int) else -1
        line = _line_at_end(f"{text[:place]}.") if place >= 0 else None
        return Statement(fault=f"broken YAML ({_first_line(error)})", line=line, broken=True)
    except (yaml.YAMLError, ValueError, RecursionError, AttributeError, TypeError) as error:
        return Statement(fault=f"broken YAML ({_first_line(error)})", broken=True)
    if not isinstance(root, yaml.MappingNode):
        return Statement(fault="not a list of keys and values" if root else NOTHING)
    pairs = [(str(_value(key)), value) for key, value in root.value]
    return Statement(
        {key: _value(value) for key, value in pairs},
        keys=tuple(key for key, _ in pairs),
        bare=frozenset(
            key
            for key, value in pairs
            if isinstance(value, yaml.ScalarNode) and value.style in (None, "")
        ),
    )


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]


def _line_at_end(text: str) -> int:
    """Return the number of the last line that holds something: a fault at the end is found past it.

    Lines are parted as YAML parts them.
    """
    return len(_BREAK.findall(text.rstrip())) + 1


def _value(node: yaml.Node) -> object:
    """Return what a node holds: strings, and lists and mappings of them."""
    import yaml  # noqa: PLC0415  # as above

    if isinstance(node, yaml.MappingNode):
        return {str(_value(key)): _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(entry) for entry in node.value]
    return str(node.value)


def key_lines(text: str) -> tuple[tuple[KeyPath, int], ...]:
    """Return where each key of a sound YAML `text` stands, in order; lines count from 1."""
    import yaml  # noqa: PLC0415  # as above

    node = yaml.compose(text, Loader=_loader())
    return tuple(_key_lines(node, ())) if node else ()


def _key_lines(node: yaml.Node, above: KeyPath) -> Iterator[tuple[KeyPath, int]]:
    """Yield the keys of the mappings in a node, which `statement` has found to be shallow."""
    import yaml  # noqa: PLC0415  # as above

    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        path = (*above, str(key.value))
        yield path, key.start_mark.line + 1
        yield from _key_lines(value, path)


def _refusal(text: str) -> tuple[str, int | None] | None:
    """Return why YAML events of `text` are refused, and in which line: aliases, tags, depth."""
    import yaml  # noqa: PLC0415  # as above

    depth = 0
    for event in yaml.parse(text, Loader=_loader()):
        line = event.start_mark.line + 1 if event.start_mark else None
        if isinstance(event, yaml.AliasEvent):
            return "aliases are not read", line
        if isinstance(event, yaml.NodeEvent) and getattr(event, "tag", None):
            return "tags are not read", line
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return f"nested deeper than {DEEPEST}", line
    return None


def _loader() -> type[yaml.BaseLoader | yaml.CBaseLoader]:
    """Return the loader that makes only strings, in C where PyYAML was built with libyaml."""
    import yaml  # noqa: PLC0415  # as above

    return yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
