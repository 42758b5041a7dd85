"""Wrong keys.

In `request` mode the shop signs with the wrong key and the right one is given; in `notify` mode Alipay signs with the
right one and the shop holds the wrong one. So a mistake is of both modes only where each can be had from the other.
"""

import base64
import hashlib
import string

from making import Inapplicable
from registry import HIGH, MEDIUM, RARE, VERY_HIGH, add

SMALL = string.ascii_lowercase + string.digits
LOOK_ALIKES = {
    "l": "1iI|",
    "1": "lIi",
    "0": "oO",
    "o": "0O",
    "i": "l1j",
    "5": "s",
    "s": "5",
    "2": "z",
    "z": "2",
    "8": "b",
    "b": "8",
    "9": "gq",
    "g": "9q",
    "q": "g9",
    "u": "v",
    "v": "u"
}
KEYBOARD = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"]
GAPS = ["\u00a0", "\u3000", "\u200b", "\ufeff", "\u200e", "\u2028", "\u202c"]
WORDS = [
    "None", "null", "undefined", "nil", "NULL", "false", "False", "<nil>", "[object Object]", "nan", "NaN", "0", "true",
    "''"
]
PLACEHOLDERS = [
    "key", "your key", "your_key", "YOUR_KEY", "*" * 32, "x" * 32, "test", "123456", "请填写您的key", "alipay_key",
    "your-md5-key", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"[:16], "安全校验码", "${alipay.key}", "{key}", "changeme", "md5_key",
    "secret"
]
LABELS = [
    "key=", "KEY=", "key:", "key: ", "alipay_key=", "ALIPAY_KEY=", "ALIPAY_MAPI_KEY=", "MD5密钥：", "密钥：", "Key：",
    "export ALIPAY_KEY="
]


def key(name, change, **known):
    """Enters a mistake that makes the wrong key, as text, from the right one. The text is written in UTF-8 where the
    charset lacks a character of it, because the key's file is seldom in the charset of the request."""
    def act(making, rng):
        wrong = change(making, making.key.decode(), rng)
        try:
            wrong = wrong.encode(making.codec)
        except UnicodeEncodeError:
            wrong = wrong.encode()
        if wrong == making.key:
            raise Inapplicable
        making.key = wrong

    add(name, act, axis="key", slot="key", **known)


def simple(change):
    return lambda making, key, rng: change(key, rng)


def at(key, place, text, width=1):
    return key[:place] + text + key[place + width:]


def around(*marks):
    """One of the marks behind the key, in front of it, or on both sides."""
    def change(key, rng):
        mark = rng.choice(marks)
        return rng.choice([key + mark, key + mark, mark + key, mark + key + mark])

    return simple(change)


def behind(*marks):
    return simple(lambda key, rng: key + rng.choice(marks))


def look_alike(key, rng):
    places = [n for n, letter in enumerate(key) if letter in LOOK_ALIKES]
    if not places:
        raise Inapplicable
    place = rng.choice(places)
    return at(key, place, rng.choice(LOOK_ALIKES[key[place]]))


def neighbour(key, rng):
    """The key beside the right one on the keyboard."""
    place = rng.randrange(len(key))
    row = next(row for row in KEYBOARD if key[place] in row)
    n = row.index(key[place])
    return at(key, place, rng.choice(row[max(0, n - 1):n] + row[n + 1:n + 2]))


def swapped(key, rng):
    place = rng.randrange(len(key) - 1)
    return at(key, place, key[place + 1] + key[place], 2)


def doubled(key, rng):
    place = rng.randrange(len(key))
    return at(key, place, key[place] * 2)


def inserted(key, rng):
    place = rng.randrange(len(key) + 1)
    return key[:place] + rng.choice(SMALL) + key[place:]


def grouped(key, rng):
    size = rng.choice([4, 8, 16])
    return rng.choice(" -").join(key[n:n + size] for n in range(0, len(key), size))


def one_capital(key, rng):
    letters = [n for n, letter in enumerate(key) if letter.isalpha()]
    place = rng.choice(letters)
    return at(key, place, key[place].upper())


def wide(key, rng):
    """Full-width characters, from an input method that was left on."""
    place = rng.randrange(len(key))
    return at(key, place, chr(ord(key[place]) + 0xFEE0))


def of_field(*names):
    return lambda making, key, rng: making.value(rng.choice([name for name in names if making.has(name)] or names))


