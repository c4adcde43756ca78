//! What all centres of a quarter together say: how many stand where, when they came, which rules
//! stand open.

use crate::held::HeldQuarter;
use crate::records::{Arrival, FindingKind, OpenFinding};
use crate::state::State;
use letters::{BundleId, Verdict};
use norms::{Day, rules::Severity};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// How many centres stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct StateCounts {
    /// All of them.
    pub expected: u32,
    /// Those of which anything has come.
    pub arrived: u32,
    /// In [`State::Accepted`].
    #[serde(rename = "dat")]
    pub accepted: u32,
    /// In [`State::Waiting`].
    #[serde(rename = "cho_duyet")]
    pub waiting: u32,
    /// In [`State::ToHandle`].
    #[serde(rename = "can_xu_ly")]
    pub to_handle: u32,
    /// In [`State::Returned`].
    #[serde(rename = "tra_lai")]
    pub returned: u32,
    /// In [`State::Missing`].
    #[serde(rename = "chua_nop")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
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
    /// Why it is told.
    pub kind: FindingKind,
    /// The bundles.
    pub bundle_ids: BTreeSet<BundleId>,
}

/// The rules that stand open, by severity and kind, the most frequent first. What was decided on
/// is nobody's task any more.
pub fn open_rules(held: &HeldQuarter) -> Vec<OpenRule> {
    let mut rules: BTreeMap<(&str, &str, FindingKind), OpenRule> = BTreeMap::new();
    for (bundle_id, finding) in undecided(held) {
        let place = (finding.rule.as_str(), finding.severity.code(), finding.kind);
        let rule = rules.entry(place).or_insert_with(|| OpenRule {
            rule: finding.rule.clone(),
            severity: finding.severity,
            kind: finding.kind,
            bundle_ids: BTreeSet::new(),
        });
        rule.bundle_ids.insert(bundle_id.clone());
    }
    let mut rules: Vec<OpenRule> = rules.into_values().collect();
    rules.sort_by(|a, b| {
        b.bundle_ids.len().cmp(&a.bundle_ids.len()).then_with(|| a.rule.cmp(&b.rule))
    });
    rules
}

/// What stands open that nobody has decided on: about bundles without a decision, and what was found
/// since one was accepted.
fn undecided(held: &HeldQuarter) -> impl Iterator<Item = &(BundleId, OpenFinding)> {
    held.findings().iter().filter(|(bundle_id, finding)| {
        held.review(bundle_id).is_none_or(|review| {
            review.verdict == Verdict::Nhan && review.is_later(&finding.rule, &finding.row)
        })
    })
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
    type Bundles<'a> = BTreeSet<&'a BundleId>;
    let mut places: BTreeMap<(&str, &str), (Severity, Bundles<'_>)> = BTreeMap::new();
    for (bundle_id, finding) in undecided(held) {
        let place = (finding.rule.as_str(), finding.severity.code());
        let (_, bundles) = places.entry(place).or_insert((finding.severity, Bundles::new()));
        bundles.insert(bundle_id);
    }
    let count = |((rule, _), (severity, bundles)): ((&str, &str), (Severity, Bundles<'_>))| {
        let centres = u32::try_from(bundles.len()).unwrap_or(u32::MAX);
        RuleCount { rule: rule.to_owned(), severity, centres }
    };
    let mut rules: Vec<RuleCount> = places.into_iter().map(count).collect();
    rules.sort_by(|a, b| b.centres.cmp(&a.centres).then_with(|| a.rule.cmp(&b.rule)));
    rules.truncate(most);
    rules
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standing::Standing;
    use crate::testing::{first, held, open_finding, review, stood};
    use letters::Verdict;

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
            ("a", open_finding("z", FindingKind::Error, error)),
            ("b", open_finding("z", FindingKind::Error, error)),
            ("a", open_finding("m", FindingKind::Query, query)),
            ("a", open_finding("m", FindingKind::Office, query)),
            ("b", open_finding("m", FindingKind::Difference, error)),
            // Decided on: nobody's task any more.
            ("d", open_finding("m", FindingKind::Query, query)),
        ]
        .map(|(id, finding)| (id.into(), finding))
        .to_vec();
        records.reviews = vec![review("d", Verdict::Nhan, 1)];
        let held = HeldQuarter::new(records);
        let told: Vec<String> = open_rules(&held)
            .iter()
            .map(|r| {
                let bundles: Vec<&str> = r.bundle_ids.iter().map(BundleId::as_str).collect();
                let (severity, kind) = (r.severity.code(), r.kind.code());
                format!("{} {severity} {kind}: {}", r.rule, bundles.join(" "))
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
