use super::{School, amount_in_words};
use crate::Vnd;
use proptest::prelude::*;

fn say(dong: i64, school: School) -> String {
    amount_in_words(Vnd::new(dong).unwrap(), school)
}

#[test]
fn amounts_read_as_the_office_reads_them() {
    for (dong, words) in [
        (0, "Không đồng"),
        (1, "Một đồng"),
        (10, "Mười đồng"),
        (11, "Mười một đồng"),
        (14, "Mười bốn đồng"),
        (15, "Mười lăm đồng"),
        (20, "Hai mươi đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (25, "Hai mươi lăm đồng"),
        (100, "Một trăm đồng"),
        (101, "Một trăm linh một đồng"),
        (104, "Một trăm linh bốn đồng"),
        (105, "Một trăm linh năm đồng"),
        (115, "Một trăm mười lăm đồng"),
        (1_000, "Một nghìn đồng"),
        (1_001, "Một nghìn không trăm linh một đồng"),
        (1_010, "Một nghìn không trăm mười đồng"),
        (21_021, "Hai mươi mốt nghìn không trăm hai mươi mốt đồng"),
        (1_000_005, "Một triệu không trăm linh năm đồng"),
        (1_050_000, "Một triệu không trăm năm mươi nghìn đồng"),
        (1_234_567, "Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng"),
        (2_530_000, "Hai triệu năm trăm ba mươi nghìn đồng"),
        (6_240_000, "Sáu triệu hai trăm bốn mươi nghìn đồng"),
        (18_025_000, "Mười tám triệu không trăm hai mươi lăm nghìn đồng"),
        (33_625_000, "Ba mươi ba triệu sáu trăm hai mươi lăm nghìn đồng"),
        (
            1_234_567_890,
            "Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi đồng",
        ),
        (
            12_345_678_901,
            "Mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh một đồng",
        ),
        (1_000_000_000_000, "Một nghìn tỷ đồng"),
        (1_005_000_000_000, "Một nghìn không trăm linh năm tỷ đồng"),
        (5_000_000_005, "Năm tỷ không trăm linh năm đồng"),
        (-50_000, "Âm năm mươi nghìn đồng"),
    ] {
        assert_eq!(say(dong, School::default()), words, "{dong}");
    }
}

#[test]
fn the_other_schools_are_settings() {
    let zero = School { say_zero_thousand: true, ..School::NORTHERN };
    assert_eq!(say(1_000_005, zero), "Một triệu không nghìn không trăm linh năm đồng");
    assert_eq!(say(1_000_000, zero), "Một triệu đồng");
    assert_eq!(say(2_000_000_005, zero), "Hai tỷ không triệu không nghìn không trăm linh năm đồng");
    assert_eq!(
        say(1_024_104, School::SOUTHERN),
        "Một triệu không trăm hai mươi tư ngàn một trăm lẻ bốn đồng"
    );
    let chan = School { tu: false, chan: true, ..School::NORTHERN };
    assert_eq!(say(24_000, chan), "Hai mươi bốn nghìn đồng chẵn");
    let bon = School { tu: false, ..School::NORTHERN };
    assert_eq!(
        say(1_234_567, bon),
        "Một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy đồng"
    );
}

/// Words back to a number, by a way of thinking unlike the speaker's.
fn hear(text: &str) -> i64 {
    let mut total = 0_i64;
    let mut group = 0_i64;
    let mut digit = None;
    for word in text.to_lowercase().split(' ') {
        match word {
            "đồng" | "linh" => {}
            "mười" => group += 10,
            "mươi" => group += 10 * digit.take().unwrap_or(0_i64),
            "trăm" => group += 100 * digit.take().unwrap_or(0),
            "nghìn" | "triệu" | "tỷ" => {
                group += digit.take().unwrap_or(0);
                let unit = match word {
                    "nghìn" => 1_000,
                    "triệu" => 1_000_000,
                    _ => 1_000_000_000,
                };
                if word == "tỷ" {
                    total = (total + group) * unit;
                } else {
                    total += group * unit;
                }
                group = 0;
            }
            digit_word => {
                let names = [
                    ("không", 0),
                    ("một", 1),
                    ("mốt", 1),
                    ("hai", 2),
                    ("ba", 3),
                    ("bốn", 4),
                    ("tư", 4),
                    ("năm", 5),
                    ("lăm", 5),
                    ("sáu", 6),
                    ("bảy", 7),
                    ("tám", 8),
                    ("chín", 9),
                ];
                let found = names.iter().find(|(name, _)| *name == digit_word);
                digit = Some(found.unwrap_or_else(|| panic!("{digit_word}")).1);
            }
        }
    }
    total + group + digit.unwrap_or(0)
}

/// A second speaker for numbers below a million, built from tables instead of rules.
fn second_speaker(n: usize) -> String {
    const ONES: [&str; 10] =
        ["", " một", " hai", " ba", " bốn", " năm", " sáu", " bảy", " tám", " chín"];
    let below_hundred = |n: usize, filled: bool| -> String {
        let after_ten = if n % 10 == 5 { " lăm" } else { ONES[n % 10] };
        let after_twenty =
            ["", " mốt", " hai", " ba", " tư", " lăm", " sáu", " bảy", " tám", " chín"][n % 10];
        match n {
            0 => String::new(),
            1..10 if filled => format!(" linh{}", ONES[n]),
            1..10 => ONES[n].to_owned(),
            10..20 => format!(" mười{after_ten}"),
            _ => format!("{} mươi{after_twenty}", ONES[n / 10]),
        }
    };
    let below_thousand = |n: usize, filled: bool| -> String {
        match n / 100 {
            0 if filled && n > 0 => format!(" không trăm{}", below_hundred(n, true)),
            0 => below_hundred(n, false),
            h => format!("{} trăm{}", ONES[h], below_hundred(n % 100, true)),
        }
    };
    let text = match (n / 1_000, n % 1_000) {
        (0, 0) => " không".to_owned(),
        (0, rest) => below_thousand(rest, false),
        (thousands, rest) => {
            format!("{} nghìn{}", below_thousand(thousands, false), below_thousand(rest, true))
        }
    };
    let text = format!("{} đồng", text.trim_start());
    let mut chars = text.chars();
    let first: String = chars.next().unwrap().to_uppercase().collect();
    first + chars.as_str()
}

#[test]
fn every_amount_to_a_hundred_thousand_agrees_with_a_second_speaker() {
    for n in 0..=100_000_usize {
        let dong = i64::try_from(n).unwrap();
        assert_eq!(say(dong, School::default()), second_speaker(n), "{n}");
    }
}

proptest! {
    #[test]
    fn words_heard_back_are_the_amount(dong in 0_i64..=999_999_999_999_999) {
        prop_assert_eq!(hear(&say(dong, School::default())), dong);
        let zero = School { say_zero_thousand: true, ..School::NORTHERN };
        prop_assert_eq!(hear(&say(dong, zero)), dong);
    }

    #[test]
    fn words_are_one_spelling_and_evenly_spaced(dong in -999_999_999_999_999_i64..=999_999_999_999_999) {
        let words = say(dong, School::SOUTHERN);
        prop_assert_eq!(crate::text::nfc(&words), words.clone());
        prop_assert!(!words.contains("  ") && words.ends_with(" đồng"));
        prop_assert_eq!(words.starts_with("Âm "), dong < 0);
    }
}
