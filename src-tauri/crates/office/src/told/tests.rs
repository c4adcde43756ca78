use super::*;
use crate::testing::{arrival, day, first, held, member, receipt, receipt_copy, review, stood};
use crate::{Contact, Finding, FindingKind, HeldQuarter, ReceiptState, Standing, Stood};
use letters::{Figure, Remark, Verdict};
use norms::rules::Severity;
use norms::{Norms, Unit, Vnd};
use std::collections::BTreeMap;

#[test]
fn a_row_stands_for_every_unit_a_report_is_due_from_and_for_who_handed_in_all_the_same() {
    let law = Norms::shipped();
    let units = law.communes_of("so-22", day());
    let units: Vec<&Unit> = units.into_iter().take(2).collect();
    let [with, without] = [units[0].code.as_str(), units[1].code.as_str()];
    let mut counted = first("a c1 2026-10-03");
    counted.control = [("received".to_owned(), 5_000_000), ("turns".to_owned(), 9)].into();
    let bundles = [counted, first("x c9 2026-10-05")];
    let standings = vec![stood("a", Standing::Counted), stood("x", Standing::Forked)];
    let held = HeldQuarter::new(held(&bundles, standings));
    let members = [member("c1", with), member("c9", "99999")];
    let contacts = [Contact {
        unit_code: without.to_owned(),
        unit_from: day(),
        call_on: Some("2026-10-06".parse().unwrap()),
        contact_name: Some("Chị Hoa".to_owned()),
        phone: None,
        note: None,
        is_expected: false,
    }];
    let rows = centre_rows(&held, &units, &members, &contacts).unwrap();
    let told = |code: &str| {
        let row = rows.iter().find(|row| row.unit_code == code).unwrap();
        let received = row.received_vnd.map(Vnd::dong);
        (row.state.code(), row.bundle_id.as_deref(), received, row.is_expected, row.is_due())
    };
    assert_eq!(told(with), ("cho-duyet", Some("a"), Some(5_000_000), true, true));
    assert_eq!(told(without), ("chua-nop", None, None, false, false));
    assert_eq!(told("99999"), ("can-xu-ly", Some("x"), None, false, true));
    assert_eq!(rows.len(), 3);
    // What is held back is due and does not count.
    assert_eq!(uncounted(&rows, &held, false), ["Xã"]);
    // Where only what was accepted is added up, what was not is out as well.
    assert!(rows.iter().all(|row| !row.is_added(true)), "nothing was accepted");
    assert_eq!(uncounted(&rows, &held, true).len(), rows.iter().filter(|r| r.is_due()).count());
    let counted: Vec<_> = rows.iter().filter_map(|row| CentreFigures::of(row, &held)).collect();
    assert_eq!((counted.len(), counted[0].unit_code.as_str()), (1, with));
    let of = |figure| Figure::ALL.iter().position(|one| *one == figure).unwrap();
    assert_eq!(counted[0].values[of(Figure::Received)], 5_000_000);
    assert_eq!(counted[0].values[of(Figure::Turns)], 9);
    assert_eq!(counted[0].values[of(Figure::Spent)], 0, "what is not stated is zero");
}

#[test]
fn a_bundle_is_told_with_what_stands_beside_it() {
    let bundle = arrival("b line 4 a 2026-Q3 1 a");
    let stood = Stood { is_gap: true, ..stood("b", Standing::TwoReports) };
    let decided = review("b", Verdict::TraLai, 1);
    for (edition, review, is_other) in [("edition", None, false), ("newer", Some(&decided), true)] {
        let row = BundleRow::of(
            &bundle,
            BundleBeside {
                stood: &stood,
                held_for: vec![Standing::TwoReports],
                member: None,
                review,
                signer: "1 2 3".to_owned(),
                edition,
                ma_so_lieu: "K7Q2-9F4M".to_owned(),
                path: "den/b.zip".to_owned(),
            },
        );
        assert_eq!((row.is_other_edition, row.is_gap), (is_other, true), "{edition}");
        assert_eq!(row.standing, Standing::TwoReports);
        assert_eq!(
            (row.verdict, row.decided_on),
            (review.map(|r| r.verdict), review.map(|_| day()))
        );
        assert_eq!(row.unit_name, "Trung tâm", "the register has none");
        assert_eq!((row.revision, row.sequence, row.ma_so_lieu.as_str()), (1, 4, "K7Q2-9F4M"));
    }
}

#[test]
fn a_receipt_to_be_written_has_no_id_and_no_day() {
    let member = member("c1", "06874");
    let waiting =
        ReceiptRow::waiting(&first("a c1 2026-10-03"), &review("a", Verdict::Nhan, 1), None);
    assert_eq!(
        (waiting.receipt_id, waiting.issued_on, waiting.unit_name.as_str()),
        (None, None, "")
    );
    let code = || "K7Q2-9F4M".to_owned();
    let answer = receipt("r", "a", 1);
    let issued = ReceiptRow::issued(&answer, code(), Some(&member), None, true);
    assert_eq!(issued.receipt_id.as_deref(), Some("r"));
    assert_eq!((issued.code.as_deref(), issued.unit_name.as_str()), (Some("K7Q2-9F4M"), "Xã"));
    assert!(issued.is_stale && issued.issued_on == Some(day()));
    assert_eq!(issued.state, Some(ReceiptState::Here), "signed is not copied");
    let copy = receipt_copy("r");
    let copied = ReceiptRow::issued(&answer, code(), None, Some(&copy), false);
    assert_eq!((copied.state, copied.copied_on), (Some(ReceiptState::Copied), Some(day())));
}

#[test]
fn a_remark_of_a_rule_stands_on_its_row_or_on_every_row() {
    let remark = |rule: Option<&str>, row: Option<&str>| Remark {
        table: None,
        row: row.map(str::to_owned),
        column: None,
        place: "Phiếu chi PC7".to_owned(),
        rule: rule.map(str::to_owned),
        seen: None,
        text: "Xem lại".to_owned(),
    };
    let finding = Finding {
        kind: FindingKind::Query,
        rule: "cash-negative".to_owned(),
        severity: Severity::Query,
        table: None,
        row: "PC7".to_owned(),
        row_name: None,
        show: BTreeMap::new(),
        law: String::new(),
        centre_result: None,
        our_result: None,
        explanation: None,
        not_run: None,
        other: None,
    };
    let cases = [
        (vec![], false),
        (vec![remark(None, Some("PC7"))], false),
        (vec![remark(Some("cash-negative"), None)], true),
        (vec![remark(Some("cash-negative"), Some("PC7"))], true),
        (vec![remark(Some("cash-negative"), Some("PC8"))], false),
    ];
    for (written, expected) in cases {
        let told = ReviewFinding::of(finding.clone(), None, &written);
        assert_eq!(told.is_remarked, expected, "{written:?}");
    }
    let rows = remark_rows(
        Norms::shipped(),
        &[remark(None, None), remark(Some("cash-negative"), None), remark(Some("none"), None)],
    );
    let told: Vec<_> = rows.iter().map(|r| (r.position, r.rule_words.is_some())).collect();
    assert_eq!(told, [(1, false), (2, true), (3, false)]);
}
