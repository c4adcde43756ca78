//! What targets of plans count. The list `plan-measure` says of each measure what it is counted of, and
//! how: a new one is an entry there.

use crate::closed_set;
use crate::law::Code;
use crate::{Day, Norms};

pub(crate) const MEASURES: &str = "plan-measure";
pub(crate) const STAGES: &str = "plan-stage";

closed_set! {
    /// What a measure is counted of; `counts` of a code of `plan-measure`.
    pub enum Counted {
        /// Activities held in the plan's time.
        Activities = "hoat-dong",
        /// Posts somebody holds on the day.
        Posts = "chuc-vu",
        /// The people who hold one.
        People = "nguoi",
        /// Premises and equipment there are on the day.
        Premises = "co-so",
        /// Money that came in within the plan's time.
        Received = "thu",
        /// Money that was spent within it.
        Spent = "chi",
        /// Nothing the program knows: a person says what was done.
        ByHand = "tay",
    }
}

closed_set! {
    /// What of each thing is added up; `adds` of a code of `plan-measure`.
    pub enum Added {
        /// One each.
        Each = "dem",
        /// Turns of participants.
        Turns = "luot",
        /// Turns of women.
        TurnsFemale = "luot-nu",
        /// Turns of ethnic minorities.
        TurnsMinority = "luot-dtts",
        /// Different persons of an activity.
        Persons = "nguoi",
        /// Sessions.
        Sessions = "buoi",
        /// One each that was trained.
        Trained = "tap-huan",
        /// One each that is a woman.
        Female = "nu",
        /// How many pieces there are.
        Quantity = "so-luong",
        /// How many of them can be used.
        Usable = "dung-duoc",
        /// Đồng.
        Amount = "tien",
    }
}

/// A measure, as the law says it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure<'a> {
    /// Its code.
    pub code: &'a Code,
    /// What it is counted of.
    pub counts: Counted,
    /// What of each is added up.
    pub adds: Added,
}

impl<'a> Measure<'a> {
    /// As its code says it; none where that cannot be read.
    pub(crate) fn of(code: &'a Code) -> Option<Measure<'a>> {
        let counts = Counted::from_code(code.field("counts"))?;
        let adds = Added::from_code(code.field("adds"))?;
        counts.adds().contains(&adds).then_some(Measure { code, counts, adds })
    }

    /// Is it an amount of money?
    pub fn is_money(&self) -> bool {
        self.adds == Added::Amount
    }

    /// The list a target of it may be narrowed by.
    pub fn by(&self) -> Option<&'a str> {
        Some(self.code.field("by")).filter(|list| !list.is_empty())
    }

    /// In what it is counted, as the list says.
    pub fn unit(&self) -> &'a str {
        self.code.field("unit")
    }

    /// Does it count what bears these codes, each with its list? A target may be narrowed to one code more.
    pub fn takes(&self, bears: &[(&str, &str)], narrowed: Option<&str>) -> bool {
        let only = self.code.field("only").split_whitespace().filter_map(|one| one.split_once(':'));
        let mut asked = only.clone().peekable();
        let is_one = asked.peek().is_none() || only.clone().any(|one| bears.contains(&one));
        let is_narrow =
            narrowed.is_none_or(|code| self.by().is_some_and(|list| bears.contains(&(list, code))));
        is_one && is_narrow
    }

    /// Does it count all there is of its kind?
    pub fn is_of_all(&self, narrowed: Option<&str>) -> bool {
        narrowed.is_none() && self.code.field("only").is_empty()
    }
}

impl Counted {
    /// What can be added up of it.
    pub fn adds(self) -> &'static [Added] {
        match self {
            Counted::Activities => &[
                Added::Each,
                Added::Turns,
                Added::TurnsFemale,
                Added::TurnsMinority,
                Added::Persons,
                Added::Sessions,
                Added::Amount,
            ],
            Counted::Posts => &[Added::Each],
            Counted::People => &[Added::Each, Added::Trained, Added::Female],
            Counted::Premises => &[Added::Quantity, Added::Usable, Added::Amount],
            Counted::Received | Counted::Spent => &[Added::Amount],
            Counted::ByHand => &[Added::Each, Added::Amount],
        }
    }

    /// The lists whose codes it bears: by one of them a target may be narrowed.
    pub fn lists(self) -> &'static [&'static str] {
        match self {
            Counted::Activities => &["activity-group", "activity-form", "funding-class"],
            Counted::Posts | Counted::People => &["roles"],
            Counted::Premises => &["facility-category", "relation", "funding-class"],
            Counted::Received | Counted::Spent => &["funding-class"],
            Counted::ByHand => &[],
        }
    }
}

/// What of a code of `plan-measure` cannot be read: the field, and what may stand there.
pub(crate) fn misfit(code: &Code) -> Option<(&'static str, String)> {
    let Some(counts) = Counted::from_code(code.field("counts")) else {
        return Some(("counts", Counted::ALL.map(Counted::code).join(", ")));
    };
    if Measure::of(code).is_none() {
        let adds: Vec<&str> = counts.adds().iter().map(|one| one.code()).collect();
        return Some(("adds", adds.join(", ")));
    }
    let lists = counts.lists();
    let by = code.field("by");
    if !by.is_empty() && !lists.contains(&by) {
        return Some(("by", lists.join(", ")));
    }
    let of_list = |one: &str| one.split_once(':').is_some_and(|(list, _)| lists.contains(&list));
    if !code.field("only").split_whitespace().all(of_list) {
        let written: Vec<String> = lists.iter().map(|list| format!("{list}:…")).collect();
        return Some(("only", written.join(", ")));
    }
    None
}

/// The first and the last year of a stage, as its code says.
pub(crate) fn years(code: &Code) -> Option<(i32, i32)> {
    let year = |field| code.field(field).parse().ok().filter(|year| (1990..=2100).contains(year));
    let (first, last) = (year("first")?, year("last")?);
    (first <= last).then_some((first, last))
}

impl Norms {
    /// A measure of targets on a day; none for a code the list does not have then.
    pub fn plan_measure(&self, code: &str, on: Day) -> Option<Measure<'_>> {
        self.code(MEASURES, code, on).ok().and_then(Measure::of)
    }

    /// The first and the last day of a stage of plans; none for one no list has.
    pub fn plan_stage(&self, code: &str) -> Option<(Day, Day)> {
        let known = self.all_codes(STAGES).iter().rfind(|stage| stage.code == code)?;
        let (first, last) = years(known)?;
        Some((Day::new(first, 1, 1).ok()?, Day::new(last, 12, 31).ok()?))
    }

    /// The stage that begins the day after one ends.
    pub fn plan_stage_from(&self, first_on: Day) -> Option<&str> {
        let mut stages = self.all_codes(STAGES).iter();
        let next = stages
            .find(|stage| self.plan_stage(&stage.code).is_some_and(|(first, _)| first == first_on));
        next.map(|stage| stage.code.as_str())
    }
}
