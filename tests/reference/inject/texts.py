"""Text changed on its way: blanks, line ends, typography, cuts, filters."""

import re
import unicodedata

from making import Inapplicable, plain
from registry import HIGH, LOW, MEDIUM, RARE, add, injection
from spelling import value

WORDED = ("subject", "body", "name", "reason", "extra_common_param", "receive_address", "receive_name", "detail_data",
          "param", "buyer_msg")
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-"})
HALF = str.maketrans("，。：；？！（）《》", ",.:;?!()<>")
UNSEEN = ["\u200b", "\ufeff", "\u00a0", "\u3000", "\u200e", "\u2028", "\u00ad"]


def any_field(name, text):
    return True


def curly(text):
    """What an editor makes of straight quotes: opening ones after a blank or at the start, closing ones elsewhere."""
    text = re.sub(r'(^|\s)"', "\\1“", text).replace('"', "”")
    return re.sub(r"(^|\s)'", "\\1‘", text).replace("'", "’")


value("blanks_trimmed_before_signing", [str.strip, str.rstrip, str.lstrip], any_field, modes="r", weight=HIGH,
      row="V12", slot="trim")
value("stray_blank_in_the_digest", [(" %s").__mod__,
                                    ("%s ").__mod__, ("%s\t").__mod__, ("\t%s").__mod__, ("%s\u3000").__mod__,
                                    ("%s\u00a0").__mod__], any_field, modes="r", weight=MEDIUM, slot="trim")
value("line_end_kept_in_values", [("%s\n").__mod__, ("%s\r").__mod__, ("%s\r\n").__mod__], any_field, weight=MEDIUM,
      slot="trim")
value("stray_blank_in_the_copy", [("%s ").__mod__, (" %s").__mod__, ("%s\t").__mod__, ("%s\u3000").__mod__], any_field,
      modes="n", weight=MEDIUM, slot="trim")
value("unseen_character_in_a_value",
      [("%s" + mark).__mod__ for mark in UNSEEN] + [(mark + "%s").__mod__ for mark in UNSEEN], any_field, row="C18",
      slot="unseen")
value("blanks_removed", lambda text: text.replace(" ", ""), any_field, modes="r", slot="blanks")
value("blanks_collapsed", lambda text: re.sub(r"\s+", " ", text), any_field, modes="r", slot="blanks")
value("tab_became_blanks", [lambda text: text.replace("\t", " "), lambda text: text.replace("\t", "    ")], any_field,
      slot="blanks")
value("blank_became_no_break_space", lambda text: text.replace(" ", "\u00a0"), any_field, slot="blanks")
value("blank_became_ideographic", lambda text: text.replace(" ", "\u3000"), any_field, weight=RARE, slot="blanks")
value("line_feeds_became_crlf", lambda text: re.sub(r"\r?\n", "\r\n", text), any_field, weight=MEDIUM, row="V32",
      slot="lines")
value("crlf_became_line_feeds", lambda text: text.replace("\r\n", "\n"), any_field, weight=MEDIUM, row="V32",
      slot="lines")
value("line_ends_became_blanks", [lambda text: re.sub(r"\r?\n", " ", text), lambda text: re.sub(r"\r?\n", "", text)],
      any_field, row="V32", slot="lines")
value("line_ends_became_br", [
    lambda text: re.sub(r"(\r?\n)", r"<br />\1", text), lambda text: re.sub(r"\r?\n", "<br>", text),
    lambda text: re.sub(r"\r?\n", "<br/>", text)
], any_field, row="V32", slot="lines")
value("line_ends_written_out", lambda text: text.replace("\r", "\\r").replace("\n", "\\n"), any_field, slot="lines")
value("quotes_made_straight", lambda text: text.translate(STRAIGHT), any_field, modes="r", row="V35", slot="typography")
value("quotes_made_curly", curly, any_field, row="V35", slot="typography")
value("punctuation_made_half_width", lambda text: text.translate(HALF), any_field, modes="r", row="V35",
      slot="typography")
value("unicode_decomposed",
      [lambda text: unicodedata.normalize("NFD", text), lambda text: unicodedata.normalize("NFKD", text)], any_field,
      modes="r", row="V35", slot="form")
value("unicode_compatibility_form", lambda text: unicodedata.normalize("NFKC", text), any_field, modes="r", row="V35",
      slot="form")
value("unicode_decomposed_in_the_copy", lambda text: unicodedata.normalize("NFD", text), any_field, modes="n",
      row="V35", slot="form")
value("marks_removed_by_a_filter", [
    lambda text: re.sub("['\"]", "", text), lambda text: re.sub("[<>]", "", text), lambda text: text.replace("'", ""),
    lambda text: re.sub("[&<>\"'%]", "", text), lambda text: text.replace("\\", "")
], any_field, modes="r", row="V21", slot="filter text")
value("tags_stripped", lambda text: re.sub(r"<[^>]*>", "", text), any_field, modes="r", row="V21", slot="filter text")
value("words_removed_by_a_filter", [
    lambda text: re.sub(r"(?i)select|from|script|union", "", text), lambda text: text.replace("select", "sel ect"),
    lambda text: text.replace("*", "")
], any_field, modes="r", row="V21", slot="filter text")
value("cut_at_second_equals_sign", lambda text: text.partition("=")[0], any_field, modes="r", weight=MEDIUM, row="V11",
      slot="cut")
