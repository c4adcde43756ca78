//! Amounts in words against three readers that share nothing with the speaker but the rules: one
//! that rewrites a naive reading of the digits, one that parses the words back by their grammar,
//! and a table written by another program (`words/make.py`).

use norms::{School, Vnd, amount_in_words};
use proptest::prelude::*;

#[path = "words/grammar.rs"]
mod grammar;
#[path = "words/rewriting.rs"]
mod rewriting;

fn say(dong: i64, school: School) -> String {
    amount_in_words(Vnd::new(dong).expect("an amount"), school)
}

/// All thirty-two: the bits of `code` from the left are the fields of the school.
fn school(code: usize) -> School {
    let bit = |nth: usize| code >> (4 - nth) & 1 == 1;
    School { linh: bit(0), nghin: bit(1), tu: bit(2), say_zero_thousand: bit(3), chan: bit(4) }
}

fn schools() -> impl Iterator<Item = School> {
    (0..32).map(school)
}

/// Both other readers agree with the speaker.
fn agree(dong: i64, school: School) {
    let said = say(dong, school);
    assert_eq!(said, rewriting::words(dong, school), "{dong} {school:?}");
    assert_eq!(grammar::hear(&said, school), Some(dong), "{said:?} {school:?}");
}

#[test]
fn every_amount_to_a_hundred_thousand_in_every_school() {
    for dong in 0..=100_000 {
        // `chẵn` is one word at the end and an empty group needs a million: both ways of these two
        // are met in turn, those of the other three for every amount.
        let turn = |s: &School| s.chan == (dong % 2 == 0) && s.say_zero_thousand == (dong % 3 == 0);
        let mut northern = None;
        for school in schools().filter(turn).collect::<Vec<_>>().into_iter().rev() {
            // The first of them is the north's; the others say it with other words for three.
            let base =
                northern.get_or_insert_with(|| format!("{} ", rewriting::words(dong, school)));
            let mut expected = base.clone();
            for (differs, word, other) in [
                (!school.linh, " linh ", " lẻ "),
                (!school.nghin, " nghìn ", " ngàn "),
                (!school.tu, " tư ", " bốn "),
            ] {
                if differs {
                    expected = expected.replace(word, other);
                }
            }
            let said = say(dong, school);
            assert_eq!(said, expected.trim_end(), "{dong} {school:?}");
            assert_eq!(grammar::hear(&said, school), Some(dong), "{said:?} {school:?}");
        }
    }
}

#[test]
fn every_power_of_ten_and_its_neighbours_in_every_school() {
    let mut power = 1_i64;
    while power <= Vnd::MAX.dong() {
        for dong in [power - 1, power, power + 1, power + 5, 4 * power, 5 * power, 9 * power] {
            if dong <= Vnd::MAX.dong() {
                schools().for_each(|school| agree(dong, school));
                schools().for_each(|school| agree(-dong, school));
            }
        }
        power *= 10;
    }
    schools().for_each(|school| agree(Vnd::MAX.dong(), school));
}

#[test]
fn amounts_of_every_size_read_as_another_program_wrote_them() {
    let mut met = [0; 32];
    for line in include_str!("words/vectors.tsv").lines().filter(|l| !l.starts_with('#')) {
        let [dong, code, words] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let code = usize::from_str_radix(code, 2).unwrap();
        assert_eq!(say(dong.parse().unwrap(), school(code)), words, "{line}");
        met[code] += 1;
    }
    assert!(met.iter().sum::<i32>() >= 1_000 && met.iter().all(|&n| n >= 20), "{met:?}");
}

#[test]
fn the_grammar_takes_nothing_that_is_not_said() {
    let northern = School::NORTHERN;
    for (text, heard) in [
        ("Hai mươi mốt đồng", Some(21)),
        ("Hai mươi một đồng", None),
        ("Mười mốt đồng", None),
        ("Mười năm đồng", None),
        ("Hai mươi năm đồng", None),
        ("Hai mươi bốn đồng", None),
        ("Mười tư đồng", None),
        ("Một mươi đồng", None),
        ("Một trăm lẻ năm đồng", None),
        ("Một trăm linh lăm đồng", None),
        ("Một trăm năm đồng", None),
        ("Không trăm năm đồng", None),
        ("Một triệu năm mươi nghìn đồng", None),
        ("Một triệu không trăm năm mươi nghìn đồng", Some(1_050_000)),
        ("Một triệu không nghìn không trăm linh năm đồng", None),
        ("Một triệu không trăm linh năm đồng", Some(1_000_005)),
        ("Một ngàn đồng", None),
        ("Một nghìn một triệu đồng", None),
        ("Một nghìn tỷ đồng", Some(1_000_000_000_000)),
        ("Một nghìn tỷ tỷ đồng", None),
        ("một đồng", None),
        ("Một  đồng", None),
        ("Một đồng chẵn", None),
        ("Một", None),
        ("Âm không đồng", None),
        ("", None),
    ] {
        assert_eq!(grammar::hear(text, northern), heard, "{text}");
    }
}

proptest! {
    #[test]
    fn any_amount_in_any_school(
        digits in 1_u32..=15, part in 0_i64..1_000_000_000_000_000, code in 0_usize..32, minus: bool,
    ) {
        let dong = part % 10_i64.pow(digits);
        agree(if minus { -dong } else { dong }, school(code));
    }

    #[test]
    fn amounts_with_empty_groups(
        groups in prop::collection::vec(prop_oneof![Just(0_i64), Just(1), Just(5), Just(10), Just(21), 0_i64..1_000], 5),
        code in 0_usize..32,
    ) {
        agree(groups.iter().fold(0, |dong, group| dong * 1_000 + group), school(code));
    }
}
