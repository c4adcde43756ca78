//! From the first run to the sealed file, by keys alone.

use super::driver::{ALT, CONTROL, DOWN, ENTER, SPACE, TAB, Window};
use super::screen;
use crate::harness::{feed, scd};
use serde_json::Value;
use std::path::{Path, PathBuf};

const PASSPHRASE: &str = "bon chin tam hai muoi";

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
    window.field_like("allowance_decision");
    window.keys(&format!("{DOWN}{DOWN}{DOWN}"));
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
    window.see("Ba mươi chữ số");
    window.press("Vào trang chủ");
    window.see("Chốt Quý III năm 2026");
}

/// Records one voucher on the form that is open.
fn voucher(window: &Window, day: &str, payee: &str, amount: &str, reason: &str) {
    window.fill("day", day);
    window.fill("payee", payee);
    window.fill("amount_vnd", amount);
    window.fill("reason", reason);
    window.choose("source_id", "Ngân sách");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất");
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
    window.picture("home");
    window.chord(&[ALT], '2');
    window.see("Phiếu thu mới");
    window.press("Phiếu thu mới");
    voucher(&window, "3/7", "Ủy ban nhân dân xã Điền Xá", "15000000", "Kinh phí quý III");
    window.picture("voucher");
    panic!("{}", window.page());
}
