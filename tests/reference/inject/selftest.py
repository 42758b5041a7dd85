"""Checks this program itself: injections act, chains can be drawn, the judge believes the true and not the forged.

The right signs are compared with those of mapi.py, the second implementation of the rule beside this folder.
"""

import base64
import hashlib
import hmac
import json
import pathlib
import random
import sys

import cases
import measure
from data import Data
from judge import NOT_CHECKED, PROVEN, UNPROVEN, proof
from making import right_digest
from mistakes import REGISTRY, of_mode

sys.path.append(str(pathlib.Path(__file__).parent.parent))
import mapi  # noqa: E402

SEED = "self-test"
DRAWS = 12


def explanation(algorithm, text):
    return {"presign_base64": base64.b64encode(text).decode(), "digest": {"algorithm": algorithm, "print": "hex"}}


def injections_act():
    """Every injection finds data that it acts on, in every mode that it has."""
    for mode in measure.MODES:
        for one in of_mode(mode) + of_mode(mode, hopeless=True):
            try:
                seen = {cases.draw(f"{mode}/{one.name}/{nth}", mode, 1, SEED, [one]).input for nth in range(DRAWS)}
            except LookupError as error:
                yield False, str(error)
            else:
                yield len(seen) == DRAWS, f"{one.name} gives the same input twice in {mode}"


def chains_can_be_drawn():
    """Chains draw in both modes, with distinct parts, and the same label gives the same case."""
    for mode in measure.MODES:
        for depth in (2, 3):
            for nth in range(60):
                case = cases.draw(f"{mode}/{depth}/{nth}", mode, depth, SEED)
                yield len({one.name for one in case.chain}) == depth, f"{case.label} repeats an injection"
            again = cases.draw(case.label, mode, depth, SEED)
            yield again == case, f"{case.label} is not the same when drawn again"


def right_signs_are_right():
    """The data here and the rule in mapi.py agree, and a case in which nothing is wrong carries that sign."""
    for mode in measure.MODES:
        for nth in range(200):
            data = Data(random.Random(f"{SEED}/{mode}/{nth}"), mode)
            yield mapi.sign(data.pairs, data.key,
                            data.codec) == right_digest(data).hex(), f"{mode} {nth}: the right sign is another"
            named = [name for name, _ in data.pairs]
            yield len(set(named)) == len(named), f"{mode} {nth}: a name is drawn twice"
        case = cases.right(f"{mode}/right/0", mode, SEED)
        yield case.sign.decode() in case.input.decode(), "a right case lacks its sign"


def judge_believes_what_is_true():
    """What was really digested is believed for each way to print and part of the pipeline; one other byte is not."""
    for mode in measure.MODES:
        for one in of_mode(mode):
            if one.slot == "digest":
                continue
            rng = random.Random(f"{SEED}/judge/{mode}/{one.name}")
            drawn = ((data, nth, cases.play(data, [one], nth)) for nth, data in enumerate(
                Data(rng, mode) for _ in range(cases.ATTEMPTS)))
            outcome = next((outcome for data, nth, outcome in drawn if cases.counts(outcome, data, [one], nth)), None)
            if outcome is None:
                yield False, f"{one.name}, {mode}: no data found that it acts on"
                continue
            case = cases.written(one.name, mode, [one], outcome, rng)
            making = outcome.making
            text = making.write(making.glue(making.presign(), making.key)) if mode == "request" else mapi_text(
                making.data)
            yield proof(explanation("md5", text),
                        case) == PROVEN, f"{one.name}, {mode}: a true explanation is not believed"
            yield proof(explanation("md5", text + b" "),
                        case) == UNPROVEN, f"{one.name}, {mode}: a forged explanation is believed"


def mapi_text(data):
    return mapi.presign(data.pairs, data.codec) + data.key


def judge_knows_its_digests():
    """Keyed and nested digests, and what the judge must leave unchecked or refuse."""
    text, key = b"a=1&b=2", b"0123456789abcdef0123456789abcdef"
    inner = hashlib.md5(text).hexdigest().encode()
    rows = [("sha256", hashlib.sha256(text).hexdigest(), PROVEN),
            ("hmac-md5", hmac.new(key, text, "md5").hexdigest(), PROVEN),
            ("hmac-sha1", hmac.new(key, text, "sha1").hexdigest(), PROVEN),
            ("md5-of-md5", hashlib.md5(inner).hexdigest(), PROVEN),
            ("md5-of-md5", hashlib.md5(inner + key).hexdigest(), PROVEN),
            ("md5", hashlib.sha1(text).hexdigest(), UNPROVEN),
            ("hmac-md5", hashlib.md5(text + key).hexdigest(), UNPROVEN), ("rsa", "0" * 32, NOT_CHECKED),
            ("md5", hashlib.md5(text).hexdigest()[:15], UNPROVEN), ("md5", hashlib.md5(text).hexdigest()[:16], PROVEN),
            ]
    for algorithm, sign, wanted in rows:
        case = cases.Case("judge", "request", [], "query", b"", key, [key], sign.encode(), "utf-8")
        yield proof(explanation(algorithm, text), case) == wanted, f"{algorithm} of {sign} is not {wanted}"
    yield proof({}, case) == UNPROVEN, "an explanation without a presign string is believed"


def names_are_complete():
    names = json.loads(measure.NAMES.read_text())
    yield set(names) == set(REGISTRY), f"names.json and the registry differ: {sorted(set(names) ^ set(REGISTRY))}"


def run():
    failed = 0
    for check in (names_are_complete, right_signs_are_right, judge_knows_its_digests, injections_act,
                  judge_believes_what_is_true, chains_can_be_drawn):
        results = list(check())
        wrong = [said for good, said in results if not good]
        print(f"{check.__name__.replace('_', ' ')}: {len(results) - len(wrong)}/{len(results)}")
        for said in wrong[:20]:
            print("  " + said)
        failed += len(wrong)
    return 1 if failed else 0
