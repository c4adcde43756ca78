//! An account number in a box of money, and words typed with the old charset still on: asked about at the
//! box, in the window, and answered by keys.

use super::books::{founded, recorded};
use super::driver::{CONTROL, ENTER, TAB, Window};
use super::fields::{new_payment, value};
use super::looks::{SIZES, fits};
use super::screen;

#[test]
fn what_is_odd_is_asked_about_at_its_box_and_answered_by_keys() {
    let Some(_screen) = screen("odd amounts and old letters in the window") else { return };
    let book = founded();
    book.record("thu", "2026-07-03", "Chị Hà", "Thu học phí", 1_000_000);
    let window = Window::open(&book.home, &book.stick);
    for (width, height) in SIZES {
        window.resize(width, height);
        new_payment(&window);
        window.fill("reason", "Chi tiÒn ®iÖn th¸ng 9");
        window.see("“Chi tiền điện tháng 9”");
        window.fill("amount_vnd", "1903456789012");
        window.keys(&TAB.to_string());
        window.see("1.903.456.789.012 đồng quá lớn với một xã");
        window.rest();
        fits(&window, &format!("{width}-typed-asked"));
        window.picture(&format!("{width}-typed-asked"));
        // Neither is saved before it is answered.
        window.chord(&[CONTROL], 's');
        window.see("đúng thì bấm Đúng số này");
        window.press("Gõ lại");
        assert_eq!(value(&window, "amount_vnd"), "");
        window.fill("amount_vnd", "120000");
        window.fill("payee", "\u{d0}inh Văn \u{d0}ông");
        window.chord(&[CONTROL], 's');
        window.see("Bấm Chuyển hoặc Giữ nguyên");
        window.rest();
        window.picture(&format!("{width}-typed-letters"));
        window.tab_to("the offer", "at.tagName === 'BUTTON' && at.innerText.trim() === 'Chuyển'");
        window.keys(&ENTER.to_string());
        assert_eq!(value(&window, "reason"), "Chi tiền điện tháng 9");
        window.chord(&[CONTROL], 's');
        window.wait(
            "it is saved",
            "return document.getElementById('field-reason')?.value !== 'Chi tiền điện tháng 9'",
        );
    }
    let rows = recorded(&book.home).to_string();
    assert_eq!(rows.matches("Chi tiền điện tháng 9").count(), SIZES.len(), "{rows}");
    assert_eq!(rows.matches("Đinh Văn Đông").count(), SIZES.len(), "{rows}");
}
