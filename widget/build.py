"""Makes the files that browsers load from the readable ones in ``src/``.

``python widget/build.py`` joins the modules of the chat, takes out comments, writes into each file the hashes of the
files it loads, and checks the colours. ``--check`` writes nothing and fails if a file is not what the sources give.
No package is needed, so a force's web team can run it and compare the hashes.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import re
import sys
from pathlib import Path

WIDGET = Path(__file__).resolve().parent
SRC = WIDGET / "src"

IMPORT = re.compile(r"^import \{[^}]*\} from '\./([\w-]+)\.js';\n", re.M)
DECLARED = re.compile(r"^(?:export )?(?:async )?(?:const|let|class|function) (\w+)", re.M)
PAGES = ("demo.html", "page.html", "safety.html")
SEALED = re.compile(r'(src|href)="widget/([\w.]+)\?v=\w*" integrity="[^"]*"')
PLACE = re.compile(r"'@@([\w.]+)@@'")

# (what, words on it, ground, least contrast): WCAG 1.4.3 asks 4.5 for words, 1.4.11 asks 3 for edges that matter.
PAIRS = (
    ("words", "--ink", "--ground", 7.0),
    ("quiet words", "--soft", "--ground", 4.5),
    ("quiet words on a card", "--soft", "--card", 4.5),
    ("words on a card", "--ink", "--card", 7.0),
    ("own words", "--ink", "--own", 7.0),
    ("links", "--link", "--ground", 4.5),
    ("links on a card", "--link", "--card", 4.5),
    ("number to press", "--link", "--tap", 4.5),
    ("leave", "--on-leave", "--leave", 4.5),
    ("edges of buttons", "--edge", "--ground", 3.0),
    ("edges of buttons on a card", "--edge", "--card", 3.0),
    ("focus", "--focus", "--ground", 3.0),
    ("problem", "--ink", "--warn", 7.0),
    ("problem, quiet words", "--soft", "--warn", 4.5),
)


class BuildError(Exception):
    """Something in the sources that must be mended first; the message says what and where."""


def bundle(name: str) -> str:
    """One module out of ``src/<name>`` and everything it imports, each once, in the order of need."""
    seen: list[str] = []

    def visit(module: str) -> None:
        if module in seen:
            return
        source = (SRC / module).read_text(encoding="utf-8")
        for needed in IMPORT.findall(source):
            visit(f"{needed}.js")
        seen.append(module)

    visit(name)
    owner: dict[str, str] = {}
    parts = []
    for module in seen:
        source = (SRC / module).read_text(encoding="utf-8")
        for word in DECLARED.findall(source):
            if word in owner:
                raise BuildError(f"{module}: the name {word} is already used in {owner[word]}; rename one of them")
            owner[word] = module
        source = IMPORT.sub("", source)
        if module != name:
            source = re.sub(r"^export ", "", source, flags=re.M)
        parts.append(source)
    return strip("\n".join(parts))


def strip(source: str) -> str:
    """Without whole-line comments, indents and empty lines. Nothing is renamed: what runs can still be read."""
    source = re.sub(r"/\*.*?\*/", "", source, flags=re.S)
    lines = (line.strip() for line in source.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


def seal(text: str, made: dict[str, str]) -> str:
    """Writes, where a file is named that this one loads, its name with a version and its hash."""

    def hashed(match: re.Match[str]) -> str:
        name = match.group(1)
        value = integrity(made[name])
        return f"['{name}?v={hashlib.sha256(made[name].encode()).hexdigest()[:10]}', '{value}']"

    return PLACE.sub(hashed, text)


def integrity(text: str) -> str:
    return "sha384-" + base64.b64encode(hashlib.sha384(text.encode("utf-8")).digest()).decode("ascii")


def contrast(one: str, other: str) -> float:
    """The WCAG contrast of two colours written #rrggbb."""

    def luminance(colour: str) -> float:
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
            raise BuildError(f"the colour {colour!r} is not written #rrggbb")
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def accent_problem(colour: str) -> str | None:
    """Why a force's own colour cannot be used, or None. White words stand on it."""
    found = contrast(colour, "#ffffff")
    return (
        None
        if found >= 4.5
        else f"{colour}: contrast with white words is {found:.1f}, needed 4.5: choose a darker colour"
    )


def palettes(css: str) -> dict[str, dict[str, str]]:
    """The light and the dark colours as chat.css names them."""
    light, _, dark = css.partition("@media (prefers-color-scheme: dark)")
    token = re.compile(r"(--[\w-]+):\s*(#[0-9a-fA-F]{6})")
    first = dict(token.findall(light.split("}", 1)[0]))
    return {"light": first, "dark": {**first, **dict(token.findall(dark.split("}", 1)[0]))}}


def colour_problems(css: str) -> list[str]:
    problems = []
    for scheme, colours in palettes(css).items():
        for what, words, ground, least in PAIRS:
            found = contrast(colours[words], colours[ground])
            if found < least:
                problems.append(f"{scheme}: {what}: {words} on {ground} has contrast {found:.2f}, needed {least}")
    return problems


def build() -> dict[str, str]:
    """Every file that browsers load, by name."""
    made: dict[str, str] = {}
    css = (SRC / "chat.css").read_text(encoding="utf-8")
    problems = colour_problems(css)
    if problems:
        raise BuildError("\n".join(problems))
    made["chat.css"] = strip(css)
    for name, source in (("chat.js", "chat.js"), ("notalone.js", "launcher.js"), ("frame.js", "frame.js")):
        made[name] = seal(bundle(source), made)
    made.update(sealed_pages(made))
    return made


def address(name: str, made: dict[str, str]) -> str:
    """Where a built file is, below the channel's path; new whenever it changes."""
    return f"widget/{name}?v={hashlib.sha256(made[name].encode()).hexdigest()[:10]}"


def sealed_pages(made: dict[str, str]) -> dict[str, str]:
    """Our own pages, with the hash of the script and of the sheet that they load."""

    def hashed(match: re.Match[str]) -> str:
        attribute, name = match.group(1), match.group(2)
        return f'{attribute}="{address(name, made)}" integrity="{integrity(made[name])}"'

    return {page: SEALED.sub(hashed, (WIDGET / page).read_text(encoding="utf-8")) for page in PAGES}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a built file is out of date")
    parser.add_argument("--accent", metavar="#rrggbb", help="check a force's own colour and stop")
    options = parser.parse_args()
    try:
        if options.accent:
            problem = accent_problem(options.accent)
            print(problem or f"{options.accent}: can be used")
            return 1 if problem else 0
        made = build()
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    stale = [
        name
        for name, text in made.items()
        if not (WIDGET / name).exists() or (WIDGET / name).read_text(encoding="utf-8") != text
    ]
    if options.check:
        for name in stale:
            print(f"widget/{name} is not what widget/src gives: run python widget/build.py", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        (WIDGET / name).write_text(made[name], encoding="utf-8")
    for name in ("notalone.js", "frame.js"):
        print(f'src="{address(name, made)}" integrity="{integrity(made[name])}"')
    return 0


if __name__ == "__main__":
    sys.exit(main())
