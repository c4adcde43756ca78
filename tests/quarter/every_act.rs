//! Who may do what when: every act of a centre, asked of a quarter that is open, sealed, opened again and sealed
//! again, by a clock that is right, too far on and too far back. The answers stand in a golden file a person can
//! read: `UPDATE_GOLDEN=1 cargo test --test proof -- quarter::every_act` renews it.

use super::playing::{self, AFTER, QUARTER, person};
use super::random_acts::copy_folder;
use super::{attaching, own_decisions};
use crate::harness::{Centre, PASSPHRASE, StillWorld, root};
use desk::{Desk, Places, Way};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

/// Today as it is, four hundred days on, and sixty days back.
const CLOCKS: [(&str, &str); 3] = [
    ("right", "2026-10-20T08:00:00+07:00"),
    ("on", "2027-11-24T08:00:00+07:00"),
    ("back", "2026-08-21T08:00:00+07:00"),
];
/// The day of everything new: of the quarter, and not come yet by the clock that is back.
const DAY: &str = "2026-09-10";
/// Boxes that hold a day on which something happened, which never lies ahead.
const HAPPENED: [&str; 8] = [
    "day",
    "held_on",
    "received_on",
    "counted_on",
    "acquired_on",
    "signed_on",
    "handed_on",
    "closed_on",
];

/// Acts of a receiving office: no centre has anything they could be about.
const OFFICES: [&str; 12] = [
    "remove_bundle",
    "save_contact",
    "record_course",
    "remove_course",
    "record_review",
    "accept_explanation",
    "confirm_bundle",
    "match_paper",
    "change_law",
    "change_law_file",
    "take_law_files",
    "drop_law_change",
];

/// Makes a request of the records of the rich book.
type Request = fn(&Value) -> Value;

