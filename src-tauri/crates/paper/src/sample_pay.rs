//! The allowances and the gifts of the sample report that papers are tested with.

use norms::Value;

const B: Value = Value::Blank;
const N: fn(i64) -> Value = Value::Int;

fn t(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Somebody of an earlier quarter is owed some more, and somebody owes.
pub(crate) fn owed() -> Vec<Vec<Value>> {
    let row = |month, post, name, cells: [i64; 8]| {
        [vec![t(month), t(post), t(name)], cells.map(N).to_vec()].concat()
    };
    vec![
        row("2026-06", "c1", "Trần Văn Thưởng", [632_500, 0, 60_000, 0, 0, 0, 400_000, 292_500]),
        row("2026-07", "c1", "Trần Văn Thưởng", [0, 632_500, 0, 0, 0, 0, 632_500, 0]),
        row("2026-08", "a2", "Nguyễn Thị Hường", [0, 506_000, 0, 50_000, 0, 0, 506_000, -50_000]),
    ]
}

pub(crate) fn allowances() -> Vec<Vec<Value>> {
    let mut rows = Vec::new();
    for month in ["2026-07", "2026-08", "2026-09"] {
        for (post, name, role, coefficient, amount) in [
            ("c1", "Trần Văn Thưởng", "giam-doc", "0.25", 632_500),
            ("a2", "Nguyễn Thị Hường", "pho-giam-doc-truc", "0.20", 506_000),
        ] {
            rows.push(vec![
                t(month),
                t(post),
                t(name),
                t(role),
                t("he-so"),
                t(coefficient),
                N(2_530_000),
                N(amount),
                N(amount),
                t("vi-du"),
                t("Nghị quyết mẫu số 00/NQ-HĐND"),
                t("2026-07-01"),
                N(i64::from(post == "c1")),
                B,
            ]);
        }
    }
    rows
}

/// A post that ended two quarters before anybody said so.
pub(crate) fn late(text: &str) -> Vec<Vec<Value>> {
    let ids = ["00001", "2026-Q1", "2026-Q2", "nhan-su", "p1", text, "to_on", "sua"].map(t);
    vec![ids.into_iter().chain([B, t("2026-02-28")]).collect()]
}

/// An advance a person has since before the quarter, past its day, and one of the commune.
pub(crate) fn advances(text: &str) -> Vec<Vec<Value>> {
    let row = |id, number, kind, payee, sums: [i64; 5], due: Value| {
        let mut cells = [id, number, kind, "2026-06-20", payee, text, "n1"].map(t).to_vec();
        cells.extend(sums.map(N));
        cells.push(due);
        cells
    };
    let (own, of_commune) = ([2_000_000, 0, 1_500_000, 100_000, 400_000], [0, 5, 0, 0, 5]);
    vec![
        row("u1", "PC090", "tam-ung", "Nguyễn Thị Hoa", own, t("2026-07-20")),
        row("u2", "PT091", "xa-ung", "UBND xã Đông Tiến", of_commune, B),
    ]
}

/// A computer the Sở gave, and money that came in by a receipt.
pub(crate) fn gifts(text: &str) -> Vec<Vec<Value>> {
    let row = |id, kind, what, value, used, voucher: Value, on: Value| {
        vec![
            t(id),
            t("2026-08-12"),
            t(kind),
            t("cap-hien-vat"),
            t("Sở Giáo dục và Đào tạo"),
            B,
            t(what),
            N(1),
            t("bộ"),
            N(value),
            t("Trang bị phòng máy"),
            t("Biên bản bàn giao số 05"),
            t("2026-08-12"),
            B,
            used,
            B,
            B,
            voucher,
            on,
            B,
        ]
    };
    vec![
        row("g1", "hien-vat", "Máy vi tính để bàn", 15_000_000, t("Máy vi tính"), B, B),
        row("g2", "tien", text, 1_236_570, B, t("PT003"), t("2026-08-12")),
    ]
}

/// A month that was closed and opened again.
pub(crate) fn closings(text: &str) -> Vec<Vec<Value>> {
    vec![
        vec![t("2026-08"), t("00001"), t("khoa"), t("2026-09-03"), B],
        vec![t("2026-08"), t("00002"), t("mo-lai"), t("2026-09-11"), t(text)],
    ]
}
