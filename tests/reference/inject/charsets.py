"""Text written or read in the wrong charset.

In `request` mode the signed text becomes other bytes; in `notify` mode the copy does, and only what loses nothing can
be told from it. The `sent` mistakes of a request are the page's: the digest is right and the form is not.
"""

from making import Inapplicable, plain
from registry import HIGH, LOW, MEDIUM, RARE, VERY_HIGH, add, injection

OTHER = {"utf-8": "gbk", "gbk": "utf-8"}


def text(making, value):
    return value if isinstance(value, str) else making.rest_text(value)


def written(making, value, encode):
    """A value as the bytes of another encoding; what that lacks makes the mistake inapplicable."""
    try:
        return encode(text(making, value))
    except UnicodeError:
        raise Inapplicable from None


def charset(name, encode, **known):
    """Enters a mistake that writes all values of the mode's list in another way. `encode` takes text and charset."""
    def act(making, rng):
        way = rng.choice(encode) if isinstance(encode, list) else encode
        making.target = [(name,
                          written(making, value, lambda text: way(text, making.codec)) if plain(name, value) else value)
                         for name, value in making.target]

    add(name, act, axis="charset", slot="charset", **known)


def substituted(codec, mark):
    """`mark` for each character that the charset lacks."""
    def encode(text, _):
        return b"".join(letter.encode(codec, "ignore") or mark for letter in text)

    return encode


def dropped(codec):
    return lambda text, _: text.encode(codec, "ignore")


def misread(codec, errors="strict"):
    """The bytes of the right charset read as another, and what that gave written as UTF-8."""
    return lambda text, own: text.encode(own).decode(codec, errors).encode("utf-8")


