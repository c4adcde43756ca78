//! Every shipped rule over tables that grow: four times the rows take about four times the steps,
//! however the rows are alike, and the largest report that is taken in can be checked to its end.

use letters::{Column, Kind, Shape};
use norms::rules::{Checking, Rule};
use norms::{Day, Norms, Tables, Value};
use std::collections::BTreeMap;

/// The rows of one column, one a row of its table.
type Cells = Vec<Value>;

/// Tables in memory, by column.
struct Grown(BTreeMap<&'static str, (usize, BTreeMap<&'static str, Cells>)>);

impl Tables for Grown {
    fn row_count(&self, table: &str) -> Option<usize> {
        self.0.get(table).map(|(rows, _)| *rows)
    }
    fn cell(&self, table: &str, row: usize, column: &str) -> Option<&Value> {
        self.0.get(table)?.1.get(column)?.get(row)
    }
}

/// How the cells of a column go on from row to row.
#[derive(Clone, Copy, Debug)]
enum Way {
    Alike(usize),
    Rising,
    Falling,
    Scattered,
    Few,
}

/// A number that looks like chance and is none.
fn mixed(seed: u64, text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash ^ (hash >> 29)
}

/// What rules ask of a column, so that they find it.
fn asked(column: &str) -> &'static [&'static str] {
    match column {
        "role" => &["ke-toan", "thu-quy", "giam-doc", "giao-vien-biet-phai", "pho-giam-doc"],
        "kind" => &["chi", "thu", "rut"],
        "series" => &["PC", "PT", "BN"],
        "place" => &["tien-mat", "tien-gui"],
        "method" => &["he-so"],
        "class" => &["ngan-sach", "tai-tro-hien-vat"],
        "category" => &["may-tinh", "van-phong"],
        "month" | "allowance_month" => &["2026-07", "2026-08", "2026-09"],
        _ => &["a", "b", "c"],
    }
}

/// Is it the last day of a stretch that begins on `from_on`?
fn ends(column: &str) -> bool {
    matches!(column, "to_on" | "until_on" | "ended_on")
}

/// The number of a row under a way: a permutation of the rows where it is not alike.
fn at(way: Way, row: usize, rows: usize) -> usize {
    match way {
        Way::Alike(n) => n,
        Way::Rising => row,
        Way::Falling => rows - row,
        // 7919 is prime and larger than no table here is a multiple of.
        Way::Scattered => row * 7_919 % rows,
        Way::Few => row * 7 % 3,
    }
}

fn day(number: usize) -> Value {
    let first: Day = "1996-01-01".parse().unwrap();
    let days = first.plus_days(i64::try_from(number).unwrap()).unwrap();
    Value::Text(days.to_string())
}

/// One of the 60 months up to the last of the period, later for a higher number.
fn month(number: usize, rows: usize) -> Value {
    let before = (rows - number.min(rows)) * 59 / rows;
    let months = 2026 * 12 + 8 - before;
    Value::Text(format!("{}-{:02}", months / 12, months % 12 + 1))
}

fn cell(column: &Column, is_key: bool, way: Way, row: usize, rows: usize) -> Value {
    if is_key {
        return Value::Text(format!("k{row:06}"));
    }
    let n = at(way, row, rows);
    let is_name = matches!(way, Way::Alike(_) | Way::Few);
    match column.kind {
        // Stretches that meet nowhere, unless they are alike.
        Kind::Day => day(n * 3 + usize::from(ends(column.name))),
        Kind::Flag => Value::Int(i64::from(is_name && n % 2 == 1)),
        Kind::Int | Kind::Vnd => Value::Int(i64::try_from(n).unwrap() - 5),
        Kind::Month if !is_name => month(n, rows),
        Kind::Text if !is_name => Value::Text(format!("Tên {n}")),
        Kind::Id if !is_name => Value::Text(format!("i{n:06}")),
        _ => {
            let names = asked(column.name);
            Value::Text(names[n % names.len()].to_owned())
        }
    }
}

