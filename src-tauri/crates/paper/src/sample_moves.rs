//! What came and went of the sample's premises.

use norms::Value;

fn t(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Three bought and one disposed of, of each of the five.
pub(crate) fn rows(text: &str) -> Vec<Vec<Value>> {
    let row = |i: usize, (nth, day, change, reason): (u32, &str, &str, &str), moved: [i64; 3]| {
        vec![
            t(&format!("m{i}{nth}")),
            t(&format!("f{i}")),
            t(text),
            t(day),
            t(change),
            t(reason),
            Value::Int(moved[0]),
            Value::Int(moved[1]),
            Value::Int(moved[2]),
            Value::Blank,
            Value::Blank,
            t("15/QĐ-UBND"),
            Value::Blank,
        ]
    };
    let both = |i| {
        let came = row(i, (1, "2026-07-15", "tang", "mua-sam"), [3, 2, 0]);
        [came, row(i, (2, "2026-08-20", "giam", "thanh-ly"), [1, 0, 1])]
    };
    (0..5).flat_map(both).collect()
}
