"""Too many parameters, too few, or under other names; what the wire or a framework adds is in `fields.py`."""

from making import Inapplicable, plain
from registry import HIGH, LOW, MEDIUM, RARE, VERY_HIGH, injection

# Optional names of the vendor's samples, which their code lists whether they have a value or not.
TEMPLATE = [
    "body", "show_url", "paymethod", "defaultbank", "anti_phishing_key", "exter_invoke_ip", "extra_common_param",
    "royalty_type", "royalty_parameters", "it_b_pay", "buyer_email", "error_notify_url", "default_login",
    "need_ctu_check", "discount", "token"
]
NOTHING = ["null", "None", "undefined", "NULL", "nil", "(null)", "nan", "False"]
CONSTANTS = [("format", "JSON"), ("version", "1.0"), ("charset", "utf-8"), ("v", "1.0"), ("sec_id", "MD5"),
             ("format", "xml"), ("sign_method", "MD5"), ("input_charset", "utf-8"), ("antiphishing", "1"),
             ("transport", "http"), ("agent", "")]


def taking(making, condition):
    """Replaces the filter: of what it takes, only what the condition takes too."""
    before = making.takes
    making.takes = lambda name, value: before(name, value) and condition(name, value)


def remove(pairs, names):
    left = [(name, value) for name, value in pairs if name not in names]
    if len(left) == len(pairs):
        raise Inapplicable
    return left


def fields(making):
    """The names of the fields that a value-carrying mistake could have lost."""
    return [name for name, value in making.target if plain(name, value)]


@injection(axis="params", modes="r", weight=VERY_HIGH, row="P01 O09", slot="filter")
def sign_type_signed(making, rng):
    making.takes = lambda name, value: name != "sign" and value not in ("", b"")


@injection(axis="params", modes="r", weight=HIGH, row="P03", slot="sign field")
def old_sign_signed(making, rng):
    making.takes_again = lambda name, value: name == "sign" or making.takes(name, value)


@injection(axis="params", modes="r", weight=MEDIUM, row="P03", slot="sign field")
def old_sign_and_type_signed(making, rng):
    making.takes_again = lambda name, value: name in ("sign", "sign_type") or making.takes(name, value)


@injection(axis="params", modes="r", weight=MEDIUM, row="P04", slot="sign field")
def empty_sign_signed(making, rng):
    making.signed.append(("sign", ""))
    before, kind = making.takes, rng.random() < 0.3
    making.takes = lambda name, value: name == "sign" or before(name, value) or kind and name == "sign_type"


@injection(axis="params", modes="r", weight=VERY_HIGH, row="P05", slot="filter")
def empty_values_signed(making, rng):
    making.takes = lambda name, value: name not in ("sign", "sign_type")


@injection(axis="params", modes="r", weight=VERY_HIGH, row="P01 P05", slot="filter")
def nothing_filtered(making, rng):
    making.takes = lambda name, value: name != "sign"


@injection(axis="params", modes="r", weight=HIGH, row="P05", slot="filter")
def template_names_signed_empty(making, rng):
    absent = [name for name in TEMPLATE if not making.has(name)]
    making.signed += [(name, "") for name in rng.sample(absent, min(len(absent), rng.choice([1, 1, 2])))]
    making.takes = lambda name, value: name not in ("sign", "sign_type")


@injection(axis="params", modes="r", weight=MEDIUM, row="P07")
def zero_taken_for_empty(making, rng):
    zeros = rng.choice([{"0"}, {"0", "0.00", "0.0"}])
    taking(making, lambda name, value: value not in zeros)


@injection(axis="params", modes="r", row="")
def blank_taken_for_empty(making, rng):
    making.sent = [(name, value or " ") for name, value in making.sent]
    making.signed = [(name, value or " ") for name, value in making.signed]
    taking(making, lambda name, value: not isinstance(value, str) or value.strip())


@injection(axis="params", modes="rn", weight=HIGH, row="P08")
def word_for_empty(making, rng):
    word = rng.choice(NOTHING)
    making.target = [(name, word if value == "" else value) for name, value in making.target]


@injection(axis="params", modes="r", weight=MEDIUM, row="P08")
def word_for_absent(making, rng):
    word = rng.choice(NOTHING)
    absent = [name for name in TEMPLATE if not making.has(name)]
    making.signed += [(name, word) for name in rng.sample(absent, rng.choice([1, 1, 2]))]


@injection(axis="params", modes="r", weight=HIGH, row="P10", slot="charset field")
def charset_not_signed(making, rng):
    making.signed = remove(making.signed, {"_input_charset"})


