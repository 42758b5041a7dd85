"""Runs the program on cases and counts what its answers are worth."""

import collections
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shlex
import subprocess
import time

import cases
from judge import NOT_CHECKED, UNPROVEN, proof
from mistakes import of_mode

MODES = ("request", "notify")
NAMES = pathlib.Path(__file__).with_name("names.json")


class Answer:
    """The program's answer to one case, judged."""
    def __init__(self, case, found, elapsed, trouble=""):
        self.case = case
        self.trouble = trouble
        self.elapsed = (found.get("searched") or {}).get("elapsed_ms", elapsed)
        self.verdict = found.get("verdict", "none")
        self.findings = [(one.get("severity"), one.get("id")) for one in found.get("findings") or []]
        explanations = found.get("explanations") or []
        self.proofs = [proof(one, case) for one in explanations]
        self.explained = self.verdict == "explained" and bool(self.proofs) and self.proofs[0] != UNPROVEN
        self.ids = [one.get("id") for one in explanations[0].get("mistakes", [])] if explanations else []
        if self.told():
            self.explained, self.ids = True, [one.finding for one in case.chain]

    def told(self):
        """Whether the notification was accepted, and a finding tells of each thing that is odd in it: a sign in
        capitals or with a blank beside it is right for whoever receives it."""
        found = {name for _, name in self.findings}
        return (self.case.mode == "notify" and self.verdict in ("clean", "findings") and bool(self.case.chain)
                and all(one.finding in found for one in self.case.chain))

    def named(self, names):
        """Whether each injection of the chain is named; None where nobody has said yet by which ids it may be."""
        found = {name for _, name in self.findings}
        wanted = [names.get(one.name, []) for one in self.case.chain if one.finding not in found]
        if not all(wanted):
            return None
        return all(set(ids) & set(self.ids) for ids in wanted)


def seconds(budget):
    """A time as the program takes it: 2s, 500ms, 1m."""
    number, unit = re.fullmatch(r"([0-9.]+)([a-z]*)", budget).groups()
    return float(number) * {"ms": 0.001, "m": 60}.get(unit, 1)


