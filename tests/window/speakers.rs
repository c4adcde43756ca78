//! By keys: a speaker is entered, named in an activity, told of a payment, shown, erased.

use super::books::{Book, founded, here};
use super::driver::{ALT, CONTROL, ENTER, Window};
use super::screen;
use serde_json::{Value, json};
use std::time::Duration;

const PHONE: &str = "0912 345 678";

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

/// Money and a payment, so that something can be told as paid.
fn pay(book: &Book) {
    let source = book.ask("list_sources", &json!({ "on": "2026-09-30" }));
    let source = &source[0]["source"]["source_id"];
    for (kind, dong) in [("thu", 5_000_000), ("chi", 600_000)] {
        book.ask(
            "record_voucher",
            &json!({
                "kind": kind, "place": "tien-mat", "day": "2026-09-03", "payee": "Lê Thị Hà",
                "reason": "Thù lao báo cáo viên", "source_id": source, "budget_code": "6652",
                "amount_vnd": dong, "documents": 1,
            }),
        );
    }
}

fn told(book: &Book) -> Value {
    book.ask("list_collaborators", &json!({ "on": null }))["rows"][0].take()
}

#[test]
fn a_speaker_is_entered_named_paid_shown_and_erased() {
    let Some(_screen) = screen("speakers in the window") else { return };
    let book = founded();
    pay(&book);
    let window = Window::open(&book.home, &book.stick);
    window.chord(&[ALT], '4');
    window.press("Báo cáo viên");
    window.see("Chưa ghi ai");
    picture(&window, "speakers-none");
    window.press("Thêm báo cáo viên");
    window.wait("its boxes", &here("full_name"));
    window.keys("Le Thi Ha");
    window.choose("kind", "Báo cáo viên");
    window.choose("field_1", "Y tế, chăm sóc sức khỏe");
    window.fill("workplace", "Tram Y te xa");
    window.fill("phone", PHONE);
    window.fill("birth_on", "03/05/1982");
    window.fill("from_on", "01/02/2026");
    picture(&window, "speakers-form");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất Le Thi Ha");
    window.see("•••• 678");
    picture(&window, "speakers-list");

    named(&window);
    window.chord(&[ALT], '4');
    window.press("Báo cáo viên");
    window.press("Le Thi Ha");
    window.see("Lop so cuu");
    window.choose("voucher_id", "PC001");
    window.fill("amount_vnd", "450000");
    window.press("Ghi đã chi");
    window.see("Đã ghi PC001 cho Le Thi Ha");
    assert_eq!(told(&book)["paid_vnd"], 450_000);
    picture(&window, "speakers-page");

    window.press("Hiện điện thoại");
    window.see(PHONE);
    picture(&window, "speakers-shown");
    window.press("Xóa dữ liệu cá nhân");
    window.see("Không hoàn tác được");
    picture(&window, "speakers-erasing");
    window.keys("\t");
    window.keys(&ENTER.to_string());
    window.see("Đã xóa dữ liệu cá nhân");
    let row = told(&book);
    assert_eq!((&row["collaborator"]["phone"], &row["paid_vnd"]), (&Value::Null, &json!(450_000)));
    window.resize(819, 545);
    picture(&window, "speakers-819");
}

/// A class she spoke at, written down by keys.
fn named(window: &Window) {
    window.chord(&[ALT], '6');
    window.press("Thêm hoạt động");
    window.wait("its boxes", &here("held_on"));
    window.fill("held_on", "05/09/2026");
    window.choose("group", "Sức khỏe, đời sống");
    window.choose("form", "Chuyên đề");
    window.fill("title", "Lop so cuu");
    window.fill("sessions", "2");
    window.fill("turns", "45");
    window.press("Thêm báo cáo viên");
    window.wait("its boxes", &here("speaker_0"));
    window.keys("le thi ha");
    window.keys(&ENTER.to_string());
    picture(window, "speakers-activity");
    window.chord(&[CONTROL], 's');
    window.see("Lop so cuu");
}