const ACTS: &[(&str, Request)] = &[
    ("save_settings", |_| {
        json!({ "language": "vi", "type_size": "lon", "words_school": "nam",
            "says_zero_thousand": false, "says_chan": true, "upper_body": "UBND XÃ ĐIỀN XÁ", "clerk": "" })
    }),
    ("save_profile", |_| profile("kv1", DAY)),
    ("remove_profile_fact", |_| json!({ "kind": "area_class", "from_on": "2026-09-15" })),
    ("record_person", |r| {
        let mut form = r["spare"].clone();
        form["full_name"] = json!("Lê Thị Tên Khác");
        form
    }),
    ("remove_person", |r| json!({ "person_id": r["spare"]["person_id"] })),
    ("record_post", |r| {
        let mut form = r["post"].clone();
        form["to_on"] = json!(DAY);
        form["end_reason"] = json!("nghi-huu");
        form
    }),
    ("renew_board", |_| {
        json!({
            "decision_no": "77/QĐ-UBND", "decision_on": DAY, "from_on": DAY,
            "end_reason": "het-nhiem-ky",
            "holders": [{ "role": "giam-doc", "person_id": null, "full_name": "Lê Thị Mỹ Duyên" }],
        })
    }),
    ("record_secondment", |r| playing::secondment(&r["spare"]["person_id"])),
    ("extend_secondment", |r| playing::extension(&r["sent"])),
    ("remove_secondment", |r| json!({ "secondment_id": r["sent"] })),
    ("record_training", |r| playing::training(&r["spare"]["person_id"])),
    ("remove_training", |r| json!({ "training_id": r["course"] })),
    ("record_collaborator", |_| playing::collaborator("Hoàng Thị Hạnh")),
    ("remove_collaborator", |r| json!({ "collaborator_id": r["unheard"] })),
    ("pay_speaker", |r| playing::pay(&r["unheard"], &r["voucher"], 1_000)),
    ("remove_speaker_pay", |r| playing::paid(&r["speaker"], &r["voucher"])),
    ("reveal_personal", |r| json!({ "of": "collaborator", "id": r["speaker"], "field": "phone" })),
    ("erase_personal", |r| json!({ "of": "collaborator", "id": r["speaker"] })),
    ("remove_post", |r| json!({ "post_id": r["post"]["post_id"] })),
    (
        "rename_attachment",
        |r| json!({ "attachment_id": r["file"], "name": "Tên khác", "note": null }),
    ),
    ("detach_file", |r| json!({ "attachment_id": r["file"] })),
    ("record_facility", |_| {
        let mut form = playing::facility("loa");
        form["acquired_on"] = json!(DAY);
        form
    }),
    ("remove_facility", |r| json!({ "facility_id": r["still"] })),
    ("record_movement", |r| playing::movement(&r["moved"], DAY, "giam", 1)),
    ("remove_movement", |r| json!({ "movement_id": r["movement"] })),
    ("record_activity", |_| playing::activity(DAY, 30)),
    ("remove_activity", |r| json!({ "activity_id": r["activity"] })),
    ("record_concern", |_| playing::concern("difficulty", "thieu-thiet-bi")),
    ("remove_concern", |_| json!({ "quarter": QUARTER, "position": 1 })),
    ("record_source", |r| {
        let mut form = source("Quỹ khuyến học");
        form["source_id"] = r["source"].clone();
        form["is_closed"] = json!(true);
        form["closed_on"] = json!(DAY);
        form
    }),
    ("remove_source", |r| json!({ "source_id": r["source"] })),
    ("record_committee", |_| playing::committee("14/QĐ-UBND", DAY)),
    ("remove_committee", |r| json!({ "committee_id": r["committee"] })),
    ("record_committee_meeting", |_| playing::meeting(DAY)),
    ("remove_committee_meeting", |r| json!({ "meeting_id": r["meeting"] })),
    ("record_plan", |_| playing::plan("quy", "2026-Q3", DAY)),
    ("remove_plan", |r| json!({ "plan_id": r["plan"] })),
    ("record_target", |r| playing::target(&r["plan"], "luot", json!(null), 300)),
    ("remove_target", |r| json!({ "plan_id": r["plan"], "number": 1 })),
    ("roll_plan", |r| json!({ "plan_id": r["plan"] })),
    ("record_gift", |_| playing::gift(DAY)),
    ("remove_gift", |r| json!({ "gift_id": r["gift"] })),
    ("record_voucher", |r| with(&r["voucher_request"], "day", json!(DAY))),
    ("void_voucher", |r| json!({ "voucher_id": r["voucher"], "reason": "Ghi nhầm" })),
    ("mend_voucher", |r| {
        json!({ "voucher_id": r["voucher"],
            "to": with(&r["voucher_request"], "amount_vnd", json!(13_000)) })
    }),
    (
        "reverse_voucher",
        |r| json!({ "voucher_id": r["voucher"], "day": DAY, "reason": "Trả lại hàng" }),
    ),
    (
        "settle_allowances",
        |r| json!({ "month": "2026-09", "day": DAY, "place": "tien-mat", "source_id": r["first"] }),
    ),
    ("make_allowance_sheet", |_| json!({ "month": "2026-09" })),
    ("pay_allowances", |r| {
        let part = json!({ "month": "2026-07", "post_id": r["director"], "amount_vnd": 60_000 });
        json!({ "day": DAY, "place": "tien-mat", "source_id": r["first"], "budget_code": null,
            "budget_year": null, "is_back": false, "parts": [part] })
    }),
    ("record_adjustment", |r| adjustment(&r["director"], DAY)),
    ("remove_adjustment", |r| json!({ "adjustment_id": r["adjustment"] })),
    ("reopen_allowances", |_| json!({ "month": "2026-08" })),
    ("record_own_decision", |r| {
        let mut form = own_decisions::form();
        form["own_id"] = r["own"].clone();
        form["draft"]["lines"][0]["coefficient"] = json!("0,40");
        form
    }),
    ("note_superseded", |r| json!({ "own_id": r["own"] })),
    ("end_own_decision", |r| json!({ "own_id": r["own"], "on": DAY })),
    ("remove_own_decision", |r| json!({ "own_id": r["own"] })),
    ("record_cash_count", |_| {
        let notes = [json!({ "value_vnd": 100_000, "count": 12 })];
        json!({ "counted_on": DAY, "notes": notes, "reason": "Thiếu do thối tiền" })
    }),
    ("remove_cash_count", |_| json!({ "day": "2026-09-30" })),
    ("undo_act", |_| json!({})),
    ("explain_finding", |r| {
        json!({ "quarter": QUARTER, "rule": r["query"]["rule"], "row": r["query"]["row"],
            "text": "Nói lại cho rõ" })
    }),
    ("set_report_number", |_| json!({ "quarter": QUARTER, "number": "99/BC-TTHTCĐ" })),
    (
        "record_signing",
        |_| json!({ "quarter": QUARTER, "signed_on": "2026-10-02", "number": "99/BC-TTHTCĐ" }),
    ),
    ("open_revision", |_| json!({ "quarter": QUARTER, "reason": "Sót phiếu" })),
    // No receipt of an office lies in this book: tests/undo marks one that does.
    ("mark_remark", |_| json!({ "receipt_id": "khong-co", "position": 1, "is_done": true })),
    ("record_handing_over", |_| playing::handing_over(DAY)),
    ("remove_handing_over", |r| json!({ "handing_over_id": r["handed"] })),
    ("close_month", |_| json!({ "month": "2026-09" })),
    ("reopen_month", |_| json!({ "month": "2026-09", "reason": "Sót phiếu" })),
    ("close_year", |_| json!({ "year": 2026 })),
    ("reopen_year", |_| json!({ "year": 2026, "reason": "Sót phiếu" })),
    ("record_hand_in", |r| json!({ "bundle_id": r["bundle"], "handed_on": "2026-10-15" })),
];

