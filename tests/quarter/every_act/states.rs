//! The book in every state its acts are asked in.

use super::DAY;
use super::requests::{adjustment, profile};
use crate::harness::{Centre, PASSPHRASE};
use crate::quarter::playing::{self, AFTER, QUARTER, person};
use crate::quarter::random_acts::copy_folder;
use crate::quarter::{advances, allotments, attaching, own_decisions};
use serde_json::{Value, json};
use tempfile::TempDir;

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
    let advance = advances::begin(c);
    let own = c.ok("record_own_decision", own_decisions::form())["own_id"].take();
    let plan = c.ok("record_plan", playing::plan("nam", "2026", "2026-07-02"))["plan_id"].take();
    c.ok("record_target", playing::target(&plan, "lop", json!(null), 12));
    let handed = playing::handing_over("2026-08-20");
    let handed = c.ok("record_handing_over", handed)["handing_over_id"].take();
    let file = attaching::request(c, "activity", &activity["activity_id"]);
    let file = c.ok("attach_file", file)["attachment"]["attachment_id"].take();
    json!({
        "advance": advance, "handed": handed, "file": file, "own": own, "plan": plan, "sent": sent["secondment_id"], "course": course["training_id"],
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
    records["allotted"] = allotments::allotted(&mut c, &first);
    records["source"] =
        c.ok("record_source", playing::donations("Quỹ khuyến học"))["source"]["source_id"].take();
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
pub(super) struct State {
    pub(super) name: &'static str,
    pub(super) folder: TempDir,
    pub(super) records: Value,
    /// The mã số liệu nothing may change.
    pub(super) sealed: Option<Value>,
    /// Its months are closed: what they hold stays until one is opened again.
    pub(super) is_shut: bool,
}

pub(super) fn states() -> Vec<State> {
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
pub(super) fn money(c: &mut Centre) -> Vec<Value> {
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
