"""Values escaped once too often or too seldom: percent, HTML, slashes, JSON, SQL, and their undoing."""

import base64
import html
import json
import re
import urllib.parse

from making import Inapplicable
from registry import HIGH, LOW, MEDIUM, RARE, VERY_HIGH, add, injection

ADDRESSES = ("notify_url", "return_url", "show_url", "error_notify_url", "call_back_url", "merchant_url")
UNRESERVED = b"-_."


def percent(keep, blank=b"%20", form="%%%02X"):
    """An encoder of bytes that keeps letters, digits and the given marks."""
    def change(value):
        return b"".join(bytes([byte]) if bytes([byte]).isalnum() or byte in keep else blank if byte == 32 else (form % byte).encode()
                        for byte in value)
    return change


# What each language's function keeps.
FORMS = {
    "php_urlencode": percent(UNRESERVED, b"+"), "python_quote_plus": percent(UNRESERVED + b"~", b"+"), "java_urlencoder": percent(UNRESERVED + b"*", b"+"),
    "go_query_escape": percent(UNRESERVED + b"~", b"+"), "ruby_cgi_escape": percent(UNRESERVED + b"~", b"+"),
}
RAW_FORMS = {
    "php_rawurlencode": percent(UNRESERVED + b"~"), "encode_uri_component": percent(UNRESERVED + b"~!*'()"),
    "old_rawurlencode": percent(UNRESERVED), "python_quote": percent(UNRESERVED + b"~/"),
}
SMALL_FORMS = {"net_url_encode": percent(UNRESERVED + b"!*()", b"+", "%%%02x"), "net_url_path_encode": percent(UNRESERVED + b"!*()", b"%20", "%%%02x"),
               "old_net": percent(UNRESERVED + b"!*()'", b"+", "%%%02x")}
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
late("values_encoded_twice", {name: (lambda value, form=form: form(form(value))) for name, form in EVERY_FORM.items()}, weight=LOW, row="V06")


@injection(axis="value", modes="n", weight=MEDIUM, row="V09", stage="late-value", slot="percent")
def body_not_decoded(making, rng):
    """The raw body split at & and =: the gateway writes capitals and a plus, some proxies write them anew."""
    making.rewrite(rng.choice([FORMS["php_urlencode"], FORMS["java_urlencoder"], RAW_FORMS["php_rawurlencode"], SMALL_FORMS["net_url_encode"]]))


@injection(axis="value", modes="r", weight=HIGH, row="V04", stage="late-value", slot="percent")
def addresses_percent_encoded(making, rng):
    form = EVERY_FORM[rng.choice(list(EVERY_FORM))]
    making.target = [(name, form(making.encode(value)) if name in ADDRESSES or name.endswith("_url") else value) for name, value in making.target]


@injection(axis="value", modes="rn", weight=MEDIUM, row="V01", stage="late-value", slot="percent")
def one_value_percent_encoded(making, rng):
    form = EVERY_FORM[rng.choice(list(EVERY_FORM))]
    wanted = [name for name, value in making.target if not name.startswith("sign") and form(making.encode(value)) != making.encode(value)]
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
    making.sent = [(name, form(making.encode(value)) if not names or name in names else value) for name, value in making.sent]


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


def character_references(text, quotes):
    table = {"&": "&amp;", "<": "&lt;", ">": "&gt;", **quotes}
    return "".join(table.get(letter, letter) for letter in text)


HTML = {
    "php_htmlspecialchars": {'"': "&quot;"}, "php_ent_quotes": {'"': "&quot;", "'": "&#039;"}, "net_html_encode": {'"': "&quot;", "'": "&#39;"},
    "python_html_escape": {'"': "&quot;", "'": "&#x27;"}, "go_escape_string": {'"': "&#34;", "'": "&#39;"}, "xml": {'"': "&quot;", "'": "&apos;"},
    "no_quotes": {}, "owasp": {'"': "&quot;", "'": "&#x27;", "/": "&#x2F;"}, "lodash": {'"': "&quot;", "'": "&#39;", "`": "&#96;"},
}


