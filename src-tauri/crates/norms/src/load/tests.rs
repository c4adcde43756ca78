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
        format!("norms-malformed {path}:{} {}", fault.line, fault.why.code())
    );
    (fault.line, fault.why.en())
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
        (rate(&V2020.replace("amount = 5", "amount = 5.0")), 8, "no part of a đồng: 5.0"),
        (rate(&V2020.replace("amount = 5", "repealed = false")), 6, "amount"),
        (rate(&V2020.replace("amount = 5", "amount = 5\nrepealed = true")), 6, "amount"),
        (rate(&V2020.replace("2020-01-01", "2020-02-30")), 7, "day"),
        (rate(&V2020.replace("2020-01-01", "2020-01-01T00:00:00Z")), 7, "not a day"),
        (rate(&V2020.replace("2020-01-01", "1744-01-01")), 7, "not a day"),
        (rate(&V2020.replace("verified", "verifed")), 10, "there is no key"),
        (
            rate(&V2020.replace("amount = 5", "amount = 1000000000000000")),
            8,
            "more than 15 digits: 1000000000000000",
        ),
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
        ("instruments/b.toml", ACT.1.replace("verified", "signed = 2020-01-03\nfrom = 2020-01-02\nverified"), "before it was signed"),
        ("instruments/b.toml", ACT.1.replace("verified", "replaces = [\"zz\"]\nverified"), "no instrument zz"),
        ("codes/c.toml", format!("{codes}{one}{one}"), "strictly ascend"),
        ("codes/c.toml", format!("{codes}{}", one.replace("\"m\"", "\"m n\"")), "letters, digits"),
        ("codes/c.toml", format!("{codes}{one}extra = {{ k = \"v\" }}\n"), "extra_keys"),
        ("codes/c.toml", codes.to_owned(), "the key “code” is not there"),
        ("units/u.toml", "province = \"22\"\nfrom = 2020-01-01\ncomplete = false\nsource = \"a\"\nverified = true\nunit = [ { code = \"22\", kind = \"tinh\", name = \"x\" } ]\n".to_owned(), "unit-kind"),
        ("calendars/d.toml", "[[deadline]]\nkey = \"k\"\nvi = \"x\"\nen = \"x\"\nfrom = 2020-01-01\nmonths_after = 0\nday = 31\neditable = true\nsource = \"a\"\nverified = true\n".to_owned(), "1-28"),
        ("forms/f.toml", "key = \"f\"\n[[form]]\nfrom = 2020-01-01\ntitle = \"x\"\npaper = \"A3\"\ncopies = 1\nsignatures = []\nsource = \"a\"\nverified = true\n".to_owned(), "paper"),
        ("elsewhere/x.toml", String::new(), "no such folder"),
        ("rates/r.toml", "= = =".to_owned(), ""),
    ] {
        let (_, reason) = refused(path, &text);
        assert!(reason.contains(says), "{path}: {says} / {reason}");
    }
}

#[test]
fn a_figure_names_rules_that_are_there() {
    let list = |rules: &str| {
        format!(
            "list = \"figure\"\nvi = \"x\"\nen = \"x\"\nfrom = 2020-01-01\nsource = \"a\"\nverified = true\n\
             extra_keys = [\"rules\"]\n[[code]]\ncode = \"m\"\nvi = \"x\"\nen = \"x\"\n\
             extra = {{ rules = \"{rules}\" }}\n"
        )
    };
    let shipped = crate::shipped::files();
    let rule = shipped.iter().find(|(path, _)| *path == "rules/cash-negative.toml").unwrap();
    let known = list("cash-negative");
    Norms::from_files("", &[ACT, *rule, ("codes/figure.toml", &known)]).unwrap();
    let unknown = list("cash-negative cash-negatif");
    let fault = Norms::from_files("", &[ACT, *rule, ("codes/figure.toml", &unknown)]).unwrap_err();
    assert_eq!((fault.file.as_str(), fault.line), ("codes/figure.toml", 12));
    assert_eq!(fault.why.en(), "no rule cash-negatif; did you mean: cash-negative");
}