fn with(request: &Value, field: &str, value: Value) -> Value {
    let mut request = request.clone();
    request[field] = value;
    request
}

fn profile(area_class: &str, from_on: &str) -> Value {
    json!({
        "name": "Trung tâm học tập cộng đồng xã Điền Xá", "area_class": area_class,
        "account_kind": "rieng", "has_seal": true, "office_id": "vhxh-06874",
        "office_name": "Phòng Văn hóa - Xã hội xã Điền Xá", "allowance_decision": "vi-du-2011",
        "from_on": from_on,
    })
}

fn source(name: &str) -> Value {
    json!({
        "class": "tai-tro-tien", "name": name, "opening_cash_vnd": 5_000, "opening_account_vnd": 0,
        "received_before_vnd": 0, "spent_before_vnd": 0, "allotted_year_vnd": null,
        "is_closed": false,
    })
}

fn adjustment(post: &Value, day: &str) -> Value {
    json!({
        "day": day, "month": "2026-07", "post_id": post, "kind": "truy-linh",
        "amount_vnd": 60_000, "reason": "Quyết định mới của tỉnh",
    })
}

/// Registers of the rich book: somebody without a post, one with, premises, gifts, concerns.
fn registers(c: &mut Centre) -> Value {
    let spare = c.ok("record_person", person("Phạm Đức Nghĩa"))["person"].take();
    let held = c.ok("record_person", person("Đỗ Thị Cường"))["person"]["person_id"].take();
    let post = json!({
        "person_id": held, "role": "pho-giam-doc", "decision_no": "31/QĐ-UBND",
        "decision_on": "2026-07-01", "from_on": "2026-07-01", "to_on": null, "end_reason": null,
        "sending_school": null,
    });
    let post = c.ok("record_post", post)["posts"][0]["post"].take();
    let still = c.ok("record_facility", playing::facility("loa"))["facility_id"].take();
    let moved = c.ok("record_facility", playing::facility("loa"))["facility_id"].take();
    let movement = c.ok("record_movement", playing::movement(&moved, "2026-08-12", "tang", 3));
    let sent = c.ok("record_secondment", playing::secondment(&post["person_id"]));
    let course = c.ok("record_training", playing::training(&post["person_id"]));
    let speaker = playing::speaker(c, playing::collaborator("Lê Thị Hà"));
    let unheard = playing::speaker(c, playing::bare_collaborator("Đặng Văn Bình"));
    c.ok("record_concern", playing::concern("request", "trang-bi"));
    let committee = playing::committee("12/QĐ-UBND", "2026-08-01");
    let committee = c.ok("record_committee", committee)["committee_id"].take();
    let meeting = c.ok("record_committee_meeting", playing::meeting("2026-08-12"));
    let gift = c.ok("record_gift", playing::gift("2026-08-13"))["gift_id"].take();
    c.ok("save_profile", profile("kv2", "2026-09-15"));
    let activity = c.ok("record_activity", playing::heard("2026-08-09", &speaker));
    let own = c.ok("record_own_decision", own_decisions::form())["own_id"].take();
    let plan = c.ok("record_plan", playing::plan("nam", "2026", "2026-07-02"))["plan_id"].take();
    c.ok("record_target", playing::target(&plan, "lop", json!(null), 12));
    let handed = playing::handing_over("2026-08-20");
    let handed = c.ok("record_handing_over", handed)["handing_over_id"].take();
    let file = attaching::request(c, "activity", &activity["activity_id"]);
    let file = c.ok("attach_file", file)["attachment"]["attachment_id"].take();
    json!({
        "handed": handed, "file": file, "own": own, "plan": plan, "sent": sent["secondment_id"], "course": course["training_id"],
        "speaker": speaker, "unheard": unheard, "spare": spare, "post": post, "still": still, "moved": moved, "gift": gift,
        "committee": committee, "meeting": meeting["meeting_id"],
        "movement": movement["movements"][0]["movement_id"],
        "activity": activity["activity_id"],
    })
}

