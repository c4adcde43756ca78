use super::{Share, StepKind};
use crate::{Day, Norms};
use std::collections::BTreeMap;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn heirs_are_found_through_every_step() {
    let norms = Norms::shipped();
    let heirs = |code, on| {
        let heirs = norms.successors(code, day(on)).unwrap();
        heirs
            .into_iter()
            .map(|h| (h.unit.full_name, h.share, h.is_default, h.verified))
            .collect::<Vec<_>>()
    };
    let whole = Share::ToanBo;
    let part = Share::MotPhan;
    assert_eq!(heirs("06874", "2019-01-01"), [("Xã Điền Xá".to_owned(), whole, true, true)]);
    assert_eq!(heirs("06874", "2026-01-01"), [("Xã Điền Xá".to_owned(), whole, true, true)]);
    // Tình Húc went to the township in 2020, and with it to the new commune in 2025.
    assert_eq!(
        heirs("06850", "2021-01-01"),
        [("Thị trấn Bình Liêu".to_owned(), whole, true, false)]
    );
    assert_eq!(heirs("06850", "2026-01-01"), [("Xã Bình Liêu".to_owned(), whole, true, false)]);
    // Hà Khẩu was divided; the default heir comes first.
    assert_eq!(
        heirs("06655", "2026-01-01"),
        [
            ("Phường Việt Hưng".to_owned(), part, true, true),
            ("Phường Tuần Châu".to_owned(), part, false, true)
        ]
    );
    // Two steps, the second a division: Đông Triều → Đức Chính → Đông Triều and An Sinh.
    let dong_trieu = heirs("07072", "2026-01-01");
    assert_eq!(dong_trieu[0], ("Phường Đông Triều".to_owned(), part, true, false));
    assert_eq!(dong_trieu.len(), 2);
    // The code 06688 of today is not the one that was Hồng Hải.
    let now = norms.successors_since("06688", day("2025-07-01"), day("2026-01-01")).unwrap();
    assert!(now.len() == 1 && now[0].steps.is_empty());
    assert!(norms.successors("99999", day("2026-01-01")).is_err());
    assert!(norms.successors_since("06655", day("2025-07-01"), day("2026-01-01")).is_err());
}

#[test]
fn each_of_the_186_ends_in_one_of_the_54_with_one_default() {
    let norms = Norms::shipped();
    let on = day("2025-07-01");
    let mut reached = BTreeMap::new();
    let communes = norms.units(day("2011-07-14")).into_iter().filter(|u| u.code.len() == 5);
    for unit in communes {
        let heirs = norms.successors(&unit.code, on).unwrap();
        assert!(!heirs.is_empty(), "{}", unit.full_name);
        let defaults = heirs.iter().filter(|h| h.is_default).count();
        assert_eq!(defaults, 1, "{} {heirs:?}", unit.full_name);
        for heir in heirs {
            *reached.entry(heir.unit.code).or_insert(0) += 1;
        }
    }
    assert_eq!(reached.len(), 54);
}

fn steps(code: &str, on: &str) -> Vec<String> {
    let heirs = Norms::shipped().successors(code, day(on)).unwrap();
    let kind = |kind: &StepKind| match kind {
        StepKind::ToanBo => "whole",
        StepKind::MotPhan => "part",
        StepKind::DoiTen => "renamed",
        StepKind::DoiCap => "raised",
        StepKind::DoiTrucThuoc => "moved",
    };
    let step = |s: &super::HeirStep| {
        let kinds: Vec<&str> = s.kinds.iter().map(kind).collect();
        format!("{} {} {} ({})", s.on, kinds.join("+"), s.full_name, s.source)
    };
    heirs[0].steps.iter().map(step).collect()
}

#[test]
fn each_step_says_what_happened_and_which_act_decided_it() {
    for (code, on, told) in [
        ("06874", "2011-07-14", [].as_slice()),
        ("06874", "2026-01-01", &["2025-07-01 whole Xã Điền Xá (nq-1679-2025-ubtvqh15)"]),
        // Raised, no act known.
        ("06832", "2012-01-01", &["2011-08-25 raised Phường Phương Đông (nq-89-2011-nq-cp)"]),
        // Raised, then into a new unit of another name.
        (
            "07165",
            "2026-01-01",
            &[
                "2011-11-25 raised Phường Nam Hòa (nq-100-2011-nq-cp)",
                "2025-07-01 whole Phường Phong Cốc (nq-1679-2025-ubtvqh15)",
            ],
        ),
        // Raised, renamed and moved by one act.
        (
            "07030",
            "2021-01-01",
            &["2020-01-01 raised+renamed+moved Phường Hoành Bồ (nq-837-2019-ubtvqh14)"],
        ),
        ("07066", "2021-01-01", &["2020-01-01 moved Xã Lê Lợi (nq-837-2019-ubtvqh14)"]),
        // Renamed with a merger: the one that stays, and the one that came.
        ("06799", "2025-01-01", &["2024-11-01 renamed Xã Hải Hòa (nq-1199-2024-ubtvqh15)"]),
        ("06802", "2025-01-01", &["2024-11-01 whole Xã Hải Hòa (nq-1199-2024-ubtvqh15)"]),
        // A district: renamed and raised.
        ("206", "2012-01-01", &["2011-11-25 raised+renamed Thị xã Quảng Yên (nq-100-2011-nq-cp)"]),
        ("204", "2020-01-01", &["2020-01-01 whole Thành phố Hạ Long (nq-837-2019-ubtvqh14)"]),
        (
            "07072",
            "2026-01-01",
            &[
                "2015-03-11 raised Phường Đông Triều (nq-891-2015-ubtvqh13)",
                "2024-11-01 whole Phường Đức Chính (nq-1199-2024-ubtvqh15)",
                "2025-07-01 part Phường Đông Triều (nq-1679-2025-ubtvqh15)",
            ],
        ),
    ] {
        assert_eq!(steps(code, on), told, "{code} on {on}");
    }
}

#[test]
fn an_heir_is_as_sure_as_its_weakest_step() {
    for heirs in ["06874", "07165", "07072", "07066", "06655"]
        .map(|code| Norms::shipped().successors(code, day("2026-01-01")).unwrap())
    {
        for heir in heirs {
            let weakest = heir.steps.iter().all(|step| step.verified);
            assert_eq!(heir.verified, weakest, "{heir:?}");
        }
    }
    // A division tells every heir, with its share.
    let shares = |code| -> Vec<(String, Share, bool)> {
        let heirs = Norms::shipped().successors(code, day("2025-07-01")).unwrap();
        heirs.into_iter().map(|h| (h.unit.code, h.share, h.is_default)).collect()
    };
    let part = |code: &str, default| (code.to_owned(), Share::MotPhan, default);
    assert_eq!(shares("06886"), [part("06886", true), part("06799", false), part("06978", false)]);
    assert_eq!(shares("06868"), [part("06862", true), part("06877", false)]);
}