def windows_1252(data):
    """cp1252 as browsers have it: the five bytes that mean nothing stay control characters."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def units(text):
    data = text.encode("utf-16-le", "surrogatepass")
    return [int.from_bytes(data[n:n + 2], "little") for n in range(0, len(data), 2)]


def low_bytes(text, _):
    return bytes(unit & 0xFF for unit in units(text))


def surrogates_apart(text, own):
    """CESU-8, which is what Java's modified UTF-8 and old Oracle write for characters beyond the BMP. Of a GBK text it
    would be another mistake."""
    if own != "utf-8":
        raise UnicodeError
    return "".join(map(chr, units(text))).encode("utf-8", "surrogatepass")


def asp_words(text):
    """The hand-made md5.asp takes Asc() of each character for a byte: two bytes of GBK overlap in one place, and the
    sign of the number fills what is above it in the word of four."""
    out, word = bytearray(), 0
    for n, letter in enumerate(text):
        code = letter.encode("gbk")
        number = int.from_bytes(code, "big", signed=len(code) > 1)
        word |= (number << 8 * (n % 4)) & 0xFFFFFFFF
        if n % 4 == 3 or n == len(text) - 1:
            out += word.to_bytes(4, "little")[:n % 4 + 1]
            word = 0
    return bytes(out)


charset("utf8_digested_for_gbk", lambda text, own: text.encode(OTHER[own]), modes="r", weight=VERY_HIGH, row="C01 C02")
charset("copy_recoded", lambda text, own: text.encode(OTHER[own]), modes="n", weight=VERY_HIGH, row="C10")
charset("low_bytes_of_utf16", low_bytes, modes="r", weight=HIGH, row="C04")
charset("question_marks_of_latin1",
        [substituted("latin-1", b"?"), substituted("ascii", b"?")], modes="r", weight=HIGH, row="C05")
charset("question_marks_for_bytes", lambda text, own: bytes(byte if byte < 128 else 63 for byte in text.encode(own)),
        modes="r", row="C05")
charset("mojibake_latin1", misread("latin-1"), weight=VERY_HIGH, row="C06")
charset("mojibake_latin1_twice",
        lambda text, own: text.encode(own).decode("latin-1").encode().decode("latin-1").encode(), weight=MEDIUM,
        row="C06")
charset("mojibake_windows_1252", lambda text, own: windows_1252(text.encode(own)).encode(), weight=MEDIUM, row="C07")
charset("mojibake_windows_1252_twice", lambda text, own: windows_1252(windows_1252(text.encode(own)).encode()).encode(),
        weight=RARE, row="C07")
charset("mojibake_gbk", lambda text, own: text.encode("utf-8").decode("gbk").encode("utf-8"), weight=MEDIUM, row="C08")
charset("mojibake_gbk_with_losses", [
    lambda text, own: text.encode("utf-8").decode("gbk", "replace").encode("utf-8"),
    lambda text, own: text.encode("utf-8").decode("gb18030", "replace").encode("utf-8")
], modes="r", weight=MEDIUM, row="C08")
charset("gbk_read_as_utf8", [
    lambda text, own: text.encode("gbk").decode("utf-8", "replace").encode("utf-8"),
    lambda text, own: text.encode("gbk").decode("utf-8", "ignore").encode("utf-8")
], modes="r", weight=HIGH, row="C09")
charset("written_in_gb2312", [substituted("gb2312", b"?"), dropped("gb2312")], modes="r", row="C11")
charset("characters_dropped_by_ascii", [dropped("ascii"), dropped("latin-1")], modes="r", weight=MEDIUM)
charset("written_in_gb18030", lambda text, own: text.encode("gb18030"), modes="rn", weight=MEDIUM, row="C15")
charset("references_for_what_gbk_lacks", lambda text, own: text.encode("gbk", "xmlcharrefreplace"), modes="rn",
        row="C17")
charset("question_marks_for_what_gbk_lacks", [substituted("gbk", b"?"), dropped("gbk")], modes="r", row="C15 V34")
charset("written_in_big5", [
    lambda text, own: text.encode("big5"),
    substituted("big5", b"?"),
    substituted("shift_jis", b"?"),
    substituted("euc-kr", b"?")
], modes="r", weight=RARE, row="C13")
charset("surrogates_written_apart", surrogates_apart, modes="rn", weight=RARE)
charset("euro_as_one_byte", lambda text, own: text.replace("€", "\0").encode("gbk").replace(b"\0", b"\x80"), modes="r",
        weight=RARE, row="C15")
charset("copy_read_as_utf8", lambda text, own: text.encode("gbk").decode("utf-8", "replace").encode("utf-8"), modes="n",
        weight=HIGH, row="C09", hopeless="U+FFFD stands for any byte")


@injection(axis="charset", modes="rn", weight=MEDIUM, row="C01 C02", slot="charset")
def one_value_in_another_charset(making, rng):
    """One value comes from elsewhere, from a database or a file in the other charset."""
    open_to = [name for name, value in making.target if plain(name, value) and not text(making, value).isascii()]
    chosen = rng.choice(open_to or [None])
    making.target = [
        (name, written(making, value, lambda text: text.encode(OTHER[making.codec])) if name == chosen else value)
        for name, value in making.target
    ]


@injection(axis="charset", modes="r", weight=VERY_HIGH, row="C03", slot="sent charset")
def page_in_another_charset(making, rng):
    """The browser wrote the form in the charset of the page, with references for what that lacks."""
    errors = rng.choice(["strict", "xmlcharrefreplace"])
    making.sent = [
        (name,
         written(making, value, lambda text: text.encode(OTHER[making.codec], errors)) if plain(name, value) else value)
        for name, value in making.sent
    ]


@injection(axis="charset", modes="r", weight=MEDIUM, row="C06 C03", slot="sent charset")
def page_wrote_mojibake(making, rng):
    making.sent = [(name, written(making, value, lambda text: misread("latin-1")
                                  (text, making.codec)) if plain(name, value) else value)
                   for name, value in making.sent]


@injection(axis="charset", modes="r", weight=MEDIUM, row="C16", slot="charset field", stage="params")
def charset_spelt_otherwise_in_the_digest(making, rng):
    spellings = {
        "utf-8": ["utf-8", "UTF-8", "utf8", "UTF8", "Utf-8"],
        "gbk": ["gbk", "GBK", "gb2312", "GB2312", "gb18030", "cp936"]
    }[making.codec]
    own = making.value("_input_charset")
    other = rng.choice([label for label in spellings if label != own])
    making.signed = [(name, other if name == "_input_charset" else value) for name, value in making.signed]


@injection(axis="charset", modes="r", weight=MEDIUM, row="C16 C01", slot="charset field", stage="params")
def other_charset_named_in_the_digest(making, rng):
    """The label signed is the other charset's; the bytes may be either's."""
    making.value("_input_charset")
    other = rng.choice({"utf-8": ["gbk", "GBK", "gb2312"], "gbk": ["utf-8", "UTF-8"]}[making.codec])
    making.signed = [(name, other if name == "_input_charset" else value) for name, value in making.signed]


@injection(axis="charset", modes="r", weight=LOW, row="C18", slot="mark")
def byte_order_mark_in_front(making, rng):
    making.whole.append(lambda presign: b"\xef\xbb\xbf" + presign)


@injection(axis="charset", modes="r", weight=LOW, row="C18", slot="mark")
def byte_order_mark_before_the_key(making, rng):
    glue = making.glue
    making.glue = lambda presign, key: glue(presign + b"\xef\xbb\xbf", key)


@injection(axis="charset", modes="r", weight=RARE, row="D15 C11", slot="written")
def digested_by_md5_asp(making, rng):
    making.written.append(lambda message: asp_words(making.rest_text(message)))


@injection(axis="charset", modes="r", weight=LOW, row="C12", slot="written")
def whole_text_in_utf16(making, rng):
    codec = rng.choice(["utf-16-le", "utf-16-le", "utf-16-be", "utf-16", "utf-32-le"])
    mark = b"\xfe\xff" if codec == "utf-16-be" and rng.random() < 0.3 else b""
    making.written.append(lambda message: mark + making.rest_text(message).encode(codec))
