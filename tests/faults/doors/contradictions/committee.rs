//! The bends of the steering committee.

use super::Bend;
use crate::harness::Centre;
use crate::quarter::{committee, meeting};

/// What no honest program can have written.
pub(super) const REFUSED: &[Bend] = &[
    ("ban-chi-dao", "00002", "decision_no", "99", "cột Số quyết định"),
    ("ban-chi-dao", "00002", "decision_on", "2026-07-09", "cột Ngày quyết định"),
    ("ban-chi-dao", "00002", "authority", "Ai đó", "cột Cơ quan quyết định"),
    ("ban-chi-dao", "00001", "from_on", "2026-10-01", "cột Từ ngày"),
    ("hop-ban-chi-dao", "00002", "subject", "Việc khác", "cột Nội dung"),
    ("hop-ban-chi-dao", "00002", "held_on", "2026-08-11", "cột Ngày họp"),
    ("hop-ban-chi-dao", "00002", "present", "3", "cột Số người dự"),
    ("hop-ban-chi-dao", "00002", "minutes", "", "cột Biên bản"),
    ("hop-ban-chi-dao", "00002", "done_on", "2026-10-01", "cột Xong ngày"),
    ("hop-ban-chi-dao", "00002", "done_on", "2026-08-11", "cột Xong ngày"),
    ("hop-ban-chi-dao", "00002", "what", "", "cột Việc giao"),
];

/// What an honest program may have written, if rarely: a code the law here does not have.
pub(super) const TOLD: &[Bend] = &[
    ("ban-chi-dao", "00001", "body", "zz", "code-unknown"),
    ("ban-chi-dao", "00001", "role", "zz", "code-unknown"),
    ("hoat-dong", "*", "partner_body", "zz", "code-unknown"),
];

/// Two who belong to the committee, and a meeting that resolved two things.
pub(super) fn written(centre: &mut Centre) {
    centre.ok("record_committee", committee("12/QĐ-UBND", "2026-07-01"));
    centre.ok("record_committee_meeting", meeting("2026-08-12"));
}
