"""Another digest than MD5 of the text and the key, and the digest printed in another way."""

import base64
import hashlib
import hmac

from making import Inapplicable
from registry import HIGH, LOW, MEDIUM, RARE, VERY_HIGH, add, injection


def digest(name, make, **known):
    """Enters another digest; `make` takes presign string, key, glue and the last writing of the text."""
    def act(making, rng):
        making.digest = rng.choice(make) if isinstance(make, list) else make

    add(name, act, axis="digest", modes="r", slot="digest", **known)


def plain(algorithm):
    return lambda text, key, glue, write: hashlib.new(algorithm, write(glue(text, key))).digest()


def keyed(algorithm):
    return lambda text, key, glue, write: hmac.new(write(key), write(text), algorithm).digest()


def md5_hex(data):
    return hashlib.md5(data).hexdigest().encode()


def over(inner, outer):
    """A digest of the printed digest."""
    return lambda text, key, glue, write: hashlib.new(outer,
                                                      hashlib.new(inner, write(glue(text, key))).hexdigest().encode()
                                                      ).digest()


digest("sha1", plain("sha1"), weight=MEDIUM, row="D11")
digest("sha256", plain("sha256"), weight=MEDIUM, row="D11")
digest("sha512_and_others", [plain("sha512"), plain("sha384"), plain("sha224")], row="D11")
digest("hmac_md5", keyed("md5"), weight=MEDIUM, row="D10")
digest("hmac_sha256", keyed("sha256"), weight=MEDIUM, row="D10")
digest("hmac_sha1", keyed("sha1"), row="D10")
digest("hmac_sha512", keyed("sha512"), row="D10", weight=RARE)
digest("hmac_over_text_and_key", [
    lambda text, key, glue, write: hmac.new(key, write(glue(text, key)), "md5").digest(),
    lambda text, key, glue, write: hmac.new(key, write(glue(text, key)), "sha256").digest()
], row="D10")
digest("hmac_with_message_and_key_exchanged", [
    lambda text, key, glue, write: hmac.new(write(text), key, "md5").digest(),
    lambda text, key, glue, write: hmac.new(write(text), key, "sha256").digest()
], weight=RARE, row="D10")
digest("md5_of_md5", over("md5", "md5"), row="D09")
digest("md5_of_capital_md5",
       lambda text, key, glue, write: hashlib.md5(md5_hex(write(glue(text, key))).upper()).digest(), row="D09")
digest("md5_of_raw_md5",
       lambda text, key, glue, write: hashlib.md5(hashlib.md5(write(glue(text, key))).digest()).digest(), row="D09",
       weight=RARE)
digest("md5_of_md5_and_key", [
    lambda text, key, glue, write: hashlib.md5(glue(md5_hex(write(text)), key)).digest(),
    lambda text, key, glue, write: hashlib.md5(key + md5_hex(write(text))).digest()
], row="D09")
digest("key_as_md5", lambda text, key, glue, write: hashlib.md5(write(glue(text, md5_hex(key)))).digest(), row="D09")
digest("md5_of_sha1_and_back",
       [over("sha1", "md5"), over("md5", "sha1"), over("md5", "sha256")], row="D09 D11", weight=RARE)


def printed(name, form, modes="r", **known):
    """Enters another way to print the digest."""
    def act(making, rng):
        making.print = rng.choice(form) if isinstance(form, list) else form

    add(name, act, axis="digest", modes=modes, slot="print", **known)


def groups(raw, mark, capital=False):
    text = mark.join(f"{byte:02x}" for byte in raw)
    return text.upper() if capital else text


def signed_number(raw):
    """BigInteger of the bytes without its sign argument: a first bit that is set makes it negative."""
    return format(int.from_bytes(raw, "big", signed=True), "x")


printed("sign_in_capitals", lambda raw: raw.hex().upper(), modes="rn", weight=VERY_HIGH, row="D01 D16",
        finding="sign-capitals")
printed("sixteen_characters", [
    lambda raw: raw.hex()[8:24], lambda raw: raw.hex()[:16], lambda raw: raw.hex()[-16:],
    lambda raw: raw.hex()[8:24].upper()
], weight=MEDIUM, row="D03")
def without_zeros(form):
    """Each byte by itself. A digest in which none begins with a zero shows nothing of it."""
    def change(raw):
        if min(raw) > 15:
            raise Inapplicable
        return "".join(form % byte for byte in raw)

    return change


