//! The bends of teachers sent to the centre and of courses.

use super::Bend;
use crate::harness::Centre;
use crate::quarter::playing::{collaborator, extension, secondment, training};

/// What no honest program can have written.
pub(super) const REFUSED: &[Bend] = &[
    ("biet-phai", "*", "full_name", "Người khác", "cột Họ và tên"),
    ("biet-phai", "*", "share", "101", "cột Phần trăm thời gian"),
    ("biet-phai", "*", "from_on", "2026-10-01", "cột Từ ngày"),
    ("biet-phai", "*", "until_on", "2026-06-30", "cột Đến ngày, kể cả gia hạn"),
    ("biet-phai", "*", "decision_no", "", "cột Ngày quyết định"),
    ("biet-phai", "*", "decision_on", "2026-10-01", "cột Ngày quyết định"),
    ("biet-phai", "*", "extensions", "0", "cột Số lần gia hạn"),
    ("biet-phai", "*", "extension_no", "", "cột Ngày quyết định gia hạn"),
    ("biet-phai", "*", "ended_on", "2026-08-15", "cột Lý do kết thúc"),
    ("biet-phai", "*", "end_reason", "khac", "cột Lý do kết thúc"),
    ("biet-phai", "*", "protected", "mang-thai", "cột Trường hợp ấy đến ngày"),
    ("tap-huan", "*", "full_name", "Người khác", "cột Họ và tên"),
    ("tap-huan", "*", "to_on", "2026-10-01", "cột Đến ngày"),
    ("tap-huan", "*", "days", "4", "cột Số ngày"),
    ("nguoi-cong-tac", "*", "times", "99", "cột Số lần báo cáo trong quý"),
    ("nguoi-cong-tac", "*", "paid_vnd", "-1", "cột Đã chi trong quý"),
    ("nguoi-cong-tac", "*", "second_field", "suc-khoe", "cột Lĩnh vực thứ hai"),
    ("nguoi-cong-tac", "*", "third_field", "suc-khoe", "cột Lĩnh vực thứ ba"),
    ("nguoi-cong-tac", "*", "from_on", "2026-10-01", "cột Từ ngày"),
    ("nguoi-cong-tac", "*", "to_on", "2026-01-01", "cột Đến ngày"),
    ("nhan-su", "Trần Văn Thưởng", "is_trained", "0", "cột Đã tập huấn"),
];

/// What an honest program may have written, if rarely: a code the law here does not have.
pub(super) const TOLD: &[Bend] = &[
    ("biet-phai", "*", "level", "zz", "code-unknown"),
    ("tap-huan", "*", "topic", "zz", "code-unknown"),
    ("nguoi-cong-tac", "*", "kind", "zz", "code-unknown"),
    ("nguoi-cong-tac", "*", "field", "zz", "code-unknown"),
    ("nguoi-cong-tac", "*", "second_field", "zz", "code-unknown"),
    ("nguoi-cong-tac", "*", "third_field", "zz", "code-unknown"),
];

/// Somebody sent by a school and sent to a course.
pub(super) fn written(centre: &mut Centre) {
    let people = centre.ok("list_people", serde_json::json!({ "on": null }));
    let mut people = people.as_array().unwrap().iter();
    let director = people.find(|one| one["person"]["full_name"] == "Trần Văn Thưởng").unwrap();
    let person = &director["person"]["person_id"];
    let sent = centre.ok("record_secondment", secondment(person));
    centre.ok("extend_secondment", extension(&sent["secondment_id"]));
    centre.ok("record_training", training(person));
    centre.ok("record_collaborator", collaborator("Lê Thị Hà"));
}
