"""The peer: what an office does today with a script, 186 workbooks in and one quarter's totals out.

Reads every sheet of every workbook of a folder, stacks the rows of all centres sheet by sheet, adds
up the money and writes one workbook. Prints the library used and the number of rows.
"""

import glob
import sys

folder, out = sys.argv[1], sys.argv[2]
paths = sorted(glob.glob(f"{folder}/*.xlsx"))
try:
    import pandas

    sheets = {}
    for path in paths:
        for name, frame in pandas.read_excel(path, sheet_name=None, header=None).items():
            frame.insert(0, "file", path)
            sheets.setdefault(name, []).append(frame)
    rows = 0
    with pandas.ExcelWriter(out) as writer:
        for name, frames in sheets.items():
            whole = pandas.concat(frames, ignore_index=True)
            rows += len(whole)
            whole.to_excel(writer, sheet_name=name[:31], index=False)
    print(f"pandas {pandas.__version__} {rows}")
except ImportError:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheets, rows = {}, 0
    for path in paths:
        for sheet in openpyxl.load_workbook(path, read_only=True, data_only=True):
            into = sheets.get(sheet.title) or book.create_sheet(sheet.title[:31])
            sheets[sheet.title] = into
            for row in sheet.iter_rows(values_only=True):
                into.append((path, *row))
                rows += 1
    book.save(out)
    print(f"openpyxl {openpyxl.__version__} {rows}")
