//! The order in which bundles come in, their coming twice, and a stop between any two of them
//! change nothing of what the office knows in the end.

use super::playing::{self, TODAY, desk_at, digits, seal, stick};
use crate::harness::{Centre, founding};
use crate::quarter::playing::{QUARTER, finish, make_seal};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Bundles of two centres of one province: three revisions of the one, a report of the other, and
/// a person whom both pay.
struct Handed {
    _folder: tempfile::TempDir,
    bundles: Vec<PathBuf>,
    /// The office's book with both seals enrolled and nothing taken in.
    book: PathBuf,
}

/// A centre that reports to the province; a moment of its own gives it a key of its own.
pub(super) fn centre(now: &str, unit: &str, name: &str) -> Centre {
    let mut centre = Centre::empty(now);
    let mut request = founding();
    request["unit_code"] = json!(unit);
    request["unit_name"] = json!(name);
    request["name"] = json!(format!("Trung tâm học tập cộng đồng {name}"));
    request["office_id"] = json!("so-22");
    request["office_name"] = json!("Sở Giáo dục và Đào tạo tỉnh Quảng Ninh");
    centre.ok("found_centre", request);
    make_seal(&mut centre, crate::harness::PASSPHRASE, false);
    // The director of both is one person, by name and year of birth.
    let people = centre.ok("list_people", json!({ "on": null }));
    let row = people
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["person"]["full_name"] == "Trần Văn Thưởng");
    let mut person = row.unwrap()["person"].clone();
    person["birth_year"] = json!(1971);
    centre.ok("record_person", person);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    centre.voucher("chi", "2026-07-10", 860_000);
    finish(&mut centre);
    centre
}

fn handed() -> &'static Handed {
    static HANDED: OnceLock<Handed> = OnceLock::new();
    HANDED.get_or_init(|| {
        let mut first = centre(TODAY, "06874", "Xã Điền Xá");
        let mut second = centre("2026-10-02T08:30:00+07:00", "06652", "Phường Hà Tu");
        seal(&mut first);
        for (reason, dong) in [("Thiếu một phiếu chi", 120_000), ("Thiếu thêm một phiếu", 80_000)]
        {
            playing::correct(&mut first, reason, dong);
            seal(&mut first);
        }
        seal(&mut second);
        let mut office = playing::province(TODAY);
        let folder = tempfile::tempdir().unwrap();
        let mut bundles = Vec::new();
        for centre in [&mut first, &mut second] {
            let (stick, digits) = (stick(centre), digits(centre));
            let paths = playing::bundles(&mut office, &stick);
            let unit = if paths[0].contains("06874") { "06874" } else { "06652" };
            let request = json!({
                "path": paths[0], "digits": digits, "unit_code": unit,
                "unit_from": "2025-07-01",
            });
            office.ok("enrol_centre", request);
            for path in paths {
                let kept = folder.path().join(PathBuf::from(&path).file_name().unwrap());
                std::fs::copy(&path, &kept).unwrap();
                bundles.push(kept);
            }
        }
        bundles.sort();
        let book = folder.path().join("so.socd");
        office.copy_book(&book);
        keys_to(&office.path().join("may"), &folder.path().join("may"));
        Handed { bundles, book, _folder: folder }
    })
}

