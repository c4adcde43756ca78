//! What is printed, read as text. With `SCD_PICTURES` set to a folder every paper is also drawn there, one
//! picture a page, to be looked at.

use crate::harness::{Centre, PASSPHRASE, founding, skip};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// The words of a printed file, line by line as they stand; empty where no program reads it.
pub(crate) fn words_of(file: &Value) -> String {
    let path = Path::new(file["path"].as_str().expect("a path"));
    draw(path);
    let mut reader = Command::new("pdftotext");
    reader.args(["-layout", path.to_str().expect("a path of text"), "-"]);
    let Ok(read) = reader.output() else {
        skip("papers", "no pdftotext");
        return String::new();
    };
    assert!(read.status.success(), "{read:?}");
    let text = String::from_utf8(read.stdout).expect("text");
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n")
}

fn draw(path: &Path) {
    let Some(folder) = std::env::var_os("SCD_PICTURES") else { return };
    let stem = path.file_stem().expect("a name").to_owned();
    let mut painter = Command::new("pdftoppm");
    painter.args(["-r", "70", "-png"]).arg(path).arg(Path::new(&folder).join(stem));
    assert!(painter.status().is_ok_and(|status| status.success()), "pdftoppm");
}

/// The words of a printed file on one line.
pub(crate) fn run_of(file: &Value) -> String {
    words_of(file).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A centre of a province with a book from a day on, whose clock stands at another.
pub(crate) fn centre_of(unit: [&str; 6], first_on: &str, now: &str) -> Centre {
    let mut centre = Centre::empty(now);
    let mut request = founding();
    let [code, from, name, above, office_id, office] = unit;
    let title = format!("Trung tâm học tập cộng đồng {}", name.replacen('X', "x", 1));
    for (field, value) in [
        ("unit_code", code),
        ("unit_from", from),
        ("unit_name", name),
        ("parent_name", above),
        ("name", &title),
        ("office_id", office_id),
        ("office_name", office),
        ("first_on", first_on),
    ] {
        request[field] = json!(value);
    }
    request["allowance_decision"] = Value::Null;
    centre.ok("found_centre", request);
    centre
}

/// One of Quảng Ninh in 2011, one of Nghệ An in 2014 and one of Quảng Ninh in 2026, each with a quarter that
/// can be printed: its first day, its last, its name.
pub(super) fn three() -> Vec<(Centre, [&'static str; 3])> {
    let school = "Phòng Giáo dục và Đào tạo huyện";
    let tien_yen = &format!("{school} Tiên Yên");
    let con_cuong = &format!("{school} Con Cuông");
    let commune = "Phòng Văn hóa - Xã hội xã Điền Xá";
    let old = ["06877", "2009-01-01", "Xã Đông Ngũ", "Huyện Tiên Yên", "huyen-199", tien_yen];
    let nghe_an = ["16849", "2004-01-01", "Xã Môn Sơn", "Huyện Con Cuông", "huyen-422", con_cuong];
    let new = ["06874", "2025-07-01", "Xã Điền Xá", "Tỉnh Quảng Ninh", "vhxh-06874", commune];
    vec![
        (
            centre_of(old, "2011-07-01", "2011-10-03T08:00:00+07:00"),
            ["2011-07-01", "2011-09-30", "2011-Q3"],
        ),
        (
            centre_of(nghe_an, "2014-01-01", "2014-04-03T08:00:00+07:00"),
            ["2014-01-01", "2014-03-31", "2014-Q1"],
        ),
        (
            centre_of(new, "2026-07-01", "2026-10-02T08:00:00+07:00"),
            ["2026-07-01", "2026-09-30", "2026-Q3"],
        ),
    ]
}

fn deputy() -> Value {
    json!({
        "full_name": "Phạm Đức Nghĩa", "is_female": false, "birth_year": 1988, "main_job": null,
        "phone": null, "is_trained": false, "note": null,
    })
}

#[test]
fn an_explanation_is_printed_with_its_own_place_and_the_year_with_what_was_before_the_book() {
    for (mut centre, [first, last, quarter]) in three() {
        let of_quarter = json!({ "quarter": quarter });
        centre.ok("record_activity", super::activity(first, 66));
        centre.ok("record_activity", super::activity(last, 100));
        let id = centre.ok("record_person", deputy())["person"]["person_id"].take();
        let post = json!({
            "person_id": id, "role": "pho-giam-doc", "decision_no": null, "decision_on": null,
            "from_on": first, "to_on": null, "end_reason": null, "sending_school": null,
        });
        centre.ok("record_post", post);
        let check = centre.ok("check_quarter", of_quarter.clone());
        for finding in check["findings"].as_array().expect("findings") {
            if finding["rule"] == "post-without-decision" {
                let request = json!({
                    "quarter": quarter, "rule": finding["rule"], "row": finding["row"],
                    "text": "Quyết định đang trình",
                });
                centre.ok("explain_finding", request);
            }
        }
        let printed = run_of(&centre.ok("print_report", of_quarter));
        if printed.is_empty() {
            return;
        }
        for expected in [
            "Trần Văn Thưởng, Giám đốc: chưa",
            "Phạm Đức Nghĩa, Phó Giám đốc: chưa",
            "Căn cứ Quyết định số 09/2008/QĐ-BGDĐT ngày 24 tháng 3 năm 2008",
            "trước khi mở sổ 9 412",
            "Cộng 2 6 166 83 41 0 11 578",
            "(*) Chưa đối chiếu với văn bản.",
        ] {
            assert!(printed.contains(expected), "{quarter}: {expected} in {printed}");
        }
        // Who was there when the book began is nobody's increase.
        assert!(!printed.contains("Tăng: Trần Văn Thưởng"), "{printed}");
        assert!(!printed.contains("phải có") && !printed.contains("(("), "{printed}");
        let is_asked = quarter != "2014-Q1";
        assert_eq!(printed.contains("cần có, đầu tư dần từng bước"), is_asked, "{printed}");
    }
}

#[test]
fn the_papers_of_three_centres_are_printed_from_their_screens() {
    for (mut centre, [first, last, _]) in three() {
        let sources = centre.ok("list_sources", json!({ "on": last }));
        let source = &sources[0]["source"]["source_id"];
        for (kind, day, dong) in [("thu", first, 4_000_000), ("chi", last, 950_000)] {
            let request = json!({
                "kind": kind, "place": "tien-mat", "day": day, "payee": "Phạm Đức Nghĩa",
                "reason": "Thù lao giảng viên lớp kỹ thuật trồng nấm", "source_id": source,
                "budget_code": null, "amount_vnd": dong, "documents": 2,
            });
            let made = centre.ok("record_voucher", request);
            let key = json!({ "voucher_id": made["voucher"]["voucher_id"] });
            let printed = run_of(&centre.ok("print_voucher", key));
            assert!(printed.is_empty() || !printed.contains("(("), "{printed}");
            assert_eq!(printed.matches("(*) Chưa đối chiếu").count(), printed.len().min(2));
        }
        let months = json!({ "place": "tien-mat", "first": &first[..7], "last": &last[..7] });
        let pages = centre.ok("cash_book_pages", months.clone());
        assert_eq!(pages["pages"].as_array().expect("pages").len(), 3);
        let book = run_of(&centre.ok("print_cash_book", months));
        super::playing::count_cash(&mut centre, last);
        let count = run_of(&centre.ok("print_cash_count", json!({ "day": last })));
        super::playing::make_seal(&mut centre, PASSPHRASE, false);
        let card = run_of(&centre.ok("print_seal_card", json!({})));
        let digits = centre.ok("read_seal", json!({}))["digits"].clone();
        let digits = digits.as_str().expect("digits").to_owned();
        if book.is_empty() {
            return;
        }
        let begun =
            if first.ends_with("01-01") { "từ đầu năm" } else { "từ ngày mở sổ" };
        for expected in [
            "Mẫu số: S11-H (*)",
            "Số dư đầu kỳ 3.250.000",
            "Cộng phát sinh tháng 4.000.000 0",
            "Số dư cuối kỳ 6.300.000",
            begun,
            "(*) Chưa đối chiếu với văn bản.",
        ] {
            assert!(book.contains(expected), "{expected} in {book}");
        }
        for expected in ["Nguyễn Thị Hường – Thủ quỹ", "Số kiểm kê thực tế 6.300.000"]
        {
            assert!(count.contains(expected), "{expected} in {count}");
        }
        let half = digits.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
        assert!(card.contains(&half), "{half} in {card}");
    }
}

#[test]
fn nothing_is_requested_where_nothing_is_missing_and_no_book_is_kept_of_what_the_commune_pays() {
    let (mut centre, [first, last, _]) = three().remove(2);
    let request = run_of(&centre.ok("print_budget_request", json!({ "year": 2026 })));
    let due = centre.ok("read_entitlement", json!({ "year": 2026 }));
    let missing = due["owed_vnd"].as_i64().expect("dong");
    assert!(missing > 0 && (request.is_empty() || request.contains("Còn thiếu (III = I – II)")));
    let source = centre.ok("list_sources", json!({ "on": last }))[0]["source"]["source_id"].clone();
    let receipt = json!({
        "kind": "thu", "place": "tien-mat", "day": first, "payee": "Kho bạc", "reason": "Cấp bổ sung",
        "source_id": source, "budget_code": null, "amount_vnd": missing, "documents": 1,
    });
    centre.ok("record_voucher", receipt);
    let year = json!({ "year": 2026 });
    assert_eq!(centre.refused("print_budget_request", year), "nothing-missing");
    let months = json!({ "place": "tai-xa", "first": "2026-07", "last": "2026-07" });
    assert_eq!(centre.refused("cash_book_pages", months), "code-unknown");
    let nobody = json!({ "day": last });
    assert_eq!(centre.refused("cash_count_pages", nobody), "record-unknown");
    assert_eq!(centre.refused("seal_card_pages", json!({})), "seal-missing");
}

#[test]
fn the_sheet_of_a_month_names_the_decision_it_follows_and_marks_what_nobody_read() {
    let decided = [None, Some("nghe-an-45-2013"), Some("vi-du-2011")];
    for ((mut centre, [first, _, quarter]), decision) in three().into_iter().zip(decided) {
        let Some(decision) = decision else { continue };
        super::own_decisions::follow(&mut centre, &json!(decision), first);
        let month = json!({ "month": &first[..7] });
        centre.ok("make_allowance_sheet", month.clone());
        let sheet = run_of(&centre.ok("print_allowances", month));
        if sheet.is_empty() {
            return;
        }
        let act = if decision == "nghe-an-45-2013" { "45/2013" } else { "Ví dụ" };
        assert!(sheet.contains(act) || sheet.contains("ví dụ"), "{quarter}: {act} in {sheet}");
        assert!(sheet.contains("(*) Chưa đối chiếu với văn bản."), "{quarter}: {sheet}");
    }
}
