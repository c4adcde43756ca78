//! The files of places as written: units, what became of them, and who stands above a centre.

use super::{day, some_day};
use crate::Day;
use crate::law::Tier;
use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnitFile {
    pub(crate) province: String,
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    /// From its first day the list is all there is below the province.
    pub(crate) complete: bool,
    pub(crate) source: Spanned<String>,
    pub(crate) verified: bool,
    pub(crate) unit: Vec<Spanned<UnitEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnitEntry {
    pub(crate) code: String,
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) parent: Option<String>,
    #[serde(default, deserialize_with = "some_day")]
    pub(crate) from: Option<Day>,
    /// The act that decided it; that of the file when left out.
    pub(crate) source: Option<Spanned<String>>,
    pub(crate) verified: Option<bool>,
    /// Other codes that official lists give it.
    #[serde(default)]
    pub(crate) also: Vec<String>,
    pub(crate) note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SuccessionFile {
    pub(crate) event: Vec<Spanned<EventEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EventEntry {
    #[serde(deserialize_with = "day")]
    pub(crate) on: Day,
    pub(crate) source: Spanned<String>,
    pub(crate) verified: bool,
    pub(crate) heirs: Vec<Spanned<HeirEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HeirEntry {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) share: crate::units::Share,
    #[serde(default)]
    pub(crate) default: bool,
    pub(crate) verified: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfficeFile {
    pub(crate) relation: Vec<Spanned<RelationEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RelationEntry {
    pub(crate) office: String,
    pub(crate) name: String,
    pub(crate) tier: Tier,
    pub(crate) order: Option<u32>,
    pub(crate) roles: Vec<String>,
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    #[serde(default)]
    pub(crate) repealed: bool,
    pub(crate) source: Spanned<String>,
    pub(crate) article: Option<String>,
    pub(crate) verified: bool,
    pub(crate) note: Option<String>,
}
