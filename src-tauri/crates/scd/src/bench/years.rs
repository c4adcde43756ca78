//! `scd bench years`: a book with ten years in it. What a person waits for (any month, book, search) and what one
//! voucher takes, beside a floor measured in the same run: a page written and flushed as often, the law read anew.

use super::{RUNS, count, io, median};
use crate::asking::ask;
use crate::demo::{Stopped, bench_world_on};
use crate::say;
use desk::{Day, Desk, DeskError, Places};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::time::Instant;

/// Thirty thousand vouchers over ten years.
const YEARS: i32 = 10;
const A_MONTH: u32 = 250;
const FIRST: i32 = 2016;
/// Each is asked this often; the median counts.
const ASKED: usize = RUNS * 3;

/// Runs the bench in an empty folder.
pub(crate) fn run(dir: &Path) -> Result<Value, Stopped> {
    say("bench years: ten years are written");
    let begun = Instant::now();
    let source = written(dir)?;
    let written_us = begun.elapsed().as_micros();
    say("bench years: the book is asked");
    let mut desk = opened(dir, false)?;
    let asked = asked(&mut desk, &source)?;
    say("bench years: vouchers, and what flushing takes");
    let acts = acts(&mut desk, dir, &source)?;
    let law: Vec<u128> = (0..ASKED).map(|_| law_read()).collect::<Result<_, _>>()?;
    let vouchers = count(usize::try_from(A_MONTH * 12).unwrap_or(1)) * 10;
    Ok(json!({
        "bench": "years", "vouchers": vouchers, "written_us_each": written_us / vouchers,
        "asked_us": asked, "act_us": acts.0, "flush_us": acts.1,
        "act_over_flush_us": acts.0.saturating_sub(acts.1), "law_us": median(law),
    }))
}

fn law_read() -> Result<u128, DeskError> {
    let begun = Instant::now();
    desk::read_law()?;
    Ok(begun.elapsed().as_micros())
}

/// The desk at the book; while it is written nobody waits for the disk.
fn opened(dir: &Path, is_hasty: bool) -> Result<Desk, DeskError> {
    let last = Day::new(FIRST + YEARS, 1, 15)?;
    let places = Places { home: dir.to_owned(), book: Some(dir.join("so.socd")), sticks: vec![] };
    let world = bench_world_on("years", last);
    Ok(if is_hasty { Desk::for_demo(places, world) } else { Desk::for_bench(places, world) })
}

/// Writes the book; its source.
fn written(dir: &Path) -> Result<Value, Stopped> {
    let mut desk = opened(dir, true)?;
    desk.create_book()?;
    ask(&mut desk, "found_centre", &founding())?;
    let today = format!("{}-12-31", FIRST + YEARS - 1);
    let mut sources = ask(&mut desk, "list_sources", &json!({ "on": today }))?;
    let source = sources[0]["source"]["source_id"].take();
    for year in FIRST..FIRST + YEARS {
        for month in 1..=12 {
            for nth in 0..A_MONTH {
                let request =
                    voucher(&source, &format!("{year}-{month:02}-{:02}", 1 + nth % 28), nth);
                ask(&mut desk, "record_voucher", &request)?;
            }
        }
        say(&format!("bench years: {year}"));
    }
    Ok(source)
}

fn voucher(source: &Value, day: &str, nth: u32) -> Value {
    let (kind, place) = match nth % 7 {
        0 => ("thu", "tien-gui"),
        1 | 2 => ("chi", "tien-gui"),
        3 => ("thu", "tien-mat"),
        _ => ("chi", "tien-mat"),
    };
    let amount = if kind == "thu" { 400_000 } else { 50_000 };
    let code = if nth.is_multiple_of(2) { "6551" } else { "6652" };
    json!({
        "kind": kind, "place": place, "day": day, "payee": format!("Nguyễn Văn {nth}"),
        "reason": "Thù lao giảng viên chuyên đề trồng trọt", "source_id": source,
        "budget_code": code, "amount_vnd": amount + i64::from(nth), "documents": 1,
    })
}

fn founding() -> Value {
    json!({
        "unit_code": "06874", "unit_from": "2011-07-01", "unit_name": "Xã Điền Xá",
        "parent_name": "Huyện Tiên Yên", "name": "Trung tâm học tập cộng đồng xã Điền Xá",
        "founded_year": 2008, "area_class": "kv3", "account_kind": "rieng", "has_seal": true,
        "office_id": "pgd-199", "office_name": "Phòng Giáo dục và Đào tạo huyện Tiên Yên",
        "director_name": "Trần Văn Thưởng", "accountant_name": "Đặng Quốc Vượng",
        "cashier_name": "Nguyễn Thị Hường", "first_on": format!("{FIRST}-01-01"),
        "sources": [{
            "class": "nsnn-hang-nam", "name": "Ngân sách", "cash_vnd": 50_000_000,
            "account_vnd": 50_000_000, "received_year_vnd": 0, "spent_year_vnd": 0,
        }],
        "classes_before": 0, "turns_before": 0, "allowance_decision": "vi-du-2011",
    })
}

