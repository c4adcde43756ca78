//! What a centre whose quarter was played has left behind.

use super::cast::Part;
use super::chance::Clock;
use super::places::Unit;
use super::plan::{Payment, Plant};
use super::seat::{Machine, RawAct, RawActivity};
use chrono::NaiveDate;
use serde_json::Value;
use std::path::PathBuf;

/// A sealed report and where it lies.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// 0, 1 …
    pub revision: u32,
    /// Mã gói.
    pub bundle_id: String,
    /// Mã số liệu.
    pub ma_so_lieu: String,
    /// In the centre's own folder.
    pub path: PathBuf,
    /// On the stick, once it was copied there.
    pub on_stick: PathBuf,
    /// The local day of sealing.
    pub sealed_on: NaiveDate,
    /// The copy of the book made with it.
    pub backup: PathBuf,
    /// The PC it was sealed on.
    pub machine: Machine,
}

/// An error that stands in a sealed report, and where to find it.
#[derive(Clone, Debug)]
pub struct Planted {
    /// What is wrong and what would be right.
    pub plant: Plant,
    /// Id of the voucher, as the book knows it.
    pub voucher_id: Value,
    /// The voucher as it was asked for.
    pub(crate) payment: Payment,
    /// Its day.
    pub day: NaiveDate,
    /// Its place among the raw acts.
    pub act: usize,
}

/// A centre whose quarter was played.
pub struct Played {
    /// Place in the list, from 0.
    pub place: usize,
    /// `06874-2008`.
    pub centre_id: String,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: Unit,
    /// What it did.
    pub part: Part,
    /// `DIR/centres/<unit>`.
    pub folder: PathBuf,
    /// Where its book lies now.
    pub machine: Machine,
    /// The thirty digits of its seal.
    pub digits: String,
    /// Its public key, as OpenSSH writes it.
    pub public_key: String,
    /// Whom to call, with an invented number.
    pub director: String,
    /// Everything it sealed, oldest first.
    pub sealed: Vec<Sealed>,
    /// An error that still stands in the newest sealed report.
    pub planted: Option<Planted>,
    /// Who is paid here and elsewhere.
    pub shared: Option<String>,
    /// Every money act.
    pub acts: Vec<RawAct>,
    /// Every activity.
    pub activities: Vec<RawActivity>,
    pub(crate) clock: Clock,
    pub(crate) seed: u64,
}
