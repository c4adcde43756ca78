//! From the first run to the sealed file, by keys alone.

use super::driver::{ALT, CONTROL, DOWN, ENTER, SPACE, Window};
use super::screen;
use crate::harness::{feed, scd};
use serde_json::Value;
use std::path::{Path, PathBuf};

pub(super) const PASSPHRASE: &str = "bon chin tam hai muoi";

/// Answers the five questions.
pub(super) fn first_run(window: &Window) {
    window.see("Bước 1/5");
    window.field("role");
    window.keys(&format!("{SPACE}{ENTER}"));
    window.see("Bước 2/5");
    window.field("unit_code");
    window.keys("dien xa");
    window.see("06874");
    window.keys(&format!("{DOWN}{ENTER}"));
    window.see("Đã chọn: Xã Điền Xá");
    window.fill("founded_year", "2008");
    window.choose("area_class", "Khu vực III");
    window.choose("account_kind", "riêng");
    window.press("Tiếp tục");
    window.see("Bước 3/5");
    window.fill("director_name", "Trần Văn Thưởng");
    window.fill("accountant_name", "Đặng Quốc Vượng");
    window.fill("cashier_name", "Nguyễn Thị Hường");
    window.pick("allowance_decision", "Ví dụ");
    window.picture("first-run-3");
    window.press("Tiếp tục");
    window.see("Bước 4/5");
    window.fill("first_on", "01/07/2026");
    window.fill("cash_", "3250000");
    window.picture("first-run-4");
    window.press("Tiếp tục");
    window.see("Bước 5/5");
    window.picture("first-run-5");
    window.field("way");
    window.keys(&format!("{DOWN}"));
    window.fill("passphrase", PASSPHRASE);
    window.fill("again", PASSPHRASE);
    window.press("Lập sổ và tạo dấu niêm phong");
    window.see("Đã tạo dấu niêm phong");
    window.press("Vào trang chủ");
    window.see("Bảng phụ cấp ba tháng");
}

/// Records one voucher on the form that is open.
fn voucher(window: &Window, number: &str, day: &str, payee: &str, amount: &str, reason: &str) {
    window.fill("day", day);
    window.fill("payee", payee);
    window.fill("amount_vnd", amount);
    window.fill("reason", reason);
    window.choose("source_id", "Ngân sách");
    window.chord(&[CONTROL], 's');
    window.see(number);
    // The form is empty again, ready for the next.
    window.wait("an empty form", "return !document.querySelector('#field-reason')?.value");
}

/// The quarter's money.
fn money(window: &Window) {
    window.chord(&[ALT], '2');
    window.see("Phiếu thu mới");
    window.press("Phiếu thu mới");
    voucher(window, "PT001", "3/7", "Ủy ban nhân dân xã Điền Xá", "15000000", "Kinh phí quý III");
    window.chord(&[ALT], '2');
    for (number, day, payee, amount, reason) in [
        ("PC001", "10/7", "Hiệu sách nhân dân", "860000", "Mua sách cho tủ sách dùng chung"),
        ("PC002", "5/8", "Phạm Đức Nghĩa", "1,25tr", "Thù lao giảng viên lớp trồng nấm"),
        ("PC003", "120926", "Nguyễn Thị Hường", "393k", "Mua văn phòng phẩm"),
    ] {
        window.see("Phiếu chi mới");
        window.chord(&[CONTROL], 'n');
        window.see("Người nhận tiền");
        voucher(window, number, day, payee, amount, reason);
        window.chord(&[ALT], '2');
    }
    window.see("393.000");
    window.choose("by", "Quý");
    window.see("860.000");
    window.picture("cash-book");
}

/// Three months' allowances, settled and paid.
fn allowances(window: &Window) {
    window.chord(&[ALT], '3');
    for (month, day, number) in
        [("Tháng 9", "30/9", "PC004"), ("Tháng 8", "31/8", "PC005"), ("Tháng 7", "31/7", "PC006")]
    {
        window.see(&format!("Bảng phụ cấp · {month}"));
        window.press("Chốt bảng");
        window.see("Chốt bảng và lập phiếu chi");
        window.fill("day", day);
        window.choose("source_id", "Ngân sách");
        window.press("Chốt bảng và lập phiếu chi");
        window.see(&format!("Đã chi bằng phiếu {number}"));
        window.picture("allowances");
        if month != "Tháng 7" {
            let before = if month == "Tháng 9" { "Tháng 8" } else { "Tháng 7" };
            window.press(&format!("{before} năm 2026"));
        }
    }
}

/// Classes, premises, the cash counted.
fn records(window: &Window) {
    window.chord(&[ALT], '6');
    window.see("Thêm hoạt động");
    // The form stays for the next one.
    window.chord(&[CONTROL], 'n');
    for (title, day, turns) in
        [("Kỹ năng số", "18/7", "66"), ("Trồng nấm", "4/8", "96"), ("Luật Đất đai", "16/9", "120")]
    {
        window.see("Hoạt động mới");
        window.choose("group", "nghề");
        window.choose("form", "Lớp");
        window.fill("title", title);
        window.fill("held_on", day);
        window.fill("sessions", "3");
        window.fill("turns", turns);
        window.chord(&[CONTROL], 's');
        window.see(&format!("Đã cất hoạt động \"{title}\""));
    }
    premises(window);
    window.chord(&[ALT], '1');
    window.see("Bảng phụ cấp ba tháng");
    window.picture("home");
    window.press("Kiểm quỹ cuối quý");
    window.see("Số tờ theo mệnh giá");
    for (note, count) in [("500000", "23"), ("200000", "2"), ("50000", "1"), ("2000", "1")] {
        window.field(&format!("note-{note}"));
        window.keys(count);
    }
    window.chord(&[CONTROL], 's');
    window.see("Khớp với sổ");
    window.picture("cash-count");
}

