//! Decisions, principles and levels of support, each broken in one place.

use crate::Norms;
use crate::shipped::files;

/// Old text, new text, line of the fault, and what the reason must say.
type Breakage = (&'static str, &'static str, usize, &'static str);

/// Breaks one shipped file at a time; the fault must name it, the line and the reason.
fn refused(path: &str, breakages: &[Breakage]) {
    let (_, text) = files().iter().find(|(p, _)| *p == path).unwrap();
    for (old, new, line, says) in breakages {
        let broken = text.replacen(old, new, 1);
        assert_ne!(&broken, text, "{old} is not in {path}");
        // Only what such files rest on, so that reading is quick.
        let needed = ["instruments/", "codes/", "principles/", "allowances/", "supports/"];
        let law: Vec<(&str, &str)> = files()
            .iter()
            .filter(|(p, _)| needed.iter().any(|n| p.starts_with(n)))
            .map(|&(p, t)| (p, if p == path { broken.as_str() } else { t }))
            .collect();
        let Err(fault) = Norms::from_files("", &law) else {
            panic!("{path} was read with {new}");
        };
        assert_eq!(fault.file, path, "{new}: {fault}");
        assert!(fault.why.en().contains(says), "{new}: {says} / {}", fault.why.en());
        assert_eq!(fault.line, *line, "{new}: {}", fault.why.en());
    }
}

#[test]
fn a_malformed_decision_is_named_by_file_line_and_reason() {
    const DIRECTOR: &str = "role = \"giam-doc\"";
    refused(
        "allowances/vi-du-2011.toml",
        &[
            ("id = \"vi-du-2011\"", "id = \"vi-du\"", 2, "the file is called vi-du-2011"),
            ("\nprovince = \"22\"", "\nprovince = \"2\"", 4, "two digits"),
            ("\nprovince = \"22\"", "\nprovince = \"2a\"", 4, "two digits"),
            ("rounding = 1", "rounding = 0", 12, "rounding"),
            (
                "\nstart = \"thang-bat-dau\"",
                "\nstart = \"theo-gio\"",
                10,
                "start does not take “theo-gio”",
            ),
            (
                "\nstop = \"thang-ke-tiep\"",
                "\nstop = \"theo-gio\"",
                11,
                "stop does not take “theo-gio”",
            ),
            (DIRECTOR, "role = \"giamdoc\"", 16, "giamdoc is not in roles"),
            (
                DIRECTOR,
                "role = \"giam-doc\"\narea_classes = [\"kv9\"]",
                16,
                "kv9 is not in area-class",
            ),
            (DIRECTOR, "role = \"giam-doc\"\nfrom = 2010-01-01", 16, "older than its decision"),
            (DIRECTOR, "role = \"giam-doc\"\nof = [\"luong\"]", 16, "only phan-tram"),
            (DIRECTOR, "role = \"giam-doc\"\nof = [\"thuong\"]", 18, "of does not take “thuong”"),
            ("role = \"pho-giam-doc\"", "role = \"giam-doc\"", 30, "two lines"),
            ("coefficient = \"0.30\"", "coefficient = \"0,3 x\"", 16, "no coefficient"),
            ("coefficient = \"0.30\"", "coefficient = \"0.000\"", 16, "no coefficient"),
            ("coefficient = \"0.30\"", "amount = 5", 16, "take a coefficient"),
            ("switches_verified = false", "[[switch]]", 14, "the key “key” is not there"),
        ],
    );
    refused(
        "allowances/vi-du-cach-tinh.toml",
        &[
            ("of = [\"luong\"]", "of = []", 23, "one part of the salary or more"),
            ("of = [\"luong\"]", "of = [\"luong\", \"luong\"]", 23, "each once"),
            ("amount = 200_000", "amount = 0", 53, "above zero"),
            ("amount = 200_000", "amount = -1", 53, "above zero"),
            ("from = 2025-01-01", "from = 2025-01-02", 60, "first of a month"),
            (
                "\nprovince = \"00\"\nfrom = 2020-01-13",
                "\nprovince = \"22\"\nfrom = 2011-01-01",
                5,
                "vi-du-2011 is of this province and this day too",
            ),
        ],
    );
}

#[test]
fn a_malformed_switch_is_named_by_file_line_and_reason() {
    refused(
        "allowances/vi-du-cach-tinh.toml",
        &[
            ("key = \"advance-days\"", "key = \"advance-day\"", 77, "did you mean: advance-days"),
            ("value = 45", "value = true", 77, "answered with one above zero"),
            ("value = 45", "value = 0", 77, "above zero"),
            ("value = 45", "value = 4.5", 80, "true, false or a whole number"),
            ("value = 45", "value = \"yes\"", 80, "true, false or a whole number"),
            ("value = 45", "value = 45\nsource = \"zz\"", 81, "no instrument zz"),
            ("from = 2021-01-01", "from = 2020-01-12", 77, "older than its decision"),
            ("from = 2021-01-01", "from = 2021-02-29", 79, "day"),
            (
                "from = 2025-01-01\nvalue = true",
                "from = 2020-01-13\nvalue = true",
                83,
                "own field says this",
            ),
            (
                "from = 2025-01-01\nvalue = true",
                "from = 2025-01-01\nvalue = 1",
                83,
                "true or false",
            ),
            (
                "key = \"highest-allowance-only\"\nfrom = 2025-01-01\nvalue = true",
                "key = \"advance-days\"\nfrom = 2021-01-01\nvalue = 1",
                83,
                "strictly ascend",
            ),
        ],
    );
}

#[test]
fn a_malformed_principle_is_named_by_file_line_and_reason() {
    const TWICE: &str = "verified = false\n\n[[value]]\nfrom = 2008-04-16\nvalue = 9\nsource = \"phan-mem\"\nverified = false";
    refused(
        "principles/advance-days.toml",
        &[
            (
                "key = \"advance-days\"",
                "key = \"advance-day\"",
                1,
                "the file is called advance-days",
            ),
            ("kind = \"number\"", "kind = \"text\"", 4, "kind does not take “text”"),
            (
                "unit = \"days\"",
                "unit = \"hours\"",
                5,
                "days, working-days, months, months-a-year, years, vnd",
            ),
            ("unit = \"days\"\n", "", 1, "a number has a unit"),
            ("kind = \"number\"", "kind = \"yes-no\"", 1, "a yes-no has none"),
            ("value = 30", "value = 0", 7, "above zero"),
            ("value = 30", "value = -1", 7, "above zero"),
            ("value = 30", "value = true", 7, "above zero"),
            ("value = 30", "value = 30\nrepealed = true", 7, "has a value, or is repealed"),
            ("value = 30\n", "", 7, "has a value, or is repealed"),
            ("source = \"phan-mem\"", "source = \"phan-men\"", 10, "did you mean: phan-mem"),
            ("from = 2008-04-16", "from = 2008-04-31", 8, "day"),
            ("verified = false", TWICE, 13, "strictly ascend"),
            (
                "verified = false",
                "verifed = false",
                11,
                "there is no key “verifed” here; did you mean: verified",
            ),
        ],
    );
    refused(
        "principles/highest-allowance-only.toml",
        &[("value = true", "value = 1", 6, "true or false")],
    );
}

#[test]
fn a_malformed_level_of_support_is_named_by_file_line_and_reason() {
    refused(
        "supports/ho-tro-tt-96-2008.toml",
        &[
            ("key = \"ho-tro-tt-96-2008\"", "key = \"ho-tro\"", 3, "the file is called"),
            ("province = \"\"", "province = \"222\"", 6, "two digits"),
            ("source = \"tt-96-2008-tt-btc\"", "source = \"tt-96\"", 7, "no instrument tt-96"),
            ("kind = \"ban-dau\"", "kind = \"hang-thang\"", 10, "kind does not take “hang-thang”"),
            ("amount = 30_000_000", "amount = 0", 9, "above zero"),
            ("amount = 30_000_000", "amount = -1", 9, "above zero"),
            ("amount = 30_000_000\n", "", 9, "has an amount, or is repealed"),
            (
                "amount = 30_000_000",
                "amount = 1\nrepealed = true",
                9,
                "has an amount, or is repealed",
            ),
            ("[\"kv1\"]", "[\"kv5\"]", 17, "kv5 is not in area-class"),
            ("[\"kv1\"]", "[\"kv3\"]", 26, "two levels"),
            ("is_minimum = true\n", "", 9, "the key “is_minimum” is not there"),
            (
                "[\"kv2\", \"kv3\"]\namount = 25_000_000\nfrom = 2008-10-27",
                "[\"kv1\"]\namount = 25_000_000\nfrom = 2008-10-26",
                26,
                "strictly ascend",
            ),
            ("from = 2008-10-27", "from = 2008-10-27\nsource = \"zz\"", 13, "no instrument zz"),
        ],
    );
    refused(
        "supports/ho-tro-lam-dong-2018.toml",
        &[
            ("province = \"68\"", "province = \"8\"", 6, "two digits"),
            ("amount = 18_025_000", "amount = 18.025", 12, "is written amount = 18_025"),
        ],
    );
}
