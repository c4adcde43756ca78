//! Records of what holds from which day on.

use crate::id::PostId;
use norms::{Day, SalaryParts, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

norms::closed_set! {
    /// What of a centre may change while its book runs; the code is the field of its profile.
    pub enum FactKind {
        /// Its name.
        Name = "name",
        /// Code of its class of area.
        AreaClass = "area_class",
        /// Code of the kind of its account.
        AccountKind = "account_kind",
        /// Has it a stamp of its own: "1" or "0".
        HasSeal = "has_seal",
        /// Who receives its reports.
        OfficeId = "office_id",
        /// What that office is called.
        OfficeName = "office_name",
        /// The decision its allowances follow; none when it follows none any more.
        Decision = "allowance_decision",
    }
}

/// What a fact of the centre is from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProfileFact {
    pub kind: FactKind,
    pub from_on: Day,
    pub value: Option<String>,
}

/// The salary of a post from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PostSalary {
    pub post_id: PostId,
    pub from_on: Day,
    /// Đồng of rank and step.
    pub salary_vnd: Vnd,
    /// Đồng of the allowance of a position.
    pub position_vnd: Vnd,
    /// Đồng of the allowance of seniority beyond the scale.
    pub seniority_vnd: Vnd,
}

impl PostSalary {
    /// In the parts the law adds up.
    pub fn parts(&self) -> SalaryParts {
        SalaryParts {
            salary: self.salary_vnd,
            position: self.position_vnd,
            seniority: self.seniority_vnd,
        }
    }
}
