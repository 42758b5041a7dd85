"""Parameters in another order than that of their names' bytes. What arrives at a shop is sorted again, so all of these
are the mistakes of who makes a sign."""

import functools
import random
import re

from making import Inapplicable, by_name
from registry import HIGH, LOW, MEDIUM, RARE, VERY_HIGH, add, injection


def order(name, key=None, reverse=False, whole=None, **known):
    """Enters a sort by another key, or another arrangement of the whole list."""
    def act(making, rng):
        making.order = whole or (lambda pairs: sorted(pairs, key=key, reverse=reverse))

    add(name, act, axis="order", modes="r", slot="order", **known)


def culture(pair):
    """The comparison of a culture: marks, digits, then letters regardless of case, small ones first at the end."""
    name = pair[0].decode("latin-1")
    marks = [(0 if not letter.isalnum() else 1 if letter.isdigit() else 2, letter.lower()) for letter in name
             if letter != "-"]
    return marks, name.swapcase()


def letters_only(pair):
    return re.sub(rb"[^0-9a-z]", b"", pair[0].lower())


def natural(pair):
    return [(0, int(piece), b"") if piece.isdigit() else (1, 0, piece) for piece in re.split(rb"(\d+)", pair[0])]


def java_hash(name):
    code = functools.reduce(lambda code, byte: (31 * code + byte) & 0xFFFFFFFF, name, 0)
    return code ^ code >> 16


def java_hash_map(pairs):
    """The order in which a HashMap of Java 8 gives its entries: by bucket, and in a bucket as they came. Its table has
    sixteen places and doubles when three quarters are taken."""
    places = 16
    while len(pairs) > places * 3 // 4:
        places *= 2
    return sorted(pairs, key=lambda pair: java_hash(pair[0]) & places - 1)


order("not_sorted", whole=list, weight=VERY_HIGH, row="O01")
order("reverse_of_insertion", whole=lambda pairs: pairs[::-1])
order("sorted_by_small_letters", lambda pair: pair[0].lower(), weight=MEDIUM, row="O03")
order("sorted_by_capital_letters", lambda pair: pair[0].upper(), weight=MEDIUM, row="O03")
order("sorted_by_culture", culture, weight=MEDIUM, row="O04")
order("sorted_by_letters_alone", letters_only, weight=MEDIUM, row="O04")
order("sorted_as_whole_pairs", lambda pair: pair[0] + b"=" + pair[1], row="O05")
order("sorted_by_value", lambda pair: pair[1], row="O06", weight=MEDIUM)
order("sorted_by_value_descending", lambda pair: pair[1], reverse=True, weight=RARE)
order("sorted_descending", lambda pair: pair[0], reverse=True, row="O07", weight=MEDIUM)
order("sorted_naturally", natural, row="O08", weight=RARE)
order("sorted_by_length", lambda pair: (len(pair[0]), pair[0]), weight=RARE)
order("sorted_by_pair_length", lambda pair: len(pair[0]) + len(pair[1]), weight=RARE)
order("order_of_a_java_hash_map", whole=java_hash_map, weight=MEDIUM)


@injection(axis="order", modes="r", weight=HIGH, slot="order")
def one_added_after_sorting(making, rng):
    """The list was sorted, and then something was put behind it or in front."""
    late = rng.choice([[b"_input_charset"], [b"sign_type"], [b"notify_url"], [b"return_url"], [b"service"],
                       [b"partner"], [b"service", b"partner"], [b"pid"], [b"notify_url", b"return_url"]])
    front = rng.random() < 0.4

    def whole(pairs):
        held = [pair for pair in pairs if pair[0] in late]
        rest = by_name([pair for pair in pairs if pair[0] not in late])
        if not held:
            raise Inapplicable
        return held + rest if front else rest + held

    making.order = whole


@injection(axis="order", modes="r", weight=LOW, slot="order")
def first_name_last(making, rng):
    """`_input_charset` sorted as if its underscore came after the letters, or a loop that starts at one."""
    making.order = lambda pairs: by_name(pairs)[1:] + by_name(pairs)[:1]


@injection(axis="order", modes="r", weight=RARE, row="O11", slot="order")
def order_of_the_wap_notification(making, rng):
    """The fixed list of the WAP notification, which leaves the service alone of a request's parameters."""
    fixed = [b"service", b"v", b"sec_id", b"notify_data"]
    making.value("service")
    making.order = lambda pairs: [(name, dict(pairs).get(name, b"")) for name in fixed]


@injection(axis="order", modes="r", weight=LOW, slot="order",
           hopeless="a random order of more than a few names is one of very many")
def random_order_of_a_map(making, rng):
    seed = rng.random()
    making.order = lambda pairs: random.Random(seed).sample(pairs, len(pairs))
