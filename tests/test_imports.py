"""Imports run one way, and no command but the screen loads Textual."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsreader

HOUSE = Path(newsreader.__file__).parent

FRONT = {"loading", "journal", "config", "fetching", "reports", "tui", "formats", "core"}

MAY_IMPORT = {
    "": set(),
    "__main__": {"cli"},
    "cli": {"arguments", "shelf", "streams", *FRONT},
    "shelf": {"arguments", "streams", "loading", "core"},
    "arguments": {""},
    "streams": {"core"},
    "loading": {"formats", "core"},
    "journal": {"core"},
    "config": {"core"},
    "fetching": {"formats", "core"},
    "tui": {"reports", "core"},
    "reports": {"core"},
    "formats": {"core"},
    "core": set(),
}
"""Each part of the house and the parts it may ask; "" is the package itself, the version."""

NOT_IN_CORE = {
    *("textual", "rich", "yaml", "sqlite3", "httpx", "os", "pathlib", "time", "random"),
    *("socket", "io", "subprocess"),
}

PARSES_MARKUP = {
    *("Static", "Label", "Option", "Button", "Tab", "notify", "update"),
    *("border_title", "border_subtitle", "tooltip"),
}
"""Calls, assignments and keywords of Textual that take a plain `str` for markup."""

FORBIDDEN = {"from_markup", "escape"}
"""Markup from text, and the escaping that does not save it."""


def part_of(module: str) -> str:
    """Return the part of the house that a module of it belongs to."""
    return [*module.split("."), ""][1]


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Yield every module of the house by its dotted name."""
    for path in sorted(HOUSE.rglob("*.py")):
        names = path.relative_to(HOUSE.parent).with_suffix("").parts
        dotted = ".".join(names[:-1] if names[-1] == "__init__" else names)
        yield dotted, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module, package: str) -> Iterator[str]:
    """Yield the modules that the code of a module in `package` asks for, wherever it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1]
            source = ".".join([*above, *filter(None, [node.module])] if node.level else [])
            source = source or node.module or ""
            yield source
            if source == "newsreader":
                yield from (
                    f"newsreader.{alias.name}"
                    for alias in node.names
                    if part_of(f"newsreader.{alias.name}") in MAY_IMPORT
                )


def wrong_imports(module: str, tree: ast.Module) -> list[str]:
    """Return what a module imports against the direction of the house."""
    part = part_of(module)
    allowed = {part, *MAY_IMPORT[part]}
    found = list(imported(tree, module.rpartition(".")[0]))
    ours = [name for name in found if name.split(".")[0] == "newsreader"]
    wrong = [name for name in ours if name != "newsreader" and part_of(name) not in allowed]
    if part == "core":
        wrong += [name for name in found if name.split(".")[0] in NOT_IN_CORE]
    return [f"{module} imports {name}" for name in wrong]


def test_imports_run_one_way() -> None:
    """The command line asks everything, the core asks nobody, and nothing asks back."""
    wrong = [line for module, tree in modules() for line in wrong_imports(module, tree)]

    assert wrong == []


@pytest.mark.parametrize(
    ("module", "code"),
    [
        ("newsreader.core.text", "import os"),
        ("newsreader.core.text", "import os.path"),
        ("newsreader.core.text", "from pathlib import Path"),
        ("newsreader.core.text", "from newsreader.formats.capture import read"),
        ("newsreader.formats.feed", "from newsreader import loading"),
        ("newsreader.tui.app", "from newsreader.loading import Batch"),
        ("newsreader.tui.app", "def f():\n    import newsreader.journal"),
        ("newsreader.loading", "from newsreader.fetching import feeds"),
        ("newsreader.tui.app", "from ..loading import Batch"),
        ("newsreader.reports.plain", "from newsreader.tui.content import literal"),
    ],
)
def test_a_wrong_import_is_seen(module: str, code: str) -> None:
    """The rule fails where it should: lazily, relatively and by whole modules."""
    assert len(wrong_imports(module, ast.parse(code))) == 1


@pytest.fixture(scope="module")
def capture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two short accounts of one meeting."""
    folder = tmp_path_factory.mktemp("captures")
    for name, verb in (("one", "said"), ("two", "stated")):
        text = (
            f"Council counts the burned houses\n\nThe council {verb} 40 houses burned on Monday.\n"
        )
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("call", "unwanted"),
    [
        (["--help"], {"textual", "rich", "yaml", "sentencex"}),
        (["--version"], {"textual", "rich", "yaml", "sentencex"}),
        (["list", "-L", "{}"], {"textual", "rich", "yaml", "sentencex", "sqlite3"}),
        (["show", "{}/one.txt", "-L", "{}"], {"textual", "rich", "yaml", "sqlite3"}),
        (["search", "council", "-L", "{}"], {"textual", "rich", "yaml", "sqlite3"}),
        (["compare", "{}/one.txt", "{}/two.txt"], {"textual", "rich", "yaml", "sqlite3"}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_command_loads_only_what_it_needs(
    call: list[str], unwanted: set[str], capture: Path
) -> None:
    """Textual is for the screen, Rich for a terminal, yaml for a sidecar."""
    words = [word.format(capture) for word in call]
    code = (
        "import sys; from newsreader.cli import main; status = main(sys.argv[1:]); "
        "print(status, *sorted(sys.modules), file=sys.stderr)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, check=True, timeout=60
    )

    status, *loaded = done.stderr.split()
    assert (status, set()) == ("0", unwanted & set(loaded))


def _names_of(node: ast.expr) -> str:
    """Return the last name of a dotted expression."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


class Door:
    """What counts as drawable: literals, and what the helpers of `tui/content.py` return."""

    def __init__(self, helpers: set[str], scope: ast.AST) -> None:
        self._helpers = helpers
        self._given: dict[str, list[ast.expr]] = {}
        self._drawable: set[str] = set()
        for node in ast.walk(scope):
            self._note(node)

    def _note(self, node: ast.AST) -> None:
        """Remember what a name of the scope is bound to."""
        if isinstance(node, ast.Assign):
            for target in node.targets:
                self._given.setdefault(_names_of(target), []).append(node.value)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            self._given.setdefault(_names_of(node.target), []).append(node.value)
        elif isinstance(node, ast.arg) and node.annotation is not None:
            kinds = {part.strip() for part in ast.unparse(node.annotation).split("|")}
            if kinds <= {"Content", "Visual", "Strip", "None"}:
                self._drawable.add(node.arg)

    def passes(self, node: ast.expr, depth: int = 0) -> bool:
        """Whether the value of an expression went through the door."""
        if isinstance(node, ast.Constant | ast.Dict):
            return True
        if isinstance(node, ast.IfExp):
            return self.passes(node.body, depth) and self.passes(node.orelse, depth)
        if isinstance(node, ast.Call):
            return _names_of(node.func) in self._helpers
        if isinstance(node, ast.Name) and depth < 5:
            bound = self._given.get(node.id, [])
            known = node.id in self._drawable or bool(bound)
            return known and all(self.passes(value, depth + 1) for value in bound)
        return False


def doors() -> set[str]:
    """Return the names of the helpers of `tui/content.py`."""
    path = HOUSE / "tui" / "content.py"
    if not path.exists():
        return set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def undrawable(tree: ast.Module, helpers: set[str]) -> list[int]:
    """Return the lines that hand Textual a value it would parse, or that parse or escape one."""
    lines: list[int] = []
    for node, scope in _scoped(tree, tree):
        if isinstance(node, ast.Call):
            lines += _wrong_call(node, Door(helpers, scope))
        elif isinstance(node, ast.Assign):
            door = Door(helpers, scope)
            names = {
                _names_of(target) for target in node.targets if isinstance(target, ast.Attribute)
            }
            if names & PARSES_MARKUP and not door.passes(node.value):
                lines.append(node.lineno)
    return sorted(lines)


def _scoped(node: ast.AST, scope: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Yield every node below one, each with the innermost function around it, or the module."""
    for child in ast.iter_child_nodes(node):
        inside = child if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) else scope
        yield child, scope
        yield from _scoped(child, inside)


def _wrong_call(node: ast.Call, door: Door) -> Iterator[int]:
    """Yield the line of a call for each value in it that did not come through the door."""
    name = _names_of(node.func)
    if name in FORBIDDEN or (name == "print" and isinstance(node.func, ast.Attribute | ast.Name)):
        yield node.lineno
    keywords = [keyword.value for keyword in node.keywords if keyword.arg in PARSES_MARKUP]
    text = [keyword.value for keyword in node.keywords if keyword.arg in {"content", "label"}]
    shown = [*node.args[:1], *text] if name in PARSES_MARKUP else []
    if not all(door.passes(value) for value in (*shown, *keywords)):
        yield node.lineno


def test_nothing_is_drawn_but_through_the_door() -> None:
    """No text of a stranger reaches a parameter of Textual that parses markup."""
    wrong = [
        f"{module}:{line}"
        for module, tree in modules()
        if part_of(module) == "tui"
        for line in undrawable(tree, doors())
    ]

    assert wrong == []


@pytest.mark.parametrize("part", ["tui", "reports", "cli", "streams", "shelf", "core"])
def test_nobody_parses_or_escapes_markup(part: str) -> None:
    """Escaping does not save a bracket, so nothing tries."""
    wrong = [
        f"{module}:{node.lineno}"
        for module, tree in modules()
        if part_of(module) == part
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _names_of(node.func) == "from_markup"
    ]
    imports = [
        module
        for module, tree in modules()
        if part_of(module) == part
        and {"rich.markup", "textual.markup"} & set(imported(tree, module))
    ]

    assert ([], []) == (wrong, imports)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("Static('Headlines')", []),
        ("Static()", []),
        ("Static(headline)", [1]),
        ("Static(f'{headline}')", [1]),
        ("Static(literal(headline))", []),
        ("Static(content.literal(headline))", []),
        ("Static(literal(a) if a else 'none')", []),
        ("Static(a if a else 'none')", [1]),
        ("Label(renderable, content=headline)", [1]),
        ("pane.border_title = headline", [1]),
        ("pane.border_title = literal(headline)", []),
        ("pane.tooltip = 'a' + b", [1]),
        ("Button('x', tooltip=headline)", [1]),
        ("self.notify(reason)", [1]),
        ("self.notify(literal(reason))", []),
        ("def f(a):\n    shown = literal(a)\n    pane.update(shown)", []),
        ("def f(a):\n    shown = a\n    pane.update(shown)", [3]),
        ("def f(shown: Content | None):\n    pane.update(shown)", []),
        ("def f(shown: str):\n    pane.update(shown)", [2]),
        ("Text.from_markup(a)", [1]),
        ("console.print(a)", [1]),
        ("escape(a)", [1]),
        ("seen.update({a: b})", []),
    ],
)
def test_the_rule_of_the_door_sees_what_it_should(code: str, expected: list[int]) -> None:
    """A plain value is refused, a literal and a helper's value pass."""
    assert expected == undrawable(ast.parse(code), {"literal"})
