# `just check` is what CI and the commit hook run too.

python := env("PYTHON", "python")

# everything that must hold
check: format lint types floors tests

# formatting is ruff's
format:
    {{python}} -m ruff format --check clausekit tests benchmarks

lint:
    {{python}} -m ruff check clausekit tests benchmarks

types:
    {{python}} -m mypy

# imports go to a lower floor; each library has one door
floors:
    lint-imports

tests:
    {{python}} -m pytest -n auto

# write the golden files anew; look at the difference before you commit
golden:
    {{python}} -m pytest --update-golden

# mend what tools can mend
mend:
    {{python}} -m ruff format clausekit tests benchmarks
    {{python}} -m ruff check --fix clausekit tests benchmarks

# which lines the tests run, commands in processes of their own included; needs coverage
coverage:
    {{python}} -m coverage run -m pytest -q -n 2
    {{python}} -m coverage combine -q
    {{python}} -m coverage report --skip-covered --sort=cover

# ratios against yardsticks, in one run
bench:
    {{python}} benchmarks/run.py
