//! The tables of the steering committee: who belongs to it on the quarter's last day, and what its
//! meetings resolved.

use super::column::{code, day, id, int, text};
use super::shape::{PLAIN, Shape};
use norms::rules::Screen;

pub(super) const MEMBERS: Shape = Shape {
    name: "ban-chi-dao",
    title: "Ban chỉ đạo xây dựng xã hội học tập",
    since: 6,
    screen: Screen::Committee,
    called_by: Some("full_name"),
    listed: &["full_name", "role", "body", "title", "decision_no", "from_on"],
    columns: &[
        id("position", "Thứ tự").since(6),
        text("full_name", "Họ và tên").most(80).since(6),
        code("body", "Đơn vị", "partner-body").folded().since(6),
        text("title", "Chức vụ, nơi công tác").maybe().most(160).since(6),
        code("role", "Chức danh trong Ban", "committee-role").folded().since(6),
        text("decision_no", "Số quyết định").most(60).since(6),
        day("decision_on", "Ngày quyết định").since(6),
        text("authority", "Cơ quan quyết định").most(160).since(6),
        day("from_on", "Từ ngày").since(6),
    ],
    ..PLAIN
};

/// A line a resolution; a meeting that resolved nothing has one line without one. Those of earlier
/// quarters stand here while they were not done when the quarter began.
pub(super) const MEETINGS: Shape = Shape {
    name: "hop-ban-chi-dao",
    title: "Họp Ban chỉ đạo",
    since: 6,
    key: 2,
    screen: Screen::CommitteeMeetings,
    called_by: Some("subject"),
    opened_by: Some("meeting_id"),
    listed: &["held_on", "subject", "what", "who", "due_on", "done_on"],
    ordered_by: &["held_on", "line"],
    columns: &[
        id("meeting_id", "Mã cuộc họp").since(6),
        id("line", "Dòng").since(6),
        day("held_on", "Ngày họp").since(6),
        text("subject", "Nội dung").most(300).since(6),
        int("present", "Số người dự").maybe().since(6),
        text("minutes", "Biên bản").maybe().most(120).since(6),
        text("what", "Việc giao").maybe().most(300).since(6),
        text("who", "Người, đơn vị làm").maybe().most(160).since(6),
        day("due_on", "Hạn").maybe().since(6),
        day("done_on", "Xong ngày").maybe().since(6),
    ],
    ..PLAIN
};
