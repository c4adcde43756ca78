//! The names the law gives to codes, for paper and lists.

use crate::core::error::DeskError;
use crate::core::view::View;
use norms::{Day, Norms, Quarter};
use std::collections::BTreeMap;

/// The Vietnamese names of all codes as of a day, for paper.
pub(crate) struct LawNames {
    pub(crate) law: std::sync::Arc<Norms>,
    pub(crate) on: Day,
    /// Titles of rules, by id.
    pub(crate) rules: BTreeMap<String, String>,
}

impl paper::Names for LawNames {
    fn name(&self, list: &str, code: &str) -> String {
        if list == "rules" {
            return self.rules.get(code).cloned().unwrap_or_else(|| code.to_owned());
        }
        if list == "decision" {
            let law = &self.law;
            let act = law.decision(code).ok().and_then(|d| law.instrument(&d.instrument));
            return act.map_or_else(|| code.to_owned(), |act| act.number.clone());
        }
        let found = self.law.code(list, code, self.on);
        found.map_or_else(|_| code.to_owned(), |c| c.vi.clone())
    }

    fn rank(&self, list: &str, code: &str) -> usize {
        let codes = self.law.codes(list, self.on);
        codes.iter().position(|c| c.code == code).unwrap_or(codes.len())
    }
}

/// The names of codes on the quarter's last day, with the titles of rules.
pub(crate) fn law_names(view: View<'_>, quarter: Quarter) -> Result<LawNames, DeskError> {
    let law = view.law_of(quarter)?;
    let rules = law.rules().iter().map(|r| (r.id.clone(), r.title.vi.clone())).collect();
    Ok(LawNames { law, on: quarter.last(), rules })
}
