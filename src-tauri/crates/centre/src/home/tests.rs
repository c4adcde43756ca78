use super::*;
use crate::fixtures::{day, line, profile, source, vnd, voucher};
use crate::money_records::Place;
use crate::money_records::{CashCount, VoucherKind};
use crate::quarterly::{AllowanceFacts, Quarterly, SourceFacts};
use crate::records::Activity;
use crate::report::compose;
use crate::{ActivityId, SourceSums, VoucherId};

/// The report of 2026-Q3 with so many paid and unpaid months, vouchers and activities.
fn report(
    paid: &[&str],
    unpaid: &[&str],
    vouchers: u8,
    activities: u8,
    counted: &[&str],
) -> Report {
    let month = |(of, is_paid): (&&str, bool)| AllowanceFacts {
        month: of.parse().unwrap(),
        line: line(1, 100),
        paid_vnd: Vnd::ZERO,
        voucher: is_paid.then(|| "PC001".to_owned()),
    };
    let paid = paid.iter().map(|of| (of, true));
    let months = paid.chain(unpaid.iter().map(|of| (of, false)));
    let receipt = |n: u8| crate::Voucher {
        voucher_id: VoucherId::from_random([n; 16]),
        ordinal: n.into(),
        ..voucher(VoucherKind::Thu, Place::TienMat, "2026-07-10", 250)
    };
    let counts = counted.iter().map(|on| CashCount {
        counted_on: day(on),
        notes: vec![],
        counted_vnd: vnd(1_000),
        book_vnd: vnd(1_000),
        reason: None,
        witnesses: None,
    });
    compose(&Quarterly {
        closings: Vec::new(),
        quarter: "2026-Q3".parse().unwrap(),
        is_sample: false,
        profile: profile(),
        people: vec![],
        posts: vec![],
        secondments: vec![],
        trainings: vec![],
        collaborators: vec![],
        speaker_payments: vec![],
        committee: vec![],
        meetings: vec![],
        facilities: vec![],
        facility_movements: vec![],
        activities: (0..activities).map(activity).collect(),
        sources: vec![facts()],
        allotments: vec![],
        allotted: vec![],
        opening_cash_vnd: vnd(1_000),
        opening_account_vnd: vnd(70),
        advances: vec![],
        vouchers: (1..=vouchers).map(receipt).collect(),
        allowances: months.map(month).collect(),
        payments: vec![],
        owed: vec![],
        cash_counts: counts.collect(),
        late: vec![],
        concerns: vec![],
        plans: vec![],
        gifts: vec![],
        attachments: vec![],
        own_decisions: vec![],
    })
    .unwrap()
}

fn facts() -> SourceFacts {
    SourceFacts {
        source: source("N1", 1_000, 0),
        before: SourceSums::default(),
        year_before: SourceSums::default(),
        within: SourceSums::default(),
        book_began_this_year: true,
        allows_allowance: true,
    }
}

fn activity(n: u8) -> Activity {
    Activity {
        activity_id: ActivityId::from_random([n; 16]),
        group: "nn".into(),
        form: "lop".into(),
        title: "Trồng rau".into(),
        held_on: day("2026-08-01"),
        sessions: 1,
        place: None,
        partner: None,
        partner_body: None,
        turns: 30,
        turns_female: None,
        turns_minority: None,
        persons: None,
        speaker: None,
        cost_vnd: None,
        source_class: None,
        evidence: None,
        speakers: vec![],
    }
}

fn state(is_closed: bool, revision: u32) -> QuarterState {
    QuarterState { is_closed, revision, ..QuarterState::begun("2026-Q3".parse().unwrap()) }
}

const UNREADY: Checked<'_> =
    Checked { troubled: &[], errors: 0, open_queries: 2, is_ready: false, is_counted: false };
const READY: Checked<'_> = Checked { open_queries: 0, is_ready: true, ..UNREADY };

/// The state of each task, in the order of people's work.
fn states(report: &Report, checked: &Checked<'_>, state: &QuarterState, today: &str) -> String {
    let is_counted = is_counted(report, state.quarter, Norms::shipped()).unwrap();
    let tasks = tasks(report, &Checked { is_counted, ..*checked }, state, day(today)).unwrap();
    let states: Vec<&str> = tasks.iter().map(|task| task.state.code()).collect();
    states.join(" ")
}

#[test]
fn tasks_go_from_not_begun_to_done_as_the_quarter_goes() {
    let july = &["2026-07"][..];
    let all = &["2026-07", "2026-08", "2026-09"][..];
    let last = &["2026-09-30"][..];
    let empty = || report(&[], july, 0, 0, &[]);
    for (report, checked, is_closed, today, told) in [
        (empty(), UNREADY, false, "2026-07-01", "chua-lam chua-lam chua-lam chua-lam can-xem khoa"),
        (
            report(july, &["2026-08"], 1, 1, &[]),
            UNREADY,
            false,
            "2026-08-15",
            "dang-lam dang-lam chua-lam dang-lam can-xem khoa",
        ),
        // On the last day itself the quarter is not over; what is counted on it is counted.
        (
            report(all, &[], 2, 2, last),
            READY,
            false,
            "2026-09-30",
            "xong dang-lam xong dang-lam xong chua-lam",
        ),
        (
            report(all, &[], 2, 2, last),
            READY,
            false,
            "2026-10-01",
            "xong xong xong xong xong chua-lam",
        ),
        // A quarter that is over without a line in it is not done.
        (empty(), READY, false, "2026-10-01", "chua-lam chua-lam chua-lam chua-lam xong chua-lam"),
        // A count of too early a day is not the one asked for.
        (
            report(all, &[], 1, 1, &["2026-09-25"]),
            READY,
            false,
            "2026-10-01",
            "xong xong chua-lam xong xong chua-lam",
        ),
        // Sealed: done, whatever would be found today.
        (
            report(all, &[], 1, 1, last),
            UNREADY,
            true,
            "2026-09-30",
            "xong xong xong xong xong xong",
        ),
    ] {
        assert_eq!(states(&report, &checked, &state(is_closed, 0), today), told, "{today}");
    }
}

