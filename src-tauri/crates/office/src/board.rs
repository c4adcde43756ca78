//! Where a centre stands in a quarter: one word from what the office holds of it; and what all
//! centres together say: how many stand where, when they came, which rules stand open.

use crate::held::HeldQuarter;
use crate::records::Arrival;
use crate::standing::Standing;
use letters::Verdict;
use norms::{Day, rules::Severity};
use std::collections::{BTreeMap, BTreeSet};

/// The word on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Nothing has come.
    Missing,
    /// Came whole, and no rule dislikes it.
    Waiting,
    /// Somebody has to look.
    ToHandle,
    /// Went back with remarks.
    Returned,
    /// Accepted.
    Accepted,
}

impl State {
    /// The permanent code.
    pub fn code(self) -> &'static str {
        match self {
            State::Missing => "chua-nop",
            State::Waiting => "cho-duyet",
            State::ToHandle => "can-xu-ly",
            State::Returned => "tra-lai",
            State::Accepted => "dat",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<State> {
        use State::{Accepted, Missing, Returned, ToHandle, Waiting};
        let all = [Missing, Waiting, ToHandle, Returned, Accepted];
        all.into_iter().find(|state| state.code() == code)
    }

    /// Does somebody of this office have to act?
    pub fn is_to_do(self) -> bool {
        matches!(self, State::Waiting | State::ToHandle)
    }
}

/// What of a bundle decides its centre's state.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    pub standing: Standing,
    /// Findings still open.
    pub open: u32,
    pub verdict: Option<Verdict>,
}

/// The state of a centre from the bundles of one quarter. What is held back is never forgotten
/// behind a report that counts.
pub fn state(bundles: &[Placed]) -> State {
    let is_held = bundles.iter().any(|b| b.standing.is_held() && b.verdict.is_none());
    match bundles.iter().find(|b| b.standing == Standing::Counted) {
        _ if is_held => State::ToHandle,
        None if bundles.iter().any(|b| b.verdict == Some(Verdict::TraLai)) => State::Returned,
        None if bundles.is_empty() => State::Missing,
        None => State::ToHandle,
        Some(counted) => match (counted.verdict, counted.open) {
            (Some(Verdict::Nhan), _) => State::Accepted,
            (Some(Verdict::TraLai), _) => State::Returned,
            (None, 0) => State::Waiting,
            (None, _) => State::ToHandle,
        },
    }
}

/// How many centres stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StateCounts {
    /// All of them.
    pub expected: u32,
    /// Those of which anything has come.
    pub arrived: u32,
    /// In [`State::Accepted`].
    pub accepted: u32,
    /// In [`State::Waiting`].
    pub waiting: u32,
    /// In [`State::ToHandle`].
    pub to_handle: u32,
    /// In [`State::Returned`].
    pub returned: u32,
    /// In [`State::Missing`].
    pub missing: u32,
}

/// Counts the states of the centres a report is due from.
pub fn count_states(states: impl IntoIterator<Item = State>) -> StateCounts {
    let mut counts = StateCounts::default();
    for state in states {
        let of = match state {
            State::Missing => &mut counts.missing,
            State::Waiting => &mut counts.waiting,
            State::ToHandle => &mut counts.to_handle,
            State::Returned => &mut counts.returned,
            State::Accepted => &mut counts.accepted,
        };
        *of = of.saturating_add(1);
        counts.expected = counts.expected.saturating_add(1);
    }
    counts.arrived = counts.expected.saturating_sub(counts.missing);
    counts
}

/// Centres that had arrived by the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArrivalDay {
    /// The day.
    pub day: Day,
    /// Centres of which something had come.
    pub total: u32,
}

