//! The steps every quarter takes on its way to the seal.

use crate::harness::{Centre, PASSPHRASE};
use serde_json::{Value, json};

/// The day on which a test seals the third quarter of 2026.
pub(crate) const AFTER: &str = "2026-10-02T08:00:00+07:00";
/// The quarter.
pub(crate) const QUARTER: &str = "2026-Q3";

/// A founded centre with a seal, some vouchers, and everything done that a seal needs.
pub(crate) fn ready_to_seal() -> Centre {
    let mut centre = Centre::founded(AFTER);
    make_seal(&mut centre, PASSPHRASE, false);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    centre.voucher("chi", "2026-07-10", 860_000);
    centre.voucher("chi", "2026-09-25", 540_000);
    finish(&mut centre);
    centre
}

pub(crate) fn make_seal(centre: &mut Centre, passphrase: &str, is_replacement: bool) -> Value {
    let request = json!({ "passphrase": passphrase, "is_replacement": is_replacement });
    centre.ok("make_seal", request)
}

/// Allowances, activities, premises, cash count, explanations, print and signature.
pub(crate) fn finish(centre: &mut Centre) {
    let source = centre.source();
    for (month, day) in
        [("2026-07", "2026-07-31"), ("2026-08", "2026-08-31"), ("2026-09", "2026-09-30")]
    {
        let request =
            json!({ "month": month, "day": day, "place": "tien-mat", "source_id": source });
        centre.ok("settle_allowances", request);
    }
    for (day, turns) in [("2026-07-18", 66), ("2026-08-04", 96), ("2026-09-16", 120)] {
        centre.ok("record_activity", activity(day, turns));
    }
    for category in ["van-phong", "dien-thoai", "may-tinh", "tu-ho-so", "phong-hoc", "ban-ghe"] {
        centre.ok("record_facility", facility(category));
    }
    count_cash(centre, "2026-09-30");
    sign(centre, "12/BC-TTHTCĐ");
}

pub(crate) fn activity(day: &str, turns: u32) -> Value {
    json!({
        "group": "kinh-te-nghe", "form": "lop", "title": "Kỹ thuật trồng nấm", "held_on": day,
        "sessions": 3, "place": "Nhà văn hóa thôn", "partner": "Hội Nông dân xã", "turns": turns,
        "turns_female": turns / 2, "turns_minority": turns / 4, "persons": turns / 3,
        "speaker": "Phạm Đức Nghĩa", "cost_vnd": null, "source_class": null,
        "evidence": "Danh sách ký tên",
    })
}

pub(crate) fn facility(category: &str) -> Value {
    json!({
        "category": category, "name": "Hiện vật của trung tâm", "quantity": 2, "usable": 2,
        "relation": "rieng", "condition": "kha", "acquired_on": null,
        "source_class": "nsnn-hang-nam", "value_vnd": null, "note": null,
    })
}

/// So many came to a facility (`tang`) or left it (`giam`), all of them usable.
pub(crate) fn movement(facility_id: &Value, day: &str, change: &str, quantity: u32) -> Value {
    let reason = if change == "tang" { "mua-sam" } else { "thanh-ly" };
    json!({
        "facility_id": facility_id, "day": day, "change": change, "reason": reason,
        "quantity": quantity, "usable": quantity, "condition": null, "value_vnd": null,
        "paper": "15/QĐ-UBND", "note": null,
    })
}

/// A teacher sent for two years from the quarter's first day on.
pub(crate) fn secondment(person: &Value) -> Value {
    json!({
        "person_id": person, "school": "Trường THCS Đông Tiến", "level": "thcs",
        "subject": "Ngữ văn", "share": 50, "decision_no": "41/QĐ-UBND",
        "decision_on": "2026-06-25", "authority": "Chủ tịch UBND xã", "from_on": "2026-07-01",
        "until_on": "2028-06-30", "ended_on": null, "end_reason": null, "protected": null,
        "protected_until": null, "note": null, "extensions": [],
    })
}

/// A year more.
pub(crate) fn extension(secondment: &Value) -> Value {
    json!({
        "secondment_id": secondment, "decision_no": "42/QĐ-UBND", "decision_on": "2026-08-20",
        "until_on": "2029-06-30",
    })
}

