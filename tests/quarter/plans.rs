//! Plans and their targets: what was done of them by any day, against adding up the raw acts; printed,
//! sealed, opened at the office, rolled over.

use super::bundle::Bag;
use super::playing::{self, AFTER, QUARTER, activity, facility, plan, target};
use crate::harness::{Centre, PASSPHRASE, skip};
use crate::office::playing as office;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// The words of a printed paper, one space between them; none where no tool reads them.
fn words(path: &Value) -> Option<String> {
    let mut reader = Command::new("pdftotext");
    reader.args(["-layout", "-enc", "UTF-8", path.as_str().expect("a path"), "-"]);
    let Ok(read) = reader.output() else {
        skip("plans", "no pdftotext");
        return None;
    };
    let text = String::from_utf8(read.stdout).expect("UTF-8");
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// One act of the seeded half year, as it was asked.
struct Deed {
    day: String,
    kind: &'static str,
    request: Value,
}

/// Numbers drawn from one seed.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, most: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
    fn day(&mut self) -> String {
        format!("2026-{:02}-{:02}", 7 + self.below(6), 1 + self.below(28))
    }
}

const GROUPS: [&str; 3] = ["suc-khoe", "phap-luat", "kinh-te-nghe"];
const FORMS: [&str; 2] = ["lop", "chuyen-de"];

/// Half a year of activities, money of two classes, things that came, in the order of their days.
fn deeds(centre: &mut Centre, seed: u64) -> Vec<Deed> {
    let mut drawn = Drawn(seed);
    let mut all = Vec::new();
    for _ in 0..18 {
        let day = drawn.day();
        let mut request = activity(&day, 10 + u32::try_from(drawn.below(80)).unwrap());
        request["group"] = json!(GROUPS[usize::try_from(drawn.below(3)).unwrap()]);
        request["form"] = json!(FORMS[usize::try_from(drawn.below(2)).unwrap()]);
        all.push(Deed { day, kind: "record_activity", request });
    }
    let donors = json!({
        "source_id": null, "class": "tai-tro-tien", "name": "Hội đồng hương",
        "opening_cash_vnd": 0, "opening_account_vnd": 0, "received_before_vnd": 0,
        "spent_before_vnd": 0, "allotted_year_vnd": null, "is_closed": false, "account": null,
    });
    let donors = centre.ok("record_source", donors)["source"]["source_id"].take();
    for nth in 0..14 {
        let (day, amount) =
            (drawn.day(), 100_000 + 1_000 * i64::try_from(drawn.below(900)).unwrap());
        // What is spent was there before: the opening cash covers it.
        let (kind, amount) = if nth % 2 == 0 { ("thu", amount * 4) } else { ("chi", amount / 4) };
        let mut request = centre.voucher_request(kind, &day, amount);
        if kind == "thu" && nth % 4 == 0 {
            request["source_id"] = donors.clone();
        }
        all.push(Deed { day, kind: "record_voucher", request });
    }
    for _ in 0..5 {
        let day = drawn.day();
        let mut request = facility(["may-tinh", "loa"][usize::try_from(drawn.below(2)).unwrap()]);
        request["acquired_on"] = json!(day);
        request["usable"] = json!(drawn.below(3));
        all.push(Deed { day, kind: "record_facility", request });
    }
    all.sort_by(|a, b| a.day.cmp(&b.day));
    all
}

/// The targets of the test: measure, what it is narrowed to.
const TARGETS: &[(&str, Option<&str>)] = &[
    ("lop", None),
    ("lop", Some("suc-khoe")),
    ("luot", None),
    ("luot", Some("phap-luat")),
    ("luot-nu", None),
    ("luot-dtts", Some("kinh-te-nghe")),
    ("buoi", None),
    ("hinh-thuc", Some("chuyen-de")),
    ("co-so", Some("may-tinh")),
    ("thu", None),
    ("thu", Some("tai-tro-tien")),
    ("chi", Some("nsnn-hang-nam")),
];

