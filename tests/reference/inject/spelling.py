"""The same thing spelt otherwise: numbers, flags, times, addresses, order numbers."""

import datetime
import decimal
import re
import struct

from making import Inapplicable
from registry import HIGH, LOW, MEDIUM, RARE, add, injection

NUMBER = re.compile(r"-?\d{1,9}(\.\d+)?")
TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
MONEY = ("fee", "price", "money", "amount", "discount")


def is_amount(name, value):
    return bool(NUMBER.fullmatch(value)) and any(part in name for part in MONEY)


def is_count(name, value):
    return value.isdigit() and len(value) < 4 and name in ("quantity", "payment_type", "batch_num", "success_num",
                                                           "goods_type", "qr_pay_mode")


def shortest(value):
    """A float of C, PHP or JavaScript: no trailing zeros and no point where none is needed."""
    return repr(float(value)).removesuffix(".0")


def java(value):
    """Double.toString: always a point, and an exponent from ten million on."""
    number = float(value)
    if abs(number) < 1e7:
        return repr(number)
    digits, _, power = f"{number:e}".partition("e")
    return f"{float(digits)}E{int(power)}"


def grouped(value):
    return f"{float(value):,.2f}"


FORMS = {
    "shortest": shortest,
    "python": lambda value: repr(float(value)),
    "java": java,
    "two": lambda value: f"{float(value):.2f}",
    "one": lambda value: f"{float(value):.1f}",
    "three": lambda value: f"{float(value):.3f}",
    "four": lambda value: f"{float(value):.4f}",
    "whole": lambda value: str(int(float(value))),
    "no_first_zero": lambda value: re.sub(r"^(-?)0\.", r"\1.", value),
    "exponent": lambda value: f"{float(value):.1e}",
    "stripped": lambda value: format(decimal.Decimal(value).normalize(), "f"),
    "scientific": lambda value: str(decimal.Decimal(value).normalize()),
    "six": lambda value: f"{float(value):f}",
    "plus": lambda value: "+" + value,
    "padded": lambda value: value.zfill(len(value) + 1),
    "point": lambda value: value + ".",
    "single": lambda value: single(float(value)),
}
LOSSY = {"one", "whole", "exponent", "plus", "point", "padded", "three"}


def single(number):
    """A float of 32 bits printed as a double."""
    return repr(struct.unpack("f", struct.pack("f", number))[0])


def per_hundred(value):
    return str(int(round(float(value) * 100)))


def yuan(value):
    return f"{float(value) / 100:.2f}"


def value(name, change, only, modes="rn", **known):
    """Enters a mistake of all or one of the fields that `only` lets through."""
    def act(making, rng):
        form = rng.choice(change) if isinstance(change, list) else change
        if rng.random() < 0.5:
            making.each(form, only)
        else:
            making.one(rng, form, only)

    add(name, act, axis="value", modes=modes, **known)


REVERSIBLE = [form for name, form in FORMS.items() if name not in LOSSY]
value("amount_spelt_otherwise", REVERSIBLE, is_amount, weight=HIGH, row="V22", slot="amount")
value("amount_cut_or_widened", [FORMS[name] for name in sorted(LOSSY)], is_amount, modes="r", row="V22", slot="amount")
value("count_spelt_as_a_fraction", [lambda text: text + ".0", lambda text: text + ".00"], is_count, row="V22")
value("amount_in_cents", per_hundred, is_amount, weight=MEDIUM, row="V23", slot="amount")
value("amount_in_yuan", yuan, lambda name, text: is_amount(name, text) and "." not in text, modes="r", row="V23",
      slot="amount")
value("amount_with_a_currency", [("￥%s").__mod__, ("¥%s").__mod__, ("$%s").__mod__, ("RMB%s").__mod__, ("%s元").__mod__,
                                 ("CNY %s").__mod__], is_amount, row="V25", slot="amount")
value("amount_grouped", grouped, lambda name, text: is_amount(name, text) and abs(float(text)) >= 1000, slot="amount")
value("amount_with_a_comma", lambda text: text.replace(".", ","), is_amount, slot="amount")
value("leading_zeros_lost", lambda text: text.lstrip("0") or "0",
      lambda name, text: text.startswith("0") and text.isdigit() and len(text) > 1, row="V28")
FLAGS = {
    "T": ["true", "True", "1", "TRUE"],
    "F": ["false", "False", "0", "FALSE"],
    "Y": ["true", "True", "1", "y", "yes"],
    "N": ["false", "False", "0", "n", "no"]
}


@injection(axis="value", modes="rn", row="V26")
def flags_spelt_otherwise(making, rng):
    nth = rng.randrange(4)
    making.each(lambda text: FLAGS[text][nth] if text in FLAGS else text)


def time(form):
    """A change of a time that a shop's database or date type prints in its own way."""
    return lambda text: form(datetime.datetime.strptime(text, "%Y-%m-%d %H:%M:%S")) if TIME.fullmatch(text) else text


