//! What the bodies above a centre are to it, as the acts say.

use crate::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose office a body is, and how high a unit stands; the lower tier goes before the higher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// Of the commune itself.
    Xa,
    /// Of the district the commune lies in.
    Huyen,
    /// Of the province.
    Tinh,
}

impl Tier {
    /// The tier of a unit by the state's code: five digits a commune, three a district, two a
    /// province; `None` for any other text.
    pub fn of_unit_code(code: &str) -> Option<Tier> {
        let is_digits = code.bytes().all(|b| b.is_ascii_digit());
        match code.len() {
            5 if is_digits => Some(Tier::Xa),
            3 if is_digits => Some(Tier::Huyen),
            2 if is_digits => Some(Tier::Tinh),
            _ => None,
        }
    }
}

/// What a body is to every centre, from one day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Code in `office-kind` when it receives, in `managing-body` when not.
    pub office: String,
    /// With holes: `Phòng Giáo dục và Đào tạo {unit}`.
    pub name: String,
    /// Of which tier of government it is.
    pub tier: Tier,
    /// Place in the chain that receives, from 1; `None` when it receives no report.
    pub order: Option<u32>,
    /// Codes in `relation-role`.
    pub roles: Vec<String>,
    /// First day of the relation.
    pub from: Day,
    /// The relation ends on its first day.
    pub repealed: bool,
    /// Id of the act.
    pub source: String,
    /// Where in the act.
    pub article: Option<String>,
    /// Read in the act.
    pub verified: bool,
    /// A remark.
    pub note: Option<String>,
}
