"""Run axe over pages in headless Chromium, without a network and without a driver."""

import json
import subprocess
from collections.abc import Iterable, Mapping
from html import unescape
from importlib.resources import files
from pathlib import Path

HARMFUL = frozenset(("serious", "critical"))
DRIVER = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>axe</title></head><body>
<script>%(axe)s</script>
<script>
const pages = %(pages)s;
addEventListener("load", async () => {  // not before: a document that is being read cannot be written anew
  const found = {};
  for (const [name, page] of Object.entries(pages)) {
    document.open(); document.write(page); document.close();
    const result = await axe.run(document, {resultTypes: ["violations"]});
    found[name] = {
      title: document.title,
      passed: result.passes.length,
      violations: result.violations.map(one => ({
        rule: one.id, impact: one.impact, says: one.help, where: one.nodes.map(node => node.html.slice(0, 160)),
      })),
    };
  }
  document.open(); document.write("<!doctype html><title>done</title><pre></pre>"); document.close();
  document.querySelector("pre").textContent = JSON.stringify(found);
});
</script></body></html>
"""


def inspected(pages: Mapping[str, str], chromium: str, folder: Path) -> dict[str, dict[str, object]]:
    """What axe says of each page, by its name: its title, how many rules it passed, and the rules it broke.

    Args:
        pages: HTML by name.
        chromium: the path of the browser.
        folder: an empty folder for its profile and for the page that drives it.
    """
    axe = (files("axe_core_python") / "axe.min.js").read_text("utf-8")
    driver = folder / "axe.html"
    driver.write_text(DRIVER % {"axe": _inside(axe), "pages": _inside(json.dumps(pages))}, "utf-8")
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    # Time that does not pass while a script works: the page is read only when nothing is left to do.
    shown = [*command, "--window-size=1280,900", "--virtual-time-budget=1000000", "--dump-dom", driver.as_uri()]
    ran = subprocess.run(shown, check=True, capture_output=True, text=True, encoding="utf-8", timeout=300)
    _, begun, rest = ran.stdout.partition("<pre>")
    assert begun, f"the pages were not looked at: {ran.stdout[-500:]}"
    found: dict[str, dict[str, object]] = json.loads(unescape(rest.partition("</pre>")[0]))
    return found


def harm(inspection: Mapping[str, Mapping[str, object]]) -> list[str]:
    """The serious and critical findings of an inspection, a line each."""
    return [
        f"{name}: {one['rule']} ({one['impact']}): {one['says']}: {one['where'][0]}"
        for name, result in inspection.items()
        for one in _listed(result["violations"])
        if one["impact"] in HARMFUL
    ]


def _listed(violations: object) -> Iterable[Mapping[str, str]]:
    assert isinstance(violations, list)
    return violations


def _inside(script: str) -> str:
    """A script that can stand inside a page: nothing in it ends the script."""
    return script.replace("</", "<\\/")
