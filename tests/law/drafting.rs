//! The law changed by what the screens ask: each kind of draft, tried, refused, kept, taken back.

use super::playing::{act, base_wage, decision, issue, renamed, rule, wage};
use crate::office::playing::{self, TODAY, stick};
use crate::quarter::playing::QUARTER;
use serde_json::{Value, json};

fn keys(changes: &Value) -> Vec<String> {
    let rows = changes["changes"].as_array().expect("changes").iter();
    rows.map(|row| row["key"].as_str().expect("a key").to_owned()).collect()
}

#[test]
fn a_province_a_base_wage_a_rule_and_a_renamed_commune_become_law_once_issued() {
    let (centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    let before = office.ok("list_law", section("rates"))["edition"].clone();
    office.ok("change_law", base_wage());
    office.ok("change_law", json!({ "draft": { "decision": decision() } }));
    office.ok("change_law", json!({ "draft": { "rule": rule() } }));
    let changes = office.ok("change_law", renamed());
    assert_eq!(
        keys(&changes),
        [
            "allowances/91-35-2026-qd-ubnd",
            "instruments/201-2026-nd-cp",
            "instruments/35-2026-qd-ubnd",
            "instruments/9-nq-ubtvqh16",
            "rates/base-wage",
            "rules/chi-mot-lan-qua-lon",
            "units/06874-2027-01-01",
        ]
    );
    assert_ne!(changes["edition"], before);
    assert_eq!(office.ok("list_law", section("rates"))["edition"], before, "not issued yet");
    assert_eq!(wage(&mut office, "2026-09-01"), 2_530_000);

    let usb = stick(&centre);
    let written = issue(&mut office, "Lương cơ sở mới", QUARTER, &usb);
    assert_eq!(written["pack"]["number"], 1);
    assert_eq!(written["pack"]["edition"], changes["edition"]);
    assert!(keys(&office.ok("list_law_changes", json!({}))).is_empty());

    assert_eq!(
        (wage(&mut office, "2026-08-31"), wage(&mut office, "2026-09-01")),
        (2_530_000, 2_700_000)
    );
    let paid = office.ok(
        "ask_allowance",
        json!({
            "decision": "91-35-2026-qd-ubnd", "role": "giam-doc", "area_class": "khong",
            "held_from": "2026-01-01", "held_to": null, "first": "2026-08", "last": "2026-10",
            "salary": null,
        }),
    );
    let months: Vec<(i64, Option<&str>)> = paid["months"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| (m["amount_vnd"].as_i64().unwrap(), m["why"].as_str()))
        .collect();
    assert_eq!(months, [(0, Some("not-in-force")), (945_000, None), (945_000, None)]);
    assert_eq!(paid["total_in_words"], "Một triệu tám trăm chín mươi nghìn đồng");

    let rules =
        office.ok("list_law", json!({ "section": "rules", "query": "qua lon", "on": null }));
    let found: Vec<&Value> =
        rules["entries"].as_array().unwrap().iter().map(|entry| &entry["key"]).collect();
    assert!(found.contains(&&json!("rules/chi-mot-lan-qua-lon")), "{found:?}");
    let unit = |on: &str| json!({ "code": "06874", "on": on, "heirs_on": null });
    assert_eq!(office.ok("ask_unit", unit("2026-12-31"))["unit"]["full_name"], "Xã Điền Xá");
    assert_eq!(office.ok("ask_unit", unit("2027-01-01"))["unit"]["full_name"], "Xã Điền Xá Mới");
}

fn section(name: &str) -> Value {
    json!({ "section": name, "query": null, "on": null })
}

#[test]
fn a_decision_is_tried_month_by_month_and_nothing_is_kept() {
    let mut office = playing::office(TODAY);
    let request = |draft: Value| {
        json!({
            "draft": draft, "role": "giam-doc", "area_class": "kv3", "held_from": "2026-09-20",
            "held_to": "2026-11-10", "first": "2026-08", "last": "2026-12", "salary": null,
        })
    };
    let tried = office.ok("try_decision", request(decision()));
    let months = tried["months"].as_array().unwrap();
    let whys: Vec<Option<&str>> = months.iter().map(|m| m["why"].as_str()).collect();
    let nothing = Some("not-entitled");
    assert_eq!(whys, [nothing, None, None, None, nothing], "the month of the end is paid");
    assert_eq!(tried["total_vnd"], 3 * 885_500);
    let steps = months[1]["reasons"].as_array().unwrap();
    assert!(steps.iter().any(|s| s == "0,35 × 2.530.000 đ = 885.500 đ"), "{steps:?}");
    assert!(keys(&office.ok("list_law_changes", json!({}))).is_empty());
    let mut late = decision();
    late["start"] = json!("den-ngay-15");
    let tried = office.ok("try_decision", request(late));
    assert_eq!(tried["total_vnd"], 2 * 885_500, "begun on the 20th, paid from the month after");
}

#[test]
fn a_rule_is_tried_over_the_reports_held() {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let tried = office.ok("try_rule", json!({ "draft": rule(), "quarter": QUARTER }));
    assert_eq!(tried["reports"], 1);
    let found = tried["found"].as_u64().unwrap();
    assert!(found >= 2, "two payments of the quarter are above half a million: {tried}");
    let examples: Vec<&Value> =
        tried["examples"].as_array().unwrap().iter().map(|e| &e["finding"]).collect();
    assert!(examples.iter().all(|f| f["words"]["title_vi"] == "Không chi một lần quá lớn"));
    assert!(examples.iter().any(|f| f["show"]["amount_vnd"] == "860000"), "{examples:?}");
    assert!(keys(&office.ok("list_law_changes", json!({}))).is_empty());
    let mut strange = rule();
    strange["fails"] = json!("colour == 'red'");
    let refused = office.ask("try_rule", json!({ "draft": strange, "quarter": QUARTER }));
    assert_eq!(refused["error"]["detail"]["named"], "chung-tu.colour");
    assert_eq!(
        office.refused("change_law", json!({ "draft": { "rule": strange } })),
        "law-malformed"
    );
    let mut broken = rule();
    broken["fails"] = json!("amount_vnd >");
    let refused = office.ask("try_rule", json!({ "draft": broken, "quarter": QUARTER }));
    assert_eq!(refused["error"]["code"], "law-malformed");
    assert_eq!(refused["error"]["detail"]["file"], "rules/chi-mot-lan-qua-lon.toml");
}

#[test]
fn what_cannot_stand_is_refused_at_its_field_and_nothing_is_kept() {
    let mut office = playing::office(TODAY);
    let refused = |office: &mut crate::harness::Centre, request: Value| {
        let answer = office.ask("change_law", request);
        let error = &answer["error"];
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        (text(&error["code"]), text(&error["field"]))
    };
    let pair = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    let mut early = base_wage();
    early["draft"]["rate"]["from"] = json!("2026-07-01");
    assert_eq!(refused(&mut office, early), pair("law-day-order", "from"));
    let mut zero = base_wage();
    zero["draft"]["rate"]["amount_vnd"] = json!(0);
    assert_eq!(refused(&mut office, zero), pair("law-field", "amount_vnd"));
    let mut empty = decision();
    empty["lines"] = json!([]);
    assert_eq!(
        refused(&mut office, json!({ "draft": { "decision": empty } })),
        pair("field-empty", "lines")
    );
    let mut unread = decision();
    unread["act"] = json!({ "known": null, "new": null });
    assert_eq!(
        refused(&mut office, json!({ "draft": { "decision": unread } })),
        pair("field-empty", "act")
    );
    let taken = json!({ "draft": { "decision": decision() } });
    office.ok("change_law", taken.clone());
    assert_eq!(refused(&mut office, taken), pair("name-taken", "act"));
    assert_eq!(keys(&office.ok("list_law_changes", json!({}))).len(), 2);
}

#[test]
fn a_file_is_edited_as_text_and_a_mistake_in_it_names_its_line() {
    let mut office = playing::office(TODAY);
    let key = json!({ "key": "codes/end-reason" });
    let text = office.ok("read_law_file", key.clone())["text"].as_str().unwrap().to_owned();
    let edit = |new: &str| json!({ "key": "codes/end-reason", "was": text, "text": new, "title": "Thêm lý do" });
    let broken = format!("{text}\n[[code]]\ncode = \"nghi-viec\"\nen = \"Left the job\"\n");
    let answer = office.ask("change_law_file", edit(&broken));
    let detail = &answer["error"]["detail"];
    assert_eq!(answer["error"]["code"], "law-malformed");
    assert_eq!(detail["file"], "codes/end-reason.toml");
    let line: usize = detail["line"].as_str().unwrap().parse().unwrap();
    assert!(line > text.lines().count(), "line {line} is in the part that was added");
    let whole = format!("{broken}vi = \"Nghỉ việc\"\n");
    assert_eq!(keys(&office.ok("change_law_file", edit(&whole))), ["codes/end-reason"]);
    assert_eq!(office.ok("read_law_file", key.clone())["text"], whole);
    // Another window saved in the meantime: the text this one was edited from stands no more.
    let stale = office.ask("change_law_file", edit(&format!("{whole}\n# x\n")));
    assert_eq!(stale["error"]["code"], "law-changed");
    let lost = json!({
        "key": "codes/end-reason", "was": whole, "title": "Bỏ",
        "text": whole.replace("code = \"nghi-viec\"", "code = \"thoi-viec\""),
    });
    let lost = office.ask("change_law_file", lost);
    assert_eq!(lost["error"]["detail"]["name"], "codes/end-reason/nghi-viec");
    let outside = json!({ "key": "../../etc/passwd", "was": "", "text": "x", "title": "x" });
    assert_eq!(office.refused("change_law_file", outside), "law-place");
    assert!(keys(&office.ok("drop_law_change", key)).is_empty());
}

#[test]
fn an_act_other_changes_rest_on_is_not_dropped_first() {
    let mut office = playing::office(TODAY);
    office.ok("change_law", base_wage());
    let act = json!({ "key": "instruments/201-2026-nd-cp" });
    assert_eq!(office.refused("drop_law_change", act.clone()), "law-in-use");
    office.ok("drop_law_change", json!({ "key": "rates/base-wage" }));
    assert!(keys(&office.ok("drop_law_change", act)).is_empty());
    assert_eq!(
        office.refused("drop_law_change", json!({ "key": "rates/base-wage" })),
        "law-unknown"
    );
}

#[test]
fn a_known_act_is_used_and_only_an_office_changes_the_law() {
    let mut office = playing::office(TODAY);
    let mut wage = base_wage();
    wage["draft"]["rate"]["act"] = json!({ "known": "nd-161-2026-nd-cp", "new": null });
    assert_eq!(keys(&office.ok("change_law", wage.clone())), ["rates/base-wage"]);
    let preview = office.ok("preview_law", json!({ "draft": { "decision": decision() } }));
    assert_eq!(keys(&preview), ["instruments/35-2026-qd-ubnd", "allowances/91-35-2026-qd-ubnd"]);
    assert_eq!(keys(&office.ok("list_law_changes", json!({}))).len(), 1, "a preview keeps nothing");
    let mut centre = crate::harness::Centre::founded(TODAY);
    assert_eq!(centre.refused("change_law", wage), "not-an-office");
    assert_eq!(act("x")["new"]["number"], "x");
}

#[test]
fn a_change_is_taken_back_by_name_and_an_issued_pack_is_not() {
    let (centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    office.ok("change_law", base_wage());
    office.ok("drop_law_change", json!({ "key": "rates/base-wage" }));
    office.ok("undo_act", json!({}));
    assert_eq!(keys(&office.ok("list_law_changes", json!({}))).len(), 2, "the drop was undone");
    office.ok("undo_act", json!({}));
    assert!(keys(&office.ok("list_law_changes", json!({}))).is_empty(), "and the change too");
    office.ok("change_law", base_wage());
    issue(&mut office, "Một", QUARTER, &stick(&centre));
    assert_eq!(office.refused("undo_act", json!({})), "nothing-to-undo");
    assert_eq!(wage(&mut office, "2026-09-01"), 2_700_000);
}

#[test]
fn what_a_change_says_is_told_in_words_what_it_takes_away_too() {
    let mut office = playing::office(TODAY);
    let said = |answer: &Value, key: &str| -> Value {
        let entries = answer["entries"].as_array().unwrap();
        entries.iter().find(|one| one["key"] == key).cloned().unwrap_or_default()
    };
    let values = |entry: &Value| -> Vec<(String, String)> {
        let rows = entry["history"].as_array().unwrap().iter();
        let text = |row: &Value, field: &str| row[field].as_str().unwrap().to_owned();
        rows.map(|row| (text(row, "state"), text(row, "value"))).collect()
    };
    let wage = office.ok("preview_law", base_wage());
    let told = values(&said(&wage, "rates/base-wage"));
    assert_eq!(told, [("now".to_owned(), "2.700.000 đ".to_owned())], "the new value alone");
    assert_eq!(said(&wage, "instruments/201-2026-nd-cp")["value"], "Mức mới");

    let drafted = office.ok("preview_law", json!({ "draft": { "rule": rule() } }));
    let facts = said(&drafted, "rules/chi-mot-lan-qua-lon")["facts"].clone();
    let fact = |name: &str| {
        let found = facts.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap();
        found["value"].as_str().unwrap().to_owned()
    };
    assert_eq!(fact("only"), "«Loại» bằng “PC”");
    assert_eq!(fact("fails"), "«Số tiền» lớn hơn 500_000");
    assert!(!fact("severity").is_empty());

    // A value taken out by hand is told as gone.
    let file = office.ok("read_law_file", json!({ "key": "principles/advance-days" }));
    let text = file["text"].as_str().unwrap();
    let at = text.rfind("[[value]]").unwrap();
    let more = format!(
        "{text}\n[[value]]\nfrom = 2027-01-01\nvalue = 20\nsource = \"phan-mem\"\nverified = false\n"
    );
    let change = |was: &str, text: &str| json!({ "key": "principles/advance-days", "was": was, "text": text, "title": "Thử" });
    let kept = office.ok("change_law_file", change(text, &more));
    let told = values(&said(&kept, "principles/advance-days"));
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, "later");
    let other = text.get(..at).unwrap().to_owned() + more.get(text.len()..).unwrap().trim_start();
    let kept = office.ok("change_law_file", change(&more, &other));
    let states: Vec<String> =
        values(&said(&kept, "principles/advance-days")).into_iter().map(|(s, _)| s).collect();
    assert!(states.contains(&"removed".to_owned()), "{states:?}");
}