/// A course of three days somebody went to.
pub(crate) fn training(person: &Value) -> Value {
    json!({
        "title": "Nghiệp vụ quản lý trung tâm", "topic": "quan-ly", "from_on": "2026-08-03",
        "to_on": "2026-08-05", "days": 3, "by_whom": "Sở Giáo dục và Đào tạo", "place": null,
        "certificate": "Giấy chứng nhận", "note": null,
        "trainees": [{ "person_id": person, "certificate_no": "15/2026" }],
    })
}

/// The telephone number the tests look for in every byte of a book.
pub(crate) const PHONE: &str = "0912 345 678";

/// A speaker of two fields, with a telephone number and a day of birth.
pub(crate) fn collaborator(name: &str) -> Value {
    json!({
        "collaborator_id": null, "full_name": name, "kind": "bao-cao-vien",
        "fields": ["suc-khoe", "ky-nang-song"], "is_female": true, "workplace": "Trạm Y tế xã",
        "qualification": "Bác sĩ", "from_on": "2026-02-01", "to_on": null, "phone": PHONE,
        "birth_on": "1982-05-03", "note": null,
    })
}

/// The same without anything personal: an act on them is taken back whole.
pub(crate) fn bare_collaborator(name: &str) -> Value {
    let mut form = collaborator(name);
    (form["phone"], form["birth_on"]) = (Value::Null, Value::Null);
    form
}

/// The id of a collaborator just recorded.
pub(crate) fn speaker(c: &mut Centre, form: Value) -> Value {
    c.ok("record_collaborator", form)["collaborator"]["collaborator_id"].take()
}

/// So much of a voucher was paid to a collaborator.
pub(crate) fn pay(collaborator: &Value, voucher: &Value, dong: i64) -> Value {
    json!({ "collaborator_id": collaborator, "voucher_id": voucher, "amount_vnd": dong })
}

/// Names what was told of it.
pub(crate) fn paid(collaborator: &Value, voucher: &Value) -> Value {
    json!({ "collaborator_id": collaborator, "voucher_id": voucher })
}

/// An activity that names somebody of the register.
pub(crate) fn heard(day: &str, collaborator: &Value) -> Value {
    let mut activity = activity(day, 31);
    activity["speakers"] = json!([collaborator]);
    activity
}

/// A computer the Sở gave, worth 15 million, which has gone nowhere yet.
pub(crate) fn gift(day: &str) -> Value {
    json!({
        "received_on": day, "kind": "hien-vat", "origin": "cap-hien-vat",
        "giver": "Sở Giáo dục và Đào tạo", "giver_address": null, "what": "Máy vi tính để bàn",
        "quantity": 1, "unit": "bộ", "value_vnd": 15_000_000, "purpose": "Trang bị phòng máy",
        "paper": "Biên bản bàn giao số 05", "paper_on": day, "receivers": "Giám đốc, kế toán",
        "facility_id": null, "activity_id": null, "voucher_id": null, "note": null,
    })
}

/// A decision that names two members of the steering committee from a day on.
pub(crate) fn committee(number: &str, from_on: &str) -> Value {
    let member = |name: &str, body: &str, role: &str| json!({ "full_name": name, "body": body, "title": null, "role": role });
    json!({
        "change": "kien-toan", "number": number, "signed_on": from_on,
        "authority": "Chủ tịch UBND xã", "from_on": from_on, "note": null,
        "members": [
            member("Trần Văn Thưởng", "ubnd-xa", "truong-ban"),
            member("Lê Thị Mỹ Duyên", "hoi-khuyen-hoc", "pho-truong-ban"),
        ],
    })
}

/// A meeting of it that resolved two things, one of them done.
pub(crate) fn meeting(day: &str) -> Value {
    let resolved = |what: &str, done: Option<&str>| json!({ "what": what, "who": "Giám đốc", "due_on": "2026-12-31", "done_on": done });
    json!({
        "held_on": day, "subject": "Bàn kế hoạch mở lớp", "present": 9, "minutes": "BB 02",
        "resolutions": [resolved("Mở lớp xóa mù chữ", None), resolved("Gửi giấy mời", Some(day))],
    })
}

