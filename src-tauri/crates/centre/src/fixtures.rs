//! Records the tests of this room are made of.

use crate::forms::{Format, Refused};
use crate::id::{
    CollaboratorId, FacilityId, MovementId, PersonId, PostId, SecondmentId, SourceId, TrainingId,
    VoucherId,
};
use crate::money_records::{AllowanceLine, AllowanceSheet, Place, Source, Voucher, VoucherKind};
use crate::records::{Facility, FacilityMovement, Person, Post, Profile};
use crate::secondments::Secondment;
use crate::speaker_records::Collaborator;
use crate::trainings::{Trainee, Training};
use crate::vouchers::Unposted;
use norms::{Day, FacilityChange, Vnd};

/// A format of few rules, as the seal lends its own.
pub(crate) const FORMAT: Format = Format {
    normalise: |raw| raw.split_whitespace().collect::<Vec<_>>().join(" "),
    check: |text| if text.starts_with(['=', '@']) { Err("formula") } else { Ok(()) },
    is_id: |text| !text.is_empty() && text.chars().all(|c| c == '-' || c.is_ascii_alphanumeric()),
};

/// What was refused of a form, as a table of a test tells it.
pub(crate) fn told(refused: Option<Vec<Refused>>) -> String {
    let told = refused.unwrap_or_default();
    let told = told.iter().map(|one| format!("{}: {}", one.field, one.why));
    told.collect::<Vec<_>>().join("; ")
}