@injection(axis="params", modes="r", weight=MEDIUM, row="P16 P18")
def one_name_not_signed(making, rng):
    making.signed = remove(making.signed, {rng.choice(fields(making))})


@injection(axis="params", modes="r", weight=LOW, row="P16")
def two_names_not_signed(making, rng):
    making.signed = remove(making.signed, set(rng.sample(fields(making), 2)))


@injection(axis="params", modes="r", weight=MEDIUM, row="")
def addresses_not_signed(making, rng):
    making.signed = remove(making.signed, {"notify_url", "return_url"})


@injection(axis="params", modes="r", weight=LOW, row="P16")
def service_or_partner_not_signed(making, rng):
    making.signed = remove(making.signed, rng.choice([{"service"}, {"partner"}, {"service", "partner"}, {"pid"}]))


@injection(axis="params", modes="r", weight=LOW, row="")
def empty_field_removed_with_its_neighbour(making, rng):
    """A list that is shortened while a loop walks over it skips the element after each one removed, so the second of
    two empty values stays."""
    kept, after = [], False
    for name, value in making.signed:
        if value == "" and not after:
            after = True
            continue
        after = False
        kept.append((name, value))
    making.signed = kept
    making.takes = lambda name, value: name not in ("sign", "sign_type")


@injection(axis="params", modes="r", weight=LOW, row="")
def constant_signed_but_not_sent(making, rng):
    making.signed.append(rng.choice([pair for pair in CONSTANTS if pair[1]]))


@injection(axis="params", modes="r", weight=MEDIUM, row="P22", slot="names")
def one_name_misspelt_in_the_digest(making, rng):
    wanted = rng.choice([name for name in making.names() if name not in ("sign", "sign_type")])
    other = misspelt(wanted, rng)
    making.signed = [(other if name == wanted else name, value) for name, value in making.signed]


@injection(axis="params", modes="rn", weight=MEDIUM, row="P22", slot="names")
def all_names_in_camel_case(making, rng):
    making.target = [(name if name.startswith("sign") else camel(name), value) for name, value in making.target]


@injection(axis="params", modes="rn", weight=LOW, row="P22", slot="names")
def all_names_in_capitals(making, rng):
    making.target = [(name if name.startswith("sign") else name.upper(), value) for name, value in making.target]


@injection(axis="params", modes="r", weight=MEDIUM, row="P22", slot="names")
def charset_without_underscore(making, rng):
    other = rng.choice(
        ["input_charset", "_input_Charset", "inputCharset", "charset", "_inputCharset", "_INPUT_CHARSET"])
    making.signed = renamed(making.signed, "_input_charset", other)


@injection(axis="params", modes="r", weight=LOW, row="", slot="names")
def blank_beside_a_name(making, rng):
    wanted = rng.choice(fields(making))
    making.signed = renamed(making.signed, wanted, rng.choice([" " + wanted, wanted + " "]))


@injection(axis="params", modes="rn", weight=LOW, row="", slot="exchanged")
def two_values_exchanged(making, rng):
    pairs = [("subject", "body"), ("notify_url", "return_url"), ("seller_email", "buyer_email"),
             ("out_trade_no", "trade_no"), ("seller_id", "buyer_id"), ("price", "total_fee"),
             ("gmt_create", "gmt_payment"), ("subject", "out_trade_no")]
    one, other = rng.choice([pair for pair in pairs if all(name in fields(making) for name in pair)] or [("", "")])
    values = dict(making.target)
    if not one:
        raise Inapplicable
    swap = {one: values[other], other: values[one]}
    making.target = [(name, swap.get(name, value)) for name, value in making.target]


@injection(axis="params", modes="r", weight=RARE, row="P24")
def seller_is_partner_in_the_digest(making, rng):
    partner = making.value("partner")
    making.signed = [(name, partner if name in ("seller_email", "seller_id") else value)
                     for name, value in making.signed]


def renamed(pairs, wanted, other):
    if wanted not in [name for name, _ in pairs]:
        raise Inapplicable
    return [(other if name == wanted else name, value) for name, value in pairs]


def camel(name):
    first, *rest = name.lstrip("_").split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def misspelt(name, rng):
    """The ways in which a name is written by habit, and a slip of the finger now and then."""
    place = rng.randrange(len(name) - 1)
    other = rng.choice([
        camel(name),
        name.upper(),
        name.capitalize(),
        name.replace("_", "-"),
        name.replace("_", ""),
        name.replace("_", "."), name[:place] + name[place + 1] + name[place] + name[place + 2:],
        name[:place] + name[place + 1:]
    ])
    if other == name or not other:
        raise Inapplicable
    return other