/// Money somebody gave, in by a receipt.
pub(crate) fn gift_of_money(day: &str, amount: i64, receipt: &Value) -> Value {
    let mut gift = gift(day);
    gift["kind"] = json!("tien");
    gift["origin"] = json!("tai-tro");
    gift["giver"] = json!("Bà Lan");
    gift["what"] = json!("Ủng hộ lớp xóa mù chữ");
    gift["value_vnd"] = json!(amount);
    gift["voucher_id"] = receipt["voucher"]["voucher_id"].clone();
    gift
}

/// A plan of a period, `nam` 2026, approved on a day.
pub(crate) fn plan(kind: &str, period: &str, approved_on: &str) -> Value {
    json!({
        "plan_id": null, "kind": kind, "period": period, "number": "05/KH-TTHTCĐ",
        "issued_on": "2026-07-01", "approved_on": approved_on,
        "approved_by": "Ủy ban nhân dân xã", "note": null,
    })
}

/// A target of a plan, narrowed or not; of money where its measure says so.
pub(crate) fn target(plan_id: &Value, measure: &str, of_code: Value, planned: i64) -> Value {
    let is_money = ["thu", "chi", "khac-tien"].contains(&measure);
    let by_hand = measure.starts_with("khac");
    json!({
        "plan_id": plan_id, "number": null, "measure": measure, "of_code": of_code,
        "what": by_hand.then_some("Số hộ gia đình học tập"), "unit": by_hand.then_some("hộ"),
        "planned": (!is_money).then_some(planned), "planned_vnd": is_money.then_some(planned),
        "responsible": "Phó giám đốc", "due_on": null, "source_class": null,
        "task": "Xây dựng nông thôn mới", "said": null, "said_vnd": null,
    })
}

/// A difficulty or a request of the quarter.
pub(crate) fn concern(kind: &str, code: &str) -> Value {
    let asked_of = (kind == "request").then_some("Sở Giáo dục và Đào tạo");
    json!({
        "quarter": QUARTER, "kind": kind, "code": code, "text": "Máy tính hỏng từ tháng 7",
        "asked_of": asked_of,
    })
}

/// Counts exactly what the book says, in the largest notes.
pub(crate) fn count_cash(centre: &mut Centre, day: &str) {
    let view = centre.ok("read_cash_count", json!({ "day": day }));
    let mut left = view["book_vnd"].as_i64().expect("an amount");
    let mut notes = Vec::new();
    for value in view["note_values"].as_array().expect("the notes in use") {
        let value = value.as_i64().expect("an amount");
        notes.push(json!({ "value_vnd": value, "count": left / value }));
        left %= value;
    }
    let reason = (left > 0).then_some("Tiền lẻ dưới 200 đồng");
    let request = json!({ "counted_on": day, "notes": notes, "reason": reason });
    centre.ok("record_cash_count", request);
}

/// Explains every query, prints, and notes the signature.
pub(crate) fn sign(centre: &mut Centre, number: &str) {
    explain(centre);
    centre.ok("print_report", json!({ "quarter": QUARTER }));
    let signing = json!({ "quarter": QUARTER, "signed_on": "2026-10-01", "number": number });
    centre.ok("record_signing", signing);
}

pub(crate) fn explain(centre: &mut Centre) {
    let check = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    for finding in check["findings"].as_array().expect("findings") {
        if finding["severity"] == "query" {
            let request = json!({
                "quarter": QUARTER, "rule": finding["rule"], "row": finding["row"],
                "text": "Đã đối chiếu, đúng thực tế",
            });
            centre.ok("explain_finding", request);
        }
    }
    let check = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    assert_eq!(check["is_ready"], true, "{:#}", check["findings"]);
}

pub(crate) fn seal(centre: &mut Centre) -> Value {
    seal_with(centre, PASSPHRASE)
}

pub(crate) fn seal_with(centre: &mut Centre, passphrase: &str) -> Value {
    let request = json!({ "quarter": QUARTER, "passphrase": passphrase });
    centre.ok("seal_report", request)
}