/// What was done of a measure from one day to another, added up from the acts as they were asked and what the
/// first run told: nine classes, 412 turns, 24 million received and 12.75 million spent before the book.
fn by_hand(deeds: &[Deed], measure: &str, of: Option<&str>, [from, to]: [&str; 2]) -> i64 {
    let within = deeds.iter().filter(|deed| from <= &*deed.day && &*deed.day <= to);
    let of_year = from <= "2026-01-01" && to >= "2026-07-01";
    let is = |value: &Value| of.is_none_or(|code| value == code);
    let mut sum = 0;
    for deed in within {
        let told = &deed.request;
        let number = |field: &str| told[field].as_i64().unwrap();
        sum += match (measure, deed.kind) {
            ("lop", "record_activity") if is(&told["group"]) => 1,
            ("hinh-thuc", "record_activity") if is(&told["form"]) => 1,
            ("luot", "record_activity") if is(&told["group"]) => number("turns"),
            ("luot-nu", "record_activity") if is(&told["group"]) => number("turns_female"),
            ("luot-dtts", "record_activity") if is(&told["group"]) => number("turns_minority"),
            ("buoi", "record_activity") if is(&told["group"]) => number("sessions"),
            ("thu", "record_voucher") if told["kind"] == "thu" => {
                let class = if told["payee"] == "Hội đồng hương" {
                    "tai-tro-tien"
                } else {
                    "nsnn-hang-nam"
                };
                if is(&json!(class)) { number("amount_vnd") } else { 0 }
            }
            ("chi", "record_voucher") if told["kind"] == "chi" => number("amount_vnd"),
            _ => 0,
        };
    }
    // What stands on the day is there whenever it came.
    if measure == "co-so" {
        let came = deeds.iter().filter(|deed| deed.kind == "record_facility" && &*deed.day <= to);
        let own = came.filter(|deed| is(&deed.request["category"]));
        return own.map(|deed| deed.request["usable"].as_i64().unwrap()).sum();
    }
    sum + match (measure, of) {
        _ if !of_year => 0,
        ("lop", None) => 9,
        ("luot", None) => 412,
        ("thu", None) => 24_000_000,
        ("chi", Some("nsnn-hang-nam")) => 12_750_000,
        _ => 0,
    }
}

#[test]
fn what_was_done_by_any_day_is_what_the_raw_acts_add_up_to() {
    for seed in [1, 20_261_201] {
        let mut centre = Centre::founded("2027-01-04T08:00:00+07:00");
        let mut deeds = deeds(&mut centre, seed);
        let common = centre.source();
        for deed in &mut deeds {
            if deed.kind == "record_voucher" && deed.request["source_id"] != common {
                deed.request["payee"] = json!("Hội đồng hương");
            }
            centre.ok(deed.kind, deed.request.clone());
        }
        let mut plans = Vec::new();
        for (kind, period, span) in [
            ("giai-doan", "2026-2030", ["2026-01-01", "2030-12-31"]),
            ("nam", "2026", ["2026-01-01", "2026-12-31"]),
            ("quy", "2026-Q3", ["2026-07-01", "2026-09-30"]),
        ] {
            let id = centre.ok("record_plan", plan(kind, period, "2026-07-02"))["plan_id"].take();
            for (measure, of) in TARGETS {
                centre.ok("record_target", target(&id, measure, json!(of), planned(measure)));
            }
            plans.push((id, span));
        }
        for on in ["2026-07-01", "2026-08-15", "2026-09-30", "2026-11-11", "2026-12-31"] {
            let page = centre.ok("list_plans", json!({ "on": on }));
            for (id, [from, to]) in &plans {
                let rows = page["rows"].as_array().unwrap();
                let row = rows.iter().find(|row| row["plan"]["plan_id"] == *id).unwrap();
                let told = row["targets"].as_array().unwrap().iter().zip(TARGETS);
                for (told, (measure, of)) in told {
                    let expected = by_hand(&deeds, measure, *of, [from, (*to).min(on)]);
                    let done = told["done_vnd"].as_i64().or(told["done"].as_i64());
                    assert_eq!(done, Some(expected), "{seed} {on} {from} {measure} {of:?}: {told}");
                    let part = expected * 10_000 / planned(measure);
                    assert_eq!(told["percent"], part, "{measure} {of:?}");
                }
            }
        }
    }
}

/// How much of a measure is planned.
fn planned(measure: &str) -> i64 {
    if ["thu", "chi"].contains(&measure) { 40_000_000 } else { 40 }
}

/// A year and a stage with targets, in a book that is ready to be sealed.
fn with_plans() -> (Centre, Value) {
    let mut centre = Centre::founded(AFTER);
    playing::make_seal(&mut centre, PASSPHRASE, false);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    let year = centre.ok("record_plan", plan("nam", "2026", "2026-07-02"))["plan_id"].take();
    centre.ok("record_target", target(&year, "lop", Value::Null, 24));
    centre.ok("record_target", target(&year, "thu", json!("nsnn-hang-nam"), 60_000_000));
    let mut said = target(&year, "khac", Value::Null, 300);
    said["said"] = json!(150);
    centre.ok("record_target", said);
    centre.ok("record_plan", plan("giai-doan", "2026-2030", "2026-07-02"));
    playing::finish(&mut centre);
    (centre, year)
}

