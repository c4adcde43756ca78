//! Files of law taken from a folder: all or none, told file by file; what is asked about once; and
//! accepted explanations that become phrases of every centre.

use super::playing::{act, issue, take};
use crate::harness::{Centre, feed, scd};
use crate::office::playing::{self, TODAY, bundles, digits, import, seal, stick};
use crate::quarter::playing::{QUARTER, ready_to_seal, sign};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const ACT: &str = "number = \"50/2024/NQ-HĐND\"\nvi = \"Mức phụ cấp\"\nissuer = \"HĐND tỉnh\"\n\
                   signed = 2024-12-10\nfrom = 2025-01-01\nverified = true\n";
const DECISION: &str = "id = \"40-nq-50-2024\"\ninstrument = \"nq-50-2024\"\nprovince = \"40\"\n\
    from = 2025-01-01\nscope = \"Trung tâm trong tỉnh\"\nhighest_only = true\n\
    start = \"thang-bat-dau\"\nstop = \"thang-ke-tiep\"\nrounding = 1\n\
    counts_for_insurance = false\n\n\
    [[line]]\nrole = \"giam-doc\"\nmethod = \"he-so\"\ncoefficient = \"0,3\"\nverified = true\n\n\
    [[line]]\nrole = \"pho-giam-doc\"\nmethod = \"he-so\"\ncoefficient = 0.2\nverified = true\n\n\
    [[line]]\nrole = \"ke-toan\"\nmethod = \"so-tien-thang\"\namount = \"600.000 đ\"\nverified = true\n";

