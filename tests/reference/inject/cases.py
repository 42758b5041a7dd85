"""Cases: data, a chain of injections, and what the program is given of the result.

A case is drawn again until every injection of its chain counts: the sign is wrong, and without any one part of the
chain something that the program sees would differ. Each injection draws from its own source of randomness, so that a
part of a chain can be played again with the same draws.
"""

import hashlib
import itertools
import json
import random
import urllib.parse
from dataclasses import dataclass

from data import Data
from making import Inapplicable, Making, right_presign
from mistakes import STAGES, of_mode

ATTEMPTS = 2000


@dataclass
class Case:
    """What one run of the program is given, and what the judge knows besides."""

    label: str
    mode: str
    chain: list
    form: str
    input: bytes
    given_key: bytes
    keys: list
    sign: bytes
    charset: str

    def key_file(self):
        """One line end of a key's file is dropped, so a key that ends with one needs another."""
        return self.given_key + (b"\n" if self.given_key.endswith(b"\n") else b"")


@dataclass
class Outcome:
    """The end of a making: the copy, the sign and the key that the program will see."""

    making: Making
    copy: list
    sign: bytes
    given_key: bytes

    def seen(self):
        return right_presign(self.copy), self.sign, self.given_key

    def wrong(self):
        return hashlib.md5(right_presign(self.copy) + self.given_key).hexdigest().encode() != self.sign


def play(data, chain, salt):
    """Applies a chain in the order of the pipeline; None where it has nothing to act on."""
    making = Making(data)
    try:
        for one in sorted(chain, key=lambda one: STAGES.index(one.stage)):
            one.act(making, random.Random(f"{salt}/{one.name}"))
        return Outcome(making, making.copy(), making.sign(), data.key if data.mode == "request" else making.key)
    except (Inapplicable, UnicodeError):
        return None


def counts(outcome, data, chain, salt):
    """Whether the sign is wrong and no smaller part of the chain looks the same."""
    if outcome is None or not outcome.sign or not outcome.wrong():
        return False
    parts = (part for size in range(1, len(chain)) for part in itertools.combinations(chain, size))
    return all(one is None or one.seen() != outcome.seen() for one in (play(data, part, salt) for part in parts))


def slots_differ(chain):
    return len({one.slot for one in chain}) == len(chain)


def drawn_chain(rng, mode, depth):
    """Distinct injections by weight, no two of which replace the same part of the pipeline."""
    pool = of_mode(mode)
    while True:
        chain = rng.choices(pool, [one.weight for one in pool], k=depth)
        if slots_differ(chain):
            return chain


def draw(label, mode, depth, seed, fixed=None):
    """A case with a chain of `depth` injections, or with the chain that is given."""
    rng = random.Random(f"{seed}/{label}")
    _, _, chain, outcome = drawn(rng, label, mode, depth, seed, fixed)
    return written(label, mode, chain, outcome, rng)


def drawn(rng, label, mode, depth, seed, fixed=None):
    """The data and the chain of a case with what they come to, and how many were drawn before."""
    for attempt in range(ATTEMPTS):
        data, salt = Data(rng, mode), f"{seed}/{label}/{attempt}"
        chain = fixed or drawn_chain(rng, mode, depth)
        outcome = play(data, chain, salt)
        if counts(outcome, data, chain, salt):
            return attempt, data, chain, outcome
    raise LookupError(f"{label}: no data found that {[one.name for one in fixed or []]} acts on")


def right(label, mode, seed):
    """A case in which nothing is wrong."""
    rng = random.Random(f"{seed}/{label}")
    return written(label, mode, [], play(Data(rng, mode), [], seed), rng)


def unrelated(label, mode, seed):
    """A case whose sign another key made, of which nothing is known."""
    rng = random.Random(f"{seed}/{label}")
    outcome = play(Data(rng, mode), [], seed)
    outcome.sign = rng.randbytes(16).hex().encode()
    return written(label, mode, [], outcome, rng)


def written(label, mode, chain, outcome, rng):
    """The files of a case. The query carries any bytes; JSON is drawn now and then where everything is still text and
    its charset can be told from the data."""
    making, data = outcome.making, outcome.making.data
    place = rng.choice([len(outcome.copy), rng.randint(0, len(outcome.copy))])
    pairs = outcome.copy[:place] + [(b"sign", outcome.sign)] + outcome.copy[place:]
    as_text = all(isinstance(value, str) for _, value in making.sent) and outcome.sign.isascii()
    told = mode == "notify" or data.codec == "gbk" or any(name == "_input_charset" for name, _ in making.sent)
    if as_text and told and rng.random() < 0.1:
        form = "json"
        text = json.dumps([[name.decode(data.codec), value.decode(data.codec)] for name, value in pairs],
                          ensure_ascii=rng.random() < 0.5)
        content = text.encode()
    else:
        form = "query"
        quote = rng.choice([quoted, lambda value: quoted(value).replace("%20", "+")])
        content = "&".join(f"{quote(name)}={quote(value)}" for name, value in pairs).encode()
    keys = list(dict.fromkeys([outcome.given_key, making.key, making.write(making.key), data.key]))
    return Case(label, mode, chain, form, content, outcome.given_key, keys, outcome.sign, data.codec)


def quoted(value):
    return urllib.parse.quote_from_bytes(value, safe="")