#[test]
fn acts_that_contradict_each_other_are_refused() {
    let act = |extra: &str| {
        format!("number = \"1\"\nvi = \"x\"\nen = \"x\"\nissuer = \"x\"\nverified = true\n{extra}")
    };
    // what b says, what c says, in which file the fault lies, line, reason
    for (b, c, file, line, says) in [
        ("replaces = [\"c\"]\n", "replaces = [\"b\"]\n", "b", 6, "leads back"),
        ("replaces = [\"b\"]\n", "", "b", 6, "leads back"),
        ("amends = [\"c\"]\n", "replaces = [\"b\"]\n", "b", 6, "leads back"),
        ("amends = [\"zz\"]\n", "", "b", 6, "no instrument zz"),
        ("ended = 2020-01-01\nended_by = \"zz\"\n", "", "b", 7, "no instrument zz"),
        ("ended_by = \"c\"\n", "", "b", 6, "needs the day"),
        ("from = 2020-01-01\nended = 2020-01-01\n", "", "b", 1, "ended before"),
        ("replaces = [\"c\"]\namends = [\"c\"]\n", "", "b", 6, "at once"),
        (
            "from = 2019-01-01\nreplaces = [\"c\"]\n",
            "from = 2020-01-01\n",
            "b",
            7,
            "the younger of the two",
        ),
    ] {
        let (b, c) = (act(b), act(c));
        let fault =
            Norms::from_files("", &[("instruments/b.toml", &b), ("instruments/c.toml", &c)])
                .expect_err(says);
        assert_eq!(fault.file, format!("instruments/{file}.toml"), "{says}");
        assert!(fault.why.en().contains(says), "{says} / {}", fault.why.en());
        assert_eq!(fault.line, line, "{says}");
    }
}

#[test]
fn a_list_is_carried_over_by_a_later_act() {
    let list = |carried: &str| {
        format!(
            "list = \"c\"\nvi = \"x\"\nen = \"x\"\nfrom = 2010-01-01\nsource = \"a\"\nverified = true\n\n{carried}\n\
             [[code]]\ncode = \"m\"\nvi = \"x\"\nen = \"x\"\n[[code]]\ncode = \"n\"\nvi = \"x\"\nen = \"x\"\n\
             [[code]]\ncode = \"n\"\nvi = \"y\"\nen = \"y\"\nfrom = 2020-01-01\n"
        )
    };
    let on = |day: &str, source: &str| {
        format!("[[carried]]\nfrom = {day}\nsource = \"{source}\"\nverified = false\n")
    };
    let both = list(&on("2020-01-01", "a"));
    let norms = Norms::from_files("", &[ACT, ("codes/c.toml", &both)]).unwrap();
    // m is carried, n has its own wording of that day; order and wordings stay.
    for (day, held) in [("2019-12-31", "m x true, n x true"), ("2020-01-01", "m x false, n y true")]
    {
        let codes = norms.codes("c", day.parse().unwrap());
        let said: Vec<String> =
            codes.iter().map(|c| format!("{} {} {}", c.code, c.vi, c.verified)).collect();
        assert_eq!(said.join(", "), held, "{day}");
    }
    for (text, line, says) in [
        (list(&on("2010-01-01", "a")), 8, "no code stands before"),
        (list(&on("2020-01-01", "b")), 10, "no instrument b"),
    ] {
        let (at, reason) = refused("codes/c.toml", &text);
        assert!(reason.contains(says), "{says} / {reason}");
        assert_eq!(at, line);
    }
}

#[test]
fn a_range_of_chapters_that_is_none_is_refused() {
    for extra in [
        "",
        "extra = { first = \"800\" }",
        "extra = { first = \"80\", last = \"989\" }",
        "extra = { first = \"989\", last = \"800\" }",
        "extra = { first = \"8o0\", last = \"989\" }",
    ] {
        let text = format!(
            "list = \"chapter-range\"\nvi = \"x\"\nen = \"x\"\nfrom = 2010-01-01\nsource = \"a\"\nverified = true\nextra_keys = [\"first\", \"last\"]\n[[code]]\ncode = \"xa\"\nvi = \"x\"\nen = \"x\"\n{extra}\n"
        );
        let (line, reason) = refused("codes/chapter-range.toml", &text);
        assert!(line == 8 && reason.contains("three digits"), "{extra}: {line} {reason}");
    }
}

