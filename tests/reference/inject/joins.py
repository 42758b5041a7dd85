"""Pairs and key put together in another way. All are mistakes of who makes a sign."""

import html
import json
import re

from escapes import EVERY_FORM
from making import Inapplicable
from markup import character_references, slashes
from registry import HIGH, LOW, MEDIUM, RARE, VERY_HIGH, add, injection

GATEWAYS = [
    "https://mapi.alipay.com/gateway.do", "https://www.alipay.com/cooperate/gateway.do",
    "http://www.alipay.com/cooperate/gateway.do", "https://openapi.alipaydev.com/gateway.do",
    "https://intlmapi.alipay.com/gateway.do", "/gateway.do", "http://wappaygw.alipay.com/service/rest.htm"
]
KEY_NAMES = [
    "key", "KEY", "secret", "app_secret", "appsecret", "appkey", "sign_key", "secret_key", "md5key", "md5_key",
    "security_code", "private_key", "MD5Key", "apikey", "signKey", "token", "partner_key", "paternerKey", "secretKey",
    "app_key"
]


def glue(name, put, **known):
    """Enters a way to add the key to the presign string."""
    def act(making, rng):
        making.glue = rng.choice(put) if isinstance(put, list) else put

    add(name, act, axis="join", modes="r", slot="glue", **known)


def join(name, put, **known):
    """Enters a way to make one string of the pairs."""
    def act(making, rng):
        making.join = rng.choice(put) if isinstance(put, list) else put

    add(name, act, axis="join", modes="r", slot="join", **known)


def whole(name, change, **known):
    """Enters a change of the joined string as bytes."""
    def act(making, rng):
        making.whole.append(rng.choice(change) if isinstance(change, list) else change)

    add(name, act, axis="join", modes="r", slot="whole", **known)


def named(mark, key):
    return lambda presign, secret: presign + mark + key.encode() + b"=" + secret


glue("key_behind_key_equals", named(b"&", "key"), weight=VERY_HIGH, row="J01")
glue("key_behind_ampersand", lambda s, k: s + b"&" + k, weight=VERY_HIGH, row="J02 J10")
glue("key_in_front", [lambda s, k: k + s, lambda s, k: k + b"&" + s, lambda s, k: b"key=" + k + b"&" + s],
     weight=MEDIUM, row="J04")
glue("key_on_both_sides", [lambda s, k: k + s + k, lambda s, k: k + b"&" + s + b"&" + k], weight=MEDIUM, row="J05")
glue("key_behind_another_name",
     [named(mark, name) for name in KEY_NAMES for mark in (b"&", b"", b"?") if (mark, name) != (b"&", "key")],
     weight=MEDIUM, row="J07")
glue("no_key", lambda s, k: s, weight=HIGH, row="J08")
glue("key_behind_another_mark", [
    lambda s, k, mark=mark: s + mark + k for mark in (b" ", b"\n", b"|", b":", b"#", b",", b"+", b"\r\n", b"?", b"=",
                                                      b";", b"_", b"&&", b"\t", b"-", b"@", b".", b"/", b"\0")
])
glue("sign_type_before_the_key", [lambda s, k: s + b"&sign_type=MD5" + k, lambda s, k: s + b"&sign_type=MD5&key=" + k],
     weight=MEDIUM)
glue("sign_type_behind_the_key", [lambda s, k: s + k + b"&sign_type=MD5", lambda s, k: s + k + b"&sign=&sign_type=MD5"])
glue("text_behind_the_key", [lambda s, k, mark=mark: s + k + mark for mark in (b"\n", b"\r\n", b"&", b" ", b"\0")])
glue("key_with_brackets_in_text",
     [lambda s, k: s + b"{" + k + b"}", lambda s, k: s + b"[" + k + b"]", lambda s, k: s + b'"' + k + b'"'],
     weight=RARE)
glue("key_twice_behind", lambda s, k: s + k + k, weight=RARE)


@injection(axis="join", modes="r", weight=MEDIUM, row="J06", slot="glue")
def key_sorted_in(making, rng):
    name = rng.choice(["key", "key", *KEY_NAMES])
    making.signed.append((name, making.key.decode("latin-1") if making.key.isascii() else making.key))
    making.glue = rng.choice([lambda s, k: s, lambda s, k: s, lambda s, k: s + k])


join("values_only",
     [lambda pairs: b"".join(value for _, value in pairs), lambda pairs: b"&".join(value for _, value in pairs)],
     row="J12")
join("names_and_values_without_marks", lambda pairs: b"".join(name + value for name, value in pairs), weight=MEDIUM,
     row="J13")
join("another_separator", [
    lambda pairs, mark=mark: mark.join(name + b"=" + value for name, value in pairs)
    for mark in (b",", b";", b"|", b"\n", b"", b" ", b"\r\n", b"^", b", ", b"#", b"&&", b"\t", b"$", b" & ")
], weight=MEDIUM, row="J14")
join("amp_between_pairs", lambda pairs: b"&amp;".join(name + b"=" + value for name, value in pairs), weight=MEDIUM,
     row="V17")
join("another_equals_sign", [
    lambda pairs, mark=mark: b"&".join(name + mark + value for name, value in pairs)
    for mark in (b":", b"", b"==", b" = ", b"=>", b"= ", b"|", b": ")
])
join("pairs_in_quotes", [
    lambda pairs: b"&".join(b'%s="%s"' % pair for pair in pairs), lambda pairs: b"&".join(b"%s='%s'" % pair
                                                                                          for pair in pairs)
], row="V30")
join("names_only", lambda pairs: b"&".join(name for name, _ in pairs), weight=RARE)
join("first_pair_lost", lambda pairs: b"&".join(name + b"=" + value for name, value in pairs[1:]))
join("last_pair_lost", lambda pairs: b"&".join(name + b"=" + value for name, value in pairs[:-1]), weight=MEDIUM)
join("pair_mark_on_both_ends", lambda pairs: b"".join(b"&" + name + b"=" + value for name, value in pairs) + b"&",
     weight=RARE)
