//! From every computed number on every screen to the law it rests on, and back.

use super::books::sealed;
use super::driver::{ALT, ENTER, ESCAPE, Window};
use super::looks::{every_office_screen, every_screen, received, stands};
use super::screen;
use serde_json::json;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Names of entries a screen led to, by screen.
type Ways = BTreeMap<String, Vec<String>>;

const LINKS: &str = "document.querySelectorAll('main .about')";
const HEAD: &str = "return document.querySelector('main h1').innerText";

/// Follows every way to the law on the screen that stands now, and comes back to it each time.
fn follow(window: &Window, name: &str, ways: &RefCell<Ways>) {
    // The law's own screens lead from act to act in another way.
    if name.starts_with("law") {
        return;
    }
    // Back from the law a form that was not begun is its list again.
    let is_form = ["voucher", "person", "source", "facility"].contains(&name);
    let head = window.text(HEAD);
    let count = window.read(&format!("return {LINKS}.length")).as_u64().unwrap();
    for n in 0..count {
        window.read(&format!("{LINKS}[{n}].focus()"));
        window.keys(&ENTER.to_string());
        window.wait(
            &format!("the entry behind link {n} of {name}"),
            "return !!document.querySelector('main .holds')",
        );
        ways.borrow_mut().entry(name.to_owned()).or_default().push(window.text(HEAD));
        window.keys(&ESCAPE.to_string());
        if is_form {
            break;
        }
        let quoted = json!(head);
        window.wait(
            &format!("{name} again after link {n}"),
            &format!(
                "return document.querySelector('main h1')?.innerText === {quoted} \
                 && {LINKS}.length === {count}"
            ),
        );
        // The hand lies where it was; a title of a table is found again from the table's start.
        window.wait(
            &format!("the focus on link {n} of {name}"),
            &format!(
                "const at = {LINKS}[{n}]; return !!at.closest('thead') || at === document.activeElement"
            ),
        );
    }
    stands(window);
}

/// Every one of these screens led to every one of these entries.
fn led(ways: &Ways, expected: &[(&str, &[&str])]) {
    for (screen, entries) in expected {
        let found = ways.get(*screen).map(Vec::as_slice).unwrap_or_default();
        for entry in *entries {
            assert!(found.iter().any(|one| one == entry), "{screen} to {entry}: {found:?}");
        }
    }
}

#[test]
fn every_number_of_a_centre_leads_to_the_law_and_back() {
    let Some(_screen) = screen("from the numbers of a centre to the law") else { return };
    let book = sealed();
    let window = Window::open(&book.home, &book.stick);
    let ways = RefCell::new(Ways::new());
    every_screen(&window, &|name| follow(&window, name, &ways));
    // The open quarter is still checked; the one before is sealed and shows its figures.
    window.chord(&[ALT], '8');
    stands(&window);
    window.press("Quý trước");
    window.see("Các số phải giống trên giấy");
    follow(&window, "sealed", &ways);
    led(
        &ways.take(),
        &[
            ("home", &["Tồn quỹ tiền mặt", "Số dư tài khoản", "Tổng thu trong quý"]),
            ("cash-book", &["Tồn quỹ tiền mặt"]),
            ("allowances", &["Phụ cấp của tháng"]),
            ("sources", &["Thu, chi và còn lại của một nguồn"]),
            ("activities", &["Số lớp, cuộc", "Lượt người"]),
            ("facilities", &["Số mục cơ sở vật chất đã có"]),
            ("report", &["Trung tâm nộp báo cáo quý cho nơi nhận"]),
            ("sealed", &["Tồn đầu quý", "Tồn cuối quý", "Phụ cấp trong quý", "Lượt người"]),
        ],
    );
}

#[test]
fn every_number_of_an_office_leads_to_the_law_and_back() {
    let Some(_screen) = screen("from the numbers of an office to the law") else { return };
    let (centre, office) = received();
    let window = Window::open(&office, &centre.stick);
    window.see("Tổng quan");
    let ways = RefCell::new(Ways::new());
    every_office_screen(&window, &|name| follow(&window, name, &ways));
    led(
        &ways.take(),
        &[
            ("board", &["Số trung tâm phải nộp", "Tổng chi trong quý", "Tồn cuối quý"]),
            ("figures", &["Tồn đầu quý", "Tổng thu trong quý", "Phụ cấp trong quý"]),
            ("consolidate", &["Tồn đầu quý", "Tồn cuối quý", "Lượt người"]),
            ("review", &["Tồn đầu quý", "Tồn cuối quý"]),
        ],
    );
}
