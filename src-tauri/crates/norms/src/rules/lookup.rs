//! What a rule may ask of the law.

use crate::{Day, Month, Seat};

/// A post of which is asked what a decision grants it in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// Id of the decision.
    pub decision: &'a str,
    /// Code in `roles`.
    pub role: &'a str,
    /// Code in `area-class`; `None` where it is not known in the month.
    pub area_class: Option<&'a str>,
    /// The month.
    pub month: Month,
    /// First and last day held, the last `None` while it is held; `None` for a whole month.
    pub held: Option<(Day, Option<Day>)>,
}

/// Dated data of the law, as a rule sees it. Nothing else is asked, so two machines that hold the
/// same edition answer alike, on whatever day they ask.
pub trait Lookup {
    /// Does a code of a list hold on a day? Not for an unknown list or code, not before its first
    /// day and not from the day it is repealed.
    fn holds(&self, list: &str, code: &str, on: Day) -> bool;
    /// Does a list have a code on any day, be it before or after it holds?
    fn lists(&self, list: &str, code: &str) -> bool;
    /// Code of the province a centre lies in on a day; empty where nothing tells.
    fn province(&self, seat: Seat<'_>, on: Day) -> String;
    /// The amount of a rate on a day, đồng; `None` where none is in force.
    fn amount(&self, rate: &str, on: Day) -> Option<i64>;
    /// The whole country's answer to a principle on a day: its number, or 1 for yes and 0 for no;
    /// `None` where none is in force.
    fn answer(&self, principle: &str, on: Day) -> Option<i64>;
    /// The least and the most đồng a decision grants; `None` where the law cannot say.
    fn due(&self, asked: &Asked<'_>) -> Option<(i64, i64)>;
}
