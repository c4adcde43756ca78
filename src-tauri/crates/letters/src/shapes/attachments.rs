//! The table of the files that lie with what a report tells. It names them: the files themselves stay at
//! the centre.

use super::column::{day, id, int, text};
use super::shape::{PLAIN, Shape};

pub(super) const ATTACHED: Shape = Shape {
    name: ATTACHMENTS,
    title: "Tệp đính kèm (chỉ ghi tên, tệp lưu tại trung tâm)",
    since: 7,
    called_by: Some("name"),
    listed: &["name", "called", "bytes", "added_on"],
    ordered_by: &["called", "name"],
    columns: &[
        id("attachment_id", "Mã").since(7),
        id("of_table", "Bảng").since(7),
        id("of_row", "Mã dòng").since(7),
        text("called", "Kèm theo").since(7),
        text("name", "Tên tệp").most(120).since(7),
        id("sha256", "Mã băm SHA-256").since(7),
        int("bytes", "Số byte").since(7),
        day("added_on", "Ngày đính kèm").since(7),
    ],
    ..PLAIN
};

/// Its name.
pub const ATTACHMENTS: &str = "tep-dinh-kem";

/// By which column of a table a file names the rows it belongs to, and by which a person calls them.
#[derive(Clone, Copy, Debug)]
pub struct AttachedBy {
    /// The table.
    pub table: &'static str,
    /// The column that holds what the file names: of one record, which may be several rows.
    pub column: &'static str,
    /// The column by which those rows together are called.
    pub called: &'static str,
}

const fn by(table: &'static str, column: &'static str, called: &'static str) -> AttachedBy {
    AttachedBy { table, column, called }
}

/// The tables whose rows files may belong to. Of the committee and of a month's allowances a decision, a
/// month is one record and many rows.
pub const ATTACHED_BY: &[AttachedBy] = &[
    by("trung-tam", "centre_id", "name"),
    by("nhan-su", "post_id", "full_name"),
    by("biet-phai", "secondment_id", "full_name"),
    by("tap-huan", "training_id", "title"),
    by("ban-chi-dao", "decision_no", "decision_no"),
    by("hop-ban-chi-dao", "meeting_id", "subject"),
    by("co-so-vat-chat", "facility_id", "name"),
    by("tang-giam-vat-chat", "movement_id", "name"),
    by("hoat-dong", "activity_id", "title"),
    by("ke-hoach", "plan_id", "period"),
    by("nguon-kinh-phi", "source_code", "name"),
    by("du-toan", "allotment_id", "number"),
    by("chung-tu", "voucher_id", "number"),
    by("phu-cap", "month", "month"),
    by("quyet-dinh-tam", "decision", "number"),
    by("kiem-quy", "counted_on", "counted_on"),
    by("tai-tro", "gift_id", "what"),
    by("kho-khan", "position", "position"),
    by("kien-nghi", "position", "position"),
];

impl AttachedBy {
    /// How files belong to the rows of a table; none where they cannot.
    pub fn of(table: &str) -> Option<&'static AttachedBy> {
        ATTACHED_BY.iter().find(|by| by.table == table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_files_belong_to_is_there_and_is_a_text() {
        for by in ATTACHED_BY {
            let shape = Shape::named(by.table).unwrap();
            for name in [by.column, by.called] {
                let column = shape.column(name).unwrap_or_else(|| panic!("{}.{name}", by.table));
                assert!(!column.kind.is_number() && !column.optional, "{}.{name}", by.table);
            }
            assert_eq!(AttachedBy::of(by.table).map(|found| found.column), Some(by.column));
        }
        assert!(AttachedBy::of("so-quy").is_none());
    }
}