/// The files of a seal beside another book.
fn keys_to(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        if entry.path().is_dir() {
            keys_to(&entry.path(), &to.join(entry.file_name()));
        } else {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// An office that has both seals and nothing else.
fn office() -> Centre {
    let handed = handed();
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(&handed.book, folder.path().join("so.socd")).unwrap();
    keys_to(&handed.book.with_file_name("may"), &folder.path().join("may"));
    let desk = playing::desk_over(folder.path(), "2026-10-02T09:00:00+07:00");
    Centre { folder, desk }
}

/// Everything the office can say of the quarter, but where its files lie.
fn told(office: &mut Centre) -> String {
    let board = office.ok("read_board", json!({ "quarter": QUARTER }));
    let todo = office.ok("list_todo", json!({ "quarter": QUARTER }));
    let figures = office.ok("read_figures", json!({ "quarter": QUARTER }));
    let mut said = vec![board.to_string(), figures.to_string(), todo["rules"].to_string()];
    for row in board["rows"].as_array().unwrap() {
        if let Value::String(id) = &row["bundle_id"] {
            let review = office.ok("read_review", json!({ "bundle_id": id }));
            for part in ["findings", "changed_figures", "changed_cells", "missing", "row"] {
                said.push(review[part].to_string());
            }
            let ask = json!({
                "unit_code": row["unit_code"], "unit_from": row["unit_from"], "quarter": QUARTER,
            });
            let detail = office.ok("read_centre", ask);
            for bundle in detail["bundles"].as_array().unwrap() {
                said.push(format!(
                    "{} {} {}",
                    bundle["bundle_id"], bundle["standing"], bundle["is_gap"]
                ));
            }
        }
    }
    said.join("\n")
}

fn take(office: &mut Centre, path: &PathBuf) {
    let request = json!({ "path": path, "quarter": QUARTER, "bundle_id": null });
    let row = office.ok("import_bundle", request);
    assert_eq!(row["is_taken"], true, "{row}");
}

/// What it says when all four came in their natural order.
fn expected() -> &'static str {
    static EXPECTED: OnceLock<String> = OnceLock::new();
    EXPECTED.get_or_init(|| {
        let mut office = office();
        for path in &handed().bundles {
            take(&mut office, path);
        }
        told(&mut office)
    })
}

#[test]
fn a_person_paid_by_two_centres_is_found_at_both_whoever_comes_first() {
    let mut office = office();
    for path in handed().bundles.iter().rev() {
        take(&mut office, path);
    }
    let todo = office.ok("list_todo", json!({ "quarter": QUARTER }));
    let rule =
        todo["rules"].as_array().unwrap().iter().find(|r| r["rule"] == "office-person-paid-twice");
    assert_eq!(rule.unwrap()["bundle_ids"].as_array().unwrap().len(), 2, "{todo}");
    let rows = todo["rows"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["state"] == "can-xu-ly"), "{rows:?}");
}

