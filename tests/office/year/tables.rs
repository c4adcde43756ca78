//! What a quarter's report must say, and what an office must add up, made of the raw acts alone.

use super::book::{Book, YEAR, days_of, last_of, text};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A row by its columns, as the CSV of a bundle writes it.
pub(super) type Row = BTreeMap<&'static str, String>;

fn said(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(is) => u8::from(*is).to_string(),
        Value::Number(n) => n.to_string(),
        Value::String(text) => text.clone(),
        other => panic!("{other} is no cell"),
    }
}

/// A day, unless it lies after another: of that nothing was known.
fn by(day: &Value, last: &str) -> bool {
    day.as_str().is_some_and(|day| day <= last)
}

fn when(is: bool, value: &Value) -> String {
    if is { said(value) } else { String::new() }
}

/// Biểu 01, as the centre stood on the last day.
pub(super) fn centre(book: &Book, quarter: usize) -> Vec<Row> {
    let last = last_of(quarter);
    let of = |field| (field, said(&book.of_centre(field, &last)));
    let days = [("from_on", days_of(quarter)[0].clone()), ("to_on", last.clone())];
    vec![["area_class", "account_kind", "has_seal"].map(of).into_iter().chain(days).collect()]
}

/// Biểu 02.
pub(super) fn posts(book: &Book, quarter: usize) -> Vec<Row> {
    let (first, last) = (&days_of(quarter)[0], &last_of(quarter));
    let over = book.posts.iter().filter(|(_, post)| {
        let from = text(post, "from_on");
        from <= last.as_str() && post["to_on"].as_str().is_none_or(|to| first.as_str() <= to)
    });
    over.map(|(id, post)| {
        let who = text(post, "person_id");
        let person = &book.people[who];
        let is_decided = post["decision_on"].is_null() || by(&post["decision_on"], last);
        let has_ended = by(&post["to_on"], last);
        let trained = u8::from(book.is_trained(who, last)).to_string();
        let mut row = Row::from([
            ("post_id", id.clone()),
            ("person_id", who.to_owned()),
            ("role", said(&post["role"])),
            ("from_on", said(&post["from_on"])),
            ("to_on", when(has_ended, &post["to_on"])),
            ("end_reason", when(has_ended, &post["end_reason"])),
            ("sending_school", said(&post["sending_school"])),
            ("is_trained", trained),
        ]);
        for column in ["full_name", "is_female", "birth_year", "main_job"] {
            row.insert(column, said(&person[column]));
        }
        for column in ["decision_no", "decision_on", "authority"] {
            row.insert(column, when(is_decided, &post[column]));
        }
        row
    })
    .collect()
}

/// Whoever was sent and was there on some day of the quarter, as far as was decided on its last day.
pub(super) fn sent(book: &Book, quarter: usize) -> Vec<Row> {
    let (first, last) = (&days_of(quarter)[0], &last_of(quarter));
    let mut rows = Vec::new();
    for (id, one) in &book.sent {
        let mut until = one["until_on"].as_str().expect("a last day").to_owned();
        let (mut count, mut number, mut signed) = (0, String::new(), String::new());
        for longer in one["extensions"].as_array().expect("a list") {
            let is_signed = by(&longer["decision_on"], last);
            // Whose time was over and who was there all the same: it was decided later.
            if is_signed || until < *last {
                until = said(&longer["until_on"]);
                count += 1;
            }
            if is_signed {
                number = said(&longer["decision_no"]);
                signed = said(&longer["decision_on"]);
            }
        }
        let has_ended = by(&one["ended_on"], last);
        let there_until = if has_ended { said(&one["ended_on"]) } else { until.clone() };
        if text(one, "from_on") > last.as_str() || there_until < *first {
            continue;
        }
        let is_signed = by(&one["decision_on"], last);
        let mut row = Row::from([
            ("secondment_id", id.clone()),
            ("until_on", until),
            ("extensions", count.to_string()),
            ("extension_no", number),
            ("extension_on", signed),
            ("ended_on", when(has_ended, &one["ended_on"])),
            ("end_reason", when(has_ended, &one["end_reason"])),
            ("decision_no", when(is_signed, &one["decision_no"])),
            ("decision_on", when(is_signed, &one["decision_on"])),
            ("full_name", said(&book.people[text(one, "person_id")]["full_name"])),
        ]);
        for column in ["person_id", "school", "level", "share", "authority", "from_on"] {
            row.insert(column, said(&one[column]));
        }
        rows.push(row);
    }
    rows
}