HOUR = datetime.timedelta(hours=1)
TIMES = [
    time(lambda moment: moment.isoformat()),
    time(lambda moment: f"{moment:%Y-%m-%d%H:%M:%S}"),
    time(lambda moment: f"{moment}.0"),
    time(lambda moment: f"{moment:%Y/%m/%d %H:%M:%S}"),
    time(lambda moment: f"{moment}.000"),
    time(lambda moment: f"{moment:%Y-%m-%dT%H:%M:%SZ}"),
    time(lambda moment: f"{moment:%Y-%m-%dT%H:%M:%S+08:00}"),
    time(lambda moment: f"{moment}+08:00"),
    time(lambda moment: f"{moment:%Y%m%d%H%M%S}"),
    time(lambda moment: f"{moment:%Y-%m-%d+%H:%M:%S}"),
    time(lambda moment: f"{moment:%Y-%m-%d  %H:%M:%S}"),
    time(lambda moment: f"{moment.year}/{moment.month}/{moment.day} {moment.hour}:{moment:%M:%S}"),
    time(lambda moment: f"{moment:%Y-%m-%dT%H:%M:%S.000Z}"),
    time(lambda moment: f"{moment.year}-{moment.month}-{moment.day} {moment.hour}:{moment:%M:%S}"),
    time(lambda moment: f"{moment} +0800"),
]
CLOCKS = [
    time(lambda moment: str(int((moment - 8 * HOUR).replace(tzinfo=datetime.timezone.utc).timestamp()))),
    time(lambda moment: str(moment - 8 * HOUR)),
    time(lambda moment: f"{moment - 8 * HOUR:%Y-%m-%dT%H:%M:%SZ}"),
    time(lambda moment: str(int((moment - 8 * HOUR).replace(tzinfo=datetime.timezone.utc).timestamp()) * 1000)),
    time(lambda moment: f"{moment - 8 * HOUR} UTC"),
    time(lambda moment: str(moment + 8 * HOUR)),
]
value("time_in_another_form", TIMES, lambda name, text: True, weight=MEDIUM, row="V31", slot="time")
value("time_of_another_zone", CLOCKS, lambda name, text: True, row="V31", slot="time")


def is_address(name, text):
    return text.startswith(("http://", "https://"))


def without_query(text):
    return text.partition("?")[0]


ADDRESS = [
    lambda text: text.replace("http://", "https://", 1)
    if text.startswith("http://") else text.replace("https://", "http://", 1), lambda text: text.rstrip("/")
    if text.endswith("/") else text + "/", lambda text: re.sub(r"^(https?://[^/:]+)(?=[/?]|$)", r"\1:80", text),
    lambda text: re.sub(r"^(https?://)www\.", r"\1", text), lambda text: text.lower(),
    lambda text: text.split("://", 1)[1], lambda text: re.sub(r"^(https?://[^/]+)/+", r"\1//", text),
    lambda text: text.replace("/", "//").replace(":////", "://"),
]


@injection(axis="value", modes="r", weight=MEDIUM, slot="address")
def address_signed_in_another_form(making, rng):
    form = rng.choice(ADDRESS + [without_query])
    if rng.random() < 0.5:
        making.each(form, is_address)
    else:
        making.one(rng, form, is_address)


@injection(axis="value", modes="r", weight=LOW, slot="address")
def address_sent_in_another_form(making, rng):
    """A proxy or a template turns http into https, or the host loses its slash, after the digest was made."""
    form = rng.choice(ADDRESS[:2])
    making.sent = [(name, form(text) if is_address(name, text) else text) for name, text in making.sent]


def is_long(name, text):
    return text.isdigit() and len(text) >= 10 and name not in ("pay_date", )


def scientific(text):
    """A spreadsheet's view of a long number."""
    digits, _, power = f"{float(text):.5e}".partition("e")
    return f"{float(digits):g}E+{int(power):02d}"


LONG = [
    scientific, lambda text: f"{float(text):.0f}", lambda text: repr(float(text)),
    lambda text: str(min(int(text), 2**31 - 1)), lambda text: str(min(int(text), 2**63 - 1)),
    lambda text: str(float(text)).upper(),
    lambda text: text[:15] + "0" * len(text[15:]), lambda text: text + ".0"
]
value("long_number_spoilt", LONG, is_long, modes="r", slot="long")
value("long_number_grouped", lambda text: f"{int(text):,}", lambda name, text: is_long(name, text) and text[0] != "0",
      weight=RARE, slot="long")
value("letters_in_one_case", [str.lower, str.upper], lambda name, text: True, modes="r", slot="case")
value("mail_in_small_letters", str.lower, lambda name, text: "@" in text, modes="r", slot="case")
value("value_capitalised", lambda text: text[:1].upper() + text[1:], lambda name, text: True, modes="r", slot="case")


@injection(axis="value", modes="n", weight=LOW, slot="long", hopeless="digits beyond the precision of a float are gone")
def long_number_rounded_in_the_copy(making, rng):
    def change(text):
        return f"{float(text):.0f}" if len(text) > 20 else text

    making.each(change, is_long)
    if making.sent == making.data.pairs:
        raise Inapplicable
