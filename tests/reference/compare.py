#!/usr/bin/env python3
"""Compares the program with the second implementation in mapi.py, on random parameters.

    compare.py PROGRAM [--sets N] [--seed SEED] [--only NTH] [--notify]

Draws N parameter sets from a seed, which is printed. Each set goes through every form of input in which it can be
written, and every sign that comes out must be the one that mapi.py computes; so must the presign string, the query,
the pairs and the URL. The first mismatches are printed with their seed and set, and end the run with status 1; `--seed`
and `--only` repeat one of them. With `--notify`, `verify-notify` is asked about each set as well, signed by mapi.py.
"""

import argparse
import json
import multiprocessing
import os
import random
import subprocess
import sys
import tempfile
import time

import mapi

# Shown mismatches; the rest is only counted.
SHOWN = 5

SERVICES = ["create_direct_pay_by_user", "trade_create_by_buyer", "create_partner_trade_by_buyer", "notify_verify",
            "create_forex_trade", "single_trade_query", "refund_fastpay_by_platform_pwd"]
NAMES = ["subject", "body", "out_trade_no", "total_fee", "price", "quantity", "payment_type", "seller_email",
         "seller_id", "show_url", "notify_url", "return_url", "logistics_fee", "logistics_fee_1", "logistics_type",
         "logistics_payment", "extra_common_param", "it_b_pay", "paymethod", "defaultbank", "royalty_parameters",
         "discount", "buyer_email", "receive_name", "receive_address", "anti_phishing_key", "exter_invoke_ip",
         "a", "a1", "A", "Z9", "_x", "name.with-dots", "x[0]"]
HANZI = "测试商品支付宝订单数据编号价格数量买家卖家地址北京上海中国银行退款收货人联系电话备注一丁七万丈三上下不与"
RARE = "朱镕基喆堃婧玥彧犇囍丂鎔，。！？：；“”（）《》【】、—·×￥①Ⅰ"
WIDE = "😀🎉𠮷é€ñ한ひ"
PIECES = ["", "&", "=", "%", "+", "%20", "%2B", "%zz", "%", " ", "a=b", "&amp;", "?", "#", "/", "\\", "'", "\"", "<b>",
          "~", "*", "^", "|", "$", "1.00", "0", "null", "True", "-1", "1e3", "http://www.example.com/a?b=1&c=2",
          "test@msn.com", "2088006300000000", ";", ":", ",", "{", "}", "[", "]"]
CONTROLS = ["\n", "\r\n", "\t", "\x01", "\x7f"]


def text(rng, codec, controls):
    """A random value."""
    kind = rng.random()
    if kind < 0.12:
        return ""
    if kind < 0.3:
        return rng.choice(["0", "0.01", "1.00", "1", "100", "000", "19.90", "-5", "1e2", "2147483648", "0.10"])
    if kind < 0.4:
        return f"http://shop.example/{rng.randrange(1000)}?id={rng.randrange(9)}&x=%{rng.randrange(10, 99)}"
    pool = [HANZI, HANZI, RARE, "abcXYZ0189-_.~", "abcXYZ0189 "]
    if codec != "gbk":
        pool.append(WIDE)
    out = []
    for _ in range(rng.randrange(1, 12)):
        if rng.random() < 0.3:
            out.append(rng.choice(PIECES))
        elif controls and rng.random() < 0.05:
            out.append(rng.choice(CONTROLS))
        else:
            out.append(rng.choice(rng.choice(pool)))
    return "".join(out)


