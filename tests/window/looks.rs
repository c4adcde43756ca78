//! How every screen stands: in the smallest window, in the largest type, in both languages.

use super::books::sealed;
use super::driver::{ALT, CONTROL, DOWN, ENTER, Window};
use super::screen;
use serde_json::json;
use std::cell::RefCell;

/// Window contents: 1024×768 at 125 %, and a whole small screen.
const SIZES: [(u32, u32); 2] = [(819, 545), (1366, 768)];

/// Opens every screen of the nav, and those behind them, by keys; tells when each stands.
fn every_screen(window: &Window, look: &dyn Fn(&str)) {
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
    window
        .tab_to("the settings", "at === document.querySelector('nav .foot li:last-child button')");
    window.keys(&ENTER.to_string());
    stands(window);
    look("settings");
}

/// Waits until a screen stands and nothing moves any more.
fn stands(window: &Window) {
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

fn fits(window: &Window, name: &str) {
    let wide = window.read(
        "const s = document.scrollingElement, m = document.querySelector('main'); \
         return [s.scrollWidth - s.clientWidth, m.scrollWidth - m.clientWidth]",
    );
    window.picture(name);
    assert_eq!(wide, json!([0, 0]), "{name} is wider than its window");
}

#[test]
fn no_screen_scrolls_sideways_in_a_small_window_or_large_type() {
    let Some(_screen) = screen("sizes of the window") else { return };
    let book = sealed();
    let window = Window::open(&book.home, &book.stick);
    let all = |type_size: &str| {
        for (width, height) in SIZES {
            window.resize(width, height);
            every_screen(&window, &|name| fits(&window, &format!("{width}{type_size}-{name}")));
        }
    };
    all("");
    for pixels in [18, 20] {
        window.chord(&[CONTROL], '+');
        let size = "getComputedStyle(document.documentElement).fontSize";
        window.wait("larger type", &format!("return {size} === '{pixels}px'"));
    }
    all("-large");
    // What the keys chose is kept as if it were chosen in the settings.
    assert_eq!(book.ask("book_status", &json!({}))["settings"]["type_size"], "rat-lon");
}

/// Names of sentences and blanks of sentences that were never filled in, on the page or read out.
const RAW: &str = "const all = [document.body.innerText, document.title, \
    ...[...document.querySelectorAll('*')].flatMap((e) => \
        ['aria-label', 'title', 'placeholder', 'alt'].map((a) => e.getAttribute(a) ?? ''))]; \
    return all.join('\\n').match(/\\b(ui|error|finding|rule|bundle|paper|help)\\.[a-z_]+|\\{\\w+\\}|undefined|NaN/g) ?? []";

#[test]
fn no_name_of_a_sentence_stands_on_any_screen_in_either_language() {
    let Some(_screen) = screen("sentences on the screens") else { return };
    let book = sealed();
    let window = Window::open(&book.home, &book.stick);
    let heads = RefCell::new(Vec::new());
    let read = |name: &str| {
        assert_eq!(window.read(RAW), json!([]), "{name}: {}", window.page());
        heads.borrow_mut().push(window.text("return document.title"));
    };
    every_screen(&window, &read);
    let vietnamese = heads.take();
    window.field("language");
    window.keys(&DOWN.to_string());
    window.see("Settings");
    every_screen(&window, &read);
    for (one, other) in vietnamese.iter().zip(heads.take()) {
        assert_ne!(*one, other, "a screen that did not follow the language");
    }
}
