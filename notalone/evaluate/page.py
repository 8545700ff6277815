"""One page of figures, as plain text."""

from __future__ import annotations

from notalone.evaluate import scores
from notalone.evaluate.cases import ENGLISH
from notalone.evaluate.scores import Pair, Share
from notalone.vocabulary import CRISES, FACTS

#: Message text on the page is cut to this many characters.
CUT = 110
WORST = 12


def page(ours: list[Pair], stock: list[Pair] | None = None) -> str:
    """The whole page: ours, and stock Rasa's beside it where that was measured too."""
    runs = [ours] if stock is None else [ours, stock]
    lines = [f"{len(ours)} messages that nobody trained on", ""]
    if stock is not None:
        lines += [f"{'':34}{'NotAlone':22}{'stock Rasa':22}", ""]
    lines += _summary(runs)
    lines += ["", "CRISIS, BY KIND", f"{'':22}{'answered as one':20}{'or with care':20}{'named rightly':20}"]
    for crisis in sorted(CRISES):
        found = scores.crisis_scores([(c, r) for c, r in ours if c.crisis == crisis])
        lines.append(f"{crisis:22}{found.answered!s:20}{found.noticed!s:20}{found.named!s:20}")
    lines += ["", "FACTS", f"{'':22}{'precision':20}{'recall':20}"]
    for fact in FACTS:
        facts = scores.fact_scores(ours, fact)
        lines.append(f"{fact:22}{facts.precision!s:20}{facts.recall!s:20}")
    lines += ["", "LANGUAGES", *_groups(scores.by_language(ours))]
    lines += ["", "WHO SPEAKS, AND HOW (English)", *_groups(scores.by_tag(ours))]
    lines += ["", "CRISES NOT NOTICED", *_missed(ours)]
    lines += ["", "CALM MESSAGES ANSWERED AS A CRISIS", *_alarms(ours)]
    lines += ["", "WORST CONFUSIONS OF NEEDS"]
    for expected, read, texts in scores.confusions(ours)[:WORST]:
        lines.append(f"{expected} read as {read}: {len(texts)}")
        lines += [f"    {_cut(text)}" for text in texts[:3]]
    return "\n".join(lines)


def _summary(runs: list[list[Pair]]) -> list[str]:
    english = [[(c, r) for c, r in run if c.language == ENGLISH] for run in runs]
    other = [[(c, r) for c, r in run if c.language != ENGLISH] for run in runs]
    crises = [scores.crisis_scores(run) for run in english]
    alarms = [scores.false_alarms(run) for run in english]
    needs = [scores.need_scores(run) for run in english]
    facts = [scores.fact_scores(run) for run in runs]
    others = [(scores.crisis_scores(run), scores.need_scores(run)) for run in other]
    times = [scores.milliseconds(run) for run in runs]
    direct = [scores.crisis_scores([p for p in run if p[0].crisis == "suicide_direct"]) for run in english]
    rows: list[tuple[str, list[Share] | list[str]]] = [
        ("crisis answered as one", [c.answered for c in crises]),
        ("crisis answered as one or with care", [c.noticed for c in crises]),
        ("  suicide said directly", [c.noticed for c in direct]),
        ("calm messages answered as a crisis", [a for a, _ in alarms]),
        ("calm messages, crisis or care", [n for _, n in alarms]),
        ("need: first answer acceptable", [n.first for n in needs]),
        ("need: among three offered", [n.offered for n in needs]),
        ("facts: precision", [f.precision for f in facts]),
        ("facts: recall", [f.recall for f in facts]),
        ("other languages: crisis or care", [c.noticed for c, _ in others]),
        ("other languages: need, first", [n.first for _, n in others]),
        ("other languages: need, among three", [n.offered for _, n in others]),
        ("milliseconds, median and p95", [f"{median:.1f}  {p95:.1f}" for median, p95 in times]),
    ]
    return [f"{name:36}" + "".join(f"{value!s:22}" for value in values) for name, values in rows]


def _groups(groups: dict[str, list[Pair]]) -> list[str]:
    lines = [f"{'':22}{'crisis or care':20}{'need, first':20}{'among three':20}"]
    for name, group in groups.items():
        noticed, needs = scores.crisis_scores(group).noticed, scores.need_scores(group)
        lines.append(f"{name:22}{noticed!s:20}{needs.first!s:20}{needs.offered!s:20}")
    return lines


def _missed(pairs: list[Pair]) -> list[str]:
    missed = [case for case, reading in pairs if case.crisis and not reading.noticed]
    return [f"    {case.crisis}: {_cut(case.text)}" for case in missed] or ["    none"]


def _alarms(pairs: list[Pair]) -> list[str]:
    alarms = [(case, reading) for case, reading in pairs if case.calm and reading.crisis]
    return [f"    {reading.crisis}: {_cut(case.text)}" for case, reading in alarms] or ["    none"]


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= CUT else text[: CUT - 1] + "…"
