//! The law read, changed, tried and issued by the office, and taken in by the centre.

use super::Line::{self, Ask};
use super::office::unlocked;
use super::{Story, nothing};
use crate::law::playing::{base_wage, decision, rule};
use crate::quarter::playing::QUARTER;
use serde_json::{Value, json};

/// The file that is edited as a text.
const FILE: &str = "codes/end-reason";

/// A file that lies in a folder.
const ACT: &str = "instruments/nq-50-2024";

/// A folder with that file, beside the stick of the story.
fn written(story: &Story) -> Value {
    let usb = story.kept("usb");
    let folder = std::path::Path::new(usb.as_str().expect("a stick")).with_file_name("van-ban");
    std::fs::create_dir_all(folder.join("instruments")).expect("a folder");
    let act = "number = \"50/2024/NQ-HĐND\"\nvi = \"Mức phụ cấp\"\nissuer = \"HĐND tỉnh\"\n\
               from = 2025-01-01\nverified = true\n";
    std::fs::write(folder.join(format!("{ACT}.toml")), act).expect("a file");
    json!(folder)
}

pub(super) const CHANGING: &[Line] = &[
    Ask(
        "list_law",
        |_| json!({ "section": "rates", "query": null, "on": "2026-10-01" }),
        |_| json!({ "pack": null, "entries": { "0": { "key": "rates/base-wage", "value": "2.530.000 đ" } } }),
        &[("shipped", "/edition")],
    ),
    Ask("preview_law", |_| base_wage(), two_changes, &[]),
    Ask("list_law_changes", nothing, |_| json!({ "changes": [] }), &[]),
    Ask("change_law", |_| base_wage(), two_changes, &[]),
    Ask("list_law_changes", nothing, two_changes, &[]),
    Ask(
        "read_law_file",
        |_| json!({ "key": FILE }),
        |_| json!({ "key": FILE, "is_new": false, "text": "…list = \"end-reason\"…" }),
        &[("was", "/text")],
    ),
    Ask(
        "change_law_file",
        |s| json!({ "key": FILE, "was": s.kept("was"), "text": edited(s), "title": "Thêm lý do" }),
        |_| json!({ "changes": { "#": 3, "0": { "key": FILE, "title": "Thêm lý do" } } }),
        &[],
    ),
    Ask("read_law_file", |_| json!({ "key": FILE }), |s| json!({ "text": edited(s) }), &[]),
    Ask(
        "preview_law_files",
        |s| json!({ "folder": written(s) }),
        |_| json!({ "files": { "#": 1, "0": { "key": ACT, "is_new": true, "fault": null } }, "changes": { "doubts": [] } }),
        &[],
    ),
    Ask(
        "take_law_files",
        |s| json!({ "folder": written(s) }),
        |_| json!({ "changes": { "#": 4, "2": { "key": ACT } } }),
        &[],
    ),
    Ask("drop_law_change", |_| json!({ "key": ACT }), |_| json!({ "changes": { "#": 3 } }), &[]),
    Ask(
        "list_accepted_explanations",
        nothing,
        |_| json!({ "#": 1, "0": { "count": 1, "is_phrase": false } }),
        &[],
    ),
    Ask("drop_law_change", |_| json!({ "key": FILE }), |_| json!({ "changes": { "#": 2 } }), &[]),
    Ask(
        "try_decision",
        |_| {
            json!({
                "draft": decision(), "role": "giam-doc", "area_class": "kv3", "salary": null,
                "held_from": "2026-01-01", "held_to": null, "first": "2026-08", "last": "2026-10",
            })
        },
        // 0,35 of 2.700.000 from September on: it is tried beside what else is drafted.
        |_| json!({ "total_vnd": 2 * 945_000, "months": { "#": 3, "0": { "amount_vnd": 0 } } }),
        &[],
    ),
    Ask(
        "try_rule",
        |_| json!({ "draft": rule(), "quarter": QUARTER }),
        // PC001 of 860.000 and four payments of a sheet, the void one too, are above half a million.
        |_| json!({ "reports": 1, "found": 6, "examples": { "0": { "centre_id": "06874-2008" } } }),
        &[],
    ),
];

fn two_changes(_: &Story) -> Value {
    let keys = ["instruments/201-2026-nd-cp", "rates/base-wage"];
    json!({ "changes": keys.map(|key| json!({ "key": key })) })
}

fn edited(story: &Story) -> String {
    let was = story.kept("was");
    let code = "code = \"nghi-viec\"\nvi = \"Nghỉ việc\"\nen = \"Left the job\"";
    format!("{}\n[[code]]\n{code}\n", was.as_str().expect("a text"))
}

pub(super) const ISSUING: &[Line] = &[
    Ask("unlock_seal", unlocked, |_| json!({ "is_open": true }), &[]),
    Ask(
        "issue_law_pack",
        |_| json!({ "note": "Lương cơ sở mới", "applies_from": "2026-Q4", "folder": null }),
        |_| json!({ "pack": { "number": 1, "applies_from": "2026-Q4" }, "can_eject": false }),
        &[("pack_id", "/pack/pack_id"), ("edition", "/pack/edition")],
    ),
    Ask(
        "copy_law_pack",
        |s| json!({ "pack_id": s.kept("pack_id"), "folder": s.kept("usb") }),
        |s| json!({ "pack": { "pack_id": s.kept("pack_id") }, "path": "….zip" }),
        &[],
    ),
    Ask(
        "list_law_packs",
        nothing,
        |s| {
            json!({
                "packs": [{ "number": 1, "is_here": true, "note": "Lương cơ sở mới" }],
                "shipped_edition": s.kept("shipped"),
            })
        },
        &[],
    ),
    Ask("list_law_changes", nothing, |_| json!({ "changes": [] }), &[]),
];

pub(super) const TAKING: &[Line] = &[
    Ask(
        "find_law_packs",
        |s| json!({ "folder": s.kept("usb") }),
        |s| {
            json!({
                "packs": [{
                    "state": "new", "number": 1, "edition": s.kept("edition"),
                    "changed": ["instruments/201-2026-nd-cp", "rates/base-wage"],
                }],
                "aside": [], "is_cut_short": false,
            })
        },
        &[("pack_path", "/packs/0/path")],
    ),
    Ask(
        "take_law_pack",
        |s| json!({ "path": s.kept("pack_path") }),
        |s| json!({ "pack_id": s.kept("pack_id"), "taken_on": "2026-10-02" }),
        &[],
    ),
    Ask(
        "ask_rate",
        |_| json!({ "key": "base-wage", "on": "2026-10-01" }),
        |_| json!({ "amount": 2_700_000, "from": "2026-09-01" }),
        &[],
    ),
];
