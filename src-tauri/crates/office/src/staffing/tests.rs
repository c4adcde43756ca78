use super::*;
use crate::testing::report;
use letters::{TABLES_VERSION, Table};

fn quarter() -> Quarter {
    "2026-Q3".parse().unwrap()
}

/// A report with these posts (`person role from to trained`), a committee or not, plans approved on those days.
fn told(posts: &[&str], has_committee: bool, plans: &[&str]) -> Report {
    let table = |name: &str, rows: Vec<Vec<(&str, String)>>| {
        let shape = letters::Shape::named(name).unwrap();
        let header: Vec<String> = shape.columns.iter().map(|c| c.name.to_owned()).collect();
        let cells = |row: &Vec<(&str, String)>| -> Vec<String> {
            let of = |column: &String| {
                let cell = row.iter().find(|(name, _)| name == column);
                cell.map(|(_, cell)| cell.clone()).unwrap_or_default()
            };
            header.iter().map(of).collect()
        };
        let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
        Table::from_texts(TABLES_VERSION, name, &header, &rows).unwrap()
    };
    let post = |(nth, line): (usize, &&str)| {
        let [person, role, from, to, trained] =
            <[&str; 5]>::try_from(line.split(' ').collect::<Vec<_>>()).unwrap();
        let to = if to == "-" { "" } else { to };
        let cells = [
            ("post_id", format!("p{nth:03}")),
            ("person_id", person.to_owned()),
            ("full_name", person.to_owned()),
            ("role", role.to_owned()),
            ("from_on", from.to_owned()),
            ("to_on", to.to_owned()),
            ("is_trained", trained.to_owned()),
        ];
        cells.to_vec()
    };
    let member = vec![
        ("position", "00001".to_owned()),
        ("full_name", "An".to_owned()),
        ("body", "mttq".to_owned()),
        ("role", "truong-ban".to_owned()),
        ("decision_no", "1".to_owned()),
        ("decision_on", "2026-01-01".to_owned()),
        ("authority", "UBND".to_owned()),
        ("from_on", "2026-01-01".to_owned()),
    ];
    let plan = |(nth, approved): (usize, &&str)| {
        let cells = [
            ("plan_id", format!("k{nth:03}")),
            ("kind", "nam".to_owned()),
            ("period", "2026".to_owned()),
            ("from_on", "2026-01-01".to_owned()),
            ("to_on", "2026-12-31".to_owned()),
            ("approved_on", (*approved).to_owned()),
        ];
        cells.to_vec()
    };
    report(&[], &[])
        .with(table("nhan-su", posts.iter().enumerate().map(post).collect()))
        .with(table("ban-chi-dao", if has_committee { vec![member] } else { Vec::new() }))
        .with(table("ke-hoach", plans.iter().enumerate().map(plan).collect()))
}

fn of(posts: &[&str], has_committee: bool, plans: &[&str]) -> Staffing {
    Staffing::of(Norms::shipped(), &told(posts, has_committee, plans), quarter()).unwrap()
}

#[test]
fn a_report_tells_of_committee_plan_posts_and_people() {
    let full = [
        "an giam-doc 2026-01-01 - 1",
        "binh pho-giam-doc 2026-01-01 - 0",
        "cuong ke-toan 2026-01-01 - 1",
        "dung thu-quy 2026-01-01 - 0",
        "em giao-vien-biet-phai 2026-01-01 - 0",
        "an giao-vien-biet-phai 2026-01-01 2026-09-29 1",
    ];
    let whole = of(&full, true, &["", "2026-02-01", "2026-03-01"]);
    let expected = Staffing {
        centres: 1,
        untold: 0,
        committees: 1,
        plans: 1,
        vacant_days: 0,
        seconded: 1,
        trained: 2,
        untrained: 3,
    };
    assert_eq!(whole, expected);
    // Nobody at all: four posts that must be filled, for 92 days each.
    let none = of(&[], false, &[""]);
    assert_eq!(none, Staffing { centres: 1, vacant_days: 4 * 92, ..Staffing::default() });
    // The director went on 14 August and the next came on the 20th: five days; two held together fill it.
    let gap = [
        "an giam-doc 2020-01-01 2026-08-14 0",
        "binh phu-trach 2026-08-20 2026-09-10 0",
        "cuong giam-doc 2026-09-01 - 0",
        "dung pho-giam-doc 2026-01-01 - 0",
        "em ke-toan 2026-01-01 - 0",
        "giang thu-quy 2026-01-01 2026-09-29 0",
    ];
    assert_eq!(of(&gap, false, &[]).vacant_days, 5 + 1);
}

#[test]
fn sums_are_over_all_and_over_those_of_one_unit_above_and_compare_the_same_centres() {
    let row = |unit: &str, parent: &str, now: u32, before: Option<u32>| StaffingRow {
        unit_code: unit.into(),
        unit_name: unit.into(),
        parent_name: parent.into(),
        bundle_id: unit.into(),
        now: Staffing { centres: 1, seconded: now, ..Staffing::default() },
        before: before.map(|seconded| Staffing { centres: 1, seconded, ..Staffing::default() }),
    };
    let told = |rows: &[StaffingRow]| -> Vec<String> {
        let one = |total: &StaffingTotal| {
            let of = |part: Staffing| format!("{}/{}", part.seconded, part.centres);
            format!("{}: {} {} {}", total.name, of(total.now), of(total.compared), of(total.before))
        };
        StaffingTotal::all(rows).iter().map(one).collect()
    };
    let rows = [
        row("1", "Huyện Đầm Hà", 1, Some(3)),
        row("2", "Huyện Ba Chẽ", 2, None),
        row("3", "Huyện Đầm Hà", 4, Some(1)),
    ];
    assert_eq!(
        told(&rows),
        [": 7/3 5/2 4/2", "Huyện Ba Chẽ: 2/1 0/0 0/0", "Huyện Đầm Hà: 5/2 5/2 4/2"]
    );
    // Under one unit there is nothing to part.
    assert_eq!(told(&rows[..1]), [": 1/1 1/1 3/1"]);
    assert_eq!(told(&[]), [": 0/0 0/0 0/0"]);
}