value("everything_after_hash_lost", lambda text: text.partition("#")[0], any_field, modes="r", slot="cut")
value("wide_characters_dropped", [
    lambda text: re.sub("[\U00010000-\U0010ffff]", "", text), lambda text: re.sub("[\U00010000-\U0010ffff]", "?", text),
    lambda text: re.sub("[\U00010000-\U0010ffff]", "????", text),
    lambda text: re.sub("[\U00010000-\U0010ffff]", "\ufffd", text),
    lambda text: re.sub("[\U00010000-\U0010ffff]", "??", text)
], any_field, modes="r", weight=MEDIUM, row="V34", slot="cut")


@injection(axis="value", modes="r", weight=LOW, row="V33", slot="cut")
def text_cut_to_a_limit(making, rng):
    limit = rng.choice([4, 8, 10, 16, 20, 30, 32, 50, 64])
    making.one(rng, lambda text: text[:limit])


@injection(axis="charset", modes="r", weight=LOW, row="V33", slot="cut")
def text_cut_to_bytes(making, rng):
    """substr() counts bytes and may leave half a character."""
    limit = rng.choice([8, 10, 16, 20, 30, 32])
    longer = [name for name, text in making.signed if plain(name, text) and len(making.encode(text)) > limit]
    chosen = rng.choice(longer or [None])
    making.signed = [(name, making.encode(text)[:limit] if name == chosen else text) for name, text in making.signed]


@injection(axis="value", modes="rn", weight=HIGH, row="V12", slot="trim")
def blanks_lost_from_what_arrives(making, rng):
    """What was signed had a blank at an end; what arrives was trimmed."""
    making.sent = [(name, text.strip()) if plain(name, text) else (name, text) for name, text in making.sent]


@injection(axis="value", modes="n", weight=LOW, slot="blanks")
def double_blank_became_one(making, rng):
    making.each(lambda text: re.sub("  +", " ", text))


@injection(axis="value", modes="r", weight=MEDIUM, row="T11", slot="cut sent")
def final_quote_lost_in_the_form(making, rng):
    """A form's value in quotes ends at the quote in it; here nothing follows it, so it alone is lost."""
    quote = rng.choice("'\"")
    name = rng.choice(
        [name for name, text in making.sent if name in WORDED and text and "'" not in text and '"' not in text]
        or [None])
    making.signed = [(other, text + quote if other == name else text) for other, text in making.signed]


@injection(axis="value", modes="n", weight=MEDIUM, row="V11", slot="cut")
def final_equals_signs_lost(making, rng):
    """Base64 in a value ends with `=`, and a split at every `=` drops them."""
    making.each(lambda text: text.rstrip("="))


@injection(axis="value", modes="rn", weight=LOW, slot="cut")
def one_value_repeated(making, rng):
    making.one(rng, lambda text: text + text)


@injection(axis="value", modes="n", weight=MEDIUM, row="V32", slot="lines")
def line_feed_added_to_the_last_value(making, rng):
    """The body was read by the line, and the line's end went into the last value."""
    name, text = making.sent[-1]
    if not plain(name, text):
        raise Inapplicable
    making.sent[-1] = (name, text + rng.choice(["\n", "\r\n", "\r"]))


for doomed, change, why in [
    ("text_cut_in_the_copy", lambda text: text[:max(1,
                                                    len(text) - 6)], "the rest of a value is unknown"),
    ("value_cut_at_second_equals_sign_in_the_copy", lambda text: text.partition("=")[0],
     "what stood behind the sign is unknown"),
    ("tags_stripped_from_the_copy", lambda text: re.sub(r"<[^>]*>", "", text), "the tags are unknown"),
    ("person_masked_in_the_copy", lambda text: re.sub(r"(?<=.)[^@]{2,}(?=@)", "***", text),
     "the masked letters are unknown"),
    ("wide_characters_lost_in_the_copy", lambda text: re.sub("[\U00010000-\U0010ffff\u4e00-\u9fff]", "?", text),
     "which characters is unknown"),
]:
    add(doomed, lambda making, rng, change=change: making.each(change), axis="value", modes="n", row="V33 V11 V21 V34",
        slot="cut", hopeless=why)


@injection(axis="value", modes="r", weight=MEDIUM, row="T11 V07", slot="cut sent",
           hopeless="what stood behind the quote, the # or the & was signed and is not in what was sent")
def value_cut_in_the_form(making, rng):
    marks = rng.choice(["'\"", "#"])
    making.sent = [(name, re.split(f"[{marks}]", text)[0]) if plain(name, text) else (name, text)
                   for name, text in making.sent]
