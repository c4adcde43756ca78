//! A year of three centres and their office, played through the commands by a seed: posts, elections, secondments
//! (lengthened, ended early, decided late), courses, decisions on the committee, plans with targets, activities,
//! money. What the reports and the office say of it is made again of the raw acts alone (`year/book`,
//! `year/tables`, which ask nothing of the program) and compared cell by cell.
//!
//! More of it: `SCD_YEARS=20 cargo test --test proof -- office::year`; one again: `SCD_YEAR_SEED=7 …`.

mod book;
mod draw;
mod tables;

use crate::harness::{Centre, PASSPHRASE, skip};
use crate::office::playing::{digits, province};
use crate::quarter::bundle::Bag;
use crate::quarter::playing::{count_cash, make_seal};
use book::{Book, YEAR, days_of, last_of, text};
use draw::{Chance, GROUPS, today};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use tables::Row;

/// How many acts a quarter of a centre is tried to take.
const ACTS: usize = 40;
/// Code, name, the unit above: two of one district, one of another.
const UNITS: [[&str; 3]; 3] = [
    ["06874", "Xã Điền Xá", "Huyện Tiên Yên"],
    ["06877", "Xã Đông Ngũ", "Huyện Tiên Yên"],
    ["06748", "Xã Vạn Ninh", "Thành phố Móng Cái"],
];
/// How Biểu 04a calls the groups that are played, and all of them.
const CALLED: [&str; 4] = [
    "Kinh tế, sản xuất, nghề, khởi nghiệp",
    "Sức khỏe, đời sống",
    "Phổ biến, giáo dục pháp luật",
    "Cộng",
];
const SHEETS: &str = include_str!("year/sheets.py");

/// A centre, its book beside the book, and what it handed in.
struct Played {
    centre: Centre,
    book: Book,
    /// One a quarter: the bundle, and the raw acts that stood when it was sealed.
    sealed: Vec<(String, Book)>,
    done: BTreeMap<&'static str, usize>,
    hour: usize,
}

/// Each centre sits down at an hour of its own: what is drawn by chance hangs on it.
fn clock(day: &str, hour: usize) -> String {
    format!("{day}T{hour:02}:00:00+07:00")
}

impl Played {
    fn begin([code, name, parent]: [&str; 3], hour: usize) -> Played {
        let mut centre = Centre::empty(&clock(&format!("{YEAR}-01-01"), hour));
        let source = |class: &str, cash: i64| {
            json!({ "class": class, "name": class, "cash_vnd": cash, "account_vnd": 0,
                "received_year_vnd": 0, "spent_year_vnd": 0 })
        };
        let request = json!({
            "unit_code": code, "unit_from": "2011-05-31", "unit_name": name, "parent_name": parent,
            "name": "Trung tâm học tập cộng đồng", "founded_year": 2008, "area_class": "kv3",
            "account_kind": "rieng", "has_seal": true, "office_id": "so-22",
            "office_name": "Sở Giáo dục và Đào tạo tỉnh Quảng Ninh",
            "director_name": "Trần Văn Thưởng", "accountant_name": "Đặng Quốc Vượng",
            "cashier_name": "Nguyễn Thị Hường", "first_on": format!("{YEAR}-01-01"),
            "sources": [source("nsnn-hang-nam", 90_000_000), source("tai-tro-tien", 50_000_000)],
            "classes_before": 0, "turns_before": 0, "allowance_decision": null,
        });
        centre.ok("found_centre", request);
        make_seal(&mut centre, PASSPHRASE, false);
        let mut book = Book::default();
        for (field, value) in [
            ("area_class", json!("kv3")),
            ("account_kind", json!("rieng")),
            ("has_seal", json!(true)),
        ] {
            book.profile.insert(field, BTreeMap::from([("2000-01-01".to_owned(), value)]));
        }
        // Of the three who were named at the founding the ids are asked, and nothing else.
        for row in centre.ok("list_people", json!({ "on": null })).as_array().unwrap() {
            let (person, post) = (&row["person"], &row["posts"][0]["post"]);
            book.people.insert(text(person, "person_id").to_owned(), person.clone());
            book.posts.insert(text(post, "post_id").to_owned(), post.clone());
        }
        for row in
            centre.ok("list_sources", json!({ "on": format!("{YEAR}-01-01") })).as_array().unwrap()
        {
            let source = &row["source"];
            book.classes.insert(text(source, "source_id").to_owned(), source["class"].clone());
        }
        Played { centre, book, sealed: Vec::new(), done: BTreeMap::new(), hour }
    }

