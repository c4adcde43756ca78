//! How an act and a unit are named inside a sentence.

use norms::Instrument;

/// "Xã Điền Xá" inside a sentence: "xã Điền Xá".
pub(crate) fn lower_kind(full_name: &str) -> String {
    let mut letters = full_name.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// An act as a reader cites it.
pub(crate) fn cited(act: &Instrument) -> String {
    match act.signed {
        Some(day) => format!("{} ({})", act.number, day.office()),
        None => act.number.clone(),
    }
}
