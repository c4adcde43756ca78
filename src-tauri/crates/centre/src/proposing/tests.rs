use super::*;
use crate::fixtures::{line, vnd};
use crate::money_records::AllowanceLine;

fn of(n: u8, amount: i64) -> AllowanceLine {
    line(n, amount)
}

fn told(was: &[AllowanceLine], is: &[AllowanceLine], learnt: i64) -> String {
    let month: Month = "2026-07".parse().unwrap();
    let settled = Settled { month, was, is };
    let of = was.iter().chain(is).next().map(|line| line.post_id.clone());
    let accounts = of.map(|post| {
        let more = if learnt > 0 { learnt } else { 0 };
        let none = Owed::of(month, post);
        Owed { arrears_vnd: vnd(more), recovery_vnd: vnd(more - learnt), ..none }
    });
    let accounts: Vec<Owed> = accounts.into_iter().collect();
    let found = settled.proposals(Norms::shipped(), &accounts).unwrap();
    let said = found.iter().map(|p| {
        format!(
            "{} {} {} ({} → {}) {}",
            p.full_name, p.kind, p.amount_vnd, p.was_vnd, p.is_vnd, p.cause
        )
    });
    said.collect::<Vec<_>>().join("; ")
}

#[test]
fn what_differs_is_proposed_with_its_cause_and_what_was_confirmed_is_not_again() {
    let a = of(1, 500_000);
    let name = a.full_name.clone();
    let more =
        AllowanceLine { base_vnd: Some(vnd(2_530_000)), amount_vnd: vnd(600_000), ..a.clone() };
    let base = AllowanceLine { base_vnd: Some(vnd(2_340_000)), ..a.clone() };
    let other = AllowanceLine { decision: "khac".into(), amount_vnd: vnd(450_000), ..a.clone() };
    let figure =
        AllowanceLine { coefficient: Some("0,9".into()), amount_vnd: vnd(900_000), ..a.clone() };
    let days = AllowanceLine { amount_vnd: vnd(250_000), ..a.clone() };
    for (was, is, learnt, said) in [
        (vec![a.clone()], vec![a.clone()], 0, String::new()),
        (
            vec![base],
            vec![more.clone()],
            0,
            format!("{name} truy-linh 100.000 (500.000 → 600.000) luong-co-so"),
        ),
        (vec![a.clone()], vec![more.clone()], 100_000, String::new()),
        (
            vec![a.clone()],
            vec![a.clone()],
            100_000,
            format!("{name} truy-thu 100.000 (600.000 → 500.000) da-ghi"),
        ),
        (
            vec![a.clone()],
            vec![other],
            0,
            format!("{name} truy-thu 50.000 (500.000 → 450.000) quyet-dinh"),
        ),
        (
            vec![a.clone()],
            vec![figure],
            0,
            format!("{name} truy-linh 400.000 (500.000 → 900.000) muc-phu-cap"),
        ),
        (
            vec![a.clone()],
            vec![days],
            0,
            format!("{name} truy-thu 250.000 (500.000 → 250.000) ngay-huong"),
        ),
        (vec![], vec![a.clone()], 0, format!("{name} truy-linh 500.000 (0 → 500.000) giu-chuc-vu")),
        (
            vec![a.clone()],
            vec![],
            0,
            format!("{name} truy-thu 500.000 (500.000 → 0) khong-giu-chuc-vu"),
        ),
        (vec![a.clone()], vec![], -500_000, String::new()),
    ] {
        assert_eq!(told(&was, &is, learnt), said);
    }
}

#[test]
fn each_proposal_shows_the_steps_of_both_answers() {
    let (was, is) = (of(1, 500_000), of(1, 600_000));
    let month = "2026-07".parse().unwrap();
    let settled = Settled { month, was: &[was], is: &[is] };
    let found = settled.proposals(Norms::shipped(), &[]).unwrap();
    assert_eq!(found.len(), 1);
    assert!(!found[0].was.is_empty() && found[0].was != found[0].is);
}

#[test]
fn what_was_confirmed_of_a_post_no_sheet_and_no_fact_names_is_to_be_taken_back() {
    let month: Month = "2026-07".parse().unwrap();
    let gone = Owed {
        arrears_vnd: vnd(500),
        full_name: "Đỗ Văn Cường".into(),
        ..Owed::of(month, of(1, 0).post_id)
    };
    let settled = Settled { month, was: &[], is: &[] };
    let found = settled.proposals(Norms::shipped(), &[gone]).unwrap();
    let told: Vec<_> = found.iter().map(|p| (p.kind, p.amount_vnd, p.cause)).collect();
    assert_eq!(told, [(AdjustmentKind::Recovery, vnd(500), Cause::NotHeld)]);
}
