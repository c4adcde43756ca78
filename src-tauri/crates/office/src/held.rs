//! Everything an office holds of one quarter, and what is looked up in it.

use crate::evidence::{ReceiptCopy, ReceiptState};
use crate::records::{
    Arrival, ExplanationRead, FindingKind, IssuedReceipt, Member, OpenFinding, PaperSeen, Review,
};
use crate::standing::{Standing, Stood};
use crate::state::{Placed, State, state};
use letters::{BundleId, CentreId, Verdict};
use norms::{Day, Quarter, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// What the book holds of a quarter, as it was read.
#[derive(Clone, Debug)]
pub struct QuarterRecords {
    /// The quarter.
    pub quarter: Quarter,
    /// Its bundles.
    pub arrivals: Vec<Arrival>,
    /// How each of them stands.
    pub standings: Vec<Stood>,
    /// What stands open, each with the mã gói of its bundle.
    pub findings: Vec<(BundleId, OpenFinding)>,
    /// The decisions on them.
    pub reviews: Vec<Review>,
    /// What centres said of queries and a person here read.
    pub read: Vec<ExplanationRead>,
    /// The papers that lie in the office.
    pub papers: Vec<PaperSeen>,
    /// The receipts that were signed, the older first.
    pub receipts: Vec<IssuedReceipt>,
    /// Those of them that were read back from a stick.
    pub copies: Vec<ReceiptCopy>,
}

/// The same, ready to be asked.
#[derive(Clone, Debug)]
pub struct HeldQuarter {
    records: QuarterRecords,
    standings: BTreeMap<BundleId, Standing>,
    open: BTreeMap<BundleId, Open>,
    reviews: BTreeMap<BundleId, Review>,
    by_centre: BTreeMap<CentreId, Vec<usize>>,
}

/// How many findings stand open about a bundle.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    all: u32,
    /// Those that whoever concluded did not know of.
    late: u32,
}

/// One line of the board: a unit a report is due from, with the centre in it or without one; or a
/// centre whose unit is none of those, which handed in all the same.
#[derive(Clone, Copy, Debug)]
pub struct BoardLine<'a> {
    /// The unit; none for a centre whose unit is gone.
    pub unit: Option<&'a Unit>,
    /// The centre; none before a seal of one was enrolled.
    pub member: Option<&'a Member>,
}

/// Where a centre stands, and the bundle that is shown for it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The word on the board.
    pub state: State,
    /// The bundle that counts, or the newest one held back.
    pub bundle: Option<ToldBundle<'a>>,
    /// The bundle somebody has to look at first: one held back that nobody decided on goes before the
    /// one it would replace.
    pub asks: Option<&'a Arrival>,
}

/// What the board tells of a bundle.
#[derive(Clone, Copy, Debug)]
pub struct ToldBundle<'a> {
    /// The bundle.
    pub arrival: &'a Arrival,
    /// Findings still open.
    pub open: u32,
    /// Those of them that whoever concluded did not know of.
    pub late: u32,
    /// The day its stamped paper was matched.
    pub paper_on: Option<Day>,
    /// How far the receipt of the present decision has got; none while none is signed.
    pub receipt: Option<ReceiptState>,
}

impl HeldQuarter {
    /// Lays the records of a quarter out.
    pub fn new(mut records: QuarterRecords) -> HeldQuarter {
        let read: BTreeSet<(&BundleId, &str, &str)> =
            records.read.iter().map(|r| (&r.bundle_id, r.rule.as_str(), r.row.as_str())).collect();
        records.findings.retain(|(bundle_id, finding)| {
            let place = (bundle_id, finding.rule.as_str(), finding.row.as_str());
            finding.kind != FindingKind::Explained || !read.contains(&place)
        });
        let reviews: BTreeMap<BundleId, Review> =
            records.reviews.iter().map(|r| (r.bundle_id.clone(), r.clone())).collect();
        let mut open: BTreeMap<BundleId, Open> = BTreeMap::new();
        for (bundle_id, finding) in &records.findings {
            let open = open.entry(bundle_id.clone()).or_default();
            open.all = open.all.saturating_add(1);
            let review = reviews.get(bundle_id);
            if review.is_some_and(|review| review.is_later(&finding.rule, &finding.row)) {
                open.late = open.late.saturating_add(1);
            }
        }
        let mut by_centre: BTreeMap<CentreId, Vec<usize>> = BTreeMap::new();
        for (at, arrival) in records.arrivals.iter().enumerate() {
            by_centre.entry(arrival.centre_id.clone()).or_default().push(at);
        }
        let standings = records.standings.iter().map(|s| (s.bundle_id.clone(), s.standing));
        HeldQuarter { standings: standings.collect(), reviews, open, by_centre, records }
    }

