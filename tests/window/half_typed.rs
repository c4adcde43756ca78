//! The program is killed while somebody types: of what stood in the boxes, at most the last second is
//! lost, and what comes back stood there together at one moment.

use super::books::{ask, founded};
use super::driver::{ALT, CONTROL, Window};
use super::fields::{new_payment, value};
use super::screen;
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

/// What may be lost: the second the person was promised, and what the machine needs to write it.
const LOST: Duration = Duration::from_millis(1000);
const SLACK: Duration = Duration::from_millis(500);

/// The texts of the boxes at a moment.
type Moment = (Instant, Vec<String>);

/// Somebody who types: the boxes in order, letter by letter, at a pace of their own.
struct Typist {
    chance: u64,
    stood: Vec<Moment>,
}

impl Typist {
    fn new(seed: u64) -> Typist {
        Typist { chance: seed, stood: Vec::new() }
    }

    fn below(&mut self, most: u64) -> u64 {
        // Knuth's MMIX: its upper digits are by chance enough, and the seed is all of it.
        self.chance =
            self.chance.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.chance >> 33) % most
    }

    /// Types into the boxes until as many letters were typed as chance says, then waits as long as it
    /// says; what stood in the boxes is noted after every letter.
    fn type_until_cut(&mut self, window: &Window, boxes: &[(&str, &str)]) {
        let all = boxes.iter().map(|(_, text)| text.chars().count()).sum::<usize>();
        let all = u64::try_from(all).unwrap();
        let mut left = 4 + self.below(all - 4);
        self.note(window, boxes);
        for (field, text) in boxes {
            window.field(field);
            for letter in text.chars() {
                if left == 0 {
                    break;
                }
                window.keys(&letter.to_string());
                self.note(window, boxes);
                left -= 1;
                std::thread::sleep(Duration::from_millis(20 + self.below(60)));
            }
        }
        std::thread::sleep(Duration::from_millis(self.below(900)));
    }

    fn note(&mut self, window: &Window, boxes: &[(&str, &str)]) {
        let texts = boxes.iter().map(|(field, _)| value(window, field)).collect();
        self.stood.push((Instant::now(), texts));
    }

    /// What was kept stood in the boxes together, and not longer ago than may be lost.
    fn check(&self, cut: Instant, kept: &[String], seed: u64) {
        let late = cut.checked_sub(LOST + SLACK).unwrap();
        // The last state from before that moment was the one that still stood there at it.
        let first = self.stood.iter().rposition(|(at, _)| *at <= late).unwrap_or(0);
        let allowed: Vec<&Vec<String>> =
            self.stood[first..].iter().map(|(_, texts)| texts).collect();
        assert!(
            allowed.iter().any(|texts| *texts == kept),
            "seed {seed}: {kept:?} came back; it was one of {allowed:#?}"
        );
    }
}

/// The draft of a form in a book nobody has open; nothing when there is none.
fn kept(home: &Path, form: &str, boxes: &[&str]) -> Vec<String> {
    let drafts = ask(home, "book_status", &json!({}))["drafts"].clone();
    let rows = drafts.as_array().unwrap();
    let of = |row: &&Value| row["key"].as_str().unwrap().starts_with(form);
    let fields = rows.iter().find(of).map_or(Value::Null, |row| {
        let body: Value = serde_json::from_str(row["body"].as_str().unwrap()).unwrap();
        body["fields"].clone()
    });
    boxes.iter().map(|name| fields[name].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_voucher_that_is_cut_short_loses_a_second_and_mixes_nothing() {
    let Some(_screen) = screen("vouchers cut short while typed") else { return };
    let book = founded();
    let boxes = [("payee", "Pham Duc Nghia"), ("reason", "Thu lao giang vien")];
    for seed in 1..=3 {
        let window = Window::open(&book.home, &book.stick);
        new_payment(&window);
        let mut typist = Typist::new(seed);
        typist.type_until_cut(&window, &boxes);
        let cut = Instant::now();
        window.cut();
        let kept = kept(&book.home, "voucher:chi", &["payee", "reason"]);
        typist.check(cut, &kept, seed);
    }
    // It stands in the boxes again, with its line, and is given up by one press.
    let before = kept(&book.home, "voucher:chi", &["payee", "reason"]);
    let window = Window::open(&book.home, &book.stick);
    window.see("Còn 1 chỗ đang gõ dở");
    window.picture("draft-kept");
    window.press("Mở tiếp");
    window.see("Phiếu chi mới");
    assert_eq!(vec![value(&window, "payee"), value(&window, "reason")], before);
    window.see("Đang gõ dở lúc");
    for (width, height) in [(1366, 768), (819, 545)] {
        window.resize(width, height);
        window.rest();
        window.picture(&format!("draft-line-{width}"));
    }
    window.press("Bỏ bản nháp");
    window.wait("empty boxes", "return document.getElementById('field-payee').value === ''");
    window.chord(&[ALT], '1');
    window.see("Chốt quý III năm 2026");
    assert!(!window.page().contains("đang gõ dở"));
}

#[test]
fn a_review_that_is_cut_short_loses_a_second_and_mixes_nothing() {
    let Some(_screen) = screen("reviews cut short while typed") else { return };
    let (centre, office) = super::looks::received();
    let boxes = [("text", "Bo sung danh sach"), ("note", "Nop som trong thang nay")];
    for seed in 4..=5 {
        let window = Window::open(&office, &centre.stick);
        to_review(&window);
        window.chord(&[CONTROL], 'n');
        window.field("text");
        let mut typist = Typist::new(seed);
        typist.type_until_cut(&window, &boxes);
        let cut = Instant::now();
        window.cut();
        // A remark and the note are two forms: each is as it stood at one moment.
        for (at, (form, field)) in [("remark", "text"), ("review", "note")].into_iter().enumerate()
        {
            let alone = Typist {
                chance: 0,
                stood: typist
                    .stood
                    .iter()
                    .map(|(when, all)| (*when, vec![all[at].clone()]))
                    .collect(),
            };
            alone.check(cut, &kept(&office, form, &[field]), seed);
        }
    }
    let window = Window::open(&office, &centre.stick);
    window.see("chỗ đang gõ dở");
    window.picture("draft-office");
    window.press("Mở tiếp");
    window.see("Đang gõ dở lúc");
    window.picture("draft-review");
}

fn to_review(window: &Window) {
    window.chord(&[ALT], '4');
    window.see("Xã Điền Xá");
    window.press("Xã Điền Xá");
    window.see("Các gói đã nhận");
    window.press("Quý III năm 2026, bản đầu");
    window.see("Nhận xét cả báo cáo");
}
