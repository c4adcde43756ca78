//! Allotments, and books over any stretch of days.

use super::Line::{self, Ask};
use super::{Story, nothing};
use crate::quarter::allotments;
use serde_json::{Value, json};

pub(super) const LINES: &[Line] = &[
    Ask(
        "list_sources",
        |_| json!({ "on": "2026-09-30" }),
        |_| json!([{ "source": { "code": "N1" } }]),
        &[("source", "/0/source/source_id")],
    ),
    Ask(
        "list_entitlement_years",
        |_| json!({}),
        |_| json!({ "rows": [{ "year": 2026, "before_vnd": 0, "received_vnd": 24_000_000 }], "received_vnd": 24_000_000 }),
        &[],
    ),
    Ask(
        "record_allotment",
        |s| allotments::line(&s.kept("source"), "giao", "15/QĐ-UBND", "2026-01-10"),
        |_| json!({ "number": "15/QĐ-UBND", "change": "giao", "chapter": "830" }),
        &[("allotment", "/allotment_id")],
    ),
    Ask(
        "list_allotments",
        |_| json!({ "year": 2026, "on": null }),
        |_| {
            json!({
                "rows": [{ "source_code": "N1", "spent_vnd": 12_750_000 }],
                "total": { "left_vnd": 77_250_000 }, "decisions": { "#": 1 },
            })
        },
        &[],
    ),
    Ask(
        "allotment_pages",
        |_| json!({ "year": null, "on": null }),
        |_| json!({ "pages": { "#": 1 } }),
        &[],
    ),
    Ask(
        "print_allotments",
        |_| json!({ "year": 2026, "on": "2026-09-30" }),
        |_| json!({ "file_name": "SO-DU-TOAN_2026_2026-09-30.pdf" }),
        &[],
    ),
    Ask(
        "list_detail_book",
        detail,
        |_| json!({ "opening_vnd": 11_250_000, "rows": { "#": 0 }, "year_out_vnd": 0, "began_on": "2026-07-01" }),
        &[],
    ),
    Ask("detail_book_pages", detail, |_| json!({ "pages": { "#": 1 } }), &[]),
    Ask(
        "print_detail_book",
        detail,
        |_| json!({ "file_name": "SO-NGUON_2026-07-01_2026-09-30.pdf" }),
        &[],
    ),
    Ask(
        "write_detail_workbook",
        detail,
        |_| json!({ "file_name": "SO-NGUON_2026-07-01_2026-09-30.xlsx" }),
        &[],
    ),
    Ask("remove_allotment", |s| json!({ "allotment_id": s.kept("allotment") }), nothing, &[]),
];

/// The book of the source, as of the quarter's last day.
fn detail(s: &Story) -> Value {
    json!({
        "kind": "nguon", "source_id": s.kept("source"), "budget_code": null,
        "from_on": "2026-07-01", "to_on": "2026-09-30",
    })
}
