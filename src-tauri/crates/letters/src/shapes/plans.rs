//! The tables of what a centre means to do, and what was done of it by the quarter's end.

use super::column::{code, day, flag, id, int, text, vnd};
use super::shape::{PLAIN, Shape};
use norms::rules::Screen;

/// The plans whose time the quarter lies in, as they stood on its last day.
pub(super) const PLANS: Shape = Shape {
    name: "ke-hoach",
    title: "Kế hoạch",
    since: 6,
    screen: Screen::Plans,
    called_by: Some("period"),
    opened_by: Some("plan_id"),
    listed: &["kind", "period", "number", "issued_on", "approved_on", "approved_by"],
    ordered_by: &["from_on", "to_on"],
    columns: &[
        id("plan_id", "Mã").since(6),
        code("kind", "Loại", "plan-kind").folded().since(6),
        text("period", "Kỳ kế hoạch").most(20).since(6),
        day("from_on", "Từ ngày").since(6),
        day("to_on", "Đến ngày").since(6),
        text("number", "Số văn bản").maybe().most(60).since(6),
        day("issued_on", "Ngày văn bản").maybe().since(6),
        day("approved_on", "Ngày phê duyệt").maybe().since(6),
        text("approved_by", "Người, cơ quan phê duyệt").maybe().most(160).folded().since(6),
        text("note", "Ghi chú").maybe().most(500).since(6),
    ],
    ..PLAIN
};

/// Their targets: what was planned, what was done from the plan's first day to the quarter's last, or to the
/// plan's own last day.
pub(super) const TARGETS: Shape = Shape {
    name: "chi-tieu",
    title: "Chỉ tiêu kế hoạch và thực hiện",
    since: 6,
    key: 2,
    screen: Screen::Plans,
    called_by: Some("called"),
    opened_by: Some("plan_id"),
    listed: &["called", "unit", "planned", "planned_vnd", "done", "done_vnd", "percent"],
    columns: &[
        id("plan_id", "Mã kế hoạch").of("ke-hoach", "plan_id").since(6),
        id("target", "Số chỉ tiêu").since(6),
        text("called", "Chỉ tiêu").since(6),
        code("measure", "Cách tính", "plan-measure").folded().since(6),
        id("of_code", "Tính riêng").maybe().since(6),
        text("what", "Nói rõ").maybe().most(200).since(6),
        text("unit", "Đơn vị tính").maybe().most(40).since(6),
        int("planned", "Kế hoạch").maybe().since(6),
        vnd("planned_vnd", "Kế hoạch (đồng)").maybe().since(6),
        int("done", "Lũy kế").maybe().since(6),
        vnd("done_vnd", "Lũy kế (đồng)").maybe().since(6),
        int("percent", "Phần vạn kế hoạch").maybe().since(6),
        flag("by_hand", "Trung tâm tự khai").since(6),
        text("responsible", "Người phụ trách").maybe().most(120).since(6),
        day("due_on", "Hạn").maybe().since(6),
        code("source_code", "Nguồn kinh phí", "funding-class")
            .maybe()
            .toward("nguon-kinh-phi", "class")
            .since(6),
        text("task", "Nhiệm vụ kinh tế - xã hội").maybe().most(300).since(6),
    ],
    ..PLAIN
};
