use super::*;
use crate::fixtures::{day, person, post, profile, source, source_id, vnd};
use crate::id::ActivityId;

fn year(period: &str) -> Plan {
    let (from_on, to_on) = span(Norms::shipped(), PlanKind::Year, period).unwrap();
    Plan {
        plan_id: PlanId::from_random([1; 16]),
        kind: PlanKind::Year,
        period: period.into(),
        from_on,
        to_on,
        number: Some("05/KH".into()),
        issued_on: Some(day("2026-01-05")),
        approved_on: Some(day("2026-02-01")),
        approved_by: Some("UBND xã".into()),
        note: None,
        targets: Vec::new(),
    }
}

fn target(measure: &str, of: Option<&str>, planned: u32) -> Target {
    Target {
        number: 1,
        measure: measure.into(),
        of_code: of.map(str::to_owned),
        what: None,
        unit: None,
        planned: Some(planned),
        planned_vnd: None,
        responsible: None,
        due_on: None,
        source_class: None,
        task: None,
        said: None,
        said_vnd: None,
    }
}

fn of_money(measure: &str, of: Option<&str>, planned: i64) -> Target {
    Target { planned: None, planned_vnd: Some(vnd(planned)), ..target(measure, of, 0) }
}

fn activity(n: u8, group: &str, form: &str, on: &str, turns: u32) -> Activity {
    Activity {
        activity_id: ActivityId::from_random([n; 16]),
        group: group.into(),
        form: form.into(),
        title: "Lớp".into(),
        held_on: day(on),
        sessions: 2,
        place: None,
        partner: None,
        partner_body: None,
        turns,
        turns_female: Some(turns / 2),
        turns_minority: None,
        persons: None,
        speaker: None,
        cost_vnd: Some(vnd(500_000)),
        source_class: None,
        evidence: None,
        speakers: vec![],
    }
}

/// A year begun in March with four classes and ninety turns before it.
struct Seen {
    profile: Profile,
    activities: Vec<Activity>,
    people: Vec<Person>,
    posts: Vec<Post>,
    sources: Vec<Source>,
    sums: Vec<(SourceId, SourceSums)>,
}

fn seen() -> Seen {
    let mut trained = person(1, "Bàn Thị Mai");
    (trained.is_trained, trained.is_female) = (true, Some(true));
    Seen {
        profile: Profile {
            first_on: day("2026-03-01"),
            classes_before: 4,
            turns_before: 90,
            ..profile()
        },
        activities: vec![
            activity(1, "suc-khoe", "lop", "2026-03-10", 30),
            activity(2, "suc-khoe", "chuyen-de", "2026-06-10", 20),
            activity(3, "phap-luat", "chuyen-de", "2026-09-30", 10),
            activity(4, "phap-luat", "lop", "2026-10-01", 99),
        ],
        people: vec![trained, person(2, "Trần Văn Thưởng")],
        posts: vec![
            post(1, 1, "giam-doc", "2026-01-01", None),
            post(2, 1, "giao-vien-biet-phai", "2026-01-01", None),
            post(3, 2, "ke-toan", "2026-01-01", Some("2026-09-29")),
            post(4, 2, "thu-quy", "2026-10-01", None),
        ],
        sources: vec![Source {
            received_before_vnd: vnd(70),
            spent_before_vnd: vnd(30),
            ..source("N1", 0, 0)
        }],
        sums: vec![(source_id(), SourceSums { received_vnd: vnd(1_000), spent_vnd: vnd(400) })],
    }
}

impl Seen {
    fn row(&self, from: &str, on: &str, target: &Target) -> TargetRow {
        let doings = Doings {
            profile: &self.profile,
            from: day(from),
            on: day(on),
            activities: &self.activities,
            people: &self.people,
            posts: &self.posts,
            facilities: &[],
            movements: &[],
            sources: &self.sources,
            sums: &self.sums,
        };
        TargetRow::of(Norms::shipped(), target, &doings).unwrap()
    }
}

