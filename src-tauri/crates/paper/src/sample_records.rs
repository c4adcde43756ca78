//! Records of a made-up centre, for the tests of papers that are laid out from them.

use centre::vouchers::Unposted;
use centre::{
    AllowanceLine, Person, PersonId, Place, Post, PostId, Profile, SealedReport, SourceId, Voucher,
    VoucherId, VoucherKind,
};
use norms::Vnd;

pub(crate) fn profile() -> Profile {
    Profile {
        centre_id: "06874-2008".into(),
        name: "Trung tâm học tập cộng đồng xã Điền Xá".into(),
        unit_code: "06874".into(),
        unit_from: "2025-07-01".parse().unwrap(),
        unit_name: "Xã Điền Xá".into(),
        parent_name: None,
        area_class: "kv2".into(),
        account_kind: "khong".into(),
        has_seal: true,
        office_id: "so-22".into(),
        office_name: "Sở Giáo dục và Đào tạo tỉnh Quảng Ninh".into(),
        first_on: "2026-01-01".parse().unwrap(),
        allowance_decision: None,
        classes_before: 0,
        turns_before: 0,
    }
}

/// A person of whom nothing is known but the name.
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

/// A post of the person of that number.
pub(crate) fn post(person: u8, role: &str, from_on: &str, to_on: Option<&str>) -> Post {
    Post {
        post_id: PostId::from_random([person; 16]),
        person_id: PersonId::from_random([person; 16]),
        role: role.into(),
        decision_no: None,
        decision_on: None,
        authority: None,
        from_on: from_on.parse().unwrap(),
        to_on: to_on.map(|day| day.parse().unwrap()),
        end_reason: None,
        sending_school: None,
        salary: None,
    }
}

/// A voucher of that kind and day, posted as the seventh of its series.
pub(crate) fn posted(kind: VoucherKind, on: &str) -> Voucher {
    let filled = Unposted {
        kind,
        place: Place::TienMat,
        day: on.parse().unwrap(),
        payee: Some("Nguyễn Văn An".into()),
        reason: "mua phấn".into(),
        source_id: kind.names_source().then(|| SourceId::from_random([1; 16])),
        budget_code: None,
        budget_year: None,
        lines: vec![],
        amount_vnd: Vnd::new(1).unwrap(),
        documents: 2,
        reverses: None,
        allowance_month: None,
        lessens_spending: false,
        settles: None,
        due_on: None,
    };
    filled.posted(VoucherId::from_random([7; 16]), 6)
}

/// The line of a post by an act, with a coefficient of the base wage of another act, or without.
pub(crate) fn allowance_line(
    coefficient: Option<&str>,
    act: &str,
    wage: Option<&str>,
) -> AllowanceLine {
    AllowanceLine {
        post_id: PostId::from_random([1; 16]),
        full_name: "Nguyễn Văn An".into(),
        role: "giam-doc".into(),
        method: "he-so".into(),
        coefficient: coefficient.map(str::to_owned),
        base_vnd: None,
        base_instrument: wage.map(str::to_owned),
        base_from: None,
        amount_vnd: Vnd::new(1_012_000).unwrap(),
        decision: "vi-du-2011".into(),
        instrument: act.into(),
        in_force_from: "2011-01-01".parse().unwrap(),
        is_verified: true,
        is_example: false,
    }
}

/// The first correction of a quarter's report.
pub(crate) fn sealed() -> SealedReport {
    SealedReport {
        bundle_id: "a".repeat(64).into(),
        quarter: "2026-Q3".parse().unwrap(),
        revision: 1,
        sequence: 4,
        file_name: "BC_06874-2008_2026-Q3_L1.scd".into(),
        ma_so_lieu: "K7Q29F4M".into(),
        signed_on: "2026-10-01".parse().unwrap(),
        sealed_at: "2026-10-01T01:00:00Z".into(),
        supersedes: None,
        reason: None,
        size_bytes: 1,
    }
}
