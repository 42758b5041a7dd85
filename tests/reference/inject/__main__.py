"""Measures how well `alipay-mapi diagnose request|notify` explains wrong signs.

    inject.py PROGRAM [--singles N] [--pairs N] [--triples N] [--unrelated N] [--right N] [--hopeless N]
                      [--seed SEED] [--jobs J] [--budget 2s] [--keep DIR] [--learn] [--check]
    inject.py PROGRAM --only LABEL      one case of the run with the same seed, with all that is known of it
    inject.py --self-test               checks the injections and the judge, without a program
    inject.py --list                    the injections by axis and mode
    inject.py --bits N                  how much N cases of each kind ask of any program, whatever it knows

The mistakes are injected into random requests and notifications, alone and in chains, and the program must find them.
Nothing here is shared with the program: neither code nor lists.
"""

import argparse
import json
import sys
import tempfile

import measure
import selftest
import surprise
from mistakes import REGISTRY


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?", metavar="PROGRAM")
    for name, count in (("singles", 400), ("pairs", 300), ("triples", 300), ("unrelated", 60), ("right", 60),
                        ("hopeless", 30)):
        parser.add_argument(f"--{name}", type=int, default=count, metavar="N", help=f"default {count}")
    parser.add_argument("--seed", default="1", help="default 1")
    parser.add_argument("--jobs", type=int, default=2, metavar="J", help="default 2")
    parser.add_argument("--budget", default="2s", help="what the program may spend on a case, default 2s")
    parser.add_argument("--keep", metavar="DIR", help="keep the files of failed cases there and print their commands")
    parser.add_argument("--learn", action="store_true", help="print the ids that name each injection")
    parser.add_argument("--check", action="store_true", help="status 1 if a figure is below what is wanted")
    parser.add_argument("--only", metavar="LABEL", help="run one case, such as request/2/17")
    parser.add_argument("--list", action="store_true", help="print the injections")
    parser.add_argument("--bits", type=int, metavar="N", help="print how many bits N cases of each kind have")
    parser.add_argument("--self-test", action="store_true", help="check this program itself")
    return parser.parse_args()


def listed():
    for axis in ("params", "value", "charset", "order", "join", "key", "digest"):
        rows = [one for one in REGISTRY.values() if one.axis == axis]
        print(f"{axis} ({len(rows)})")
        for one in rows:
            modes = " ".join({"r": "request", "n": "notify"}[mode] for mode in one.modes)
            why = f"hopeless: {one.hopeless}" if one.hopeless else ""
            print(f"  {one.name:<46} {modes:<15} {one.row or 'own':<8} weight {one.weight:<4g} {why}".rstrip())
    own = sum(not one.row for one in REGISTRY.values())
    print(f"{len(REGISTRY)} injections, {own} of them in no row of the taxonomy")


def only(runner, options):
    """One case of the plan, with the program's whole answer."""
    mode, group, nth = options.only.split("/")
    for name in ("singles", "pairs", "triples", "unrelated", "right", "hopeless"):
        setattr(options, name, 0)
    setattr(options, {"1": "singles", "2": "pairs", "3": "triples"}.get(group, group), int(nth) + 1)
    case = list(measure.plan(options))[-1][1]()
    answer = runner.ask(case)
    print("chain:", " + ".join(one.name for one in case.chain) or "none",
          f"\nsign: {case.sign!r}\nkeys: {case.keys}\ncharset: {case.charset}")
    print(f"{case.form}: {case.input.decode()}")
    print(f"verdict: {answer.verdict} {answer.trouble}\nproofs: {answer.proofs}\nsaid: {answer.ids}")
    if options.keep:
        print(runner.keep(answer, options.keep))


def main():
    options = arguments()
    if options.self_test:
        return selftest.run()
    if options.list:
        return listed()
    if options.bits:
        return surprise.print_bits(options.bits, options.seed)
    if not options.program:
        sys.exit("inject.py: PROGRAM is missing; see --help")
    names = json.loads(measure.NAMES.read_text())
    with tempfile.TemporaryDirectory() as folder:
        runner = measure.Runner(options.program, options.budget, folder)
        if options.only:
            return only(runner, options)
        print(f"seed {options.seed}")
        groups = measure.run(runner, options)
        report = measure.Report(groups, names, runner, options.keep)
        report.print()
        if options.learn:
            measure.learnt(groups, names)
        for fault in report.faults:
            print("below what is wanted:", fault)
        for falsehood in report.falsehoods:
            print("false:", falsehood)
        return 1 if report.falsehoods or (options.check and report.faults) else 0


if __name__ == "__main__":
    sys.exit(main())