#[test]
fn what_was_done_is_counted_as_the_list_says() {
    let seen = seen();
    let (year, on) = ("2026-01-01", "2026-09-30");
    for (measure, of, from, on, done) in [
        // Of the year before the book nobody said of what group it was.
        ("lop", None, year, on, 3 + 4),
        ("lop", Some("suc-khoe"), year, on, 2),
        ("lop", Some("phap-luat"), year, "2026-10-01", 2),
        ("lop", None, "2026-07-01", on, 1),
        ("luot", None, year, on, 60 + 90),
        ("luot", Some("phap-luat"), year, on, 10),
        ("luot-nu", None, year, on, 30),
        ("buoi", Some("suc-khoe"), year, on, 4),
        ("hinh-thuc", Some("chuyen-de"), year, on, 2),
        // On the day one person holds two posts, and the other none.
        ("chuc-vu", None, year, on, 2),
        ("chuc-vu", None, year, "2026-10-01", 3),
        ("chuc-vu", Some("thu-quy"), year, "2026-10-01", 1),
        ("biet-phai", None, year, on, 1),
        ("tap-huan", None, year, on, 1),
        ("tap-huan", Some("ke-toan"), year, on, 0),
        // Before the book begins nothing is told of its year.
        ("lop", None, year, "2026-02-28", 0),
    ] {
        let row = seen.row(from, on, &target(measure, of, 10));
        assert_eq!(row.done, Some(done), "{measure} {of:?} {from} {on}");
        assert_eq!(row.percent, Some(done * 1_000), "{measure} {of:?}");
    }
    for (measure, of, from, done) in [
        ("thu", None, year, 1_070),
        ("chi", None, year, 430),
        ("thu", Some("nsnn-hang-nam"), "2026-07-01", 1_000),
        ("thu", Some("hoc-phi"), year, 0),
    ] {
        let row = seen.row(from, on, &of_money(measure, of, 2_000));
        assert_eq!((row.done, row.done_vnd), (None, Some(vnd(done))), "{measure} {of:?}");
    }
}

#[test]
fn a_target_is_called_by_measure_what_it_is_narrowed_to_and_its_words() {
    let seen = seen();
    let told = |target: &Target| seen.row("2026-01-01", "2026-09-30", target);
    let row = told(&target("luot", Some("suc-khoe"), 100));
    assert_eq!(row.called, "Số lượt người tham gia: Sức khỏe, đời sống");
    assert_eq!((row.unit.as_deref(), row.percent), (Some("lượt"), Some(5_000)));
    let what = Some("Số hộ gia đình học tập".to_owned());
    let row = told(&Target { what, said: Some(1), ..target("khac", None, 3) });
    assert_eq!(row.called, "Số hộ gia đình học tập");
    assert_eq!((row.by_hand, row.done, row.percent), (true, Some(1), Some(3_333)));
    // Nobody said what was done; nothing is planned; no list knows the measure.
    assert_eq!(told(&target("khac", None, 3)).percent, None);
    assert_eq!(told(&target("lop", None, 0)).percent, None);
    assert_eq!(told(&target("xa-lạ", None, 3)).done, None);
}

#[test]
fn the_plan_that_follows_has_the_same_targets_and_nothing_done() {
    let law = Norms::shipped();
    let due_on = Some(day("2026-11-30"));
    let mut plan = year("2026");
    plan.targets.push(Target { due_on, said: Some(7), ..target("lop", None, 12) });
    let next = plan.rolled(law, PlanId::from_random([2; 16])).unwrap();
    assert_eq!((next.period.as_str(), next.from_on), ("2027", day("2027-01-01")));
    assert_eq!((&next.number, next.issued_on, next.approved_on), (&None, None, None));
    let expected =
        Target { due_on: Some(day("2027-11-30")), said: None, ..plan.targets[0].clone() };
    assert_eq!(next.targets, [expected]);
    for (kind, period, follows) in [
        (PlanKind::Quarter, "2026-Q4", Some("2027-Q1")),
        (PlanKind::Stage, "2011-2015", Some("2016-2020")),
        (PlanKind::Stage, "2026-2030", None),
    ] {
        let (from_on, to_on) = span(law, kind, period).unwrap();
        let plan = Plan { kind, period: period.into(), from_on, to_on, ..year("2026") };
        let next = plan.rolled(law, PlanId::from_random([2; 16])).ok();
        assert_eq!(next.as_ref().map(|next| next.period.as_str()), follows, "{period}");
    }
}

#[test]
fn who_approved_it_later_had_not_approved_it_yet() {
    let plan = year("2026");
    for (on, number, approved) in [
        ("2026-01-04", false, false),
        ("2026-01-05", true, false),
        ("2026-01-31", true, false),
        ("2026-02-01", true, true),
    ] {
        let then = plan.as_of(day(on));
        assert_eq!((then.number.is_some(), then.approved_by.is_some()), (number, approved), "{on}");
    }
}

#[test]
fn a_target_keeps_its_number_when_others_go() {
    let mut plan = year("2026");
    for number in 1..=3 {
        assert_eq!(plan.next_number(), number);
        plan = plan.with(Target { number, ..target("lop", None, number) });
    }
    plan.targets.retain(|one| one.number != 2);
    assert_eq!(plan.next_number(), 4);
    let plan = plan.with(Target { number: 3, ..target("luot", None, 9) });
    let told: Vec<_> = plan.targets.iter().map(|one| (one.number, one.measure.as_str())).collect();
    assert_eq!(told, [(1, "lop"), (3, "luot")]);
}
