"""How a sign is made and what arrives, stage by stage, so that an injection can replace any stage.

In `request` mode the shop signs `signed` with mistaken code and sends `sent`. In `notify` mode Alipay signs the right
data, and `sent` is the shop's copy of it; the injections damage the copy, the sign on it, or the key. `target` is the
list that a mistake of values or parameters acts on in either mode. Values are text until something turns them into
bytes; what is still text at the end is written in the charset.
"""

import copy
import hashlib

NEVER_SIGNED = ("sign", "sign_type")


class Inapplicable(Exception):
    """The data give an injection nothing to act on; the caller draws again."""


def takes_part(name, value):
    return name not in NEVER_SIGNED and value not in ("", b"")


def by_name(pairs):
    return sorted(pairs)


def joined(pairs):
    return b"&".join(name + b"=" + value for name, value in pairs)


def md5(presign, key, glue, write):
    return hashlib.md5(write(glue(presign, key))).digest()


class Making:
    """One making of a sign; every attribute that is a function is a stage."""
    def __init__(self, data):
        self.data = copy.copy(data)
        self.mode = data.mode
        self.codec = data.codec
        self.signed = list(data.pairs)
        self.sent = list(data.pairs)
        self.key = data.key
        self.takes = takes_part
        self.takes_again = None
        self.order = by_name
        self.join = joined
        self.whole = []
        self.glue = lambda presign, key: presign + key
        self.written = []
        self.digest = md5
        self.print = bytes.hex

    @property
    def target(self):
        return self.signed if self.mode == "request" else self.sent

    @target.setter
    def target(self, pairs):
        if self.mode == "request":
            self.signed = pairs
        else:
            self.sent = pairs

    def encode(self, value):
        return value if isinstance(value, bytes) else value.encode(self.codec)

    def names(self):
        return [name for name, _ in self.target]

    def has(self, name):
        return any(name == other for other, _ in self.target)

    def value(self, name):
        """The value of a field of the data, which some mistakes put in another place."""
        for other, value in self.data.pairs:
            if name == other and value:
                return value
        raise Inapplicable

    def each(self, change, only=lambda name, value: True):
        """Changes every value as text; those that are bytes already were encoded by an earlier stage and stay."""
        self.target = changed(self.target, change, only)

    def one(self, rng, change, only=lambda name, value: True):
        """Changes one value, drawn from those that the change would really alter."""
        open_to = [
            n for n, (name, value) in enumerate(self.target)
            if isinstance(value, str) and plain(name, value) and only(name, value) and change(value) != value
        ]
        if not open_to:
            raise Inapplicable
        chosen = rng.choice(open_to)
        self.target = [(name, change(value)) if n == chosen else (name, value)
                       for n, (name, value) in enumerate(self.target)]

    def rewrite(self, change):
        """Changes every value as the bytes that an earlier stage or the charset gives."""
        self.target = [(name, change(self.encode(value)) if plain(name, value) else value)
                       for name, value in self.target]

    def rest_text(self, presign):
        """A presign string as text, for the mistakes that happen to a whole string of it."""
        try:
            return presign.decode(self.codec)
        except UnicodeDecodeError:
            raise Inapplicable from None

    def over_text(self, change):
        """A stage over the whole presign string that works on text."""
        def stage(presign):
            try:
                return change(self.rest_text(presign)).encode(self.codec)
            except UnicodeEncodeError:
                raise Inapplicable from None

        return stage

    def write(self, message):
        for stage in self.written:
            message = stage(message)
        return message

    def presign(self):
        """What the shop's code would log as its presign string. Code that signs the same map a second time, sign and
        all, makes its first sign with all its other mistakes too."""
        first = self.presign_of(self.signed, self.takes)
        if not self.takes_again:
            return first
        return self.presign_of([*self.signed, ("sign", self.sign_of(first))], self.takes_again)

    def presign_of(self, signed, takes):
        text = self.join(
            self.order([(self.encode(name), self.encode(value)) for name, value in signed if takes(name, value)]))
        for stage in self.whole:
            text = stage(text)
        return text

    def sign_of(self, presign):
        return as_bytes(self.print(self.digest(presign, self.key, self.glue, self.write)))

    def sign(self):
        """The sign that goes with `sent`, wrong in `request` mode, in `notify` mode right but perhaps damaged."""
        if self.mode == "notify":
            return as_bytes(self.print(right_digest(self.data)))
        return self.sign_of(self.presign())

    def copy(self):
        """The pairs that are sent or were received, as bytes, without the sign."""
        try:
            return [(self.encode(name), self.encode(value)) for name, value in self.sent]
        except UnicodeEncodeError:
            raise Inapplicable from None


def plain(name, value):
    """What a mistake of values acts on: a value, and not the sign's own fields."""
    return name not in NEVER_SIGNED and value not in ("", b"")


def changed(pairs, change, only=lambda name, value: True):
    return [(name, change(value)) if isinstance(value, str) and plain(name, value) and only(name, value) else
            (name, value) for name, value in pairs]


def right_presign(pairs):
    return joined(by_name([(name, value) for name, value in pairs if name not in (b"sign", b"sign_type") and value]))


def right_digest(data):
    pairs = [(name.encode(data.codec), value.encode(data.codec)) for name, value in data.pairs]
    return hashlib.md5(right_presign(pairs) + data.key).digest()


def as_bytes(sign):
    return sign if isinstance(sign, bytes) else sign.encode()