    /// The quarter.
    pub fn quarter(&self) -> Quarter {
        self.records.quarter
    }

    /// Its bundles.
    pub fn arrivals(&self) -> &[Arrival] {
        &self.records.arrivals
    }

    /// What stands open, each with the mã gói of its bundle.
    pub fn findings(&self) -> &[(BundleId, OpenFinding)] {
        &self.records.findings
    }

    /// How a bundle stands.
    pub fn standing(&self, bundle_id: &BundleId) -> Option<Standing> {
        self.standings.get(bundle_id).copied()
    }

    /// The decision on a bundle.
    pub fn review(&self, bundle_id: &BundleId) -> Option<&Review> {
        self.reviews.get(bundle_id)
    }

    /// What was concluded on a bundle.
    pub fn verdict(&self, bundle_id: &BundleId) -> Option<Verdict> {
        self.reviews.get(bundle_id).map(|r| r.verdict)
    }

    /// The decisions, by mã gói.
    pub fn reviews(&self) -> impl Iterator<Item = &Review> {
        self.reviews.values()
    }

    /// The receipts that were signed, the older first.
    pub fn receipts(&self) -> &[IssuedReceipt] {
        &self.records.receipts
    }

    /// The receipt that tells the present decision on a bundle.
    pub fn receipt(&self, bundle_id: &BundleId) -> Option<&IssuedReceipt> {
        let round = self.reviews.get(bundle_id)?.round;
        let receipts = self.records.receipts.iter();
        receipts.rev().find(|r| r.bundle_id == *bundle_id && r.round == round)
    }

    /// How far that receipt has got; none while none is signed.
    pub fn receipt_state(&self, bundle_id: &BundleId) -> Option<ReceiptState> {
        let receipt_id = &self.receipt(bundle_id)?.receipt_id;
        let copy = self.records.copies.iter().find(|copy| copy.receipt_id == *receipt_id);
        Some(ReceiptState::of(copy))
    }

    /// Bundles that are the report of their centre's quarter.
    pub fn counted(&self) -> impl Iterator<Item = &Arrival> {
        let counts = |a: &&Arrival| self.standing(&a.bundle_id) == Some(Standing::Counted);
        self.records.arrivals.iter().filter(counts)
    }

    /// Bundles that are held back and that nobody has decided on.
    pub fn waiting(&self) -> impl Iterator<Item = &Arrival> {
        let is_held = |a: &Arrival| self.standing(&a.bundle_id).is_some_and(Standing::is_held);
        let waits = move |a: &&Arrival| is_held(a) && self.verdict(&a.bundle_id).is_none();
        self.records.arrivals.iter().filter(waits)
    }