/// How the centres came in, day by day: the first bundle of each counts.
pub fn arrival_days(arrivals: &[Arrival]) -> Vec<ArrivalDay> {
    let mut first: BTreeMap<&str, Day> = BTreeMap::new();
    for arrival in arrivals {
        let day = first.entry(arrival.centre_id.as_str()).or_insert(arrival.received_on);
        *day = (*day).min(arrival.received_on);
    }
    let mut by_day: BTreeMap<Day, u32> = BTreeMap::new();
    for day in first.into_values() {
        let came = by_day.entry(day).or_default();
        *came = came.saturating_add(1);
    }
    let running = by_day.into_iter().scan(0_u32, |total, (day, came)| {
        *total = total.saturating_add(came);
        Some(ArrivalDay { day, total: *total })
    });
    running.collect()
}

/// A rule with the bundles at which it stands open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRule {
    /// Id of the rule.
    pub rule: String,
    /// How grave it stands.
    pub severity: Severity,
    /// Why it is told: a code of [`crate::FindingKind`].
    pub kind: String,
    /// The bundles, ascending.
    pub bundle_ids: Vec<String>,
}

/// The rules that stand open, by severity and kind, the most frequent first. What was decided on
/// is nobody's task any more.
pub fn open_rules(held: &HeldQuarter) -> Vec<OpenRule> {
    let mut rules: BTreeMap<(&str, &str, &str), (Severity, BTreeSet<&str>)> = BTreeMap::new();
    for (bundle_id, finding) in held.findings() {
        if held.verdict(bundle_id).is_none() {
            let severity = finding.severity;
            let rule = (finding.rule.as_str(), severity.code(), finding.kind.as_str());
            let bundles = &mut rules.entry(rule).or_insert((severity, BTreeSet::new())).1;
            bundles.insert(bundle_id);
        }
    }
    let open = |((rule, _, kind), (severity, bundles)): ((&str, _, &str), (_, BTreeSet<&str>))| {
        let bundle_ids = bundles.into_iter().map(str::to_owned).collect();
        OpenRule { rule: rule.to_owned(), severity, kind: kind.to_owned(), bundle_ids }
    };
    let mut rules: Vec<OpenRule> = rules.into_iter().map(open).collect();
    rules.sort_by(|a, b| {
        b.bundle_ids.len().cmp(&a.bundle_ids.len()).then_with(|| a.rule.cmp(&b.rule))
    });
    rules
}

/// A rule and how many centres it stands open at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCount {
    /// Id of the rule.
    pub rule: String,
    /// How grave it stands.
    pub severity: Severity,
    /// At how many centres.
    pub centres: u32,
}

