//! Reports whose tables contradict one another or the head, each signed by an enrolled key, so that
//! only the contradiction is wrong; and what every door says of it.

mod advances;
mod allotments;
mod closings;
mod committee;
mod own;
mod people;

use super::Doors;
use crate::faults::forging::{Payload, rewritten};
use crate::harness::{Centre, PASSPHRASE};
use crate::office::playing::{TODAY, key_of, seal};
use crate::quarter::own_decisions;
use crate::quarter::playing::{
    donations, facility, finish, gift, gift_of_money, make_seal, movement,
};
use letters::{Report, Table};
use seal::{Info, SigningSeed, Trust};
use serde_json::{Value, json};

/// A line of the table: where one cell is bent, what it then says, and what of the place the refusal
/// names. A row is named by one of its cells; the first that has it is bent, `*` bends the only row.
type Bend = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// What no honest program can have written: table, row, column, value, told of.
const REFUSED: &[Bend] = &[
    ("trung-tam", "*", "name", "Trung tâm khác", "cột Tên trung tâm"),
    ("trung-tam", "*", "office_id", "so-22", "cột Mã nơi nhận"),
    ("trung-tam", "*", "from_on", "2026-07-02", "cột Kỳ báo cáo từ ngày"),
    ("trung-tam", "*", "to_on", "2026-12-31", "cột Kỳ báo cáo đến ngày"),
    ("trung-tam", "*", "unit_code", "zz", "cột Mã đơn vị hành chính"),
    ("co-so-vat-chat", "*", "usable", "9", "cột Dùng được"),
    ("co-so-vat-chat", "Ghế gấp", "usable", "1", "cột Dùng được"),
    ("co-so-vat-chat", "Ghế gấp", "quantity", "9", "cột Số lượng"),
    ("co-so-vat-chat", "Ghế gấp", "opening_quantity", "2", "cột Số lượng"),
    ("co-so-vat-chat", "Ghế gấp", "opening_usable", "2", "cột Dùng được"),
    ("co-so-vat-chat", "Ghế gấp", "increase", "4", "cột Tăng"),
    ("co-so-vat-chat", "Ghế gấp", "decrease", "4", "cột Giảm"),
    ("co-so-vat-chat", "Ghế gấp", "name", "Ghế", "cột Tên"),
    ("tang-giam-vat-chat", "giam", "facility_id", "zz", "cột Mã tài sản"),
    ("tang-giam-vat-chat", "giam", "name", "Ghế", "cột Tên"),
    ("tang-giam-vat-chat", "giam", "day", "2026-10-01", "cột Ngày"),
    ("tang-giam-vat-chat", "giam", "change", "tang", "cột Dùng được bớt"),
    ("tang-giam-vat-chat", "giam", "change", "tinh-trang", "cột Số lượng"),
    ("tang-giam-vat-chat", "giam", "change", "zz", "cột Tăng, giảm"),
    ("tang-giam-vat-chat", "giam", "quantity", "0", "cột Số lượng"),
    ("tang-giam-vat-chat", "giam", "quantity", "4", "cột Giảm"),
    ("tang-giam-vat-chat", "giam", "usable_more", "1", "cột Dùng được thêm"),
    ("tang-giam-vat-chat", "giam", "usable_fewer", "4", "cột Dùng được bớt"),
    ("tang-giam-vat-chat", "tinh-trang", "usable_fewer", "0", "cột Dùng được"),
    ("hoat-dong", "*", "turns_female", "999", "cột Trong đó nữ"),
    ("hoat-dong", "*", "turns_minority", "999", "cột Trong đó dân tộc thiểu số"),
    ("hoat-dong", "*", "persons", "999", "cột Số người"),
    ("so-quy", "PC001", "balance_vnd", "999999999999999", "cột Tồn"),
    ("so-quy", "PC001", "place", "zz", "cột Dòng"),
    ("so-quy", "PC001", "day", "2026-07-11", "cột Ngày"),
    ("so-quy", "PC001", "number", "PC077", "cột Số chứng từ"),
    ("so-quy", "PC001", "number", "PC002", "cột Ngày"),
    ("so-quy", "PC001", "reason", "Việc khác", "cột Diễn giải"),
    ("so-quy", "PC001", "out_vnd", "860001", "cột Tồn"),
    ("so-quy", "PT001", "in_vnd", "0", "cột Tồn"),
    ("so-du", "tien-mat", "place", "vang", "cột Nơi giữ tiền"),
    ("so-du", "tien-mat", "opening_vnd", "3250001", "cột Tồn"),
    ("so-du", "tien-mat", "in_vnd", "1", "cột Tăng trong kỳ"),
    ("so-du", "tien-mat", "out_vnd", "1", "cột Giảm trong kỳ"),
    ("so-du", "tien-mat", "closing_vnd", "0", "cột Số dư cuối kỳ"),
    ("so-du", "tien-mat", "lowest_vnd", "999999999999999", "cột Số dư thấp nhất trong kỳ"),
    ("so-du", "tien-mat", "lowest_on", "2026-07-10", "cột Ngày có số dư thấp nhất"),
    ("chung-tu", "PC001", "number", "PC009", "cột Số chứng từ"),
    ("chung-tu", "PC001", "series", "PT", "cột Loại"),
    ("chung-tu", "PC001", "series", "zz", "cột Loại"),
    ("chung-tu", "PC001", "ordinal", "9", "cột Số chứng từ"),
    ("chung-tu", "PC001", "kind", "thu", "cột Loại"),
    ("chung-tu", "PC001", "kind", "zz", "cột Nội dung"),
    ("chung-tu", "PC001", "place", "tien-gui", "cột Loại"),
    ("chung-tu", "PC001", "place", "zz", "cột Nơi giữ tiền"),
    ("chung-tu", "PC001", "day", "2026-10-01", "cột Ngày"),
    ("chung-tu", "PC001", "source_code", "N7", "cột Nguồn"),
    ("chung-tu", "PC001", "source_code", "", "cột Nguồn"),
    ("chung-tu", "GT001", "source_code", "N1", "cột Nguồn"),
    ("chung-tu", "PC001", "amount_vnd", "-860000", "cột Số tiền"),
    ("chung-tu", "PC001", "amount_vnd", "860001", "cột Chi"),
    ("chung-tu", "PC001", "is_void", "1", "cột Lý do hủy"),
    ("chung-tu", "Ghi nhầm", "is_void", "0", "cột Lý do hủy"),
    ("chung-tu", "Trả lại", "reverses", "zz", "cột Đảo chứng từ số"),
    ("chung-tu", "Trả lại", "reverses", "", "cột Số tiền"),
    ("chung-tu", "Trả lại", "reverses", "0123456789abcdef0123456789abcdef", "cột Đảo chứng từ"),
    ("chung-tu", "Trả lại", "day", "2026-08-01", "cột Ngày"),
    ("chung-tu", "2026-07", "allowance_month", "2026-08", "cột Trả phụ cấp tháng"),
    ("chung-tu", "PC001", "lessens_spending", "1", "cột Giảm chi"),
    ("chung-tu", "PT001", "allowance_month", "2026-08", "cột Trả phụ cấp tháng"),
    ("chung-tu", "PC001", "budget_code", "zz", "cột Tiểu mục"),
    ("dong-chung-tu", "PC001", "budget_code", "zz", "cột Tiểu mục"),
    ("dong-chung-tu", "PC001", "voucher_id", "zz", "cột Mã"),
    ("dong-chung-tu", "PC001", "number", "PC002", "cột Số chứng từ"),
    ("dong-chung-tu", "PC001", "day", "2026-07-11", "cột Ngày"),
    ("dong-chung-tu", "PC001", "line", "002", "cột Dòng"),
    ("dong-chung-tu", "PC001", "source_code", "N7", "cột Nguồn"),
    ("dong-chung-tu", "PC001", "amount_vnd", "1", "cột Chi của nguồn"),
    ("dong-chung-tu", "PT001", "received_vnd", "1", "cột Thu của nguồn"),
    ("dong-chung-tu", "PC001", "spent_vnd", "1", "cột Chi của nguồn"),
    ("chi-phu-cap", "2026-07", "voucher_id", "zz", "cột Mã"),
    ("chi-phu-cap", "2026-07", "number", "PC001", "cột Số chứng từ"),
    ("chi-phu-cap", "2026-07", "amount_vnd", "1", "cột Số tiền"),
    ("chi-phu-cap", "2026-07", "month", "2026-08", "cột Đã chi"),
    ("no-phu-cap", "2026-07", "owed_before_vnd", "1", "cột Đã chi"),
    ("no-phu-cap", "2026-07", "due_vnd", "1", "cột Phải trả"),
    ("no-phu-cap", "2026-07", "arrears_vnd", "1", "cột Còn nợ"),
    ("no-phu-cap", "2026-07", "recovery_vnd", "1", "cột Còn nợ"),
    ("no-phu-cap", "2026-07", "deducted_vnd", "1", "cột Còn nợ"),
    ("no-phu-cap", "2026-07", "returned_vnd", "1", "cột Đã chi"),
    ("no-phu-cap", "2026-07", "paid_vnd", "1", "cột Đã chi"),
    ("no-phu-cap", "2026-07", "owed_vnd", "1", "cột Còn nợ"),
    ("tai-tro", "Bà Lan", "received_on", "2026-10-01", "cột Ngày nhận"),
    ("tai-tro", "Bà Lan", "value_vnd", "15000001", "cột Giá trị"),
    ("tai-tro", "Bà Lan", "value_vnd", "-1", "cột Giá trị"),
    ("tai-tro", "Bà Lan", "voucher", "PT077", "cột Phiếu thu"),
    ("tai-tro", "Bà Lan", "voucher", "PC001", "cột Phiếu thu"),
    ("tai-tro", "Bà Lan", "voucher", "", "cột Ngày phiếu thu"),
    ("tai-tro", "Bà Lan", "voucher_on", "2026-07-04", "cột Ngày phiếu thu"),
    ("tai-tro", "Bà Lan", "activity_id", "zz", "cột Phiếu thu"),
    ("hoat-dong", "*", "held_on", "2026-10-01", "cột Ngày"),
    ("nhan-su", "*", "from_on", "2026-10-01", "cột Từ ngày"),
    ("nhan-su", "*", "to_on", "2026-06-30", "cột Đến ngày"),
    ("ket-qua-kiem-tra", "sai", "result", "dung", "cột rules"),
    ("ket-qua-kiem-tra", "dung", "result", "sai", "cột rules"),
];

