//! An edition of the law as people compare it.

/// Eight letters of an edition in two groups, as people compare them.
pub(crate) fn short(edition: &str) -> String {
    seal::eight_letters(edition).map_or_else(String::new, |code| seal::grouped(&code))
}