/// The book with one of each record, all but sealed, and what its records are called.
fn rich() -> (Centre, Value) {
    let mut c = Centre::founded(AFTER);
    playing::make_seal(&mut c, PASSPHRASE, false);
    c.voucher("thu", "2026-07-03", 15_000_000);
    let voucher = c.voucher("chi", "2026-07-10", 860_000)["voucher"]["voucher_id"].take();
    let mut records = registers(&mut c);
    c.ok("pay_speaker", playing::pay(&records["speaker"], &voucher, 10_000));
    let first = c.source();
    records["source"] =
        c.ok("record_source", source("Quỹ khuyến học"))["source"]["source_id"].take();
    for (month, day) in [("2026-07", "2026-07-31"), ("2026-08", "2026-08-31")] {
        let request =
            json!({ "month": month, "day": day, "place": "tien-mat", "source_id": first });
        c.ok("settle_allowances", request);
    }
    let view = c.ok("read_allowances", json!({ "month": "2026-07" }));
    records["director"] = view["rows"][0]["line"]["post_id"].clone();
    let known = c.ok("record_adjustment", adjustment(&records["director"], "2026-09-03"));
    records["adjustment"] = known["adjustments"][0]["adjustment_id"].clone();
    records["voucher_request"] = c.voucher_request("chi", DAY, 12_000);
    records["voucher"] = voucher;
    records["first"] = first;
    for day in ["2026-07-18", "2026-09-16"] {
        c.ok("record_activity", playing::activity(day, 66));
    }
    playing::count_cash(&mut c, "2026-09-30");
    let check = c.ok("check_quarter", json!({ "quarter": QUARTER }));
    let mut findings = check["findings"].as_array().expect("findings").iter();
    records["query"] = findings.find(|f| f["severity"] == "query").expect("a query").clone();
    playing::sign(&mut c, "12/BC-TTHTCĐ");
    records["bundle"] = json!("chua-co");
    (c, records)
}

/// The quarter as it stands in one state.
struct State {
    name: &'static str,
    folder: TempDir,
    records: Value,
    /// The mã số liệu nothing may change.
    sealed: Option<Value>,
    /// Its months are closed: what they hold stays until one is opened again.
    is_shut: bool,
}

fn states() -> Vec<State> {
    let (mut c, mut records) = rich();
    let mut all = Vec::new();
    let mut keep = |name, c: &Centre, records: &Value, sealed: Option<&Value>| {
        let folder = tempfile::tempdir().expect("a folder");
        copy_folder(c.path(), folder.path());
        let is_shut = name == "months closed";
        let (records, sealed) = (records.clone(), sealed.cloned());
        all.push(State { name, folder, records, sealed, is_shut });
    };
    keep("open", &c, &records, None);
    let mut shut = copied(&c);
    for month in ["2026-07", "2026-08", "2026-09"] {
        shut.ok("close_month", json!({ "month": month }));
    }
    keep("months closed", &shut, &records, None);
    let sealed = playing::seal(&mut c)["report"].take();
    records["bundle"] = sealed["bundle_id"].clone();
    keep("sealed", &c, &records, Some(&sealed["ma_so_lieu"]));
    c.ok("open_revision", json!({ "quarter": QUARTER, "reason": "Sót buổi học" }));
    keep("opened again", &c, &records, None);
    c.ok("record_activity", playing::activity("2026-09-20", 12));
    playing::sign(&mut c, "13/BC-TTHTCĐ");
    let again = playing::seal(&mut c)["report"].take();
    assert_ne!(again["ma_so_lieu"], sealed["ma_so_lieu"]);
    records["bundle"] = again["bundle_id"].clone();
    keep("sealed again", &c, &records, Some(&again["ma_so_lieu"]));
    c.go_on("2027-01-15T08:00:00+07:00");
    let last = playing::seal_quarter(&mut c, "2026-Q4", "2027-01-14", &json!(PASSPHRASE));
    assert!(last["error"].is_null(), "{last}");
    c.ok("close_year", json!({ "year": 2026 }));
    keep("year closed", &c, &records, Some(&again["ma_so_lieu"]));
    all
}

/// The same book once more, in a folder of its own.
fn copied(c: &Centre) -> Centre {
    let folder = tempfile::tempdir().expect("a folder");
    copy_folder(c.path(), folder.path());
    // A moment later: what it draws is drawn anew.
    Centre::in_folder(folder, "2026-10-02T09:00:00+07:00")
}