/// What an honest program may have written, if rarely: a person has to look, and why.
const TOLD: &[Bend] = &[
    ("trung-tam", "*", "area_class", "zz", "code-unknown"),
    ("trung-tam", "*", "account_kind", "zz", "code-unknown"),
    ("nhan-su", "*", "role", "zz", "code-unknown"),
    ("co-so-vat-chat", "*", "category", "zz", "code-unknown"),
    ("co-so-vat-chat", "*", "relation", "zz", "code-unknown"),
    ("co-so-vat-chat", "*", "condition", "zz", "code-unknown"),
    ("co-so-vat-chat", "*", "source_code", "zz", "code-unknown"),
    ("tang-giam-vat-chat", "giam", "reason", "zz", "code-unknown"),
    ("tang-giam-vat-chat", "giam", "condition", "zz", "code-unknown"),
    ("hoat-dong", "*", "group", "zz", "code-unknown"),
    ("hoat-dong", "*", "form", "zz", "code-unknown"),
    ("hoat-dong", "*", "source_code", "zz", "code-unknown"),
    ("nguon-kinh-phi", "N1", "class", "zz", "code-unknown"),
    // Of a source nothing is allotted of; else what became of the allotment says otherwise.
    ("nguon-kinh-phi", "N2", "received_year_vnd", "999999999999999", "year-sums"),
    ("ket-qua-kiem-tra", "dung", "rule", "zz", "code-unknown"),
    ("ket-qua-kiem-tra", "dung", "severity", "zz", "code-unknown"),
    ("ket-qua-kiem-tra", "dung", "result", "zz", "code-unknown"),
    ("tai-tro", "Bà Lan", "kind", "zz", "code-unknown"),
    ("tai-tro", "Bà Lan", "origin", "zz", "code-unknown"),
    own::LATE,
    ("kho-khan", "+", "code", "001,zz,", "code-unknown"),
    ("kien-nghi", "+", "code", "001,zz,,UBND xã", "code-unknown"),
];

