use super::*;
use crate::closing_page::ClosingPage;
use crate::closing_records::ClosingEvent;
use crate::fixtures::day;

fn period(text: &str) -> BookPeriod {
    text.parse().unwrap()
}

fn closed(text: &str) -> BookClosing {
    BookClosing::begun(period(text)).then(ClosingChange::Closed, day("2026-01-01"), None)
}

fn sealed(quarter: &str) -> QuarterState {
    QuarterState { is_closed: true, ..QuarterState::begun(quarter.parse().unwrap()) }
}

/// Every act in every state: one line a state, the acts it allows.
#[test]
fn each_state_of_a_year_allows_what_the_table_says_and_nothing_else() {
    let said: Vec<String> = YearStage::ALL
        .into_iter()
        .map(|stage| {
            let acts = YearAct::ALL.into_iter().filter(|act| stage.allows(*act));
            format!("{stage}: {}", acts.map(YearAct::code).collect::<Vec<_>>().join(" "))
        })
        .collect();
    assert_eq!(
        said,
        [
            "dang-thuc-hien: ghi sua khoa-thang mo-quy",
            "chinh-ly: ghi sua khoa-thang mo-quy khoa-nam",
            "quyet-toan: sua khoa-thang mo-quy khoa-nam",
            "da-khoa: mo-nam quyet-toan",
        ]
    );
    let acts: Vec<YearAct> = ALLOWED.iter().map(|(act, _)| *act).collect();
    assert_eq!(acts, YearAct::ALL, "each act has one row");
}

/// The adjusting of a year as the law of its time has it, asked on days around its end.
#[test]
fn a_budget_year_runs_is_adjusted_then_settled_whatever_the_clock_says() {
    let law = Norms::shipped();
    let none = Closings { all: &[], law };
    for (year, on, stage) in [
        (2026, "2026-12-31", YearStage::Open),
        (2026, "2027-01-01", YearStage::Adjusting),
        (2026, "2027-01-31", YearStage::Adjusting),
        (2026, "2027-02-01", YearStage::Settling),
        (2019, "2020-01-31", YearStage::Adjusting),
        (2019, "2020-02-01", YearStage::Settling),
        (2011, "2012-01-31", YearStage::Adjusting),
    ] {
        assert_eq!(none.stage(year, day(on)), Ok(stage), "{year} {on}");
    }
    let all = [closed("2026")];
    let shut = Closings { all: &all, law };
    assert_eq!(shut.stage(2026, day("2027-01-05")), Ok(YearStage::Closed));
    assert_eq!(adjusted_until(law, 2026), Ok(Some(day("2027-01-31"))));
}

/// A voucher by its day and its budget years: what is told of it.
#[test]
fn a_closed_month_or_year_takes_no_voucher_however_it_is_settled() {
    let law = Norms::shipped();
    let all = [closed("2027-02"), closed("2026")];
    let closings = Closings { all: &all, law };
    for (act, on, years, told) in [
        (YearAct::Write, "2027-01-10", &[2027][..], "ok"),
        (YearAct::Write, "2027-01-10", &[2026], "year-closed 2026"),
        (YearAct::Write, "2027-01-10", &[2027, 2026], "year-closed 2026"),
        (YearAct::PutRight, "2027-01-10", &[2026], "year-closed 2026"),
        (YearAct::Write, "2026-12-31", &[2026], "year-closed 2026"),
        (YearAct::Write, "2027-02-28", &[2027], "month-closed 2027-02"),
        (YearAct::PutRight, "2027-02-01", &[2027], "month-closed 2027-02"),
        (YearAct::Write, "2027-03-01", &[2027], "ok"),
        // Of an open year nothing new after it was adjusted; what was written is taken back.
        (YearAct::Write, "2028-02-01", &[2027], "year-adjusted 2027"),
        (YearAct::PutRight, "2028-02-01", &[2027], "ok"),
        (YearAct::Write, "2028-01-31", &[2027], "ok"),
    ] {
        let taken = closings.take_voucher(act, day(on), years.iter().copied());
        let said = taken.map_or_else(|refusal| refusal.to_string(), |()| "ok".to_owned());
        assert_eq!(said, told, "{act} {on} {years:?}");
    }
}

fn told<T>(done: Result<T, ClosingRefusal>) -> String {
    done.map_or_else(|refusal| refusal.to_string(), |_| "ok".to_owned())
}

#[test]
fn months_close_one_after_another_once_they_are_over() {
    let law = Norms::shipped();
    let (quarters, all) = ([sealed("2026-Q1")], [closed("2026-04")]);
    let closings = Closings { all: &all, law };
    let at =
        |on| Around { closings, quarters: &quarters, first_on: day("2026-02-10"), today: day(on) };
    let month = |text: &str| text.parse::<Month>().unwrap();
    for (on, of, said) in [
        ("2026-06-30", "2026-05", "ok"),
        ("2026-05-31", "2026-05", "ok"),
        ("2026-05-30", "2026-05", "month-runs 2026-05"),
        ("2026-07-05", "2026-06", "month-before-open 2026-05"),
        ("2026-07-05", "2026-04", "month-closed 2026-04"),
        ("2026-07-05", "2026-03", "quarter-closed 2026-Q1"),
        ("2026-07-05", "2026-01", "before-book 2026-02-10"),
    ] {
        assert_eq!(told(at(on).close_month(month(of))), said, "{on} {of}");
    }
    let done = at("2026-06-30").close_month(month("2026-05")).unwrap();
    let event =
        ClosingEvent { change: ClosingChange::Closed, day: day("2026-06-30"), reason: None };
    assert_eq!((done.is_closed, done.events), (true, vec![event]));
}

