//! The real window, driven by keys alone through WebKitWebDriver under Xvfb.

mod advances;
mod allotments;
mod beyond;
mod books;
mod clock;
mod closings;
pub(crate) mod codes;
mod committee;
mod copies;
mod days;
mod driver;
mod election;
mod facilities;
mod fields;
mod files;
mod gifts;
mod half_typed;
mod held;
mod journey;
mod late;
mod law;
mod law_links;
mod looks;
mod older;
mod one;
mod own_decisions;
mod plans;
mod printing;
mod round;
mod secondments;
mod speakers;
mod split;
mod strange;
mod typed;
mod upsets;
mod year;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// One window at a time: the screen and its focus are shared.
static SCREEN: Mutex<()> = Mutex::new(());

/// The screen, or none where no display was asked for; the test then proves nothing and says so.
fn screen(test: &str) -> Option<MutexGuard<'static, ()>> {
    if std::env::var_os("SCD_WINDOW").is_none() {
        crate::harness::skip(test, "no display asked for (SCD_WINDOW)");
        return None;
    }
    Some(SCREEN.lock().unwrap_or_else(PoisonError::into_inner))
}
