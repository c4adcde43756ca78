//! What is open at a centre: advances to persons and of the commune, differences of cash counts.

use super::column::{code, day, id, own_code, text, vnd};
use super::shape::{PLAIN, Shape};
use norms::rules::Screen;

/// Everything that was open at any time of the quarter.
pub(super) const ADVANCES: Shape = Shape {
    name: "tam-ung",
    title: "Tạm ứng và khoản chờ xử lý",
    since: 8,
    screen: Screen::Advances,
    called_by: Some("number"),
    opened_by: Some("voucher_id"),
    listed: &["number", "kind", "day", "payee", "closing_vnd", "due_on"],
    ordered_by: &["day", "number"],
    summed: &["opening_vnd", "begun_vnd", "settled_vnd", "returned_vnd", "closing_vnd"],
    columns: &[
        id("voucher_id", "Mã").since(8),
        id("number", "Số chứng từ").since(8),
        code("kind", "Nội dung", "voucher-kind").since(8),
        day("day", "Ngày").since(8),
        text("payee", "Người nhận, người giao").maybe().most(120).folded().since(8),
        text("reason", "Diễn giải").most(300).since(8),
        own_code("source_code", "Nguồn")
            .maybe()
            .of("nguon-kinh-phi", "source_code")
            .folded()
            .since(8),
        vnd("opening_vnd", "Kỳ trước chuyển sang").folded().since(8),
        vnd("begun_vnd", "Phát sinh trong kỳ").since(8),
        vnd("settled_vnd", "Đã thanh toán, xử lý").since(8),
        vnd("returned_vnd", "Đã thu hồi, nộp lại").since(8),
        vnd("closing_vnd", "Còn lại cuối kỳ").since(8),
        day("due_on", "Hạn thanh toán").maybe().since(8),
    ],
    ..PLAIN
};