    /// Where a centre stands.
    pub fn told(&self, centre_id: &CentreId) -> Told<'_> {
        let places = self.by_centre.get(centre_id).map(Vec::as_slice).unwrap_or_default();
        let arrivals: Vec<&Arrival> =
            places.iter().filter_map(|at| self.records.arrivals.get(*at)).collect();
        let placed: Vec<Placed> = arrivals.iter().map(|a| self.placed(a)).collect();
        let counted = arrivals
            .iter()
            .copied()
            .find(|a| self.standing(&a.bundle_id) == Some(Standing::Counted))
            .or_else(|| arrivals.iter().copied().max_by_key(|a| newness(a)));
        let asks = self.held_of(&arrivals).or(counted);
        Told {
            state: state(&placed),
            bundle: counted.map(|arrival| self.told_bundle(arrival)),
            asks,
        }
    }

    /// The newest of these that is held back and that nobody has decided on.
    fn held_of<'a>(&self, arrivals: &[&'a Arrival]) -> Option<&'a Arrival> {
        let waits = |a: &&Arrival| {
            let is_held = self.standing(&a.bundle_id).is_some_and(Standing::is_held);
            is_held && self.verdict(&a.bundle_id).is_none()
        };
        arrivals.iter().copied().filter(waits).max_by_key(|a| newness(a))
    }

    /// The lines of the board. `units` are those a report is due from, in the order they are shown.
    pub fn lines<'a>(&self, units: &[&'a Unit], members: &'a [Member]) -> Vec<BoardLine<'a>> {
        let mut of_unit: BTreeMap<&str, Vec<&Member>> = BTreeMap::new();
        for member in members {
            of_unit.entry(member.unit_code.as_str()).or_default().push(member);
        }
        let mut lines = Vec::with_capacity(units.len());
        for &unit in units {
            let members = of_unit.remove(unit.code.as_str()).unwrap_or_default();
            // Two centres in one unit are two rows; a unit without any is one row all the same.
            let more = members.iter().skip(1).copied().map(Some);
            let all = more.chain([members.first().copied()]);
            lines.extend(all.map(|member| BoardLine { unit: Some(unit), member }));
        }
        let gone = of_unit.into_values().flatten();
        let handed_in = gone.filter(|member| self.by_centre.contains_key(&member.centre_id));
        lines.extend(handed_in.map(|member| BoardLine { unit: None, member: Some(member) }));
        lines
    }

    fn told_bundle<'a>(&'a self, arrival: &'a Arrival) -> ToldBundle<'a> {
        let id = &arrival.bundle_id;
        let paper = self.records.papers.iter().find(|p| p.bundle_id == *id);
        ToldBundle {
            arrival,
            open: self.placed(arrival).open,
            late: self.placed(arrival).late,
            paper_on: paper.map(|p| p.seen_on),
            receipt: self.receipt_state(id),
        }
    }

    fn placed(&self, arrival: &Arrival) -> Placed {
        let id = &arrival.bundle_id;
        let open = self.open.get(id).copied().unwrap_or_default();
        Placed {
            standing: self.standing(id).unwrap_or(Standing::Forked),
            open: open.all,
            late: open.late,
            verdict: self.verdict(id),
        }
    }
}