class Case:
    """One random set: parameters, key and charset."""

    def __init__(self, seed, nth):
        rng = self.rng = random.Random(f"{seed}/{nth}")
        self.nth = nth
        label = rng.choice([None, None, *mapi.CODECS])
        self.rule = "epay" if rng.random() < 0.1 else "mapi"
        self.option = None
        if label is None and rng.random() < 0.4:
            self.option = rng.choice(list(mapi.CODECS))
        default = "utf-8" if self.rule == "epay" else "gbk"
        self.codec = mapi.CODECS[label or self.option or default]
        controls = rng.random() < 0.1
        pairs = [("service", rng.choice(SERVICES)), ("partner", "2088" + str(rng.randrange(10**12)).zfill(12))]
        if label:
            pairs.append(("_input_charset", label))
        elif rng.random() < 0.1:
            pairs.append(("_input_charset", ""))
        for _ in range(rng.randrange(0, 14)):
            name = rng.choice(NAMES)
            if rng.random() < 0.03:
                name = "".join(rng.choice(HANZI) for _ in range(2))
            pairs.append((name, text(rng, self.codec, controls)))
        if rng.random() < 0.15:
            name = rng.choice(pairs)[0]
            if name != "_input_charset":
                pairs.append((name, text(rng, self.codec, controls)))
        if rng.random() < 0.3:
            pairs.append(("sign", rng.choice(["", "0" * 32, "nonsense"])))
        if rng.random() < 0.3:
            pairs.append(("sign_type", rng.choice(["MD5", "md5", ""])))
        rng.shuffle(pairs)
        self.pairs = pairs
        if rng.random() < 0.8:
            key = "".join(rng.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(32))
        else:
            key = "".join(rng.choice("abcXYZ0189 !&=%+#/") for _ in range(rng.randrange(5, 40))) + "k"
        self.key = key.encode()
        self.expected = mapi.sign(pairs, self.key, self.codec)

    def __str__(self):
        return (f"set {self.nth}: rule {self.rule}, --charset {self.option}, read as {self.codec}, key {self.key!r}\n"
                + "".join(f"    {name!r}: {value!r}\n" for name, value in self.pairs))

    # The forms of input. Each gives arguments and standard input, or None where the set cannot be written so.

    def arguments(self):
        return [f"{name}={value}" for name, value in self.pairs], None

    def json_object(self):
        members = ", ".join(f"{json.dumps(name)}: {self.json_value(value)}" for name, value in self.pairs)
        return ["-i", "-"], f"{{{members}}}".encode()

    def json_pairs(self):
        rows = ",\n".join(f"  [{json.dumps(name)}, {self.json_value(value)}]" for name, value in self.pairs)
        return ["-i", "-", "--input-format", "json"], f"[\n{rows}\n]\n".encode()

    def json_value(self, value):
        """A number without quotation marks where its spelling is one of JSON, text escaped or not, at random."""
        if self.rng.random() < 0.5 and is_json_number(value):
            return value
        return json.dumps(value, ensure_ascii=self.rng.random() < 0.5)

    def lines(self):
        if self.has("\n\r"):
            return None
        end = self.rng.choice(["\n", "\r\n"])
        body = end.join(f"{name}={value}" for name, value in self.pairs) + self.rng.choice(["", end, end + end])
        form = ["--input-format", "lines"] if self.rng.random() < 0.5 or len(self.pairs) < 2 else []
        return ["-i", "-", *form], body.encode()

    def presign(self):
        """As a program logs it: what is signed, sorted, never encoded. It cannot hold an `&` or a line end."""
        if self.has("&\n\r"):
            return None
        body = "&".join(f"{name}={value}" for name, value in sorted(mapi.taken(self.pairs)))
        return ["-i", "-", "--input-format", "presign"], body.encode()

    def query(self):
        form = ["--input-format", "query"] if self.rng.random() < 0.5 else []
        lead = self.rng.choice([b"", b"", b"?"])
        return ["-i", "-", *form], lead + self.encode(raw=True) + self.rng.choice([b"", b"\n", b"\r\n"])

    def url(self):
        address = b"https://mapi.alipay.com/gateway.do?" + self.encode(raw=False)
        if self.rng.random() < 0.5:
            return [address.decode()], None
        return ["-i", "-"], address + self.rng.choice([b"", b"\n", b"#top"])

    def capture(self):
        end = self.rng.choice([b"\r\n", b"\n"])
        body = self.encode(raw=True)
        kind = self.rng.choice([b"", b"; charset=utf-8", b"; text/html; charset=GBK"])
        if self.rng.random() < 0.3:
            head = [b"GET /return?" + self.encode(raw=False) + b" HTTP/1.1", b"Host: shop.example"]
            body = b""
        else:
            head = [b"POST /notify" + self.rng.choice([b"", b"?_input_charset=utf-8", b"?id=7"]) + b" HTTP/1.1",
                    b"Host: shop.example", b"Content-Type: application/x-www-form-urlencoded" + kind]
            if self.rng.random() < 0.5:
                head.append(b"Content-Length: %d" % len(body))
        return ["-i", "-"], end.join(head) + end + end + body

    def has(self, characters):
        return any(character in name + value for name, value in self.pairs for character in characters)

    def encode(self, raw):
        """The pairs percent-encoded, each byte in a style of its own; with `raw`, bytes beyond ASCII may stay."""
        pieces = []
        for name, value in self.pairs:
            escaped = self.escape(name, raw, in_name=True) + b"=" + self.escape(value, raw, in_name=False)
            pieces.append(escaped[:-1] if value == "" and self.rng.random() < 0.3 else escaped)
        return self.rng.choice([b"&", b"&", b"&&"]).join(pieces)

    def escape(self, part, raw, in_name):
        rng = self.rng
        eager = rng.choice([0.0, 0.2, 1.0])
        always = b"&%+#\x00\x7f" + (b"=?" if in_name else b"") + bytes(range(32))
        out = bytearray()
        for byte in part.encode(self.codec):
            if byte == 0x20:
                out += rng.choice([b"+", b"%20"])
            elif byte in always or (byte >= 0x80 and not (raw and eager == 0.0)) or (
                    not chr(byte).isalnum() and byte < 0x80 and chr(byte) not in "-._~=/:@*,;!$'()?") or (
                    rng.random() < eager):
                out += (b"%%%02X" if rng.random() < 0.7 else b"%%%02x") % byte
            else:
                out.append(byte)
        return bytes(out)


