use super::*;
use crate::SignsAs;
use crate::fault::NormFault;
use proptest::prelude::*;

#[test]
fn the_shipped_files_have_the_edition_the_build_named_and_say_the_same_law() {
    let files = LawFiles::shipped();
    assert_eq!(files.edition(), Norms::shipped().edition());
    assert_eq!(files.read().unwrap().rules().len(), Norms::shipped().rules().len());
}

#[test]
fn a_pack_reads_back_the_same_files_and_says_the_same_law() {
    let files = LawFiles::shipped();
    let back = LawFiles::from_pack_text(&files.pack_text()).unwrap();
    assert_eq!(back, files);
    assert_eq!(back.edition(), files.edition());
}

#[test]
fn a_changed_file_is_another_edition_and_another_law() {
    let mut files = LawFiles::shipped();
    let old = files.get("rates/base-wage.toml").unwrap();
    let new = format!(
        "{old}\n[[value]]\nfrom = 2028-07-01\namount = 2_700_000\nsource = \"phan-mem\"\nverified = false\n"
    );
    let before = files.edition();
    files.put("rates/base-wage.toml", &new).unwrap();
    assert_ne!(files.edition(), before);
    let law = files.read().unwrap();
    let on = |day: &str| law.rate("base-wage", day.parse().unwrap()).unwrap().amount.dong();
    assert_eq!((on("2028-06-30"), on("2028-07-01")), (2_530_000, 2_700_000));
    assert_eq!(law.edition(), files.edition());
}

#[test]
fn a_malformed_file_names_file_line_and_reason() {
    let mut files = LawFiles::shipped();
    files.put("rates/base-wage.toml", "key = \"base-wage\"\nvi = 3\n").unwrap();
    let fault = files.read().unwrap_err();
    assert_eq!((fault.file.as_str(), fault.line), ("rates/base-wage.toml", 2));
    assert!(!fault.why.en().is_empty());
}

#[test]
fn what_is_no_place_for_law_is_refused() {
    let mut files = LawFiles::default();
    for path in [
        "base-wage.toml",
        "rates/../base-wage.toml",
        "rates/a/b.toml",
        "/rates/a.toml",
        "rates/.toml",
        "rates/Base.toml",
        "rates/luong.txt",
        "scripts/a.toml",
        "rates\\a.toml",
        "",
    ] {
        assert_eq!(files.put(path, "x"), Err(PackFault::Path(path.to_owned())), "{path}");
    }
    let long = "a".repeat(LARGEST_FILE + 1);
    assert_eq!(files.put("rates/a.toml", &long), Err(PackFault::TooLarge));
}

#[test]
fn a_pack_text_nobody_wrote_is_refused() {
    let one = "== rates/a.toml 2\nx\n\n";
    for (pack, fault) in [
        (String::new(), PackFault::Head),
        ("another thing 1\n".to_owned(), PackFault::Head),
        ("socongdong-quy-dinh 2\n".to_owned(), PackFault::Newer),
        (format!("{HEAD}\nrates/a.toml"), PackFault::Form(22)),
        (format!("{HEAD}\n== rates/a.toml 9\nx\n\n"), PackFault::Form(22)),
        (format!("{HEAD}\n== rates/a.toml 02\nx\n\n"), PackFault::Form(0)),
        (format!("{HEAD}\n== rates/b.toml 2\nx\n\n{one}"), PackFault::Form(0)),
        (format!("{HEAD}\n{one}{one}"), PackFault::Form(0)),
        (format!("{HEAD}\n== ../a.toml 2\nx\n\n"), PackFault::Path("../a.toml".to_owned())),
    ] {
        assert_eq!(LawFiles::from_pack_text(&pack), Err(fault), "{pack:?}");
    }
    assert!(LawFiles::from_pack_text(&format!("{HEAD}\n{one}")).is_ok());
}

#[test]
fn files_a_pack_does_not_have_come_from_the_program() {
    let mut pack = LawFiles::default();
    pack.put("rates/base-wage.toml", "older").unwrap();
    let both = pack.or(LawFiles::shipped());
    assert_eq!(both.get("rates/base-wage.toml"), Some("older"));
    assert!(both.get("codes/roles.toml").is_some());
    let unknown = Norms::shipped().rate("base-wages", "2026-07-01".parse().unwrap());
    assert!(matches!(unknown, Err(NormFault::UnknownNorm { .. })));
}

proptest! {
    #[test]
    fn any_texts_survive_a_pack_and_no_cut_of_it_reads(
        texts in prop::collection::btree_map("[a-z]{1,6}", "(\\PC|\n){0,40}", 1..5),
        cut in 1usize..60,
    ) {
        let mut files = LawFiles::default();
        for (name, text) in &texts {
            files.put(&format!("rules/{name}.toml"), text).unwrap();
        }
        let pack = files.pack_text();
        prop_assert_eq!(LawFiles::from_pack_text(&pack).unwrap(), files);
        let end = pack.len().saturating_sub(cut);
        if let Some(short) = pack.get(..end) && short.len() > HEAD.len() + 1 {
            let read = LawFiles::from_pack_text(short);
            // A cut right behind a file is a smaller pack; the signature is what holds the whole.
            prop_assert!(read.is_err() || read.unwrap().pack_text() == short);
        }
    }
}

