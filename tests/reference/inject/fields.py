"""What differs between the pairs that were signed and those that arrive: added, lost, repeated, joined, renamed.

In `request` mode the digest is right and the sent form differs; in `notify` mode the copy that the shop verifies does.
"""

import string

from making import Inapplicable, plain
from material import BOOKKEEPING, BUTTONS, COOKIES, CUSTOM, LIKELY, PATH_WORDS, ROUTERS, ROUTES, TOKENS
from parameters import camel, misspelt, remove, renamed
from registry import HIGH, LOW, MEDIUM, RARE, VERY_HIGH, injection

LETTERS = string.ascii_lowercase + string.digits


def random_value(rng):
    return rng.choice([
        "".join(rng.choice(LETTERS) for _ in range(rng.choice([6, 16, 26, 32, 40]))),
        str(rng.randrange(10**rng.choice([1, 3, 6, 9]) + 1)), f"{rng.randrange(1, 255)}.{rng.randrange(255)}.3.4", "张三",
        f"{rng.randrange(9)}.{rng.randrange(99)}", f"a/{rng.randrange(99)}=="
    ])


def put_in(making, pairs, rng):
    """Adds pairs to what arrives, at one place: frameworks append some and others come first. A name that is there
    already would be another mistake."""
    if any(name in dict(making.sent) for name, _ in pairs):
        raise Inapplicable
    place = rng.choice([0, len(making.sent), rng.randint(0, len(making.sent))])
    making.sent[place:place] = pairs


def names_drawn(rng, names, most):
    return rng.sample(names, rng.randint(1, most))


@injection(axis="params", modes="n", weight=VERY_HIGH, row="P12", slot="router")
def router_parameter_added(making, rng):
    put_in(making, [(rng.choice(ROUTERS), rng.choice(ROUTES))], rng)


@injection(axis="params", modes="n", weight=HIGH, row="P13", slot="router")
def path_parameters_added(making, rng):
    names = rng.choice([["controller", "action"], ["controller", "action", "format"], ["m", "c", "a"], ["m", "a"],
                        ["option", "view", "task"], ["controller", "action", "id"], ["controller", "action", "locale"],
                        ["mod", "code"],
                        names_drawn(rng, list(PATH_WORDS), 3)])
    put_in(making, [(name, rng.choice(PATH_WORDS[name])) for name in names], rng)


@injection(axis="params", modes="n", weight=VERY_HIGH, row="P14", slot="own query")
def own_query_added(making, rng):
    put_in(making, [(name, random_value(rng)) for name in names_drawn(rng, CUSTOM, 3)], rng)


@injection(axis="params", modes="n", weight=HIGH, row="P15")
def cookies_added(making, rng):
    put_in(making, [(name, random_value(rng)) for name in names_drawn(rng, COOKIES, 4)], rng)


@injection(axis="params", modes="n", weight=MEDIUM, row="")
def bookkeeping_added(making, rng):
    put_in(making, [(name, random_value(rng)) for name in names_drawn(rng, BOOKKEEPING, 3)], rng)


@injection(axis="params", modes="rn", weight=LOW, row="")
def charset_added(making, rng):
    put_in(making, [rng.choice([("charset", "utf-8"), ("_charset_", "UTF-8"), ("ie", "utf-8"), ("encoding", "UTF-8")])],
           rng)


@injection(axis="params", modes="n", weight=LOW, row="")
def request_fields_added(making, rng):
    """A handler that fills in what it knows of its own account before it verifies."""
    put_in(
        making,
        rng.choice([[("partner", making.data.partner)], [("_input_charset", "utf-8")],
                    [("service", "notify_verify"), ("partner", making.data.partner)]]), rng)


@injection(axis="params", modes="n", weight=LOW, row="")
def whole_body_as_a_name(making, rng):
    """A parser that found no form keeps the raw text as one more field, or as the name of one."""
    text = "&".join(f"{name}={value}" for name, value in making.data.pairs)
    put_in(making, [rng.choice([("raw_body", text), ("php://input", text[:200]), ("xml", text)])], rng)


@injection(axis="params", modes="r", weight=MEDIUM, row="P19")
def button_posted(making, rng):
    pair = rng.choice(BUTTONS)
    put_in(making, [pair, ("submit.y", "7")] if pair[0] == "submit.x" else [(pair[0], pair[1] or "x")], rng)


@injection(axis="params", modes="r", weight=MEDIUM, row="P19")
def form_token_posted(making, rng):
    put_in(making, [(name, random_value(rng)) for name in names_drawn(rng, TOKENS, 2)], rng)


@injection(axis="params", modes="r", weight=HIGH, row="P18")
def custom_parameter_sent(making, rng):
    put_in(making, [(name, random_value(rng)) for name in names_drawn(rng, CUSTOM, 2)], rng)


@injection(axis="params", modes="r", weight=MEDIUM, row="P11", slot="charset field")
def charset_signed_but_not_sent(making, rng):
    making.sent = remove(making.sent, {"_input_charset"})


@injection(axis="params", modes="r", weight=MEDIUM, row="P11", slot="charset field")
def charset_sent_twice(making, rng):
    making.sent.insert(0, ("_input_charset", making.value("_input_charset")))


