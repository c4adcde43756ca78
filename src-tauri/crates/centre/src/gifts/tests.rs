use super::*;
use crate::fixtures::{day, vnd, voucher};
use crate::id::{GiftId, VoucherId};
use crate::money_records::Place::TienMat;
use crate::money_records::VoucherKind::{Chi, Rut, Thu};

fn gift(n: u8, kind: GiftKind, value: i64) -> Gift {
    Gift {
        gift_id: GiftId::from_random([n; 16]),
        received_on: day("2026-08-12"),
        kind,
        origin: "tai-tro".into(),
        giver: "Bà Lan".into(),
        giver_address: None,
        what: "Máy vi tính".into(),
        quantity: 1,
        unit: None,
        value_vnd: vnd(value),
        purpose: "Phòng máy".into(),
        paper: None,
        paper_on: None,
        receivers: None,
        facility_id: None,
        activity_id: None,
        voucher_id: None,
        note: None,
    }
}

/// Money that came in by the voucher of these tests.
fn brought(n: u8, value: i64) -> Gift {
    let voucher_id = Some(VoucherId::from_random([7; 16]));
    Gift { voucher_id, ..gift(n, GiftKind::Money, value) }
}

fn named<'a>(vouchers: &'a [Voucher]) -> GiftNames<'a> {
    GiftNames { facilities: &[], activities: &[], vouchers }
}

#[test]
fn one_receipt_brings_no_more_than_the_gifts_that_name_it_come_to() {
    let receipt = voucher(Thu, TienMat, "2026-08-12", 500);
    for (paper, own, others, answer) in [
        (receipt.clone(), 500, vec![], "yes"),
        (receipt.clone(), 501, vec![], "over-receipt PT007 500"),
        (receipt.clone(), 200, vec![brought(2, 300)], "yes"),
        (receipt.clone(), 201, vec![brought(2, 300)], "over-receipt PT007 200"),
        // Another receipt's gift counts nothing here.
        (receipt.clone(), 500, vec![gift(3, GiftKind::Money, 300)], "yes"),
        (receipt.voided("ghi nhầm"), 1, vec![], "no-receipt PT007"),
        (voucher(Chi, TienMat, "2026-08-12", 500), 1, vec![], "no-receipt PC007"),
        (voucher(Rut, TienMat, "2026-08-12", 500), 1, vec![], "no-receipt RT007"),
        (voucher(Thu, TienMat, "2026-08-12", -500), 1, vec![], "no-receipt PT007"),
    ] {
        let answered = brought_by(&paper, vnd(own), others.iter());
        let told = answered.map_or_else(|refusal| refusal.to_string(), |()| "yes".to_owned());
        assert_eq!(told, answer);
    }
}

#[test]
fn a_void_receipt_brought_nothing() {
    let receipt = voucher(Thu, TienMat, "2026-08-12", 500);
    let row = |paper: Voucher| GiftRow::of(brought(1, 500), named(&[paper]));
    let found = row(receipt.clone());
    assert_eq!(
        (found.voucher.as_deref(), found.voucher_on),
        (Some("PT007"), Some(day("2026-08-12")))
    );
    assert_eq!(row(receipt.voided("ghi nhầm")).voucher, None);
}

#[test]
fn a_page_adds_up_each_kind_there_is_and_offers_receipts_alone() {
    let vouchers =
        [voucher(Thu, TienMat, "2026-08-12", 500), voucher(Chi, TienMat, "2026-08-13", 500)];
    let gifts = vec![
        gift(1, GiftKind::Work, 30),
        gift(2, GiftKind::Goods, 100),
        gift(3, GiftKind::Goods, 200),
    ];
    let page = GiftPage::of(Some(2026), gifts, named(&vouchers)).unwrap();
    let totals: Vec<_> = page.totals.iter().map(|t| (t.kind, t.count, t.value_vnd)).collect();
    assert_eq!(totals, [(GiftKind::Goods, 2, vnd(300)), (GiftKind::Work, 1, vnd(30))]);
    let offered: Vec<&str> = page.receipts.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(offered, ["PT007"]);
}

#[test]
fn the_list_of_the_law_has_the_kinds_the_program_knows() {
    let codes = norms::Norms::shipped().codes("gift-kind", day("2026-09-30"));
    let codes: Vec<&str> = codes.iter().map(|code| code.code.as_str()).collect();
    assert_eq!(codes, GiftKind::ALL.map(GiftKind::code));
}
