//! The tables of allotments: each decision on what may be spent in a budget year, and what became of it.

use super::column::{code, day, id, int, own_code, text, vnd};
use super::shape::{PLAIN, Shape};
use norms::rules::Screen;

/// One row a line of a decision. A figure an older book had without a decision is one
/// too: it has no day and no authority.
pub(super) const ALLOTMENTS: Shape = Shape {
    name: "du-toan",
    title: "Quyết định giao, điều chỉnh dự toán",
    since: 8,
    screen: Screen::Allotments,
    called_by: Some("number"),
    opened_by: Some("allotment_id"),
    listed: &["number", "source_code", "change", "budget_code", "decided_on", "amount_vnd"],
    ordered_by: &["budget_year", "decided_on", "number"],
    columns: &[
        id("allotment_id", "Mã").since(8),
        own_code("source_code", "Nguồn").of("nguon-kinh-phi", "source_code").folded().since(8),
        int("budget_year", "Năm ngân sách").since(8),
        code("change", "Loại dự toán", "allotment-change").folded().since(8),
        code("budget_code", "Tiểu mục", "budget-code").maybe().since(8),
        code("nature", "Tính chất nguồn", "budget-source").maybe().since(8),
        code("level", "Cấp ngân sách", "budget-level").maybe().since(8),
        id("chapter", "Chương").maybe().since(8),
        text("number", "Số quyết định").most(60).since(8),
        day("decided_on", "Ngày quyết định").maybe().since(8),
        text("authority", "Cơ quan quyết định").maybe().most(160).since(8),
        vnd("amount_vnd", "Số tiền").since(8),
    ],
    ..PLAIN
};

/// One row a source, budget year and code: what may be spent and what was, up to the quarter's last day. What
/// stands without a code may be spent under any.
pub(super) const CARRIED_OUT: Shape = Shape {
    name: "thuc-hien-du-toan",
    title: "Thực hiện dự toán theo nguồn, tiểu mục",
    since: 8,
    is_derived: true,
    screen: Screen::Allotments,
    called_by: Some("source_code"),
    called_with: &["budget_code", "budget_year"],
    listed: &["source_code", "budget_year", "budget_code", "total_vnd", "spent_vnd", "left_vnd"],
    ordered_by: &["line"],
    summed: &[
        "allotted_vnd",
        "carried_vnd",
        "increased_vnd",
        "decreased_vnd",
        "total_vnd",
        "received_vnd",
        "spent_vnd",
        "left_vnd",
        "over_vnd",
    ],
    columns: &[
        id("line", "Dòng").since(8),
        own_code("source_code", "Nguồn").of("nguon-kinh-phi", "source_code").since(8),
        int("budget_year", "Năm ngân sách").folded().since(8),
        code("budget_code", "Tiểu mục", "budget-code").maybe().since(8),
        vnd("allotted_vnd", "Dự toán cấp năm").since(8),
        vnd("carried_vnd", "Tồn năm trước").since(8),
        vnd("increased_vnd", "Tăng dự toán").since(8),
        vnd("decreased_vnd", "Giảm dự toán").since(8),
        vnd("total_vnd", "Dự toán được sử dụng").since(8),
        vnd("received_vnd", "Kinh phí cấp trong năm").since(8),
        vnd("spent_vnd", "Đã sử dụng").since(8),
        vnd("left_vnd", "Còn lại").since(8),
        vnd("over_vnd", "Chi vượt dự toán").folded().since(8),
    ],
    ..PLAIN
};
