"""Reads the sheets a year's play made, and compares them with what its raw acts come to.

Called with a file of what should stand there. Prints each cell that differs; knows nothing of the program.
"""

import json
import sys

import openpyxl

told = json.load(open(sys.argv[1], encoding="utf-8"))
wrong = []
checked = 0


def same(place, expected, found):
    global checked
    checked += 1
    if expected != found and not (expected is None and found in ("", None)):
        wrong.append(f"{place}: expected {expected!r}, found {found!r}")


def sheet(path, title, first):
    """Rows of a sheet by the titles of its heading, which is the row that begins so."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    heading, rows = None, {}
    for row in book[title].iter_rows(values_only=True):
        if heading is None:
            heading = list(row) if row and row[0] == first else None
        elif row[0]:
            rows[row[0]] = dict(zip(heading, row))
    return rows


def percent(parts):
    if parts is None:
        return None
    whole, rest = divmod(parts, 100)
    text = f"{whole:,}".replace(",", ".")
    return text + ("" if rest == 0 else f",{rest:02}".rstrip("0"))


PLANNED = {"classes": "Số hoạt động", "turns": "Lượt người"}
for centre in told["groups"]:
    rows = sheet(centre["path"], "Hoạt động theo nhóm", "Nhóm")
    same("groups", sorted(name for name, _ in centre["rows"]), sorted(rows))
    for name, row in centre["rows"]:
        found = rows[name]
        same(f"{name} activities", row["classes"], found["Số hoạt động trong kỳ"])
        same(f"{name} turns", row["turns"], found["Lượt người trong kỳ"])
        same(f"{name} year", row["turns_year"], found["Lượt người, lũy kế năm"])
        for field, title in PLANNED.items():
            plan = row["plan"][field] or {}
            same(f"{name} {title} planned", plan.get("planned"), found[f"{title}, kế hoạch"])
            same(f"{name} {title} done", plan.get("done"), found[f"{title}, lũy kế của kế hoạch"])
            same(f"{name} {title} part", percent(plan.get("percent")), found[f"{title}, % KH"])

COLUMNS = ["committees", "plans", "vacant_days", "seconded", "trained", "untrained"]
rows = sheet(told["staff"]["path"], "Tổ chức, nhân lực", "Mã đơn vị")
for row in told["staff"]["rows"]:
    found = list(rows[row["unit"]].values())
    before = row["before"] or {}
    same(f"{row['unit']} now", [row["now"][name] for name in COLUMNS], found[3:9])
    for name, value in zip(COLUMNS, found[9:15]):
        same(f"{row['unit']} {name} before", before.get(name), value)

for line in wrong:
    print(line)
print(f"checked {checked}")
sys.exit(1 if wrong or checked < 60 else 0)
