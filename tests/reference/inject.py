#!/usr/bin/env python3
"""Starts the injector in the folder of the same name; `inject.py --help` says what it does."""

import pathlib
import runpy

runpy.run_path(str(pathlib.Path(__file__).with_suffix("")), run_name="__main__")
