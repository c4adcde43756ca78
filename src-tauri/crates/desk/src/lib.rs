//! The desk: every use case of the program, each one named act in one transaction.
//!
//! *Invariant:* there is no second way to write; time, ids and chance come from the [`World`]
//! that is handed in; an error is a code with detail, and its sentence stands in the words.
//!
//! Inside it has walls: a core that knows no subject, bundles as every subject meets them, and a
//! folder a subject with what is said about it in its `talk`; files of records, whatever their subject, are one of them. `core ← bundles ← people ← work ←
//! money ← advances ← allotments ← closing ← report ← answers` and `bundles ← office ← law`, `office ← beforehand`; `answers` and `law` may use `report`;
//! `book` and the border may use all; nobody uses the border. A house test holds it.

#![deny(clippy::float_arithmetic, clippy::as_conversions)]

mod advances;
mod allotments;
mod answers;
mod attachments;
mod beforehand;
mod book;
mod border;
mod bundles;
mod closing;

mod core;
mod law;
mod listing;
mod money;
mod office;
mod people;
mod report;
mod work;

pub use crate::core::codes::Code;
pub use crate::core::desk::Desk;
pub use crate::core::error::DeskError;
pub use crate::core::moment::Places;
pub use crate::core::words::{Language, sentence};
pub use crate::core::world::{ClockTold, Now, Upgrade, World, first_day};
pub use book::about::about;
pub use book::floor::{floor, read_law, workbook_of};
pub use book::largest::largest;
pub use book::talk::BookHealth;
pub use book::whole::{read_list, verify_path};
pub use border::typescript::typescript;
pub use border::{CommandHelp, Way, commands};
pub use bundles::carry::not_copied;
pub use norms::text::from_old;
pub use norms::{Day, Total};
pub use report::verifying::verify_bytes;
pub use seal::Trust;
pub use stick::{meant as path_meant, told as path_told};

/// What is said over the border: requests refuse unknown fields, replies carry no sentences but
/// those of rules, which stand in the rules themselves.
pub mod talk {
    pub use crate::advances::talk::*;
    pub use crate::allotments::talk::*;
    pub use crate::answers::talk::*;
    pub use crate::attachments::talk::*;
    pub use crate::beforehand::talk::*;
    pub use crate::book::talk::*;
    pub use crate::bundles::finding::{Aside, AsideReason};
    pub use crate::closing::talk::*;
    pub use crate::core::talk::*;
    pub use crate::law::talk::*;
    pub use crate::money::talk::*;
    pub use crate::office::talk::*;
    pub use crate::people::talk::*;
    pub use crate::report::talk::*;
    pub use crate::work::talk::*;
}
