"""What a planner's own script does: read the workbook, write capaian and kategori beside the table, save.

Usage: python3 planner.py IN.xlsx OUT.xlsx

It stands here to be measured against `selaras isi`: same input, same two columns, nothing checked. It is written as a planner
would write it: plain openpyxl, the whole workbook loaded, one pass over the rows.
"""

import sys

import openpyxl
from openpyxl.styles import Border, Font, Side


def number(value):
    if isinstance(value, (int, float)):
        return value
    if not isinstance(value, str):
        return None
    text = value.strip().split(" ")[0].replace("%", "")
    if text in ("", "-"):
        return None
    try:
        return float(text.replace(".", "").replace(",", "."))
    except ValueError:
        return None


def kategori(capaian):
    if capaian > 0.85:
        return "Sangat Berhasil"
    if capaian > 0.70:
        return "Berhasil"
    if capaian > 0.55:
        return "Cukup Berhasil"
    return "Tidak Berhasil"


def main(source, target):
    workbook = openpyxl.load_workbook(source)
    thin = Side(style="thin")
    border = Border(left=thin, right=thin, top=thin, bottom=thin)
    bold = Font(bold=True)
    for sheet in workbook:
        header = None
        for row in sheet.iter_rows(min_row=1, max_row=15):
            words = {str(cell.value).strip().upper(): cell.column for cell in row if cell.value is not None}
            if "TARGET" in words and "REALISASI" in words:
                header = row[0].row
                break
        if header is None:
            continue
        target_column, realisasi_column = words["TARGET"], words["REALISASI"]
        out = sheet.max_column + 1
        for offset, title in enumerate(("Capaian", "Kategori")):
            cell = sheet.cell(header, out + offset, title)
            cell.font = bold
            cell.border = border
        for row in range(header + 1, sheet.max_row + 1):
            planned = number(sheet.cell(row, target_column).value)
            reached = number(sheet.cell(row, realisasi_column).value)
            if planned is None or reached is None or planned == 0:
                continue
            value = reached / planned
            cell = sheet.cell(row, out, value)
            cell.number_format = "0.00%"
            cell.border = border
            cell = sheet.cell(row, out + 1, kategori(value))
            cell.border = border
    workbook.save(target)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
