//! The stick: how bytes reach a removable drive and come back from it unharmed.
//!
//! This room owns drives, the order of a safe write, the uncached read-back, the scan of a
//! stick somebody hands over, and ejecting. It knows no report and no bundle: it moves bytes
//! under names it is given. It is the only room besides the shell that calls the operating
//! system directly.
//!
//! Promises:
//! * a file under its final name is whole, or it is not there ([`write_verified`]);
//! * nothing is ever overwritten on a stick; the same bytes again are a no-op;
//! * reading follows no link, opens no device and stops at a limit ([`read_limited`], [`scan`]);
//! * every failure is a [`StickFault`] with a stable code, never a sentence.

mod copy;
mod disk;
mod drives;
mod eject;
mod fault;
mod folder;
mod read;
mod scan;
mod spelling;
mod temp;
mod tree;
mod write;

#[cfg(test)]
mod proving;

pub use copy::copy_verified;
pub use drives::{Drive, drives};
pub use eject::{Eject, eject};
pub use fault::StickFault;
pub use folder::folder;
pub use read::{ends, free_bytes, read_limited};
pub use scan::{Decoy, Found, ScanLimits, Scanned, scan};
pub use spelling::{file_name, meant, told};
pub use temp::remove_leftover;
pub use tree::{Content, Part, is_same_file, put_in_place, write_folder};
pub use write::{Go, Step, Written, write_atomic, write_page, write_verified};
