//! How every screen stands: in the smallest window, in the largest type, in both languages.

use super::books::{Book, ask, sealed};
use super::driver::{ALT, CONTROL, DOWN, ENTER, ESCAPE, Window};
use super::{round, screen};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::PathBuf;

/// Window contents: 1024×768 at 125 %, and a whole small screen.
pub(super) const SIZES: [(u32, u32); 2] = [(819, 545), (1366, 768)];

/// Opens every screen of the nav, and those behind them, by keys; tells when each stands.
pub(super) fn every_screen(window: &Window, look: &dyn Fn(&str)) {
    for (key, name) in [
        ('1', "home"),
        ('2', "cash-book"),
        ('3', "allowances"),
        ('4', "people"),
        ('5', "sources"),
        ('6', "activities"),
        ('7', "facilities"),
        ('8', "report"),
    ] {
        window.chord(&[ALT], key);
        stands(window);
        look(name);
    }
    // Behind the screens: a form of each kind.
    for (key, name) in [('2', "voucher"), ('4', "person"), ('5', "source"), ('7', "facility")] {
        window.chord(&[ALT], key);
        stands(window);
        window.chord(&[CONTROL], 'n');
        stands(window);
        look(name);
    }
    window.chord(&[CONTROL], '/');
    stands(window);
    look("shortcuts");
    the_law(window, look);
    window
        .tab_to("the settings", "at === document.querySelector('nav .foot li:last-child button')");
    window.keys(&ENTER.to_string());
    stands(window);
    look("settings");
}

/// The law stands at the foot of the nav, before the settings; then one entry of it.
fn the_law(window: &Window, look: &dyn Fn(&str)) {
    window.tab_to(
        "the law",
        "at === document.querySelector('nav .foot li:nth-last-child(2) button')",
    );
    window.keys(&ENTER.to_string());
    stands(window);
    look("law");
    window.tab_to("an entry", "!!at.closest('main tbody')");
    window.keys(&ENTER.to_string());
    stands(window);
    look("law-entry");
}

/// An office that took one centre's report in and sent it back, and the centre's book beside it.
pub(super) fn received() -> (Book, PathBuf) {
    let centre = sealed();
    let office = round::office(&centre.home);
    let folder = centre.home.join("goi");
    let bundles = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let bundle = bundles.filter(|path| path.is_file()).last().unwrap();
    let enrol = json!({
        "path": bundle, "digits": round::digits(&centre.home),
        "unit_code": "06874", "unit_from": "2025-07-01",
    });
    ask(&office, "enrol_centre", &enrol);
    let import = json!({ "path": bundle, "quarter": "2026-Q3", "bundle_id": null });
    let taken = ask(&office, "import_bundle", &import);
    let remark = json!({
        "table": null, "row": null, "column": null, "rule": null,
        "text": "Bổ sung minh chứng cho hoạt động này",
    });
    let review = json!({
        "bundle_ids": [taken["bundle_id"]], "verdict": "tra-lai", "remarks": [remark],
        "note": null,
    });
    ask(&office, "record_review", &review);
    (centre, office)
}

/// Opens every screen of an office, and those behind them, by keys.
pub(super) fn every_office_screen(window: &Window, look: &dyn Fn(&str)) {
    for (key, name) in [
        ('1', "board"),
        ('2', "import"),
        ('3', "todo"),
        ('4', "centres"),
        ('5', "figures"),
        ('6', "consolidate"),
        ('7', "receipts"),
    ] {
        window.chord(&[ALT], key);
        stands(window);
        look(name);
    }
    window.chord(&[ALT], '4');
    stands(window);
    let behind = [("centre", "table button"), ("review", "table button")];
    for (name, button) in behind {
        window.tab_to(name, &format!("at === document.querySelector('main {button}')"));
        window.keys(&ENTER.to_string());
        stands(window);
        look(name);
    }
    window.chord(&[ALT], '5');
    stands(window);
    window.tab_to("a figure", "!!at.closest('main tbody')");
    window.keys(&ENTER.to_string());
    stands(window);
    look("lines");
    the_law(window, look);
    changing_the_law(window, look);
}

