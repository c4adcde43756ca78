use super::*;
use crate::sample::{self, read};
use crate::sample_records::profile;
use centre::{PlanId, Target};

fn vnd(n: i64) -> Vnd {
    Vnd::new(n).unwrap()
}

fn target(number: u32, is_money: bool) -> TargetRow {
    let planned = if is_money { (None, Some(vnd(30_000_000))) } else { (Some(60), None) };
    let target = Target {
        number,
        measure: if is_money { "thu" } else { "lop" }.into(),
        of_code: None,
        what: None,
        unit: None,
        planned: planned.0,
        planned_vnd: planned.1,
        responsible: Some("Phó giám đốc".into()),
        due_on: Some(sample::day("2026-11-30")),
        source_class: Some("nsnn-hang-nam".into()),
        task: Some("Giảm nghèo *bền vững* #1".into()),
        said: None,
        said_vnd: None,
    };
    TargetRow {
        called: if is_money { "Thu kinh phí" } else { "Số lớp, chuyên đề" }.into(),
        unit: (!is_money).then(|| "lớp, cuộc".into()),
        is_money,
        by_hand: false,
        done: (!is_money).then_some(34),
        done_vnd: is_money.then(|| vnd(24_000_000)),
        percent: Some(if is_money { 8_000 } else { 5_666 }),
        target,
    }
}

fn paper(targets: Vec<TargetRow>, approved: bool) -> PlanPaper {
    let plan = Plan {
        plan_id: PlanId::from_random([1; 16]),
        kind: PlanKind::Year,
        period: "2026".into(),
        from_on: sample::day("2026-01-01"),
        to_on: sample::day("2026-12-31"),
        number: Some("05/KH-TTHTCĐ".into()),
        issued_on: Some(sample::day("2026-01-05")),
        approved_on: approved.then(|| sample::day("2026-01-12")),
        approved_by: approved.then(|| "Ủy ban nhân dân xã".into()),
        note: None,
        targets: Vec::new(),
    };
    let told = PlanRow { plan, on: sample::day("2026-09-30"), targets };
    let signers = Signers {
        director: "Trần Văn Thưởng".into(),
        accountant: "Đặng Quốc Vượng".into(),
        cashier: String::new(),
    };
    let (law, on) = (Norms::shipped(), sample::day("2026-10-02"));
    let names = crate::LawNames::of(std::sync::Arc::new(law.clone()), on.quarter());
    PlanPaper::of(told, &profile(), &names, law, signers, on)
}

#[test]
fn a_plan_is_printed_with_planned_done_and_percent() {
    let paper = paper(vec![target(1, false), target(2, true)], true);
    let pdf = plan_pdf(&paper).unwrap();
    let text = read(&pdf, "plan");
    for expected in [
        "BẢNG THEO DÕI KẾ HOẠCH VÀ THỰC HIỆN",
        "Kế hoạch năm 2026",
        "Lũy kế từ ngày 01/01/2026 đến ngày 30/09/2026",
        "Văn bản số 05/KH-TTHTCĐ ngày 05/01/2026; Ủy ban nhân dân xã phê duyệt ngày 12/01/2026",
        "% KH",
        "60 34 56,66",
        "30.000.000 24.000.000 80",
        "30/11/2026",
        "Giảm nghèo *bền vững* #1",
        "Trần Văn Thưởng",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert_eq!(pdf, plan_pdf(&paper).unwrap());
}

#[test]
fn a_plan_without_targets_and_one_of_many_pages_are_printed() {
    let text = read(&plan_pdf(&paper(Vec::new(), false)).unwrap(), "plan-none");
    assert!(text.contains("Kế hoạch chưa có chỉ tiêu"), "{text}");
    assert!(text.contains("ngày 05/01/2026; chưa phê duyệt"), "{text}");
    let many = (1..=60).map(|n| target(n, n % 2 == 0)).collect();
    assert!(plan_pages(&paper(many, true)).unwrap().len() > 2);
}

#[test]
fn parts_of_ten_thousand_are_written_as_percent() {
    for (parts, told) in [
        (0, "0"),
        (5, "0,05"),
        (50, "0,5"),
        (5_666, "56,66"),
        (8_000, "80"),
        (1_234_560, "12.345,6"),
    ] {
        assert_eq!(percent(parts), told, "{parts}");
    }
    for (kind, period, name) in [
        ("quy", "2026-Q3", "Kế hoạch quý III năm 2026"),
        ("nam", "2026", "Kế hoạch năm 2026"),
        ("giai-doan", "2011-2015", "Kế hoạch giai đoạn 2011–2015"),
    ] {
        assert_eq!(name_of(kind, period), name);
    }
}
