use super::*;
use crate::testing::report;
use letters::{TABLES_VERSION, Table};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn table(name: &str, rows: &[&[(&str, &str)]]) -> Table {
    let shape = letters::Shape::named(name).unwrap();
    let header: Vec<String> = shape.columns.iter().map(|c| c.name.to_owned()).collect();
    let cells = |row: &&[(&str, &str)]| -> Vec<String> {
        let of = |column: &String| {
            let cell = row.iter().find(|(name, _)| name == column);
            cell.map_or(String::new(), |(_, cell)| (*cell).to_owned())
        };
        header.iter().map(of).collect()
    };
    let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
    Table::from_texts(TABLES_VERSION, name, &header, &rows).unwrap()
}

fn post<'a>(id: &'a str, who: &'a str, role: &'a str, to: &'a str) -> [(&'a str, &'a str); 7] {
    [
        ("post_id", id),
        ("person_id", who),
        ("full_name", who),
        ("role", role),
        ("from_on", "2026-01-01"),
        ("to_on", to),
        ("is_trained", if who == "binh" { "1" } else { "0" }),
    ]
}

/// An directs and is deputy's deputy, Bình keeps the books, Chi went within the quarter. An was to a course.
fn told() -> Reported {
    let posts = [
        post("p1", "an", "giam-doc", ""),
        post("p2", "an", "can-bo-thuong-truc", ""),
        post("p3", "binh", "ke-toan", ""),
        post("p4", "chi", "thu-quy", "2026-08-01"),
    ];
    let posts: Vec<&[(&str, &str)]> = posts.iter().map(|row| &row[..]).collect();
    let course = [
        ("training_id", "t1"),
        ("person_id", "an"),
        ("full_name", "an"),
        ("title", "Lớp"),
        ("topic", "quan-ly"),
        ("from_on", "2026-08-03"),
        ("to_on", "2026-08-05"),
        ("days", "3"),
        ("by_whom", "Sở"),
    ];
    Reported {
        centre_id: "06874-2008".to_owned().into(),
        unit_name: "Xã Điền Xá".into(),
        parent_name: String::new(),
        report: report(&[], &[]).with(table("nhan-su", &posts)).with(table("tap-huan", &[&course])),
    }
}

fn course(topic: &str, from: &str, to: &str, who: &[&str]) -> Course {
    let invited = |name: &&str| Invited {
        centre_id: "06874-2008".to_owned().into(),
        person_id: (*name).to_owned().into(),
        full_name: (*name).to_owned(),
    };
    Course {
        course_id: CourseId::from_random([7; 16]),
        title: "Lớp".into(),
        topic: topic.into(),
        from_on: day(from),
        to_on: day(to),
        days: 1,
        place: None,
        note: None,
        invited: who.iter().map(invited).collect(),
    }
}

fn page(courses: Vec<Course>) -> CoursePage {
    CoursePage::of(Norms::shipped(), "2026-Q3".parse().unwrap(), courses, &[told()]).unwrap()
}

#[test]
fn whoever_holds_a_post_on_the_last_day_lacks_the_topics_no_course_was_of() {
    let page = page(vec![course("chuyen-mon", "2026-11-02", "2026-11-03", &["binh"])]);
    let told = page.lacking.iter().map(|one| {
        let (roles, lacks) = (one.roles.join("+"), one.lacks.join("+"));
        format!("{} {roles} {lacks} {} {:?}", one.full_name, one.was_said, one.invited_to)
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "an giam-doc+can-bo-thuong-truc chuyen-mon false []",
            "binh ke-toan quan-ly+chuyen-mon true [\"Lớp\"]",
        ]
    );
}

#[test]
fn who_came_is_told_by_the_report_once_the_course_is_over() {
    for (topic, from, to, came) in [
        ("quan-ly", "2026-08-03", "2026-08-05", [Some(true), Some(false)]),
        // What the centre tells is of an earlier one.
        ("quan-ly", "2026-08-06", "2026-08-07", [Some(false), Some(false)]),
        ("chuyen-mon", "2026-08-03", "2026-08-05", [Some(false), Some(false)]),
        ("quan-ly", "2026-09-30", "2026-10-01", [None, None]),
    ] {
        let page = page(vec![course(topic, from, to, &["an", "binh"])]);
        let row = &page.rows[0];
        let told: Vec<_> = row.invited.iter().map(|one| one.came).collect();
        assert_eq!(told, came, "{topic} {from}");
        assert_eq!(row.came, came.iter().filter(|one| **one == Some(true)).count());
        assert_eq!(row.invited[0].unit_name, "Xã Điền Xá");
    }
}

#[test]
fn nobody_is_invited_twice_to_no_more_days_than_there_are() {
    let fits = course("quan-ly", "2026-11-02", "2026-11-03", &["an", "binh"]);
    assert_eq!(fits.can_be(), Ok(()));
    let long = Course { days: 3, ..fits.clone() };
    assert_eq!(long.can_be(), Err(CourseRefusal::TooManyDays { most: 2 }));
    let twice = course("quan-ly", "2026-11-02", "2026-11-03", &["an", "binh", "an"]);
    assert_eq!(twice.can_be(), Err(CourseRefusal::Twice));
}