/// From an entry of the law back to the list, on to the changes, and into each form and the issuing.
fn changing_the_law(window: &Window, look: &dyn Fn(&str)) {
    let open = |what: &str, button: &str| {
        window.tab_to(what, &format!("at === {button}"));
        window.keys(&ENTER.to_string());
        stands(window);
        look(what);
        window.keys(&ESCAPE.to_string());
        stands(window);
    };
    window.keys(&ESCAPE.to_string());
    stands(window);
    window.tab_to("the changes", "!!at.closest('main header .acts')");
    window.keys(&ENTER.to_string());
    stands(window);
    look("law-change");
    for (n, form) in ["rate", "decision", "rule", "unit"].iter().enumerate() {
        let button = format!("document.querySelectorAll('main section ul button')[{n}]");
        open(&format!("law-change-{form}"), &button);
    }
    open("law-change-issue", "document.querySelector('main header .acts button')");
}

/// Waits until a screen stands and nothing moves any more.
pub(super) fn stands(window: &Window) {
    let mut before = String::new();
    for _ in 0..40 {
        std::thread::sleep(std::time::Duration::from_millis(100));
        let now = window.page();
        if now == before && window.read("return !!document.querySelector('main h1')") == json!(true)
        {
            return;
        }
        before = now;
    }
}

pub(super) fn fits(window: &Window, name: &str) {
    let wide = window.read(
        "const s = document.scrollingElement, m = document.querySelector('main'); \
         return [s.scrollWidth - s.clientWidth, m.scrollWidth - m.clientWidth]",
    );
    window.picture(name);
    assert_eq!(wide, json!([0, 0]), "{name} is wider than its window");
}

/// Opens the screens of a role one after the other and tells when each stands.
type Screens = fn(&Window, &dyn Fn(&str));

/// Every screen in both windows, in the usual and in the largest type.
fn all_sizes(window: &Window, screens: Screens) {
    let all = |type_size: &str| {
        for (width, height) in SIZES {
            window.resize(width, height);
            screens(window, &|name| fits(window, &format!("{width}{type_size}-{name}")));
        }
    };
    all("");
    for pixels in [18, 20] {
        window.chord(&[CONTROL], '+');
        let size = "getComputedStyle(document.documentElement).fontSize";
        window.wait("larger type", &format!("return {size} === '{pixels}px'"));
    }
    all("-large");
}

#[test]
fn no_screen_scrolls_sideways_in_a_small_window_or_large_type() {
    let Some(_screen) = screen("sizes of the window") else { return };
    let book = sealed();
    let window = Window::open(&book.home, &book.stick);
    all_sizes(&window, every_screen);
    // What the keys chose is kept as if it were chosen in the settings.
    assert_eq!(book.ask("book_status", &json!({}))["settings"]["type_size"], "rat-lon");
}

#[test]
fn no_screen_of_an_office_scrolls_sideways_either() {
    let Some(_screen) = screen("sizes of the office's window") else { return };
    let (centre, office) = received();
    let window = Window::open(&office, &centre.stick);
    window.see("Tổng quan");
    all_sizes(&window, every_office_screen);
}

/// Names of sentences and blanks of sentences that were never filled in, on the page or read out.
const RAW: &str = "const all = [document.body.innerText, document.title, \
    ...[...document.querySelectorAll('*')].flatMap((e) => \
        ['aria-label', 'title', 'placeholder', 'alt'].map((a) => e.getAttribute(a) ?? ''))]; \
    return all.join('\\n').match(/\\b(ui|error|finding|rule|bundle|paper|help)\\.[a-z_]+|\\{\\w+\\}|undefined|NaN/g) ?? []";

