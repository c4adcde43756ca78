use super::*;
use crate::fixtures::{FORMAT, day, told, vnd};

/// A computer the Sở gave.
fn computer() -> GiftForm {
    GiftForm {
        gift_id: None,
        received_on: day("2026-08-12"),
        kind: GiftKind::Goods,
        origin: "cap-hien-vat".into(),
        giver: "Sở Giáo dục và  Đào tạo".into(),
        giver_address: None,
        what: "Máy vi tính để bàn".into(),
        quantity: 1,
        unit: Some("bộ".into()),
        value_vnd: vnd(15_000_000),
        purpose: "Trang bị phòng máy".into(),
        paper: Some("Biên bản bàn giao số 05".into()),
        paper_on: Some(day("2026-08-12")),
        receivers: Some("Giám đốc, kế toán, Hội Khuyến học".into()),
        facility_id: Some(FacilityId::from_random([1; 16])),
        activity_id: None,
        voucher_id: None,
        note: None,
    }
}

fn money() -> GiftForm {
    GiftForm {
        kind: GiftKind::Money,
        origin: "tai-tro".into(),
        facility_id: None,
        voucher_id: Some(VoucherId::from_random([2; 16])),
        ..computer()
    }
}

fn filled(form: &GiftForm) -> Result<Gift, String> {
    let (first_on, today) = (day("2026-01-05"), day("2026-09-30"));
    let id = GiftId::from_random([9; 16]);
    let filled = form.filled(Norms::shipped(), FORMAT, first_on, today);
    filled.map(|gift| gift(id)).map_err(|refused| told(Some(refused)))
}

#[test]
fn a_gift_is_written_as_it_was_given() {
    let gift = filled(&computer()).unwrap();
    assert_eq!((gift.giver.as_str(), gift.quantity), ("Sở Giáo dục và Đào tạo", 1));
    assert_eq!(gift.facility_id, computer().facility_id);
    // Nobody counts money in pieces.
    let gift = filled(&GiftForm { quantity: 0, ..money() }).unwrap();
    assert_eq!((gift.quantity, gift.unit), (1, None));
    // One without any paper is written all the same: a rule asks for it.
    let bare = GiftForm { paper: None, paper_on: None, receivers: None, ..computer() };
    assert_eq!(filled(&bare).unwrap().paper, None);
}

#[test]
fn a_gift_has_giver_what_and_purpose_and_goes_where_its_kind_goes() {
    let (facility, activity) = (computer().facility_id, Some(ActivityId::from_random([3; 16])));
    let voucher_id = money().voucher_id;
    for (form, refused) in [
        (
            GiftForm { giver: " ".into(), what: "".into(), purpose: "".into(), ..computer() },
            "giver: empty; what: empty; purpose: empty",
        ),
        (GiftForm { quantity: 0, ..computer() }, "quantity: empty"),
        (GiftForm { value_vnd: Vnd::ZERO, ..computer() }, ""),
        (GiftForm { value_vnd: vnd(-1), ..computer() }, "value_vnd: negative"),
        (GiftForm { value_vnd: Vnd::ZERO, ..money() }, "value_vnd: not-positive"),
        (
            GiftForm { received_on: day("2026-01-04"), ..computer() },
            "received_on: before-book 2026-01-05",
        ),
        (
            GiftForm { received_on: day("2026-10-01"), ..computer() },
            "received_on: in-future 2026-09-30",
        ),
        (
            GiftForm { paper_on: Some(day("2026-10-01")), ..computer() },
            "paper_on: in-future 2026-09-30",
        ),
        (GiftForm { origin: "mua".into(), ..computer() }, "origin: unknown-code"),
        (GiftForm { voucher_id: voucher_id.clone(), ..computer() }, "voucher_id: voucher-of-goods"),
        (
            GiftForm { kind: GiftKind::Work, voucher_id, ..computer() },
            "voucher_id: voucher-of-goods",
        ),
        (GiftForm { activity_id: activity.clone(), ..computer() }, "facility_id: two-uses"),
        (GiftForm { facility_id: facility, ..money() }, "facility_id: use-of-money"),
        (GiftForm { activity_id: activity.clone(), ..money() }, "facility_id: use-of-money"),
        (GiftForm { activity_id: activity, facility_id: None, ..computer() }, ""),
        (GiftForm { voucher_id: None, ..money() }, ""),
    ] {
        assert_eq!(filled(&form).err().unwrap_or_default(), refused, "{form:?}");
    }
}
