//! An act `old` is replaced by `new` in 2020; what still rests on it is named.

use crate::Norms;

/// What is named of files read beside the two acts and a list of one role.
fn named(files: &[(&str, String)]) -> Vec<String> {
    let act = |more: &str| {
        format!("number = \"1\"\nvi = \"x\"\nen = \"x\"\nissuer = \"x\"\nverified = true\n{more}")
    };
    let (old, new) = (act(""), act("from = 2020-01-01\nreplaces = [\"old\"]\n"));
    let roles = list("roles", "new", "");
    let mut all = vec![
        ("instruments/old.toml", old.as_str()),
        ("instruments/new.toml", new.as_str()),
        ("codes/roles.toml", roles.as_str()),
    ];
    all.extend(files.iter().map(|(path, text)| (*path, text.as_str())));
    let norms = Norms::from_files("", &all).unwrap();
    norms.outlived().into_iter().map(|one| one.what).collect()
}

/// A list of a code m, and n which is repealed.
fn list(name: &str, source: &str, carried: &str) -> String {
    format!(
        "list = \"{name}\"\nvi = \"x\"\nen = \"x\"\nfrom = 2010-01-01\nsource = \"{source}\"\n\
         verified = true\n{carried}[[code]]\ncode = \"m\"\nvi = \"x\"\nen = \"x\"\n\
         [[code]]\ncode = \"n\"\nvi = \"x\"\nen = \"x\"\nfrom = 2011-01-01\nrepealed = true\n"
    )
}

fn principle(later: &str) -> String {
    format!(
        "key = \"p\"\nvi = \"x\"\nen = \"x\"\nkind = \"yes-no\"\n[[value]]\nfrom = 2010-01-01\n\
         value = true\nsource = \"old\"\nverified = true\n{later}"
    )
}

/// An answer of a principle, or its end.
fn answer(what: &str, source: &str) -> String {
    format!("[[value]]\nfrom = 2020-01-01\n{what}\nsource = \"{source}\"\nverified = false\n")
}

/// A level of 2010 that rests on the old act, and one of 2020.
fn support(source: &str) -> String {
    format!(
        "key = \"s\"\nvi = \"x\"\nen = \"x\"\nprovince = \"22\"\nsource = \"old\"\nlevel = [\n\
         {{ kind = \"hang-nam\", amount = 1, from = 2010-01-01, is_minimum = true, verified = true }},\n\
         {{ kind = \"hang-nam\", amount = 1, from = 2020-01-01, source = \"{source}\", \
         is_minimum = true, verified = true }},\n]\n"
    )
}

fn decision(id: &str, from: &str, act: &str, more: &str) -> String {
    format!(
        "id = \"{id}\"\ninstrument = \"{act}\"\nprovince = \"22\"\nfrom = {from}\nscope = \"x\"\n\
         highest_only = true\nstart = \"thang-bat-dau\"\nstop = \"thang-ke-tiep\"\nrounding = 1\n\
         counts_for_insurance = false\nswitches_verified = true\n[[line]]\nrole = \"m\"\n\
         method = \"so-tien-thang\"\namount = 1\nverified = true\n{more}"
    )
}

/// A later line of the same role, resting on an act of its own.
fn line(source: &str) -> String {
    format!(
        "[[line]]\nrole = \"m\"\nmethod = \"so-tien-thang\"\namount = 2\nfrom = 2021-01-01\n\
         source = \"{source}\"\nverified = true\n"
    )
}

const SWITCH: &str = "[[switch]]\nkey = \"p\"\nfrom = 2021-01-01\nvalue = true\nsource = \"old\"\n\
                      verified = true\n";

#[test]
fn what_outlives_its_act_is_named_until_someone_writes_it_anew() {
    let (c, p, s) = ("codes/c.toml", "principles/p.toml", "supports/s.toml");
    let (d, e) = ("allowances/d.toml", "allowances/e.toml");
    let carried = "[[carried]]\nfrom = 2020-01-01\nsource = \"new\"\nverified = false\n";
    let of_old = || (d, decision("d", "2010-01-01", "old", ""));
    let of_new = |more: &str| (e, decision("e", "2020-01-01", "new", more));
    let on_p = || (p, principle(&answer("value = false", "new")));
    for (files, expected) in [
        (vec![(c, list("c", "old", ""))], "`codes/c.toml` m"),
        (vec![(c, list("c", "old", carried))], ""),
        (vec![(p, principle(""))], "`principles/p.toml`"),
        (vec![(p, principle(&answer("value = true", "old")))], "`principles/p.toml`"),
        (vec![on_p()], ""),
        (vec![(p, principle(&answer("repealed = true", "old")))], ""),
        (vec![(s, support("old"))], "`supports/s.toml` hang-nam"),
        (vec![(s, support("new"))], ""),
        (vec![of_old()], "`allowances/d.toml`"),
        (vec![of_old(), of_new("")], ""),
        (vec![of_new(&line("old"))], "`allowances/e.toml` m"),
        (vec![of_new(&line("new"))], ""),
        (vec![on_p(), of_new(SWITCH)], "`allowances/e.toml` p"),
    ] {
        assert_eq!(named(&files).join(", "), expected, "{files:?}");
    }
}

#[test]
fn of_what_ships_only_forms_wait_for_their_new_annex_to_be_read() {
    // The annex of TT 24/2024/TT-BTC.
    for one in Norms::shipped().outlived() {
        assert!(one.what.starts_with("`forms/") && one.act.id == "tt-107-2017-tt-btc", "{one:?}");
    }
}