    /// A quarter: its acts, then its seal.
    fn quarter(mut self, chance: &mut Chance, quarter: usize) -> Played {
        self.centre = self.centre.later(&clock(&today(quarter), self.hour));
        for _ in 0..ACTS {
            let Some((act, request)) = draw::next(chance, &self.book, quarter) else { continue };
            let answer = self.centre.ask(act, request.clone());
            if !answer["error"].is_null() {
                // What cannot be is told by a code, and changed nothing.
                *self.done.entry("refused").or_default() += 1;
                continue;
            }
            let before = self.book.clone();
            let made = self.made(act, &request, &answer["ok"]);
            self.book.take(act, &request, &made, &today(quarter));
            *self.done.entry(act).or_default() += 1;
            if chance.is_one_of(12) {
                self.centre.ok("undo_act", json!({}));
                self.book = before;
            }
        }
        self.close(quarter);
        self
    }

    /// The ids of what an act made.
    fn made(&mut self, act: &str, asked: &Value, reply: &Value) -> Vec<String> {
        let of = |value: &Value| vec![value.as_str().expect("an id").to_owned()];
        match act {
            "record_person" => of(&reply["person"]["person_id"]),
            "record_post" => {
                let posts = reply["posts"].as_array().unwrap().iter();
                let mut ids = posts.map(|row| text(&row["post"], "post_id").to_owned());
                ids.find(|id| !self.book.posts.contains_key(id)).into_iter().collect()
            }
            "renew_board" => self.named(asked),
            "record_secondment" => of(&reply["secondment_id"]),
            "record_training" => of(&reply["training_id"]),
            "record_committee" => of(&reply["committee_id"]),
            "record_plan" => of(&reply["plan_id"]),
            _ => Vec::new(),
        }
    }

    /// Person and post of each whom a decision on the board names, in its order.
    fn named(&mut self, asked: &Value) -> Vec<String> {
        let rows = self.centre.ok("list_people", json!({ "on": null }));
        let mut made = Vec::new();
        for holder in asked["holders"].as_array().unwrap() {
            let all = rows.as_array().unwrap().iter();
            let mut held = all.flat_map(|row| row["posts"].as_array().unwrap().iter());
            let post = held.find(|row| {
                row["post"]["role"] == holder["role"]
                    && row["post"]["from_on"] == asked["from_on"]
                    && !self.book.posts.contains_key(text(&row["post"], "post_id"))
            });
            let post = &post.expect("a post of the decision")["post"];
            made.extend(["person_id", "post_id"].map(|field| text(post, field).to_owned()));
        }
        made
    }

    /// Counts, explains, signs, seals.
    fn close(&mut self, quarter: usize) {
        let named = format!("{YEAR}-Q{quarter}");
        count_cash(&mut self.centre, &last_of(quarter));
        self.groups_are_told(quarter, &named);
        let of = json!({ "quarter": named });
        let check = self.centre.ok("check_quarter", of.clone());
        for finding in check["findings"].as_array().expect("findings") {
            assert_ne!(finding["severity"], "error", "{named}: {finding}");
            if finding["severity"] == "query" {
                let request = json!({ "quarter": named, "rule": finding["rule"], "row": finding["row"],
                    "text": "Đã đối chiếu, đúng thực tế" });
                self.centre.ok("explain_finding", request);
            }
        }
        let signing = json!({
            "quarter": named, "signed_on": today(quarter), "number": format!("{quarter}/BC-TTHTCĐ"),
        });
        self.centre.ok("record_signing", signing);
        let sealing = json!({ "quarter": named, "passphrase": PASSPHRASE });
        let sealed = self.centre.ok("seal_report", sealing);
        self.sealed.push((text(&sealed, "path").to_owned(), self.book.clone()));
    }

    /// Biểu 04a as the screen of activities shows it.
    fn groups_are_told(&mut self, quarter: usize, named: &str) {
        let page = self.centre.ok("list_activities", json!({ "quarter": named }));
        let expected = tables::groups(&self.book, quarter, &GROUPS);
        assert_eq!(page["totals"], json!(expected), "{named}");
    }
}

