use super::*;
use crate::fixtures::day;

fn decision(n: u8, change: &str, from_on: &str, names: &[(&str, &str)]) -> CommitteeDecision {
    let member = |(full_name, role): &(&str, &str)| CommitteeMember {
        full_name: (*full_name).into(),
        body: "mttq".into(),
        title: None,
        role: (*role).into(),
    };
    CommitteeDecision {
        committee_id: CommitteeId::from_random([n; 16]),
        change: change.into(),
        number: format!("{n}/QĐ-UBND"),
        signed_on: day(from_on),
        authority: "Chủ tịch UBND xã".into(),
        from_on: day(from_on),
        note: None,
        members: names.iter().map(member).collect(),
    }
}

fn meeting(
    n: u8,
    held_on: &str,
    resolutions: &[(&str, Option<&str>, Option<&str>)],
) -> CommitteeMeeting {
    let resolution = |(what, due, done): &(&str, Option<&str>, Option<&str>)| Resolution {
        what: (*what).into(),
        who: None,
        due_on: due.map(day),
        done_on: done.map(day),
    };
    CommitteeMeeting {
        meeting_id: MeetingId::from_random([n; 16]),
        held_on: day(held_on),
        subject: "Họp quý".into(),
        present: None,
        minutes: None,
        resolutions: resolutions.iter().map(resolution).collect(),
    }
}

#[test]
fn of_any_day_the_last_decision_that_began_tells_who_belongs_to_it() {
    let head = [("An", "truong-ban")];
    // Signed late, written down in any order.
    let all = [
        decision(2, "kien-toan", "2016-07-01", &[("Bình", "truong-ban")]),
        decision(1, "thanh-lap", "2011-09-15", &head),
        decision(3, "giai-the", "2025-07-01", &[]),
        decision(4, "thanh-lap", "2025-08-10", &head),
    ];
    for (on, number) in [
        ("2011-09-14", None),
        ("2011-09-15", Some("1/QĐ-UBND")),
        ("2016-06-30", Some("1/QĐ-UBND")),
        ("2016-07-01", Some("2/QĐ-UBND")),
        ("2025-06-30", Some("2/QĐ-UBND")),
        ("2025-07-01", Some("3/QĐ-UBND")),
        ("2025-08-09", Some("3/QĐ-UBND")),
        ("2026-12-01", Some("4/QĐ-UBND")),
    ] {
        let found = decision_on(&all, day(on)).map(|one| one.number.as_str());
        assert_eq!(found, number, "{on}");
    }
}

#[test]
fn a_decision_names_somebody_but_where_the_committee_ends_and_one_head() {
    let known = [decision(9, "thanh-lap", "2020-01-01", &[("An", "truong-ban")])];
    let two = [("An", "truong-ban"), ("Bình", "truong-ban")];
    let one = [("An", "truong-ban"), ("Bình", "uy-vien")];
    for (change, from_on, names, told) in [
        ("kien-toan", "2021-01-01", &one[..], None),
        ("kien-toan", "2021-01-01", &one[1..], None),
        ("kien-toan", "2021-01-01", &[], Some("nobody")),
        ("giai-the", "2021-01-01", &[], None),
        ("giai-the", "2021-01-01", &one[..], Some("members-of-none")),
        ("kien-toan", "2021-01-01", &two[..], Some("two-heads")),
        ("kien-toan", "2020-01-01", &one[..], Some("same-day 01/01/2020")),
    ] {
        let asked = decision(1, change, from_on, names);
        let answer = can_be(Norms::shipped(), &asked, &known).err().map(|why| match why {
            CommitteeRefusal::SameDay { from_on } => format!("same-day {}", from_on.office()),
            other => other.to_string(),
        });
        assert_eq!(answer.as_deref(), told, "{change} {from_on}");
    }
    // One that is written over does not stand against itself.
    assert_eq!(can_be(Norms::shipped(), &known[0], &known), Ok(()));
}

#[test]
fn a_quarter_tells_its_meetings_and_what_was_left_to_do_of_those_before() {
    let all = [
        meeting(
            1,
            "2026-03-10",
            &[("a", None, Some("2026-06-30")), ("b", None, Some("2026-07-01"))],
        ),
        meeting(2, "2026-05-10", &[("c", None, None), ("d", None, Some("2026-11-02"))]),
        meeting(3, "2026-08-10", &[]),
        meeting(
            4,
            "2026-08-20",
            &[("e", None, Some("2026-09-30")), ("f", None, Some("2026-10-01"))],
        ),
        meeting(5, "2026-10-01", &[("g", None, None)]),
    ];
    let told = told(&all, "2026-Q3".parse().unwrap());
    let lines = told.iter().map(|meeting| {
        let one = |one: &Resolution| {
            format!("{}{}", one.what, one.done_on.map(|day| format!(" {day}")).unwrap_or_default())
        };
        let resolutions = meeting.resolutions.iter().map(one).collect::<Vec<_>>().join(", ");
        format!("{}: {resolutions}", meeting.held_on)
    });
    assert_eq!(
        lines.collect::<Vec<_>>(),
        [
            "2026-03-10: b 2026-07-01",
            "2026-05-10: c, d",
            "2026-08-10: ",
            "2026-08-20: e 2026-09-30, f",
        ]
    );
}

#[test]
fn a_meeting_tells_what_is_open_and_what_is_late() {
    let all = vec![meeting(
        1,
        "2026-03-10",
        &[
            ("done", Some("2026-04-01"), Some("2026-05-01")),
            ("late", Some("2026-05-31"), None),
            ("today", Some("2026-06-01"), None),
            ("any day", None, None),
        ],
    )];
    let page = MeetingPage::of(all, day("2026-06-01"));
    assert_eq!((page.rows[0].open, page.rows[0].late), (3, 1));
}