#[test]
fn a_plan_goes_from_its_form_to_paper_bundle_and_office_and_stays_behind_the_seal() {
    let (mut centre, year) = with_plans();
    let ask = json!({ "plan_id": year, "on": "2026-09-30" });
    let printed = centre.ok("print_plan", ask)["path"].take();
    let report = centre.ok("print_report", json!({ "quarter": QUARTER }))["path"].take();
    // Nine classes before the book and three in the quarter; 24 million before and 15 in it.
    let lines = ["24 12 50", "60.000.000 39.000.000 65", "hộ 300 150", "Số hộ gia đình học tập"];
    for text in [words(&printed), words(&report)].into_iter().flatten() {
        for expected in lines {
            assert!(text.contains(expected), "{expected} in {text}");
        }
    }

    let sealed = office::seal(&mut centre);
    let verified = centre.ok("verify_file", json!({ "path": sealed["path"] }));
    assert_eq!(verified["code"], "accepted", "{verified}");
    let bag = Bag::open(Path::new(sealed["path"].as_str().expect("a path")));
    assert_eq!(bag.table("ke-hoach").len(), 2);
    let told: Vec<_> = bag
        .table("chi-tieu")
        .into_iter()
        .map(|row| {
            format!(
                "{}{} {}{} {}",
                row["planned"], row["planned_vnd"], row["done"], row["done_vnd"], row["percent"]
            )
        })
        .collect();
    assert_eq!(told, ["24 12 5000", "60000000 39000000 6500", "300 150 5000"]);

    // What is changed behind the seal changes nothing that was said.
    centre.ok("remove_target", json!({ "plan_id": year, "number": 1 }));
    assert_eq!(centre.ok("check_book", json!({}))["is_whole"], true);
    let again = centre.ok("print_report", json!({ "quarter": QUARTER }))["path"].take();
    if let Some(text) = words(&again) {
        assert!(text.contains("24 12 50"), "{text}");
    }

    let mut receiver = office::office(office::TODAY);
    let taken = office::received(&mut receiver, &mut centre);
    let request = json!({
        "bundle_id": taken["bundle_id"], "table": "chi-tieu", "offset": 0, "limit": 9,
    });
    let lines = receiver.ok("read_lines", request)["rows"].take();
    assert_eq!(lines.as_array().map(Vec::len), Some(3), "{lines}");
    let out = json!({ "quarter": QUARTER, "folder": receiver.path() });
    assert_eq!(receiver.ok("consolidate", out)["counted"], 1);
}

#[test]
fn the_next_year_is_made_of_this_one_and_nothing_is_typed_again() {
    let (mut centre, year) = with_plans();
    let key = json!({ "plan_id": year });
    let made = centre.ok("roll_plan", key.clone());
    assert_eq!((&made["period"], &made["from_on"]), (&json!("2027"), &json!("2027-01-01")));
    assert_eq!((&made["approved_on"], &made["number"]), (&Value::Null, &Value::Null));
    let page = centre.ok("list_plans", json!({ "on": null }));
    let old = page["rows"].as_array().unwrap().iter().find(|row| row["plan"]["plan_id"] == year);
    let (old, new) = (&old.unwrap()["plan"]["targets"], &made["targets"]);
    let count = old.as_array().unwrap().len();
    for nth in 0..count {
        for field in
            ["number", "measure", "of_code", "what", "unit", "planned", "planned_vnd", "task"]
        {
            assert_eq!(old[nth][field], new[nth][field], "{field}");
        }
        assert_eq!((&new[nth]["said"], &new[nth]["said_vnd"]), (&Value::Null, &Value::Null));
    }
    // Once: a period has one plan. Taken back, it can be made again.
    assert_eq!(centre.refused("roll_plan", key.clone()), "plan-taken");
    let undone = centre.ok("undo_act", json!({}));
    assert_eq!(undone["act"]["act"], "roll_plan", "{undone}");
    centre.ok("roll_plan", key);
}

#[test]
fn what_cannot_be_planned_is_told_at_its_box() {
    let (mut centre, year) = with_plans();
    let stage = |period: &str| plan("giai-doan", period, "2026-07-02");
    let narrow = target(&year, "biet-phai", json!("lop"), 1);
    let mut late = target(&year, "lop", Value::Null, 1);
    late["due_on"] = json!("2027-01-01");
    let mut of_none = target(&year, "lop", Value::Null, 1);
    of_none["number"] = json!(77);
    for (command, request, code) in [
        ("record_plan", plan("nam", "2026", "2026-07-02"), "plan-taken"),
        ("record_plan", plan("nam", "20261", "2026-07-02"), "plan-period-unknown"),
        ("record_plan", stage("2012-2015"), "plan-period-unknown"),
        ("record_target", narrow, "plan-not-narrowed"),
        ("record_target", late, "plan-due-outside"),
        ("record_target", of_none, "record-unknown"),
        ("remove_target", json!({ "plan_id": year, "number": 77 }), "record-unknown"),
    ] {
        assert_eq!(centre.refused(command, request), code, "{command}");
    }
    let page = centre.ok("list_plans", json!({ "on": null }));
    let last =
        page["rows"].as_array().unwrap().iter().find(|row| row["plan"]["kind"] == "giai-doan");
    let key = json!({ "plan_id": last.unwrap()["plan"]["plan_id"] });
    assert_eq!(centre.refused("roll_plan", key), "plan-no-next");
}