#[test]
fn an_error_on_its_screen_is_to_be_looked_at_first() {
    use TaskName::{HoatDong, KiemQuy, PhuCap, SoQuy};
    let done = report(&["2026-07", "2026-08", "2026-09"], &[], 1, 1, &["2026-09-30"]);
    for (troubled, today, told) in [
        (&[PhuCap][..], "2026-10-01", "can-xem xong xong xong"),
        (&[SoQuy, SoQuy], "2026-10-01", "xong can-xem xong xong"),
        (&[HoatDong, KiemQuy], "2026-10-01", "xong xong can-xem can-xem"),
    ] {
        let checked = Checked { troubled, errors: 1, is_counted: true, ..UNREADY };
        let found = tasks(&done, &checked, &state(false, 0), day(today)).unwrap();
        let first: Vec<&str> = found.iter().take(4).map(|task| task.state.code()).collect();
        assert_eq!(first.join(" "), told, "{troubled:?}");
    }
    // Before the last day is over nobody is told that the count is missing.
    let uncounted = report(&[], &[], 0, 0, &[]);
    let checked = Checked { troubled: &[KiemQuy], errors: 1, ..UNREADY };
    for (today, told) in [("2026-09-30", TaskState::ChuaLam), ("2026-10-01", TaskState::CanXem)] {
        let found = tasks(&uncounted, &checked, &state(false, 0), day(today)).unwrap();
        assert_eq!(found[2].state, told, "{today}");
    }
}

#[test]
fn every_task_shows_its_figures() {
    let report = report(&["2026-07", "2026-08"], &["2026-09"], 3, 2, &[]);
    let checked = Checked { errors: 4, open_queries: 5, ..UNREADY };
    let found = tasks(&report, &checked, &state(false, 6), day("2026-09-01")).unwrap();
    let shown: Vec<String> = found
        .iter()
        .map(|task| {
            let hints = task.hints.iter().map(|hint| format!(" {}={hint}", hint.name()));
            format!("{}{}", task.name.code(), hints.collect::<String>())
        })
        .collect();
    assert_eq!(
        shown,
        [
            "phu-cap settled=2",
            "so-quy vouchers=3 cash_vnd=1750",
            "kiem-quy day_on=2026-09-30",
            "hoat-dong activities=2",
            "kiem-tra errors=4 queries=5",
            "niem-phong revision=6",
        ]
    );
}

#[test]
fn every_code_of_a_task_is_read_back() {
    for code in ["phu-cap", "so-quy", "kiem-quy", "hoat-dong", "kiem-tra", "niem-phong"] {
        assert_eq!(TaskName::from_code(code).map(TaskName::code), Some(code));
    }
    for code in ["chua-lam", "dang-lam", "can-xem", "xong", "khoa"] {
        assert_eq!(TaskState::from_code(code).map(TaskState::code), Some(code));
    }
    assert_eq!((TaskName::from_code("bao-cao"), TaskState::from_code("")), (None, None));
}

#[test]
fn a_task_is_troubled_by_an_error_on_its_screen_and_told_with_its_figures() {
    let rule = &Norms::shipped().rules()[0];
    let found = |severity, screen| FindingRow {
        said_since: None,
        offered: None,
        rule: rule.id.clone(),
        severity,
        row: "-".into(),
        table: None,
        screen,
        record: None,
        words: rule.into(),
        show: BTreeMap::new(),
        explanation: None,
        law: String::new(),
        is_verified: true,
    };
    let on = |code: &str| norms::rules::Screen::from_code(code).unwrap();
    let state = QuarterState::begun("2026-Q3".parse().unwrap());
    let report = report(&[], &[], 2, 1, &[]);
    for (severity, screen, task, told) in [
        (Severity::Error, "so-quy", TaskName::SoQuy, TaskState::CanXem),
        (Severity::Query, "so-quy", TaskName::SoQuy, TaskState::DangLam),
        (Severity::Error, "hoat-dong", TaskName::SoQuy, TaskState::DangLam),
        (Severity::Error, "hoat-dong", TaskName::HoatDong, TaskState::CanXem),
    ] {
        let findings = vec![found(severity, on(screen))];
        let tally = letters::Tally { errors: 1, ..letters::Tally::default() };
        let check = Check::of(state.quarter, &tally, String::new(), findings);
        let tasks = tasks_of(&report, &check, &state, day("2026-08-01"), Norms::shipped()).unwrap();
        let found = tasks.iter().find(|one| one.task == task).unwrap();
        assert_eq!(found.state, told, "{severity:?} on {screen}");
        let book = tasks.iter().find(|one| one.task == TaskName::SoQuy).unwrap();
        assert_eq!((book.show["vouchers"].as_str(), book.show["cash_vnd"].as_str()), ("2", "1500"));
    }
}
