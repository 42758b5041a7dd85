"""Checks an explanation: the bytes that it names must give the sign, by the digest that it names.

The judge trusts nothing but the bytes. It digests them itself and looks whether the sign of the case is that digest in
any form of print that shops use, over 64 bits of it at least.
"""

import base64
import binascii
import hashlib
import hmac
import re

PROVEN, UNPROVEN, NOT_CHECKED = "proven", "unproven", "not checked"
ALGORITHM = re.compile(r"md5|sha-?(?:1|224|256|384|512)")
# Hex digits that a match must cover: 64 bits.
LEAST = 16


def proof(explanation, case):
    """Whether an explanation of a case proves itself."""
    try:
        text = base64.b64decode(explanation["presign_base64"], validate=True)
        algorithm = explanation["digest"]["algorithm"].lower()
    except (KeyError, TypeError, ValueError, AttributeError, binascii.Error):
        return UNPROVEN
    raws = digests(algorithm, text, case.keys)
    if raws is None:
        return NOT_CHECKED
    return PROVEN if any(shows(raw, case.sign) for raw in raws) else UNPROVEN


def digests(algorithm, text, keys):
    """What the named digest may be of the text: one value for a plain one, one for each known key and place of it
    otherwise. None for an algorithm that Python's library lacks."""
    names = [name.replace("-", "") for name in ALGORITHM.findall(algorithm)]
    if algorithm.startswith("hmac") and len(names) == 1:
        return [hmac.new(one, other, names[0]).digest() for key in keys for one, other in ((key, text), (text, key))]
    if len(names) == 1 and ALGORITHM.fullmatch(algorithm):
        return [hashlib.new(names[0], text).digest()]
    if len(names) == 2 and "of" in algorithm:
        outer, inner = names
        raw = hashlib.new(inner, text).digest()
        forms = [raw.hex().encode(), raw.hex().upper().encode(), raw]
        glued = [glued for form in forms for key in [b"", *keys] for glued in (form + key, key + form)]
        return [hashlib.new(outer, form).digest() for form in glued]
    return None


def shows(raw, sign):
    """Whether a sign is this digest in print."""
    text = sign.decode("latin-1")
    return sign == raw or text in prints(raw) or part_of(raw.hex(), text)


def part_of(digest, text):
    """Whole or in part, with capitals or not, marks around it or between bytes, one digit wrong or lost."""
    bare = re.sub(r"[-: ]", "", text) if re.fullmatch(r"(?:[0-9A-Fa-f]{2}[-: ])+[0-9A-Fa-f]{2}", text) else text
    runs = re.findall(rf"[0-9a-f]{{{LEAST},}}", bare.lower())
    return any(run in digest or one_edit(run, digest) for run in runs)


def one_edit(run, digest):
    if len(run) == len(digest):
        return sum(one != other for one, other in zip(run, digest)) == 1
    return len(run) == len(digest) - 1 and any(run == digest[:n] + digest[n + 1:] for n in range(len(digest)))


def prints(raw):
    """The forms of print that are no part of the hex digits."""
    digest = raw.hex()
    number = int.from_bytes(raw, "big")
    extended = "".join(f"{byte if byte < 128 else byte | 0xFFFFFF00:02x}" for byte in raw)
    forms = [
        "".join(f"{byte:x}" for byte in raw),
        format(int.from_bytes(raw, "big", signed=True), "x"), extended,
        str(number),
        format(number, "x"), b"".join(raw[n:n + 4][::-1] for n in range(0, len(raw), 4)).hex(), raw[::-1].hex(),
        digest[::-1],
        str(list(raw)), "".join(f"{byte & 15:x}{byte >> 4:x}" for byte in raw),
        digest.encode().hex(),
        digest.upper().encode().hex(),
    ]
    forms += [form.upper() for form in forms]
    for bytes_ in (raw, digest.encode(), digest.upper().encode()):
        for form in (base64.b64encode(bytes_), base64.urlsafe_b64encode(bytes_)):
            forms += [form.decode(), form.decode().rstrip("=")]
    return forms
