//! Hostile and broken bundles, family by family (H01 to H64, H68 to H74 of the threat list in
//! FORMAT.md), each with the one code it must be refused with.

mod containers;
mod contents;
mod flips;
mod forge;
mod metadata;
mod signatures;

use crate::code::Code;
use crate::reading::read;
use crate::testing::trust;

/// What the reader says of these bytes: a code, or `accepted`.
fn verdict(bytes: &[u8]) -> &'static str {
    read(bytes, &trust()).map_or_else(|refusal| refusal.code.as_str(), |_| "accepted")
}

/// Every row must be refused with its code, and nothing may be refused for another reason.
fn expect_all(cases: &[(&str, Vec<u8>, Code)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(_, bytes, code)| verdict(bytes) != code.as_str())
        .map(|(what, bytes, code)| format!("{what}: {} instead of {code}", verdict(bytes)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
