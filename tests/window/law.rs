//! The law changed at the office and taken in at the centre, by keys alone: a base wage, a province,
//! a rule, a renamed commune; one pack; two books.

use super::books::{self, ask};
use super::driver::{CONTROL, ENTER, SPACE, Window};
use super::looks::{SIZES, fits};
use super::round;
use super::screen;
use serde_json::{Value, json};

const OFFICE_PASSPHRASE: &str = "nha gach mai ngoi do";

/// A picture named after the width of the window, in which nothing scrolls sideways.
fn shot(window: &Window, name: &str) {
    let width = window.read("return innerWidth");
    fits(window, &format!("{width}-{name}"));
}

/// Opens the screen of the law, and from it the one that changes it.
fn changes(window: &Window) {
    window.see("Tổng quan");
    window.press("Quy định");
    window.see("Quy định kèm phần mềm");
    shot(window, "law");
    window.press("Sửa, thêm quy định");
    window.see("Thêm thay đổi");
    shot(window, "law-change");
}

/// The act a change rests on, which no list has yet.
fn act(window: &Window, number: &str) {
    window.press("Văn bản chưa có trong danh sách");
    window.fill("number", number);
    window.fill("subject", "Muc moi");
    window.fill("issuer", "Chinh phu");
}

/// Looks at what would be written, then keeps it.
fn keep(window: &Window, files: &str) {
    // After a trial it stands there already.
    if !window.page().contains(files) {
        window.chord(&[CONTROL], 's');
    }
    window.see(files);
    shot(window, "law-preview");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất thay đổi quy định");
    window.see("Thêm thay đổi");
}

/// What a trial found has the focus, so that it stands in sight in the smallest window.
fn tried(window: &Window) {
    window.wait("what was found", "return document.activeElement?.id === 'tried'");
}

fn base_wage(window: &Window) {
    window.press("Mức lương cơ sở mới");
    window.see("Đang dùng: 2.530.000");
    shot(window, "law-rate");
    window.fill("amount_vnd", "2700000");
    window.fill("from", "1/9/2026");
    act(window, "201/2026/ND-CP");
    keep(window, "Sẽ cất 2 tệp");
}

fn province(window: &Window) {
    province_at(window, "945.000");
}

fn province_at(window: &Window, paid: &str) {
    window.press("Quyết định phụ cấp của tỉnh");
    window.see("Mức hưởng");
    act(window, "35/2026/QD-UBND");
    window.fill("province", "quang ninh");
    window.see("Quảng Ninh");
    window.keys("\u{E007}");
    window.fill("from", "1/9/2026");
    window.fill("scope", "Ban giam doc trung tam");
    window.choose("start", "Từ tháng bắt đầu");
    window.choose("stop", "Từ tháng kế tiếp");
    window.choose("role-0", "Giám đốc");
    window.choose("method-0", "Hệ số");
    window.fill("coefficient-0", "0,35");
    window.press("Thử");
    window.see(paid);
    tried(window);
    shot(window, "law-trial");
    keep(window, "Sẽ cất 2 tệp");
}

fn rule(window: &Window) {
    window.press("Quy tắc kiểm tra mới");
    window.fill("name", "Chi mot lan qua lon");
    window.choose("severity", "giải thích");
    window.fill("from", "1/1/2026");
    window.fill("law", "Yeu cau cua noi nhan");
    window.choose("table", "Chứng từ");
    window.choose("ready_column", "Loại");
    window.choose("ready_ask", "bằng");
    window.choose("ready_code", "Phiếu chi");
    window.press("Thêm vào “Chỉ xét");
    window.choose("ready_column", "Số tiền");
    window.choose("ready_ask", "lớn hơn");
    window.fill("ready_number", "500k");
    window.press("Thêm vào “Có lỗi khi”");
    shot(window, "law-ready");
    window.fill("title_vi", "Khong chi mot lan qua lon");
    window.fill("sentence_vi", "Phieu {number} chi {amount_vnd} mot lan.");
    window.press("Thử");
    tried(window);
    // No report is held: the trial proved nothing, and the clerk has to say so.
    window.see("chưa giữ báo cáo nào");
    window.field("untried");
    window.keys(&SPACE.to_string());
    shot(window, "law-rule");
    keep(window, "Sẽ cất 1 tệp");
}

fn commune(window: &Window) {
    window.press("Đổi tên, nâng cấp xã phường");
    window.fill("code", "dien xa");
    window.see("Điền Xá");
    window.keys("\u{E007}");
    window.fill("name", "Dien Xa Moi");
    window.fill("from", "1/1/2027");
    act(window, "9/NQ-UBTVQH16");
    keep(window, "Sẽ cất 2 tệp");
}

/// Signs the four changes as one pack onto the stick.
fn issue(window: &Window) {
    window.press("Ban hành");
    window.see("Bản này có gì mới");
    window.fill("note", "Luong co so moi");
    window.choose("place", "usb");
    window.press("Ban hành bản quy định");
    window.see("Mật khẩu niêm phong");
    window.fill("passphrase", OFFICE_PASSPHRASE);
    window.press("Mở dấu và ban hành");
    window.see("Đã ban hành bản quy định số 1");
    shot(window, "law-issued");
}