/// Of the quarter's own courses everybody, of earlier ones whoever holds a post in it.
pub(super) fn courses(book: &Book, quarter: usize) -> Vec<Row> {
    let (first, last) = (&days_of(quarter)[0], &last_of(quarter));
    let holds: BTreeSet<String> =
        posts(book, quarter).into_iter().map(|mut row| row.remove("person_id").unwrap()).collect();
    let mut rows = Vec::new();
    for (id, course) in &book.courses {
        let to = text(course, "to_on");
        for one in course["trainees"].as_array().expect("trainees") {
            let who = text(one, "person_id");
            if to > last.as_str() || (to < first.as_str() && !holds.contains(who)) {
                continue;
            }
            let mut row = Row::from([
                ("training_id", id.clone()),
                ("person_id", who.to_owned()),
                ("full_name", said(&book.people[who]["full_name"])),
                ("certificate_no", said(&one["certificate_no"])),
            ]);
            for column in ["title", "topic", "from_on", "to_on", "days", "by_whom"] {
                row.insert(column, said(&course[column]));
            }
            rows.push(row);
        }
    }
    rows
}

/// Whom the newest decision by the last day names.
pub(super) fn committee(book: &Book, quarter: usize) -> Vec<Row> {
    let last = &last_of(quarter);
    let begun = book.committee.values().filter(|one| by(&one["from_on"], last));
    let Some(decision) = begun.max_by_key(|one| text(one, "from_on")) else { return Vec::new() };
    let members = decision["members"].as_array().expect("members").iter();
    let row = |(nth, member): (usize, &Value)| {
        let mut row = Row::from([
            ("position", format!("{:05}", nth + 1)),
            ("decision_no", said(&decision["number"])),
            ("decision_on", said(&decision["signed_on"])),
            ("from_on", said(&decision["from_on"])),
        ]);
        for column in ["full_name", "body", "role"] {
            row.insert(column, said(&member[column]));
        }
        row
    };
    members.enumerate().map(row).collect()
}

/// The first and the last day of a plan.
fn span(plan: &Value) -> [String; 2] {
    match text(plan, "kind") {
        "giai-doan" => ["2011-01-01".into(), "2015-12-31".into()],
        "nam" => [format!("{YEAR}-01-01"), format!("{YEAR}-12-31")],
        _ => {
            let quarter = text(plan, "period").split_once("-Q").expect("a quarter").1;
            let quarter = quarter.parse().expect("a number");
            [days_of(quarter)[0].clone(), last_of(quarter)]
        }
    }
}

/// The plans the quarter lies in.
pub(super) fn plans(book: &Book, quarter: usize) -> Vec<Row> {
    let (first, last) = (&days_of(quarter)[0], &last_of(quarter));
    let mut rows = Vec::new();
    for (id, plan) in &book.plans {
        let [from, to] = span(plan);
        if from > *last || to < *first {
            continue;
        }
        let is_approved = by(&plan["approved_on"], last);
        let is_issued = by(&plan["issued_on"], last);
        rows.push(Row::from([
            ("plan_id", id.clone()),
            ("kind", said(&plan["kind"])),
            ("period", said(&plan["period"])),
            ("from_on", from),
            ("to_on", to),
            ("number", when(is_issued, &plan["number"])),
            ("issued_on", when(is_issued, &plan["issued_on"])),
            ("approved_on", when(is_approved, &plan["approved_on"])),
            ("approved_by", when(is_approved, &plan["approved_by"])),
        ]));
    }
    rows
}

/// Their targets: planned, done so far, the part of it in ten thousandths.
pub(super) fn targets(book: &Book, quarter: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    for plan in plans(book, quarter) {
        let until = last_of(quarter).min(plan["to_on"].clone());
        for ((id, number), target) in
            book.targets.iter().filter(|((id, _), _)| *id == plan["plan_id"])
        {
            let (measure, of) = (text(target, "measure"), target["of_code"].as_str());
            let is_money = ["thu", "chi"].contains(&measure);
            let done = match measure {
                "khac" => target["said"].as_i64(),
                _ => Some(done(book, measure, of, [&plan["from_on"], &until])),
            };
            let planned =
                target[if is_money { "planned_vnd" } else { "planned" }].as_i64().unwrap();
            let percent = done.filter(|_| planned > 0).map(|done| done * 10_000 / planned);
            let cell = |n: Option<i64>, is: bool| {
                n.filter(|_| is).map_or(String::new(), |n| n.to_string())
            };
            rows.push(Row::from([
                ("plan_id", id.clone()),
                ("target", format!("{number:05}")),
                ("measure", measure.to_owned()),
                ("of_code", of.unwrap_or_default().to_owned()),
                ("planned", cell(Some(planned), !is_money)),
                ("planned_vnd", cell(Some(planned), is_money)),
                ("done", cell(done, !is_money)),
                ("done_vnd", cell(done, is_money)),
                ("percent", cell(percent, true)),
            ]));
        }
    }
    rows
}