/// The rules that stand open at most centres, by severity and whatever the kind; no more than
/// `most` of them.
pub fn frequent_rules(held: &HeldQuarter, most: usize) -> Vec<RuleCount> {
    let mut centres: BTreeMap<(&str, &str), (Severity, BTreeSet<&str>)> = BTreeMap::new();
    for (bundle_id, finding) in held.findings() {
        if held.verdict(bundle_id).is_none() {
            let severity = finding.severity;
            let rule = (finding.rule.as_str(), severity.code());
            centres.entry(rule).or_insert((severity, BTreeSet::new())).1.insert(bundle_id);
        }
    }
    let mut rules: Vec<RuleCount> = centres
        .into_iter()
        .map(|((rule, _), (severity, bundles))| RuleCount {
            rule: rule.to_owned(),
            severity,
            centres: u32::try_from(bundles.len()).unwrap_or(u32::MAX),
        })
        .collect();
    rules.sort_by(|a, b| b.centres.cmp(&a.centres).then_with(|| a.rule.cmp(&b.rule)));
    rules.truncate(most);
    rules
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{first, held, open_finding, review, stood};

    const fn placed(standing: Standing, open: u32, verdict: Option<Verdict>) -> Placed {
        Placed { standing, open, verdict }
    }

    #[test]
    fn one_word_for_what_the_office_holds() {
        use Standing::{Counted, NewMachine, Superseded};
        use Verdict::{Nhan, TraLai};
        let cases: &[(&[Placed], &str)] = &[
            (&[], "chua-nop"),
            (&[placed(Counted, 0, None)], "cho-duyet"),
            (&[placed(Counted, 2, None)], "can-xu-ly"),
            (&[placed(Counted, 2, Some(Nhan))], "dat"),
            (&[placed(Counted, 0, Some(TraLai))], "tra-lai"),
            // The correction came: the return is behind it.
            (&[placed(Superseded, 0, Some(TraLai)), placed(Counted, 0, None)], "cho-duyet"),
            (&[placed(Counted, 0, Some(Nhan)), placed(NewMachine, 0, None)], "can-xu-ly"),
            (&[placed(NewMachine, 0, None)], "can-xu-ly"),
            (&[placed(NewMachine, 0, Some(TraLai))], "tra-lai"),
        ];
        for (bundles, word) in cases {
            assert_eq!(state(bundles).code(), *word, "{bundles:?}");
        }
    }

    #[test]
    fn codes_read_back_and_two_of_the_states_are_work() {
        let codes = ["chua-nop", "cho-duyet", "can-xu-ly", "tra-lai", "dat"];
        let states = codes.map(|code| State::from_code(code).unwrap());
        assert_eq!(states.map(State::code), codes);
        assert_eq!(states.map(State::is_to_do), [false, true, true, false, false]);
        assert_eq!(State::from_code("xong"), None);
    }

    #[test]
    fn centres_are_counted_by_where_they_stand() {
        use State::{Accepted, Missing, Returned, ToHandle, Waiting};
        let counts = count_states([Missing, Missing, Waiting, ToHandle, Accepted, Accepted]);
        let expected = StateCounts {
            expected: 6,
            arrived: 4,
            accepted: 2,
            waiting: 1,
            to_handle: 1,
            returned: 0,
            missing: 2,
        };
        assert_eq!(counts, expected);
        assert_eq!(count_states([Returned]).returned, 1);
        assert_eq!(count_states([]), StateCounts::default());
    }

    #[test]
    fn a_centre_arrives_on_the_day_of_its_first_bundle() {
        let arrivals = [
            first("a c1 2026-10-05"),
            first("b c2 2026-10-03"),
            // The correction of c2 and an earlier bundle of c1 that was found later.
            first("c c2 2026-10-09"),
            first("d c1 2026-10-04"),
            first("e c3 2026-10-04"),
        ];
        let told: Vec<_> =
            arrival_days(&arrivals).iter().map(|d| (d.day.to_string(), d.total)).collect();
        assert_eq!(told, [("2026-10-03".to_owned(), 1), ("2026-10-04".to_owned(), 3)]);
    }

    #[test]
    fn rules_that_stand_open_are_told_the_most_frequent_first() {
        let bundles = ["a", "b", "d"].map(|id| first(&format!("{id} c{id} 2026-10-03")));
        let standings = ["a", "b", "d"].map(|id| stood(id, Standing::Counted)).to_vec();
        let mut records = held(&bundles, standings);
        let (error, query) = (Severity::Error, Severity::Query);
        records.findings = [
            ("a", open_finding("z", "error", error)),
            ("b", open_finding("z", "error", error)),
            ("a", open_finding("m", "query", query)),
            ("a", open_finding("m", "office", query)),
            ("b", open_finding("m", "difference", error)),
            // Decided on: nobody's task any more.
            ("d", open_finding("m", "query", query)),
        ]
        .map(|(id, finding)| (id.to_owned(), finding))
        .to_vec();
        records.reviews = vec![review("d", Verdict::Nhan, 1)];
        let held = HeldQuarter::new(records);
        let told: Vec<String> = open_rules(&held)
            .iter()
            .map(|r| {
                format!("{} {} {}: {}", r.rule, r.severity.code(), r.kind, r.bundle_ids.join(" "))
            })
            .collect();
        assert_eq!(
            told,
            [
                "z error error: a b",
                "m error difference: b",
                "m query office: a",
                "m query query: a"
            ]
        );
        let told: Vec<String> = frequent_rules(&held, 2)
            .iter()
            .map(|r| format!("{} {}: {}", r.rule, r.severity.code(), r.centres))
            .collect();
        assert_eq!(told, ["z error: 2", "m error: 1"]);
        assert_eq!(frequent_rules(&held, 9).len(), 3);
    }
}