const ALL_REFUSED: [&[Bend]; 7] = [
    REFUSED,
    advances::REFUSED,
    own::REFUSED,
    people::REFUSED,
    committee::REFUSED,
    allotments::REFUSED,
    closings::REFUSED,
];
const ALL_TOLD: [&[Bend]; 6] =
    [TOLD, own::TOLD, people::TOLD, committee::TOLD, allotments::TOLD, closings::TOLD];

/// Sums of what is said once: nothing else of a report tells the same.
const SAID_ONCE: &[(&str, &str)] = &[
    ("co-so-vat-chat", "value_vnd"),
    ("hoat-dong", "cost_vnd"),
    ("hoat-dong", "sessions"),
    ("hoat-dong", "turns"),
];

/// A report with everything in it that a quarter can have: a transfer, a void voucher, a reversal.
fn handed_in() -> (Vec<u8>, SigningSeed) {
    let mut centre = Centre::founded(TODAY);
    make_seal(&mut centre, PASSPHRASE, false);
    let receipt = centre.voucher("thu", "2026-07-03", 15_000_000);
    centre.ok("record_gift", gift_of_money("2026-07-03", 5_000_000, &receipt));
    centre.ok("record_gift", gift("2026-08-12"));
    centre.ok("record_source", donations("Quỹ khuyến học"));
    allotments::written(&mut centre);
    committee::written(&mut centre);
    people::written(&mut centre);
    own::planned(&mut centre);
    centre.voucher("chi", "2026-07-10", 860_000);
    let transfer = json!({
        "kind": "gui", "place": "tien-mat", "day": "2026-07-20", "payee": "Đặng Quốc Vượng",
        "reason": "Nộp tiền vào tài khoản", "source_id": null, "budget_code": null,
        "amount_vnd": 5_000_000, "documents": 1,
    });
    centre.ok("record_voucher", transfer);
    let wrong = centre.voucher("chi", "2026-08-11", 100_000);
    let id = &wrong["voucher"]["voucher_id"];
    centre.ok("void_voucher", json!({ "voucher_id": id, "reason": "Ghi nhầm" }));
    let id = centre.voucher("chi", "2026-08-12", 200_000)["voucher"]["voucher_id"].take();
    let request = json!({ "voucher_id": id, "day": "2026-08-20", "reason": "Trả lại" });
    centre.ok("reverse_voucher", request);
    let mut chairs = facility("loa");
    (chairs["name"], chairs["acquired_on"]) = (json!("Ghế gấp"), json!("2026-07-15"));
    (chairs["quantity"], chairs["usable"]) = (json!(5), json!(5));
    let id = centre.ok("record_facility", chairs)["facility_id"].take();
    centre.ok("record_movement", movement(&id, "2026-08-20", "giam", 2));
    let mut broke = movement(&id, "2026-09-01", "tinh-trang", 1);
    (broke["reason"], broke["usable"]) = (json!("hong-cho-sua"), json!(null));
    centre.ok("record_movement", broke);
    let own = centre.ok("record_own_decision", own_decisions::form())["own_id"].take();
    own_decisions::follow(&mut centre, &own, "2026-08-01");
    advances::written(&mut centre);
    closings::written(&mut centre);
    finish(&mut centre);
    let sealed = seal(&mut centre);
    let bytes = std::fs::read(sealed["path"].as_str().unwrap()).unwrap();
    (bytes, key_of(&centre, PASSPHRASE))
}