/// A folder as a clerk writes it: the act and the decision.
fn written(office: &Centre, decision: &str) -> PathBuf {
    let root = office.path().join("van-ban");
    for (place, text) in
        [("instruments/nq-50-2024.toml", ACT), ("allowances/40-nq-50-2024.toml", decision)]
    {
        let path = root.join("NQ 50").join(place);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        // As Windows writes it.
        std::fs::write(path, format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    }
    root
}

fn seen(office: &mut Centre, folder: &Path) -> Value {
    office.ok("preview_law_files", json!({ "folder": folder }))
}

#[test]
fn a_clerk_writes_a_decision_by_file_in_one_try() {
    let mut office = playing::office(TODAY);
    let folder = written(&office, DECISION);
    let seen = seen(&mut office, &folder);
    let files = seen["files"].as_array().unwrap();
    assert_eq!(files.len(), 2);
    assert!(
        files.iter().all(|file| file["fault"].is_null() && file["is_new"] == true),
        "{files:?}"
    );
    let doubts: Vec<&Value> =
        seen["changes"]["doubts"].as_array().unwrap().iter().map(|doubt| &doubt["kind"]).collect();
    assert_eq!(doubts, ["role-without-line", "switches-unread"]);
    let roles = seen["changes"]["doubts"][0]["named"]["roles"].as_str().unwrap();
    assert!(roles.contains("Phó Giám đốc trực"), "{roles}");
    assert_eq!(
        office.ok("list_law_changes", json!({}))["changes"],
        json!([]),
        "looking keeps nothing"
    );

    let kept = office.ok("take_law_files", json!({ "folder": folder }));
    assert_eq!(kept["changes"].as_array().unwrap().len(), 2);
    let usb = tempfile::tempdir().unwrap();
    issue(&mut office, "NQ 50", QUARTER, usb.path());
    let due = |office: &mut Centre, role: &str, month: &str| {
        let asked = office.ok(
            "ask_allowance",
            json!({ "decision": "40-nq-50-2024", "role": role, "area_class": "kv1", "held_from": "2025-01-01",
                    "held_to": null, "first": month, "last": month, "salary": null }),
        );
        asked["total_vnd"].as_i64().unwrap()
    };
    for (role, month, dong) in [
        ("giam-doc", "2025-06", 702_000),
        ("pho-giam-doc", "2025-06", 468_000),
        ("ke-toan", "2025-06", 600_000),
        ("giam-doc", "2026-07", 759_000),
    ] {
        assert_eq!(due(&mut office, role, month), dong, "{role} {month}");
    }
}

#[test]
fn one_wrong_file_keeps_all_out_and_each_is_told_by_line() {
    let mut office = playing::office(TODAY);
    let folder = written(&office, &DECISION.replace("\"600.000 đ\"", "600.000"));
    std::fs::create_dir_all(folder.join("luong")).unwrap();
    std::fs::write(folder.join("luong/x.toml"), "key = 1\n").unwrap();
    let seen = seen(&mut office, &folder);
    let told: Vec<(&str, u64, &str)> = seen["files"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|file| !file["fault"].is_null())
        .map(|file| {
            let fault = &file["fault"];
            (
                file["name"].as_str().unwrap(),
                fault["line"].as_u64().unwrap(),
                fault["why"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                "NQ 50/allowances/40-nq-50-2024.toml",
                27,
                "số tiền 600.000 viết amount = 600_000 hoặc amount = \"600.000\"",
            ),
            ("luong/x.toml", 1, "không có thư mục “luong” trong quy định"),
        ]
    );
    assert_eq!(seen["changes"], Value::Null);
    assert_eq!(office.refused("take_law_files", json!({ "folder": folder })), "law-malformed");
    assert_eq!(office.ok("list_law_changes", json!({}))["changes"], json!([]));
    let missing = json!({ "folder": folder.join("khong-co") });
    assert_eq!(office.refused("take_law_files", missing), "law-no-files");
    // What stands beside no act is told at its own line.
    std::fs::remove_dir_all(folder.join("luong")).unwrap();
    std::fs::remove_dir_all(folder.join("NQ 50/instruments")).unwrap();
    written_decision(&folder, DECISION);
    let fault = self::seen(&mut office, &folder)["files"][0]["fault"].clone();
    assert_eq!(
        (fault["line"].as_u64(), fault["why"].as_str().unwrap().contains("nq-50-2024")),
        (Some(2), true)
    );
    written_decision(&folder, &DECISION.replace("\"40\"", "\"99\""));
    std::fs::create_dir_all(folder.join("NQ 50/instruments")).unwrap();
    std::fs::write(folder.join("NQ 50/instruments/nq-50-2024.toml"), ACT).unwrap();
    let fault = self::seen(&mut office, &folder)["files"][0]["fault"].clone();
    assert!(fault["why"].as_str().unwrap().starts_with("không có tỉnh mã “99”"), "{fault}");
}

fn written_decision(folder: &Path, text: &str) {
    std::fs::write(folder.join("NQ 50/allowances/40-nq-50-2024.toml"), text).unwrap();
}

#[test]
fn a_base_wage_that_steps_down_or_jumps_is_asked_about_once_at_every_door() {
    let mut office = playing::office(TODAY);
    let rate = |amount: i64, sure: bool| {
        json!({ "is_sure": sure, "draft": { "rate": {
            "key": "base-wage", "from": "2026-09-01", "amount_vnd": amount,
            "act": act("201/2026/NĐ-CP"), "article": null, "is_verified": true, "note": null,
        } } })
    };
    let seen = office.ok("preview_law", rate(270_000, false));
    assert_eq!(seen["doubts"][0]["kind"], "step-down");
    assert_eq!(office.refused("change_law", rate(270_000, false)), "law-step-down");
    assert_eq!(office.refused("change_law", rate(27_000_000, false)), "law-step-up");
    let path = json!({ "key": "rates/base-wage" });
    let was = office.ok("read_law_file", path)["text"].as_str().unwrap().to_owned();
    let value = "\n[[value]]\nfrom = 2026-09-01\namount = \"25.300.000\"\nsource = \"phan-mem\"\nverified = false\n";
    let file = |sure: bool| json!({ "key": "rates/base-wage", "was": was, "text": format!("{was}{value}"), "title": "Lương", "is_sure": sure });
    assert_eq!(office.refused("change_law_file", file(false)), "law-step-up");
    let root = office.path().join("luong");
    std::fs::create_dir_all(root.join("rates")).unwrap();
    std::fs::write(root.join("rates/base-wage.toml"), format!("{was}{value}")).unwrap();
    assert_eq!(office.refused("take_law_files", json!({ "folder": root })), "law-step-up");
    assert_eq!(office.ok("list_law_changes", json!({}))["changes"], json!([]), "nothing was kept");
    office.ok("take_law_files", json!({ "folder": root, "is_sure": true }));
    office.ok("drop_law_change", json!({ "key": "rates/base-wage" }));
    office.ok("change_law", rate(2_529_999, true));
}

#[test]
fn the_command_line_takes_a_folder_and_says_what_is_wrong_in_it() {
    let mut office = playing::office(TODAY);
    let folder = written(&office, DECISION);
    let book = office.book();
    let verb = |office: &Centre, more: &[&str]| {
        let line = ["law", "--book", book.to_str().unwrap(), "take", folder.to_str().unwrap()];
        let output = feed(scd(&office.path().join("may"), &[&line[..], more].concat()), "");
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    written_decision(&folder, &DECISION.replace("[[line]]", "[[lin]]"));
    let (is_done, said) = verb(&office, &[]);
    assert!(!is_done && said.contains("NQ 50/allowances/40-nq-50-2024.toml:12: "), "{said}");
    assert!(said.contains("có phải là: line"), "{said}");
    written_decision(&folder, DECISION);
    let (is_done, said) = verb(&office, &["--dry-run"]);
    assert!(is_done && said.contains("không có dòng cho Phó Giám đốc trực"), "{said}");
    assert_eq!(office.ok("list_law_changes", json!({}))["changes"], json!([]));
    assert!(verb(&office, &[]).0);
    assert_eq!(office.ok("list_law_changes", json!({}))["changes"].as_array().unwrap().len(), 2);
}

#[test]
fn an_accepted_explanation_goes_by_the_pack_into_the_centres_choice() {
    let mut centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    let check = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    let query = check["findings"].as_array().unwrap().iter().find(|f| f["severity"] == "query");
    let query = query.expect("something to explain").clone();
    // As signing says of every query.
    let said = "Đã đối chiếu, đúng thực tế";
    sign(&mut centre, "12/BC-TTHTCĐ");
    let sealed = seal(&mut centre);
    let path = bundles(&mut office, &usb).remove(0);
    playing::enrol(&mut office, &mut centre, &path);
    import(&mut office, &path);
    let id = sealed["report"]["bundle_id"].clone();
    office.ok(
        "accept_explanation",
        json!({ "bundle_id": id, "rule": query["rule"], "row": query["row"] }),
    );
    let rows = office.ok("list_accepted_explanations", json!({}));
    assert_eq!(
        (&rows[0]["text"], &rows[0]["rule"], &rows[0]["count"], &rows[0]["is_phrase"]),
        (&json!(said), &query["rule"], &json!(1), &json!(false)),
    );
    // The clerk says it in her own words.
    let phrase = "Chứng từ gốc đang giữ tại UBND xã, sẽ bổ sung";
    let draft = json!({ "draft": { "phrase": { "rule": query["rule"], "text": phrase } } });
    office.ok("change_law", draft);
    issue(&mut office, "Câu giải thích", "2026-Q4", &usb);
    take(&mut centre, &mut office);
    let offered = centre.ok("list_codes", json!({ "list": "explanation-phrase", "on": null }));
    let ours: Vec<&Value> =
        offered.as_array().unwrap().iter().filter(|row| row["name_vi"] == phrase).collect();
    assert_eq!(ours.len(), 1);
    assert_eq!(ours[0]["fields"]["rule"], query["rule"]);
    let all = offered.to_string();
    assert!(!all.contains("Hoàng Văn Nam"), "what a centre wrote goes nowhere by itself");
}

#[test]
fn a_book_that_begins_takes_the_pack_on_the_stick_once_its_digits_are_given() {
    let mut office = playing::office(TODAY);
    let usb = tempfile::tempdir().unwrap();
    office.ok("change_law", super::playing::base_wage());
    issue(&mut office, "Lương mới", QUARTER, usb.path());
    let founded = Centre::founded(TODAY);
    let request = founded.path().join("hoi.json");
    std::fs::write(&request, crate::harness::founding().to_string()).unwrap();
    let digits = digits(&mut office);
    for (name, more, law) in [
        ("khong-so", vec![], false),
        ("sai-so", vec!["--digits", "123456789012345678901234567890"], false),
        ("du-so", vec!["--digits", digits.as_str()], true),
    ] {
        let home = founded.path().join(name);
        std::fs::create_dir_all(&home).unwrap();
        let book = home.join("so.socd");
        let line = [
            "init",
            "--book",
            book.to_str().unwrap(),
            "--role",
            "centre",
            "--request",
            request.to_str().unwrap(),
            "--law",
            usb.path().to_str().unwrap(),
        ];
        let output = feed(scd(&home, &[&line[..], &more].concat()), "");
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(output.status.success(), law, "{name}: {told}");
        assert!(book.exists(), "{name}: the book is founded whatever comes of the pack");
        if law {
            assert_eq!(told["ok"]["law"]["number"], 1, "{told}");
        }
    }
}
