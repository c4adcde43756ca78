//! Many findings of one rule told as one, so that nobody reads the same sentence three times.

use super::finding::Finding;
use crate::Value;
use std::collections::BTreeMap;

/// Most texts of one list; what comes after them is an ellipsis.
const MOST_LISTED: usize = 12;
/// Between the texts of a list.
pub const BETWEEN: &str = ", ";

/// One finding of the report as a whole for all of them; none for none.
pub(super) fn together(findings: Vec<Finding>) -> Vec<Finding> {
    let mut shown: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for finding in &findings {
        for (name, value) in &finding.show {
            shown.entry(name.clone()).or_default().push(value.clone());
        }
    }
    let first = findings.into_iter().next();
    let whole = |first: Finding| Finding {
        table: None,
        row: None,
        key: None,
        show: shown.into_iter().map(|(name, values)| told(name, values)).collect(),
        ..first
    };
    first.map(whole).into_iter().collect()
}

/// What is shown under one name: a sum of numbers, the first of days, else a list of texts.
fn told(name: String, values: Vec<Value>) -> (String, Value) {
    let is_day = name.ends_with("_on");
    let mut sum: Option<i64> = None;
    let mut listed: Vec<String> = Vec::new();
    for value in values {
        match value {
            Value::Int(n) => sum = Some(sum.unwrap_or(0).saturating_add(n)),
            Value::Text(text) if !listed.contains(&text) && (!is_day || listed.is_empty()) => {
                listed.push(text);
            }
            Value::Text(_) | Value::Blank | Value::NotApplicable => {}
        }
    }
    if listed.len() > MOST_LISTED {
        listed.truncate(MOST_LISTED);
        listed.push("…".to_owned());
    }
    let value = match sum {
        Some(sum) if listed.is_empty() => Value::Int(sum),
        _ if listed.is_empty() => Value::Blank,
        _ => Value::Text(listed.join(BETWEEN)),
    };
    (name, value)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{file, run};
    use crate::rules::parse;
    use crate::{Tables, Value};

    /// A centre of a commune in a quarter, and rows of people who hold a post from a day to a day.
    struct Centre(Vec<[Value; 2]>, &'static str);

    impl Tables for Centre {
        fn row_count(&self, table: &str) -> Option<usize> {
            match table {
                "trung-tam" => Some(1),
                "post" => Some(self.0.len()),
                _ => None,
            }
        }
        fn cell(&self, table: &str, row: usize, column: &str) -> Option<&Value> {
            static DAYS: std::sync::OnceLock<[Value; 4]> = std::sync::OnceLock::new();
            let text = |text: &str| Value::Text(text.to_owned());
            let head =
                DAYS.get_or_init(|| ["2026-07-01", "2026-09-30", "06874", "07000"].map(text));
            match (table, column) {
                ("trung-tam", "from_on") => head.first(),
                ("trung-tam", "to_on") => head.get(1),
                ("trung-tam", "unit_code") => head.iter().find(|code| **code == text(self.1)),
                ("post", "from_on") => self.0.get(row)?.first(),
                ("post", "to_on") => self.0.get(row)?.get(1),
                _ => None,
            }
        }
    }

    fn posts(days: &[(&str, &str)]) -> Vec<[Value; 2]> {
        let day = |day: &str| {
            if day.is_empty() { Value::Blank } else { Value::Text(day.to_owned()) }
        };
        days.iter().map(|(from, to)| [day(from), day(to)]).collect()
    }

    #[test]
    fn days_without_anybody_are_counted_and_told_once() {
        let text = file(
            "each_day = true\ntogether = true",
            "not exists(post where day_in(this.day, from_on, to_on))",
        )
        .replace("Câu.", "{days} {from_on} {month}")
        .replace("Words.", "{days} {from_on} {month}")
            + "show = { days = \"1\", from_on = \"day\", month = \"month_of(day)\" }";
        let rule = parse("x.toml", &text).unwrap();
        for (held, expected) in [
            (&[("2020-01-01", "")][..], None),
            (
                &[("2020-01-01", "2026-08-30"), ("2026-09-03", "")],
                Some((3, "2026-08-31", "2026-08, 2026-09")),
            ),
            (&[("2020-01-01", "2026-09-29")], Some((1, "2026-09-30", "2026-09"))),
            (&[], Some((92, "2026-07-01", "2026-07, 2026-08, 2026-09"))),
        ] {
            let now = Centre(posts(held), "06874");
            let found = run(&rule, &now, "2026-09-30".parse().unwrap()).unwrap();
            let told: Vec<_> =
                found.iter().map(|f| (f.row, f.key.clone(), f.show.clone())).collect();
            let text = |text: &str| Value::Text(text.to_owned());
            let expected: Vec<_> = expected
                .map(|(days, from, months)| {
                    let show = [
                        ("days", Value::Int(days)),
                        ("from_on", text(from)),
                        ("month", text(months)),
                    ];
                    (None, None, show.map(|(name, value)| (name.to_owned(), value)).into())
                })
                .into_iter()
                .collect();
            assert_eq!(told, expected, "{held:?}");
        }
    }

    #[test]
    fn a_list_is_cut_where_nobody_reads_on() {
        let text = file("each_day = true\ntogether = true", "1 == 1")
            .replace("Câu.", "{day}")
            .replace("Words.", "{day}")
            + "show = { day = \"day\" }";
        let found = run(
            &parse("x.toml", &text).unwrap(),
            &Centre(vec![], "06874"),
            "2026-09-30".parse().unwrap(),
        );
        let Value::Text(listed) = found.unwrap()[0].show["day"].clone() else { panic!("a list") };
        assert_eq!((listed.split(super::BETWEEN).count(), listed.ends_with(", …")), (13, true));
    }

    #[test]
    fn a_rule_of_a_province_is_run_there_alone() {
        let of =
            |province: &str| file(&format!("once = true\nprovince = \"{province}\""), "1 == 1");
        let on = "2026-09-30".parse().unwrap();
        let found = |province: &str, unit| {
            run(&parse("x.toml", &of(province)).unwrap(), &Centre(vec![], unit), on).unwrap().len()
        };
        assert_eq!([found("22", "06874"), found("40", "06874"), found("22", "07000")], [1, 0, 0]);
        assert!(parse("x.toml", &of("Quảng Ninh")).is_err());
        let keyed = file("each = \"post\"\ntogether = true\nkey = \"from_on\"", "1 == 1");
        assert!(parse("x.toml", &keyed).is_err());
    }

    #[test]
    fn what_a_code_was_and_which_days_are_worked_can_be_asked() {
        let on = "2026-09-30".parse().unwrap();
        for (fails, expected) in [
            ("is_listed('roles', 'old')", 1),
            ("is_listed('roles', 'b')", 0),
            ("working_days('2026-09-28', period_to()) == 2", 1),
            ("working_days('2026-10-01', period_to()) == 0", 1),
        ] {
            let rule = parse("x.toml", &file("once = true", fails)).unwrap();
            assert_eq!(
                run(&rule, &Centre(vec![], "06874"), on).unwrap().len(),
                expected,
                "{fails}"
            );
        }
        let own =
            file("once = true", "1 == 1").replace("law = \"x\"", "law = \"đề nghị của phần mềm\"");
        assert!(!parse("x.toml", &own).unwrap().verified);
    }
}