/// The directive's six items, each from the line that misses it.
fn premises(window: &Window) {
    window.chord(&[ALT], '7');
    for (item, name, many) in [
        ("Văn phòng", "Phòng làm việc nhà văn hóa xã", "1"),
        ("Điện thoại", "Máy bàn", "1"),
        ("Máy vi tính", "Máy tính để bàn", "2"),
        ("Tủ hồ sơ", "Tủ sắt hai cánh", "2"),
        ("Phòng học", "Phòng học tầng một", "2"),
        ("Bàn ghế", "Bộ bàn ghế học viên", "40"),
    ] {
        window.see("Sáu mục theo văn bản hướng dẫn");
        window.press(&format!("Thêm {item}"));
        window.see("Tài sản mới");
        window.fill("name", name);
        window.fill("quantity", many);
        window.fill("usable", many);
        window.pick("relation", "Dùng chung");
        window.pick("condition", "Tốt");
        window.chord(&[CONTROL], 's');
        window.see(&format!("Đã cất \"{name}\""));
    }
    window.wait("nothing missing", "return !document.body.innerText.includes('Chưa có')");
    window.picture("facilities");
}

/// Checked, explained, printed, signed, sealed, copied.
pub(super) fn report(window: &Window) {
    window.chord(&[ALT], '8');
    window.see("Cần giải thích");
    window.picture("check");
    let open = "return [...document.querySelectorAll('input[id^=\"field-explain-\"]')].filter(i => !i.value).length";
    while let Some(left) = window.read(open).as_u64().filter(|left| *left > 0) {
        window
            .tab_to("a query to explain", "at.id.startsWith('field-explain-') && at.value === ''");
        window.keys("Da doi chieu, dung thuc te");
        window.press("Cất lời giải thích");
        window.wait("one less", &format!("{} < {left}", open.replace("return ", "return (") + ")"));
    }
    window.press("Xem trên giấy");
    sign_and_seal(window);
}

/// From the report on paper to the copy on the stick.
pub(super) fn sign_and_seal(window: &Window) {
    window.wait("a page", "return !!document.querySelector('main img')");
    window.picture("paper");
    window.press("In báo cáo");
    window.see(".pdf");
    window.press("Sang bước giám đốc ký");
    window.see("Ngày giám đốc ký");
    window.fill("number", "12/BC-TTHTCD");
    window.fill("signed_on", "1/10");
    window.press("Ghi ngày ký");
    window.see("Cầm bản giấy đã ký");
    window.fill("passphrase", PASSPHRASE);
    window.picture("seal");
    window.press("Tôi đã đối chiếu");
    window.see("Đã niêm phong. Bây giờ chép ra USB.");
    window.see("Chép ra đâu");
    window.pick("stick", "usb");
    window.press("Chép ra usb");
    window.see("Đã chép và đọc lại đúng");
    window.picture("copied");
}

/// What lies on the stick is the report, and an auditor's list of keys accepts it.
fn proven(home: &Path, stick: &Path) {
    let book = home.join("so.socd").display().to_string();
    let answer = feed(scd(home, &["call", "--book", &book, "read_seal"]), "{}");
    let seal: Value = serde_json::from_slice(&answer.stdout).unwrap();
    let key = seal["ok"]["public_key"].as_str().unwrap();
    let keys = home.join("signers");
    let line = format!("06874-2008 namespaces=\"bao-cao@socongdong.v1\" {key}\n");
    std::fs::write(&keys, line).unwrap();
    let folder = stick.join("BAO-CAO-TTHTCD/2026-Q3");
    let mut names = std::fs::read_dir(folder).unwrap().flatten().map(|e| e.path());
    let bundle = names.find(|p| p.display().to_string().ends_with(".goi.zip")).unwrap();
    let (bundle, keys) = (bundle.display().to_string(), keys.display().to_string());
    let verified = feed(scd(home, &["verify", &bundle, "--json", "--keys", &keys]), "");
    let verdict: Value = serde_json::from_slice(&verified.stdout).unwrap();
    assert_eq!(verdict["verdict"], "accepted", "{verdict}");
    assert_eq!(verdict["period"], "2026-Q3");
    assert!(verified.status.success());
    let asked = r#"{"from_on":"2026-07-01","to_on":"2026-09-30","place":"tien-mat","query":null}"#;
    let answer = feed(scd(home, &["call", "--book", &book, "list_vouchers"]), asked);
    let page: Value = serde_json::from_slice(&answer.stdout).unwrap();
    assert_eq!(page["ok"]["closing_vnd"], 11_952_000);
    assert_eq!(page["ok"]["rows"].as_array().unwrap().len(), 7);
}

/// A data folder and a stick beside it.
pub(super) fn folders() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (home, stick) = (folder.path().join("may"), folder.path().join("usb"));
    std::fs::create_dir_all(&home).unwrap();
    std::fs::create_dir_all(&stick).unwrap();
    (folder, home, stick)
}

#[test]
fn the_journey_from_first_run_to_the_sealed_file_by_keys_alone() {
    let Some(_screen) = screen("the journey") else { return };
    let (_folder, home, stick) = folders();
    let window = Window::open(&home, &stick);
    first_run(&window);
    money(&window);
    allowances(&window);
    records(&window);
    report(&window);
    drop(window);
    proven(&home, &stick);
}