join("list_printed_into_the_pair",
     lambda pairs: b"&".join(name + b"=" + value.replace(b",", b"=") for name, value in pairs), row="J17", weight=RARE)
join("java_map_printed", [
    lambda pairs: b"{" + b", ".join(name + b"=" + value for name, value in pairs) + b"}",
    lambda pairs: b"[" + b", ".join(name + b"=" + value for name, value in pairs) + b"]"
])
join("xml_of_the_pairs", [
    lambda pairs: b"<xml>" + b"".join(b"<%s>%s</%s>" % (name, value, name) for name, value in pairs) + b"</xml>",
    lambda pairs: b"<xml>" + b"".join(b"<%s><![CDATA[%s]]></%s>" % (name, value, name)
                                      for name, value in pairs) + b"</xml>"
], row="J15", weight=RARE)
join(
    "php_serialised", lambda pairs: b"a:%d:{" % len(pairs) + b"".join(b's:%d:"%s";s:%d:"%s";' %
                                                                      (len(name), name, len(value), value)
                                                                      for name, value in pairs) + b"}", weight=RARE)

JSON_FORMS = [{
    "separators": (",", ":")
}, {
    "separators": (", ", ": ")
}, {
    "separators": (",", ":"),
    "ensure_ascii": False
}, {
    "separators": (", ", ": "),
    "ensure_ascii": False
}, {
    "indent": 2,
    "ensure_ascii": False
}]


@injection(axis="join", modes="r", weight=LOW, row="J15", slot="join")
def json_of_the_pairs(making, rng):
    form, php = rng.choice(JSON_FORMS), rng.random() < 0.3

    def put(pairs):
        text = json.dumps({making.rest_text(name): making.rest_text(value) for name, value in pairs}, **form)
        return (text.replace("/", "\\/") if php else text).encode(making.codec)

    making.join = put


@injection(axis="join", modes="r", weight=RARE, row="J15", slot="join")
def python_repr_of_the_pairs(making, rng):
    kind = rng.choice([dict, list])
    making.join = lambda pairs: repr(kind(
        (making.rest_text(name), making.rest_text(value)) for name, value in pairs)).encode(making.codec)


whole("last_character_cut", lambda s: s[:-1], weight=HIGH, row="J09")
whole("last_two_characters_cut", lambda s: s[:-2], row="J09")
whole("first_character_cut", [lambda s: s[1:], lambda s: s[1:-1]], row="J09")
whole("mark_in_front",
      [lambda s: b"&" + s, lambda s: b"?" + s, lambda s: b" " + s, lambda s: b"\n" + s, lambda s: b"&&" + s],
      weight=MEDIUM, row="J10")
whole(
    "gateway_in_front",
    [lambda s, host=host, mark=mark: host.encode() + mark + s for host in GATEWAYS
     for mark in (b"?", b"?", b"&", b"")], weight=MEDIUM, row="J11")
whole("method_in_front", [
    lambda s: b"GET&" + s, lambda s: b"POST&" + s, lambda s: b"GET" + s, lambda s: b"POST\n" + s, lambda s: b"POST" + s
], weight=RARE)
whole("whole_percent_encoded", list(EVERY_FORM.values()), weight=MEDIUM, row="V05")
whole("whole_in_one_case", [lambda s: s.lower(), lambda s: s.upper()], weight=LOW)
whole("slashes_stripped_from_the_whole", lambda s: re.sub(rb"\\(.?)", rb"\1", s, flags=re.S), weight=MEDIUM, row="V19")
whole("blanks_removed_from_the_whole",
      [lambda s: s.replace(b" ", b""), lambda s: s.replace(b" ", b"+"), lambda s: s.replace(b" ", b"%20")])
whole("quotes_removed_from_the_whole", lambda s: s.replace(b'"', b"").replace(b"'", b""))
whole("line_end_behind_the_whole", [lambda s: s + b"\n", lambda s: s + b"\r\n"])


@injection(axis="join", modes="r", weight=MEDIUM, row="V13 V17", slot="whole")
def whole_html_escaped(making, rng):
    quotes = rng.choice([{}, {'"': "&quot;"}, {'"': "&quot;", "'": "&#39;"}])
    making.whole.append(making.over_text(lambda text: character_references(text, quotes)))


@injection(axis="join", modes="r", weight=LOW, row="V14", slot="whole")
def whole_html_unescaped(making, rng):
    making.whole.append(making.over_text(html.unescape))


@injection(axis="join", modes="r", weight=LOW, row="V18", slot="whole")
def slashes_added_to_the_whole(making, rng):
    making.whole.append(making.over_text(slashes("'\"\\")))


@injection(axis="join", modes="r", weight=MEDIUM, row="V05", slot="whole")
def whole_percent_encoded_with_the_key(making, rng):
    """String and key in one text, encoded: the joined marks go with it, the key's letters do not change."""
    making.written.append(rng.choice(list(EVERY_FORM.values())))


@injection(axis="join", modes="r", weight=LOW, slot="own pair")
def pair_with_blank_after_ampersand(making, rng):
    """A string that was wrapped in a document: a blank or a line end came in behind one `&`."""
    mark = rng.choice([b" ", b"\n", b"\r\n"])

    def stage(presign):
        places = [n for n, byte in enumerate(presign) if byte == 38]
        if not places:
            raise Inapplicable
        place = places[nth % len(places)] + 1
        return presign[:place] + mark + presign[place:]

    nth = rng.randrange(100)
    making.whole.append(stage)