/// Every table of a bundle the acts make, cell by cell.
fn holds(who: &str, path: &str, book: &Book, quarter: usize) -> usize {
    let bag = Bag::open(Path::new(path));
    let made: [(&str, &[&str], Vec<Row>); 7] = [
        ("trung-tam", &["from_on"], tables::centre(book, quarter)),
        ("nhan-su", &["post_id"], tables::posts(book, quarter)),
        ("biet-phai", &["secondment_id"], tables::sent(book, quarter)),
        ("tap-huan", &["training_id", "person_id"], tables::courses(book, quarter)),
        ("ban-chi-dao", &["position"], tables::committee(book, quarter)),
        ("ke-hoach", &["plan_id"], tables::plans(book, quarter)),
        ("chi-tieu", &["plan_id", "target"], tables::targets(book, quarter)),
    ];
    let mut cells = 0;
    for (table, key, expected) in made {
        let told = bag.table(table);
        let place = format!("{who} {YEAR}-Q{quarter} {table}");
        if table != "trung-tam" {
            assert_eq!(told.len(), expected.len(), "{place}: {told:#?}\n{expected:#?}");
        }
        for row in expected {
            let is_it = |one: &&BTreeMap<String, String>| {
                table == "trung-tam" || key.iter().all(|column| one[*column] == row[*column])
            };
            let found = told.iter().find(is_it).unwrap_or_else(|| panic!("{place}: {row:?}"));
            for (column, value) in &row {
                assert_eq!(&found[*column], value, "{place} {column}: {found:#?}");
                cells += 1;
            }
        }
    }
    cells
}

fn sum<'a>(rows: impl Iterator<Item = &'a Value>) -> Value {
    let mut all = json!({ "centres": 0, "untold": 0, "committees": 0, "plans": 0, "vacant_days": 0,
        "seconded": 0, "trained": 0, "untrained": 0 });
    for row in rows {
        for (name, count) in row.as_object().unwrap() {
            all[name] = json!(all[name].as_u64().unwrap() + count.as_u64().unwrap());
        }
    }
    all
}

/// What each centre whose report of a quarter lies there counts: place in `UNITS`, now, the quarter before.
fn told_of(played: &[Played], quarter: usize) -> Vec<(usize, Value, Option<Value>)> {
    let handed = |nth: usize, quarter: usize| quarter > 0 && !is_silent(nth, quarter);
    let count =
        |nth: usize, quarter: usize| tables::counts(&played[nth].sealed[quarter - 1].1, quarter);
    let all = (0..played.len()).filter(|nth| handed(*nth, quarter));
    all.map(|nth| {
        let before = handed(nth, quarter - 1).then(|| count(nth, quarter - 1));
        (nth, count(nth, quarter), before)
    })
    .collect()
}

/// The report of the third centre's second quarter never reaches the office: what it says of the third is
/// compared with nothing.
fn is_silent(nth: usize, quarter: usize) -> bool {
    (nth, quarter) == (2, 2)
}

/// What the office adds up of a quarter, over all and over each district.
fn office_adds_up(office: &mut Centre, played: &[Played], quarter: usize) {
    let named = format!("{YEAR}-Q{quarter}");
    let page = office.ok("read_staffing", json!({ "quarter": named, "accepted_only": null }));
    let told = told_of(played, quarter);
    let rows = page["rows"].as_array().unwrap();
    assert_eq!(rows.len(), told.len(), "{page}");
    for (nth, now, before) in &told {
        let row = rows.iter().find(|row| row["unit_code"] == UNITS[*nth][0]).expect("a row");
        assert_eq!(
            (&row["now"], &row["before"]),
            (now, &json!(before)),
            "{named} {}",
            UNITS[*nth][1]
        );
    }
    for total in page["totals"].as_array().unwrap() {
        let own = || {
            told.iter().filter(|(nth, ..)| total["name"] == "" || UNITS[*nth][2] == total["name"])
        };
        let compared = || own().filter(|(_, _, before)| before.is_some());
        assert_eq!(total["now"], sum(own().map(|(_, now, _)| now)), "{named} {}", total["name"]);
        assert_eq!(total["compared"], sum(compared().map(|(_, now, _)| now)), "{named}");
        assert_eq!(
            total["before"],
            sum(compared().filter_map(|(.., before)| before.as_ref())),
            "{named}"
        );
    }
    let districts = if told.len() == 3 { 3 } else { 1 };
    assert_eq!(page["totals"].as_array().unwrap().len(), districts, "{named}");
}