/// A pack of the shipped files but one, and with one more.
fn pack_without(without: &str) -> LawFiles {
    let mut files = LawFiles::default();
    for (path, text) in LawFiles::shipped().iter().filter(|(path, _)| *path != without) {
        files.put(path, text).unwrap();
    }
    let act = "number = \"1/2027\"\nvi = \"a\"\nen = \"a\"\nissuer = \"b\"\nverified = false\n";
    files.put("instruments/n-1-2027.toml", act).unwrap();
    files
}

#[test]
fn the_law_of_a_pack_is_its_own_whatever_program_reads_it() {
    // An act this program ships and the pack was made without is no law of the pack.
    let own = pack_without("instruments/vi-du-cach-tinh.toml");
    assert!(own.read_pack().is_err(), "a decision rests on it");
    let own = pack_without("rules/voucher-number-gap.toml");
    let law = own.read_pack().unwrap();
    assert_eq!(law.edition(), own.edition());
    assert!(law.rule("voucher-number-gap").is_none(), "both ends run the same rules");
}

#[test]
fn what_this_program_asks_by_name_stands_in_where_a_pack_was_made_before() {
    let own = pack_without("codes/yes-no.toml");
    let law = own.read_pack().unwrap();
    assert!(law.list_title("yes-no").is_some());
    assert!(law.instrument("n-1-2027").is_some(), "and the pack's own is there");
    assert_ne!(law.edition(), own.edition(), "the edition says that it is another");
}

/// The shipped files as a program wrote them before its lists said who signs, what must be there
/// and what is counted.
fn before_the_fields() -> LawFiles {
    let mut files = LawFiles::default();
    let newer = ["report-ground", "facility-required", "note", "kept-apart"];
    for (path, text) in LawFiles::shipped().iter() {
        if newer.iter().any(|list| path == format!("codes/{list}.toml")) {
            continue;
        }
        let text = match path {
            "codes/roles.toml" => text
                .replace(", \"signs_as\", \"is_seconded\"", "")
                .replace(", signs_as = \"director\"", "")
                .replace(", signs_as = \"accountant\"", "")
                .replace(", signs_as = \"cashier\"", "")
                .replace(", is_seconded = \"true\"", ""),
            "codes/funding-class.toml" => text
                .replace(" \"is_of_state\", \"offered_first\", \"in_kind\",", "")
                .replace(", is_of_state = \"true\"", "")
                .replace(", offered_first = \"true\"", "")
                .replace(", in_kind = \"true\"", ""),
            _ => text.to_owned(),
        };
        files.put(path, &text).unwrap();
    }
    files
}

#[test]
fn a_pack_from_before_codes_said_so_much_is_lent_what_they_say() {
    let on = "2026-09-30".parse().unwrap();
    let pack = before_the_fields();
    let own = pack.read().unwrap();
    assert!(own.roles_signing_as(SignsAs::Director, on).is_empty());
    assert!(own.classes_of_state(on).is_empty() && own.notes(on).is_empty());
    assert!(own.classes_in_kind(on).is_empty());
    let law = pack.read_pack().unwrap();
    let shipped = Norms::shipped();
    for signs_as in SignsAs::ALL {
        let roles = law.roles_signing_as(signs_as, on);
        assert_eq!(roles, shipped.roles_signing_as(signs_as, on));
        assert!(!roles.is_empty());
    }
    assert_eq!(law.classes_of_state(on), shipped.classes_of_state(on));
    assert_eq!(law.classes_in_kind(on), ["tai-tro-hien-vat"]);
    assert_eq!(law.notes(on), shipped.notes(on));
    assert_eq!(law.report_grounds("22", on), shipped.report_grounds("22", on));
    assert!(law.are_kept_apart("ke-toan", "thu-quy", on, None));
    assert_ne!(law.edition(), pack.clone().or(LawFiles::shipped()).edition(), "it is told");
    assert_eq!(law.lacks(shipped), None);
}

#[test]
fn a_file_has_the_key_of_its_entry_and_differs_where_its_text_does() {
    for (path, key) in
        [("rates/base-wage.toml", "rates/base-wage"), ("units/1-2.toml", "units/1-2")]
    {
        assert_eq!(LawFiles::key_of(path), key);
        assert_eq!(LawFiles::path_of(key), path);
    }
    let files = |texts: &[(&str, &str)]| {
        let mut files = LawFiles::default();
        for (path, text) in texts {
            files.put(path, text).unwrap();
        }
        files
    };
    let before = files(&[("rates/a.toml", "1"), ("rates/b.toml", "2")]);
    for (after, keys) in [
        (&[("rates/a.toml", "1"), ("rates/b.toml", "2")][..], &[][..]),
        (&[("rates/a.toml", "1"), ("rates/b.toml", "3")], &["rates/b"]),
        (
            &[("codes/c.toml", "1"), ("rates/a.toml", "2"), ("rates/b.toml", "2")],
            &["codes/c", "rates/a"],
        ),
        // What is no longer there is not told: law is never deleted, only ended.
        (&[("rates/a.toml", "1")], &[]),
    ] {
        assert_eq!(before.differing(&files(after)), keys, "{after:?}");
    }
}