#[test]
fn malformed_calendars_and_last_days_are_refused() {
    let calendar = |change: &str| {
        format!(
            "[[calendar]]\nkey = \"k\"\nvi = \"x\"\nen = \"x\"\nname = \"N {{year}}\"\nstarts = [\"10-01\", \"02-01\"]\nfrom = 2020-01-01\nsource = \"a\"\nverified = true\n{change}"
        )
    };
    let swapped = |old: &str, new: &str| calendar("").replace(old, new);
    for (text, line, says) in [
        (swapped("02-01", "2-1"), 1, "not a month and day"),
        (swapped("02-01", "02-29"), 1, "not a month and day"),
        (swapped("02-01", "10-01"), 1, "one year"),
        (swapped("\"02-01\"", "\"02-01\", \"11-01\""), 1, "one year"),
        (swapped("[\"10-01\", \"02-01\"]", "[]"), 1, "one year"),
        (swapped("{year}", "{years}"), 1, "a name has one of"),
        (swapped("{year}", ""), 1, "a name has one of"),
        (calendar("adjusted_until = \"31-01\"\n"), 1, "not a month and day"),
        (swapped("\"a\"", "\"b\""), 8, "no instrument b"),
        (calendar(&calendar("")), 10, "strictly ascend"),
        (calendar("until = 1\n"), 10, "there is no key"),
    ] {
        let (at, reason) = refused("calendars/periods.toml", &text);
        assert!(reason.contains(says), "{says} / {reason}\n{text}");
        assert_eq!(at, line, "{says}\n{text}");
    }
    let yearly = |change: &str| {
        format!(
            "[[deadline]]\nkey = \"k\"\nvi = \"x\"\nen = \"x\"\nfrom = 2020-01-01\nevery = \"year\"\nday = 28\neditable = true\nsource = \"a\"\nverified = true\n{change}"
        )
    };
    for (text, says) in [
        (yearly(""), "has a month"),
        (yearly("months_after = 1\nmonth = 2\n"), "no months_after"),
        (yearly("month = 2\n").replace("day = 28", "day = 29"), "no day of every year"),
        (yearly("month = 13\n"), "no day of every year"),
        (yearly("month = 2\nyears_after = 2\n"), "years_after is 0 or 1"),
        (yearly("month = 2\npart = 0\n"), "part counts from 1"),
        (yearly("month = 2\ncalendar = \"k\"\n"), "no calendar k"),
        (yearly("month = 2\n").replace("every = \"year\"\n", ""), "months_after and no month"),
    ] {
        let (_, reason) = refused("calendars/d.toml", &text);
        assert!(reason.contains(says), "{says} / {reason}\n{text}");
    }
}

#[test]
fn malformed_relations_are_refused() {
    let shipped = crate::shipped::files();
    let path = "offices/chain.toml";
    let (_, text) = shipped.iter().find(|(p, _)| *p == path).unwrap();
    for (old, new, says) in [
        ("office = \"huyen\"", "office = \"ubnd-xa\"", "ubnd-xa is not in office-kind"),
        ("office = \"ubnd-xa\"", "office = \"phong\"", "phong is not in managing-body"),
        ("[\"chuyen-mon\"]", "[\"chuyenmon\"]", "chuyenmon is not in relation-role"),
        ("[\"chuyen-mon\"]", "[]", "at least one role"),
        ("order = 1", "order = 0", "order counts from 1"),
        ("tier = \"huyen\"", "tier = \"vung\"", "tier does not take “vung”"),
        ("tạo {unit}", "tạo", "a name has"),
        ("from = 2025-07-01\nrepealed", "from = 2008-04-16\nrepealed", "strictly ascend"),
        ("repealed = true", "repealed = true\norder = 1", "a repeal ends what began"),
        ("\"qd-09-2008-qd-bgddt\"", "\"qd-09-2008\"", "no instrument qd-09-2008"),
    ] {
        let broken = text.replacen(old, new, 1);
        assert_ne!(&broken, text, "{old} is not in the file");
        let files: Vec<(&str, &str)> = shipped
            .iter()
            .map(|&(p, t)| (p, if p == path { broken.as_str() } else { t }))
            .collect();
        let fault = Norms::from_files("", &files).expect_err(new);
        assert!(fault.why.en().contains(says), "{says} / {}", fault.why.en());
        assert!(fault.file == path && fault.line > 1, "{fault}");
    }
}
