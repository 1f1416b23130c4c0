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

FRONT = {
    *("loading", "journal", "config", "outside", "saving"),
    *("reports", "tui", "formats", "core"),
}

MAY_IMPORT = {
    "": set(),
    "__main__": {"cli"},
    "cli": {"arguments", "calls", "streams"},
    "calls": {"arguments", "drawer", "shelf", "streams", *FRONT},
    "shelf": {"arguments", "streams", "loading", "core"},
    "arguments": {""},
    "streams": {"core"},
    "loading": {"files", "formats", "core"},
    "files": {"core"},
    "journal": {"ledger", "drawer", "core"},
    "ledger": {"drawer", "core"},
    "drawer": set(),
    "config": {"files", "formats", "core"},
    "outside": {"browsers", "clipboard", "programs", "saving", "core"},
    "browsers": {"programs"},
    "clipboard": {"programs"},
    "programs": set(),
    "saving": {"streams"},
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
        ("newsreader.formats.capture", "from newsreader import loading"),
        ("newsreader.tui.app", "from newsreader.loading import Batch"),
        ("newsreader.tui.app", "def f():\n    import newsreader.journal"),
        ("newsreader.loading", "from newsreader.journal import Journal"),
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
        (["list", "-L", "{}"], {"textual", "rich", "yaml", "sqlite3"}),
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