def is_json_number(value):
    """Whether a value is a JSON number as it stands."""
    if not value or value[-1] not in "0123456789" or value[0] not in "-0123456789":
        return False
    try:
        return isinstance(json.loads(value), (int, float))
    except ValueError:
        return False


FORMS = ["arguments", "json_object", "json_pairs", "lines", "presign", "query", "url", "capture"]


class Program:
    """The program under test, run in a bare environment so that no profile or locale takes part."""

    def __init__(self, path, folder):
        self.path = path
        self.folder = folder

    def run(self, case, command, given, extra=()):
        arguments, stdin = given
        line = [self.path, command, *extra]
        if case.option:
            line += ["--charset", case.option]
        if case.rule != "mapi":
            line += ["--rule", case.rule]
        env = {"HOME": self.folder, "LANG": "C.UTF-8"}
        place = case.nth % 8
        if place == 0:
            line += ["--key", case.key.decode()]
        elif place == 1:
            path = os.path.join(self.folder, f"key-{case.nth}")
            if not os.path.exists(path):
                with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "wb") as file:
                    file.write(case.key + [b"", b"\n", b"\r\n"][case.nth // 8 % 3])
            line += ["--key-file", path]
        else:
            env["ALIPAY_MAPI_KEY"] = case.key.decode()
        done = subprocess.run(line + arguments, input=stdin, stdin=subprocess.DEVNULL if stdin is None else None,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, timeout=60, close_fds=False)
        return done.returncode, done.stdout, done.stderr


def check(program, case):
    """Runs everything on one set; gives how many checks passed and what failed."""
    passed, failed = 0, []

    def expect(what, given, got, wanted):
        nonlocal passed
        if got == wanted:
            passed += 1
        else:
            failed.append(f"{what}: expected {wanted!r}\n  got {got!r}\n  given {given!r}\n  {case}")

    for form in FORMS:
        given = getattr(case, form)()
        if given is None:
            continue
        # presign holds only what is signed, so that its charset must be said where an option is not what says it.
        status, out, err = program.run(case, "sign", given)
        expect(f"sign from {form}", given, (status, out), (0, case.expected.encode() + b"\n"))
        if failed:
            failed[-1] += f"  standard error: {err.decode(errors='replace')[:2000]}"
            return passed, failed

    given = case.json_pairs()
    sent = mapi.sent(case.pairs, case.key, case.codec)

    status, out, _ = program.run(case, "sign", given, ["--show", "presign"])
    expect("--show presign", given, (status, out), (0, mapi.presign(case.pairs, case.codec)))

    status, out, _ = program.run(case, "sign", given, ["--show", "query"])
    got = mapi.decode_query(out.decode("ascii").removesuffix("\n"), case.codec) if status == 0 else status
    expect("--show query", given, got, sent)

    # What cannot be seen is escaped in pairs, which is for people; such sets are compared in the other forms.
    if all(character.isprintable() and character != "\u3000" for pair in case.pairs for part in pair
           for character in part):
        status, out, _ = program.run(case, "sign", given, ["--show", "pairs"])
        wanted = "".join(f"{name}={value}\n" for name, value in sent)
        expect("--show pairs", given, (status, out.decode()), (0, wanted))

    status, out, _ = program.run(case, "build-url", case.arguments())
    url = out.decode("ascii").removesuffix("\n")
    address, _, query = url.partition("?")
    got = (status, address, mapi.decode_query(query, case.codec) if status == 0 else None)
    expect("build-url", case.arguments(), got, (0, "https://mapi.alipay.com/gateway.do", sent))
    if status == 0:
        read = mapi.decode_query(query, case.codec)
        received = [value for name, value in read if name == "sign"]
        expect("build-url read back", url, received, [mapi.sign(read, case.key, case.codec)])
        # And the program reads its own URL back to the same sign.
        again = program.run(case, "sign", (["-i", "-"], out))
        expect("sign of the built URL", url, again[:2], (0, case.expected.encode() + b"\n"))
    return passed, failed


def check_notify(program, case):
    """Asks about a notification of this set that is signed rightly, and about one whose sign is another's."""
    passed, failed = 0, []
    unsigned = [(name, value) for name, value in case.pairs if name not in mapi.NEVER_SIGNED]
    other = "0" * 32 if case.expected[0] != "0" else "1" * 32
    for sign, match in [(case.expected, True), (case.expected.upper(), True), (other, False)]:
        case.pairs = [*unsigned, ("sign", sign), ("sign_type", "MD5")]
        for form in ["query", "capture", "json_pairs"]:
            given = getattr(case, form)()
            status, out, err = program.run(case, "verify-notify", given, ["--json"])
            try:
                got = json.loads(out)["sign"]["match"]
            except (ValueError, KeyError, TypeError):
                got = None
            if got is match and (status != 0) >= (not match):
                passed += 1
            else:
                failed.append(f"verify-notify from {form}: expected {match}, got {got}, status {status}\n"
                              f"  given {given!r}\n  {case}  standard error: {err.decode(errors='replace')[:2000]}")
    return passed, failed


def work(task):
    """One worker: the sets of these numbers."""
    path, folder, seed, sets, notify = task
    program = Program(path, folder)
    passed, failed = 0, []
    for nth in sets:
        for ok, bad in [check(program, Case(seed, nth)), *([check_notify(program, Case(seed, nth))] if notify else [])]:
            passed += ok
            failed += bad
        if len(failed) >= SHOWN:
            break
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--sets", type=int, default=3000)
    parser.add_argument("--seed", default=None)
    parser.add_argument("--only", type=int, default=None)
    parser.add_argument("--notify", action="store_true")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    if not os.access(program, os.X_OK):
        sys.exit(f"compare.py: {program} is no program")
    seed = arguments.seed or str(random.SystemRandom().randrange(10**9))
    print(f"{arguments.sets} sets, seed {seed}", flush=True)
    began = time.monotonic()
    workers = 2
    with tempfile.TemporaryDirectory() as folder, multiprocessing.Pool(workers) as pool:
        shares = [range(nth, arguments.sets, workers) for nth in range(workers)]
        if arguments.only is not None:
            shares = [[arguments.only]]
        results = pool.map(work, [(program, folder, seed, share, arguments.notify) for share in shares])
    passed = sum(ok for ok, _ in results)
    failed = [bad for _, list_ in results for bad in list_]
    for bad in failed[:SHOWN]:
        print(f"seed {seed}, {bad}")
    print(f"{time.monotonic() - began:.0f} s")
    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