pub(crate) fn vnd(dong: i64) -> Vnd {
    Vnd::new(dong).unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(crate) fn profile() -> Profile {
    Profile {
        centre_id: "06874-2008".into(),
        name: "Trung tâm học tập cộng đồng xã Điền Xá".into(),
        unit_code: "06874".into(),
        unit_from: day("2025-07-01"),
        unit_name: "Xã Điền Xá".into(),
        parent_name: None,
        area_class: "kv2".into(),
        account_kind: "khong".into(),
        has_seal: true,
        office_id: "so-22".into(),
        office_name: "Sở Giáo dục và Đào tạo tỉnh Quảng Ninh".into(),
        first_on: day("2026-01-01"),
        allowance_decision: None,
        classes_before: 0,
        turns_before: 0,
    }
}

pub(crate) fn person(n: u8, full_name: &str) -> Person {
    Person {
        person_id: PersonId::from_random([n; 16]),
        full_name: full_name.into(),
        is_female: None,
        birth_year: None,
        main_job: None,
        phone: None,
        is_trained: false,
        note: None,
    }
}

/// The n-th collaborator, who teaches the law since the year began.
pub(crate) fn collaborator(n: u8, full_name: &str) -> Collaborator {
    Collaborator {
        collaborator_id: CollaboratorId::from_random([n; 16]),
        full_name: full_name.into(),
        kind: "bao-cao-vien".into(),
        fields: vec!["phap-luat".into()],
        is_female: None,
        workplace: None,
        qualification: None,
        from_on: day("2026-01-01"),
        to_on: None,
        phone: None,
        birth_on: None,
        note: None,
    }
}

/// The n-th secondment, of the person of that number, decided on its first day.
pub(crate) fn sent(n: u8, of: u8, from: &str, until: Option<&str>) -> Secondment {
    Secondment {
        secondment_id: SecondmentId::from_random([n; 16]),
        person_id: PersonId::from_random([of; 16]),
        school: "Trường THCS Đông Tiến".into(),
        level: "thcs".into(),
        subject: None,
        share: 100,
        decision_no: format!("{n}/QĐ"),
        decision_on: day(from),
        authority: "Chủ tịch UBND xã".into(),
        from_on: day(from),
        until_on: until.map(day),
        ended_on: None,
        end_reason: None,
        protected: None,
        protected_until: None,
        note: None,
        extensions: Vec::new(),
    }
}

/// The n-th course: of a topic, its days, and the people of those numbers who went to it.
pub(crate) fn course(n: u8, topic: &str, from: &str, to: &str, who: &[u8]) -> Training {
    Training {
        training_id: TrainingId::from_random([n; 16]),
        title: format!("Lớp {n}"),
        topic: topic.into(),
        from_on: day(from),
        to_on: day(to),
        days: 2,
        by_whom: "Sở Giáo dục và Đào tạo".into(),
        place: None,
        certificate: None,
        note: None,
        trainees: who
            .iter()
            .map(|one| Trainee {
                person_id: PersonId::from_random([*one; 16]),
                certificate_no: None,
            })
            .collect(),
    }
}

/// The n-th post, held by the person of that number.
pub(crate) fn post(n: u8, person: u8, role: &str, from_on: &str, to_on: Option<&str>) -> Post {
    Post {
        post_id: PostId::from_random([n; 16]),
        person_id: PersonId::from_random([person; 16]),
        role: role.into(),
        decision_no: None,
        decision_on: None,
        authority: None,
        from_on: day(from_on),
        to_on: to_on.map(day),
        end_reason: None,
        sending_school: None,
        salary: None,
    }
}

pub(crate) fn source_id() -> SourceId {
    SourceId::from_random([1; 16])
}

pub(crate) fn source(code: &str, opening_cash: i64, opening_account: i64) -> Source {
    Source {
        source_id: source_id(),
        code: code.into(),
        class: "nsnn-hang-nam".into(),
        name: "Ngân sách".into(),
        opening_cash_vnd: vnd(opening_cash),
        opening_account_vnd: vnd(opening_account),
        received_before_vnd: Vnd::ZERO,
        spent_before_vnd: Vnd::ZERO,
        allotted_year_vnd: None,
        is_closed: false,
        closed_on: None,
        account: None,
    }
}

/// A voucher as it is filled in.
pub(crate) fn unposted(kind: VoucherKind, place: Place, on: &str, amount: i64) -> Unposted {
    Unposted {
        kind,
        place,
        day: day(on),
        payee: Some("Nguyễn Văn An".into()),
        reason: "mua phấn".into(),
        source_id: kind.names_source().then(source_id),
        budget_code: Some("6551".into()),
        budget_year: None,
        amount_vnd: vnd(amount),
        lines: vec![],
        documents: 2,
        reverses: None,
        allowance_month: None,
        lessens_spending: false,
        settles: None,
        due_on: None,
    }
}

/// The same, posted as the seventh of its series.
pub(crate) fn voucher(kind: VoucherKind, place: Place, on: &str, amount: i64) -> Voucher {
    unposted(kind, place, on, amount).posted(VoucherId::from_random([7; 16]), 6)
}

/// A line of the n-th post, by a decision of everybody's.
pub(crate) fn line(n: u8, amount: i64) -> AllowanceLine {
    AllowanceLine {
        post_id: PostId::from_random([n; 16]),
        full_name: "Nguyễn Văn An".into(),
        role: "giam-doc".into(),
        method: "so-tien-thang".into(),
        coefficient: None,
        base_vnd: None,
        base_instrument: None,
        base_from: None,
        amount_vnd: vnd(amount),
        decision: "vi-du-2011".into(),
        instrument: "QĐ 1".into(),
        in_force_from: day("2011-01-01"),
        is_verified: true,
        is_example: false,
    }
}

/// A month's sheet of one line, settled by a decision.
pub(crate) fn sheet(month: &str, decision: &str) -> AllowanceSheet {
    AllowanceSheet {
        month: month.parse().unwrap(),
        settled_on: day("2026-09-30"),
        voucher_id: None,
        lines: vec![AllowanceLine { decision: decision.into(), ..line(1, 100) }],
    }
}

/// Chairs or whatever the category says, there before the book.
pub(crate) fn facility(category: &str, quantity: u32, usable: u32) -> Facility {
    Facility {
        facility_id: FacilityId::from_random([1; 16]),
        category: category.into(),
        name: "Ghế".into(),
        quantity,
        usable,
        relation: "rieng".into(),
        condition: "tot".into(),
        acquired_on: None,
        source_class: None,
        value_vnd: None,
        note: None,
    }
}

/// The n-th movement: on a day, so many, of which so many more or fewer can be used.
pub(crate) fn moved(
    n: u8,
    on: &str,
    change: FacilityChange,
    quantity: u32,
    usable: i32,
) -> FacilityMovement {
    FacilityMovement {
        movement_id: MovementId::from_random([n; 16]),
        facility_id: FacilityId::from_random([1; 16]),
        day: day(on),
        change,
        quantity,
        usable,
        condition: None,
        reason: "mua-sam".into(),
        value_vnd: None,
        paper: None,
        note: None,
    }
}
