//! The law changed by editing its files alone: a province, a base wage, a rule, a renamed commune.
//! Nothing here knows of forms or screens; the texts are what a person would type.

use norms::{LawFiles, LoadFault, PostFacts, rules};

fn with(changes: &[(&str, &str)]) -> Result<norms::Norms, LoadFault> {
    let mut files = LawFiles::shipped();
    for (path, text) in changes {
        files.put(path, text).expect("a place for law");
    }
    files.read()
}

const ACT: (&str, &str) = (
    "instruments/qd-35-2026-qd-ubnd.toml",
    r#"number = "35/2026/QĐ-UBND"
vi = "Phụ cấp kiêm nhiệm tại trung tâm học tập cộng đồng"
en = "Concurrent allowances at community learning centres"
issuer = "UBND tỉnh Kiên Giang"
signed = 2026-08-01
from = 2026-09-01
verified = true
"#,
);

#[test]
fn a_province_is_two_files() {
    let decision = r#"id = "kien-giang-35-2026"
instrument = "qd-35-2026-qd-ubnd"
province = "91"
from = 2026-09-01
scope = "Ban giám đốc trung tâm học tập cộng đồng"
highest_only = true
start = "thang-bat-dau"
stop = "thang-ke-tiep"
rounding = 1
counts_for_insurance = false
switches_verified = true

[[line]]
role = "giam-doc"
method = "he-so"
coefficient = "0.35"
verified = true
"#;
    let law = with(&[ACT, ("allowances/kien-giang-35-2026.toml", decision)]).unwrap();
    let facts = PostFacts { role: "giam-doc".into(), area_class: "khong".into() };
    let pay = |month: &str| law.allowance("kien-giang-35-2026", &facts, month.parse().unwrap());
    let paid = pay("2026-09").unwrap();
    assert_eq!((paid.amount.dong(), paid.instrument.number.as_str()), (885_500, "35/2026/QĐ-UBND"));
    assert_eq!(pay("2026-08").unwrap_err().to_string(), "not-in-force");
    let alone = with(&[("allowances/kien-giang-35-2026.toml", decision)]).unwrap_err();
    assert_eq!((alone.file.as_str(), alone.line), ("allowances/kien-giang-35-2026.toml", 2));
    assert!(alone.why.en().contains("no instrument qd-35-2026-qd-ubnd"), "{alone}");
}

#[test]
fn a_base_wage_is_four_lines_of_one_file() {
    let files = LawFiles::shipped();
    let old = files.get("rates/base-wage.toml").unwrap();
    let new = "\n[[value]]\nfrom = 2027-07-01\namount = 2_700_000\nsource = \"phan-mem\"\nverified = false\n";
    let law = with(&[("rates/base-wage.toml", &format!("{old}{new}"))]).unwrap();
    let wage = |day: &str| law.rate("base-wage", day.parse().unwrap()).unwrap();
    assert_eq!(wage("2027-06-30").amount.dong(), 2_530_000);
    assert_eq!((wage("2027-07-01").amount.dong(), wage("2027-07-01").verified), (2_700_000, false));
    let late = new.replace("2027-07-01", "2020-07-01");
    let fault = with(&[("rates/base-wage.toml", &format!("{old}{late}"))]).unwrap_err();
    assert_eq!(fault.file, "rates/base-wage.toml");
    assert_eq!(fault.line, old.lines().count() + 2, "the line of the entry that stands wrong");
}

#[test]
fn a_rule_is_one_file_and_speaks_for_itself() {
    let rule = r#"id = "single-payment-large"
severity = "query"
scope = "report"
from = "2026-01-01"
law = "Yêu cầu của nơi nhận"
verified = true
screen = "so-quy"
each = "chung-tu"
where = "series == 'PC'"
fails = "amount_vnd > 500_000"

[show]
number = "number"
amount_vnd = "amount_vnd"

[title]
vi = "Không chi một lần quá lớn"
en = "No single payment is too large"

[sentence]
vi = "Phiếu {number} chi {amount_vnd} một lần."
en = "Voucher {number} pays {amount_vnd} at once."
"#;
    let path = "rules/single-payment-large.toml";
    let law = with(&[(path, rule)]).unwrap();
    let found = law.rules().iter().find(|r| r.id == "single-payment-large").unwrap();
    assert_eq!(found.title.vi, "Không chi một lần quá lớn");
    assert!(rules::parse(path, rule).is_ok());
    let broken = rule.replace("amount_vnd > 500_000", "amount_vnd >");
    let fault = with(&[(path, &broken)]).unwrap_err();
    assert_eq!((fault.file.as_str(), fault.line), (path, 10));
    let mute = rule.split("\n[sentence]").next().unwrap();
    assert_eq!(with(&[(path, mute)]).unwrap_err().file, path, "a rule without a sentence is none");
}

#[test]
fn a_renamed_commune_is_one_file() {
    let unit = r#"province = "22"
from = 2027-01-01
complete = false
source = "gso-dvhc"
verified = false

unit = [
  { code = "06874", kind = "phuong", name = "Điền Xá", parent = "22" },
]
"#;
    let law = with(&[("units/quang-ninh-2027.toml", unit)]).unwrap();
    let on = |day: &str| law.unit("06874", day.parse().unwrap()).unwrap().full_name.clone();
    assert_eq!(
        (on("2026-12-31").as_str(), on("2027-01-01").as_str()),
        ("Xã Điền Xá", "Phường Điền Xá")
    );
    let found = law.search_units("phuong dien xa", "2027-01-01".parse().unwrap(), 5);
    assert_eq!(found[0].code, "06874");
    let unknown = unit.replace("phuong", "thon");
    let fault = with(&[("units/quang-ninh-2027.toml", &unknown)]).unwrap_err();
    assert_eq!((fault.file.as_str(), fault.line), ("units/quang-ninh-2027.toml", 8));
}
