//! The allotments of the sample report that papers are tested with.

use norms::Value;

const B: Value = Value::Blank;
const N: fn(i64) -> Value = Value::Int;

fn t(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// A decision that allots, one that adds under a code, and what an older book said.
pub(crate) fn decisions(text: &str) -> Vec<Vec<Value>> {
    let row = |id: &str, source: &str, change: &str, code: Value, said: [Value; 3], amount: i64| {
        let head = vec![t(id), t(source), N(2026), t(change), code];
        [head, vec![t("12"), t("4"), t("830")], said.to_vec(), vec![N(amount)]].concat()
    };
    let said = |number: &str| [t(number), t("2026-01-10"), t(text)];
    vec![
        row("d1", "n1", "giao", B, said("15/QĐ-UBND"), 80_000_000),
        row("d2", "n1", "bo-sung", t("6551"), said("31/QĐ-UBND"), 10_000_000),
        row("d3", "n2", "giao", B, [t("Theo sổ cũ"), B, B], 90_000_000),
    ]
}

pub(crate) fn carried_out() -> Vec<Vec<Value>> {
    let row = |line: &str, source: &str, code: Value, sums: [i64; 9]| {
        [vec![t(line), t(source), N(2026), code], sums.map(N).to_vec()].concat()
    };
    let m = 1_000_000;
    vec![
        row("00001", "n1", B, [80 * m, 0, 0, 0, 80 * m, 60 * m, 58 * m, 22 * m, 0]),
        row("00002", "n1", t("6551"), [0, 0, 10 * m, 0, 10 * m, m, 4 * m, 6 * m, 0]),
        row("00003", "n2", B, [90 * m, 0, 0, 0, 90 * m, 0, 0, 90 * m, 0]),
    ]
}