/// An office that enrolled the centre of a bundle, and one that did not.
fn doors(bytes: &[u8], own: &SigningSeed) -> Doors {
    let mut knows = Centre::empty(TODAY);
    let mut knows_not = Centre::empty(TODAY);
    for office in [&mut knows, &mut knows_not] {
        let name = "Phòng Văn hóa - Xã hội xã Điền Xá";
        office.ok("found_office", json!({ "office_id": "vhxh-06874", "name": name }));
    }
    let mut doors = Doors::between(knows, knows_not, own);
    let line = format!("06874-2008 {}\n", own.public().openssh());
    doors.trust = Trust::parse(line.as_bytes()).unwrap();
    let enrol = json!({
        "path": doors.lay("first.goi.zip", bytes), "digits": doors.digits, "unit_code": "06874", "unit_from": "2025-07-01",
    });
    doors.knows.ok("enrol_centre", enrol);
    doors
}

/// The tables of a payload.
fn report(version: u32, files: &Payload) -> Report {
    let tables = files.iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix("du-lieu/")?.strip_suffix(".csv")?;
        let csv = seal::csv::decode(bytes).unwrap();
        Some(Table::from_texts(version, name, &csv.header, &csv.rows).unwrap())
    });
    Report::in_version(version, tables.collect()).unwrap()
}