/// A source of donated money, with a little in it.
pub(crate) fn donations(name: &str) -> Value {
    json!({
        "class": "tai-tro-tien", "name": name, "opening_cash_vnd": 5_000, "opening_account_vnd": 0,
        "received_before_vnd": 0, "spent_before_vnd": 0, "allotted_year_vnd": null,
        "is_closed": false,
    })
}

/// A hand-over between two cashiers.
pub(crate) fn handing_over(day: &str) -> Value {
    json!({
        "handing_over_id": null, "handed_on": day, "role": "thu-quy",
        "from_name": "Nguyễn Thị Hường", "to_name": "Lê Thị Hà", "witnesses": "Trần Văn Thưởng",
        "under_way": null, "papers": "Sổ quỹ, 12 phiếu chi", "keys": "Chìa khóa két", "note": null,
    })
}

/// The key of one that was written down.
pub(crate) fn handed(centre: &mut Centre) -> Value {
    let made = centre.ok("record_handing_over", handing_over("2026-08-20"));
    json!({ "handing_over_id": made["handing_over_id"] })
}

/// Takes any quarter as far as its seal: counted on its last day, every query explained, signed.
pub(crate) fn seal_quarter(
    centre: &mut Centre,
    quarter: &str,
    signed_on: &str,
    passphrase: &Value,
) -> Value {
    let of = json!({ "quarter": quarter });
    let last = quarter.parse::<norms::Quarter>().expect("a quarter").last().to_string();
    if centre.ok("read_cash_count", json!({ "day": last }))["count"].is_null() {
        count_cash(centre, &last);
    }
    let check = centre.ok("check_quarter", of.clone());
    for finding in check["findings"].as_array().expect("findings") {
        if finding["severity"] == "query" {
            let request = json!({
                "quarter": quarter, "rule": finding["rule"], "row": finding["row"],
                "text": "Đã đối chiếu, đúng thực tế",
            });
            centre.ok("explain_finding", request);
        }
    }
    let number = format!("{quarter}/BC");
    let signing = json!({ "quarter": quarter, "signed_on": signed_on, "number": number });
    centre.ok("record_signing", signing);
    centre.ask("seal_report", json!({ "quarter": quarter, "passphrase": passphrase }))
}

/// Every list of the book in one text: two books that say the same here hold the same.
pub(crate) fn contents(centre: &mut Centre) -> String {
    let books = ["tien-mat", "tien-gui"];
    let mut asks = vec![
        ("list_people", json!({})),
        ("list_facilities", json!({ "on": "2026-09-30" })),
        ("list_activities", json!({ "quarter": QUARTER })),
        ("list_sources", json!({ "on": "2026-09-30" })),
        ("list_allotments", json!({ "year": 2026, "on": "2026-12-31" })),
        ("list_own_decisions", json!({})),
        ("list_plans", json!({ "on": "2026-09-30" })),
        ("list_handings_over", json!({})),
        ("list_collaborators", json!({ "on": "2026-09-30" })),
        ("read_cash_count", json!({ "day": "2026-09-30" })),
    ];
    for place in books {
        let days = json!({ "from_on": "2026-07-01", "to_on": "2027-12-31", "place": place });
        asks.push(("list_vouchers", days));
    }
    for month in ["2026-07", "2026-08", "2026-09"] {
        asks.push(("read_allowances", json!({ "month": month })));
    }
    let counted = centre.ask("count_attachments", json!({}));
    for one in counted["ok"].as_array().into_iter().flatten() {
        let of = json!({ "of_kind": one["of_kind"], "of_key": one["of_key"] });
        asks.push(("list_attachments", of));
    }
    asks.push(("list_owed", json!({})));
    asks.push(("read_report", json!({ "quarter": QUARTER })));
    let mut said: Vec<String> = asks
        .into_iter()
        .map(|(command, request)| format!("{command} {}", centre.ask(command, request)))
        .collect();
    let status = centre.ok("book_status", json!({}));
    said.push(status["centre"].to_string());
    said.join("\n")
}

pub(crate) fn person(name: &str) -> Value {
    json!({
        "full_name": name, "is_female": true, "birth_year": 1988, "main_job": null, "phone": null,
        "is_trained": false, "note": null,
    })
}