class Runner:
    """Runs the program in an environment in which no profile and no key of the user can help it."""
    def __init__(self, program, budget, folder):
        self.program = os.path.abspath(program) if os.path.exists(program) else program
        self.budget = budget
        self.folder = pathlib.Path(folder)
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("ALIPAY_MAPI")}
        self.environment.update(HOME=str(self.folder), XDG_CONFIG_HOME=str(self.folder))
        self.patience = 30 + 5 * seconds(budget)

    def command(self, case, folder):
        """Writes the case's files to a folder and gives the command that reads them."""
        stem = folder / case.label.replace("/", "-")
        data, key = stem.with_suffix(f".{case.form}"), stem.with_suffix(".key")
        data.write_bytes(case.input)
        with open(os.open(key, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(case.key_file())
        return [
            self.program, "diagnose", case.mode, "-i",
            str(data), "--input-format", case.form, "--key-file",
            str(key), "--json", "--reveal-key", "--budget", self.budget
        ]

    def ask(self, case):
        command = self.command(case, self.folder)
        start = time.monotonic()
        try:
            done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, env=self.environment,
                                  timeout=self.patience)
        except subprocess.TimeoutExpired:
            return Answer(case, {}, self.patience * 1000, "no answer in time")
        elapsed = (time.monotonic() - start) * 1000
        try:
            found = json.loads(done.stdout)
        except ValueError:
            said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
            return Answer(case, {}, elapsed, f"status {done.returncode}: {said[:120]}")
        return Answer(case, found, elapsed)

    def keep(self, answer, folder):
        """Keeps a case's files, what was done in it, and gives the command as one would type it."""
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        case = answer.case
        truth = {
            "chain": [one.name for one in case.chain],
            "sign": case.sign.decode("latin-1"),
            "charset": case.charset,
            "keys": [key.decode("latin-1") for key in case.keys],
            "said": answer.ids,
            "verdict": answer.verdict,
            "trouble": answer.trouble
        }
        (folder / (case.label.replace("/", "-") + ".truth.json")
         ).write_text(json.dumps(truth, ensure_ascii=False, indent=2) + "\n")
        return shlex.join(self.command(case, folder))


def plan(options):
    """The cases to draw, as functions of no argument, in groups. Singles go through all injections in turn."""
    seed = options.seed
    turns = [(mode, one) for mode in MODES for one in of_mode(mode)]
    random.Random(f"{seed}/turns").shuffle(turns)
    for nth in range(options.singles):
        mode, one = turns[nth % len(turns)]
        yield "1", lambda mode=mode, one=one, nth=nth: cases.draw(f"{mode}/1/{nth}", mode, 1, seed, [one])
    for depth, count in ((2, options.pairs), (3, options.triples)):
        for nth in range(count):
            mode = MODES[nth % 2]
            yield str(depth), lambda mode=mode, depth=depth, nth=nth: cases.draw(f"{mode}/{depth}/{nth}", mode, depth,
                                                                                 seed)
    lost = [(mode, one) for mode in MODES for one in of_mode(mode, hopeless=True)]
    for nth in range(options.hopeless):
        mode, one = lost[nth % len(lost)]
        yield "hopeless", lambda mode=mode, one=one, nth=nth: cases.draw(f"{mode}/hopeless/{nth}", mode, 1, seed, [one])
    for group, count, make in (("unrelated", options.unrelated, cases.unrelated), ("right", options.right,
                                                                                   cases.right)):
        for nth in range(count):
            mode = MODES[nth % 2]
            yield group, lambda mode=mode, nth=nth, group=group, make=make: make(f"{mode}/{group}/{nth}", mode, seed)


def run(runner, options):
    """All answers by group, in the order of the plan, whatever the number of jobs."""
    groups = collections.defaultdict(list)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for group, answer in pool.map(lambda task: (task[0], runner.ask(task[1]())), plan(options)):
            groups[group].append(answer)
    return groups


def percent(part, whole):
    return 100.0 * part / whole if whole else 100.0


class Report:
    """Prints the figures of a run and remembers which of them are below what is wanted."""

    WANTED = {"1": 99.0, "2": 97.0, "3": 85.0}
    NAMED = 95.0

    def __init__(self, groups, names, runner, keep):
        self.groups = groups
        self.names = names
        self.runner = runner
        self.keep = keep
        self.faults = []
        # What must never happen, however little time there was.
        self.falsehoods = []

    def print(self):
        self.recall()
        self.missed()
        self.nothing_false()
        self.times()

    def recall(self):
        judged = []
        print(f"{'depth':>9} {'mode':<8} {'explained':>18} {'named':>18}")
        for depth, wanted in self.WANTED.items():
            for mode in MODES:
                answers = [one for one in self.groups[depth] if one.case.mode == mode]
                if not answers:
                    continue
                explained = [one for one in answers if one.explained]
                verdicts = [one.named(self.names) for one in explained]
                known = [one for one in verdicts if one is not None]
                judged += known
                share = percent(len(explained), len(answers))
                unjudged = f"  unnamed, not judged: {len(verdicts) - len(known)}" if len(known) < len(verdicts) else ""
                print(f"{depth:>9} {mode:<8} {len(explained):>5}/{len(answers):<5}{share:5.1f} % "
                      f"{sum(known):>5}/{len(known):<5}{percent(sum(known), len(known)):5.1f} %{unjudged}")
                if share < wanted:
                    self.faults.append(f"{mode}: {share:.1f} % of chains of {depth} explained, wanted {wanted:.0f} %")
        if percent(sum(judged), len(judged)) < self.NAMED:
            self.faults.append(f"{percent(sum(judged), len(judged)):.1f} % named rightly, wanted {self.NAMED:.0f} %")

    def missed(self):
        """The injections of the cases that were not explained or were named wrongly, the worst first."""
        for title, failed in (("not explained", lambda one: not one.explained),
                              ("named otherwise", lambda one: one.explained and one.named(self.names) is False)):
            table, seen = collections.defaultdict(list), collections.Counter()
            for depth in self.WANTED:
                for answer in self.groups[depth]:
                    for one in answer.case.chain:
                        seen[one.name] += 1
                        if failed(answer):
                            table[one.name].append(answer)
            if table:
                print(f"\n{title}:")
            for name, answers in sorted(table.items(), key=lambda row: (-len(row[1]) / seen[row[0]], row[0])):
                simplest = min(answers, key=lambda one: len(one.case.chain))
                chain = " + ".join(one.name for one in simplest.case.chain)
                said = simplest.trouble or "+".join(map(str, simplest.ids)) or simplest.verdict
                print(f"  {name:<44} {len(answers):>3}/{seen[name]:<3} {simplest.case.label}: {chain}: {said}")
                if self.keep:
                    print(f"      {self.runner.keep(simplest, self.keep)}")

    def nothing_false(self):
        """What must not happen at all: a proof that does not hold, sense found in noise, a fault found in the right."""
        everything = [answer for answers in self.groups.values() for answer in answers]
        right, hopeless = self.groups["right"], self.groups["hopeless"]
        rows = [("explanations that do not prove themselves", [one for one in everything if UNPROVEN in one.proofs]),
                ("explanations of a sign of another key", [
                    one for one in self.groups["unrelated"] if one.proofs or one.verdict == "explained"
                ]),
                ("right signs called wrong", [
                    one for one in right if one.verdict not in ("clean", "findings") or one.proofs
                ]), ("answers that are none", [one for one in everything if one.verdict == "none"]), ]
        print()
        for title, answers in rows:
            print(f"{title}: {len(answers)}")
            for answer in answers[:5]:
                print(f"  {answer.case.label}: {answer.trouble or answer.ids or answer.verdict}")
                if self.keep:
                    print(f"      {self.runner.keep(answer, self.keep)}")
            if answers:
                self.falsehoods.append(f"{title}: {len(answers)}")
        unchecked = sum(one.proofs.count(NOT_CHECKED) for one in everything)
        print(f"explanations whose digest was not recomputed here: {unchecked}")
        solved = sum(one.explained for one in hopeless)
        print(f"hopeless cases: {len(hopeless)}, of which explained all the same: {solved}")
        print(f"right signs called clean: {sum(one.verdict == 'clean' for one in right)}/{len(right)}")
        told = collections.Counter(f"{severity} {name}" for one in right if one.verdict == "findings"
                                   for severity, name in one.findings)
        for name, count in told.most_common():
            print(f"  {name}: {count}")

    def times(self):
        for title, groups in (("explained", "123"), ("all", list(self.groups))):
            answers = [one for group in groups for one in self.groups[group]]
            elapsed = sorted(one.elapsed for one in answers if title == "all" or one.explained)
            if elapsed:
                mean, high = sum(elapsed) / len(elapsed), elapsed[int(len(elapsed) * 0.95)]
                print(f"elapsed, {title}: mean {mean:.0f} ms, p95 {high:.0f} ms, most {elapsed[-1]:.0f} ms")


def learnt(groups, names):
    """For each injection the ids by which the first explanation of a single names it, for those who fill names.json."""
    seen = collections.defaultdict(collections.Counter)
    for answer in groups["1"]:
        if answer.explained:
            seen[answer.case.chain[0].name][" + ".join(map(str, answer.ids))] += 1
    print("\nids of the first explanations of singles (* is already in names.json):")
    for name in sorted(seen):
        known = set(names.get(name, []))
        row = ", ".join(
            f"{'*' if set(ids.split(' + ')) & known else ''}{ids} {count}" for ids, count in seen[name].most_common())
        print(f"  {name:<44} {row}")
