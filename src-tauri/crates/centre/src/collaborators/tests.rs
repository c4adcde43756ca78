use super::*;
use crate::fixtures::{collaborator, day, unposted, vnd};
use crate::money_records::Place;
use crate::speaker_records::NamedSpeaker;

fn id(n: u8) -> CollaboratorId {
    CollaboratorId::from_random([n; 16])
}

fn activity(n: u8, on: &str, who: &[u8]) -> Activity {
    let named = who.iter().map(|n| NamedSpeaker { collaborator_id: id(*n) });
    Activity {
        activity_id: ActivityId::from_random([n; 16]),
        group: "phap-luat".into(),
        form: "chuyen-de".into(),
        title: format!("Buổi {n}"),
        held_on: day(on),
        sessions: 2,
        place: None,
        partner: None,
        partner_body: None,
        turns: 40,
        turns_female: None,
        turns_minority: None,
        persons: None,
        speaker: None,
        cost_vnd: None,
        source_class: None,
        evidence: None,
        speakers: named.collect(),
    }
}

fn payment(n: u8, on: &str, amount: i64) -> Voucher {
    let unposted = unposted(VoucherKind::Chi, Place::TienMat, on, amount);
    unposted.posted(VoucherId::from_random([n; 16]), u32::from(n) - 1)
}

fn pays(of: &Voucher, who: u8, amount: i64) -> SpeakerPayment {
    SpeakerPayment {
        voucher_id: of.voucher_id.clone(),
        collaborator_id: id(who),
        amount_vnd: vnd(amount),
    }
}

#[test]
fn of_a_voucher_that_pays_somebody_no_more_is_told_than_it_paid() {
    let chi = payment(1, "2026-07-02", 500_000);
    let others = [pays(&chi, 2, 200_000), pays(&payment(2, "2026-07-03", 9), 2, 9)];
    let refused = |voucher: &Voucher, own| {
        paid_by(voucher, vnd(own), others.iter()).err().map(|why| why.to_string())
    };
    for (voucher, own, expected) in [
        (chi.clone(), 300_000, None),
        (chi.clone(), 300_001, Some("over-voucher PC001 300.000")),
        (Voucher { is_void: true, ..chi.clone() }, 1, Some("pays-nobody PC001")),
        (
            Voucher { reverses: Some(chi.voucher_id.clone()), ..chi.clone() },
            1,
            Some("pays-nobody PC001"),
        ),
        (
            Voucher { allowance_month: "2026-07".parse().ok(), ..chi.clone() },
            1,
            Some("pays-nobody PC001"),
        ),
        (Voucher { kind: VoucherKind::Thu, ..chi.clone() }, 1, Some("pays-nobody PC001")),
    ] {
        assert_eq!(refused(&voucher, own).as_deref(), expected);
    }
    assert_eq!(still_covers(&chi, &others), Ok(()));
    let less = Voucher { amount_vnd: vnd(199_999), ..chi };
    assert!(still_covers(&less, &others).is_err());
}

#[test]
fn a_quarter_tells_how_often_somebody_spoke_and_what_stands_of_their_pay() {
    let (chi, void) = (payment(1, "2026-07-02", 500_000), payment(2, "2026-07-03", 300_000));
    let (back, late) = (payment(3, "2026-07-04", 100_000), payment(5, "2026-10-04", 70_000));
    let reversal = Voucher {
        reverses: Some(back.voucher_id.clone()),
        amount_vnd: vnd(-100_000),
        ..payment(4, "2026-07-05", 1)
    };
    let void = Voucher { is_void: true, ..void };
    let payments = [
        pays(&chi, 1, 450_000),
        pays(&void, 1, 300_000),
        pays(&back, 1, 100_000),
        pays(&late, 1, 70_000),
    ];
    let vouchers = [chi, void, back, reversal, late];
    let activities = [
        activity(1, "2026-07-01", &[1]),
        activity(2, "2026-09-30", &[2, 1]),
        activity(3, "2026-10-01", &[1]),
        activity(4, "2026-08-01", &[2]),
    ];
    let book = OfSpeakers { activities: &activities, payments: &payments, vouchers: &vouchers };
    let of = |n: u8, quarter: &str| book.over(&id(n), quarter.parse().unwrap()).unwrap();
    assert_eq!(of(1, "2026-Q3"), (2, vnd(450_000)));
    assert_eq!(of(1, "2026-Q4"), (1, vnd(70_000)));
    assert_eq!(of(2, "2026-Q3"), (2, vnd(0)));
    let row = book.row(&collaborator(1, "Hà"), day("2026-10-05")).unwrap();
    let titles: Vec<&str> = row.talks.iter().map(|talk| talk.title.as_str()).collect();
    assert_eq!(titles, ["Buổi 3", "Buổi 2", "Buổi 1"]);
    assert_eq!(row.paid_vnd, vnd(520_000));
    let gone: Vec<bool> = row.pays.iter().map(|pay| pay.is_void).collect();
    assert_eq!(gone, [false, true, true, false], "newest first");
    let left: Vec<Vnd> = book.payable().unwrap().iter().map(|one| one.left_vnd).collect();
    assert_eq!(left, [vnd(50_000)], "nothing is left of the others");
}

#[test]
fn speakers_are_told_by_name_and_beside_them_who_was_typed() {
    let all = [collaborator(1, "Lê Thị Hà"), collaborator(2, "Đặng Văn Bình")];
    for (who, typed, expected) in [
        (&[][..], None, None),
        (&[], Some("Bà Tư"), Some("Bà Tư")),
        (&[2, 1], None, Some("Đặng Văn Bình; Lê Thị Hà")),
        (&[1], Some("Bà Tư"), Some("Lê Thị Hà; Bà Tư")),
    ] {
        let one = Activity { speaker: typed.map(str::to_owned), ..activity(1, "2026-07-01", who) };
        assert_eq!(speakers_told(&one, &all).as_deref(), expected);
    }
}

#[test]
fn an_activity_names_nobody_twice() {
    assert_eq!(named_once(&[id(1), id(2)]), Ok(()));
    assert_eq!(named_once(&[id(1), id(2), id(1)]), Err(CollaboratorRefusal::SpeakerTwice));
}
