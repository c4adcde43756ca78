//! What another hand may do to the book of an office, and the words for it.

use super::cases::Case;
use super::cases::Whose::Office as O;
use super::copy::flip;

pub(super) const OFFICES: &[Case] = &[
    (
        O,
        |b| b.sql("DELETE FROM journal WHERE seq = 3; DELETE FROM journal_records WHERE seq = 3"),
        &["journal-broken", "record-unknown"],
    ),
    (O, |b| b.sql("UPDATE members SET name = 'x'"), &["record-changed"]),
    (O, |b| b.sql("UPDATE remarks SET text = 'x'"), &["record-changed"]),
    (O, |b| b.sql("DELETE FROM reviews; DELETE FROM remarks"), &["record-lost"]),
    (O, |b| b.sql("UPDATE reviews SET decided_by = 'Ai đó'"), &["record-changed"]),
    (O, |b| b.sql("UPDATE reviews SET known = '[]'"), &["record-changed"]),
    (
        O,
        |b| {
            b.sql(
                "INSERT INTO explanations_read SELECT bundle_id, 'r', '-', 'x', '2026-10-02' FROM arrivals LIMIT 1",
            );
        },
        &["record-unknown"],
    ),
    (O, |b| b.sql("UPDATE seals_on_register SET enrolled_on = '2020-01-01'"), &["record-changed"]),
    (O, |b| b.sql("DELETE FROM receipt_copies"), &["record-lost"]),
    (O, |b| b.sql("UPDATE issued_receipts SET number = 9"), &["record-changed"]),
    (
        O,
        |b| {
            b.sql("INSERT INTO taken_out SELECT replace(bundle_id, '1', '2'), centre_id, centre_name, \
                   quarter, revision, sequence, ma_so_lieu, file_name, received_on, NULL, 'x', received_on \
                   FROM arrivals WHERE layer = 1")
        },
        &["file-missing", "record-unknown"],
    ),
    (
        O,
        |b| b.sql("UPDATE settings SET value = 'x' WHERE name = 'lineage_head'"),
        &["line-differs", "record-changed"],
    ),
    (
        O,
        |b| b.sql("UPDATE settings SET value = 'so-99' WHERE name = 'office_id'"),
        &["file-differs", "line-differs", "record-changed"],
    ),
    (
        O,
        |b| b.sql("UPDATE settings SET value = 'x' WHERE name = 'office_name'"),
        &["owner-differs", "record-changed"],
    ),
    (
        O,
        |b| {
            b.sql(
                "UPDATE settings SET value = (SELECT value FROM settings WHERE name = \
                   'seal_public_key') WHERE name = 'seal_older_keys'",
            )
        },
        &["owner-differs", "record-changed"],
    ),
    (
        O,
        |b| {
            b.sql(
                "UPDATE settings SET value = '' WHERE name LIKE 'seal\\_%' ESCAPE '\\'; \
                   DELETE FROM settings WHERE name = 'seal_public_key'",
            )
        },
        &["file-differs", "owner-differs", "record-changed", "record-lost"],
    ),
    (
        O,
        |b| {
            b.sql("UPDATE settings SET value = replace(value, '1', '2') WHERE name = 'seal_digits'")
        },
        &["owner-differs", "record-changed"],
    ),
    (O, |b| b.sql("DROP TRIGGER arrivals_stay"), &["defence-missing"]),
    (O, |b| b.sql("CREATE VIEW held AS SELECT * FROM arrivals"), &["layout-differs"]),
    (O, |b| b.sql("CREATE INDEX more ON arrivals (centre_name)"), &["layout-differs"]),
    (O, |b| std::fs::write(b.key("scdkey"), [0; 108]).unwrap(), &["key-damaged"]),
    // The order of what stands in order.
    (O, |b| b.sql("UPDATE remarks SET position = position + 1"), &["repeat-differs"]),
    (
        O,
        |b| b.sql("UPDATE layer_chung_tu SET nth = -nth WHERE layer = 2"),
        &["findings-differ", "layer-differs", "repeat-differs"],
    ),
    (O, |b| b.sql("UPDATE layer_so_du SET nth = nth + 7 WHERE layer = 1"), &["repeat-differs"]),
    (
        O,
        |b| {
            b.sql(
                "UPDATE layer_chung_tu SET nth = 90 WHERE layer = 1 AND nth = 1; \
                   UPDATE layer_chung_tu SET nth = 1 WHERE layer = 1 AND nth = 2; \
                   UPDATE layer_chung_tu SET nth = 2 WHERE layer = 1 AND nth = 90",
            )
        },
        &["layer-differs"],
    ),
    // Bundles and what is derived from them.
    (
        O,
        |b| b.sql("UPDATE layer_chung_tu SET reason = 'x' WHERE layer = 2 AND nth = 0"),
        &["layer-differs"],
    ),
    (
        O,
        |b| {
            b.sql(
                "UPDATE layer_so_du SET closing_vnd = closing_vnd + 1 WHERE layer = 2 AND nth = 0",
            )
        },
        &["findings-differ", "layer-differs", "totals-differ"],
    ),
    (
        O,
        |b| b.sql("UPDATE arrival_totals SET value = value + 1 WHERE layer = 1"),
        &["file-differs", "record-changed", "totals-differ"],
    ),
    (
        O,
        |b| b.sql("UPDATE standings SET standing = 'counted'"),
        // What a report that counts explains would wait to be read.
        &["findings-differ", "standing-differs"],
    ),
    (
        O,
        |b| b.sql("INSERT INTO open_findings VALUES (2, 'cash-negative', '-', 'error', 'error')"),
        &["findings-differ"],
    ),
    (
        O,
        |b| b.sql("UPDATE arrivals SET received_on = '2026-10-01' WHERE layer = 1"),
        &["record-changed"],
    ),
    (
        O,
        |b| b.sql("UPDATE arrivals SET centre_name = 'x' WHERE layer = 1"),
        &["file-differs", "record-changed"],
    ),
    (
        O,
        |b| b.sql("UPDATE issued_receipts SET verdict = 'nhan'"),
        &["file-differs", "record-changed"],
    ),
    (O, |b| b.sql("UPDATE law_packs SET note = 'x'"), &["file-differs", "record-changed"]),
    (O, |b| flip(&b.older("bien-nhan")), &["file-differs"]),
    (O, |b| flip(&b.file("2026-Q3")), &["file-differs"]),
    (O, |b| flip(&b.file("bien-nhan")), &["file-differs"]),
    (O, |b| std::fs::remove_file(b.file("2026-Q3")).unwrap(), &["file-missing"]),
];