/// A table of so many rows; what the way of each column is, the seed says.
fn grown(shape: &Shape, rows: usize, seed: u64) -> BTreeMap<&'static str, Cells> {
    let column = |(n, column): (usize, &Column)| {
        let way = match mixed(seed, &format!("{}.{}", shape.name, column.name)) % 8 {
            0 => Way::Rising,
            1 => Way::Falling,
            2 => Way::Scattered,
            3 => Way::Few,
            kind => Way::Alike(usize::try_from(kind).unwrap() - 4),
        };
        let way = match column.name {
            // A stretch ends after it began.
            name if ends(name) => match mixed(seed, &format!("{}.from_on", shape.name)) % 4 {
                0 => Way::Rising,
                1 => Way::Falling,
                _ => Way::Scattered,
            },
            "from_on" => match mixed(seed, &format!("{}.from_on", shape.name)) % 4 {
                0 => Way::Rising,
                1 => Way::Falling,
                _ => Way::Scattered,
            },
            // Rows stand in the order of their key, and the last part of it alone tells them apart.
            _ if n + 1 < shape.key && !matches!(way, Way::Alike(_)) => Way::Rising,
            _ => way,
        };
        let is_key = n + 1 == shape.key;
        (column.name, (0..rows).map(|row| cell(column, is_key, way, row, rows)).collect())
    };
    shape.columns.iter().enumerate().map(column).collect()
}

fn report(rows: usize, seed: u64) -> Grown {
    let all = letters::ALL.iter().chain(letters::BESIDE);
    let mut tables: BTreeMap<_, _> =
        all.map(|shape| (shape.name, (rows, grown(shape, rows, seed)))).collect();
    let head = Shape::named("trung-tam").unwrap();
    let mut head = grown(head, 1, 0);
    for (column, day) in
        [("from_on", "2026-07-01"), ("to_on", "2026-09-30"), ("first_on", "2026-01-01")]
    {
        head.insert(column, vec![Value::Text(day.to_owned())]);
    }
    tables.insert("trung-tam", (1, head));
    Grown(tables)
}

/// The steps of one rule, and whether it ran to its end.
fn steps(rule: &Rule, now: &Grown, before: &Grown) -> (u64, bool) {
    let on = "2026-09-30".parse().unwrap();
    let mut checking = Checking::new(now, Some(before), Norms::shipped(), on);
    let ran = checking.run(rule).is_ok();
    (checking.steps(), ran)
}

#[test]
fn four_times_the_rows_take_four_times_the_steps_whatever_the_rows_are() {
    let mut slow = Vec::new();
    for seed in 0..16 {
        let (few, many) = (report(300, seed), report(1_200, seed));
        for rule in Norms::shipped().rules() {
            let ((less, ran), (more, still_ran)) =
                (steps(rule, &few, &few), steps(rule, &many, &many));
            if !ran || !still_ran {
                slow.push(format!("{}: seed {seed}: not run to its end", rule.id));
            }
            if more > less * 5 {
                slow.push(format!("{}: seed {seed}: {less} and {more}", rule.id));
            }
        }
    }
    assert!(slow.is_empty(), "rules that grow faster than their rows:\n{}", slow.join("\n"));
}

/// The most rows of one table an office takes.
const MOST_ROWS: usize = 10_000;

#[test]
fn no_rule_is_stopped_over_the_largest_report() {
    let mut stopped = Vec::new();
    for seed in [1, 2] {
        let now = report(MOST_ROWS, seed);
        let on = "2026-09-30".parse().unwrap();
        let mut all = Checking::new(&now, Some(&now), Norms::shipped(), on);
        for rule in Norms::shipped().rules() {
            let before = all.steps();
            if let Err(fault) = all.run(rule) {
                stopped.push(format!("seed {seed}: {fault:?}: after {before} steps"));
            }
        }
    }
    assert!(stopped.is_empty(), "{}", stopped.join("\n"));
}
