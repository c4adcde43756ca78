//! The people of a made-up centre and its steering committee, for the tests of every paper.

use norms::Value;
use office::{CoursePage, Lacking, Staffing, StaffingRow};

fn t(text: &str) -> Value {
    Value::Text(text.to_owned())
}

const B: Value = Value::Blank;
const N: fn(i64) -> Value = Value::Int;

pub(crate) fn people(text: &str) -> Vec<Vec<Value>> {
    let person = |id: &str, name: &str, role: &str, school: Value, female: i64| {
        vec![
            t(id),
            t(id),
            t(name),
            N(female),
            N(1975),
            t(text),
            t(role),
            t("15/QĐ-UBND"),
            t("2025-07-15"),
            t("Chủ tịch UBND xã"),
            t("2025-08-01"),
            B,
            B,
            school,
            N(1),
        ]
    };
    vec![
        person("c1", "Trần Văn Thưởng", "giam-doc", B, 0),
        person("a2", "Nguyễn Thị Hường", "pho-giam-doc-truc", B, 1),
        person("b3", "Đặng Quốc Vượng", "ke-toan", B, 0),
        person("b4", "Chìu Sám Múi", "giao-vien-biet-phai", t("Trường THCS Đông Tiến"), 1),
    ]
}

/// One whose stay was lengthened, and one who went back, whom the law protects since.
pub(crate) fn seconded(text: &str) -> Vec<Vec<Value>> {
    let head = |id: &str, person: &str, name: &str| {
        vec![
            t(id),
            t(person),
            t(name),
            t("Trường THCS Đông Tiến"),
            t("thcs"),
            t(text),
            N(100),
            t("15/QĐ-UBND"),
            t("2025-07-15"),
            t("Chủ tịch UBND xã"),
            t("2025-08-01"),
            t("2026-12-31"),
        ]
    };
    let longer = vec![N(1), t("40/QĐ-UBND"), t("2026-07-20"), B, B, B, B];
    let back = vec![
        N(0),
        B,
        B,
        t("2026-08-15"),
        t("duoc-bao-ve"),
        t("con-duoi-36-thang"),
        t("2029-06-30"),
    ];
    vec![
        [head("s1", "b4", "Chìu Sám Múi"), longer].concat(),
        [head("s2", "b5", "Hoàng Thị Hạnh"), back].concat(),
    ]
}

/// One of three fields who was heard and paid, and one who left.
pub(crate) fn speakers(text: &str) -> Vec<Vec<Value>> {
    let row = |id: &str, name: &str, kind: &str, fields: [Value; 3], to: Value, told: [i64; 2]| {
        let head = vec![t(id), t(name), t(kind)];
        let rest = vec![t(text), t("2026-01-05"), to, N(told[0]), N(told[1])];
        [head, fields.to_vec(), rest].concat()
    };
    let three = [t("suc-khoe"), t("ky-nang-song"), t("khac")];
    vec![
        row("k1", "Lê Thị Hà", "bao-cao-vien", three, B, [2, 600_000]),
        row("k2", "Đặng Văn Bình", "cong-tac-vien", [t("nghe"), B, B], t("2026-08-31"), [0, 0]),
    ]
}

/// A course of three days two went to, and one of a day.
pub(crate) fn trained(text: &str) -> Vec<Vec<Value>> {
    let row = |id: &str, person: &str, name: &str, from: &str, days: i64| {
        vec![
            t(id),
            t(person),
            t(name),
            t(text),
            t("quan-ly"),
            t(from),
            t("2026-08-14"),
            N(days),
            t("Phòng Văn hóa - Xã hội xã Điền Xá"),
            t("Hội trường xã"),
            t("Giấy chứng nhận"),
            t("15/2026"),
        ]
    };
    vec![
        row("t1", "a2", "Nguyễn Thị Hường", "2026-08-12", 3),
        row("t1", "c1", "Trần Văn Thưởng", "2026-08-12", 3),
        row("t2", "b3", "Đặng Quốc Vượng", "2026-08-14", 1),
    ]
}

/// Three who belong to the committee by one decision.
pub(crate) fn committee(text: &str) -> Vec<Vec<Value>> {
    let roles = ["truong-ban", "pho-truong-ban", "uy-vien"];
    let row = |(role, nth): (&str, u32)| {
        vec![
            t(&format!("{nth:05}")),
            t(text),
            t("hoi-khuyen-hoc"),
            t(text),
            t(role),
            t("12/QĐ-UBND"),
            t("2026-02-10"),
            t("Chủ tịch UBND xã"),
            t("2026-02-15"),
        ]
    };
    roles.into_iter().zip(1..).map(row).collect()
}

/// A meeting that resolved two things, and one that resolved nothing.
pub(crate) fn meetings(text: &str) -> Vec<Vec<Value>> {
    let head = |id: &str, line: &str, on: &str| {
        vec![t(id), t(line), t(on), t(text), N(11), t("Biên bản số 02")]
    };
    let said = |done: Value| vec![t(text), t(text), t("2026-08-31"), done];
    vec![
        [head("h1", "00001", "2026-07-20"), said(t("2026-08-25"))].concat(),
        [head("h1", "00002", "2026-07-20"), said(B)].concat(),
        [head("h2", "00001", "2026-09-20"), vec![B; 4]].concat(),
    ]
}

/// Somebody who lacks a course and is invited to none.
pub(crate) fn courses() -> CoursePage {
    let lacking = Lacking {
        centre_id: "06874-2008".to_owned().into(),
        unit_name: "Xã Đông Tiến".into(),
        parent_name: "Tỉnh Quảng Ninh".into(),
        person_id: "n1".to_owned().into(),
        full_name: "Trần Văn Thưởng".into(),
        roles: vec!["giam-doc".into()],
        lacks: vec!["quan-ly".into()],
        was_said: false,
        invited_to: Vec::new(),
    };
    CoursePage { quarter: "2026-Q3".parse().unwrap(), rows: Vec::new(), lacking: vec![lacking] }
}

/// What these centres told of committees, plans and people; every second one of the quarter before too.
pub(crate) fn staffing(counted: u32) -> Vec<StaffingRow> {
    let of = |seconded| Staffing {
        centres: 1,
        untold: 0,
        committees: 1,
        plans: 1,
        vacant_days: 5,
        seconded,
        trained: 3,
        untrained: 2,
    };
    let row = |n: u32| StaffingRow {
        unit_code: format!("{n:05}"),
        unit_name: format!("xã Đông Tiến {n}"),
        parent_name: if n.is_multiple_of(2) { "Huyện Đầm Hà" } else { "Huyện Ba Chẽ" }.into(),
        bundle_id: "0".repeat(64).into(),
        now: of(2),
        before: (n.is_multiple_of(2)).then(|| of(1)),
    };
    (1..=counted).map(row).collect()
}

/// A scan that lies with the first of them.
pub(crate) fn attached(text: &str) -> Vec<Vec<Value>> {
    let hash = "0f".repeat(32);
    let cells = ["t1", "nhan-su", "c1", "Trần Văn Thưởng", text, hash.as_str()].map(t);
    vec![cells.into_iter().chain([N(480_000), t("2026-08-02")]).collect()]
}