/// What was done of a measure from one day to another, added up from the acts.
fn done(book: &Book, measure: &str, of: Option<&str>, [from, to]: [&str; 2]) -> i64 {
    let within = |day: &Value| day.as_str().is_some_and(|day| from <= day && day <= to);
    let is = |value: &Value| of.is_none_or(|code| value == code);
    let held = |field: &str, adds: Option<&str>| -> i64 {
        let own = book.held.iter().filter(|one| within(&one["held_on"]) && is(&one[field]));
        own.map(|one| adds.map_or(1, |adds| one[adds].as_i64().unwrap_or_default())).sum()
    };
    let people = |holds: &dyn Fn(&Value) -> bool, counts: &dyn Fn(&str) -> bool| -> i64 {
        let who: BTreeSet<&str> = book
            .held_on(to)
            .filter(|post| holds(&post["role"]))
            .map(|post| text(post, "person_id"))
            .filter(|person| counts(person))
            .collect();
        i64::try_from(who.len()).unwrap()
    };
    match measure {
        "lop" => held("group", None),
        "luot" => held("group", Some("turns")),
        "luot-nu" => held("group", Some("turns_female")),
        "buoi" => held("group", Some("sessions")),
        "hinh-thuc" => held("form", None),
        "tap-huan" => people(&|role| is(role), &|person| book.is_trained(person, to)),
        "biet-phai" => people(&|role| role == "giao-vien-biet-phai", &|_| true),
        "chuc-vu" => {
            let own = book.held_on(to).filter(|post| is(&post["role"]));
            i64::try_from(own.count()).unwrap()
        }
        "thu" | "chi" => {
            let own = book.money.iter().filter(|one| one["kind"] == measure && within(&one["day"]));
            let own = own.filter(|one| is(&book.classes[text(one, "source_id")]));
            own.map(|one| one["amount_vnd"].as_i64().unwrap()).sum()
        }
        other => panic!("{other} is not played"),
    }
}

/// Biểu 04a: activities and turns of the quarter, of the year so far, and what the plan of the year, or else of
/// the quarter, says of each group and of all.
pub(super) fn groups(book: &Book, quarter: usize, groups: &[&'static str]) -> Vec<Value> {
    let last = last_of(quarter);
    let (quarter_days, year) = ([&days_of(quarter)[0], &last], [&format!("{YEAR}-01-01"), &last]);
    let running = targets(book, quarter);
    let kinds: BTreeMap<String, String> = plans(book, quarter)
        .into_iter()
        .map(|mut plan| (plan.remove("plan_id").unwrap(), plan.remove("kind").unwrap()))
        .collect();
    let planned = |measure: &str, of: Option<&str>| -> Value {
        let of_kind = |kind: &str| {
            let mut own = running.iter().filter(|row| {
                row["measure"] == measure
                    && row["of_code"] == of.unwrap_or_default()
                    && kinds[&row["plan_id"]] == kind
            });
            let number = |row: &Row, column| row[column].parse::<i64>().ok();
            own.next().map(|row| {
                json!({ "kind": kind, "planned": number(row, "planned"),
                    "done": number(row, "done"), "percent": number(row, "percent") })
            })
        };
        of_kind("nam").or_else(|| of_kind("quy")).unwrap_or_default()
    };
    let mut rows = Vec::new();
    for group in groups.iter().copied().map(Some).chain([None]) {
        let count = |measure, [from, to]: [&String; 2]| done(book, measure, group, [from, to]);
        let plan = json!({ "classes": planned("lop", group), "turns": planned("luot", group) });
        let is_planned = !plan["classes"].is_null() || !plan["turns"].is_null();
        let is_held = count("lop", year) > 0;
        if is_held || is_planned || (group.is_none() && !rows.is_empty()) {
            rows.push(json!({
                "group": group, "classes": count("lop", quarter_days),
                "turns": count("luot", quarter_days), "turns_year": count("luot", year), "plan": plan,
            }));
        }
    }
    rows
}

/// What an office counts of one centre.
pub(super) fn counts(book: &Book, quarter: usize) -> Value {
    let last = &last_of(quarter);
    let holders: BTreeSet<&str> = book.held_on(last).map(|post| text(post, "person_id")).collect();
    let trained = holders.iter().filter(|who| book.is_trained(who, last)).count();
    let seconded: BTreeSet<&str> = book
        .held_on(last)
        .filter(|post| post["role"] == "giao-vien-biet-phai")
        .map(|post| text(post, "person_id"))
        .collect();
    let approved = plans(book, quarter).iter().any(|plan| !plan["approved_on"].is_empty());
    // A director or who acts for one, a deputy, an accountant, a cashier: of each every day without one.
    let must_be: [&[&str]; 4] = [
        &["giam-doc", "phu-trach"],
        &["pho-giam-doc-truc", "pho-giam-doc"],
        &["ke-toan"],
        &["thu-quy"],
    ];
    let lacks = |roles: &&[&str], day: &String| {
        !book.held_on(day).any(|post| roles.contains(&text(post, "role")))
    };
    let days = days_of(quarter);
    let vacant: usize =
        must_be.iter().map(|roles| days.iter().filter(|day| lacks(roles, day)).count()).sum();
    json!({
        "centres": 1, "untold": 0, "committees": u8::from(!committee(book, quarter).is_empty()),
        "plans": u8::from(approved), "vacant_days": vacant, "seconded": seconded.len(),
        "trained": trained, "untrained": holders.len() - trained,
    })
}
