"""How large single consortia are and how one grew."""

from __future__ import annotations

from indicators.reports import claims
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.figures import Figure, derived
from indicators.reports.implied import assumptions
from indicators.reports.languages import Language
from indicators.reports.measures import COUNT, claim
from indicators.reports.periods import period


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without sizes."""
    if not figures:
        return None
    gained = derived(figures)
    order = {id(f): n for n, f in enumerate(figures)}
    sizes = [f for f in figures if f not in gained]
    rows = tuple(sorted(sizes, key=lambda f: (-_largest(figures, f), order[id(f)])))
    grown = _grown(figures)

    def parted(figure: Figure) -> tuple[str, str]:
        if figure.role == "derived":
            return grown[0].subject(language) if grown else "", _GAINED[language]
        members = ""
        if figure.breakdown.get("role") == "member":
            members = "，不含牵头单位" if language == "zh" else ", without the leader"
        when = period(figure.time_period, language)
        return figure.subject(language) or figure.place(language), when + members

    def label(figure: Figure) -> str:
        return ("，" if language == "zh" else ", ").join(part for part in parted(figure) if part)

    rise = ""
    if grown:
        before, after = (claim(f, COUNT, language) for f in grown)
        name = grown[0].subject(language)
        if language == "zh":
            rise = f"{name}的成员由{before}家增至{after}家"
        else:
            rise = f"The {name} grew from {before} to {after} members"
    if language == "zh":
        return claims.content(
            [claims.Group("", (*rows, *gained), COUNT)],
            language,
            label,
            title="规模与增长",
            headline=rise or "各创新联合体的成员数",
            subtitle="创新联合体的成员数（家），文中所载，规模大的在前",
            caption="各创新联合体的成员数",
            first="创新联合体与时点",
            notes=(
                "同一联合体成立时的规模文中有“数十家”与17家两种说法，两个都画出。",
                "成员数是否含牵头单位，文中多未说明，各联合体之间不宜直接比较。",
                *assumptions(gained, language),
            ),
            parted=parted,
        )
    return claims.content(
        [claims.Group("", (*rows, *gained), COUNT)],
        language,
        label,
        title="Size and growth",
        headline=rise or "Members of the consortia",
        subtitle="Members of single consortia (number), as printed, largest first",
        caption="Members of single consortia",
        first="Consortium and date",
        notes=(
            "The text gives the size of one consortium at its founding twice, as several tens and "
            "as 17: both are drawn.",
            "The texts mostly do not say whether the leader is counted: do not compare consortia "
            "closely.",
            *assumptions(gained, language),
        ),
        parted=parted,
    )


_GAINED: dict[Language, str] = {"zh": "其间新增成员", "en": "members gained in between"}


def _largest(figures: Figures, one: Figure) -> float:
    """Give the highest number of the same consortium, to keep its figures together."""
    own = [f for f in figures if f.subject_id == one.subject_id]
    return max(float(v) for f in own for v in (f.value, f.lower, f.upper) if v is not None)


def _grown(figures: Figures) -> tuple[Figure, Figure] | None:
    """Find two exact sizes of one consortium at two dates, the later one larger."""
    exact = [f for f in figures if f.is_exact and f.value is not None and f.time_period]
    for before in exact:
        for after in exact:
            same = before.subject_id == after.subject_id
            later = (after.time_period or "") > (before.time_period or "")
            if same and later and (after.value or 0) > (before.value or 0):
                return before, after
    return None


CHART = Chart("consortia_growth", content)