/// What the months of the quarter hold of money.
fn money(c: &mut Centre) -> Vec<Value> {
    let mut held = Vec::new();
    for place in ["tien-mat", "tien-gui", "tai-xa"] {
        let days = json!({ "from_on": "2026-07-01", "to_on": "2026-09-30", "place": place });
        let mut page = c.ok("list_vouchers", days);
        for row in page["rows"].as_array_mut().expect("rows") {
            // A voucher of a closed month may still be printed, and reversed in an open one.
            row["voucher"]["is_printed"] = Value::Null;
        }
        held.push(json!([page["opening_vnd"], page["closing_vnd"], page["rows"]]));
    }
    held.push(c.ok("read_cash_count", json!({ "day": "2026-09-30" }))["count"].take());
    held
}

/// One act in a copy of a state, by a clock: its answer, and what must hold whatever it is.
fn answered(state: &State, now: &str, (act, request): &(&str, Request)) -> String {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    let folder = folder.expect("a folder");
    copy_folder(state.folder.path(), folder.path());
    // Opened as a person opens it who comes back to it.
    let here = Places {
        home: folder.path().join("may"),
        book: Some(folder.path().join("so.socd")),
        sticks: Vec::new(),
    };
    // Whoever works there vouches for the clock: what an unasked one does is another test's.
    let world = StillWorld::saying(now, &now[..10]);
    let mut c = Centre { desk: Desk::new(here, Box::new(world)), folder };
    let newest = |c: &mut Centre| c.ok("list_acts", json!({ "limit": 1 }))[0]["act_id"].take();
    let before = newest(&mut c);
    let held = (state.is_shut && *act != "reopen_month").then(|| money(&mut c));
    let request = request(&state.records);
    let answer = c.ask(act, request.clone());
    let code = answer["error"]["code"].as_str().unwrap_or("ok").to_owned();
    let told = format!("{act} {}, {now}: {answer}", state.name);
    assert!(!["fault", "request-malformed", "book-damaged"].contains(&&*code), "{told}");
    if code != "ok" {
        assert_eq!(newest(&mut c), before, "refused and yet written: {told}");
        return code;
    }
    let ahead = |field: &&str| request[*field].as_str().is_some_and(|day| day > &now[..10]);
    // Taking something out dates nothing.
    let is_dated = !act.starts_with("remove_") && HAPPENED.iter().any(ahead);
    assert!(!is_dated, "dated after today: {told}");
    if let Some(sealed) = state.sealed.as_ref().filter(|_| *act != "open_revision") {
        let check = c.ok("check_quarter", json!({ "quarter": QUARTER }));
        assert_eq!(check["ma_so_lieu"], *sealed, "it leaks into the seal: {told}");
    }
    if let Some(held) = held {
        assert_eq!(money(&mut c), held, "it leaks into a closed month: {told}");
    }
    let health = c.desk.check_book().expect("a book");
    assert!(health.is_whole, "{told}: {:?}", health.findings);
    code
}

#[test]
fn every_act_of_a_centre_has_its_line() {
    let acts = desk::commands().into_iter().filter(|command| command.way == Way::act);
    let acts: BTreeSet<&str> = acts.map(|command| command.name).collect();
    let here: Vec<&str> = ACTS.iter().map(|(name, _)| *name).chain(OFFICES).collect();
    assert_eq!(here.iter().copied().collect::<BTreeSet<&str>>(), acts);
    assert_eq!(here.len(), acts.len(), "an act stands twice");
}

#[test]
fn every_act_in_every_state_by_every_clock_is_answered_as_the_golden_file_says() {
    let states = states();
    let mut cases = Vec::new();
    for act in ACTS {
        for state in &states {
            cases.extend(CLOCKS.iter().map(|clock| (act, state, clock)));
        }
    }
    let (next, answers) = (AtomicUsize::new(0), Mutex::new(vec![String::new(); cases.len()]));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some((act, state, (_, now))) = cases.get(at) else { return };
                    let answer = answered(state, now, act);
                    answers.lock().expect("the answers")[at] = answer;
                }
            });
        }
    });
    let mut fresh = "act\tstate\tclock\tanswer\n".to_owned();
    let answers = answers.into_inner().expect("the answers");
    for ((act, state, clock), answer) in cases.iter().zip(answers) {
        writeln!(fresh, "{}\t{}\t{}\t{answer}", act.0, state.name, clock.0).expect("a text");
    }
    let path = root().join("tests/golden/every-act.tsv");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &fresh).expect("the golden file");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(golden == fresh, "renew it: UPDATE_GOLDEN=1 cargo test --test proof every_act");
}
