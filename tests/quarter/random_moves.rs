//! What a person may do next in a book that is played with: an act and a request that fits now and then. A
//! request that does not fit is as good: it must be refused and change nothing.

use super::playing::{self, gift_of_money};
use super::random_acts::Book;
use super::{random_advances, random_periods};
use serde_json::{Value, json};

pub(super) type Move = (&'static str, Value);

const NAMES: [&str; 5] =
    ["Lê Thị Mỹ Duyên", "Đỗ Văn Cường", "Phạm Đức Nghĩa", "Vũ Thị Chi", "Hoàng Văn Nam"];

/// Chance that repeats: a xorshift of a seed.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn of(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(super) fn draw(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let drawn = (self.0 >> 11) % u64::try_from(n.max(1)).expect("small");
        usize::try_from(drawn).expect("small")
    }

    pub(super) fn is_one_of(&mut self, n: usize) -> bool {
        self.draw(n) == 0
    }

    pub(super) fn any<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        if of.is_empty() { None } else { Some(of[self.draw(of.len())].clone()) }
    }

    pub(super) fn text(&mut self, of: &[&'static str]) -> &'static str {
        of[self.draw(of.len())]
    }
}

/// The next act: money most of all, as in life.
pub(super) fn next(book: &mut Book) -> Move {
    match book.chance.draw(49) {
        0..=8 => record_voucher(book),
        9..=10 => mend(book),
        11 => take_back(book),
        12..=15 => sheet(book),
        16..=18 => pay(book),
        19..=20 => adjust(book),
        21..=22 => person(book),
        23..=25 => post(book),
        26..=27 => facility(book),
        28 => gift(book),
        29..=30 => profile(book),
        31..=32 => source(book),
        33..=34 => activity(book),
        35 => concern(book),
        36 => count(book),
        37 => paper(book),
        38..=43 => random_advances::next(book),
        44..=46 => random_periods::next(book),
        _ => ("undo_act", json!({})),
    }
}

fn record_voucher(book: &mut Book) -> Move {
    ("record_voucher", voucher(book))
}

fn voucher(book: &mut Book) -> Value {
    let chance = &mut book.chance;
    let kind = chance.text(&["thu", "thu", "chi", "chi", "chi", "rut", "gui"]);
    let place = chance.text(&["tien-mat", "tien-mat", "tien-gui", "tai-xa"]);
    let hundreds = 1 + chance.draw(if kind == "thu" { 60 } else { 18 });
    let amount = i64::try_from(hundreds).expect("small") * 50_000;
    // Rarely more than the book can have.
    let amount = if chance.is_one_of(25) { amount * 400 } else { amount };
    let is_moved = matches!(kind, "rut" | "gui");
    let is_split = chance.is_one_of(4);
    let day = book.day();
    let (one, two) = (book.source(), book.source());
    let code = if is_moved { Value::Null } else { json!("6652") };
    let mut request = json!({
        "kind": kind, "place": if is_moved { "tien-mat" } else { place }, "day": day,
        "payee": "Phạm Đức Nghĩa", "reason": "Thù lao giảng viên", "source_id": one,
        "budget_code": code, "amount_vnd": amount, "documents": 1,
    });
    if is_moved || is_split {
        request["source_id"] = Value::Null;
        request["budget_code"] = Value::Null;
    }
    if is_split {
        let part = |source: &Value, amount: i64| {
            json!({ "source_id": source, "budget_code": code, "budget_year": null,
                "amount_vnd": amount })
        };
        request["lines"] = json!([part(&one, amount / 2), part(&two, amount - amount / 2)]);
    }
    request
}

fn mend(book: &mut Book) -> Move {
    let Some(held) = book.voucher() else { return record_voucher(book) };
    let mut to = voucher(book);
    // Mostly a small slip: another amount or day, all else as it stands.
    if !book.chance.is_one_of(4) {
        for field in ["kind", "place", "source_id", "budget_code", "lines", "day"] {
            to[field] = held[field].clone();
        }
        to["amount_vnd"] = held["amount_vnd"].clone();
        if held["lines"] == json!([]) && book.chance.is_one_of(2) {
            to["amount_vnd"] = json!(held["amount_vnd"].as_i64().expect("dong") + 50_000);
        } else {
            to["day"] = json!(book.day());
        }
    }
    ("mend_voucher", json!({ "voucher_id": held["voucher_id"], "to": to }))
}

fn take_back(book: &mut Book) -> Move {
    let Some(held) = book.voucher() else { return record_voucher(book) };
    let id = &held["voucher_id"];
    if book.chance.is_one_of(2) {
        return ("void_voucher", json!({ "voucher_id": id, "reason": "Ghi nhầm" }));
    }
    let day = book.day();
    ("reverse_voucher", json!({ "voucher_id": id, "day": day, "reason": "Trả lại hàng" }))
}

fn sheet(book: &mut Book) -> Move {
    let month = book.month();
    match book.chance.draw(5) {
        0 => ("reopen_allowances", json!({ "month": month })),
        1 | 2 => ("make_allowance_sheet", json!({ "month": month })),
        _ => {
            let (day, source) = (book.day(), book.source());
            let place = book.chance.text(&["tien-mat", "tien-gui", "tai-xa"]);
            let request =
                json!({ "month": month, "day": day, "place": place, "source_id": source });
            ("settle_allowances", request)
        }
    }
}

fn pay(book: &mut Book) -> Move {
    let owed = book.owed_rows();
    let is_back = book.chance.is_one_of(4);
    let mut parts: Vec<Value> = Vec::new();
    for row in &owed {
        let after = row["owed"]["after_vnd"].as_i64().expect("dong");
        if book.chance.is_one_of(2) || is_back != (after < 0) {
            continue;
        }
        let amount = match book.chance.draw(6) {
            0 => after + 1,
            1 => after / 2,
            _ => after,
        };
        let (month, post) = (&row["owed"]["month"], &row["owed"]["post_id"]);
        parts.push(json!({ "month": month, "post_id": post, "amount_vnd": amount }));
    }
    let (day, source) = (book.day(), book.source());
    let place = book.chance.text(&["tien-mat", "tien-mat", "tien-gui"]);
    let request = json!({
        "day": day, "place": place, "source_id": source, "budget_code": null,
        "budget_year": null, "is_back": is_back, "parts": parts,
    });
    ("pay_allowances", request)
}

fn adjust(book: &mut Book) -> Move {
    let held = book.adjustments();
    if book.chance.is_one_of(4)
        && let Some(one) = book.chance.any(&held)
    {
        return ("remove_adjustment", json!({ "adjustment_id": one["adjustment_id"] }));
    }
    let kind = book.chance.text(&["truy-linh", "truy-thu", "khau-tru"]);
    let amount = 1 + book.chance.draw(90_000);
    let (day, month, post) = (book.day(), book.month(), book.post());
    let request = json!({
        "day": day, "month": month, "post_id": post["post_id"], "kind": kind,
        "amount_vnd": amount, "reason": "Quyết định mới",
    });
    ("record_adjustment", request)
}

fn person(book: &mut Book) -> Move {
    let people = book.list("list_people", json!({ "on": null }), "");
    let name = book.chance.text(&NAMES);
    let mut form = json!({
        "person_id": null, "full_name": name, "is_female": false, "birth_year": 1980,
        "main_job": null, "phone": null, "is_trained": false, "note": null,
    });
    let held = book.chance.any(&people).unwrap_or_default();
    match book.chance.draw(4) {
        0 => return ("remove_person", json!({ "person_id": held["person"]["person_id"] })),
        1 => {
            form = held["person"].clone();
            form["full_name"] = json!(name);
            form["is_female"] = json!(true);
        }
        _ => {}
    }
    ("record_person", form)
}

fn post(book: &mut Book) -> Move {
    let mut held = book.post();
    let pick = book.chance.draw(6);
    // The director stays, else nothing can be sealed.
    if held["role"] == "giam-doc" || pick >= 3 {
        let people = book.list("list_people", json!({ "on": null }), "");
        let free: Vec<Value> = people.into_iter().filter(|p| p["posts"] == json!([])).collect();
        let Some(person) = book.chance.any(&free) else { return person(book) };
        let role = book.chance.text(&["pho-giam-doc", "can-bo-thuong-truc", "khac"]);
        let day = book.day();
        let form = json!({
            "post_id": null, "person_id": person["person"]["person_id"], "role": role,
            "decision_no": "15/QĐ-UBND", "decision_on": day, "from_on": day, "to_on": null,
            "end_reason": null, "sending_school": null, "salary": null,
        });
        return ("record_post", form);
    }
    let day = book.day();
    match pick {
        0 => return ("remove_post", json!({ "post_id": held["post_id"] })),
        1 => {
            held["to_on"] = json!(day);
            held["end_reason"] = json!("nghi-huu");
        }
        _ => {
            let part = 3_000_000 + book.chance.draw(9) * 100_000;
            held["salary"] = json!({ "salary": part, "position": 0, "seniority": 0 });
            held["salary_from"] = json!(day);
            held["from_on"] = json!(book.day());
        }
    }
    ("record_post", held)
}

fn facility(book: &mut Book) -> Move {
    let rows = book.list("list_facilities", json!({}), "/rows");
    let held = book.chance.any(&rows).unwrap_or_default();
    let id = &held["facility"]["facility_id"];
    let day = book.day();
    let moved = book.chance.any(held["movements"].as_array().unwrap_or(&Vec::new()));
    match (book.chance.draw(5), moved) {
        (0, _) if !id.is_null() => ("remove_facility", json!({ "facility_id": id })),
        (1, Some(moved)) => ("remove_movement", json!({ "movement_id": moved["movement_id"] })),
        (2 | 3, _) if !id.is_null() => {
            let change = book.chance.text(&["tang", "giam"]);
            ("record_movement", playing::movement(id, &day, change, 1))
        }
        _ => {
            let mut form = playing::facility(book.chance.text(&["may-tinh", "loa", "ban-ghe"]));
            form["acquired_on"] = json!(day);
            ("record_facility", form)
        }
    }
}

fn gift(book: &mut Book) -> Move {
    let rows = book.list("list_gifts", json!({ "year": null }), "/rows");
    if book.chance.is_one_of(3)
        && let Some(held) = book.chance.any(&rows)
    {
        return ("remove_gift", json!({ "gift_id": held["gift"]["gift_id"] }));
    }
    let day = book.day();
    let receipt = book.voucher().filter(|v| v["kind"] == "thu");
    match receipt {
        Some(receipt) => {
            let row = json!({ "voucher": receipt });
            ("record_gift", gift_of_money(&day, 20_000, &row))
        }
        None => ("record_gift", playing::gift(&day)),
    }
}

fn profile(book: &mut Book) -> Move {
    let facts = book.list("list_profile_facts", json!({}), "");
    if book.chance.is_one_of(3)
        && let Some(fact) = book.chance.any(&facts)
    {
        let key = json!({ "kind": fact["kind"], "from_on": fact["from_on"] });
        return ("remove_profile_fact", key);
    }
    let centre = book.centre.ok("book_status", json!({}))["centre"].take();
    let fields = ["name", "account_kind", "has_seal", "office_id", "office_name"];
    let mut form = json!({});
    for field in fields.into_iter().chain(["area_class", "allowance_decision"]) {
        form[field] = centre[field].clone();
    }
    form["area_class"] = json!(book.chance.text(&["kv1", "kv2", "kv3", "khong"]));
    form["has_seal"] = json!(book.chance.is_one_of(2));
    form["from_on"] = if book.chance.is_one_of(3) { Value::Null } else { json!(book.day()) };
    ("save_profile", form)
}

fn source(book: &mut Book) -> Move {
    let rows = book.sources();
    let mut form = json!({
        "class": "tai-tro-tien", "name": "Quỹ khuyến học", "opening_cash_vnd": 5_000,
        "opening_account_vnd": 0, "received_before_vnd": 0, "spent_before_vnd": 0,
        "allotted_year_vnd": null, "is_closed": false,
    });
    if book.chance.is_one_of(2) {
        form["account"] = json!(book.chance.text(&["3713.0.1 Kho bạc", "0141 Ngân hàng"]));
    }
    let held = book.chance.any(&rows).unwrap_or_default()["source"].clone();
    match book.chance.draw(6) {
        0 => return ("remove_source", json!({ "source_id": held["source_id"] })),
        1 if rows.len() < 6 => {}
        pick => {
            form = held;
            form.as_object_mut().expect("a source").remove("code");
            form["name"] = json!(book.chance.text(&["Tên khác", "Ngân sách xã", "Quỹ lớp"]));
            // The first one stays open: it pays the allowances.
            let is_closed = pick == 2 && form["source_id"] != rows[0]["source"]["source_id"];
            form["is_closed"] = json!(is_closed);
            form["closed_on"] = if is_closed { json!(book.day()) } else { Value::Null };
        }
    }
    ("record_source", form)
}

fn activity(book: &mut Book) -> Move {
    let quarter = book.today.quarter();
    let rows = book.list("list_activities", json!({ "quarter": quarter }), "/rows");
    let turns = u32::try_from(10 + book.chance.draw(90)).expect("small");
    let mut form = playing::activity(&book.day(), turns);
    let held = book.chance.any(&rows).unwrap_or_default()["activity_id"].clone();
    match book.chance.draw(4) {
        0 if !held.is_null() => return ("remove_activity", json!({ "activity_id": held })),
        1 => form["activity_id"] = held,
        _ => {}
    }
    ("record_activity", form)
}

fn concern(book: &mut Book) -> Move {
    let quarter = json!(book.day().parse::<norms::Day>().expect("a day").quarter());
    if book.chance.is_one_of(3) {
        return ("remove_concern", json!({ "quarter": quarter, "position": 1 }));
    }
    let mut form = playing::concern("request", "trang-bi");
    form["quarter"] = quarter;
    ("record_concern", form)
}

fn count(book: &mut Book) -> Move {
    let day = book.day();
    if book.chance.is_one_of(2) {
        return ("remove_cash_count", json!({ "day": day }));
    }
    let notes = [json!({ "value_vnd": 100_000, "count": book.chance.draw(50) })];
    let request = json!({ "counted_on": day, "notes": notes, "reason": "Thối tiền" });
    ("record_cash_count", request)
}

fn paper(book: &mut Book) -> Move {
    let quarter = book.today.quarter();
    ("set_report_number", json!({ "quarter": quarter, "number": "9/BC-TTHTCĐ" }))
}