fn newness(arrival: &Arrival) -> (Day, u32, u32) {
    (arrival.received_on, arrival.revision, arrival.sequence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::FindingKind;
    use crate::testing::{first, held, member, receipt, review, stood};

    #[test]
    fn the_bundle_that_counts_is_shown_or_the_newest_held_back() {
        use Standing::{Counted, Forked, Superseded};
        let mut correction = first("b c1 2026-10-09");
        correction.revision = 1;
        let bundles = [first("a c1 2026-10-03"), correction, first("x c2 2026-10-05")];
        // How the two bundles of c1 stand, and which is shown with which word.
        let cases = [
            ([Counted, Superseded], "a", "cho-duyet"),
            ([Superseded, Counted], "b", "cho-duyet"),
            ([Forked, Forked], "b", "can-xu-ly"),
        ];
        for ([a, b], shown, word) in cases {
            let standings = vec![stood("a", a), stood("b", b)];
            let held = HeldQuarter::new(held(&bundles, standings));
            let told = held.told(&"c1".into());
            let bundle = told.bundle.map(|b| b.arrival.bundle_id.as_str());
            assert_eq!((bundle, told.state.code()), (Some(shown), word), "{a:?} {b:?}");
        }
        let held = HeldQuarter::new(held(&bundles, vec![]));
        let nothing = held.told(&"c3".into());
        assert!(nothing.bundle.is_none() && nothing.state == State::Missing);
    }

    #[test]
    fn papers_open_findings_and_receipts_stand_by_the_bundle_shown() {
        let bundles = [first("a c1 2026-10-03")];
        let mut records = held(&bundles, vec![stood("a", Standing::Counted)]);
        let told = |records: &QuarterRecords| {
            let held = HeldQuarter::new(records.clone());
            let told = held.told(&"c1".into()).bundle.unwrap();
            (told.open, told.paper_on.is_some())
        };
        assert_eq!(told(&records), (0, false));
        let open =
            crate::testing::open_finding("r", FindingKind::Error, norms::rules::Severity::Error);
        records.findings = vec![("a".into(), open)];
        records.papers = vec![PaperSeen { bundle_id: "a".into(), seen_on: crate::testing::day() }];
        assert_eq!(told(&records), (1, true));
    }

    #[test]
    fn a_receipt_is_there_once_it_was_read_back_from_a_stick() {
        // The round decided last, the rounds a receipt was signed of, those copied, what is told.
        type Case = (Option<u32>, &'static [u32], &'static [&'static str], Option<&'static str>);
        let cases: [Case; 8] = [
            (None, &[], &[], None),
            (Some(1), &[], &[], None),
            (Some(1), &[1], &[], Some("here")),
            (Some(1), &[1], &["r1"], Some("copied")),
            // A receipt counts while it tells the round that was decided last.
            (Some(2), &[1], &["r1"], None),
            (Some(2), &[1, 2], &["r1"], Some("here")),
            (Some(2), &[1, 2], &["r1", "r2"], Some("copied")),
            // The decision was taken back: what was handed over tells none that stands.
            (None, &[1], &["r1"], None),
        ];
        for (decided, signed, copied, word) in cases {
            let bundles = [first("a c1 2026-10-03")];
            let mut records = held(&bundles, vec![stood("a", Standing::Counted)]);
            records.reviews = decided.map(|n| review("a", Verdict::Nhan, n)).into_iter().collect();
            records.receipts = signed.iter().map(|n| receipt(&format!("r{n}"), "a", *n)).collect();
            records.copies = copied.iter().copied().map(crate::testing::receipt_copy).collect();
            let held = HeldQuarter::new(records);
            let told = held.told(&"c1".into()).bundle.unwrap().receipt;
            assert_eq!(told.map(ReceiptState::code), word, "{decided:?} {signed:?} {copied:?}");
        }
    }

    #[test]
    fn what_is_held_back_waits_until_somebody_decides() {
        let bundles =
            [first("a c1 2026-10-03"), first("b c2 2026-10-03"), first("d c3 2026-10-03")];
        let standings = vec![
            stood("a", Standing::NewMachine),
            stood("b", Standing::Counted),
            stood("d", Standing::Forked),
        ];
        let mut records = held(&bundles, standings);
        records.reviews = vec![review("d", Verdict::TraLai, 1)];
        let held = HeldQuarter::new(records);
        let ids = |all: &mut dyn Iterator<Item = &Arrival>| -> Vec<BundleId> {
            all.map(|a| a.bundle_id.clone()).collect()
        };
        assert_eq!(ids(&mut held.waiting()), ["a"]);
        assert_eq!(ids(&mut held.counted()), ["b"]);
    }

    #[test]
    fn a_line_a_unit_one_more_a_second_centre_and_one_a_gone_unit_that_handed_in() {
        let law = norms::Norms::shipped();
        let on = "2026-09-30".parse().unwrap();
        let units = ["06874", "06832"].map(|code| law.unit(code, on));
        let units: Vec<&Unit> = units.into_iter().flatten().collect();
        let code = |at: usize| units[at].code.clone();
        let members = [
            member("c1", &code(0)),
            member("c2", &code(0)),
            member("c3", "00001"),
            member("c4", "00002"),
        ];
        let held = HeldQuarter::new(held(&[first("a c4 2026-10-03")], vec![]));
        let lines = held.lines(&units, &members);
        let told: Vec<_> = lines
            .iter()
            .map(|line| {
                let unit = line.unit.map(|u| u.code.clone());
                (unit, line.member.map(|m| m.centre_id.as_str()))
            })
            .collect();
        let mut expected = vec![(Some(code(0)), Some("c2")), (Some(code(0)), Some("c1"))];
        expected.extend((1..units.len()).map(|at| (Some(code(at)), None)));
        expected.push((None, Some("c4")));
        assert_eq!(told, expected);
    }
}