/// Microseconds to data of what a screen asks.
fn asked(desk: &mut Desk, source: &Value) -> Result<Value, DeskError> {
    let last = FIRST + YEARS - 1;
    let (first_year, last_year) = ((FIRST, FIRST), (last, last));
    let days = |(from, to): (i32, i32), place: &str, query: Value| {
        json!({ "from_on": format!("{from}-01-01"), "to_on": format!("{to}-12-31"), "place": place,
            "query": query })
    };
    let month = |year: i32| {
        json!({ "from_on": format!("{year}-06-01"), "to_on": format!("{year}-06-30"),
            "place": "tien-mat" })
    };
    let detail = |kind: &str, source: &Value, code: Value| {
        json!({ "kind": kind, "source_id": source, "budget_code": code,
            "from_on": format!("{last}-01-01"), "to_on": format!("{last}-12-31") })
    };
    let mut told = json!({});
    for (name, command, request) in [
        ("month_first", "list_vouchers", month(FIRST)),
        ("month_last", "list_vouchers", month(last)),
        ("account_month_last", "list_vouchers", {
            let mut of = month(last);
            of["place"] = json!("tien-gui");
            of
        }),
        ("cash_year_first", "list_vouchers", days(first_year, "tien-mat", Value::Null)),
        ("cash_year_last", "list_vouchers", days(last_year, "tien-mat", Value::Null)),
        ("search_year", "list_vouchers", days(last_year, "tien-mat", json!("nguyen van 17"))),
        ("search_all", "list_vouchers", days((FIRST, last), "tien-mat", json!("PC1234"))),
        ("book_of_source", "list_detail_book", detail("nguon", source, Value::Null)),
        ("book_of_code", "list_detail_book", detail("tieu-muc", &Value::Null, json!("6551"))),
        ("book_of_cash", "list_detail_book", detail("tien-mat", &Value::Null, Value::Null)),
        ("advances", "list_advances", json!({ "as_of": format!("{last}-12-31") })),
        ("sources", "list_sources", json!({ "on": format!("{last}-12-31") })),
        ("closings", "list_closings", json!({ "year": last })),
        ("settlement", "read_settlement", json!({ "year": last })),
        ("help_new_voucher", "help_voucher", json!({})),
        ("home", "read_home", json!({ "quarter": format!("{last}-Q4") })),
        ("cash_count", "read_cash_count", json!({ "day": format!("{last}-12-31") })),
    ] {
        let mut times = Vec::new();
        for _ in 0..ASKED {
            let begun = Instant::now();
            ask(desk, command, &request)?;
            times.push(begun.elapsed().as_micros());
        }
        told[name] = json!(median(times));
    }
    Ok(told)
}

/// Microseconds of one voucher, and of a page written and flushed in the same folder.
fn acts(desk: &mut Desk, dir: &Path, source: &Value) -> Result<(u128, u128), DeskError> {
    let (mut ours, mut floors) = (Vec::new(), Vec::new());
    let mut file = std::fs::File::create(dir.join("san")).map_err(io)?;
    for nth in 0..u32::try_from(ASKED * 3).unwrap_or(9) {
        let begun = Instant::now();
        file.write_all(&[0; 4096]).and_then(|()| file.sync_data()).map_err(io)?;
        floors.push(begun.elapsed().as_micros());
        let request = voucher(source, &format!("{}-12-28", FIRST + YEARS - 1), nth);
        let begun = Instant::now();
        ask(desk, "record_voucher", &request)?;
        ours.push(begun.elapsed().as_micros());
    }
    Ok((median(ours), median(floors)))
}

/// The figures as lines for people.
pub(crate) fn in_words(told: &Value) -> String {
    let mut lines = vec![format!("years: {} vouchers", told["vouchers"])];
    for (name, micros) in told["asked_us"].as_object().into_iter().flatten() {
        lines.push(format!("  {name:20} {micros} µs"));
    }
    lines.push(format!(
        "  a voucher {} µs, a page flushed {} µs: {} µs above it; the law {} µs",
        told["act_us"], told["flush_us"], told["act_over_flush_us"], told["law_us"]
    ));
    lines.join("\n")
}
