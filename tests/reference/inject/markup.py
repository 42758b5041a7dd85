"""Values escaped once too often or too seldom by markup and languages: HTML, slashes, JSON, SQL, lists; and what a
browser makes of the names in a joined text."""

import base64
import html
import json
import re

from making import Inapplicable
from registry import HIGH, LOW, MEDIUM, RARE, VERY_HIGH, injection


def character_references(text, quotes):
    table = {"&": "&amp;", "<": "&lt;", ">": "&gt;", **quotes}
    return "".join(table.get(letter, letter) for letter in text)


HTML = {
    "php_htmlspecialchars": {
        '"': "&quot;"
    },
    "php_ent_quotes": {
        '"': "&quot;",
        "'": "&#039;"
    },
    "net_html_encode": {
        '"': "&quot;",
        "'": "&#39;"
    },
    "python_html_escape": {
        '"': "&quot;",
        "'": "&#x27;"
    },
    "go_escape_string": {
        '"': "&#34;",
        "'": "&#39;"
    },
    "xml": {
        '"': "&quot;",
        "'": "&apos;"
    },
    "no_quotes": {},
    "owasp": {
        '"': "&quot;",
        "'": "&#x27;",
        "/": "&#x2F;"
    },
    "lodash": {
        '"': "&quot;",
        "'": "&#39;",
        "`": "&#96;"
    },
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
    mark, reference = rng.choice([("&", "&amp;"), ("<", "&lt;"), ('"', "&quot;"), ("'", "&#39;"), ("'", "&#039;"),
                                  (">", "&gt;"), (" ", "&nbsp;")])
    making.each(lambda value: value.replace(mark, reference))


@injection(axis="value", modes="rn", weight=LOW, slot="html")
def all_named_entities(making, rng):
    """htmlentities() of PHP names what it can: the middle dot, the quotes, the accents."""
    making.each(lambda value: "".join(f"&{html.entities.codepoint2name[ord(letter)]};"
                                      if ord(letter) in html.entities.codepoint2name else letter for letter in value))


@injection(axis="value", modes="r", weight=MEDIUM, row="V14", slot="html")
def html_unescaped(making, rng):
    making.sent = [(name, character_references(value, HTML["php_htmlspecialchars"])) for name, value in making.sent]


@injection(axis="value", modes="n", weight=MEDIUM, row="V14", slot="html")
def html_unescaped_in_the_copy(making, rng):
    """The shop had sent a subject that was escaped already; the copy shows it as a page does."""
    data = making.data
    data.pairs = [(name, character_references(value, HTML["php_htmlspecialchars"]) if name in ("subject",
                                                                                               "body") else value)
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
    form = rng.choice([
        lambda value: json.dumps(value)[1:-1].replace("/", "\\/"), lambda value: json.dumps(value)[1:-1],
        lambda value: json.dumps(value, ensure_ascii=False)[1:-1], lambda value: value.replace("/", "\\/"),
        lambda value: json.dumps(value, ensure_ascii=False)[1:-1].replace("/", "\\/")
    ])
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
    making.one(
        rng,
        rng.choice([
            lambda value: "Array", lambda value: "[object Object]", lambda value: f"['{value}']",
            lambda value: f"[{value}]"
        ]))


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

    making.one(
        rng, change, lambda name, value: name in
        ("body", "subject", "extra_common_param", "notify_url", "return_url", "name", "param"))


# The entities that browsers decode without a semicolon and that begin a name of the gateway.
BROKEN = [("&not", "\u00ac"), ("&curren", "\u00a4"), ("&times", "\u00d7"), ("&para", "\u00b6"), ("&reg", "\u00ae"),
          ("&sect", "\u00a7"), ("&copy", "\u00a9"), ("&micro", "\u00b5"), ("&cent", "\u00a2"), ("&yen", "\u00a5")]


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
            mark = sign.encode(making.codec if wrote == "as is" and making.codec == "utf-8" else "utf-8" if wrote !=
                               "latin-1" else "latin-1")
            before, text = pairs[-1]
            pairs[-1] = (before, making.encode(text) + mark + name[len(start):].encode() + b"=" + making.encode(value))
        else:
            pairs.append((name, value))
    making.sent = pairs


@injection(axis="join", modes="n", weight=MEDIUM, row="V17", slot="amp names")
def amp_left_before_names(making, rng):
    making.sent = [(name if n == 0 or name.startswith("sign") else "amp;" + name, value)
                   for n, (name, value) in enumerate(making.sent)]
