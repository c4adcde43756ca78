"""Recomputes the control totals of a demonstration at every hop, from the raw acts alone.

Called with the folder of the demonstration and a file that holds what the office said (the replies
of read_figures and consolidate). Knows nothing of the program: it adds up what was asked of it.
Prints one line a hop and centre that differs, then `checked N`.
"""

import collections
import csv
import io
import json
import sys
import zipfile

import openpyxl

folder, told = sys.argv[1], json.load(open(sys.argv[2], encoding="utf-8"))
MONEY = ["opening", "received", "spent", "closing", "cash", "account"]
NAMES = MONEY + ["activities", "turns"]
wrong = []
checked = 0


def same(hop, who, name, expected, found):
    global checked
    checked += 1
    if expected != found:
        wrong.append(f"{hop} {who} {name}: expected {expected}, found {found}")


def rows(name):
    with open(f"{folder}/out/{name}", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def from_raw(centre, revision):
    """What a person with pencil and paper gets from the acts that stood in that revision."""
    total = collections.Counter()
    place = collections.Counter()
    for act in ACTS[centre]:
        if int(act["since_revision"]) > revision:
            continue
        if act["void_since"] and int(act["void_since"]) <= revision:
            continue
        dong = int(act["amount_vnd"])
        if act["kind"] == "dau-ky":
            total["opening"] += dong
            place[act["place"]] += dong
        elif act["kind"] == "thu":
            total["received"] += dong
            place[act["place"]] += dong
        elif act["kind"] == "chi":
            total["spent"] += dong
            place[act["place"]] -= dong
        elif act["kind"] == "rut":
            place["tien-gui"] -= dong
            place["tien-mat"] += dong
        elif act["kind"] == "gui":
            place["tien-mat"] -= dong
            place["tien-gui"] += dong
        else:
            raise SystemExit(f"unknown act {act['kind']}")
    total["cash"], total["account"] = place["tien-mat"], place["tien-gui"]
    total["closing"] = place["tien-mat"] + place["tien-gui"]
    total["activities"] = len(WORK[centre])
    total["turns"] = sum(int(one["turns"]) for one in WORK[centre])
    return total


def from_bundle(path):
    """The same from the tables inside a sealed bundle, read with the zip module of Python."""
    with zipfile.ZipFile(path) as bundle:
        def table(name):
            text = bundle.read(f"goi/data/du-lieu/{name}.csv").decode("utf-8")
            return list(csv.DictReader(io.StringIO(text)))

        total = collections.Counter()
        for row in table("so-du"):
            total["opening"] += int(row["opening_vnd"])
            total["closing"] += int(row["closing_vnd"])
            key = "cash" if row["place"] == "tien-mat" else "account"
            total[key] += int(row["closing_vnd"])
        for row in table("chung-tu"):
            if row["is_void"] == "0" and row["kind"] in ("thu", "chi"):
                key = "received" if row["kind"] == "thu" else "spent"
                total[key] += int(row["amount_vnd"])
        work = table("hoat-dong")
        total["activities"] = len(work)
        total["turns"] = sum(int(row["turns"]) for row in work)
        info = json.loads(bundle.read("goi/thong-tin.json"))
        return total, info["centre"]["id"], info["report"]["revision"]


ACTS, WORK = collections.defaultdict(list), collections.defaultdict(list)
for act in rows("raw-acts.csv"):
    ACTS[act["centre_id"]].append(act)
for one in rows("raw-activities.csv"):
    WORK[one["centre_id"]].append(one)

figures = told["figures"]
order = [total["name"] for total in figures["totals"]]
overall = collections.Counter()
counted = {}
for centre in told["bundles"]:
    raw = from_raw(centre["centre_id"], centre["revision"])
    counted[centre["centre_id"]] = raw
    sealed, who, revision = from_bundle(centre["path"])
    same("bundle", centre["centre_id"], "centre", centre["centre_id"], who)
    same("bundle", centre["centre_id"], "revision", centre["revision"], revision)
    office = dict(zip(order, centre["values"]))
    for name in NAMES:
        overall[name] += raw[name]
        same("book", centre["centre_id"], name, raw[name], told["books"][centre["centre_id"]][name])
        same("bundle", centre["centre_id"], name, raw[name], sealed[name])
        same("office", centre["centre_id"], name, raw[name], office[name])
for total in figures["totals"]:
    if total["name"] in NAMES:
        # Beyond what a number holds exactly it is the text of its digits.
        same("office", "all", total["name"], overall[total["name"]], int(total["total"]))
for control in told["controls"]:
    if control["name"] in NAMES:
        same("control", "bundles", control["name"], overall[control["name"]], control["bundles"])
        same("control", "rows", control["name"], overall[control["name"]], control["rows"])

book = openpyxl.load_workbook(told["xlsx_path"], read_only=True, data_only=True)


def sheet(title):
    """The rows of a sheet by the titles of its heading, which is the row that begins so."""
    heading = None
    for row in book[title].iter_rows(values_only=True):
        if heading is None:
            heading = list(row) if row and row[0] == "Mã đơn vị" else None
        elif row[0] and row[2]:
            yield dict(zip(heading, row))


workbook = collections.defaultdict(collections.Counter)
for row in sheet("Tiền mặt và tiền gửi"):
    centre = workbook[row["Mã trung tâm"]]
    centre["opening"] += row["Số dư đầu kỳ"]
    centre["closing"] += row["Số dư cuối kỳ"]
    centre["cash" if row["Nơi giữ tiền"] == "Tiền mặt" else "account"] += row["Số dư cuối kỳ"]
for row in sheet("Chứng từ thu, chi"):
    kind = {"Thu": "thu", "Chi": "chi"}.get(row["Nội dung"], row["Nội dung"])
    if row["Đã hủy"] == "Không" and kind in ("thu", "chi"):
        workbook[row["Mã trung tâm"]]["received" if kind == "thu" else "spent"] += row["Số tiền"]
for row in sheet("Hoạt động, lớp, chuyên đề"):
    workbook[row["Mã trung tâm"]]["activities"] += 1
    workbook[row["Mã trung tâm"]]["turns"] += row["Số lượt người"]
for centre, raw in counted.items():
    for name in NAMES:
        same("workbook", centre, name, raw[name], workbook[centre][name])
same("workbook", "all", "centres", sorted(counted), sorted(workbook))

for line in wrong:
    print(line)
print(f"checked {checked}")
