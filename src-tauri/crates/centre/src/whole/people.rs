//! Plans, teachers sent to the centre, courses and the committee: what writing each down sees to.

use super::held::Held;
use crate::plans::span;
use crate::{committee, secondments, trainings};
use letters::{Flaw, FlawCode};
use norms::Norms;

/// Of one period a book has one plan, of its days; no target of it is due outside them.
pub(super) fn plans(held: &Held, law: &Norms) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (plan, nth) in held.plans.iter().zip(1..) {
        let period = (plan.kind, &plan.period);
        let is_again = held.plans.iter().skip(nth).any(|one| (one.kind, &one.period) == period);
        // A law that knows the stage no more says nothing of its days.
        let days = span(law, plan.kind, &plan.period);
        let is_due = |day| plan.from_on <= day && day <= plan.to_on;
        let rules = [
            ("period", !is_again),
            ("from_on", days.is_none_or(|days| days == (plan.from_on, plan.to_on))),
            ("approved_by", plan.approved_on.is_some() == plan.approved_by.is_some()),
            ("due_on", plan.targets.iter().all(|one| one.due_on.is_none_or(is_due))),
        ];
        let broken = rules.into_iter().find(|(_, holds)| !holds);
        flaws.extend(
            broken.map(|(what, _)| Flaw::at(FlawCode::PlanDiffers, plan.period.clone(), what)),
        );
    }
    flaws
}

/// Whoever is sent is sent once at a time, what lengthens a stay lengthens it, and nobody stays beyond what was
/// decided; a course takes no more days than there are; a decision on the committee names whom it can.
pub(super) fn people(held: &Held, law: &Norms) -> Vec<Flaw> {
    let flaw = |place: String, field: &str| Flaw::at(FlawCode::PeopleDiffer, place, field);
    let mut flaws = Vec::new();
    for one in &held.secondments {
        let place = || format!("{} {}", one.decision_no, one.from_on);
        let is_order = one.last_on().is_none_or(|last| one.from_on <= last);
        let refusal = secondments::can_be(one, &held.secondments).err();
        let broken = refusal.map(secondments::SecondmentRefusal::field);
        let broken = broken.or((!is_order).then_some("until_on"));
        flaws.extend(broken.map(|field| flaw(place(), field)));
    }
    for course in &held.trainings {
        let refusal = trainings::can_be(course).err();
        flaws.extend(refusal.map(|why| flaw(course.title.clone(), why.field())));
    }
    for decision in &held.committee {
        let refusal = committee::can_be(law, decision, &held.committee).err();
        flaws.extend(refusal.map(|why| flaw(decision.number.clone(), why.field())));
    }
    flaws
}

#[cfg(test)]
mod tests {
    use super::super::flaws_by_law;
    use super::*;
    use crate::committee::{CommitteeDecision, CommitteeMember};
    use crate::fixtures::{course, day, sent};
    use crate::id::{CommitteeId, PlanId};
    use crate::plan_records::{Plan, PlanKind};
    use std::convert::Infallible;

    fn plan(n: u8, period: &str, from: &str, to: &str) -> Plan {
        Plan {
            plan_id: PlanId::from_random([n; 16]),
            kind: PlanKind::Year,
            period: period.into(),
            from_on: day(from),
            to_on: day(to),
            number: None,
            issued_on: None,
            approved_on: None,
            approved_by: None,
            note: None,
            targets: Vec::new(),
        }
    }

    fn decision(n: u8, from: &str) -> CommitteeDecision {
        let head = |name: &str| CommitteeMember {
            full_name: name.into(),
            body: "ubnd-xa".into(),
            title: None,
            role: "truong-ban".into(),
        };
        CommitteeDecision {
            committee_id: CommitteeId::from_random([n; 16]),
            change: "kien-toan".into(),
            number: format!("{n}/QĐ"),
            signed_on: day(from),
            authority: "UBND xã".into(),
            from_on: day(from),
            note: None,
            members: vec![head("An")],
        }
    }

    fn sound() -> Held {
        Held {
            plans: vec![
                plan(1, "2026", "2026-01-01", "2026-12-31"),
                plan(2, "2027", "2027-01-01", "2027-12-31"),
            ],
            secondments: vec![
                sent(1, 1, "2026-01-01", Some("2026-06-30")),
                sent(2, 1, "2026-07-01", None),
            ],
            trainings: vec![course(1, "quan-ly", "2026-08-03", "2026-08-05", &[1, 2])],
            committee: vec![decision(1, "2026-01-01"), decision(2, "2026-07-01")],
            ..Held::default()
        }
    }

    /// What was done to the book, and the flaws it must then have.
    type Case = (fn(&mut Held), &'static [&'static str]);

    const CASES: &[Case] = &[
        (|_| (), &[]),
        (|h| h.plans[0].to_on = day("2027-01-01"), &["plan-differs 2026 from_on"]),
        (|h| h.plans[0] = h.plans[1].clone(), &["plan-differs 2027 period"]),
        (|h| h.plans[1].approved_by = Some("x".into()), &["plan-differs 2027 approved_by"]),
        // Of two that meet both are told.
        (
            |h| h.secondments[0].until_on = Some(day("2026-07-01")),
            &["people-differ 1/QĐ 2026-01-01 from_on", "people-differ 2/QĐ 2026-07-01 from_on"],
        ),
        (
            |h| h.secondments[0].ended_on = Some(day("2025-12-31")),
            &["people-differ 1/QĐ 2026-01-01 until_on"],
        ),
        (|h| h.trainings[0].days = 4, &["people-differ Lớp 1 days"]),
        (|h| h.committee[0].members.clear(), &["people-differ 1/QĐ members"]),
        (
            |h| h.committee[0].from_on = day("2026-07-01"),
            &["people-differ 1/QĐ from_on", "people-differ 2/QĐ from_on"],
        ),
    ];

    #[test]
    fn what_no_act_writes_is_found_where_it_stands() {
        for (number, (tamper, expected)) in CASES.iter().enumerate() {
            let mut held = sound();
            tamper(&mut held);
            let found = flaws_by_law(&held, || Ok::<_, Infallible>(Norms::shipped())).unwrap();
            let told: Vec<String> =
                found.iter().map(|f| format!("{} {} {}", f.code, f.place, f.detail)).collect();
            assert_eq!(told, *expected, "case {number}");
        }
    }
}