@injection(axis="value", modes="rn", weight=VERY_HIGH, row="V13", slot="html")
def html_escaped(making, rng):
    quotes = HTML[rng.choice(list(HTML))]
    making.each(lambda value: character_references(value, quotes))


@injection(axis="value", modes="rn", weight=LOW, row="V13", slot="html")
def html_escaped_twice(making, rng):
    quotes = HTML[rng.choice(["php_htmlspecialchars", "php_ent_quotes", "net_html_encode"])]
    making.each(lambda value: character_references(character_references(value, quotes), quotes))


@injection(axis="value", modes="rn", weight=MEDIUM, row="V13", slot="html")
def one_sort_of_mark_escaped(making, rng):
    mark, reference = rng.choice([("&", "&amp;"), ("<", "&lt;"), ('"', "&quot;"), ("'", "&#39;"), ("'", "&#039;"), (">", "&gt;"), (" ", "&nbsp;")])
    making.each(lambda value: value.replace(mark, reference))


@injection(axis="value", modes="rn", weight=LOW, slot="html")
def all_named_entities(making, rng):
    """htmlentities() of PHP names what it can: the middle dot, the quotes, the accents."""
    making.each(lambda value: "".join(f"&{html.entities.codepoint2name[ord(letter)]};" if ord(letter) in html.entities.codepoint2name else letter
                                      for letter in value))


@injection(axis="value", modes="r", weight=MEDIUM, row="V14", slot="html")
def html_unescaped(making, rng):
    making.sent = [(name, character_references(value, HTML["php_htmlspecialchars"])) for name, value in making.sent]


@injection(axis="value", modes="n", weight=MEDIUM, row="V14", slot="html")
def html_unescaped_in_the_copy(making, rng):
    """The shop had sent a subject that was escaped already; the copy shows it as a page does."""
    data = making.data
    data.pairs = [(name, character_references(value, HTML["php_htmlspecialchars"]) if name in ("subject", "body") else value)
                  for name, value in data.pairs]
    making.sent = [(name, html.unescape(value)) for name, value in data.pairs]


def slashes(marks):
    return lambda value: "".join("\\" + letter if letter in marks else letter for letter in value)


@injection(axis="value", modes="rn", weight=HIGH, row="V18", slot="slashes")
def slashes_added(making, rng):
    marks = rng.choice(["'\"\\", "'\"\\", "'", "'\""])
    making.each(slashes(marks))


@injection(axis="value", modes="rn", weight=LOW, row="V18", slot="slashes")
def slashes_added_twice(making, rng):
    making.each(lambda value: slashes("'\"\\")(slashes("'\"\\")(value)))


