use super::*;
use crate::sample::{self, day, read};
use crate::sample_records::profile;
use centre::allotted::{AllotmentsAround, CodeSums};
use centre::{AllotmentId, Source, SourceId, SourceSums};
use norms::{AllotmentChange, Vnd};

struct Bare;
impl Names for Bare {
    fn name(&self, list: &str, code: &str) -> String {
        format!("{list}/{code}")
    }
}

fn vnd(dong: i64) -> Vnd {
    Vnd::new(dong).unwrap()
}

fn purse() -> Source {
    Source {
        source_id: SourceId::from_random([1; 16]),
        code: "N1".into(),
        class: "nsnn-hang-nam".into(),
        name: "Ngân sách *xã*".into(),
        opening_cash_vnd: Vnd::ZERO,
        opening_account_vnd: Vnd::ZERO,
        received_before_vnd: Vnd::ZERO,
        spent_before_vnd: Vnd::ZERO,
        allotted_year_vnd: Some(vnd(7_000_000)),
        is_closed: false,
        closed_on: None,
        account: None,
    }
}

fn decided(nth: u8, change: AllotmentChange, amount: i64) -> Allotment {
    Allotment {
        allotment_id: AllotmentId::from_random([nth; 16]),
        source_id: SourceId::from_random([1; 16]),
        budget_year: 2026,
        change,
        budget_code: nth.is_multiple_of(2).then(|| format!("{}", 6500 + u32::from(nth))),
        nature: Some("12".into()),
        level: Some("4".into()),
        chapter: Some("830".into()),
        number: format!("{nth}/QĐ-UBND"),
        decided_on: day("2026-01-10"),
        authority: "Chủ tịch UBND xã".into(),
        amount_vnd: vnd(amount),
        note: None,
    }
}

fn paper(all: &[Allotment], spent: i64) -> AllotmentsPaper {
    let sources = [purse()];
    let sums = [CodeSums {
        source_id: SourceId::from_random([1; 16]),
        budget_code: None,
        sums: SourceSums { received_vnd: vnd(9_000_000), spent_vnd: vnd(spent) },
    }];
    let around = AllotmentsAround {
        sources: &sources,
        all,
        sums: &sums,
        first_on: day("2025-01-01"),
        on: day("2026-09-30"),
    };
    let page = AllotmentPage::of(Norms::shipped(), 2026, around).unwrap();
    let signers = Signers { director: "Trần Văn Thưởng".into(), ..Signers::default() };
    AllotmentsPaper::of(&page, &profile(), &Bare, Norms::shipped(), signers).unwrap()
}

#[test]
fn the_book_tells_each_decision_with_what_it_reaches_and_what_became_of_it() {
    use AllotmentChange::{Allotted, Cut};
    let pdf =
        allotments_pdf(&paper(&[decided(1, Allotted, 20_000_000), decided(3, Cut, 500_000)], 0));
    let text = read(&pdf.unwrap(), "allotments");
    for expected in [
        "SỔ THEO DÕI DỰ TOÁN",
        "S101-H",
        "Năm ngân sách 2026, đến ngày 30/09/2026",
        "1/QĐ-UBND",
        "allotment-change/giam",
        "C 830 · TCN 12 · Cấp 4",
        "19.500.000",
        "Ngân sách *xã*",
        "Chung",
        "Trần Văn Thưởng",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert!(!text.contains("sổ cũ"), "{text}");
    // Without a decision the figure of the older book stands, and is marked so.
    let text = read(&allotments_pdf(&paper(&[], 7_000_001)).unwrap(), "allotments-old");
    for expected in ["7.000.000", "theo sổ cũ", "vượt 1", "Chưa ghi quyết định nào"] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn a_long_book_flows_with_its_headings() {
    let all: Vec<Allotment> =
        (1..=70).map(|nth| decided(nth, AllotmentChange::Allotted, 1_000_000)).collect();
    let pdf = allotments_pdf(&paper(&all, 0)).unwrap();
    let pages = sample::pages(&pdf, "allotments-long");
    let text = read(&pdf, "allotments-long");
    assert!(pages >= 4, "{pages}");
    assert!(text.matches("Số, cơ quan quyết định").count() >= 2, "{text}");
    assert!(text.matches("KP cấp trong").count() >= 2, "{text}");
}
