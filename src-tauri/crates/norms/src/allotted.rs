//! What a decision does to what may be spent in a budget year.

use crate::closed_set;

closed_set! {
    /// The kinds of allotment, codes of `allotment-change`.
    pub enum AllotmentChange {
        /// Allotted for the year.
        Allotted = "giao",
        /// Some more.
        Supplement = "bo-sung",
        /// Some less.
        Cut = "giam",
        /// What was left of the year before and may still be spent.
        Carried = "chuyen-sang",
        /// Taken back, as what is left at the end of a year.
        Withdrawn = "thu-hoi",
    }
}

impl AllotmentChange {
    /// May more be spent by it, or less?
    pub const fn is_more(self) -> bool {
        !matches!(self, AllotmentChange::Cut | AllotmentChange::Withdrawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Norms;

    #[test]
    fn every_kind_has_its_code_in_the_list_of_the_law_and_no_other_has() {
        let mut listed: Vec<&str> = Vec::new();
        let on = "2026-09-30".parse().unwrap();
        listed
            .extend(Norms::shipped().codes("allotment-change", on).iter().map(|c| c.code.as_str()));
        listed.sort_unstable();
        let mut codes: Vec<&str> = AllotmentChange::ALL.iter().map(|one| one.code()).collect();
        codes.sort_unstable();
        assert_eq!(codes, listed);
    }
}