#[test]
fn a_month_is_opened_again_with_those_that_rest_on_it_but_never_behind_a_seal() {
    let law = Norms::shipped();
    let all = ["2026-03", "2026-04", "2026-05", "2026-06", "2025"].map(closed);
    let quarters = [sealed("2026-Q1")];
    let (closings, first_on) = (Closings { all: &all, law }, day("2025-01-01"));
    let around = Around { closings, quarters: &quarters, first_on, today: day("2026-07-05") };
    let month = |text: &str| text.parse::<Month>().unwrap();
    let opened = around.reopen_month(month("2026-05"), "Sót phiếu").unwrap();
    let named: Vec<String> = opened.iter().map(|one| one.period.to_string()).collect();
    assert_eq!(named, ["2026-05", "2026-06"]);
    assert!(opened.iter().all(|one| !one.is_closed));
    let last = opened[0].events.last().unwrap();
    assert_eq!(last.reason.as_deref(), Some("Sót phiếu"));
    for (of, said) in [
        ("2026-03", "quarter-closed 2026-Q1"),
        ("2026-07", "month-open 2026-07"),
        ("2026-06", "ok"),
    ] {
        assert_eq!(told(around.reopen_month(month(of), "x")), said, "{of}");
    }
}

#[test]
fn a_year_is_closed_over_its_sealed_quarters_after_the_one_before_it() {
    let law = Norms::shipped();
    let year = ["2026-Q3", "2026-Q4"].map(sealed);
    let first_on = day("2026-08-01");
    let around = |all, quarters, on| Around {
        closings: Closings { all, law },
        quarters,
        first_on,
        today: day(on),
    };
    let none: &[BookClosing] = &[];
    for (quarters, on, of, said) in [
        (&year[..], "2027-01-10", 2026, "ok"),
        (&year, "2027-06-10", 2026, "ok"),
        (&year, "2026-12-31", 2026, "year-runs 2026"),
        (&year[..1], "2027-01-10", 2026, "year-quarter-open 2026-Q4"),
        (&year, "2028-01-10", 2027, "year-quarter-open 2027-Q1"),
        (&year, "2027-01-10", 2025, "before-book 2026-08-01"),
    ] {
        assert_eq!(told(around(none, quarters, on).close_year(of)), said, "{on} {of}");
    }
    let next = ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"].map(sealed);
    let both = [&year[..], &next].concat();
    let now = "2028-01-10";
    assert_eq!(told(around(none, &both, now).close_year(2027)), "year-before-open 2026");
    let first = [closed("2026")];
    assert_eq!(told(around(&first, &both, now).close_year(2027)), "ok");
    assert_eq!(told(around(&first, &both, now).close_year(2026)), "year-closed 2026");
    assert_eq!(told(around(none, &both, now).reopen_year(2026, "x")), "year-open 2026");
    let two = [closed("2026"), closed("2027")];
    assert_eq!(told(around(&two, &both, now).reopen_year(2026, "x")), "year-after-closed 2027");
    assert_eq!(told(around(&two, &both, now).reopen_year(2027, "x")), "ok");
}

#[test]
fn the_page_of_a_year_tells_each_month_and_what_may_be_done() {
    let law = Norms::shipped();
    let all = [closed("2026-07"), closed("2026-08")];
    let quarters = [sealed("2026-Q2")];
    let (closings, first_on) = (Closings { all: &all, law }, day("2026-05-04"));
    let around = Around { closings, quarters: &quarters, first_on, today: day("2026-10-05") };
    let page = ClosingPage::of(&around, 2026).unwrap();
    let rows: Vec<String> = page
        .months
        .iter()
        .map(|row| {
            let may = match (row.can_close, row.can_reopen) {
                (true, _) => " khóa",
                (_, true) => " mở",
                _ => "",
            };
            let with = row.with.iter().map(|with| format!(" +{with}")).collect::<String>();
            format!("{} {}{may}{with}", row.month, row.stands)
        })
        .collect();
    assert_eq!(
        rows[3..11],
        [
            "2026-04 truoc-so",
            "2026-05 da-niem-phong",
            "2026-06 da-niem-phong",
            "2026-07 da-khoa mở +2026-08",
            "2026-08 da-khoa mở",
            "2026-09 chua-khoa khóa",
            "2026-10 dang-ghi",
            "2026-11 dang-ghi",
        ]
    );
    let dues: Vec<&str> = page.dues.iter().map(|due| due.key.as_str()).collect();
    assert_eq!(dues, ["adjusting-papers", "adjusting-end", "adjusting-reconciled"]);
    assert_eq!((page.stage, page.can_close, page.can_reopen), (YearStage::Open, false, false));
}
