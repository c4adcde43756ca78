//! What may be entered: texts, codes, days, amounts. One place, so that every form refuses the same
//! things.

use crate::advances::AdvanceRefusal;
use crate::closings::adjusted_until;
use crate::collaborators::CollaboratorRefusal;
use crate::forms::limits::Limit;
use crate::founding::FoundingRefusal;
use crate::gifts::GiftRefusal;
use crate::people::PersonRefusal;
use crate::plans::PlanRefusal;
use crate::premises::PremisesRefusal;
use crate::work::WorkRefusal;
use norms::{Day, NormFault, Norms, Vnd, text as vietnamese};

/// The most a count of a form may be.
const MOST: u32 = 999_999;

/// What the format of bundles says of texts and ids: a record is written so that it can be sealed.
/// The seal knows it and lends it.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Tidies a text as it was typed.
    pub normalise: fn(&str) -> String,
    /// May the tidied text stand in a bundle? Else the code of what forbids it.
    pub check: fn(&str) -> Result<(), &'static str>,
    /// May the text name a party of a bundle?
    pub is_id: fn(&str) -> bool,
}

/// Why what was entered in a field cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EntryRefusal {
    /// Nothing was entered where something must be.
    #[error("empty")]
    Empty,
    /// A text of more characters than the field holds.
    #[error("too-long {count} {max}")]
    TooLong {
        /// How many it has.
        count: usize,
        /// How many it holds.
        max: usize,
    },
    /// The format of bundles does not bear the text.
    #[error("forbidden {why}")]
    Forbidden {
        /// The seal's code of what forbids it.
        why: &'static str,
    },
    /// The law has no such code on that day.
    #[error(transparent)]
    Norm(#[from] NormFault),
    /// No code of this kind.
    #[error("unknown-code {code}")]
    UnknownCode { code: String },
    /// The law has no such decision on allowances.
    #[error("decision-missing")]
    DecisionMissing,
    /// An amount that must be above zero is not.
    #[error("not-positive")]
    NotPositive,
    /// An amount below zero.
    #[error("negative")]
    Negative,
    /// A count nobody believes.
    #[error("count-too-large {count} {max}")]
    CountTooLarge {
        /// As it was entered.
        count: u32,
        /// The most that is believed.
        max: u32,
    },
    /// A budget year that is neither that of the day nor the one before.
    #[error("budget-year {year}")]
    BudgetYear {
        /// The year of the day.
        year: u32,
    },
    /// The parts do not add up to the whole.
    #[error("parts-differ {sum} {amount}")]
    PartsDiffer {
        /// What the parts add up to.
        sum: Vnd,
        /// The whole.
        amount: Vnd,
    },
    /// A day before the book's first.
    #[error("before-book {first}")]
    BeforeBook {
        /// The book's first day.
        first: Day,
    },
    /// A day that has not come.
    #[error("in-future {today}")]
    InFuture {
        /// The day it is.
        today: Day,
    },
    /// A last day before the first.
    #[error("day-order {first} {last}")]
    DayOrder {
        /// The first day.
        first: Day,
        /// The last, before it.
        last: Day,
    },
    /// A source of which no money comes or goes.
    #[error("in-kind")]
    InKind,
    /// An account kept apart, of money that was not donated.
    #[error("not-donated")]
    NotDonated,
    /// Nothing open can be settled so.
    #[error(transparent)]
    Advance(#[from] AdvanceRefusal),
    /// A gift cannot be so.
    #[error(transparent)]
    Gift(#[from] GiftRefusal),
    /// A person or a post cannot be so.
    #[error(transparent)]
    Person(#[from] PersonRefusal),
    /// A piece of work cannot be so.
    #[error(transparent)]
    Work(#[from] WorkRefusal),
    /// A movement of a facility cannot be so.
    #[error(transparent)]
    Premises(#[from] PremisesRefusal),
    /// What is told of a collaborator cannot be so.
    #[error(transparent)]
    Collaborator(#[from] CollaboratorRefusal),
    /// A plan or a target cannot be so.
    #[error(transparent)]
    Plan(#[from] PlanRefusal),
    /// A centre cannot be founded so.
    #[error(transparent)]
    Founding(#[from] FoundingRefusal),
}

/// One field of a form, and why what was entered in it cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The field of the request.
    pub field: &'static str,
    /// Why not.
    pub why: EntryRefusal,
}

/// Gathers what is refused of one form, so that a person sees all of it at once.
#[derive(Debug)]
pub struct Form {
    format: Format,
    refused: Vec<Refused>,
}

impl Form {
    /// A form of which nothing was refused yet.
    pub fn new(format: Format) -> Form {
        Form { format, refused: Vec::new() }
    }

    /// Keeps a value or remembers why not.
    pub fn take<T: Default>(&mut self, field: &'static str, value: Result<T, EntryRefusal>) -> T {
        value.unwrap_or_else(|why| {
            self.refused.push(Refused { field, why });
            T::default()
        })
    }

    /// Remembers why not when the condition does not hold.
    pub fn require(&mut self, holds: bool, field: &'static str, why: EntryRefusal) {
        if !holds {
            self.refused.push(Refused { field, why });
        }
    }

    /// A text that must be there, no longer than its box.
    pub fn text(&mut self, limit: Limit, raw: &str) -> String {
        let read = text(self.format, raw, limit.max);
        self.take(limit.field, read)
    }

    /// A text that may be left out.
    pub fn maybe(&mut self, limit: Limit, raw: Option<&str>) -> Option<String> {
        let read = maybe(self.format, raw, limit.max);
        self.take(limit.field, read)
    }

    /// A code that a list of the law holds on that day.
    pub fn code(
        &mut self,
        law: &Norms,
        field: &'static str,
        list: &str,
        raw: &str,
        on: Day,
    ) -> String {
        let found = law.code(list, raw, on).map(|found| found.code.clone());
        self.take(field, found.map_err(EntryRefusal::from))
    }

    /// A code that may be left out.
    pub fn maybe_code(
        &mut self,
        law: &Norms,
        field: &'static str,
        list: &str,
        raw: Option<&str>,
        on: Day,
    ) -> Option<String> {
        let raw = raw.filter(|code| !code.is_empty())?;
        let found = law.code(list, raw, on).map(|found| Some(found.code.clone()));
        self.take(field, found.map_err(EntryRefusal::from))
    }

    /// A decision on allowances, where one was chosen.
    pub fn decision(&mut self, law: &Norms, field: &'static str, chosen: Option<&str>) {
        let is_known = chosen.is_none_or(|decision| law.decision(decision).is_ok());
        self.require(is_known, field, EntryRefusal::DecisionMissing);
    }

    /// An office's id, in the only form a bundle can carry.
    pub fn office_id(&mut self, field: &'static str, raw: &str) -> String {
        let is_id = (self.format.is_id)(raw);
        self.require(is_id, field, EntryRefusal::UnknownCode { code: raw.to_owned() });
        if is_id { raw.to_owned() } else { String::new() }
    }

    /// An amount above zero.
    pub fn positive(&mut self, field: &'static str, amount: Vnd) -> Vnd {
        self.require(amount > Vnd::ZERO, field, EntryRefusal::NotPositive);
        amount
    }

    /// An amount of zero or more.
    pub fn not_negative(&mut self, field: &'static str, amount: Vnd) -> Vnd {
        self.require(!amount.is_negative(), field, EntryRefusal::Negative);
        amount
    }

    /// A count a form can hold.
    pub fn count(&mut self, field: &'static str, n: u32) -> u32 {
        self.require(n <= MOST, field, EntryRefusal::CountTooLarge { count: n, max: MOST });
        n
    }

    /// A day of a fact: not before the book, not after today.
    pub fn fact_day(&mut self, field: &'static str, day: Day, first_on: Day, today: Day) {
        if let Err(why) = fact_day(day, first_on, today) {
            self.refused.push(Refused { field, why });
        }
    }

    /// A day that has come.
    pub fn not_after(&mut self, field: &'static str, day: Day, today: Day) {
        self.require(day <= today, field, EntryRefusal::InFuture { today });
    }

    /// Everything that was refused, or nothing.
    ///
    /// # Errors
    /// All of it, in the order of the form.
    pub fn done(self) -> Result<(), Vec<Refused>> {
        if self.refused.is_empty() { Ok(()) } else { Err(self.refused) }
    }
}

/// A text that must be there: tidied, at most `max` characters.
///
/// # Errors
/// Why it cannot be.
pub fn text(format: Format, raw: &str, max: usize) -> Result<String, EntryRefusal> {
    let text = clean(format, raw, max)?;
    if text.is_empty() { Err(EntryRefusal::Empty) } else { Ok(text) }
}

/// A text that may be left out; empty is none.
///
/// # Errors
/// Why it cannot be.
pub fn maybe(
    format: Format,
    raw: Option<&str>,
    max: usize,
) -> Result<Option<String>, EntryRefusal> {
    let text = clean(format, raw.unwrap_or_default(), max)?;
    Ok(Some(text).filter(|t| !t.is_empty()))
}

fn clean(format: Format, raw: &str, max: usize) -> Result<String, EntryRefusal> {
    // In the letters that are meant. What was typed in an encoding before Unicode is told to the person
    // where it is typed; who keeps it has it as it is.
    let text = (format.normalise)(&vietnamese::letters(raw));
    let count = text.chars().count();
    if count > max {
        return Err(EntryRefusal::TooLong { count, max });
    }
    (format.check)(&text).map_err(|why| EntryRefusal::Forbidden { why })?;
    Ok(text)
}

/// Refuses a day of a fact before the book or after today.
///
/// # Errors
/// [`EntryRefusal::BeforeBook`], [`EntryRefusal::InFuture`].
pub fn fact_day(day: Day, first_on: Day, today: Day) -> Result<Day, EntryRefusal> {
    if day < first_on {
        return Err(EntryRefusal::BeforeBook { first: first_on });
    }
    if day > today {
        return Err(EntryRefusal::InFuture { today });
    }
    Ok(day)
}

/// Can what is dated so be settled in that budget year: in its own, and while last year's books are adjusted,
/// in the last?
pub fn of_budget(law: &Norms, day: Day, budget_year: Option<u32>) -> bool {
    let year = day.year().unsigned_abs();
    // Of a year the law does not know nothing is adjusted.
    let is_adjusted = |of: u32| {
        let until = adjusted_until(law, of).ok().flatten();
        of.checked_add(1) == Some(year) && until.is_some_and(|until| day <= until)
    };
    budget_year.is_none_or(|of| of == year || is_adjusted(of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, vnd};

    #[test]
    fn a_text_is_tidied_then_measured_then_read() {
        for (raw, max, told) in [
            ("  phấn   viết ", 9, Ok("phấn viết")),
            ("ăăăăă", 5, Ok("ăăăăă")),
            ("ăăăăăă", 5, Err("too-long 6 5")),
            // What is tidied away is not measured.
            ("a          b", 3, Ok("a b")),
            ("", 9, Err("empty")),
            ("   ", 9, Err("empty")),
            ("=1+1", 9, Err("forbidden formula")),
            ("\u{d0}inh Văn \u{d0}ông", 13, Ok("Đinh Văn Đông")),
            ("\u{feff}phấn\u{200b} viết\u{ad}", 9, Ok("phấn viết")),
            ("\u{a0}phấn\u{a0}viết\u{3000}", 9, Ok("phấn viết")),
            ("１２ quyển", 9, Ok("12 quyển")),
            ("\u{200b}\u{feff}\u{2060}", 9, Err("empty")),
            ("\u{feff}=1+1", 9, Err("forbidden formula")),
        ] {
            let read = text(FORMAT, raw, max).map_err(|why| why.to_string());
            assert_eq!(read.as_deref().map_err(String::as_str), told, "{raw}");
        }
        assert_eq!(maybe(FORMAT, Some("  "), 9), Ok(None));
        assert_eq!(maybe(FORMAT, None, 9), Ok(None));
        assert_eq!(maybe(FORMAT, Some(" a "), 9), Ok(Some("a".into())));
    }

    #[test]
    fn a_fact_lies_between_the_books_first_day_and_today() {
        let (first, today) = (day("2026-01-05"), day("2026-09-30"));
        for (on, told) in [
            ("2026-01-04", Err(EntryRefusal::BeforeBook { first })),
            ("2026-01-05", Ok(())),
            ("2026-09-30", Ok(())),
            ("2026-10-01", Err(EntryRefusal::InFuture { today })),
        ] {
            assert_eq!(fact_day(day(on), first, today).map(|_| ()), told, "{on}");
        }
    }

    #[test]
    fn a_form_tells_all_that_is_refused_in_its_order() {
        let law = Norms::shipped();
        let on = day("2026-09-30");
        let mut form = Form::new(FORMAT);
        let of = |field| Limit { form: "any", field, max: 9 };
        assert_eq!(form.text(of("name"), ""), "");
        assert_eq!(form.maybe(of("note"), Some("rất tốt")).as_deref(), Some("rất tốt"));
        assert_eq!(form.code(law, "class", "funding-class", "nsnn-hang-nam", on), "nsnn-hang-nam");
        assert_eq!(form.code(law, "role", "roles", "không-có", on), "");
        assert_eq!(form.maybe_code(law, "source_class", "funding-class", Some(""), on), None);
        form.positive("amount_vnd", Vnd::ZERO);
        form.not_negative("cost_vnd", Vnd::ZERO);
        form.not_negative("value_vnd", vnd(-1));
        form.count("turns", 999_999);
        form.count("sessions", 1_000_000);
        form.decision(law, "allowance_decision", None);
        form.decision(law, "decision", Some("không-có"));
        assert_eq!(form.office_id("office_id", "so-22"), "so-22");
        assert_eq!(form.office_id("office", "Sở"), "");
        let refused = form.done().unwrap_err();
        let fields: Vec<&str> = refused.iter().map(|one| one.field).collect();
        let expected =
            ["name", "role", "amount_vnd", "value_vnd", "sessions", "decision", "office"];
        assert_eq!(fields, expected);
        assert_eq!(Form::new(FORMAT).done(), Ok(()));
    }
}
