#!/usr/bin/env python3
"""Compares the program with public libraries that speak the same protocol.

    libraries.py PROGRAM [--sets N] [--seed SEED]

The libraries are installed from the package index into a temporary virtual environment, each into a folder of its
own, because two of them call their package `alipay`. A library runs in a process of its own (this file with
`--drive`), which takes parameter sets as JSON lines and answers with what the library makes of them. Nothing is
skipped: without Python's venv, without the index or with a library that does not import, this ends with status 1.

Where a library departs from the rule, the sets are drawn so that it does not matter, and the reason stands beside it.
Looked at and left out: django-alipay 0.1 (the right rule, but Python 2 only), zpay (needs a newer Python than most
machines have), 35m-sdk, python-alipay-sdk, alipay-sdk, flask-alipay, openunipay, senweaver-pay (no MD5 sign of this
protocol).
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import urllib.parse

HANZI = "测试商品支付宝订单数据编号价格数量买家卖家地址北京上海中国银行退款收货人联系电话备注"
NAMES = ["subject", "body", "total_fee", "price", "quantity", "show_url", "notify_url", "return_url",
         "extra_common_param", "it_b_pay", "paymethod", "defaultbank", "discount", "receive_name", "receive_address"]
SHOWN = 5


class Library:
    """What is installed, and which sets it can be asked about."""

    def __init__(self, name, requirements, rule="mapi", charsets=("utf-8",), names=(), blanks=True, no_deps=False):
        self.name = name
        self.requirements = requirements
        self.rule = rule
        self.charsets = charsets
        self.names = [*NAMES, *names]
        self.blanks = blanks
        self.no_deps = no_deps


# None of these leaves out empty values but epusdt and epay-sdk (rule 3), so that only those two are given any.
LIBRARIES = {
    # UTF-8 only. It takes keyword arguments: no name twice, and numbers are given as text, since it would print them
    # as Python does. Its requests are read from the URLs it builds; its verifier is asked with the question to the
    # gateway answered yes, because that is another server's business.
    "alipay": Library("alipay", ["alipay==0.7.4"], names=["logistics_fee", "logistics_fee_1", "a", "a1", "A"]),
    # The same library's WAP interface: requests whose `sec_id` is signed, and notifications in their fixed order.
    "alipay-wap": Library("alipay-wap", ["alipay==0.7.4"]),
    # Any codec of Python's, whose `gb2312` lacks the characters that only GBK has: none of those in that charset. Its
    # list of requirements is a whole site's; the module with the sign needs only these.
    "django-alipay2": Library("django-alipay2", ["django-alipay2==1.1.8", "django~=4.2", "asgiref", "sqlparse",
                                                 "pycryptodome", "pyopenssl", "cryptography", "cffi", "pycparser",
                                                 "typing-extensions"],
                              charsets=("utf-8", "gbk", "gb2312", "gb18030", "GBK"), no_deps=True,
                              names=["logistics_fee", "logistics_fee_1", "a", "a1", "A"]),
    # It sorts whole `name=value` strings and not names, which differs where a name goes on with a digit, `-` or `.`
    # behind the whole of another name: no such names.
    "epusdt": Library("epusdt", ["epusdt==0.4.0"], rule="epay", names=["name", "money", "type", "trade_status"]),
    # It trims blanks around values before it signs: no such values.
    "epay-sdk": Library("epay-sdk", ["epay-sdk==0.4.1"], rule="epay", blanks=False,
                        names=["name", "money", "type", "param", "device", "clientip", "a", "a1"]),
}


def value(rng, library, charset):
    """A random value, never empty."""
    kind = rng.random()
    if kind < 0.2:
        return rng.choice(["0", "0.01", "1.00", "19.90", "1", "100"])
    if kind < 0.3:
        return f"http://shop.example/{rng.randrange(1000)}?id={rng.randrange(9)}&x=%{rng.randrange(10, 99)}"
    pieces = [*HANZI, *"abcXYZ019", "&", "=", "%", "+", "%2B", " ", "~", "*", "'", "\"", "/", "?", "#"]
    if charset != "gb2312":
        pieces += ["朱镕基", "喆"]
    text = "".join(rng.choice(pieces) for _ in range(rng.randrange(1, 15)))
    if not library.blanks:
        text = text.strip() or "x"
    return text


def draw(rng, library):
    """A random set for a library: parameters and a charset."""
    charset = rng.choice(library.charsets)
    params = {name: value(rng, library, charset) for name in rng.sample(library.names, rng.randrange(2, 10))}
    params["out_trade_no"] = str(rng.randrange(10**16))
    if library.rule == "epay":
        params["pid"] = str(rng.randrange(1000, 9999))
        if rng.random() < 0.3:
            params[rng.choice(["param", "body"])] = ""
    else:
        params["_input_charset"] = charset
        params["partner"] = "2088" + str(rng.randrange(10**12)).zfill(12)
    key = "".join(rng.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(32))
    return {"params": params, "charset": charset, "key": key, "kind": rng.randrange(6)}


# What a library makes of a set: a list of [params, rule, sign] that the program must agree with. Runs in the
# library's own process. A set that carries `sign` is to be verified instead: the answer is true or false.

def drive_alipay():
    import alipay

    def request(case):
        params = dict(case["params"], subject=case["params"].get("subject", "s"))
        params.setdefault("total_fee", "0.01")
        partner = params.pop("partner")
        params.pop("_input_charset")
        client = alipay.Alipay(pid=partner, key=case["key"], seller_id=partner)
        goods = dict(logistics_type="POST", logistics_fee="0", logistics_payment="BUYER_PAY", price="1", quantity="2")
        build, more = [
            (client.create_direct_pay_by_user_url, {}), (client.create_forex_trade_url, {}),
            (client.create_partner_trade_by_buyer_url, goods), (client.trade_create_by_buyer_url, goods),
            (client.create_forex_trade_wap_url, {}),
            (client.send_goods_confirm_by_platform, {"trade_no": "2", "logistics_name": "EMS"}),
        ][case["kind"]]
        return {"url": build(**{**more, **params}), "rule": "mapi"}

    def verify(case):
        client = alipay.Alipay(pid="1", key=case["key"], seller_id="1")
        client.check_notify_remotely = lambda **_: True
        return client.verify_notify(**case["params"], sign=case["sign"], sign_type="MD5")

    return request, verify


def drive_alipay_wap():
    import alipay

    def client_of(case):
        client = alipay.WapAlipay(pid=case["params"]["partner"], key=case["key"], seller_email="a@b.example")
        client.check_notify_remotely = lambda **_: True
        return client

    def request(case):
        return {"url": client_of(case).create_direct_pay_by_user_url(token=case["params"]["out_trade_no"]),
                "rule": "mapi"}

    def verify(case):
        return client_of(case).verify_notify(**case["params"], sign=case["sign"])

    return request, verify


def drive_django_alipay2():
    from alipay.alipay import create_sign

    def request(case):
        return {"sign": create_sign(case["params"], case["key"], encoding=case["charset"]), "rule": "mapi"}

    return request, None


def drive_epusdt():
    import epusdt

    def request(case):
        return {"sign": epusdt.generate_epay_signature(case["params"], case["key"]), "rule": "epay"}

    def verify(case):
        return epusdt.verify_epay_signature(dict(case["params"], sign=case["sign"], sign_type="MD5"), case["key"])

    return request, verify


def drive_epay_sdk():
    from epay_sdk import EPayClient, EPayConfig

    def client_of(case):
        return EPayClient(EPayConfig(pid=case["params"]["pid"], key=case["key"], base_url="https://pay.example"))

    def request(case):
        return {"sign": client_of(case).sign(case["params"]), "rule": "epay"}

    def verify(case):
        return client_of(case).verify_sign(dict(case["params"], sign=case["sign"], sign_type="MD5"))

    return request, verify


DRIVERS = {"alipay": drive_alipay, "alipay-wap": drive_alipay_wap, "django-alipay2": drive_django_alipay2,
           "epusdt": drive_epusdt, "epay-sdk": drive_epay_sdk}


def drive(name):
    request, verify = DRIVERS[name]()
    for line in sys.stdin:
        case = json.loads(line)
        if "sign" in case:
            answer = verify(case) if verify else None
        else:
            answer = request(case)
        print(json.dumps(answer), flush=True)


class Driven:
    """A library in its own process."""

    def __init__(self, python, folder, name):
        env = {**os.environ, "PYTHONPATH": folder, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
        self.process = subprocess.Popen([python, os.path.abspath(__file__), "-", "--drive", name], env=env,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def ask(self, case):
        self.process.stdin.write(json.dumps(case) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit("libraries.py: the library's process ended early")
        return json.loads(line)

    def close(self):
        self.process.stdin.close()
        return self.process.wait(60)


def program_sign(program, params, key, rule):
    """The program's sign of parameters given as JSON."""
    env = {"LANG": "C.UTF-8", "ALIPAY_MAPI_KEY": key}
    done = subprocess.run([program, "sign", "--rule", rule, "-i", "-"], input=json.dumps(params).encode(), env=env,
                          capture_output=True, timeout=60, close_fds=False)
    if done.returncode != 0:
        return f"status {done.returncode}: {done.stderr.decode(errors='replace')}"
    return done.stdout.decode().strip()


