"""No code of the program's own stands on what the play wrote for people: every cell of every workbook, every
word of every PDF. Lower-case words joined by a hyphen or a low line are such codes: no Vietnamese and no office
word is. The ids of offices are theirs: they are printed on their papers and typed into letters."""
import re
import subprocess
import sys
from pathlib import Path

import openpyxl

OFFICE = re.compile(r"(so|huyen|vhxh)-[0-9]+")


def codes(text):
    for word in re.split(r"[^\w\-./:@]+", text):
        word = word.strip(".:-/")
        parts = re.split(r"[-_]", word)
        joined = len(parts) > 1 and word[:1].islower()
        if joined and all(re.fullmatch(r"[a-z0-9]+", part) for part in parts):
            if not OFFICE.fullmatch(word):
                yield word


def words_of(path):
    if path.suffix == ".pdf":
        read = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
        yield "", read.stdout.decode()
        return
    book = openpyxl.load_workbook(path, read_only=True)
    for sheet in book:
        yield sheet.title, sheet.title
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                if isinstance(value, str):
                    yield sheet.title, value


files = sorted(path for path in Path(sys.argv[1]).rglob("*") if path.suffix in (".pdf", ".xlsx"))
found = {}
for path in files:
    for place, text in words_of(path):
        for code in codes(text):
            found.setdefault((path.name, place), set()).add(code)
for (name, place), all_codes in sorted(found.items()):
    print(f"{name} {place}: {', '.join(sorted(all_codes)[:8])}", file=sys.stderr)
if found:
    sys.exit(1)
print(f"read {len(files)}")