/// The centre finds the pack, compares the office's digits, takes it in.
fn take(window: &Window, digits: &str) {
    window.see("Kiểm quỹ cuối quý");
    // What falls due on home names the law too: here the entry of the nav is meant.
    window.tab_to("Quy định", "at.closest('nav') && at.innerText.includes('Quy định')");
    window.keys(&ENTER.to_string());
    window.press("Bản quy định");
    // Of a seal nobody vouches for nothing is told but its digits.
    window.see("Chưa biết dấu");
    shot(window, "law-stranger");
    window.press("So dấu của nơi nhận");
    window.see("Nơi nhận ghi trong sổ");
    window.fill("digits", digits);
    window.see("Cả ba mươi số giống nhau");
    window.press("Ghi dấu của nơi nhận");
    window.see("Luong co so moi");
    shot(window, "law-found");
    window.press("Nhận bản quy định số 1");
    window.see("Đã nhận bản quy định số 1");
    shot(window, "law-taken");
    window.press("Quy định");
    window.see("Bản quy định số 1 của");
    window.press("Mức lương tối thiểu chung");
    window.see("201/2026/ND-CP");
    shot(window, "law-wage");
}

#[test]
fn the_law_is_changed_at_the_office_and_taken_in_at_the_centre_by_keys_alone() {
    let Some(_screen) = screen("the law changed and taken in") else { return };
    let centre = books::founded();
    let office = round::office(&centre.home);

    // The smallest window: whoever can do it here can do it anywhere.
    let [(width, height), _] = SIZES;
    let window = Window::open(&office, &centre.stick);
    window.resize(width, height);
    changes(&window);
    base_wage(&window);
    province(&window);
    rule(&window);
    commune(&window);
    issue(&window);
    drop(window);

    let window = Window::open(&centre.home, &centre.stick);
    window.resize(width, height);
    take(&window, &round::digits(&office));
    drop(window);

    let rate = centre.ask("ask_rate", &json!({ "key": "base-wage", "on": "2026-09-01" }));
    assert_eq!(rate["amount"], 2_700_000);
    let unit = json!({ "code": "06874", "on": "2027-01-01", "heirs_on": null });
    assert_eq!(centre.ask("ask_unit", &unit)["unit"]["full_name"], "Xã Dien Xa Moi");
    let paid = json!({
        "decision": "22-35-2026-qd-ubnd", "role": "giam-doc", "area_class": "kv3",
        "held_from": "2026-09-01", "held_to": null, "first": "2026-09", "last": "2026-09",
        "salary": null,
    });
    assert_eq!(centre.ask("ask_allowance", &paid)["total_vnd"], 945_000);
    let packs: Value = ask(&office, "list_law_packs", &json!({}));
    assert_eq!(packs["packs"][0]["number"], 1);
    let rules = json!({ "section": "rules", "query": "mot lan qua lon", "on": null });
    assert_eq!(centre.ask("list_law", &rules)["entries"][0]["key"], "rules/chi-mot-lan-qua-lon");
}

/// One kind of change made at an office of its own; the texts of the files it would issue, by entry.
fn changed_by_keys(test: &str, change: fn(&Window)) -> Option<Value> {
    let _screen = screen(test)?;
    let beside = books::empty();
    let office = round::office(&beside.home);
    let window = Window::open(&office, &beside.stick);
    changes(&window);
    change(&window);
    drop(window);
    let changes = ask(&office, "list_law_changes", &json!({}));
    let rows = changes["changes"].as_array().unwrap().iter();
    Some(rows.map(|row| (row["key"].as_str().unwrap().to_owned(), row["text"].clone())).collect())
}

fn says(changes: &Value, key: &str, text: &str) {
    let file = changes[key].as_str().unwrap_or_else(|| panic!("{key} was not changed: {changes}"));
    assert!(file.contains(text), "{key}: {file}");
}

#[test]
fn a_base_wage_is_added_by_keys_alone() {
    let Some(changes) = changed_by_keys("a base wage", base_wage) else { return };
    says(&changes, "rates/base-wage", "from = 2026-09-01\namount = 2700000");
    says(&changes, "instruments/201-2026-nd-cp", "201/2026/ND-CP");
}

#[test]
fn a_province_is_added_by_keys_alone() {
    // The trial is paid by the shipped base wage here: 0,35 of 2.530.000.
    let Some(changes) = changed_by_keys("a province", |window| province_at(window, "885.500"))
    else {
        return;
    };
    says(&changes, "allowances/22-35-2026-qd-ubnd", "coefficient = \"0.35\"");
    says(&changes, "allowances/22-35-2026-qd-ubnd", "province = \"22\"");
    says(
        &changes,
        "allowances/22-35-2026-qd-ubnd",
        "start = \"thang-bat-dau\"\nstop = \"thang-ke-tiep\"",
    );
}

#[test]
fn a_rule_is_added_by_keys_alone() {
    let Some(changes) = changed_by_keys("a rule", rule) else { return };
    says(
        &changes,
        "rules/chi-mot-lan-qua-lon",
        "where = \"series == 'PC'\"\nfails = \"amount_vnd > 500000\"",
    );
    says(&changes, "rules/chi-mot-lan-qua-lon", "severity = \"query\"");
    says(&changes, "rules/chi-mot-lan-qua-lon", "Phieu {number} chi {amount_vnd} mot lan.");
}

#[test]
fn a_commune_is_renamed_by_keys_alone() {
    let Some(changes) = changed_by_keys("a renamed commune", commune) else { return };
    says(&changes, "units/06874-2027-01-01", "name = \"Dien Xa Moi\"");
}
