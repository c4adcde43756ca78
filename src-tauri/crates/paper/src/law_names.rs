//! The names the law gives to codes.

use crate::names::Names;
use norms::rules::Rule;
use norms::{Day, Norms, Quarter};
use std::sync::Arc;

/// The Vietnamese names of all codes as they stand on a day, with the titles of rules.
#[derive(Clone, Debug)]
pub struct LawNames {
    /// The law that names them.
    pub law: Arc<Norms>,
    on: Day,
}

impl LawNames {
    /// As the codes are called on the last day of a quarter.
    pub fn of(law: Arc<Norms>, quarter: Quarter) -> LawNames {
        LawNames { law, on: quarter.last() }
    }
}

/// Has somebody read in an act what a code is called on a day? Where no act was ever signed that says so, the
/// name is the program's own and there is nothing to compare it with.
pub(crate) fn is_read(law: &Norms, list: &str, code: &str, on: Day) -> bool {
    let Ok(found) = law.code(list, code, on) else { return true };
    let act = law.instrument(&found.source);
    found.verified || act.is_none_or(|act| act.signed.is_none())
}

impl Names for LawNames {
    fn name(&self, list: &str, code: &str) -> String {
        let law = &self.law;
        let found = match list {
            "rules" => law.rule(code).map(|rule| rule.title.vi.clone()),
            "decision" => {
                let decision = law.decision(code).ok();
                let act = decision.and_then(|decision| law.instrument(&decision.instrument));
                act.map(|act| act.number.clone())
            }
            _ => law.code(list, code, self.on).ok().map(|code| code.vi.clone()),
        };
        found.unwrap_or_else(|| code.to_owned())
    }

    fn is_read(&self, list: &str, code: &str) -> bool {
        is_read(&self.law, list, code, self.on)
    }

    fn rule(&self, id: &str) -> Option<&Rule> {
        self.law.rule(id)
    }

    fn rank(&self, list: &str, code: &str) -> usize {
        let codes = self.law.codes(list, self.on);
        codes.iter().position(|c| c.code == code).unwrap_or(codes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_called_as_the_law_calls_it_or_by_itself() {
        let law = Arc::new(Norms::shipped().clone());
        let names = LawNames::of(law, "2026-Q3".parse().unwrap());
        for (list, code, name) in [
            ("roles", "giam-doc", "Giám đốc"),
            ("roles", "vua", "vua"),
            ("no-such-list", "giam-doc", "giam-doc"),
            ("rules", "voucher-number-gap", "Số chứng từ liên tục"),
            ("rules", "no-such-rule", "no-such-rule"),
            ("decision", "lam-dong-70-2014", "70/2014/QĐ-UBND"),
            ("decision", "no-such-decision", "no-such-decision"),
        ] {
            assert_eq!(names.name(list, code), name, "{list}/{code}");
        }
    }

    #[test]
    fn a_name_claimed_of_an_act_nobody_read_is_told_from_the_others() {
        let law = Arc::new(Norms::shipped().clone());
        let names = LawNames::of(law, "2026-Q3".parse().unwrap());
        for (list, code, is_read) in [
            ("roles", "giam-doc", false),
            ("roles", "giao-vien-biet-phai", true),
            // The program's own word, and no code at all.
            ("roles", "thu-quy", true),
            ("roles", "vua", true),
        ] {
            assert_eq!(names.is_read(list, code), is_read, "{code}");
        }
    }

    #[test]
    fn codes_are_ranked_as_their_list_has_them_and_an_unknown_one_last() {
        let law = Arc::new(Norms::shipped().clone());
        let on: Day = "2026-09-30".parse().unwrap();
        let last = law.codes("roles", on).len();
        let names = LawNames::of(law, on.quarter());
        assert_eq!(names.rank("roles", "giam-doc"), 0);
        assert!(names.rank("roles", "giam-doc") < names.rank("roles", "ke-toan"));
        assert_eq!(names.rank("roles", "vua"), last);
    }
}
