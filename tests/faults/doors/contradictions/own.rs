//! The bends of allowances, of decisions on them the centre entered itself, and of plans.

use super::Bend;
use crate::harness::Centre;
use crate::quarter::playing::{plan, target};

/// What no honest program can have written.
pub(super) const REFUSED: &[Bend] = &[
    ("phu-cap", "2026-07", "month", "2026-01", "cột Tháng"),
    ("phu-cap", "2026-07", "voucher", "zz", "cột Phiếu chi"),
    ("phu-cap", "2026-07", "voucher", "PC001", "cột Phiếu chi"),
    ("phu-cap", "2026-07", "voucher", "", "cột Phiếu chi"),
    ("phu-cap", "2026-07", "amount_vnd", "1", "cột Phải trả"),
    ("phu-cap", "2026-07", "paid_vnd", "1", "cột Đã chi"),
    ("phu-cap", "2026-07", "post_id", "zz", "cột Đã chi"),
    ("quyet-dinh-tam", "001", "decision", "zz", "cột Dòng"),
    ("quyet-dinh-tam", "003", "decision", "zz", "cột Dòng"),
    ("quyet-dinh-tam", "002", "line", "009", "cột Dòng"),
    ("quyet-dinh-tam", "002", "number", "9/QĐ", "cột Số, ký hiệu"),
    ("quyet-dinh-tam", "002", "province", "24", "cột Mã tỉnh"),
    ("quyet-dinh-tam", "002", "from_on", "2026-07-02", "cột Áp dụng từ ngày"),
    ("quyet-dinh-tam", "002", "highest_only", "0", "cột Nhiều chức vụ hưởng mức cao nhất"),
    ("quyet-dinh-tam", "001", "rounding", "0", "cột Làm tròn đến"),
    ("quyet-dinh-tam", "001", "start", "zz", "cột Bắt đầu hưởng"),
    ("quyet-dinh-tam", "001", "stop", "zz", "cột Thôi hưởng"),
    ("quyet-dinh-tam", "001", "method", "zz", "cột Cách tính"),
    ("quyet-dinh-tam", "001", "method", "so-tien-thang", "cột Hệ số, tỷ lệ"),
    ("quyet-dinh-tam", "001", "coefficient", "mai", "cột Hệ số, tỷ lệ"),
    ("quyet-dinh-tam", "001", "of_parts", "luong", "cột Tỷ lệ tính trên"),
    ("quyet-dinh-tam", "001", "amount_vnd", "5", "cột Số tiền"),
    ("phu-cap", "2026-08", "is_verified", "1", "cột Đã kiểm chứng văn bản"),
    ("ke-hoach", "*", "from_on", "2026-10-01", "cột Từ ngày"),
    ("ke-hoach", "*", "to_on", "2026-06-30", "cột Đến ngày"),
    ("ke-hoach", "*", "issued_on", "2026-10-01", "cột Ngày văn bản"),
    ("ke-hoach", "*", "approved_on", "2026-10-01", "cột Ngày phê duyệt"),
    ("ke-hoach", "*", "approved_by", "", "cột Người, cơ quan phê duyệt"),
    ("chi-tieu", "lop", "plan_id", "zz", "cột Mã kế hoạch"),
    ("chi-tieu", "lop", "percent", "1", "cột Phần vạn kế hoạch"),
    ("chi-tieu", "lop", "percent", "", "cột Phần vạn kế hoạch"),
    ("chi-tieu", "lop", "done", "9", "cột Phần vạn kế hoạch"),
    ("chi-tieu", "lop", "planned", "9", "cột Phần vạn kế hoạch"),
    ("chi-tieu", "lop", "planned_vnd", "9", "cột Kế hoạch (đồng)"),
    ("chi-tieu", "lop", "done_vnd", "9", "cột Lũy kế (đồng)"),
];

/// What an honest program may have written, if rarely: a code the law here does not have.
pub(super) const TOLD: &[Bend] = &[
    ("phu-cap", "2026-07", "role", "zz", "code-unknown"),
    ("phu-cap", "2026-07", "method", "zz", "code-unknown"),
    ("phu-cap", "2026-07", "decision", "zz", "code-unknown"),
    ("quyet-dinh-tam", "001", "role", "zz", "decision-unread"),
    ("quyet-dinh-tam", "001", "area_classes", "zz", "decision-unread"),
    ("ke-hoach", "*", "kind", "zz", "code-unknown"),
    ("chi-tieu", "lop", "measure", "zz", "code-unknown"),
    ("chi-tieu", "lop", "source_code", "zz", "code-unknown"),
];

/// A plan of the year with one target.
pub(super) fn planned(centre: &mut Centre) {
    let plan = centre.ok("record_plan", plan("nam", "2026", "2026-07-02"))["plan_id"].take();
    centre.ok("record_target", target(&plan, "lop", serde_json::json!(null), 12));
}

/// A late change of a code of no list.
pub(super) const LATE: Bend = (
    "dieu-chinh-ky-truoc",
    "+",
    "change",
    "00001,2026-Q2,2026-Q2,nhan-su,x,,,zz,,",
    "code-unknown",
);
