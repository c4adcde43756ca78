#!/usr/bin/env python3
"""Writes vectors.tsv: amounts and their words, by a way of its own.

The program walks groups of three digits from the left. This script cuts the amount at its largest
unit and says both halves, each by itself; it shares nothing with the program but the rules. It was
run once; the table is what the tests read. Run again: python3 make.py > vectors.tsv
"""

import random
from itertools import product

ONES = "không một hai ba bốn năm sáu bảy tám chín".split()


def below_hundred(n, school, after):
    """0–99; `after`: a hundreds word stands to the left, so that a lone unit needs its linh."""
    ten, one = divmod(n, 10)
    if n == 0:
        return []
    if ten == 0:
        return (["linh" if school["linh"] else "lẻ"] if after else []) + [ONES[one]]
    if ten == 1:
        return ["mười"] + {0: [], 5: ["lăm"]}.get(one, [ONES[one]])
    four = "tư" if school["tu"] else "bốn"
    return [ONES[ten], "mươi"] + {0: [], 1: ["mốt"], 4: [four], 5: ["lăm"]}.get(one, [ONES[one]])


def below_thousand(n, school, after):
    """0–999; `after`: a larger unit stands to the left, so that the hundreds are always said."""
    if n == 0:
        return []
    hundred, rest = divmod(n, 100)
    if hundred == 0 and not after:
        return below_hundred(rest, school, False)
    return [ONES[hundred], "trăm"] + below_hundred(rest, school, True)


def cut(n, school, after, units):
    """Cuts at the largest of `units`, pairs of size and word, and says what lies on both sides."""
    if not units:
        return below_thousand(n, school, after)
    (size, word), *smaller = units
    over, rest = divmod(n, size)
    if over:
        left = below_thousand(over, school, after) + [word]
    elif after and rest and school["zero"]:
        left = ["không", word]
    else:
        left = []
    return left + cut(rest, school, after or over > 0, smaller)


def words(n, school):
    thousand = (1_000, "nghìn" if school["nghin"] else "ngàn")
    million = (1_000_000, "triệu")
    billions, rest = divmod(abs(n), 1_000_000_000)
    said = cut(billions, school, False, [thousand]) + ["tỷ"] if billions else []
    said += cut(rest, school, billions > 0, [million, thousand])
    said = (["âm"] if n < 0 else []) + (said or ["không"]) + ["đồng"]
    text = " ".join(said + (["chẵn"] if school["chan"] else []))
    return text[0].upper() + text[1:]


KEYS = ["linh", "nghin", "tu", "zero", "chan"]
SCHOOLS = [dict(zip(KEYS, choice)) for choice in product([True, False], repeat=5)]


def amounts():
    yield 0
    for exponent in range(15):
        for digit in (1, 2, 4, 5, 9):
            for step in (-1, 0, 1, 15, 24, 1_000):
                n = digit * 10**exponent + step
                if 0 < n < 10**15:
                    yield n
    chance = random.Random(2026)
    for digits in range(1, 16):
        for _ in range(40):
            yield chance.randrange(10 ** (digits - 1), 10**digits)
    for _ in range(450):
        # Groups that are empty or nearly empty are where a reader stumbles.
        choices = [0, 0, 1, 4, 5, 10, 14, 15, 21, 25, 100, 101, 110, 555, 999]
        groups = [chance.choice(choices) for _ in range(5)]
        n = sum(group * 1_000**nth for nth, group in enumerate(groups))
        yield -n if chance.random() < 0.1 else n


def main():
    print("# Amounts in words, written by make.py. School: linh or lẻ, nghìn or ngàn, tư or bốn, an empty")
    print("# group said or skipped, chẵn at the end or not; 1 is the first of each pair.")
    for nth, n in enumerate(sorted(set(amounts()))):
        # The schools in turn, so that all thirty-two are met by amounts of every size.
        school = SCHOOLS[nth * 7 % 32]
        code = "".join(str(int(school[key])) for key in KEYS)
        print(n, code, words(n, school), sep="\t")


if __name__ == "__main__":
    main()
