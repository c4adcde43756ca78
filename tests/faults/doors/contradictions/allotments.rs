//! Sources and allotments of a report that cannot be so, and those that may.

use super::Bend;
use crate::harness::Centre;
use crate::quarter::allotments::line;
use serde_json::json;

/// What no honest program can have written.
pub(super) const REFUSED: &[Bend] = &[
    ("nguon-kinh-phi", "N1", "source_code", "N7", "cột Nguồn"),
    ("nguon-kinh-phi", "N1", "opening_vnd", "1", "cột Còn lại cuối kỳ"),
    ("nguon-kinh-phi", "N1", "received_vnd", "999999999999999", "cột Thu trong kỳ"),
    ("nguon-kinh-phi", "N1", "spent_vnd", "0", "cột Chi trong kỳ"),
    ("nguon-kinh-phi", "N1", "closing_vnd", "0", "cột Còn lại cuối kỳ"),
    // The first quarter of this book, so that nothing of the year came between.
    ("nguon-kinh-phi", "N1", "received_year_vnd", "-28200000", "cột Thu lũy kế"),
    ("nguon-kinh-phi", "N1", "spent_year_vnd", "-28200000", "cột Chi lũy kế"),
    ("nguon-kinh-phi", "N1", "received_year_vnd", "999999999999999", "cột Kinh phí cấp"),
    ("nguon-kinh-phi", "N1", "spent_year_vnd", "999999999999999", "cột Đã sử dụng"),
    ("nguon-kinh-phi", "N1", "allotted_year_vnd", "1", "cột Dự toán giao cả năm"),
    ("du-toan", "15/QĐ-UBND", "source_code", "N7", "cột Nguồn"),
    ("du-toan", "15/QĐ-UBND", "change", "zz", "cột Loại dự toán"),
    ("du-toan", "15/QĐ-UBND", "change", "bo-sung", "cột Dự toán cấp năm"),
    ("du-toan", "15/QĐ-UBND", "budget_code", "6599", "cột Dự toán cấp năm"),
    ("du-toan", "15/QĐ-UBND", "budget_year", "2025", "cột Dự toán cấp năm"),
    ("du-toan", "15/QĐ-UBND", "decided_on", "2026-10-01", "cột Ngày quyết định"),
    ("du-toan", "15/QĐ-UBND", "authority", "", "cột Cơ quan quyết định"),
    ("du-toan", "15/QĐ-UBND", "amount_vnd", "-1", "cột Số tiền"),
    ("thuc-hien-du-toan", "00001", "line", "00007", "cột Dòng"),
    ("thuc-hien-du-toan", "00001", "source_code", "N7", "cột Nguồn"),
    ("thuc-hien-du-toan", "00001", "budget_code", "6599", "cột Dự toán cấp năm"),
    ("thuc-hien-du-toan", "00001", "allotted_vnd", "1", "cột Dự toán cấp năm"),
    ("thuc-hien-du-toan", "00001", "carried_vnd", "1", "cột Tồn năm trước"),
    ("thuc-hien-du-toan", "00002", "increased_vnd", "1", "cột Tăng dự toán"),
    ("thuc-hien-du-toan", "00001", "decreased_vnd", "1", "cột Giảm dự toán"),
    ("thuc-hien-du-toan", "00001", "total_vnd", "1", "cột Dự toán được sử dụng"),
    ("thuc-hien-du-toan", "00001", "spent_vnd", "1", "cột Còn lại"),
    ("thuc-hien-du-toan", "00001", "received_vnd", "1", "cột Kinh phí cấp trong năm"),
    // What of a voucher is of another year or code is missing from what was spent of the allotment.
    ("dong-chung-tu", "PC001", "budget_year", "2025", "cột Đã sử dụng"),
    ("dong-chung-tu", "PC001", "budget_code", "6599", "cột Tiểu mục"),
    ("thuc-hien-du-toan", "00001", "left_vnd", "1", "cột Còn lại"),
    ("thuc-hien-du-toan", "00001", "left_vnd", "0", "cột Còn lại"),
    ("thuc-hien-du-toan", "00001", "over_vnd", "1", "cột Chi vượt dự toán"),
];

/// What an honest program may have written, if rarely: a code the law here does not have.
pub(super) const TOLD: &[Bend] = &[
    ("du-toan", "15/QĐ-UBND", "nature", "zz", "code-unknown"),
    ("du-toan", "15/QĐ-UBND", "level", "zz", "code-unknown"),
];

/// A decision that allots, one that adds under a code.
pub(super) fn written(centre: &mut Centre) {
    let source = centre.source();
    centre.ok("record_allotment", line(&source, "giao", "15/QĐ-UBND", "2026-01-10"));
    let mut more = line(&source, "bo-sung", "31/QĐ-UBND", "2026-08-01");
    more["budget_code"] = json!("6551");
    centre.ok("record_allotment", more);
}
