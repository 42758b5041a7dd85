"""How much there is to find out about a case, in bits: what a program would have to try that knew every injection, its
weight and its draws, and tried the likeliest chains first. No search explains more than it has the time to try.

A chain of n bits has, on average, 2 to the n chains before it. An injection has the bits of its weight among all of its
mode, and those of its ways: how differently it ends on the same data. The order of a chain is not drawn, and chains that
do not count are drawn again.
"""

import collections
import math
import random

import cases
from mistakes import of_mode

PLAYS = 150
QUANTILES = (0.5, 0.85, 0.97)


def entropy(counter):
    total = sum(counter.values())
    return -sum(count / total * math.log2(count / total) for count in counter.values())


def ways(data, one):
    """The bits of the ways in which an injection ends on these data, as far as so many plays show them."""
    outcomes = (cases.play(data, [one], str(nth)) for nth in range(PLAYS))
    return entropy(collections.Counter(outcome and outcome.seen() for outcome in outcomes))


def of_chain(data, mode, chain):
    total = sum(one.weight for one in of_mode(mode))
    of_each = (ways(data, one) - math.log2(one.weight / total) for one in chain)
    return sum(of_each) - math.log2(math.factorial(len(chain)))


def print_bits(count, seed):
    """The quantiles of so many cases of each mode and depth."""
    print("depth mode    " + "".join(f"{share:>8.0%}" for share in QUANTILES))
    for depth in (1, 2, 3):
        for mode in ("request", "notify"):
            found, draws = [], 0
            for nth in range(count):
                label = f"bits/{mode}/{depth}/{nth}"
                before, data, chain, _ = cases.drawn(random.Random(f"{seed}/{label}"), label, mode, depth, seed)
                draws += before + 1
                found.append(of_chain(data, mode, chain))
            again = math.log2(draws / count)
            found.sort()
            print(f"{depth:>5} {mode:<8}" + "".join(f"{found[int(count * share)] - again:>8.1f}" for share in QUANTILES))
