"""Check a saved HTML report for accessibility in a real browser, with axe-core.

    npm pack axe-core && tar xzf axe-core-*.tgz
    python benchmarks/accessibility.py package/axe.min.js report.html

The report is copied beside axe into a temporary folder, its policy left out of the copy because it
would (rightly) keep axe from running; Chromium opens the copy without a screen, in light and dark,
wide and narrow, and what axe finds is printed: rules broken, rules kept, what a person has to
decide, and the least contrast of any text. Exits 1 when a rule is broken or the page is wider than
the window.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from html import unescape
from pathlib import Path
from typing import TypedDict

SCHEMES = {"dark": 0, "light": 1}
"""What Chromium calls the colour schemes."""
WIDTHS = (1280, 400)
PATIENCE_S = 300

POLICY = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>')
FRAME = """<!DOCTYPE html><html lang="en"><title>frame</title>
<iframe id="page" src="report.html" width="{width}" height="900"></iframe>
<script>
addEventListener("message", (event) => {{ document.body.textContent = event.data; }});
</script></html>"""
# The page stands in a frame because a window without a screen cannot be made narrow.
RUN = """<script src="axe.min.js"></script><script>
addEventListener("load", async () => {
  const found = await axe.run(document, { resultTypes: ["violations", "incomplete"] });
  const told = (rule) => ({
    id: rule.id, impact: rule.impact, count: rule.nodes.length,
    first: rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)),
  });
  const all = await axe.run(document, { runOnly: ["color-contrast"] });
  const contrasts = all.passes.flatMap((rule) => rule.nodes)
    .flatMap((node) => node.any).map((check) => check.data.contrastRatio).filter(Boolean);
  parent.postMessage("RESULT" + JSON.stringify({
    violations: found.violations.map(told),
    incomplete: found.incomplete.map(told),
    passes: found.passes.length,
    inapplicable: found.inapplicable.length,
    texts: contrasts.length,
    least: contrasts.reduce((least, one) => Math.min(least, one), 21),
    width: innerWidth,
    overflow: document.documentElement.scrollWidth - innerWidth,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
  }) + "END", "*");
});
</script></head>"""


class Rule(TypedDict):
    """A rule of axe and the places where it is in question."""

    id: str
    impact: str
    count: int
    first: list[str]


class Answer(TypedDict):
    """What axe finds on a page, and how the browser shows it."""

    violations: list[Rule]
    incomplete: list[Rule]
    passes: int
    inapplicable: int
    texts: int
    least: float
    width: int
    overflow: int
    dark: bool


def found(axe: Path, report: Path, scheme: str, width: int, chromium: str) -> Answer:
    """Return what axe finds on the report in one colour scheme and width."""
    html = POLICY.sub("", report.read_text(encoding="utf-8")).replace("</head>", RUN, 1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(axe, folder / "axe.min.js")
        (folder / "report.html").write_text(html, encoding="utf-8")
        (folder / "frame.html").write_text(FRAME.format(width=width), encoding="utf-8")
        command = [
            *(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"),
            f"--user-data-dir={folder / 'profile'}",
            "--allow-file-access-from-files",
            f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}",
            f"--virtual-time-budget={PATIENCE_S * 1000}",
            (folder / "frame.html").as_uri(),
        ]
        done = subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE_S)
    result = re.search("RESULT(.*)END", done.stdout.decode(), re.DOTALL)
    if result is None:
        raise SystemExit(f"axe gave no answer: {done.stderr.decode()[-500:]}")
    answer: Answer = json.loads(unescape(result[1]))
    return answer


def main() -> int:
    """Print what axe finds in each colour scheme and width."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("axe", type=Path, metavar="AXE.MIN.JS")
    parser.add_argument("report", type=Path, metavar="REPORT.HTML")
    parser.add_argument("--chromium", default="chromium")
    call = parser.parse_args()
    broken = 0
    for scheme in SCHEMES:
        for width in WIDTHS:
            answer = found(call.axe, call.report, scheme, width, call.chromium)
            if answer["dark"] != (scheme == "dark"):
                raise SystemExit(f"the browser does not show the page in {scheme}")
            print(
                f"{scheme} {answer['width']} px: {len(answer['violations'])} rules broken,"
                f" {answer['passes']} kept, {len(answer['incomplete'])} for a person,"
                f" {answer['inapplicable']} not asked; least contrast {answer['least']}"
                f" of {answer['texts']} texts; {max(0, answer['overflow'])} px too wide"
            )
            for kind, rules in (
                ("broken", answer["violations"]),
                ("for a person", answer["incomplete"]),
            ):
                for rule in rules:
                    print(f"  {kind}: {rule['id']} ({rule['impact']}), {rule['count']} places")
                    print(*(f"    {place}" for place in rule["first"]), sep="\n")
            broken += len(answer["violations"]) + (answer["overflow"] > 0)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
