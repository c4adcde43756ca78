//! Who may do what when: every act of a centre, asked of a quarter that is open, sealed, opened again and sealed
//! again, by a clock that is right, too far on and too far back. The answers stand in a golden file a person can
//! read: `UPDATE_GOLDEN=1 cargo test --test proof -- quarter::every_act` renews it.

mod requests;
mod states;

use super::playing::{self, QUARTER};
use super::random_acts::copy_folder;
use super::{advances, allotments, own_decisions};
use crate::harness::{Centre, StillWorld, root};
use desk::{Desk, Places, Way};
use requests::{adjustment, profile};
use serde_json::{Value, json};
use states::{State, money, states};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Today as it is, four hundred days on, and sixty days back.
const CLOCKS: [(&str, &str); 3] = [
    ("right", "2026-10-20T08:00:00+07:00"),
    ("on", "2027-11-24T08:00:00+07:00"),
    ("back", "2026-08-21T08:00:00+07:00"),
];
/// The day of everything new: of the quarter, and not come yet by the clock that is back.
const DAY: &str = "2026-09-10";
/// Boxes that hold a day on which something happened, which never lies ahead.
const HAPPENED: [&str; 9] = [
    "day",
    "decided_on",
    "held_on",
    "received_on",
    "counted_on",
    "acquired_on",
    "signed_on",
    "handed_on",
    "closed_on",
];

/// Acts of a receiving office: no centre has anything they could be about.
const OFFICES: [&str; 15] = [
    "remove_bundle",
    "save_contact",
    "record_card",
    "remove_card",
    "save_phone_list",
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
        let mut form = playing::donations("Quỹ khuyến học");
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
    ("record_allotment", |r| allotments::line(&r["first"], "bo-sung", "9/QĐ-UBND", DAY)),
    ("remove_allotment", |r| json!({ "allotment_id": r["allotted"] })),
    ("record_advance", |r| {
        json!({ "kind": "tam-ung", "place": "tien-mat", "day": DAY, "payee": "Hoa", "reason": "Vật tư",
            "source_id": r["first"], "amount_vnd": 1_000, "due_on": null })
    }),
    ("settle_advance", |r| with(&advances::settled(&r["advance"], 1_000), "day", json!(DAY))),
    ("return_advance", |r| with(&advances::returned(&r["advance"], 1_000), "day", json!(DAY))),
    ("record_difference", |_| advances::found()),
    ("decide_difference", |r| {
        json!({ "advance_id": r["advance"], "day": DAY, "amount_vnd": 1_000, "source_id": r["first"],
            "budget_code": null, "decision": "05/QĐ", "decided_by": "UBND xã", "reason": "Xử lý" })
    }),
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

/// A state in a folder of its own, opened as a person opens it who comes back to it.
fn opened(state: &State, now: &str) -> Centre {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    let folder = folder.expect("a folder");
    copy_folder(state.folder.path(), folder.path());
    let here = Places {
        home: folder.path().join("may"),
        book: Some(folder.path().join("so.socd")),
        sticks: Vec::new(),
    };
    // Whoever works there vouches for the clock: what an unasked one does is another test's.
    let world = StillWorld::saying(now, &now[..10]);
    Centre { desk: Desk::new(here, Box::new(world)), folder }
}

/// Every act in a state by a clock. What was refused changed nothing, which is looked at: the next act is asked of the
/// same copy; after one that was done of another.
fn all_answered(state: &State, now: &str) -> Vec<String> {
    let mut copy: Option<Centre> = None;
    let answers = ACTS.iter().map(|act| {
        let mut c = copy.take().unwrap_or_else(|| opened(state, now));
        let code = answered(&mut c, state, now, act);
        copy = (code != "ok").then_some(c);
        code
    });
    answers.collect()
}

/// One act in a state, by a clock: its answer, and what must hold whatever it is.
fn answered(c: &mut Centre, state: &State, now: &str, (act, request): &(&str, Request)) -> String {
    let newest = |c: &mut Centre| c.ok("list_acts", json!({ "limit": 1 }))[0]["act_id"].take();
    let before = newest(c);
    let held = (state.is_shut && *act != "reopen_month").then(|| money(c));
    let request = request(&state.records);
    let answer = c.ask(act, request.clone());
    let code = answer["error"]["code"].as_str().unwrap_or("ok").to_owned();
    let told = format!("{act} {}, {now}: {answer}", state.name);
    assert!(!["fault", "request-malformed", "book-damaged"].contains(&&*code), "{told}");
    if code != "ok" {
        assert_eq!(newest(c), before, "refused and yet written: {told}");
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
        assert_eq!(money(c), held, "it leaks into a closed month: {told}");
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
    let cases: Vec<(&State, usize)> = states
        .iter()
        .flat_map(|state| (0..CLOCKS.len()).map(move |clock| (state, clock)))
        .collect();
    let (next, answers) = (AtomicUsize::new(0), Mutex::new(vec![Vec::new(); cases.len()]));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some((state, clock)) = cases.get(at) else { return };
                    let answer = all_answered(state, CLOCKS[*clock].1);
                    answers.lock().expect("the answers")[at] = answer;
                }
            });
        }
    });
    let mut fresh = "act\tstate\tclock\tanswer\n".to_owned();
    let answers = answers.into_inner().expect("the answers");
    for (nth, (act, _)) in ACTS.iter().enumerate() {
        for ((state, clock), answer) in cases.iter().zip(&answers) {
            let (clock, answer) = (CLOCKS[*clock].0, &answer[nth]);
            writeln!(fresh, "{act}\t{}\t{clock}\t{answer}", state.name).expect("a text");
        }
    }
    let path = root().join("tests/golden/every-act.tsv");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &fresh).expect("the golden file");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(golden == fresh, "renew it: UPDATE_GOLDEN=1 cargo test --test proof every_act");
}
