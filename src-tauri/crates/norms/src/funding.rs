//! From which funding allowances may be paid.

use crate::{Code, Day, Norms};

/// The principle that donations pay no allowance (TT 16/2018/TT-BGDĐT article 3(2)).
const NOT_FROM_DONATIONS: &str = "allowance-not-from-donations";

impl Norms {
    /// May allowances be paid from a class of funding, a code of `funding-class`, on a day?
    ///
    /// Donations answer by the principle of the country or the decision's own; before anybody said
    /// so, for an unknown decision, and for every other class, the list's own answer stands.
    pub fn may_pay_allowance(&self, decision_id: Option<&str>, class: &Code, on: Day) -> bool {
        let says = |name: &str| class.extra.get(name).is_some_and(|value| value == "true");
        let forbids = match decision_id {
            Some(decision) => self.principle_for(decision, NOT_FROM_DONATIONS, on),
            None => self.principle(NOT_FROM_DONATIONS, on),
        };
        match forbids {
            Ok(principle) if says("is_donation") => !principle.value.is_yes(),
            _ => says("allows_allowance"),
        }
    }
}

#[cfg(test)]
mod tests;
