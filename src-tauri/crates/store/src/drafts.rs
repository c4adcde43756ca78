//! The table `drafts`: what is being typed, kept outside the journal.

use crate::rows::row;

/// Something half typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which form.
    pub key: String,
    /// Whatever that form needs to be filled again.
    pub body: String,
    /// Instant, RFC 3339 UTC.
    pub kept_at: String,
}

row! {
    Draft in "drafts" by key;
    listed "kept_at, key";
    columns key body kept_at;
}