/// The newest of the one centre and the report of the other, in both orders.
fn both_orders() -> [[&'static PathBuf; 2]; 2] {
    let bundles = &handed().bundles;
    let newest = |code: &str| {
        let of = bundles.iter().filter(|path| path.display().to_string().contains(code));
        of.max().expect("a bundle")
    };
    let (one, other) = (newest("06874"), newest("06652"));
    [[one, other], [other, one]]
}

fn row(office: &mut Centre, bundle_id: &Value) -> Value {
    let board = office.ok("read_board", json!({ "quarter": QUARTER }));
    let rows = board["rows"].as_array().unwrap().iter();
    let mut of = rows.filter(|row| row["bundle_id"] == *bundle_id);
    of.next().expect("a row").clone()
}

#[test]
fn what_is_found_after_a_report_was_accepted_opens_it_again_and_leads_to_the_other_centre() {
    for [first, second] in both_orders() {
        let mut office = office();
        let mut status = office.ok("book_status", json!({}));
        office.ok("save_settings", clerk(&mut status));
        let import = |office: &mut Centre, path: &PathBuf| {
            let request = json!({ "path": path, "quarter": QUARTER, "bundle_id": null });
            office.ok("import_bundle", request)["bundle_id"].clone()
        };
        let one = import(&mut office, first);
        let usb = office.path().to_owned();
        let given = playing::answer(&mut office, &one, "nhan", json!([]), &usb);
        assert_eq!(given["receipts"].as_array().unwrap().len(), 1);
        assert_eq!(
            (&row(&mut office, &one)["state"], &row(&mut office, &one)["late"]),
            (&json!("dat"), &json!(0))
        );
        let two = import(&mut office, second);
        // Both are asked, whoever came first.
        for id in [&one, &two] {
            assert_eq!(row(&mut office, id)["state"], "can-xu-ly", "{id}");
        }
        // A finding for each month in which both pay.
        assert_eq!(row(&mut office, &one)["late"], 3);
        let view = office.ok("read_review", json!({ "bundle_id": one }));
        assert_eq!(view["decided_by"], "Nguyễn Thị Lan");
        let late: Vec<&Value> =
            view["findings"].as_array().unwrap().iter().filter(|f| f["is_late"] == true).collect();
        assert_eq!(late.len(), 3, "{view}");
        for found in late {
            let told = (&found["rule"], &found["other"]);
            assert_eq!(told, (&json!("office-person-paid-twice"), &two));
        }
        // Concluded again it is accepted, by the same receipt.
        let given = playing::answer(&mut office, &one, "nhan", json!([]), &usb);
        assert_eq!(row(&mut office, &one)["state"], "dat");
        let page = office.ok("list_receipts", json!({ "quarter": QUARTER }));
        let of_one = page["issued"].as_array().unwrap().iter().filter(|r| r["bundle_id"] == one);
        assert_eq!(of_one.count(), 1, "{given}");
        assert!(office.desk.check_book().unwrap().is_whole);
    }
}

#[test]
fn an_older_report_that_comes_after_its_replacement_says_so_and_asks_nobody() {
    let mut office = office();
    let all = handed().bundles.iter();
    let of_one: Vec<&PathBuf> = all.filter(|p| p.display().to_string().contains("06874")).collect();
    let (newest, oldest) = (of_one[of_one.len() - 1], of_one[0]);
    take(&mut office, newest);
    for command in ["preview_bundle", "import_bundle"] {
        let request = json!({ "path": oldest, "quarter": QUARTER });
        let row = office.ok(command, request);
        assert_eq!((&row["code"], &row["is_clean"]), (&json!("replaced"), &json!(false)), "{row}");
        assert!(row["message"].as_str().unwrap().contains("không tính"), "{row}");
        assert_eq!((&row["errors"], &row["explained"]), (&json!(0), &json!(0)), "{row}");
    }
    let todo = office.ok("list_todo", json!({ "quarter": QUARTER }));
    assert_eq!(todo["held"], json!([]), "{todo}");
    assert_eq!(todo["rows"].as_array().unwrap().len(), 1, "{todo}");
}

fn clerk(status: &mut Value) -> Value {
    let mut settings = status["settings"].take();
    settings["clerk"] = json!("Nguyễn Thị Lan");
    settings
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, max_shrink_iters: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_with_repeats_and_stops_ends_the_same(
        order in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
        repeats in proptest::collection::vec(0_usize..4, 0..4),
        stops in proptest::collection::vec(any::<bool>(), 8),
    ) {
        let handed = handed();
        prop_assert_eq!(handed.bundles.len(), 4);
        let mut office = office();
        let mut sequence = order.clone();
        sequence.extend(&repeats);
        for (at, n) in sequence.into_iter().enumerate() {
            take(&mut office, &handed.bundles[n]);
            if stops[at] {
                // The program ended here and was opened again.
                let now = format!("2026-10-02T10:{at:02}:00+07:00");
                office.desk = desk_at(&office, &now);
            }
        }
        prop_assert_eq!(told(&mut office), expected());
        prop_assert!(office.desk.check_book().unwrap().is_whole);
    }

    #[test]
    fn what_is_taken_out_and_in_again_ends_the_same(
        order in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
        out in 0_usize..4,
    ) {
        let handed = handed();
        let mut office = office();
        let mut ids = Vec::new();
        for n in order {
            let request = json!({ "path": handed.bundles[n], "quarter": QUARTER, "bundle_id": null });
            ids.push((n, office.ok("import_bundle", request)["bundle_id"].clone()));
        }
        let (n, id) = ids[out].clone();
        office.ok("remove_bundle", json!({ "bundle_id": id, "reason": "Nhận nhầm" }));
        take(&mut office, &handed.bundles[n]);
        prop_assert_eq!(told(&mut office), expected());
    }
}
