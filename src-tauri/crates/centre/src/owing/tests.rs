use super::*;
use crate::fixtures::{day, line, unposted, vnd};
use crate::id::AdjustmentId;
use crate::money_records::{AllowancePart, Place};
use crate::paying::{all_owed, amount_back, amount_of};

/// What happened, in words an accountant can check: one a line.
///
/// - `sheet 2026-10 400 300`: the sheet of a month says what the first and the second person are due;
/// - `pay 2027-02-05 2026-10:1=400 2026-09:1=-50`: one payment, by month and person; below zero withheld;
/// - `back 2026-12-01 2026-10:1=100`: brought back in cash;
/// - `void` voids the payment before it;
/// - `truy-linh 2026-11-02 2026-08:1=60`, `truy-thu`, `khau-tru`: learnt on that day.
#[derive(Default)]
struct Book {
    sheets: Vec<AllowanceSheet>,
    payments: Vec<AllowancePayment>,
    adjustments: Vec<AllowanceAdjustment>,
    vouchers: Vec<Voucher>,
}

fn person(n: &str) -> PostId {
    line(n.parse().unwrap(), 0).post_id
}

fn part(text: &str) -> AllowancePart {
    let (account, amount) = text.split_once('=').unwrap();
    let (month, n) = account.split_once(':').unwrap();
    AllowancePart {
        month: month.parse().unwrap(),
        post_id: person(n),
        amount_vnd: vnd(amount.parse().unwrap()),
    }
}

impl Book {
    fn told(story: &str) -> Book {
        let mut book = Book::default();
        for told in story.lines().map(str::trim).filter(|line| !line.is_empty()) {
            book.add(told);
        }
        book
    }

    fn add(&mut self, told: &str) {
        let words: Vec<&str> = told.split_whitespace().collect();
        let n = u8::try_from(self.vouchers.len() + 1).unwrap();
        match (words[0], &words[1..]) {
            ("void", _) => {
                let last = self.vouchers.pop().unwrap();
                self.vouchers.push(last.voided("nhầm"));
            }
            ("sheet", [month, dues @ ..]) => {
                let dues = dues.iter().zip(1..).map(|(due, n)| line(n, due.parse().unwrap()));
                self.sheets.push(AllowanceSheet {
                    month: month.parse().unwrap(),
                    settled_on: day("2026-09-30"),
                    voucher_id: None,
                    lines: dues.collect(),
                });
            }
            (what @ ("pay" | "back"), [on, parts @ ..]) => {
                let kind = if what == "pay" { VoucherKind::Chi } else { VoucherKind::Thu };
                let sign = if what == "pay" { 1 } else { -1 };
                let parts = parts.iter().map(|text| part(text));
                let parts: Vec<AllowancePart> = parts
                    .map(|p| AllowancePart { amount_vnd: vnd(sign * p.amount_vnd.dong()), ..p })
                    .collect();
                let sum: i64 = parts.iter().map(|p| p.amount_vnd.dong()).sum();
                let voucher_id = VoucherId::from_random([n; 16]);
                let filled = unposted(kind, Place::TienMat, on, sign * sum);
                self.vouchers.push(filled.posted(voucher_id.clone(), u32::from(n) - 1));
                self.payments.push(AllowancePayment { voucher_id, day: day(on), parts });
            }
            (kind, [on, account]) => {
                let part = part(account);
                let n = u8::try_from(self.adjustments.len() + 1).unwrap();
                self.adjustments.push(AllowanceAdjustment {
                    adjustment_id: AdjustmentId::from_random([n; 16]),
                    day: day(on),
                    month: part.month,
                    post_id: part.post_id,
                    kind: AdjustmentKind::from_code(kind).unwrap(),
                    amount_vnd: part.amount_vnd,
                    reason: "quyết định mới".into(),
                });
            }
            _ => panic!("{told}"),
        }
    }

    fn owing(&self) -> Owing<'_> {
        Owing {
            sheets: &self.sheets,
            payments: &self.payments,
            adjustments: &self.adjustments,
            vouchers: &self.vouchers,
        }
    }

    /// Every account over some days: before, due, truy lĩnh, truy thu, khấu trừ, nộp lại, đã chi, còn nợ.
    fn over(&self, from: &str, to: &str) -> String {
        let told = self.owing().over(day(from), day(to)).unwrap().into_iter().map(|owed| {
            let n = (1..9).find(|n| line(*n, 0).post_id == owed.post_id).unwrap();
            let cells = [
                owed.before_vnd,
                owed.due_vnd,
                owed.arrears_vnd,
                owed.recovery_vnd,
                owed.deducted_vnd,
                owed.returned_vnd,
                owed.paid_vnd,
                owed.after_vnd,
            ];
            let cells: Vec<String> = cells.iter().map(|vnd| vnd.dong().to_string()).collect();
            format!("{}:{n} {}", owed.month, cells.join(" "))
        });
        told.collect::<Vec<String>>().join("; ")
    }
}

