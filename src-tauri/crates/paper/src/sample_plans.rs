//! The plans of a made-up centre, for the tests of every paper.

use norms::Value;

fn t(text: &str) -> Value {
    Value::Text(text.to_owned())
}

const B: Value = Value::Blank;
const N: fn(i64) -> Value = Value::Int;

/// A year that was approved, and the stage it lies in, which nobody approved.
pub(crate) fn plans(text: &str) -> Vec<Vec<Value>> {
    let year = ["p1", "nam", "2026", "2026-01-01", "2026-12-31", "05/KH", "2026-01-05"].map(t);
    let stage = ["p2", "giai-doan", "2026-2030", "2026-01-01", "2030-12-31"].map(t);
    vec![
        year.into_iter().chain([t("2026-01-12"), t("UBND xã Đông Tiến"), t(text)]).collect(),
        stage.into_iter().chain([B, B, B, B, B]).collect(),
    ]
}

/// Classes, money, and what a person says was done.
pub(crate) fn targets(text: &str) -> Vec<Vec<Value>> {
    let row = |n, called: &str, measure, counts: [Value; 5], by_hand, task: Value| {
        let head = [t("p1"), t(n), t(called), t(measure), B, B, t("lớp, cuộc")];
        let tail = [N(by_hand), t("Phó giám đốc"), t("2026-11-30"), t("nsnn-hang-nam"), task];
        head.into_iter().chain(counts).chain(tail).collect::<Vec<_>>()
    };
    vec![
        row("00001", "Số lớp", "lop", [N(60), B, N(34), B, N(5_666)], 0, t(text)),
        row("00002", text, "khac", [N(1_000), B, B, B, B], 1, B),
        row("00003", "Thu", "thu", [B, N(30_000_000), B, N(24_000_000), N(8_000)], 0, B),
    ]
}
