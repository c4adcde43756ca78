//! The tables of teachers sent to the centre and of the courses its people went to.

use super::column::{code, day, id, int, text, vnd};
use super::shape::{PLAIN, Shape};
use norms::rules::Screen;

/// Whoever was sent to the centre at any time of the quarter, as it stood on its last day.
pub(super) const SECONDED: Shape = Shape {
    name: "biet-phai",
    title: "Giáo viên biệt phái",
    since: 6,
    screen: Screen::Secondments,
    called_by: Some("full_name"),
    opened_by: Some("secondment_id"),
    listed: &["full_name", "school", "level", "from_on", "until_on", "ended_on"],
    ordered_by: &["full_name", "from_on"],
    columns: &[
        id("secondment_id", "Mã").since(6),
        id("person_id", "Mã người").toward("nhan-su", "person_id").since(6),
        text("full_name", "Họ và tên").most(80).since(6),
        text("school", "Trường cử").most(120).since(6),
        code("level", "Cấp học", "school-level").folded().since(6),
        text("subject", "Môn dạy").maybe().most(80).since(6),
        int("share", "Phần trăm thời gian").since(6),
        text("decision_no", "Số quyết định").maybe().most(60).folded().since(6),
        day("decision_on", "Ngày quyết định").maybe().since(6),
        text("authority", "Cơ quan quyết định").most(160).since(6),
        day("from_on", "Từ ngày").since(6),
        day("until_on", "Đến ngày, kể cả gia hạn").maybe().since(6),
        int("extensions", "Số lần gia hạn").since(6),
        text("extension_no", "Quyết định gia hạn gần nhất").maybe().most(60).since(6),
        day("extension_on", "Ngày quyết định gia hạn").maybe().since(6),
        day("ended_on", "Kết thúc ngày").maybe().since(6),
        code("end_reason", "Lý do kết thúc", "secondment-end").maybe().since(6),
        code("protected", "Trường hợp không biệt phái", "secondment-protected").maybe().since(6),
        day("protected_until", "Trường hợp ấy đến ngày").maybe().since(6),
    ],
    ..PLAIN
};

/// The courses its people went to, a line a person: of the quarter's own everybody, of earlier ones whoever
/// holds a post in it.
pub(super) const TRAINED: Shape = Shape {
    name: "tap-huan",
    title: "Tập huấn",
    since: 6,
    key: 2,
    screen: Screen::Trainings,
    called_by: Some("full_name"),
    opened_by: Some("training_id"),
    listed: &["full_name", "title", "topic", "to_on", "by_whom", "certificate_no"],
    ordered_by: &["from_on", "title", "full_name"],
    columns: &[
        id("training_id", "Mã").since(6),
        id("person_id", "Mã người").toward("nhan-su", "person_id").since(6),
        text("full_name", "Họ và tên").most(80).since(6),
        text("title", "Tên lớp").most(200).since(6),
        code("topic", "Nội dung", "training-topic").folded().since(6),
        day("from_on", "Từ ngày").since(6),
        day("to_on", "Đến ngày").since(6),
        int("days", "Số ngày").since(6),
        text("by_whom", "Đơn vị tổ chức").most(160).folded().since(6),
        text("place", "Địa điểm").maybe().most(120).since(6),
        text("certificate", "Chứng nhận").maybe().most(120).since(6),
        text("certificate_no", "Số chứng nhận").maybe().most(60).since(6),
    ],
    ..PLAIN
};

/// Whoever teaches without a post: with the centre on some day of the quarter, heard or paid in it. Nothing
/// personal of them leaves the book.
pub(super) const COLLABORATORS: Shape = Shape {
    name: "nguoi-cong-tac",
    title: "Báo cáo viên, cộng tác viên",
    since: 7,
    screen: Screen::Collaborators,
    called_by: Some("full_name"),
    opened_by: Some("collaborator_id"),
    listed: &["full_name", "kind", "field", "times", "paid_vnd"],
    ordered_by: &["full_name", "from_on"],
    summed: &["times", "paid_vnd"],
    columns: &[
        id("collaborator_id", "Mã").since(7),
        text("full_name", "Họ và tên").most(80).since(7),
        code("kind", "Loại", "collaborator-kind").folded().since(7),
        code("field", "Lĩnh vực chính", "speaker-field").folded().since(7),
        code("second_field", "Lĩnh vực thứ hai", "speaker-field").maybe().since(7),
        code("third_field", "Lĩnh vực thứ ba", "speaker-field").maybe().since(7),
        text("workplace", "Nơi công tác").maybe().most(160).since(7),
        day("from_on", "Từ ngày").since(7),
        day("to_on", "Đến ngày").maybe().since(7),
        int("times", "Số lần báo cáo trong quý").since(7),
        vnd("paid_vnd", "Đã chi trong quý").since(7),
    ],
    ..PLAIN
};
