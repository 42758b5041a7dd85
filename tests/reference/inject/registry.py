"""The list of injections and what is known of each; the modules of mistakes fill it as they are imported."""

from dataclasses import dataclass
from typing import Callable

VERY_HIGH, HIGH, MEDIUM, LOW, RARE = 16.0, 8.0, 4.0, 2.0, 1.0

# The order in which a chain is applied, which is that of the pipeline. The key comes first, because some put it among
# the parameters; percent-encoding and the like come after the charset, because they write out its bytes.
STAGES = ["key", "params", "value", "charset", "late-value", "order", "join", "digest"]


@dataclass(frozen=True)
class Injection:
    """One way to go wrong. `slot` is the part of the pipeline that it replaces; two of one slot never meet."""

    name: str
    axis: str
    modes: str
    weight: float
    row: str
    slot: str
    stage: str
    hopeless: str
    finding: str
    act: Callable


REGISTRY = {}


def add(name, act, *, axis, modes="rn", weight=LOW, row="", slot="", stage="", hopeless="", finding=""):
    """Enters an injection. `modes` holds `r` for request, `n` for notify; `row` is its row in the taxonomy, if it has
    one; `hopeless` says why no search can undo it, which takes it out of the figures; `finding` is what tells of it
    where a notification is accepted all the same."""
    assert name not in REGISTRY, name
    assert axis in ("key", "params", "order", "value", "charset", "join", "digest"), axis
    REGISTRY[name] = Injection(name, axis, modes, weight, row, slot or name, stage or axis, hopeless, finding, act)


def injection(**known):
    """Enters the decorated function under its own name."""
    def enter(act):
        add(act.__name__, act, **known)
        return act

    return enter


def of_mode(mode, hopeless=False):
    return [one for one in REGISTRY.values() if mode[0] in one.modes and bool(one.hopeless) == hopeless]