/// No raw name on any screen in either language, and every screen follows the language.
fn both_languages(window: &Window, screens: Screens, other: &dyn Fn()) {
    let heads = RefCell::new(Vec::new());
    let read = |name: &str| {
        // The form of a rule explains blanks of sentences by showing one.
        let blanks = [json!("{number}"), json!("{amount_vnd}")];
        let is_blank = |one: &Value| name == "law-change-rule" && blanks.contains(one);
        let raw = window.read(RAW).as_array().unwrap().clone();
        let raw: Vec<Value> = raw.into_iter().filter(|one| !is_blank(one)).collect();
        assert!(raw.is_empty(), "{name}: {raw:?}\n{}", window.page());
        heads.borrow_mut().push((name.to_owned(), window.text("return document.title")));
    };
    screens(window, &read);
    let vietnamese = heads.take();
    other();
    screens(window, &read);
    for ((name, one), (_, other)) in vietnamese.iter().zip(heads.take()) {
        assert_ne!(*one, other, "{name} did not follow the language");
    }
}

#[test]
fn no_name_of_a_sentence_stands_on_any_screen_in_either_language() {
    let Some(_screen) = screen("sentences on the screens") else { return };
    let book = sealed();
    let window = Window::open(&book.home, &book.stick);
    both_languages(&window, every_screen, &|| {
        window.field("language");
        window.keys(&DOWN.to_string());
        window.see("Settings");
    });
}

#[test]
fn no_name_of_a_sentence_stands_on_any_screen_of_an_office() {
    let Some(_screen) = screen("sentences on the office's screens") else { return };
    let (centre, office) = received();
    let window = Window::open(&office, &centre.stick);
    window.see("Tổng quan");
    both_languages(&window, every_office_screen, &|| {
        window.press("English");
        window.see("Overview");
    });
}

/// What of the nav is not whole in sight: a button of its parts or its foot.
const HIDDEN: &str = "const inside = (one, around) => one.top >= around.top - 1 && one.bottom <= around.bottom + 1; \
    const rect = (e) => e.getBoundingClientRect(); \
    const nav = document.querySelector('nav'); \
    return [...nav.querySelectorAll('button')] \
        .filter((b) => !inside(rect(b), rect(b.closest('ul'))) || !inside(rect(b), rect(nav))) \
        .map((b) => b.getAttribute('aria-label'))";

/// All of the nav is in sight in both windows; in the largest type what is open and the foot are.
fn whole_nav(window: &Window, role: &str, last: char) {
    for (width, height) in SIZES {
        window.resize(width, height);
        stands(window);
        window.drawn();
        window.picture(&format!("nav-{role}-{width}"));
        assert_eq!(window.read(HIDDEN), json!([]), "{role} at {width}×{height}");
    }
    let [(width, height), _] = SIZES;
    window.resize(width, height);
    for pixels in [18, 20] {
        window.chord(&[CONTROL], '+');
        let size = "getComputedStyle(document.documentElement).fontSize";
        window.wait("larger type", &format!("return {size} === '{pixels}px'"));
    }
    window.chord(&[ALT], last);
    stands(window);
    window.drawn();
    window.picture(&format!("nav-{role}-large"));
    let hidden = window.read(HIDDEN);
    let hidden: Vec<&str> = hidden.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let shown = window.read(
        "return [...document.querySelectorAll('nav [aria-current], nav .foot button')] \
            .map((b) => b.getAttribute('aria-label'))",
    );
    for one in shown.as_array().unwrap().iter().filter_map(Value::as_str) {
        assert!(!hidden.contains(&one), "{role}: {one} is out of sight, with {hidden:?}");
    }
}

#[test]
fn the_nav_of_both_roles_stands_whole_in_a_short_window() {
    let Some(_screen) = screen("the nav in a short window") else { return };
    let (centre, office) = received();
    let window = Window::open(&centre.home, &centre.stick);
    whole_nav(&window, "centre", '8');
    drop(window);
    let window = Window::open(&office, &centre.stick);
    whole_nav(&window, "office", '7');
}