def wap_notification(rng, case):
    """A WAP notification: its values are what its verifier looks at, whatever else came with it."""
    data = f"<notify><trade_no>{rng.randrange(10**16)}</trade_no><subject>{rng.choice(HANZI)}</subject></notify>"
    return dict(service="alipay.wap.trade.create.direct", v="1.0", sec_id="MD5", notify_data=data,
                partner=case["params"]["partner"])


def compare(program, library, driven, rng, sets):
    passed, failed = 0, []

    def expect(what, case, got, wanted):
        nonlocal passed
        if got == wanted:
            passed += 1
        else:
            failed.append(f"{library.name}, {what}: the library {wanted!r}, the program {got!r}\n  {case}")

    for _ in range(sets):
        case = draw(rng, library)
        theirs = driven.ask(case)
        if "url" in theirs:
            query = urllib.parse.urlsplit(theirs["url"]).query
            params = dict(urllib.parse.parse_qsl(query, keep_blank_values=True, strict_parsing=True))
            expect("a request", case, program_sign(program, params, case["key"], theirs["rule"]), params["sign"])
            done = subprocess.run([program, "sign", theirs["url"]], capture_output=True, timeout=60, close_fds=False,
                                  env={"LANG": "C.UTF-8", "ALIPAY_MAPI_KEY": case["key"]})
            expect("its URL", case, done.stdout.decode().strip(), params["sign"])
        else:
            expect("a sign", case, program_sign(program, case["params"], case["key"], theirs["rule"]), theirs["sign"])
        if library.name == "alipay-wap":
            case["params"] = wap_notification(rng, case)
            rule = "wap-notify"
        else:
            rule = library.rule
        case["sign"] = program_sign(program, case["params"], case["key"], rule)
        verdict = driven.ask(case)
        if verdict is not None:
            expect("verifies our sign", case, True, verdict)
            case["sign"] = case["sign"][::-1]
            expect("refuses another sign", case, False, driven.ask(case))
        if len(failed) >= SHOWN:
            break
    return passed, failed


