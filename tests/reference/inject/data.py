"""Random requests and notifications as shops and the gateway write them.

The mistakes act only on some data: on text beyond ASCII, on a blank, on an order number that begins with zeros. So the
draws here are rich in such values, while every field keeps the form that its documentation gives it. Everything is
drawn from the `random.Random` that is passed in; the same seed gives the same data.
"""

import datetime
import string

from material import (ADDRESSES, AMOUNTS, BODIES, EMPTY, FIXED, HOSTS, MAIL_HOSTS, MAILS, NOTIFICATIONS, OWN_FIELDS,
                      PATHS, PEOPLE, REQUESTS, SUBJECTS, WIDE_SUBJECTS)


class Data:
    """Right data: pairs as text in their natural order, with `sign_type` but without `sign`, and what signs them."""
    def __init__(self, rng, mode):
        self.rng = rng
        self.mode = mode
        self.codec = rng.choice(["utf-8", "utf-8", "gbk"])
        self.key = "".join(rng.choice(string.ascii_lowercase + string.digits) for _ in range(32)).encode()
        self.partner = "2088" + digits(rng, 12)
        self.moment = datetime.datetime(2013, 1, 1) + datetime.timedelta(seconds=rng.randrange(8 * 365 * 86400))
        self.out_trade_no = self.order_number()
        table = REQUESTS if mode == "request" else NOTIFICATIONS
        self.kind = rng.choices(list(table), [row[2] for row in table.values()])[0]
        self.always, self.at_times, _ = table[self.kind]
        self.pairs = self.request() if mode == "request" else self.notification()

    def request(self):
        """A request in the order in which a shop's code puts it together, 6 to 22 parameters."""
        rng, pairs = self.rng, []
        if self.kind:
            pairs = [("service", self.kind), ("partner", self.partner)]
            label = rng.choice({
                "utf-8": ["utf-8", "utf-8", "UTF-8"],
                "gbk": ["gbk", "GBK", "gb2312", None]
            }[self.codec])
            if label:
                pairs.append(("_input_charset", label))
        elif self.codec == "gbk":
            self.codec = "utf-8"
        names = list(self.always)
        room = max(0, 20 - len(pairs) - len(names))
        extra = rng.sample(self.at_times, rng.randint(0, min(room, len(self.at_times))))
        pairs += [(name, self.value(name)) for name in names]
        pairs += [(name, "" if rng.random() < EMPTY else self.value(name)) for name in extra]
        if rng.random() < 0.08:
            pairs += rng.choice(OWN_FIELDS)
        style = rng.random()
        if style < 0.3:
            rng.shuffle(pairs)
        elif style < 0.5:
            pairs.sort()
        pairs.insert(rng.choice([len(pairs), len(pairs), rng.randint(0, len(pairs))]), ("sign_type", "MD5"))
        return pairs

    def notification(self):
        """A notification or return in the order of the wire, which is no order that one could rely on."""
        rng = self.rng
        if self.kind == "epay":
            self.codec = "utf-8"
        extra = [name for name in self.at_times if rng.random() < 0.3]
        pairs = [(name, self.value(name)) for name in self.always + extra]
        pairs = [(name, value) for name, value in pairs if value]
        if rng.random() < 0.15 and extra:
            pairs = [(name, "" if name == extra[0] else value) for name, value in pairs]
        if rng.random() < 0.5:
            rng.shuffle(pairs)
        elif rng.random() < 0.5:
            pairs.sort()
        pairs.insert(rng.choice([len(pairs), rng.randint(0, len(pairs))]), ("sign_type", "MD5"))
        return pairs

    def value(self, name):
        """A value of the form that a field has."""
        rng = self.rng
        if name in FIXED:
            return rng.choice(FIXED[name])
        if name in ("subject", "name", "reason", "refund_reason", "supplier", "secondary_merchant_name", "sitename",
                    "logistics_name"):
            return self.text(SUBJECTS + (WIDE_SUBJECTS if self.codec == "utf-8" else []))
        if name in ("body", "extra_common_param", "buyer_msg", "param", "passback_parameters"):
            return self.text(BODIES + SUBJECTS)
        if name.endswith("_url"):
            return rng.choice(["http://", "http://", "https://"]) + rng.choice(HOSTS) + rng.choice(PATHS)
        if name.endswith("email") or name == "pay_account_no":
            return f"{rng.choice(MAILS)}{rng.choice(['', digits(rng, 3)])}@{rng.choice(MAIL_HOSTS)}"
        if name.endswith("_name"):
            return self.text(PEOPLE)
        if name.endswith(("_fee", "_amount")) or name in ("price", "money", "logistics_fee_1"):
            return rng.choice(AMOUNTS)
        if name in ("refund_date", "order_gmt_create", "timestamp",
                    "notify_time") or name.startswith("gmt_") and name != "gmt_return":
            return str(self.moment + datetime.timedelta(seconds=rng.randrange(900)))
        if name in ("seller_id", "pid"):
            return self.partner
        if name in ("buyer_id", "pay_user_id", "seller_user_id", "agent_user_id"):
            return "2088" + digits(rng, 12)
        if name in ("trade_no", "batch_no"):
            return self.moment.strftime("%Y%m%d") + digits(rng, 20 if name == "trade_no" else 6)
        if name == "notify_id":
            return notify_id(rng, self.kind)
        return self.rarer(name)

    def rarer(self, name):
        """The fields that only a few services have."""
        rng = self.rng
        if name == "out_trade_no":
            return self.out_trade_no
        if name in ("out_return_no", "partner_trans_id", "partner_refund_id", "invoice_no", "token", "auth_token"):
            return self.order_number()
        if name in ("pay_date", "gmt_return"):
            return self.moment.strftime("%Y%m%d" if name == "pay_date" else "%Y%m%d%H%M%S")
        if name in ("exter_invoke_ip", "seller_ip", "clientip"):
            return ".".join(str(rng.randrange(1, 255)) for _ in range(4))
        if name == "anti_phishing_key":
            return "KP" + "".join(rng.choice(string.ascii_letters + string.digits + "+/") for _ in range(22)) + "=="
        if name in ("detail_data", "result_details", "success_details", "fail_details", "royalty_parameters"):
            return self.details(name)
        if name == "notify_type":
            return {
                "batch_refund_notify": "batch_refund_notify",
                "batch_trans_notify": "batch_trans_notify"
            }.get(self.kind, "trade_status_sync")
        if name.startswith("receive_"):
            return rng.choice({
                "receive_address": ADDRESSES,
                "receive_zip": ["100000", "010010"],
                "receive_phone": ["010-88888888", "0571-2688 8888"],
                "receive_mobile": ["13800138000", "+86 13800138000"]
            }[name])
        raise KeyError(name)

    def details(self, name):
        """Items of a batch, joined as the documentation says."""
        rng = self.rng
        number, amount = self.moment.strftime("%Y%m%d") + digits(rng, 20), rng.choice(AMOUNTS)
        if name == "royalty_parameters":
            return "|".join(f"{rng.choice(MAILS)}@{rng.choice(MAIL_HOSTS)}^{rng.choice(AMOUNTS)}^分润{n}"
                            for n in range(rng.randint(1, 2)))
        if name == "result_details":
            return f"{number}^{amount}^SUCCESS"
        if name.endswith("_details"):
            flag = "S" if name.startswith("success") else "F"
            person, moment = self.text(PEOPLE), self.moment.strftime("%Y%m%d%H%M%S")
            return f"0315006^test@example.com^{person}^{amount}^{flag}^null^200810248427067^{moment}|"
        if self.kind == "batch_trans_notify":
            return "|".join(f"{digits(rng, 7)}^test{n}@example.com^{self.text(PEOPLE)}^{amount}^hello world"
                            for n in range(rng.randint(1, 2)))
        return "#".join(f"{number[:-1]}{n}^{amount}^协商退款" for n in range(rng.randint(1, 2)))

    def order_number(self):
        rng = self.rng
        return rng.choice([
            self.moment.strftime("%Y%m%d%H%M%S") + digits(rng, 3), "00" + digits(rng, 8), "DD" + digits(rng, 10),
            digits(rng, 8), f"{digits(rng, 6)}-{digits(rng, 2)}", "A" + digits(rng, 6) + "_b",
            digits(rng, 20), "1" + digits(rng, 18)
        ])

    def text(self, pool):
        """One of a pool that the charset can write."""
        fits = [text for text in pool if encodable(text, self.codec)]
        return self.rng.choice(fits)


def digits(rng, count):
    return "".join(rng.choice(string.digits) for _ in range(count))


def notify_id(rng, kind):
    """Hex-like on notify_url; on a return it is itself percent-encoded text, which one decode leaves as it is."""
    if kind != "return":
        return "".join(rng.choice("0123456789abcdef") for _ in range(32)) + rng.choice(["", "7c", "hs"])
    body = "".join(rng.choice(string.ascii_letters + string.digits) for _ in range(50))
    return f"RqPnCoPT3K9%2Fvwbh3I{body[:20]}%2B{body[20:]}"


def encodable(text, codec):
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
