//! The seal: the bytes of a bundle, its signature and verification, and the keys that make it.
//!
//! Invariant: for every content there is exactly one byte string, nothing inside it is parsed
//! before a signature over it has held, and what this crate writes OpenSSH and BagIt tools verify.
//!
//! The crate does no input or output, knows no clock and makes no randomness: seeds, salts, nonces
//! and lineages are arguments. It knows nothing of vouchers. `FORMAT.md` beside this crate is
//! enough to write a second implementation from.

#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::indexing_slicing, clippy::arithmetic_side_effects))]
#![warn(missing_docs)]

pub mod bundle;
pub mod code;
pub mod container;
pub mod csv;
pub mod digest;
pub mod digits;
pub mod glance;
pub mod info;
pub mod json;
pub mod keyfile;
pub mod keys;
pub mod kinds;
pub mod manifest;
pub mod name;
mod opened;
pub mod passphrase;
mod reading;
pub mod sshsig;
pub mod text;
pub mod trust;

#[cfg(test)]
mod format_tests;
#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod testing;

pub use bundle::{Expect, Opened, Sealed, read, read_expecting, write, write_with};
pub use code::{Code, Refusal, Weight};
pub use digits::{Digits, DigitsFault};
pub use info::Info;
pub use keyfile::KeyFileFault;
pub use keys::{PublicKey, SigningSeed};
pub use kinds::{Kind, Role};
pub use manifest::{eight_letters, grouped, ma_so_lieu};
pub use passphrase::{Offered, PassphraseFault, judge_passphrase, offer_passphrase};
pub use trust::{Trust, TrustFault};
