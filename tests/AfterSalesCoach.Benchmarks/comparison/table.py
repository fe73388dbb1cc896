"""The table of goals in Markdown."""
import statistics
from dataclasses import dataclass


@dataclass
class Goal:
    title: str
    must: float
    stretch: float
    values: list  # one a round; empty if it could not be measured
    unit: str = "x"
    lower_is_better: bool = False
    missing: str = ""  # why there is no value

    def reached(self, limit):
        median = statistics.median(self.values)
        return median <= limit if self.lower_is_better else median >= limit


def markdown(goals):
    lines = ["| goal | must | stretch | reached: median [least..most] | |", "|---|---|---|---|---|"]
    for goal in goals:
        sign = "≤" if goal.lower_is_better else "≥"
        cells = [goal.title, f"{sign} {number(goal.must)}{goal.unit}", f"{sign} {number(goal.stretch)}{goal.unit}"]
        if goal.values:
            spread = f" [{number(min(goal.values))}..{number(max(goal.values))}]" if len(goal.values) > 1 else ""
            cells += [f"**{number(statistics.median(goal.values))}{goal.unit}**{spread}", "stretch" if goal.reached(goal.stretch) else "must" if goal.reached(goal.must) else "missed"]
        else:
            cells += [f"not measured: {goal.missing}", ""]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}".removesuffix(".0") if value >= 10 else f"{value:.2f}".rstrip("0").rstrip(".")


def rates(title, runs):
    """A line of plain figures behind the ratios."""
    return f"- {title}: " + "; ".join(f"{name} {number(statistics.median(values))}" for name, values in runs if values)
