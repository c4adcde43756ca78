//! Amounts no commune has: an account number typed into a box of money. Each is asked about where it was
//! entered and named where it is added up, and none stops the sums of the others.

use super::playing::{self, TODAY, bundles, digits, seal, stick};
use crate::harness::{Centre, PASSPHRASE, feed, founding, scd};
use crate::quarter::playing::{QUARTER, count_cash, explain, make_seal, sign};
use serde_json::{Value, json};

pub(crate) const ABSURD: i64 = 600_000_000_000_000;

/// A centre that took so much on its account and spent it the next day.
fn centre(now: &str, unit: &str, name: &str, amount: i64) -> Centre {
    let mut centre = Centre::empty(now);
    let mut request = founding();
    request["unit_code"] = json!(unit);
    request["unit_name"] = json!(name);
    request["name"] = json!(format!("Trung tâm học tập cộng đồng {name}"));
    request["office_id"] = json!("so-22");
    request["office_name"] = json!("Sở Giáo dục và Đào tạo tỉnh Quảng Ninh");
    centre.ok("found_centre", request);
    make_seal(&mut centre, PASSPHRASE, false);
    for (kind, day) in [("thu", "2026-09-20"), ("chi", "2026-09-21")] {
        let mut voucher = centre.voucher_request(kind, day, amount);
        voucher["place"] = json!("tien-gui");
        centre.ok("record_voucher", voucher);
    }
    count_cash(&mut centre, "2026-09-30");
    centre
}

fn asked(centre: &mut Centre) -> Vec<Value> {
    let check = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    let rows = check["findings"].as_array().unwrap().iter();
    rows.filter(|one| one["rule"] == "voucher-amount-asked-about").cloned().collect()
}

/// Three centres received by the province, the second and third with absurd amounts.
pub(crate) fn received() -> Centre {
    let mut office = playing::province(TODAY);
    for (n, unit, name, amount) in [
        (0, "06874", "Xã Điền Xá", 50_000_000),
        (1, "06652", "Phường Hà Tu", ABSURD),
        (2, "06676", "Phường Hà Lầm", ABSURD),
    ] {
        let mut centre = centre(&format!("2026-10-02T08:{n}0:00+07:00"), unit, name, amount);
        let found = asked(&mut centre);
        assert_eq!(found.len(), if amount == ABSURD { 2 } else { 0 }, "{found:?}");
        assert!(found.iter().all(|one| one["severity"] == "query"));
        explain(&mut centre);
        sign(&mut centre, "12/BC-TTHTCĐ");
        seal(&mut centre);
        let path = bundles(&mut office, &stick(&centre)).remove(0);
        let request = json!({
            "path": path, "digits": digits(&mut centre), "unit_code": unit, "unit_from": "2025-07-01",
        });
        office.ok("enrol_centre", request);
        let taken = playing::import(&mut office, &path);
        assert_eq!(taken["state"], "new", "{taken}");
        let review = office.ok("read_review", json!({ "bundle_id": taken["bundle_id"] }));
        let told = review["findings"].as_array().unwrap().iter();
        let told = told.filter(|one| one["rule"] == "voucher-amount-asked-about").count();
        assert_eq!(told, found.len(), "the office reads the same: {review}");
    }
    office
}

#[test]
fn two_absurd_amounts_are_named_and_the_quarter_of_all_is_added_up() {
    let mut office = received();
    let figures = office.ok("read_figures", json!({ "quarter": QUARTER, "accepted_only": null }));
    let total = |name: &str| {
        let rows = figures["totals"].as_array().unwrap().iter();
        rows.filter(|one| one["name"] == name).map(|one| one["total"].clone()).next().unwrap()
    };
    // 2 × 600.000.000.000.000 + 50.000.000, which no amount of one centre can be.
    assert_eq!(total("received"), json!(1_200_000_050_000_000_i64));
    assert_eq!(total("spent"), json!(1_200_000_050_000_000_i64));
    assert_eq!(total("cash"), json!(3 * 3_250_000));
    let class = &figures["classes"][0];
    assert_eq!(class["received_vnd"], json!(1_200_000_050_000_000_i64), "{class}");
    let beyond = figures["beyond"].as_array().unwrap();
    let named: Vec<_> = beyond
        .iter()
        .map(|one| (one["unit_name"].as_str().unwrap(), one["name"].as_str().unwrap()))
        .collect();
    let of = |unit| [(unit, "received"), (unit, "spent")];
    let (mut named, mut expected) = (named, [of("Phường Hà Tu"), of("Phường Hà Lầm")].concat());
    named.sort_unstable();
    expected.sort_unstable();
    assert_eq!(named, expected);
    assert!(beyond.iter().all(|one| one["amount_vnd"] == json!(ABSURD)));

    let out = tempfile::tempdir().unwrap();
    let at = |name: &str| out.path().join(name).display().to_string();
    let (book, xlsx, pdf) = (office.book().display().to_string(), at("a.xlsx"), at("a.pdf"));
    let line =
        ["consolidate", "--book", &book, "--quarter", QUARTER, "--xlsx", &xlsx, "--pdf", &pdf];
    let output = feed(scd(&office.path().join("may"), &line), "");
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert_eq!(told["ok"]["counted"], 3);
    assert_eq!(told["ok"]["beyond"], figures["beyond"]);
    for control in told["ok"]["controls"].as_array().unwrap() {
        assert_eq!(control["bundles"], control["rows"], "{control}");
    }
    let said = String::from_utf8_lossy(&output.stderr);
    for unit in ["Phường Hà Tu", "Phường Hà Lầm", "600.000.000.000.000"] {
        assert!(said.contains(unit), "the command line names it: {said}");
    }
    let sheets = std::process::Command::new("unzip").args(["-p", &xlsx]).output().unwrap();
    let sheets = String::from_utf8_lossy(&sheets.stdout).into_owned();
    for said in [
        "Xem lại: quá lớn với một xã",
        "Phường Hà Tu: Tổng thu 600.000.000.000.000",
        "Phường Hà Tu: Tổng chi 600.000.000.000.000",
        "Phường Hà Lầm: Tổng thu 600.000.000.000.000",
        "Phường Hà Lầm: Tổng chi 600.000.000.000.000",
    ] {
        assert!(sheets.contains(said), "the workbook says {said}");
    }
    let paper =
        std::process::Command::new("pdftotext").args(["-layout", &pdf, "-"]).output().unwrap();
    let paper = String::from_utf8(paper.stdout).unwrap();
    let paper = paper.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in ["1.200.000.050.000.000", "Phường Hà Tu: Tổng thu 600.000.000.000.000", "khớp"]
    {
        assert!(paper.contains(said), "{said} in {paper}");
    }
}

#[test]
fn what_is_asked_about_begins_at_twelve_digits() {
    let mut centre = Centre::founded(TODAY);
    for (n, (amount, is_asked)) in [
        (1, false),
        (9_999_999_999, false),
        (99_999_999_999, false),
        (100_000_000_000, true),
        // Account numbers of twelve to fifteen digits.
        (101_872_345_678, true),
        (1_903_456_789_012, true),
        (45_210_000_123_456, true),
        (321_000_987_654_321, true),
    ]
    .into_iter()
    .enumerate()
    {
        let before = asked(&mut centre).len();
        let mut voucher = centre.voucher_request("thu", "2026-08-01", amount);
        voucher["place"] = json!(if n % 2 == 0 { "tien-gui" } else { "tien-mat" });
        centre.ok("record_voucher", voucher);
        assert_eq!(asked(&mut centre).len() - before, usize::from(is_asked), "{amount}");
    }
}
