use crate::Norms;

const ACT: (&str, &str) = (
    "instruments/a.toml",
    "number = \"1\"\nvi = \"x\"\nen = \"x\"\nissuer = \"x\"\nverified = true\n",
);

/// The line and reason of the fault of one file read beside one act.
fn refused(path: &str, text: &str) -> (usize, String) {
    let fault = Norms::from_files("", &[ACT, (path, text)]).expect_err(text);
    assert_eq!(fault.file, path);
    assert_eq!(
        fault.to_string(),
        format!("norms-malformed {path}:{} {}", fault.line, fault.reason)
    );
    (fault.line, fault.reason)
}

fn rate(values: &str) -> String {
    format!(
        "key = \"r\"\nvi = \"x\"\nen = \"x\"\nunit = \"vnd-per-month\"\nlast_value_still_valid_on = 2026-01-01\n{values}"
    )
}

const V2020: &str = "[[value]]\nfrom = 2020-01-01\namount = 5\nsource = \"a\"\nverified = true\n";

#[test]
fn a_malformed_rate_is_named_by_file_line_and_reason() {
    for (text, line, says) in [
        (rate(&format!("{V2020}{V2020}")), 11, "strictly ascend"),
        (rate(&V2020.replace("\"a\"", "\"b\"")), 9, "no instrument b"),
        (rate(&V2020.replace("amount = 5", "amount = 0")), 6, "above zero"),
        (rate(&V2020.replace("amount = 5", "amount = -5")), 6, "above zero"),
        (rate(&V2020.replace("amount = 5", "amount = 5.0")), 8, "expected i64"),
        (rate(&V2020.replace("amount = 5", "repealed = false")), 6, "amount"),
        (rate(&V2020.replace("amount = 5", "amount = 5\nrepealed = true")), 6, "amount"),
        (rate(&V2020.replace("2020-01-01", "2020-02-30")), 7, "day"),
        (rate(&V2020.replace("2020-01-01", "2020-01-01T00:00:00Z")), 7, "not a day"),
        (rate(&V2020.replace("2020-01-01", "1744-01-01")), 7, "not a day"),
        (rate(&V2020.replace("verified", "verifed")), 10, "unknown field"),
        (rate(&V2020.replace("amount = 5", "amount = 1000000000000000")), 8, "money-out-of-range"),
        (rate(V2020).replace("vnd-per-month", "usd"), 4, "vnd-per-month"),
        (rate(V2020).replace("\"r\"", "\"s\""), 1, "the file is called r"),
    ] {
        let (at, reason) = refused("rates/r.toml", &text);
        assert!(reason.contains(says), "{says} / {reason}");
        assert_eq!(at, line, "{reason}\n{text}");
    }
}

#[test]
fn a_repeal_ends_a_rate_and_needs_no_amount() {
    let text = rate(&format!(
        "{V2020}{}",
        V2020.replace("2020", "2021").replace("amount = 5", "repealed = true")
    ));
    let norms = Norms::from_files("", &[ACT, ("rates/r.toml", &text)]).unwrap();
    let ask = |on: &str| norms.rate("r", on.parse().unwrap());
    assert!(ask("2020-12-31").is_ok());
    assert!(ask("2021-01-01").is_err());
}

#[test]
fn malformed_acts_codes_units_and_strays_are_refused() {
    let codes = "list = \"c\"\nvi = \"x\"\nen = \"x\"\nfrom = 2020-01-01\nsource = \"a\"\nverified = true\n";
    let one = "[[code]]\ncode = \"m\"\nvi = \"x\"\nen = \"x\"\n";
    for (path, text, says) in [
        ("instruments/B.toml", ACT.1.to_owned(), "a-z"),
        ("instruments/b.toml", ACT.1.replace("verified", "signed = 2020-01-02\nfrom = 2020-01-01\nverified"), "before it was signed"),
        ("instruments/b.toml", ACT.1.replace("verified", "replaces = [\"zz\"]\nverified"), "no instrument zz"),
        ("codes/c.toml", format!("{codes}{one}{one}"), "strictly ascend"),
        ("codes/c.toml", format!("{codes}{}", one.replace("\"m\"", "\"m n\"")), "letters, digits"),
        ("codes/c.toml", format!("{codes}{one}extra = {{ k = \"v\" }}\n"), "extra_keys"),
        ("codes/c.toml", codes.to_owned(), "missing field"),
        ("units/u.toml", "province = \"22\"\nfrom = 2020-01-01\ncomplete = false\nsource = \"a\"\nverified = true\nunit = [ { code = \"22\", kind = \"tinh\", name = \"x\" } ]\n".to_owned(), "unit-kind"),
        ("calendars/d.toml", "[[deadline]]\nkey = \"k\"\nvi = \"x\"\nfrom = 2020-01-01\nmonths_after = 0\nday = 31\neditable = true\nsource = \"a\"\nverified = true\n".to_owned(), "1-28"),
        ("forms/f.toml", "key = \"f\"\n[[form]]\nfrom = 2020-01-01\ntitle = \"x\"\npaper = \"A3\"\ncopies = 1\nsignatures = []\nsource = \"a\"\nverified = true\n".to_owned(), "paper"),
        ("elsewhere/x.toml", String::new(), "no such folder"),
        ("rates/r.toml", "= = =".to_owned(), ""),
    ] {
        let (_, reason) = refused(path, &text);
        assert!(reason.contains(says), "{path}: {says} / {reason}");
    }
}
