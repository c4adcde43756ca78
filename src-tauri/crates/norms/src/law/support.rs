//! The levels of support the state's budget owes centres, as the acts set them.

use crate::{Day, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a level of support is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SupportKind {
    /// Once, for a newly founded centre.
    BanDau,
    /// Every year.
    HangNam,
}

impl SupportKind {
    /// `ban-dau` or `hang-nam`.
    pub fn code(self) -> &'static str {
        match self {
            SupportKind::BanDau => "ban-dau",
            SupportKind::HangNam => "hang-nam",
        }
    }
}

/// A level of support as stored.
#[derive(Clone, Debug)]
pub struct SupportLevel {
    /// Key of the file.
    pub key: String,
    /// Two digits; empty for the whole country.
    pub province: String,
    /// For what.
    pub kind: SupportKind,
    /// Codes in `area-class`; empty means all.
    pub area_classes: Vec<String>,
    /// Đồng; `None` ends the level.
    pub amount: Option<Vnd>,
    /// First day of the level.
    pub from: Day,
    /// Id of the act that sets it.
    pub source: String,
    /// Where in the act.
    pub article: Option<String>,
    /// The act sets it as a minimum.
    pub is_minimum: bool,
    /// Read in the act.
    pub verified: bool,
    /// A remark.
    pub note: Option<String>,
}
