"""Nothing of a stranger's is drawn but through the one door, `tui/content.py`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.test_imports import HOUSE, modules, part_of

PARSES_MARKUP = {
    *("Static", "Label", "Option", "Button", "Tab", "notify", "update"),
    *("border_title", "border_subtitle", "tooltip"),
}
"""Calls, assignments and keywords of Textual that take a plain `str` for markup."""

DRAWABLE = {"Content", "Visual", "Strip"}
"""Types that hold text which nothing parses any more."""

FORBIDDEN = {"from_markup", "escape"}
"""Markup from text, and the escaping that does not save it."""


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
            if kinds <= {*DRAWABLE, "None"}:
                self._drawable.add(node.arg)

    def passes(self, node: ast.expr, depth: int = 0) -> bool:
        """Whether the value of an expression went through the door."""
        if isinstance(node, ast.Constant | ast.Dict):
            return True
        if isinstance(node, ast.IfExp):
            return self.passes(node.body, depth) and self.passes(node.orelse, depth)
        if isinstance(node, ast.BinOp):
            return self.passes(node.left, depth) and self.passes(node.right, depth)
        if isinstance(node, ast.Call):
            return self._makes(node, depth)
        if isinstance(node, ast.Name) and depth < 5:
            bound = self._given.get(node.id, [])
            known = node.id in self._drawable or bool(bound)
            return known and all(self.passes(value, depth + 1) for value in bound)
        return False

    def _makes(self, node: ast.Call, depth: int) -> bool:
        """Whether a call returns something drawable: a helper, or a method of such a value."""
        if _names_of(node.func) in self._helpers:
            return True
        if _names_of(node.func) == "Content":
            return all(isinstance(value, ast.Constant) for value in node.args)
        method = node.func if isinstance(node.func, ast.Attribute) else None
        return method is not None and self._is_content(method.value, depth)

    def _is_content(self, node: ast.expr, depth: int) -> bool:
        return isinstance(node, ast.Call | ast.Name) and self.passes(node, depth)


def doors() -> set[str]:
    """Return the names of the functions of `tui/content.py` that return something drawable."""
    path = HOUSE / "tui" / "content.py"
    if not path.exists():
        return set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return drawn(tree)


def drawn(tree: ast.Module) -> set[str]:
    """Return the names of the functions of a module whose type says that they draw."""
    return {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and node.returns is not None
        and ast.unparse(node.returns) in DRAWABLE
    }


def undrawable(tree: ast.Module, helpers: set[str]) -> list[int]:
    """Return the lines that hand Textual a value it would parse, or that parse or escape one."""
    lines: list[int] = []
    helpers = helpers | drawn(tree)
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
    given = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
    if name == "Binding" or given.get("markup") == "False":  # Bindings are the core's own words.
        return
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


def markup(tree: ast.Module) -> list[int]:
    """Return the lines that make markup of text, escape it, or print by Rich's own rules."""
    lines: list[int] = []
    for node in ast.walk(tree):
        found = False
        if isinstance(node, ast.ImportFrom):
            names = {alias.name for alias in node.names}
            found = node.module in {"rich.markup", "textual.markup"}
            found = found or (node.module == "rich" and "print" in names)
        elif isinstance(node, ast.Call) and _names_of(node.func) == "Console":
            given = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
            found = given.get("markup") != "False" or given.get("emoji") != "False"
        elif isinstance(node, ast.Call):
            found = _names_of(node.func) == "from_markup"
        if found and isinstance(node, ast.stmt | ast.expr):
            lines.append(node.lineno)
    return lines


def test_nobody_makes_markup_of_text() -> None:
    """Escaping does not save a bracket, so nothing tries, in no part of the house."""
    wrong = [f"{module}:{line}" for module, tree in modules() for line in markup(tree)]

    assert wrong == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("from rich.markup import escape", [1]),
        ("from textual.markup import escape", [1]),
        ("from rich import print", [1]),
        ("from rich.text import Text", []),
        ("Text.from_markup(a)", [1]),
        ("Console()", [1]),
        ("Console(markup=False)", [1]),
        ("Console(markup=False, emoji=False)", []),
    ],
)
def test_the_rule_of_markup_sees_what_it_should(code: str, expected: list[int]) -> None:
    """Rich's own ways of reading brackets and colons are refused."""
    assert expected == markup(ast.parse(code))


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
        ("self.notify(reason, markup=False)", []),
        ("self.notify(reason, markup=True)", [1]),
        ("pane.update(literal(a) + ' ')", []),
        ("pane.update(literal(a) + b)", [1]),
        ("pane.update(Content('x').join(rows))", []),
        ("pane.update(Content(a))", [1]),
        ("pane.update(', '.join(rows))", [1]),
        ("def f() -> Content: ...\npane.update(f())", []),
        ("def f() -> str: ...\npane.update(f())", [2]),
    ],
)
def test_the_rule_of_the_door_sees_what_it_should(code: str, expected: list[int]) -> None:
    """A plain value is refused, a literal and a helper's value pass."""
    assert expected == undrawable(ast.parse(code), {"literal"})
