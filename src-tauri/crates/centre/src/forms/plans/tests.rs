use super::*;
use crate::fixtures::{FORMAT, day, told, vnd};

fn year() -> PlanForm {
    PlanForm {
        plan_id: None,
        kind: PlanKind::Year,
        period: "2026".into(),
        number: Some("05/KH-TTHTCĐ".into()),
        issued_on: Some(day("2026-01-05")),
        approved_on: Some(day("2026-01-12")),
        approved_by: Some("Ủy ban nhân dân xã".into()),
        note: None,
    }
}

fn filled(form: &PlanForm) -> Result<Plan, String> {
    let made = form.filled(Norms::shipped(), FORMAT, day("2026-09-30"));
    made.map(|plan| plan(PlanId::from_random([1; 16]), Vec::new()))
        .map_err(|refused| told(Some(refused)))
}

#[test]
fn a_plan_runs_from_the_first_to_the_last_day_of_its_period() {
    for (kind, period, days) in [
        (PlanKind::Year, "2026", "2026-01-01 2026-12-31"),
        (PlanKind::Quarter, "2026-Q3", "2026-07-01 2026-09-30"),
        (PlanKind::Stage, "2011-2015", "2011-01-01 2015-12-31"),
        // Of the year to come, too.
        (PlanKind::Year, "2027", "2027-01-01 2027-12-31"),
    ] {
        let plan = filled(&PlanForm { kind, period: period.into(), ..year() }).unwrap();
        assert_eq!(format!("{} {}", plan.from_on, plan.to_on), days, "{period}");
    }
}

#[test]
fn a_plan_has_a_period_and_is_approved_by_somebody_on_a_day() {
    for (form, refused) in [
        (year(), ""),
        (PlanForm { period: "2026-Q3".into(), ..year() }, "period: period-unknown"),
        (PlanForm { period: "02026".into(), ..year() }, "period: period-unknown"),
        (PlanForm { period: "".into(), ..year() }, "period: period-unknown"),
        (PlanForm { kind: PlanKind::Quarter, ..year() }, "period: period-unknown"),
        (PlanForm { kind: PlanKind::Stage, ..year() }, "period: period-unknown"),
        (PlanForm { approved_on: None, approved_by: None, ..year() }, ""),
        (PlanForm { approved_on: None, ..year() }, "approved_on: empty"),
        (PlanForm { approved_by: Some(" ".into()), ..year() }, "approved_by: empty"),
        (
            PlanForm { approved_on: Some(day("2026-10-01")), ..year() },
            "approved_on: in-future 2026-09-30",
        ),
        (
            PlanForm { issued_on: Some(day("2026-10-01")), ..year() },
            "issued_on: in-future 2026-09-30",
        ),
    ] {
        assert_eq!(filled(&form).err().unwrap_or_default(), refused, "{form:?}");
    }
}

fn classes() -> TargetForm {
    TargetForm {
        plan_id: PlanId::from_random([1; 16]),
        number: None,
        measure: "lop".into(),
        of_code: Some("suc-khoe".into()),
        what: None,
        unit: None,
        planned: Some(12),
        planned_vnd: None,
        responsible: Some("Phó giám đốc".into()),
        due_on: Some(day("2026-11-30")),
        source_class: Some("nsnn-hang-nam".into()),
        task: Some("Giảm nghèo".into()),
        said: None,
        said_vnd: None,
    }
}

fn money() -> TargetForm {
    let planned_vnd = Some(vnd(30_000_000));
    TargetForm { measure: "thu".into(), of_code: None, planned: None, planned_vnd, ..classes() }
}

fn aimed(form: &TargetForm) -> Result<Target, String> {
    let plan = filled(&year()).unwrap();
    let made = form.filled(Norms::shipped(), FORMAT, &plan, day("2026-09-30"));
    made.map(|target| target(3)).map_err(|refused| told(Some(refused)))
}

#[test]
fn a_target_is_of_number_or_of_money_as_its_measure_says() {
    let target =
        aimed(&TargetForm { planned_vnd: Some(vnd(5)), said: Some(4), ..classes() }).unwrap();
    assert_eq!((target.number, target.planned, target.planned_vnd), (3, Some(12), None));
    assert_eq!(target.said, None, "what the program counts nobody says");
    let target = aimed(&TargetForm { planned: Some(12), ..money() }).unwrap();
    assert_eq!((target.planned, target.planned_vnd), (None, Some(vnd(30_000_000))));
    let by_hand = TargetForm {
        measure: "khac".into(),
        of_code: None,
        what: Some("Số hộ gia đình học tập".into()),
        unit: Some("hộ".into()),
        said: Some(150),
        ..classes()
    };
    let target = aimed(&by_hand).unwrap();
    assert_eq!((target.said, target.unit.as_deref()), (Some(150), Some("hộ")));
}

#[test]
fn a_target_is_narrowed_by_the_list_of_its_measure_and_due_within_its_plan() {
    for (form, refused) in [
        (classes(), ""),
        (TargetForm { of_code: None, ..classes() }, ""),
        (TargetForm { of_code: Some("giam-doc".into()), ..classes() }, "of_code: unknown-code"),
        (TargetForm { measure: "biet-phai".into(), ..classes() }, "of_code: not-narrowed"),
        (TargetForm { measure: "vui".into(), of_code: None, ..classes() }, "measure: unknown-code"),
        (TargetForm { planned: None, ..classes() }, "planned: empty"),
        (TargetForm { planned_vnd: None, ..money() }, "planned_vnd: empty"),
        (TargetForm { planned_vnd: Some(vnd(-1)), ..money() }, "planned_vnd: negative"),
        (TargetForm { measure: "khac".into(), of_code: None, ..classes() }, "what: empty"),
        (TargetForm { due_on: Some(day("2026-12-31")), ..classes() }, ""),
        (
            TargetForm { due_on: Some(day("2027-01-01")), ..classes() },
            "due_on: due-outside 2026-01-01 2026-12-31",
        ),
        (
            TargetForm { due_on: Some(day("2025-12-31")), ..classes() },
            "due_on: due-outside 2026-01-01 2026-12-31",
        ),
        (
            TargetForm { source_class: Some("vui".into()), ..classes() },
            "source_class: unknown-code",
        ),
    ] {
        assert_eq!(aimed(&form).err().unwrap_or_default(), refused, "{form:?}");
    }
}
