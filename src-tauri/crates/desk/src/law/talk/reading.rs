//! Requests and replies about reading the law.

use super::packs::LawPackRow;
use norms::Day;
use norms::reading::{LawEntry, Section};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One section of the law, as of a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListLaw {
    /// As a link names it; a section nobody knows is `list-unknown`.
    pub section: String,
    /// Words to find, marks not needed; null for all.
    pub query: Option<String>,
    /// The day it is asked for; null is today.
    pub on: Option<Day>,
}

/// Where the law of this book stands, and one section of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawPage {
    pub section: Section,
    pub on: Day,
    /// Every section with how many entries it has, in the order of the screen.
    pub sections: Vec<LawSection>,
    /// Eight letters of the edition, as people compare them.
    pub edition: String,
    /// The pack it came in; null for what the program ships.
    pub pack: Option<LawPackRow>,
    pub entries: Vec<LawEntry>,
    /// More entries than are listed match.
    pub is_cut_short: bool,
}

/// A section and its size.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawSection {
    pub section: Section,
    pub count: u32,
    pub unverified: u32,
}
