//! The bends of what was closed and opened again, of counts and of the lines of a book.

use super::Bend;
use crate::harness::Centre;
use serde_json::json;

/// What no honest program can have written.
pub(super) const REFUSED: &[Bend] = &[
    ("khoa-so", "00002", "reason", "", "cột Lý do mở lại"),
    ("khoa-so", "00001", "reason", "Sót phiếu", "cột Lý do mở lại"),
    ("khoa-so", "00001", "change", "mo-lai", "cột Lý do mở lại"),
    ("khoa-so", "00002", "change", "khoa", "cột Lý do mở lại"),
    ("kiem-quy", "*", "difference_vnd", "5", "cột Chênh lệch"),
    ("kiem-quy", "*", "counted_on", "2026-10-02", "cột Ngày kiểm kê"),
    ("so-quy", "00002", "line", "00200", "cột Dòng"),
    ("khoa-so", "00001", "day", "2026-06-30", "cột Ngày"),
    ("khoa-so", "00002", "day", "2026-07-31", "cột Ngày"),
];

/// What an honest program may have written, if rarely: a code the law here does not have.
pub(super) const TOLD: &[Bend] = &[("khoa-so", "00001", "change", "zz", "code-unknown")];

/// A month that was closed and opened again.
pub(super) fn written(centre: &mut Centre) {
    centre.ok("close_month", json!({ "month": "2026-07" }));
    centre.ok("reopen_month", json!({ "month": "2026-07", "reason": "Sót phiếu" }));
}