def install(folder, library):
    """Installs a library into a folder of its own; gives the Python to run it with and that folder."""
    python = os.path.join(folder, "venv", "bin", "python")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", os.path.join(folder, "venv")], check=True)
    target = os.path.join(folder, library.requirements[0])
    if not os.path.exists(target):
        line = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile",
                "--target", target, *(["--no-deps"] if library.no_deps else []), *library.requirements]
        subprocess.run(line, check=True)
    return python, target


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--sets", type=int, default=400)
    parser.add_argument("--seed", default=None)
    parser.add_argument("--drive", choices=DRIVERS, default=None)
    arguments = parser.parse_args()
    if arguments.drive:
        drive(arguments.drive)
        return 0
    program = os.path.abspath(arguments.program)
    if not os.access(program, os.X_OK):
        sys.exit(f"libraries.py: {program} is no program")
    seed = arguments.seed or str(random.SystemRandom().randrange(10**9))
    print(f"{arguments.sets} sets for each of {len(LIBRARIES)} libraries, seed {seed}", flush=True)
    passed, failed = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for name, library in LIBRARIES.items():
            python, target = install(folder, library)
            driven = Driven(python, target, name)
            ok, bad = compare(program, library, driven, random.Random(f"{seed}/{name}"), arguments.sets)
            if driven.close() != 0:
                bad.append(f"{name}: its process did not end well")
            print(f"{name} ({library.requirements[0]}): {ok} agree, {len(bad)} differ", flush=True)
            passed += ok
            failed += bad
    for bad in failed[:SHOWN]:
        print(f"seed {seed}, {bad}")
    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
