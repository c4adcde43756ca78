//! What a decision grants a post of which not everything is known: the least and the most it can be.

use crate::rules::{Asked, Lookup};
use crate::{NormFault, Norms, PostFacts};

/// The list a class of area is a code of.
const CLASSES: &str = "area-class";
/// The list a role is a code of.
const ROLES: &str = "roles";

impl Norms {
    /// The least and the most đồng a post earns in a month, over the classes of area it may lie in: the
    /// same where the class is known, or where the decision grants all of them alike. Zero in a month
    /// without a day that earns.
    ///
    /// Nothing where it cannot be said: a decision, a role or a class nobody knows, one that grants the
    /// role nothing or is not in force in the month, and one that grants a share of a salary.
    pub(crate) fn granted(&self, asked: &Asked<'_>) -> Option<(i64, i64)> {
        let on = asked.month.last();
        // Not through `decision` and `code`, which look for what a wrong name may have meant.
        let is_known = self.own.contains_key(asked.decision)
            || self.all_decisions().iter().any(|d| d.id == asked.decision);
        if !is_known || !self.holds(ROLES, asked.role, on) {
            return None;
        }
        let classes: Vec<&str> = match asked.area_class {
            Some(class) if self.holds(CLASSES, class, on) => vec![class],
            Some(_) => return None,
            None => self.codes(CLASSES, on).into_iter().map(|code| code.code.as_str()).collect(),
        };
        let mut within: Option<(i64, i64)> = None;
        for class in classes {
            let facts = PostFacts { role: asked.role.to_owned(), area_class: class.to_owned() };
            let granted = match self.granted_to(asked, &facts) {
                Ok(granted) => granted,
                Err(NormFault::NoLine { .. }) => continue,
                Err(_) => return None,
            };
            let (least, most) = within.unwrap_or((granted, granted));
            within = Some((least.min(granted), most.max(granted)));
        }
        within
    }

    /// For the days a post was held, else for the whole month.
    fn granted_to(&self, asked: &Asked<'_>, facts: &PostFacts) -> Result<i64, NormFault> {
        let (id, month) = (asked.decision, asked.month);
        let allowance = match asked.held {
            None => Some(self.allowance(id, facts, month)?),
            Some((from, to)) => self.allowance_for(id, facts, from, to, None, month)?,
        };
        Ok(allowance.map_or(0, |allowance| allowance.amount.dong()))
    }
}