/// One cell bent or one row put in, rows in their order, and the totals of the head as the tables then
/// make them.
fn bend(info: &mut Info, files: &mut Payload, (table, row, column, value, _): &Bend) {
    let path = format!("du-lieu/{table}.csv");
    let (_, bytes) = files.iter_mut().find(|(known, _)| *known == path).unwrap();
    let mut csv = seal::csv::decode(bytes).unwrap();
    if *row == "+" {
        csv.rows.push(value.split(',').map(str::to_owned).collect());
    } else {
        let at = csv.header.iter().position(|name| name == column).unwrap();
        let has = |cells: &&mut Vec<String>| *row == "*" || cells.iter().any(|cell| cell == row);
        let cells = csv.rows.iter_mut().find(has).unwrap_or_else(|| panic!("{table} {row}"));
        assert_ne!(cells[at], *value, "{table} {row} {column} is not bent");
        cells[at] = (*value).to_owned();
    }
    csv.rows.sort();
    let header: Vec<&str> = csv.header.iter().map(String::as_str).collect();
    *bytes = seal::csv::encode(&header, &csv.rows).unwrap();
    let version = u32::try_from(info.schema.version).unwrap();
    if let Ok(control) = letters::control(&report(version, files)) {
        info.control = control;
    }
}

impl Doors {
    /// What a bundle is said to be at both ends: by verifying alone, and by the office that knows its
    /// key, which looks and then takes.
    fn both_ends(&mut self, bytes: &[u8]) -> [Value; 3] {
        let verified = serde_json::to_value(desk::verify_bytes(bytes, &self.trust)).unwrap();
        let path = self.lay("BC_x.goi.zip", bytes);
        let look = json!({ "path": path, "quarter": null });
        let take = json!({ "path": path, "quarter": null, "bundle_id": null });
        let looked = self.knows.ok("preview_bundle", look);
        [verified, looked, self.knows.ok("import_bundle", take)]
    }
}

