//! A figure no commune has, at the office: named on the figures and where they are consolidated, in both windows and
//! both languages.

use super::driver::{ALT, Window};
use super::looks::{SIZES, fits, stands};
use super::screen;
use crate::office::absurd;

#[test]
fn an_absurd_figure_is_named_where_figures_are_read_and_where_they_are_consolidated() {
    let Some(_screen) = screen("absurd figures at the office") else { return };
    let office = absurd::received();
    let (home, stick) = (office.path().join("may"), office.path().join("usb"));
    office.copy_book(&home.join("so.socd"));
    let window = Window::open(&home, &stick);
    window.see("Tổng quan");
    for (language, heading) in [("vi", "quá lớn với một xã"), ("en", "too much for a commune")]
    {
        if language == "en" {
            window.press("English");
            window.see("Overview");
        }
        for (width, height) in SIZES {
            window.resize(width, height);
            for (key, name) in [('5', "figures"), ('6', "consolidate")] {
                window.chord(&[ALT], key);
                stands(&window);
                for said in [heading, "Phường Hà Tu", "Phường Hà Lầm", "600.000.000.000.000"]
                {
                    window.see(said);
                }
                window.drawn();
                fits(&window, &format!("{width}-beyond-{name}-{language}"));
            }
        }
    }
}
