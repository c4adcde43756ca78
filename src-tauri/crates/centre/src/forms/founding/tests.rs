use super::*;
use crate::fixtures::{FORMAT, day, profile, told, vnd};

fn answers() -> FoundCentre {
    let purse = |name: &str, cash| OpeningSource {
        class: "nsnn-hang-nam".into(),
        name: name.into(),
        cash_vnd: vnd(cash),
        account_vnd: vnd(0),
        received_year_vnd: vnd(0),
        spent_year_vnd: vnd(0),
    };
    FoundCentre {
        unit_code: "06874".into(),
        unit_from: day("2025-07-01"),
        unit_name: "Xã Điền Xá".into(),
        parent_name: None,
        name: "Trung tâm".into(),
        founded_year: 2008,
        area_class: "kv2".into(),
        account_kind: "khong".into(),
        has_seal: true,
        office_id: "so-22".into(),
        office_name: "Sở".into(),
        director_name: "Trần Văn Thưởng".into(),
        accountant_name: "Đặng Quốc Vượng".into(),
        cashier_name: "Trần Văn Thưởng".into(),
        first_on: day("2026-01-05"),
        sources: vec![purse("Ngân sách", 500), purse("Tài trợ", 0)],
        classes_before: 9,
        turns_before: 412,
        allowance_decision: None,
    }
}

#[test]
fn a_book_begins_with_the_centre_its_board_and_its_sources() {
    let filled = answers().filled(Norms::shipped(), FORMAT, day("2026-09-30"), "");
    let mut drawn = 0_u8;
    let records = filled.unwrap().records(Norms::shipped(), &mut || {
        drawn += 1;
        [drawn; 16]
    });
    let told: Vec<String> = records
        .unwrap()
        .iter()
        .map(|record| match record {
            Record::Profile(centre) => format!("centre {}", centre.centre_id),
            Record::Person(person) => format!("person {}", person.full_name),
            Record::Post(post) => {
                format!("post {} {} {}", &post.person_id.as_str()[..2], post.role, post.from_on)
            }
            Record::Source(source) => {
                format!("source {} {} {}", source.code, source.name, source.opening_cash_vnd)
            }
            other => format!("{:?}", other.kind()),
        })
        .collect();
    let expected = [
        "centre 06874-2008",
        "person Trần Văn Thưởng",
        "post 01 giam-doc 2026-01-05",
        "person Đặng Quốc Vượng",
        "post 03 ke-toan 2026-01-05",
        "post 01 thu-quy 2026-01-05",
        "source N1 Ngân sách 500",
        "source N2 Tài trợ 0",
    ];
    assert_eq!(told, expected);
    assert_eq!(drawn, 7);
}

/// What is changed of the answers.
type Change = fn(&mut FoundCentre);

#[test]
fn a_centre_is_founded_whole_or_not_at_all() {
    let refusing = |change: fn(&mut FoundCentre)| {
        let mut form = answers();
        change(&mut form);
        told(form.filled(Norms::shipped(), FORMAT, day("2026-09-30"), "").err())
    };
    let table: [(Change, &str); 10] = [
        (|_| {}, ""),
        (|f| f.unit_code = "199".into(), "unit_code: unit-code 199"),
        (|f| f.founded_year = 2027, "founded_year: founded-year 1990-2026"),
        (|f| f.first_on = "2026-10-01".parse().unwrap(), "first_on: in-future 2026-09-30"),
        (|f| f.allowance_decision = Some("x".into()), "allowance_decision: decision-missing"),
        (|f| f.cashier_name = "đặng quốc vượng".into(), "cashier_name: money-in-one-hand"),
        (
            |f| (f.accountant_name, f.cashier_name) = (String::new(), String::new()),
            "accountant_name: empty; cashier_name: empty",
        ),
        (|f| f.sources = vec![], "sources: empty"),
        (
            |f| (f.sources[1].name, f.sources[1].cash_vnd) = (String::new(), vnd(-1)),
            "cash_vnd: negative; source_name: empty",
        ),
        (|f| f.office_id = "Sở 22".into(), "office_id: unknown-code Sở 22"),
    ];
    for (change, refused) in table {
        assert_eq!(refusing(change), refused);
    }
}

#[test]
fn what_may_be_changed_later_leaves_the_rest_as_it_was() {
    let form = SaveProfile {
        name: "Tên mới".into(),
        area_class: "kv2".into(),
        account_kind: "khong".into(),
        has_seal: false,
        office_id: "so-22".into(),
        office_name: "Sở".into(),
        from_on: None,
        allowance_decision: None,
    };
    let (law, today) = (Norms::shipped(), day("2026-09-30"));
    let expected =
        Profile {
            name: "Tên mới".into(), has_seal: false, office_name: "Sở".into(), ..profile()
        };
    assert_eq!(form.filled(profile(), law, FORMAT, today), Ok(expected));
    let odd = SaveProfile {
        name: "".into(),
        office_id: String::new().into(),
        allowance_decision: Some("x".into()),
        ..form
    };
    let refused = odd.filled(profile(), law, FORMAT, today);
    let told = told(refused.err());
    assert_eq!(told, "name: empty; office_id: unknown-code ; allowance_decision: decision-missing");
}