#[test]
fn a_report_that_contradicts_itself_is_refused_at_every_door() {
    let (good, own) = handed_in();
    let mut doors = doors(&good, &own);
    doors.report("as it is", &good, "accepted", "accepted");
    let mut wrong = Vec::new();
    for case in ALL_REFUSED.into_iter().flatten() {
        let bytes = rewritten(&good, &own, &|info, files| bend(info, files, case));
        let told = doors.both_ends(&bytes);
        let is_refused = told.iter().all(|row| row["code"] == "tables-contradict");
        let is_taken = told[1]["can_take"] == true || told[2]["is_taken"] == true;
        let said = told[0]["message"].as_str().unwrap();
        if !is_refused || is_taken || !said.contains(case.4) {
            wrong.push(format!("{case:?}: {said} {} {}", told[1]["code"], told[2]["code"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let board = doors.knows.ok("read_board", json!({ "quarter": "2026-Q3" }));
    assert_eq!(board["counts"]["arrived"], 0, "nothing that was refused stands in the book");
}

#[test]
fn a_report_with_something_to_look_at_is_taken_and_never_clean() {
    let (good, own) = handed_in();
    let mut doors = doors(&good, &own);
    let [verified, looked, taken] = doors.both_ends(&good);
    assert_eq!((&verified["verdict"], &looked["code"]), (&json!("accepted"), &json!("accepted")));
    let before = findings(&mut doors, &taken);
    assert!(!before.iter().any(|rule| letters::DoubtKind::from_code(rule).is_some()), "{before:?}");
    let mut wrong = Vec::new();
    for case in ALL_TOLD.into_iter().flatten() {
        let bytes = rewritten(&good, &own, &|info, files| bend(info, files, case));
        let [verified, looked, taken] = doors.both_ends(&bytes);
        let is_flagged = verified["verdict"] == "flagged" && verified["code"] == "doubtful";
        let is_clean = looked["is_clean"] == true || taken["is_clean"] == true;
        let found = findings(&mut doors, &taken);
        if !is_flagged || is_clean || !found.iter().any(|rule| rule == case.4) {
            wrong.push(format!("{case:?}: {verified} {looked} {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The rules by which something is told of a bundle that was taken in; then it is taken out again.
fn findings(doors: &mut Doors, taken: &Value) -> Vec<String> {
    assert_eq!(taken["is_taken"], true, "{taken}");
    let key = json!({ "bundle_id": taken["bundle_id"] });
    let review = doors.knows.ok("read_review", key);
    let out = json!({ "bundle_id": taken["bundle_id"], "reason": "thử" });
    doors.knows.ok("remove_bundle", out);
    let found = review["findings"].as_array().unwrap().iter();
    let told = found.map(|finding| {
        let rule = finding["rule"].as_str().unwrap().to_owned();
        let words = finding["words"]["sentence_vi"].as_str().unwrap_or_default();
        assert!(rule == "zz" || !words.is_empty(), "{finding}");
        rule
    });
    told.collect()
}

#[test]
fn a_unit_is_held_against_the_register() {
    let (good, own) = handed_in();
    let mut doors = doors(&good, &own);
    let bend_unit = ("trung-tam", "*", "unit_code", "06652", "");
    let bytes = rewritten(&good, &own, &|info, files| bend(info, files, &bend_unit));
    let [_, looked, taken] = doors.both_ends(&bytes);
    assert_eq!((&looked["is_clean"], &taken["is_clean"]), (&json!(false), &json!(false)));
    assert!(findings(&mut doors, &taken).iter().any(|rule| rule == "unit-differs"));
}

#[test]
fn every_reference_list_and_sum_of_the_shapes_stands_in_a_table_here() {
    let bent = |table: &str, column: &str| {
        let mut cases = ALL_REFUSED.into_iter().chain(ALL_TOLD).flatten();
        cases.any(|case| (case.0, case.2) == (table, column))
    };
    let mut missing = Vec::new();
    for shape in letters::ALL {
        for column in shape.columns {
            let is_held = column.list().is_some() || column.refers.is_some();
            let is_summed = shape.summed.contains(&column.name);
            let is_free = SAID_ONCE.contains(&(shape.name, column.name));
            if (is_held || is_summed) && !is_free && !bent(shape.name, column.name) {
                missing.push(format!("{}.{}", shape.name, column.name));
            }
        }
    }
    assert!(missing.is_empty(), "nothing shows what becomes of {missing:?}");
    assert!(REFUSED.len() + TOLD.len() >= 40);
    for (table, column) in SAID_ONCE {
        assert!(!bent(table, column), "{table}.{column}");
        assert!(letters::Shape::named(table).unwrap().summed.contains(column), "{column}");
    }
}

#[test]
fn the_counts_of_the_head_are_those_of_the_table() {
    let (good, own) = handed_in();
    let mut doors = doors(&good, &own);
    let counts: [fn(&mut seal::info::Rules); 3] = [
        |rules| rules.errors = 9_007_199_254_740_991,
        |rules| rules.queries += 1,
        |rules| rules.hints = 0,
    ];
    for (n, change) in counts.into_iter().enumerate() {
        let bytes = rewritten(&good, &own, &|info, _| change(info.rules.as_mut().unwrap()));
        doors.report(&format!("count {n}"), &bytes, "tables-contradict", "tables-contradict");
    }
    let named = rewritten(&good, &own, &|info, _| info.centre.name = "Trung tâm khác".into());
    doors.report("name", &named, "tables-contradict", "tables-contradict");
}
