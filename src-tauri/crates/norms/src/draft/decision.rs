//! A province's decision on allowances, with its lines.

use super::act::ActDraft;
use super::writing::{DraftFault, Writing, list, quoted, slug};
use crate::law::{Method, SalaryPart, StartRule, StopRule};
use crate::{Day, Tier, Vnd};
use serde::{Deserialize, Serialize};
use std::fmt::Write;
use ts_rs::TS;

/// A decision; its id follows from the act's number.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecisionDraft {
    /// The act that decides.
    pub act: ActDraft,
    /// Two-digit code of the province.
    pub province: String,
    /// The day it takes effect.
    pub from: Day,
    /// To whom and what it applies.
    pub scope: String,
    /// One person with several posts receives the highest allowance only.
    pub highest_only: bool,
    /// When a post starts to earn.
    pub start: StartRule,
    /// When it stops.
    pub stop: StopRule,
    /// Rounded to a multiple of this many đồng.
    pub rounding: i64,
    /// Counts towards insurance.
    pub counts_for_insurance: bool,
    /// Somebody read figures and switches in the act.
    pub is_verified: bool,
    /// What it grants, one line a role and group of classes.
    pub lines: Vec<LineDraft>,
}

/// What a role is granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LineDraft {
    /// Code in `roles`.
    pub role: String,
    /// Codes in `area-class`; none means all.
    pub area_classes: Vec<String>,
    /// How it is computed.
    pub method: Method,
    /// `0.40`, or a percentage.
    pub coefficient: Option<String>,
    /// For a percentage: the parts of the salary it is taken of; none means all three.
    pub of: Option<Vec<SalaryPart>>,
    /// Đồng a month or a year.
    pub amount_vnd: Option<Vnd>,
}

impl DecisionDraft {
    pub(super) fn write(&self, writing: &mut Writing) -> Result<(), DraftFault> {
        if Tier::of_unit_code(&self.province) != Some(Tier::Tinh) {
            return Err(DraftFault::Wrong("province"));
        }
        if self.lines.is_empty() {
            return Err(DraftFault::Empty("lines"));
        }
        if self.rounding < 1 {
            return Err(DraftFault::Wrong("rounding"));
        }
        let scope = quoted(&self.scope, "scope")?;
        let source = self.act.write(writing)?;
        // The province stands in the name too: acts of two provinces can have one number.
        let id = slug(&format!("{} {source}", self.province), "act")?;
        let mut text = format!("id = \"{id}\"\ninstrument = \"{source}\"\n");
        let _ = writeln!(text, "province = \"{}\"\nfrom = {}", self.province, self.from);
        let _ = writeln!(text, "scope = {scope}\nhighest_only = {}", self.highest_only);
        let _ = writeln!(text, "start = \"{}\"", self.start.code());
        let _ = writeln!(text, "stop = \"{}\"", self.stop.code());
        let _ = writeln!(text, "rounding = {}", self.rounding);
        let _ = writeln!(text, "counts_for_insurance = {}", self.counts_for_insurance);
        let _ = writeln!(text, "switches_verified = {}", self.is_verified);
        for line in &self.lines {
            text.push_str(&self.line(line)?);
        }
        writing.found(&format!("allowances/{id}.toml"), &text, "act")
    }

    fn line(&self, line: &LineDraft) -> Result<String, DraftFault> {
        let mut text = format!("\n[[line]]\nrole = {}\n", quoted(&line.role, "role")?);
        if !line.area_classes.is_empty() {
            let classes = list(&line.area_classes, "area_classes")?;
            let _ = writeln!(text, "area_classes = {classes}");
        }
        let _ = writeln!(text, "method = \"{}\"", line.method.code());
        let by_factor = matches!(line.method, Method::HeSo | Method::PhanTram);
        match (by_factor, &line.coefficient, line.amount_vnd) {
            (true, Some(coefficient), None) => {
                // People type a comma; files hold a point.
                let coefficient = coefficient.trim().replace(',', ".");
                let known = crate::thousandths(&coefficient).is_some_and(|n| n > 0);
                if !known {
                    return Err(DraftFault::Wrong("coefficient"));
                }
                let _ = writeln!(text, "coefficient = \"{coefficient}\"");
                let of = line.of.as_deref().unwrap_or_default();
                if line.method == Method::PhanTram && !of.is_empty() {
                    let of: Vec<String> = of.iter().map(|p| p.code().to_owned()).collect();
                    let _ = writeln!(text, "of = {}", list(&of, "of")?);
                }
            }
            (false, None, Some(amount)) if !amount.is_zero() && !amount.is_negative() => {
                let _ = writeln!(text, "amount = {}", amount.dong());
            }
            (true, ..) => return Err(DraftFault::Wrong("coefficient")),
            (false, ..) => return Err(DraftFault::Wrong("amount_vnd")),
        }
        let _ = writeln!(text, "verified = {}", self.is_verified);
        Ok(text)
    }
}