@injection(axis="params", modes="rn", weight=LOW, row="P21")
def pair_twice(making, rng):
    pair = rng.choice([(name, value) for name, value in making.sent if plain(name, value)])
    making.sent.insert(rng.randint(0, len(making.sent)), pair)


@injection(axis="params", modes="rn", weight=LOW, row="P21")
def name_twice_with_another_value(making, rng):
    name = rng.choice(["body", "type", "id", "out_trade_no", "subject", "trade_no", "total_fee"])
    if name not in making.names():
        raise Inapplicable
    making.sent.insert(rng.choice([0, len(making.sent)]), (name, random_value(rng)))


@injection(axis="params", modes="n", weight=LOW, row="P20")
def repeated_values_joined_by_comma(making, rng):
    """The address and the body carry a field both, and the sample's loop joins what getParameterMap gives."""
    mark = rng.choice([",", ",", ", "])
    making.one(rng, lambda value: f"{value}{mark}{value}")


@injection(axis="params", modes="rn", weight=MEDIUM, row="P16 P23")
def likely_field_lost(making, rng):
    """A fixed list of names, or a client that removes what it thinks empty, lost a field that hardly varies."""
    open_to = [name for name, value in making.sent if value in LIKELY.get(name, [])]
    if not open_to:
        raise Inapplicable
    making.sent = remove(making.sent, {rng.choice(open_to)})


@injection(axis="params", modes="n", weight=LOW, row="P16")
def field_lost_that_another_repeats(making, rng):
    """price is total_fee of one piece, gmt_create or gmt_payment often the notify_time, seller_id the account's own."""
    copies = [("price", "total_fee"), ("total_fee", "price"), ("gmt_payment", "notify_time"),
              ("gmt_create", "gmt_payment"), ("body", "subject")]
    lost, other = rng.choice(copies)
    values = dict(making.sent)
    if lost not in values or values.get(other) != values[lost]:
        raise Inapplicable
    making.sent = remove(making.sent, {lost})


@injection(axis="params", modes="rn", weight=MEDIUM, row="P22", slot="names")
def one_name_misspelt(making, rng):
    wanted = rng.choice([name for name, value in making.sent if plain(name, value) and "_" in name] or [""])
    if not wanted:
        raise Inapplicable
    making.sent = renamed(making.sent, wanted, misspelt(wanted, rng))


@injection(axis="params", modes="n", weight=LOW, row="", slot="names")
def names_prefixed(making, rng):
    prefix = rng.choice(["alipay_", "data.", "post_", "notify.", "request.", "params."])
    making.sent = [(name if name.startswith("sign") else prefix + name, value) for name, value in making.sent]


@injection(axis="params", modes="n", weight=LOW, row="", slot="names")
def names_in_brackets(making, rng):
    around = rng.choice(["data[%s]", "params[%s]", "[%s]", "post[%s]"])
    making.sent = [(name if name.startswith("sign") else around % name, value) for name, value in making.sent]


@injection(axis="params", modes="r", weight=LOW, row="P22", slot="names")
def names_sent_in_camel_case(making, rng):
    making.sent = [(name if name.startswith("sign") else camel(name), value) for name, value in making.sent]


@injection(axis="params", modes="r", weight=MEDIUM, row="P22", slot="names")
def charset_sent_without_underscore(making, rng):
    making.sent = renamed(making.sent, "_input_charset", rng.choice(["input_charset", "charset", "inputCharset"]))


@injection(axis="join", modes="n", weight=MEDIUM, row="V07")
def pair_swallowed_by_its_neighbour(making, rng):
    """An escaped `&` was not taken for one, so a value runs on over the next pair."""
    spots = [
        n for n in range(len(making.sent) - 1) if all(
            isinstance(value, str) and plain(name, value) for name, value in making.sent[n:n + 2])
    ]
    if not spots:
        raise Inapplicable
    place = rng.choice(spots)
    (name, value), (other, rest) = making.sent[place:place + 2]
    making.sent[place:place + 2] = [(name, f"{value}&{other}={rest}")]


@injection(axis="join", modes="rn", weight=HIGH, row="V07")
def value_split_at_ampersand(making, rng):
    """A value that was not encoded ends at its own `&`; the rest becomes a name."""
    spots = [
        n for n, (name, value) in enumerate(making.sent)
        if isinstance(value, str) and "&" in value and plain(name, value)
    ]
    if not spots:
        raise Inapplicable
    place = rng.choice(spots)
    name, value = making.sent[place]
    first, *rest = value.split("&")
    making.sent[place:place + 1] = [(name, first)] + [(piece.partition("=")[0], piece.partition("=")[2])
                                                      for piece in rest if piece]


@injection(axis="params", modes="n", weight=MEDIUM, row="P16",
           hopeless="the value of the lost field is in nothing that is left")
def field_lost_for_good(making, rng):
    lost = [
        name for name in ("notify_id", "trade_no", "buyer_email", "buyer_id", "subject", "notify_time")
        if name in making.names()
    ]
    making.sent = remove(making.sent, {rng.choice(lost or [""])})


@injection(axis="params", modes="r", weight=RARE, row="P24",
           hopeless="what was signed in the place of the sent value is unknown")
def value_replaced_after_signing(making, rng):
    making.sent = [(name, "2088" + "".join(rng.choice(string.digits)
                                           for _ in range(12)) if name == "partner" else value)
                   for name, value in making.sent]