const Q4: (&str, &str) = ("2026-10-01", "2026-12-31");
const Q1: (&str, &str) = ("2027-01-01", "2027-03-31");

#[test]
fn what_is_owed_is_an_account_of_person_and_month() {
    // Story; the stretch of days; the accounts: before, due, arrears, recovery, deducted, back, paid, owed.
    for (story, (from, to), accounts) in [
        // Paid in its month.
        (
            "sheet 2026-10 400 300\npay 2026-10-31 2026-10:1=400 2026-10:2=300",
            Q4,
            "2026-10:1 0 400 0 0 0 0 400 0; 2026-10:2 0 300 0 0 0 0 300 0",
        ),
        // October's pay in February: owed at the end of the year, paid in the next.
        ("sheet 2026-10 400\npay 2027-02-05 2026-10:1=400", Q4, "2026-10:1 0 400 0 0 0 0 0 400"),
        ("sheet 2026-10 400\npay 2027-02-05 2026-10:1=400", Q1, "2026-10:1 400 0 0 0 0 0 400 0"),
        // In part, then the rest.
        (
            "sheet 2026-10 400\npay 2026-11-05 2026-10:1=150\npay 2027-01-05 2026-10:1=250",
            Q4,
            "2026-10:1 0 400 0 0 0 0 150 250",
        ),
        (
            "sheet 2026-10 400\npay 2026-11-05 2026-10:1=150\npay 2027-01-05 2026-10:1=250",
            Q1,
            "2026-10:1 250 0 0 0 0 0 250 0",
        ),
        // Nothing owed, nothing done: no line.
        ("sheet 2026-10 400\npay 2026-10-31 2026-10:1=400", Q1, ""),
        // A void payment pays nobody.
        (
            "sheet 2026-10 400\npay 2026-10-31 2026-10:1=400\nvoid",
            Q4,
            "2026-10:1 0 400 0 0 0 0 0 400",
        ),
        // The base wage rose from August and was known in November.
        (
            "sheet 2026-08 400\npay 2026-08-31 2026-08:1=400\ntruy-linh 2026-11-02 2026-08:1=60",
            Q4,
            "2026-08:1 0 0 60 0 0 0 0 60",
        ),
        // Paid too much: withheld from December's pay, and never twice.
        (
            "sheet 2026-08 400\nsheet 2026-12 400\npay 2026-08-31 2026-08:1=400\n\
          truy-thu 2026-11-02 2026-08:1=50\npay 2026-12-31 2026-12:1=400 2026-08:1=-50",
            Q4,
            "2026-08:1 0 0 0 50 0 0 -50 0; 2026-12:1 0 400 0 0 0 0 400 0",
        ),
        // Paid too much: brought back in cash.
        (
            "sheet 2026-08 400\npay 2026-08-31 2026-08:1=400\ntruy-thu 2026-11-02 2026-08:1=50\n\
          back 2026-12-01 2026-08:1=50",
            Q4,
            "2026-08:1 0 0 0 50 0 50 0 0",
        ),
        // Known, and not settled yet: the person owes, and the next quarter begins with it.
        (
            "sheet 2026-08 400\npay 2026-08-31 2026-08:1=400\ntruy-thu 2026-11-02 2026-08:1=50",
            Q1,
            "2026-08:1 -50 0 0 0 0 0 0 -50",
        ),
        // Tax is kept back.
        (
            "sheet 2026-10 400\nkhau-tru 2026-10-31 2026-10:1=40\npay 2026-10-31 2026-10:1=360",
            Q4,
            "2026-10:1 0 400 0 0 40 0 360 0",
        ),
        // Arrears of a month no sheet names.
        ("truy-linh 2026-11-02 2026-08:2=60", Q4, "2026-08:2 0 0 60 0 0 0 0 60"),
    ] {
        assert_eq!(Book::told(story).over(from, to), accounts, "{story}");
    }
}

#[test]
fn the_end_of_a_stretch_is_the_beginning_of_the_next() {
    let book = Book::told(
        "sheet 2026-08 400 300\nsheet 2026-10 400 300\nsheet 2027-01 450 350\n\
         pay 2026-09-30 2026-08:1=400\ntruy-thu 2026-11-02 2026-08:1=50\n\
         pay 2027-02-05 2026-10:1=400 2026-08:1=-50 2026-08:2=300\nback 2027-03-01 2026-10:2=0",
    );
    let ends = ["2026-07-31", "2026-09-30", "2026-11-01", "2026-12-31", "2027-02-05", "2027-03-31"];
    for pair in ends.windows(2) {
        let from = day(pair[0]).plus_days(1).unwrap();
        let next = book.owing().over(from, day(pair[1])).unwrap();
        for owed in book.owing().over(day("2026-01-01"), day(pair[0])).unwrap() {
            let same = |o: &&Owed| (o.month, &o.post_id) == (owed.month, &owed.post_id);
            let before = next.iter().find(same).map_or(Vnd::ZERO, |owed| owed.before_vnd);
            assert_eq!(before, owed.after_vnd, "{} {}", pair[0], owed.month);
        }
    }
}

