//! Monthly allowances: which decision a month follows, what it grants whom, and the chain each
//! amount hangs on.
//!
//! A centre chooses a decision from a day on, and the months before that day go on by the one chosen
//! before; so choosing a newer one pays nobody less for a month that is past.

use crate::day_records::{PostSalary, ProfileFact};
use crate::days::{day_of_month, salary_on};
use crate::money_records::{AllowanceLine, AllowanceSheet};
use crate::records::{Person, Post, Profile};
use norms::{
    Allowance, Day, Decision, MoneyFault, Month, NormFault, Norms, PostFacts, Quarter, SalaryParts,
    Vnd, text,
};
use std::ops::RangeInclusive;

/// How many months back a settled sheet is looked for.
const LOOK_BACK: u32 = 36;

/// The centre as it was founded and what changed since, by day.
#[derive(Clone, Copy, Debug)]
pub struct Centre<'a> {
    pub profile: &'a Profile,
    pub facts: &'a [ProfileFact],
}

/// A month's allowances as the law says, before anyone settled them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Computed {
    /// By rank of the role, then by name.
    pub lines: Vec<AllowanceLine>,
    /// People whose role the decision grants nothing.
    pub without: Vec<String>,
    /// People whose allowance is a share of a salary nobody has written down.
    pub needs_salary: Vec<String>,
}

/// The decision of a month: the newest of those chosen by then that is in force in it, else the one of
/// the newest sheet settled up to that month. `None` when none was chosen, or none was in force. A choice
/// holds from its own day on, so that choosing a newer decision takes nothing from a month before it.
///
/// # Errors
/// Only what `sheet_of`, which reads the settled sheet of a month, fails with.
pub fn decision_of_month<'a, E>(
    law: &'a Norms,
    centre: Centre<'_>,
    month: Month,
    mut sheet_of: impl FnMut(Month) -> Result<Option<AllowanceSheet>, E>,
) -> Result<Option<&'a Decision>, E> {
    let chosen = centre.profile.decisions_until(centre.facts, month.last());
    // The law of an earlier quarter may not know a decision that came after.
    let known = chosen.iter().find_map(|id| in_force(law, id, month));
    if chosen.is_empty() || known.is_some() {
        return Ok(known);
    }
    // A book of before choices had days knows an earlier decision by its sheets alone.
    let mut at = month;
    for _ in 0..LOOK_BACK {
        if at < centre.profile.first_on.month() {
            break;
        }
        let settled = sheet_of(at)?.and_then(|sheet| sheet.lines.into_iter().next());
        if let Some(line) = settled {
            return Ok(in_force(law, &line.decision, month));
        }
        at = at.previous();
    }
    Ok(None)
}

fn in_force<'a>(law: &'a Norms, id: &str, month: Month) -> Option<&'a Decision> {
    law.decision(id).ok().filter(|decision| decision.from <= month.last())
}

/// A decision of the centre's own province in force in the month, where the book follows another:
/// the province made a newer one, or the book still follows an example.
pub fn newer_decision<'a>(
    law: &'a Norms,
    profile: &Profile,
    used: Option<&Decision>,
    month: Month,
) -> Option<&'a Decision> {
    let province = profile.province(law, month.last());
    let own = law.decision_of(&province, month.last()).ok().filter(|own| !own.is_example)?;
    let is_newer = match used {
        None => profile.allowance_decision.as_deref() != Some(own.id.as_str()),
        Some(used) => used.id != own.id && (used.is_example || used.from < own.from),
    };
    is_newer.then_some(own)
}

/// A decision by its act and what it is about.
pub fn decision_title(law: &Norms, decision: &Decision) -> String {
    let act = law.instrument(&decision.instrument).map(norms::Instrument::cited);
    format!("{}: {}", act.unwrap_or_default(), decision.scope)
}

/// What a month's allowances are computed of; people, posts and salaries may be of any time.
#[derive(Clone, Copy, Debug)]
pub struct MonthFacts<'a> {
    /// A code of the list of that name, as it is on the day that rules the month.
    pub area_class: &'a str,
    pub people: &'a [Person],
    pub posts: &'a [Post],
    pub salaries: &'a [PostSalary],
}

/// A month's allowances by a decision.
///
/// # Errors
/// What the law cannot answer for, apart from what the lists of [`Computed`] tell.
pub fn compute(
    law: &Norms,
    decision: &Decision,
    of: MonthFacts<'_>,
    month: Month,
) -> Result<Computed, NormFault> {
    let mut computed = Computed::default();
    let on = day_of_month(law, decision, month);
    let mut earning = Vec::new();
    for post in of.posts {
        let person = of.people.iter().find(|p| p.person_id == post.person_id);
        let name = person.map(|p| p.full_name.clone()).unwrap_or_default();
        let facts = PostFacts { role: post.role.clone(), area_class: of.area_class.to_owned() };
        let days = law.days_earning(&decision.id, post.from_on, post.to_on, month)?;
        let Some((first, last)) = days else { continue };
        let salary = salary_on(post, of.salaries, on);
        let days = first.of_month()..=last.of_month();
        match law.allowance_of_days(&decision.id, &facts, salary, month, month.last().of_month()) {
            Ok(full) => {
                earning.push(Earning { post, name, facts, salary, days, full });
            }
            Err(NormFault::NoLine { .. } | NormFault::UnknownCode { .. }) => {
                computed.without.push(name);
            }
            Err(NormFault::SalaryNeeded { .. }) => computed.needs_salary.push(name),
            Err(NormFault::NotInForce { .. }) => {}
            Err(other) => return Err(other),
        }
    }
    let highest_only = law.highest_only_in(&decision.id, month)?;
    for one in &earning {
        let held = one.days_paid(&earning, highest_only);
        if held > 0 {
            let (facts, salary) = (&one.facts, one.salary);
            let paid = law.allowance_of_days(&decision.id, facts, salary, month, held)?;
            computed.lines.push(line(one.post, one.name.clone(), &paid));
        }
    }
    let rank = |role: &str| {
        let roles = law.codes("roles", month.last());
        roles.iter().position(|c| c.code == role).unwrap_or(roles.len())
    };
    computed
        .lines
        .sort_by_cached_key(|l| (rank(&l.role), text::name_key(&l.full_name), l.post_id.clone()));
    for names in [&mut computed.without, &mut computed.needs_salary] {
        names.sort_by_cached_key(|name| text::name_key(name));
        names.dedup();
    }
    Ok(computed)
}