@injection(axis="value", modes="rn", weight=LOW, slot="slashes")
def escaped_for_sql(making, rng):
    table = rng.choice([{"'": "''"}, {"'": "\\'", '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r"}])
    making.each(lambda value: "".join(table.get(letter, letter) for letter in value))


@injection(axis="value", modes="rn", weight=MEDIUM, row="V19", slot="slashes")
def slashes_stripped(making, rng):
    making.each(lambda value: re.sub(r"\\(.?)", r"\1", value, flags=re.S))


@injection(axis="value", modes="rn", weight=MEDIUM, row="V20 C17", slot="json")
def json_escaped(making, rng):
    form = rng.choice([lambda value: json.dumps(value)[1:-1].replace("/", "\\/"), lambda value: json.dumps(value)[1:-1],
                       lambda value: json.dumps(value, ensure_ascii=False)[1:-1], lambda value: value.replace("/", "\\/"),
                       lambda value: json.dumps(value, ensure_ascii=False)[1:-1].replace("/", "\\/")])
    making.each(form)


@injection(axis="value", modes="rn", weight=LOW, slot="json")
def json_string_with_quotes(making, rng):
    plain = rng.random() < 0.5
    making.each(lambda value: json.dumps(value, ensure_ascii=plain))


def numbered(form):
    """References for characters beyond ASCII; UTF-16 units where the form is of a language that has them."""
    def change(value):
        units = value.encode("utf-16-be")
        if "%d" in form or "x;" in form:
            return "".join(letter if letter < "\x80" else form % ord(letter) for letter in value)
        codes = [int.from_bytes(units[n:n + 2], "big") for n in range(0, len(units), 2)]
        return "".join(chr(code) if code < 128 else form % code for code in codes)
    return change


@injection(axis="charset", modes="rn", weight=MEDIUM, row="C17", stage="value", slot="json")
def text_as_references(making, rng):
    making.each(numbered(rng.choice(["\\u%04x", "\\u%04X", "%%u%04X", "&#%d;", "&#x%x;", "&#x%X;", "u%04x"])))


@injection(axis="value", modes="rn", weight=LOW, row="V30", slot="quoted")
def values_in_quotes(making, rng):
    making.each((rng.choice(['"%s"', "'%s'", "`%s`"])).__mod__)


@injection(axis="value", modes="rn", weight=MEDIUM, row="V29", slot="quoted")
def values_printed_as_lists(making, rng):
    making.each((rng.choice(["['%s']", '["%s"]', "[%s]", "[u'%s']", "{%s}", "('%s',)", "b'%s'", "u'%s'"])).__mod__)


@injection(axis="value", modes="r", weight=LOW, row="V29", slot="quoted")
def one_value_printed_as_a_list(making, rng):
    making.one(rng, rng.choice([lambda value: "Array", lambda value: "[object Object]", lambda value: f"['{value}']", lambda value: f"[{value}]"]))


@injection(axis="value", modes="rn", weight=LOW, slot="wrapped")
def one_value_in_markup(making, rng):
    making.one(rng, (rng.choice(["<p>%s</p>", "<![CDATA[%s]]>", "<span>%s</span>", "%s<br />", "%s&nbsp;"])).__mod__)


@injection(axis="value", modes="rn", weight=RARE, slot="wrapped")
def one_value_base64(making, rng):
    def change(value):
        try:
            return base64.b64encode(value.encode(making.codec)).decode()
        except UnicodeEncodeError:
            raise Inapplicable from None
    making.one(rng, change, lambda name, value: name in ("body", "subject", "extra_common_param", "notify_url", "return_url", "name", "param"))


# The entities that browsers decode without a semicolon and that begin a name of the gateway.
BROKEN = [("&not", "\u00ac"), ("&curren", "\u00a4"), ("&times", "\u00d7"), ("&para", "\u00b6"), ("&reg", "\u00ae"), ("&sect", "\u00a7"), ("&copy", "\u00a9"),
          ("&micro", "\u00b5"), ("&cent", "\u00a2"), ("&yen", "\u00a5")]


@injection(axis="join", modes="r", weight=HIGH, row="V15", slot="whole")
def names_broken_by_a_browser(making, rng):
    """The presign string went through a page, and the text of the page was signed."""
    def change(text):
        for reference, sign in BROKEN:
            text = text.replace(reference, sign)
        return text
    making.whole.append(making.over_text(change))


@injection(axis="join", modes="n", weight=HIGH, row="V15 V16", stage="late-value", slot="broken names")
def names_joined_by_a_browser(making, rng):
    """The copy was taken from a page or a log viewer, where `&notify_id` had become the not-sign and `ify_id`."""
    wrote = rng.choice(["utf-8", "utf-8", "latin-1", "as is"])
    pairs = []
    for name, value in making.sent:
        broken = [(reference[1:], sign) for reference, sign in BROKEN if name.startswith(reference[1:])]
        if broken and pairs and pairs[-1][0] not in ("sign", "sign_type"):
            start, sign = broken[0]
            mark = sign.encode(making.codec if wrote == "as is" and making.codec == "utf-8" else "utf-8" if wrote != "latin-1" else "latin-1")
            before, text = pairs[-1]
            pairs[-1] = (before, making.encode(text) + mark + name[len(start):].encode() + b"=" + making.encode(value))
        else:
            pairs.append((name, value))
    making.sent = pairs


@injection(axis="join", modes="n", weight=MEDIUM, row="V17", slot="amp names")
def amp_left_before_names(making, rng):
    making.sent = [(name if n == 0 or name.startswith("sign") else "amp;" + name, value) for n, (name, value) in enumerate(making.sent)]