printed("zeros_of_bytes_lost", [without_zeros("%x"), without_zeros("%X")], weight=HIGH, row="D04")
printed("leading_zero_of_number_lost", lambda raw: raw.hex().lstrip("0"), modes="rn", weight=MEDIUM, row="D05")
printed("dashes_between_bytes", [lambda raw: groups(raw, "-", True), lambda raw: groups(raw, "-")], weight=MEDIUM,
        row="D07")
printed("other_marks_between_bytes", [
    lambda raw: groups(raw, " "), lambda raw: groups(raw, ":"), lambda raw: groups(raw, " ", True),
    lambda raw: groups(raw, ":", True)
])
printed("base64_of_the_digest",
        [lambda raw: base64.b64encode(raw), lambda raw: base64.b64encode(raw).rstrip(b"="), base64.urlsafe_b64encode],
        weight=MEDIUM, row="D08")
printed("base64_of_the_hex",
        [lambda raw: base64.b64encode(raw.hex().encode()), lambda raw: base64.b64encode(raw.hex().upper().encode())],
        row="D08")
printed("raw_bytes_of_the_digest", bytes, weight=RARE)
printed("sign_cut",
        [lambda raw: raw.hex()[:30], lambda raw: raw.hex()[:31], lambda raw: raw.hex()[:20], lambda raw: raw.hex()[1:]],
        modes="rn", row="D14")
printed("sign_with_a_line_end", [
    lambda raw: raw.hex() + "\n", lambda raw: raw.hex() + " ", lambda raw: " " + raw.hex(),
    lambda raw: raw.hex() + "\r\n", lambda raw: raw.hex() + "\0", lambda raw: raw.hex() + "="
], modes="rn", row="D14", finding="sign-blanks")
printed("sign_in_quotes", [lambda raw: f'"{raw.hex()}"', lambda raw: f"'{raw.hex()}'", lambda raw: f"['{raw.hex()}']"],
        modes="rn")
printed("sign_with_a_prefix", [
    lambda raw: "0x" + raw.hex(), lambda raw: "md5:" + raw.hex(), lambda raw: "sign=" + raw.hex(),
    lambda raw: "{MD5}" + raw.hex(), lambda raw: raw.hex() + "  -"
])
printed("sign_extension_of_java", lambda raw: "".join(f"{byte if byte < 128 else byte | 0xFFFFFF00:02x}"
                                                      for byte in raw), weight=MEDIUM, row="D04")
printed("negative_number_of_java", signed_number)
printed("words_of_the_other_end", lambda raw: b"".join(raw[n:n + 4][::-1] for n in range(0, len(raw), 4)).hex())
printed("bytes_backwards", [lambda raw: raw[::-1].hex(), lambda raw: raw.hex()[::-1]], weight=RARE)
printed("halves_of_bytes_exchanged", lambda raw: "".join(f"{byte & 15:x}{byte >> 4:x}" for byte in raw), weight=RARE)
printed("decimal_number", [lambda raw: str(int.from_bytes(raw, "big")), lambda raw: str(list(raw))], weight=RARE)
printed("hex_of_the_hex", lambda raw: raw.hex().encode().hex(), weight=RARE)
printed("one_digit_of_the_sign_wrong", lambda raw: ("1" if raw.hex()[0] != "1" else "2") + raw.hex()[1:], modes="n",
        weight=RARE)


@injection(axis="digest", modes="r", weight=MEDIUM, row="D12", slot="print",
           hopeless="an RSA signature is no digest, and the key that made it is unknown")
def rsa_signature(making, rng):
    fake = rng.randbytes(128)
    making.print = lambda raw: base64.b64encode(fake)


@injection(axis="digest", modes="r", weight=RARE, row="D03", slot="print",
           hopeless="eight characters are 32 bits, which chance may match")
def eight_characters(making, rng):
    making.print = lambda raw: raw.hex()[:8]


@injection(axis="digest", modes="n", weight=LOW, slot="print")
def digit_of_the_sign_lost(making, rng):
    """A copy by hand lost one digit of the sign."""
    place = rng.randrange(32)
    making.print = lambda raw: raw.hex()[:place] + raw.hex()[place + 1:]