key("key_blank_beside", around(" ", " ", "  "), weight=HIGH, row="K01")
key("key_line_end", behind("\n", "\r\n", "\r", "\n\n"), weight=HIGH, row="K02", modes="r")
key("key_carriage_return", behind("\r"), weight=HIGH, row="K02")
key("key_tab", around("\t"), weight=MEDIUM, row="K03")
key("key_unseen_character", around(*GAPS), weight=MEDIUM, row="K03")
key("key_byte_order_mark", simple(lambda key, rng: "\ufeff" + key), row="K04")
key("key_empty", simple(lambda key, rng: ""), weight=VERY_HIGH, row="K07", modes="r")
key("key_word_for_nothing", simple(lambda key, rng: rng.choice(WORDS)), weight=MEDIUM, row="K08", modes="r")
key("key_in_capitals", simple(lambda key, rng: key.upper()), row="K09")
key("key_is_partner", of_field("partner", "pid"), weight=MEDIUM, row="K10", modes="r")
key("key_is_seller", of_field("seller_email", "seller_id", "email"), modes="r", weight=RARE)
key("key_placeholder", simple(lambda key, rng: rng.choice(PLACEHOLDERS)), row="K12", modes="r")
key("key_in_quotes", simple(lambda key, rng: rng.choice(['"%s"', "'%s'", "`%s`", "“%s”"]) % key), weight=MEDIUM,
    row="K13")
key("key_one_quote_left", simple(lambda key, rng: rng.choice(["%s\"", "\"%s", "%s'", "'%s"]) % key))
key("key_cut_behind",
    simple(lambda key, rng: key[:rng.choice([8, 10, 16, 20, 24, 30, 31, rng.randrange(1, 32)])]), row="K15", modes="r")
key("key_cut_in_front", simple(lambda key, rng: key[rng.choice([1, 1, 2, 16]):]), modes="r")
key("key_look_alike", simple(look_alike), row="K16")
key("key_neighbour_typed", simple(neighbour))
key("key_wrong_character", simple(lambda key, rng: at(key, rng.randrange(32), rng.choice(SMALL))))
key("key_character_missing", simple(lambda key, rng: at(key, rng.randrange(32), "")))
key("key_first_or_last_missing", simple(lambda key, rng: rng.choice([key[1:], key[:-1]])), weight=MEDIUM)
key("key_character_doubled", simple(doubled))
key("key_character_inserted", simple(inserted))
key("key_neighbours_exchanged", simple(swapped))
key("key_first_letter_capital", simple(lambda key, rng: key[0].upper() + key[1:]))
key("key_one_letter_capital", simple(one_capital), weight=RARE)
key("key_full_width_character", simple(wide), weight=RARE)
key("key_pasted_twice", simple(lambda key, rng: rng.choice(["", "\n", " "]).join([key, key])))
key("key_with_its_label", simple(lambda key, rng: rng.choice(LABELS) + key), weight=MEDIUM)
key("key_with_punctuation", behind(";", ",", ".", "。", "；", "\\", "',", "\";"), weight=MEDIUM)
key("key_with_a_comment", simple(lambda key, rng: key + rng.choice([" # alipay", " // md5", "\t; 正式", " # prod key"])),
    modes="n")
key("key_padded", simple(lambda key, rng: key + rng.choice([" ", "\0"]) * rng.choice([8, 18, 32])))
key("key_grouped", simple(grouped))
key("key_line_wrapped", simple(lambda key, rng: at(key, rng.choice([8, 16, 20, 24]), rng.choice(["\n", "\r\n"]), 0)))
key("key_base64", simple(lambda key, rng: base64.b64encode(key.encode()).decode()), weight=RARE)
key("key_hexadecimal", simple(lambda key, rng: key.encode().hex()), weight=RARE)
key("key_md5", simple(lambda key, rng: hashlib.md5(key.encode()).hexdigest()), modes="r")
key("key_masked", simple(lambda key, rng: key[:rng.choice([2, 3, 4])] + "*" * rng.choice([4, 8, 24]) + key[-4:]),
    modes="r", weight=RARE)
key("key_in_brackets", simple(lambda key, rng: rng.choice(["<%s>", "[%s]", "{%s}", "(%s)", "【%s】"]) % key))
key("key_of_another_account", simple(lambda key, rng: "".join(rng.choice(SMALL) for _ in key)), row="K05 K06 K11",
    hopeless="another key of 32 characters says nothing about the right one")
key("key_cut_by_a_column", simple(lambda key, rng: key[:rng.choice([8, 16, 20])]), row="K15", modes="n",
    hopeless="the characters that were cut off are unknown, twelve or more of them")
