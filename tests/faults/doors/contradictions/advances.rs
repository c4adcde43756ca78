//! Advances against the vouchers that begin and settle them, and the whole money of a report.

use super::Bend;
use crate::harness::Centre;
use crate::quarter::advances;
use serde_json::json;

pub(super) const REFUSED: &[Bend] = &[
    ("tam-ung", "*", "voucher_id", "zz", "cột Thanh toán cho khoản"),
    ("tam-ung", "*", "number", "PC077", "cột Số chứng từ"),
    ("tam-ung", "*", "kind", "xa-ung", "cột Thanh toán cho khoản"),
    ("tam-ung", "*", "kind", "zz", "cột Nội dung"),
    ("tam-ung", "*", "day", "2026-08-26", "cột Ngày"),
    ("tam-ung", "*", "day", "2026-10-01", "cột Ngày"),
    ("tam-ung", "*", "payee", "Ai đó", "cột Người nhận, người giao"),
    ("tam-ung", "*", "reason", "Việc khác", "cột Diễn giải"),
    ("tam-ung", "*", "source_code", "N7", "cột Nguồn"),
    ("tam-ung", "*", "opening_vnd", "1", "cột Còn lại cuối kỳ"),
    ("tam-ung", "*", "begun_vnd", "1", "cột Phát sinh trong kỳ"),
    ("tam-ung", "*", "settled_vnd", "1", "cột Đã thanh toán, xử lý"),
    ("tam-ung", "*", "returned_vnd", "1", "cột Đã thu hồi, nộp lại"),
    ("tam-ung", "*", "closing_vnd", "1", "cột Còn lại cuối kỳ"),
    ("tam-ung", "*", "due_on", "2026-10-21", "cột Hạn thanh toán"),
    ("chung-tu", "TU001", "settles", "zz", "cột Thanh toán cho khoản"),
    ("chung-tu", "TU001", "settles", "", "cột Thanh toán cho khoản"),
    ("chung-tu", "TU001", "due_on", "2026-10-21", "cột Hạn thanh toán"),
];

/// An advance partly spent and partly brought back, not due yet.
pub(super) fn written(centre: &mut Centre) {
    let mut given = advances::given(centre, "2026-08-25");
    given["due_on"] = json!("2026-10-20");
    let advance = centre.ok("record_advance", given)["voucher"]["voucher_id"].take();
    centre.ok("settle_advance", advances::settled(&advance, 40_000));
    centre.ok("return_advance", advances::returned(&advance, 10_000));
}