/// An office that took in all that reached it.
fn received(played: &mut [Played]) -> Centre {
    let mut office = province(&clock(&format!("{}-01-20", YEAR + 1), 8));
    for (nth, one) in played.iter_mut().enumerate() {
        let digits = digits(&mut one.centre);
        let enrol = json!({ "path": one.sealed[0].0, "digits": digits, "unit_code": UNITS[nth][0],
            "unit_from": "2011-05-31" });
        office.ok("enrol_centre", enrol);
        for (at, (path, _)) in one.sealed.iter().enumerate() {
            if !is_silent(nth, at + 1) {
                let request = json!({ "path": path, "quarter": format!("{YEAR}-Q{}", at + 1), "bundle_id": null });
                office.ok("import_bundle", request);
            }
        }
    }
    office
}

/// The sheets people get: activities by group of each centre, people and plans of the office.
fn sheets_say_so(office: &mut Centre, played: &mut [Played]) {
    let named = format!("{YEAR}-Q4");
    let Some(python) = std::env::var_os("SCD_PYTHON").filter(|name| !name.is_empty()) else {
        return skip("sheets of a year", "SCD_PYTHON is not set; cargo xtask test sets it");
    };
    let groups: Vec<Value> = played
        .iter_mut()
        .map(|one| {
            let path = one.centre.ok("write_workbook", json!({ "quarter": named }))["path"].take();
            let rows = tables::groups(&one.book, 4, &GROUPS);
            let called =
                |row: &Value| GROUPS.iter().position(|one| row["group"] == *one).unwrap_or(3);
            let rows: Vec<Value> =
                rows.iter().map(|row| json!([CALLED[called(row)], row])).collect();
            json!({ "path": path, "rows": rows })
        })
        .collect();
    let out = json!({ "quarter": named, "folder": office.path() });
    let made = office.ok("consolidate", out);
    let staff: Vec<Value> = told_of(played, 4)
        .into_iter()
        .map(|(nth, now, before)| json!({ "unit": UNITS[nth][0], "now": now, "before": before }))
        .collect();
    let said = json!({ "groups": groups, "staff": { "path": made["xlsx_path"], "rows": staff } });
    let (script, file) = (office.path().join("sheets.py"), office.path().join("said.json"));
    std::fs::write(&script, SHEETS).unwrap();
    std::fs::write(&file, said.to_string()).unwrap();
    let read = Command::new(python).arg(&script).arg(&file).output().unwrap();
    let (out, wrong) =
        (String::from_utf8_lossy(&read.stdout), String::from_utf8_lossy(&read.stderr));
    assert!(read.status.success(), "{out}{wrong}");
}

fn play(seed: u64) -> (Vec<Played>, usize) {
    let mut cells = 0;
    let played = UNITS.into_iter().zip(1_u64..).zip(9..).map(|((unit, nth), hour)| {
        let mut chance = Chance::of(seed.wrapping_mul(1_000).wrapping_add(nth));
        let mut one = Played::begin(unit, hour);
        for quarter in 1..=4 {
            one = one.quarter(&mut chance, quarter);
        }
        for ((path, book), quarter) in one.sealed.iter().zip(1..) {
            cells += holds(unit[1], path, book, quarter);
        }
        assert_eq!(one.centre.ok("check_book", json!({}))["is_whole"], true, "{}", unit[1]);
        one
    });
    (played.collect(), cells)
}

#[test]
fn what_a_year_comes_to_is_what_its_raw_acts_come_to() {
    let named = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seeds = match named("SCD_YEAR_SEED") {
        Some(seed) => vec![seed],
        None => (1..=named("SCD_YEARS").unwrap_or(1)).collect(),
    };
    for seed in seeds {
        println!("seed {seed}");
        let (mut played, cells) = play(seed);
        let done = |act: &str| played.iter().filter_map(|one| one.done.get(act)).sum::<usize>();
        let all: usize = played.iter().flat_map(|one| one.done.values()).sum();
        // Something of everything was done, and most of what was drawn could be.
        for act in [
            "renew_board",
            "extend_secondment",
            "record_training",
            "record_committee",
            "record_target",
            "save_profile",
            "record_activity",
            "record_voucher",
            "record_post",
        ] {
            assert!(done(act) > 0, "seed {seed} never came to {act}");
        }
        assert!(done("refused") * 3 < all, "seed {seed}: {} of {all} refused", done("refused"));
        assert!(cells > 2_000, "seed {seed}: {cells}");
        let mut office = received(&mut played);
        for quarter in 1..=4 {
            office_adds_up(&mut office, &played, quarter);
        }
        sheets_say_so(&mut office, &mut played);
        assert_eq!(days_of(1).len(), 91);
    }
}
