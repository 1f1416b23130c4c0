"""What tests of several parts start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.calls import Answer, Ask, library_in


@pytest.fixture(autouse=True)
def _no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings and the journal of whoever runs the tests out of them."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "journal"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    for name in ("NEWSREADER_CONFIG", "NEWSREADER_LIBRARY", "TEXTUAL_THEME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a folder with three accounts, two of them of one fire."""
    return library_in(tmp_path)


@pytest.fixture
def ask(
    library: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Ask:
    """Return a function that runs a call in this process, on the library unless it names one."""
    from newsreader.cli import main  # noqa: PLC0415  # other tests need no command line

    monkeypatch.setenv("NEWSREADER_LIBRARY", str(library))

    def answer(*words: object) -> Answer:
        status = main([str(word) for word in words])
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return answer
