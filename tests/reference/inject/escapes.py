"""Values percent-encoded or decoded once too often or too seldom, and what becomes of a plus and a blank."""

import urllib.parse

from registry import HIGH, LOW, MEDIUM, VERY_HIGH, add, injection

ADDRESSES = ("notify_url", "return_url", "show_url", "error_notify_url", "call_back_url", "merchant_url")
UNRESERVED = b"-_."


def percent(keep, blank=b"%20", form="%%%02X"):
    """An encoder of bytes that keeps letters, digits and the given marks."""
    def change(value):
        return b"".join(
            bytes([byte]) if bytes([byte]).isalnum() or byte in keep else blank if byte == 32 else (form %
                                                                                                    byte).encode()
            for byte in value)

    return change


# What each language's function keeps.
FORMS = {
    "php_urlencode": percent(UNRESERVED, b"+"),
    "python_quote_plus": percent(UNRESERVED + b"~", b"+"),
    "java_urlencoder": percent(UNRESERVED + b"*", b"+"),
    "go_query_escape": percent(UNRESERVED + b"~", b"+"),
    "ruby_cgi_escape": percent(UNRESERVED + b"~", b"+"),
}
RAW_FORMS = {
    "php_rawurlencode": percent(UNRESERVED + b"~"),
    "encode_uri_component": percent(UNRESERVED + b"~!*'()"),
    "old_rawurlencode": percent(UNRESERVED),
    "python_quote": percent(UNRESERVED + b"~/"),
}
SMALL_FORMS = {
    "net_url_encode": percent(UNRESERVED + b"!*()", b"+", "%%%02x"),
    "net_url_path_encode": percent(UNRESERVED + b"!*()", b"%20", "%%%02x"),
    "old_net": percent(UNRESERVED + b"!*()'", b"+", "%%%02x")
}
WHOLE_FORMS = {"encode_uri": percent(UNRESERVED + b"~!*'();,/?:@&=+$#")}
EVERY_FORM = {**FORMS, **RAW_FORMS, **SMALL_FORMS}


def decoded(value):
    """Percent-decoding of bytes once, `+` as a blank."""
    return urllib.parse.unquote_to_bytes(value.replace(b"+", b" "))


def late(name, forms, whole=None, **known):
    """Enters a percent-encoding of every value, by one of the forms."""
    def act(making, rng):
        making.rewrite(forms[rng.choice(list(forms))])

    add(name, act, axis="value", stage="late-value", slot="percent", **known)


late("values_form_encoded", FORMS, weight=VERY_HIGH, row="V01 J18")
late("values_percent_encoded", RAW_FORMS, weight=HIGH, row="V02")
late("values_percent_encoded_in_small_digits", SMALL_FORMS, weight=MEDIUM, row="V03")
late("values_encoded_by_encode_uri", WHOLE_FORMS, weight=LOW)
late("values_encoded_twice", {
    name: (lambda value, form=form: form(form(value))) for name, form in EVERY_FORM.items()
}, weight=LOW, row="V06")


@injection(axis="value", modes="n", weight=MEDIUM, row="V09", stage="late-value", slot="percent")
def body_not_decoded(making, rng):
    """The raw body split at & and =: the gateway writes capitals and a plus, some proxies write them anew."""
    making.rewrite(
        rng.choice([
            FORMS["php_urlencode"], FORMS["java_urlencoder"], RAW_FORMS["php_rawurlencode"],
            SMALL_FORMS["net_url_encode"]
        ]))


@injection(axis="value", modes="r", weight=HIGH, row="V04", stage="late-value", slot="percent")
def addresses_percent_encoded(making, rng):
    form = EVERY_FORM[rng.choice(list(EVERY_FORM))]
    making.target = [(name, form(making.encode(value)) if name in ADDRESSES or name.endswith("_url") else value)
                     for name, value in making.target]


@injection(axis="value", modes="rn", weight=MEDIUM, row="V01", stage="late-value", slot="percent")
def one_value_percent_encoded(making, rng):
    form = EVERY_FORM[rng.choice(list(EVERY_FORM))]
    wanted = [
        name for name, value in making.target
        if not name.startswith("sign") and form(making.encode(value)) != making.encode(value)
    ]
    chosen = rng.choice(wanted or [None])
    making.target = [(name, form(making.encode(value)) if name == chosen else value) for name, value in making.target]


@injection(axis="value", modes="rn", weight=LOW, stage="late-value", slot="percent")
def only_text_beyond_ascii_percent_encoded(making, rng):
    form = rng.choice(["%%%02X", "%%%02x"])
    making.rewrite(lambda value: b"".join(bytes([byte]) if byte < 128 else (form % byte).encode() for byte in value))


@injection(axis="value", modes="r", weight=HIGH, row="V06", stage="late-value", slot="percent sent")
def values_sent_encoded_twice(making, rng):
    form = EVERY_FORM[rng.choice(list(EVERY_FORM))]
    names = rng.choice([None, ADDRESSES])
    making.sent = [(name, form(making.encode(value)) if not names or name in names else value)
                   for name, value in making.sent]


@injection(axis="value", modes="r", weight=MEDIUM, row="V08", stage="late-value", slot="decoded")
def values_decoded_before_signing(making, rng):
    making.rewrite(decoded)


@injection(axis="value", modes="n", weight=HIGH, row="V08", stage="late-value", slot="decoded")
def values_decoded_again(making, rng):
    """Where a value held an escape itself, such as the notify_id of a return: `%2F` became `/`."""
    making.rewrite(urllib.parse.unquote_to_bytes)


@injection(axis="value", modes="n", weight=HIGH, row="V10", slot="plus")
def plus_became_blank(making, rng):
    making.each(lambda value: value.replace("+", " "))


@injection(axis="value", modes="n", weight=HIGH, row="V10", slot="plus")
def blank_became_plus(making, rng):
    making.each(lambda value: value.replace(" ", "+"))


@injection(axis="value", modes="n", weight=MEDIUM, row="V10", slot="plus")
def blank_stayed_percent_20(making, rng):
    making.each(lambda value: value.replace(" ", "%20"))


@injection(axis="value", modes="r", weight=HIGH, row="V07 V10", slot="plus")
def plus_sent_unescaped(making, rng):
    making.sent = [(name, value.replace("+", " ")) for name, value in making.sent]
