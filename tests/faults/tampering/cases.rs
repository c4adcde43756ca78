//! The table of tamperings.

use super::copy::{Copy, flip};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Whose {
    Centre,
    Office,
}
use Whose::Centre as C;

/// Whose book, what is done to it, and all it is told by but notes.
pub(super) type Case = (Whose, fn(&Copy), &'static [&'static str]);

pub(super) const CENTRES: &[Case] = &[
    // The journal.
    (C, |b| b.sql("UPDATE journal SET subject = 'x' WHERE seq = 5"), &["journal-broken"]),
    (
        C,
        |b| b.sql("UPDATE journal SET changes = '[' WHERE seq = 5"),
        &["cell-damaged", "journal-broken"],
    ),
    (
        C,
        |b| {
            b.sql(
                "DELETE FROM journal_records WHERE seq = (SELECT max(seq) FROM journal); \
                   DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
            )
        },
        &["journal-cut", "record-unknown"],
    ),
    (C, |b| b.sql("UPDATE settings SET value = 'x' WHERE name = 'journal_end'"), &["journal-cut"]),
    (C, |b| b.sql("DELETE FROM journal_records WHERE seq = 5"), &["journal-index"]),
    // Records against the journal.
    (C, |b| b.sql("UPDATE people SET phone = '0912345678' WHERE rowid = 1"), &["record-changed"]),
    (C, |b| b.sql("UPDATE profile SET has_seal = 0"), &["record-changed", "sealed-differs"]),
    (
        C,
        |b| b.sql("DELETE FROM facilities WHERE category = 'phong-hoc'"),
        &["record-lost", "sealed-differs"],
    ),
    (
        C,
        |b| {
            b.sql("INSERT INTO facility_movements SELECT facility_id, facility_id, '2026-08-01', 'giam', \
                   9, 0, NULL, 'mat', NULL, NULL, NULL FROM facilities WHERE category = 'phong-hoc'")
        },
        &["premises-differ", "record-unknown", "sealed-differs"],
    ),
    (
        C,
        |b| {
            b.sql("INSERT INTO explanations VALUES ('2026-Q4', 'cash-not-counted', '-', 'x', NULL)")
        },
        &["record-unknown"],
    ),
    (C, |b| b.sql("UPDATE explanations SET text = 'x'"), &["record-changed"]),
    (
        C,
        |b| {
            b.sql("INSERT INTO closings VALUES ('2026-10', 'thang', 0, '2026-10-01', '2026-10-31')")
        },
        &["closing-differs", "record-unknown"],
    ),
    (
        C,
        |b| b.sql("UPDATE pinned_offices SET digits = replace(digits, '1', '2')"),
        &["record-changed"],
    ),
    (C, |b| b.sql("UPDATE received_receipts SET done = '[1]'"), &["record-changed"]),
    (C, |b| b.sql("UPDATE received_receipts SET quarter = '2026-Q1'"), &["repeat-differs"]),
    (C, |b| b.sql("UPDATE quarters SET first_on = last_on"), &["repeat-differs"]),
    (C, |b| b.sql("UPDATE hand_ins SET done_on = '2026-01-01'"), &["record-changed"]),
    (C, |b| b.sql("UPDATE gifts SET giver = 'x'"), &["record-changed"]),
    (C, |b| b.sql("UPDATE gifts SET value_vnd = 900000000"), &["gift-differs", "record-changed"]),
    (
        C,
        |b| {
            b.sql(
                "INSERT INTO own_decisions VALUES ('tam-22-1', '1/QĐ', NULL, 'UBND tỉnh', 'x', '22', \
                   '2026-07-01', NULL, 'x', 1, 'thang-bat-dau', 'thang-ke-tiep', 1, 0, '[]')",
            )
        },
        &["own-decision-unread", "record-unknown"],
    ),
    // Plans, teachers sent, courses, the committee.
    (C, |b| b.sql("UPDATE plans SET to_on = '2027-12-31'"), &["plan-differs", "record-changed"]),
    (
        C,
        |b| b.sql("UPDATE plan_targets SET due_on = '2027-01-01'"),
        &["plan-differs", "record-changed"],
    ),
    (
        C,
        |b| b.sql("UPDATE secondments SET person_id = (SELECT min(person_id) FROM secondments)"),
        &["people-differ", "record-changed"],
    ),
    (
        C,
        |b| b.sql("UPDATE secondment_extensions SET until_on = '2028-06-30'"),
        &["people-differ", "record-changed"],
    ),
    (
        C,
        |b| b.sql("UPDATE secondments SET ended_on = '2030-01-01', end_reason = 'khac'"),
        &["people-differ", "record-changed"],
    ),
    (C, |b| b.sql("UPDATE trainings SET days = 4"), &["people-differ", "record-changed"]),
    (
        C,
        |b| b.sql("UPDATE committee_decisions SET change = 'giai-the'"),
        &["people-differ", "record-changed"],
    ),
    (
        C,
        |b| b.sql("UPDATE committee_members SET role = 'truong-ban'"),
        &["people-differ", "record-changed"],
    ),
    // Vouchers.
    (
        C,
        |b| {
            b.sql("UPDATE vouchers SET amount_vnd = amount_vnd + 1 WHERE series = 'PC' AND ordinal = 1")
        },
        &["record-changed", "sealed-differs", "voucher-effect"],
    ),
    (
        C,
        |b| {
            b.sql("UPDATE vouchers SET amount_vnd = amount_vnd + 1, cash_delta_vnd = cash_delta_vnd - 1, \
                   source_delta_vnd = source_delta_vnd - 1 WHERE allowance_month = '2026-08'")
        },
        &["allowance-sheet", "record-changed", "sealed-differs"],
    ),
    (
        C,
        |b| b.sql("UPDATE vouchers SET source_delta_vnd = 0 WHERE series = 'PT' AND ordinal = 1"),
        &["voucher-effect"],
    ),
    (
        C,
        |b| {
            b.sql(
                "UPDATE vouchers SET amount_vnd = 1, cash_delta_vnd = 1, source_delta_vnd = 1 \
                   WHERE series = 'PT'",
            )
        },
        &["below-zero", "record-changed", "sealed-differs"],
    ),
    (
        C,
        |b| b.sql("UPDATE sources SET opening_account_vnd = -1"),
        &["below-zero", "record-changed", "sealed-differs"],
    ),
    (
        C,
        |b| b.sql("UPDATE vouchers SET is_void = 0 WHERE is_void = 1"),
        &["record-changed", "voucher-effect", "voucher-form"],
    ),
    (
        C,
        |b| b.sql("UPDATE vouchers SET ordinal = 90 WHERE series = 'PT' AND ordinal = 1"),
        &["number-gap", "record-changed", "sealed-differs"],
    ),
    (
        C,
        |b| b.sql("UPDATE vouchers SET reverses = NULL WHERE reverses IS NOT NULL"),
        &["record-changed", "voucher-form"],
    ),
    (
        C,
        |b| b.sql("UPDATE vouchers SET day = '2026-09-01' WHERE reverses IS NOT NULL"),
        // It was written after the seal: what was known then is as it was.
        &["record-changed", "reversal-differs"],
    ),
    (
        C,
        |b| {
            b.sql("UPDATE vouchers SET source_id = '00000000000000000000000000000000' WHERE series = 'PT'")
        },
        &["cell-damaged", "record-changed", "row-dangling", "voucher-form"],
    ),
    // An advance is settled beyond what it was.
    (
        C,
        |b| {
            b.sql(
                "UPDATE vouchers SET kind = 'tam-ung', source_delta_vnd = 0 WHERE series = 'PC' AND ordinal = 1; \
                   UPDATE vouchers SET kind = 'hoan-ung', source_delta_vnd = 0, settles = (SELECT voucher_id \
                   FROM vouchers WHERE series = 'PC' AND ordinal = 1) WHERE series = 'PT' AND ordinal = 1",
            )
        },
        &["advance-differs", "gift-differs", "record-changed", "sealed-differs"],
    ),
    // Sheets, counts, quarters, sealed reports.
    (
        C,
        |b| b.sql("UPDATE allowance_lines SET amount_vnd = amount_vnd - 1 WHERE month = '2026-07'"),
        &["allowance-sheet", "record-changed", "sealed-differs"],
    ),
    (
        C,
        |b| {
            b.sql(
                "DELETE FROM allowance_lines WHERE month = '2026-07'; \
                   DELETE FROM allowance_sheets WHERE month = '2026-07'",
            )
        },
        &["allowance-sheet", "record-lost", "sealed-differs"],
    ),
    (
        C,
        |b| b.sql("UPDATE cash_notes SET count = count + 1 WHERE count > 0"),
        &["notes-differ", "record-changed"],
    ),
    (
        C,
        |b| b.sql("UPDATE activities SET turns = turns + 1"),
        &["record-changed", "sealed-differs"],
    ),
    (C, |b| b.sql("UPDATE quarters SET is_closed = 0"), &["quarter-differs", "record-changed"]),
    (
        C,
        |b| b.sql("DELETE FROM sealed_reports WHERE revision = 1"),
        &["line-differs", "quarter-differs", "record-lost", "row-dangling"],
    ),
    (
        C,
        |b| b.sql("UPDATE sealed_reports SET ma_so_lieu = 'AAAAAAAA' WHERE revision = 1"),
        &["file-differs", "quarter-differs", "record-changed"],
    ),
    // Settings.
    (
        C,
        |b| b.sql("UPDATE settings SET value = '9' WHERE name = 'lineage_seq'"),
        &["line-differs", "record-changed"],
    ),
    (
        C,
        |b| b.sql("UPDATE settings SET value = 'x' WHERE name = 'lineage'"),
        &["file-differs", "record-changed"],
    ),
    (
        C,
        |b| b.sql("INSERT INTO settings VALUES ('is_sample', '1')"),
        &["file-differs", "record-unknown", "sealed-differs"],
    ),
    (
        C,
        |b| b.sql("INSERT INTO settings VALUES ('office_id', 'so-22')"),
        &["owner-differs", "record-unknown"],
    ),
    (C, |b| b.sql("UPDATE settings SET value = 'x' WHERE name = 'machine'"), &["record-changed"]),
    (
        C,
        |b| b.sql("UPDATE settings SET value = 'x' WHERE name = 'upper_body'"),
        &["record-changed"],
    ),
    (C, |b| b.sql("INSERT INTO settings VALUES ('says_chan', '1')"), &["record-unknown"]),
    (C, |b| b.sql("DELETE FROM settings WHERE name = 'machine'"), &["record-lost"]),
    (
        C,
        |b| b.sql("UPDATE settings SET value = '2020-01-01T00:00:00Z' WHERE name = 'seal_made_at'"),
        &["owner-differs", "record-changed"],
    ),
    (
        C,
        |b| {
            b.sql("UPDATE settings SET value = replace(value, '1', '2') WHERE name = 'seal_public_key'")
        },
        &["file-differs", "owner-differs", "record-changed"],
    ),
    (C, |b| b.sql("DROP TRIGGER vouchers_are_posted"), &["defence-missing"]),
    (
        C,
        |b| {
            b.sql(
                "CREATE TRIGGER quiet AFTER INSERT ON vouchers BEGIN \
                   UPDATE settings SET value = 'x' WHERE name = 'upper_body'; END",
            )
        },
        &["layout-differs"],
    ),
    (C, |b| b.sql("CREATE TABLE notes (text TEXT)"), &["layout-differs"]),
    (C, |b| b.sql("DROP INDEX journal_undoes"), &["layout-differs"]),
    // The journal cut together with its mark: an older copy in the book's place, by hand.
    (C, Copy::put_back, &["journal-behind"]),
    (
        C,
        |b| {
            b.no_copies();
            b.sql("DELETE FROM sealed_reports");
        },
        &["journal-behind", "line-differs", "quarter-differs", "record-lost", "row-dangling"],
    ),
    // Key files.
    (C, |b| flip(&b.key("scdkey")), &["key-damaged"]),
    (C, |b| std::fs::write(b.key("ban-2.scdkey"), "").unwrap(), &["key-damaged"]),
    (
        C,
        |b| b.sql("UPDATE allowance_lines SET position = position + 1 WHERE month = '2026-07'"),
        &["repeat-differs"],
    ),
    // Law.
    (
        C,
        |b| b.sql("UPDATE law_packs SET content = replace(content, '2', '3')"),
        &["file-differs", "law-differs", "record-changed"],
    ),
    // Files.
    (C, |b| flip(&b.older("")), &["file-differs"]),
    (
        C,
        |b| {
            b.sql("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = \
                   'CREATE INDEX activities_day ON activities (sessions)' WHERE name = 'activities_day'")
        },
        &["integrity-broken", "layout-differs"],
    ),
    (C, |b| flip(&b.file("")), &["file-differs"]),
    (C, |b| flip(&b.file("bien-nhan")), &["file-differs"]),
    (C, |b| flip(&b.file("quy-dinh")), &["file-differs"]),
    (C, |b| std::fs::remove_file(b.file("")).unwrap(), &["file-missing"]),
    (C, |b| std::fs::remove_file(b.attached()).unwrap(), &["attachment-missing"]),
    (C, |b| flip(&b.attached()), &["attachment-differs"]),
    (C, |b| b.sql("UPDATE attachments SET name = 'x'"), &["record-changed"]),
    (
        C,
        // A bundle as whole as the other, in its place.
        |b| assert!(std::fs::copy(b.file("quy-dinh"), b.file("bien-nhan")).unwrap() > 0),
        &["file-differs"],
    ),
];