#[test]
fn a_payment_is_no_more_than_what_is_owed_nor_withholds_more() {
    let book = Book::told(
        "sheet 2026-08 400 300\nsheet 2026-10 400 300\npay 2026-08-31 2026-08:1=400 2026-08:2=300\n\
         truy-thu 2026-11-02 2026-08:1=50\ntruy-thu 2026-11-02 2026-08:2=999",
    );
    let owed = book.owing().over(day("2026-01-01"), day("2026-12-31")).unwrap();
    for (parts, answer) in [
        ("2026-10:1=400", "400"),
        ("2026-10:1=150", "150"),
        ("2026-10:1=400 2026-08:1=-50", "350"),
        ("2026-10:1=401", "more-than-owed 2026-10 Nguyễn Văn An 400"),
        ("2026-10:1=400 2026-08:1=-51", "more-than-owes 2026-08 Nguyễn Văn An 50"),
        // What the second owes is no business of the first.
        ("2026-10:1=300 2026-08:2=-200", "all-withheld"),
        ("2026-08:1=1", "more-than-owed 2026-08 Nguyễn Văn An 0"),
        ("2026-11:1=1", "more-than-owed 2026-11  0"),
        ("2026-10:1=200 2026-10:1=200", "twice 2026-10 Nguyễn Văn An"),
        ("2026-10:1=50 2026-08:1=-50", "all-withheld"),
        ("2026-08:1=-50", "all-withheld"),
        ("", "nothing"),
    ] {
        let parts: Vec<AllowancePart> = parts.split_whitespace().map(part).collect();
        let told = amount_of(&parts, &owed, |post| post.to_string());
        let told = told.map_or_else(|e| e.to_string(), |vnd| vnd.dong().to_string());
        assert_eq!(told, answer, "{parts:?}");
    }
    for (parts, answer) in [
        ("2026-08:1=-50", "50"),
        ("2026-08:1=-20", "20"),
        ("2026-08:1=-51", "more-than-owes 2026-08 Nguyễn Văn An 50"),
        ("2026-08:1=50", "nothing"),
        ("2026-10:1=-1", "more-than-owes 2026-10 Nguyễn Văn An 0"),
    ] {
        let parts: Vec<AllowancePart> = parts.split_whitespace().map(part).collect();
        let told = amount_back(&parts, &owed);
        let told = told.map_or_else(|e| e.to_string(), |vnd| vnd.dong().to_string());
        assert_eq!(told, answer, "{parts:?}");
    }
    // Offered: all that is owed, and withheld as far as it goes.
    let offered = all_owed(&owed).unwrap();
    let told: Vec<i64> = offered.iter().map(|part| part.amount_vnd.dong()).collect();
    assert_eq!(told, [400, 300, -50, -300]);
}

#[test]
fn what_is_owed_since_when_is_told_of_months_that_are_over() {
    let book = Book::told(
        "sheet 2026-08 400 300\nsheet 2026-09 400 300\nsheet 2026-10 400 300\n\
         pay 2026-09-30 2026-08:1=400 2026-08:2=300 2026-09:1=100\ntruy-thu 2026-11-02 2026-08:1=50",
    );
    let owed = book.owing().over(day("2026-01-01"), day("2026-12-31")).unwrap();
    let told = |before: &str| OwedSince::of(&owed, day(before)).unwrap();
    assert_eq!(told("2026-09-30"), None, "August is paid, and who owes is owed nothing");
    let since = OwedSince { people: 2, month: "2026-09".parse().unwrap(), amount_vnd: vnd(600) };
    assert_eq!(told("2026-10-01"), Some(since));
    assert_eq!(told("2026-11-01"), Some(OwedSince { amount_vnd: vnd(1_300), ..since }));
}

#[test]
fn what_is_owed_on_two_days_is_what_is_owed_on_both() {
    let book = Book::told(
        "sheet 2026-10 400\nsheet 2027-01 400\npay 2027-01-10 2026-10:1=150\n\
         truy-thu 2027-01-05 2026-09:1=50",
    );
    let on = |to: &str| book.owing().over(day("2026-01-01"), day(to)).unwrap();
    let both = crate::paying::owed_on_both(&on("2027-01-31"), &on("2026-12-31"));
    let told: Vec<(String, i64)> =
        both.iter().map(|o| (o.month.to_string(), o.after_vnd.dong())).collect();
    let expected = [("2026-09", 0), ("2026-10", 250), ("2027-01", 0)];
    assert_eq!(told, expected.map(|(month, vnd)| (month.to_owned(), vnd)));
}
