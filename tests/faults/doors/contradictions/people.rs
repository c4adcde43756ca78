//! The bends of teachers sent to the centre, of courses, and of the files that lie with them.

use super::Bend;
use crate::harness::Centre;
use crate::quarter::attaching;
use crate::quarter::playing::{collaborator, extension, secondment, training};
use serde_json::json;

/// What no honest program can have written.
pub(super) const REFUSED: &[Bend] = &[
    ("biet-phai", "Trần Văn Thưởng", "full_name", "Người khác", "cột Họ và tên"),
    ("biet-phai", "Trần Văn Thưởng", "share", "101", "cột Phần trăm thời gian"),
    ("biet-phai", "Trần Văn Thưởng", "from_on", "2026-10-01", "cột Từ ngày"),
    ("biet-phai", "Trần Văn Thưởng", "until_on", "2026-06-30", "cột Đến ngày, kể cả gia hạn"),
    ("biet-phai", "Trần Văn Thưởng", "decision_no", "", "cột Ngày quyết định"),
    ("biet-phai", "Trần Văn Thưởng", "decision_on", "2026-10-01", "cột Ngày quyết định"),
    ("biet-phai", "Trần Văn Thưởng", "extensions", "0", "cột Số lần gia hạn"),
    ("biet-phai", "Trần Văn Thưởng", "extension_no", "", "cột Ngày quyết định gia hạn"),
    ("biet-phai", "Trần Văn Thưởng", "ended_on", "2026-08-15", "cột Lý do kết thúc"),
    ("biet-phai", "Trần Văn Thưởng", "end_reason", "khac", "cột Lý do kết thúc"),
    ("biet-phai", "Trần Văn Thưởng", "protected", "mang-thai", "cột Trường hợp ấy đến ngày"),
    // Sent anew while the stay before lasts.
    ("biet-phai", "Trường THCS Hà Lâu", "from_on", "2026-07-31", "cột Từ ngày"),
    ("tap-huan", "*", "full_name", "Người khác", "cột Họ và tên"),
    ("tap-huan", "*", "to_on", "2026-10-01", "cột Đến ngày"),
    ("tap-huan", "*", "days", "4", "cột Số ngày"),
    ("tep-dinh-kem", "*", "of_table", "so-quy", "cột Bảng"),
    ("tep-dinh-kem", "*", "of_table", "chung-tu", "cột Mã dòng"),
    ("tep-dinh-kem", "*", "of_row", "zz", "cột Mã dòng"),
    ("tep-dinh-kem", "*", "called", "Lớp khác", "cột Kèm theo"),
    ("tep-dinh-kem", "*", "sha256", "ABCD", "cột Mã băm SHA-256"),
    ("tep-dinh-kem", "*", "bytes", "0", "cột Số byte"),
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
    ("biet-phai", "Trần Văn Thưởng", "level", "zz", "code-unknown"),
    ("tap-huan", "*", "topic", "zz", "code-unknown"),
    ("nguoi-cong-tac", "*", "kind", "zz", "code-unknown"),
    ("nguoi-cong-tac", "*", "field", "zz", "code-unknown"),
    ("nguoi-cong-tac", "*", "second_field", "zz", "code-unknown"),
    ("nguoi-cong-tac", "*", "third_field", "zz", "code-unknown"),
];

/// Somebody sent by a school and sent to a course.
pub(super) fn written(centre: &mut Centre) {
    let people = centre.ok("list_people", json!({ "on": null }));
    let called = |name: &str| {
        let mut people = people.as_array().unwrap().iter();
        let one = people.find(|one| one["person"]["full_name"] == name).unwrap();
        one["person"]["person_id"].clone()
    };
    let person = &called("Trần Văn Thưởng");
    let sent = centre.ok("record_secondment", secondment(person));
    centre.ok("extend_secondment", extension(&sent["secondment_id"]));
    let course = centre.ok("record_training", training(person));
    let file = attaching::request(centre, "training", &course["training_id"]);
    centre.ok("attach_file", file);
    // Another was sent twice, one stay after the other.
    let mut stay = secondment(&called("Nguyễn Thị Hường"));
    stay["until_on"] = json!("2026-07-31");
    centre.ok("record_secondment", stay.clone());
    stay["school"] = json!("Trường THCS Hà Lâu");
    (stay["from_on"], stay["until_on"]) = (json!("2026-08-01"), json!("2027-07-31"));
    centre.ok("record_secondment", stay);
    centre.ok("record_collaborator", collaborator("Lê Thị Hà"));
}
