"""The partner gateway's MD5 rule, written a second time from the text of the rule alone.

It shares no line and no language with the program it is compared with. Parameters are a list of pairs of `str`, in
the order in which they were given, duplicates kept; a charset is the value of `_input_charset` as it is spelt.
"""

import hashlib

# What each spelling of a charset means to Python. `gb2312` is read with the table of GBK, as the gateway and browsers
# do; Python's own codec of that name lacks characters that shops use.
CODECS = {
    "utf-8": "utf-8", "UTF-8": "utf-8", "utf8": "utf-8", "UTF8": "utf-8", "Utf-8": "utf-8",
    "gbk": "gbk", "GBK": "gbk", "x-gbk": "gbk", "cp936": "gbk", "CP936": "gbk",
    "gb2312": "gbk", "GB2312": "gbk", "gb_2312-80": "gbk", "euc-cn": "gbk",
    "gb18030": "gb18030", "GB18030": "gb18030",
}

# Rule 2: these never take part.
NEVER_SIGNED = ("sign", "sign_type")

# The WAP notification signs these, in this order, and nothing else.
WAP_NOTIFY = ("service", "v", "sec_id", "notify_data")


def taken(pairs):
    """Rules 2 and 3: what takes part."""
    return [(name, value) for name, value in pairs if name not in NEVER_SIGNED and value != ""]


def presign(pairs, codec):
    """Rules 4, 5 and 7: what takes part, sorted by name and then by value in the bytes of the charset, and joined."""
    encoded = [(name.encode(codec), value.encode(codec)) for name, value in taken(pairs)]
    return b"&".join(name + b"=" + value for name, value in sorted(encoded))


def sign(pairs, key, codec):
    """Rules 6 and 7: the key follows at once; MD5 as 32 lower-case hex digits."""
    return hashlib.md5(presign(pairs, codec) + key).hexdigest()


def wap_notify_sign(pairs, key, codec="utf-8"):
    """The WAP notification's sign: fixed order, empty values too."""
    values = dict(pairs)
    text = "&".join(f"{name}={values[name]}" for name in WAP_NOTIFY)
    return hashlib.md5(text.encode(codec) + key).hexdigest()


def sent(pairs, key, codec):
    """What is sent: the given parameters that have a value, then the sign and its type."""
    return taken(pairs) + [("sign", sign(pairs, key, codec)), ("sign_type", "MD5")]


def decode_query(query, codec):
    """A query string as the gateway reads it: split, `+` is a blank, each escape one byte, then the charset."""
    pairs = []
    for piece in query.split("&"):
        name, _, value = piece.partition("=")
        pairs.append((unescape(name).decode(codec), unescape(value).decode(codec)))
    return pairs


def unescape(text):
    """The bytes of a percent-encoded text."""
    first, *rest = text.replace("+", " ").split("%")
    out = bytearray(first.encode("ascii"))
    for piece in rest:
        out.append(int(piece[:2], 16))
        out += piece[2:].encode("ascii")
    return bytes(out)
