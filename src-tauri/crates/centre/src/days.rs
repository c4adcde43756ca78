//! What holds from which day on: of the centre itself, and of a post's salary. A fact that is learnt late
//! is written down with its own day; when it became known the journal says.

use crate::day_records::{FactKind, PostSalary, ProfileFact};
use crate::records::{Post, Profile};
use norms::{Day, Decision, Month, Norms, SalaryParts};

/// The principle that says which day's facts rule a month.
const BY_LAST_DAY: &str = "month-by-last-day";

/// What changes of the centre.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileChanges {
    /// What holds from now on.
    pub facts: Vec<ProfileFact>,
    /// What was said of the same and holds no more.
    pub over: Vec<ProfileFact>,
}

impl Profile {
    /// What it says of a kind.
    pub fn said(&self, kind: FactKind) -> Option<String> {
        match kind {
            FactKind::Name => Some(self.name.clone()),
            FactKind::AreaClass => Some(self.area_class.clone()),
            FactKind::AccountKind => Some(self.account_kind.clone()),
            FactKind::HasSeal => Some(u8::from(self.has_seal).to_string()),
            FactKind::OfficeId => Some(self.office_id.to_string()),
            FactKind::OfficeName => Some(self.office_name.clone()),
            FactKind::Decision => self.allowance_decision.clone(),
        }
    }

    fn say(&mut self, kind: FactKind, value: Option<&str>) {
        let text = || value.unwrap_or_default().to_owned();
        match kind {
            FactKind::Name => self.name = text(),
            FactKind::AreaClass => self.area_class = text(),
            FactKind::AccountKind => self.account_kind = text(),
            FactKind::HasSeal => self.has_seal = value == Some("1"),
            FactKind::OfficeId => self.office_id = text().into(),
            FactKind::OfficeName => self.office_name = text(),
            FactKind::Decision => self.allowance_decision = value.map(str::to_owned),
        }
    }

    /// The centre on a day, from how it was founded and what changed since.
    #[must_use]
    pub fn on(&self, facts: &[ProfileFact], day: Day) -> Profile {
        let mut profile = self.clone();
        for kind in FactKind::ALL {
            if let Some(fact) = holding(facts, kind, day) {
                profile.say(kind, fact.value.as_deref());
            }
        }
        profile
    }

    /// What is to be written down so that the centre is as wanted today, each kind that changes from its
    /// own day on; what was said of such a kind between that day and today holds no more.
    pub fn changes(
        &self,
        facts: &[ProfileFact],
        wanted: &Profile,
        today: Day,
        from_on: impl Fn(FactKind) -> Day,
    ) -> ProfileChanges {
        let now = self.on(facts, today);
        let mut changes = ProfileChanges::default();
        for kind in FactKind::ALL.into_iter().filter(|k| now.said(*k) != wanted.said(*k)) {
            let from_on = from_on(kind);
            let is_over = |fact: &&ProfileFact| {
                fact.kind == kind && from_on < fact.from_on && fact.from_on <= today
            };
            changes.over.extend(facts.iter().filter(is_over).cloned());
            changes.facts.push(ProfileFact { kind, from_on, value: wanted.said(kind) });
        }
        changes
    }

    /// The decisions the centre chose up to a day, the newest first.
    pub fn decisions_until(&self, facts: &[ProfileFact], day: Day) -> Vec<String> {
        let of_kind = facts.iter().filter(|fact| fact.kind == FactKind::Decision);
        let mut chosen: Vec<&ProfileFact> = of_kind.filter(|fact| fact.from_on <= day).collect();
        chosen.sort_by_key(|fact| std::cmp::Reverse(fact.from_on));
        let mut ids: Vec<String> = Vec::new();
        for fact in chosen {
            match &fact.value {
                Some(id) => ids.push(id.clone()),
                // From then on it followed none.
                None => return ids,
            }
        }
        ids.extend(self.allowance_decision.clone());
        ids
    }
}

/// The newest fact of a kind that began by the day.
fn holding(facts: &[ProfileFact], kind: FactKind, day: Day) -> Option<&ProfileFact> {
    let begun = facts.iter().filter(|fact| fact.kind == kind && fact.from_on <= day);
    begun.max_by_key(|fact| fact.from_on)
}

/// The salary of a post on a day.
pub fn salary_on(post: &Post, salaries: &[PostSalary], day: Day) -> Option<SalaryParts> {
    let begun = salaries.iter().filter(|one| one.post_id == post.post_id && one.from_on <= day);
    let newest = begun.max_by_key(|one| one.from_on);
    newest.map(PostSalary::parts).or(post.salary)
}

/// What is written down of a post's salary when its form is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SalaryKept {
    /// What the post itself says: its salary from its first day on.
    pub own: Option<SalaryParts>,
    /// A salary from a later day on.
    pub later: Option<PostSalary>,
    /// Days of which another salary was said that holds no more.
    pub over: Vec<Day>,
}

/// What is kept of a salary as it was typed: of a new post its own; of one that had none, its own too; else
/// from the day that was typed, today where none was. An emptied box clears it.
pub fn salary_kept(
    old: Option<&Post>,
    salaries: &[PostSalary],
    typed: Option<SalaryParts>,
    (from_on, today): (Option<Day>, Day),
) -> SalaryKept {
    let own = |own| SalaryKept { own, later: None, over: Vec::new() };
    let Some(old) = old else { return own(typed) };
    let said = salaries.iter().filter(|one| one.post_id == old.post_id).map(|one| one.from_on);
    let Some(parts) = typed else { return SalaryKept { over: said.collect(), ..own(None) } };
    let day = from_on.unwrap_or(today);
    // What was typed holds from its day until today, and what is said of days to come stays.
    let over: Vec<Day> = said.filter(|on| day < *on && *on <= today).collect();
    let had = salary_on(old, salaries, today);
    if from_on.is_none() && had == typed {
        return own(old.salary);
    }
    if had.is_none() || day <= old.from_on {
        return SalaryKept { over, ..own(typed) };
    }
    let later = PostSalary {
        post_id: old.post_id.clone(),
        from_on: day,
        salary_vnd: parts.salary,
        position_vnd: parts.position,
        seniority_vnd: parts.seniority,
    };
    SalaryKept { later: Some(later), over, ..own(old.salary) }
}

/// The day whose facts rule a month, as its decision answers for itself, else as the country does: its
/// last, or its first. The law of before it was asked says the last.
pub fn day_of_month(law: &Norms, decision: &Decision, month: Month) -> Day {
    let answer = law.principle_for(&decision.id, BY_LAST_DAY, month.last());
    let is_last = answer.map_or(true, |principle| principle.value.is_yes());
    if is_last { month.last() } else { month.first() }
}

#[cfg(test)]
mod tests;
