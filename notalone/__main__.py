"""The command line: `python -m notalone <command>`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from notalone.console import be_quiet


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    parser = argparse.ArgumentParser(prog="notalone", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="start the assistant and a page with the widget on it")
    commands.add_parser("train", help="train the model from config.yml, domain.yml and data/")
    commands.add_parser("check", help="validate everything under data/, with file and line")
    review = commands.add_parser("review", help="write the review page of every flow and every word")
    review.add_argument("--out", type=Path, default=Path("report/review.html"))
    help_file = commands.add_parser("help-file", help="write the steps and numbers that the widget carries with it")
    help_file.add_argument("--force", help="id of a force (default: the default force)")
    evaluate = commands.add_parser("evaluate", help="measure understanding on messages that nobody trained on")
    evaluate.add_argument("sets", nargs="*", type=Path, help="YAML files of cases (default: tests/understanding)")
    evaluate.add_argument("--model", type=Path, default=Path("models/notalone.tar.gz"))
    evaluate.add_argument("--out", type=Path, default=Path("report"), help="folder for the pictures")
    evaluate.add_argument("--against-stock", action="store_true", help="beside Rasa's default pipeline (trains it first)")
    verify = commands.add_parser("verify", help="prove the dialogue of the trained model, or show what breaks it")
    verify.add_argument("--all", action="store_true", help="follow longer detours, and word everything for every force")
    verify.add_argument("--jobs", type=int, default=1, help="processes to work in")
    verify.add_argument("--model", type=Path, default=Path("models/notalone.tar.gz"))
    verify.add_argument("--turns-off", type=int, help="how many turns off the way to follow")
    bench = commands.add_parser("bench", help="measure speed, memory and training beside stock Rasa")
    bench.add_argument("--write", action="store_true", help="write docs/results/bench.md anew")
    parser.add_argument("-v", "--verbose", action="store_true", help="with everything that the libraries have to say")
    options = parser.parse_args(arguments)
    if not options.verbose:
        be_quiet()
    # Each command imports only what it needs, so that those for writers answer in seconds.
    if options.command == "run":
        from notalone.run import run

        return run()
    if options.command == "train":
        from notalone.train import train

        return train(options.verbose)
    if options.command == "check":
        from notalone.review.check import check

        return check()
    if options.command == "help-file":
        from notalone.channel.helpfile import write_help

        return write_help(options.force)
    if options.command == "evaluate":
        from notalone.evaluate.command import evaluate as measure

        return measure(options.sets, options.model, options.out, options.against_stock)
    if options.command == "bench":
        from notalone.bench.run import bench as measure_speed

        return measure_speed(options.write)
    if options.command == "verify":
        from notalone.verify.run import verify as verify_dialogue

        return verify_dialogue(options.all, options.model, options.jobs, options.turns_off)
    from notalone.review.page import write_page

    return write_page(options.out)


if __name__ == "__main__":
    sys.exit(main())