/// A post that earns in a month.
struct Earning<'a> {
    post: &'a Post,
    name: String,
    facts: PostFacts,
    salary: Option<SalaryParts>,
    /// The days of the month on which it earns.
    days: RangeInclusive<u32>,
    /// What it would earn for the whole month.
    full: Allowance,
}

impl Earning<'_> {
    /// On how many days it is paid beside others: on a day two posts of one person earn, the higher of
    /// the two is where only the highest counts, and of equal ones the first post's. One role is paid to
    /// one person once a day under any decision: who was named anew in the month held it throughout.
    fn days_paid(&self, others: &[Earning<'_>], highest_only: bool) -> u32 {
        let goes_before = |other: &&Earning<'_>| {
            other.post.person_id == self.post.person_id
                && (highest_only || other.post.role == self.post.role)
                && other.post.post_id != self.post.post_id
                && (other.full.amount > self.full.amount
                    || (other.full.amount == self.full.amount
                        && other.post.post_id < self.post.post_id))
        };
        let higher: Vec<_> = others.iter().filter(goes_before).collect();
        let is_paid = |day: &u32| !higher.iter().any(|other| other.days.contains(day));
        u32::try_from(self.days.clone().filter(is_paid).count()).unwrap_or(u32::MAX)
    }
}

fn line(post: &Post, full_name: String, allowance: &Allowance) -> AllowanceLine {
    let base = allowance.base.as_ref();
    AllowanceLine {
        post_id: post.post_id.clone(),
        full_name,
        role: post.role.clone(),
        method: allowance.method.code().to_owned(),
        coefficient: allowance.coefficient.as_ref().map(|c| c.replace('.', ",")),
        base_vnd: base.map(|rate| rate.amount),
        base_instrument: base.map(|rate| rate.source.cited()),
        base_from: base.map(|rate| rate.from),
        amount_vnd: allowance.amount,
        decision: allowance.decision_id.clone(),
        instrument: allowance.instrument.cited(),
        in_force_from: allowance.in_force_from,
        is_verified: allowance.verified,
        is_example: allowance.is_example,
    }
}

/// The months of a quarter that owe allowances: those that have begun, from the book's first on.
pub fn months_that_owe(quarter: Quarter, first_on: Day, today: Day) -> Vec<Month> {
    let months = quarter.months().into_iter();
    months.filter(|month| month.first() <= today && month.last() >= first_on).collect()
}

/// The sum of a month's lines.
///
/// # Errors
/// A sum beyond the bounds of money.
pub fn total(lines: &[AllowanceLine]) -> Result<Vnd, MoneyFault> {
    Vnd::sum(lines.iter().map(|line| line.amount_vnd))
}

/// What a line's role is called in its month; its code where the law no longer knows it.
pub fn role_name(law: &Norms, line: &AllowanceLine, month: Month) -> String {
    let code = law.code("roles", &line.role, month.last());
    code.map_or_else(|_| line.role.clone(), |c| c.vi.clone())
}

/// Rule, rate, instrument, day: the chain an amount hangs on, one step a line. These are lines of
/// figures and titles, in the language of the law they cite.
pub fn reasons(law: &Norms, line: &AllowanceLine, month: Month) -> Vec<String> {
    let mut steps = vec![format!("{} · {}", line.instrument, line.in_force_from.office())];
    let method = law.code("method", &line.method, month.last());
    let method = method.map_or_else(|_| line.method.clone(), |c| c.vi.clone());
    let role = role_name(law, line, month);
    match (&line.coefficient, line.base_vnd) {
        (Some(coefficient), Some(base)) => {
            steps.push(format!("{role}: {method} {coefficient}"));
            let act = line.base_instrument.as_deref().unwrap_or_default();
            let from = line.base_from.map(Day::office).unwrap_or_default();
            steps.push(format!("{base} đ · {act} · {from}"));
            // A month held in part earns its share of days; the whole sum would not be true then.
            let by_days = law.code("start-rule", "theo-ngay", month.last());
            let part = match by_days.ok().filter(|_| is_part(coefficient, base, line.amount_vnd)) {
                Some(code) => format!(" · {}", code.vi.to_lowercase()),
                None => String::new(),
            };
            steps.push(format!("{coefficient} × {base} đ{part} = {} đ", line.amount_vnd));
        }
        (Some(percent), None) => {
            steps.push(format!("{role}: {method} {percent}% = {} đ", line.amount_vnd));
        }
        _ => steps.push(format!("{role}: {method} {} đ", line.amount_vnd)),
    }
    steps
}

/// Is the amount less than the whole month's, by more than any rounding?
fn is_part(coefficient: &str, base: Vnd, amount: Vnd) -> bool {
    const ROUNDING: i64 = 1_000;
    let whole = norms::thousandths(&coefficient.replace(',', "."))
        .and_then(|n| n.checked_mul(base.dong()))
        .map(|product| product / 1_000);
    whole.is_some_and(|whole| whole - amount.dong() > ROUNDING)
}

#[cfg(test)]
mod tests;
