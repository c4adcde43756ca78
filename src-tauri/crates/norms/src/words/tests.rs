use super::count_in_words;
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
        (40, "Bốn mươi đồng"),
        (50, "Năm mươi đồng"),
        (55, "Năm mươi lăm đồng"),
        (111, "Một trăm mười một đồng"),
        (
            1_000_000_000_000_000 - 1,
            "Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng",
        ),
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
    assert_eq!(
        say(1_000_000_000_005, zero),
        "Một nghìn tỷ không triệu không nghìn không trăm linh năm đồng"
    );
    assert_eq!(say(0, zero), "Không đồng");
    let chan = School { tu: false, chan: true, ..School::NORTHERN };
    assert_eq!(say(24_000, chan), "Hai mươi bốn nghìn đồng chẵn");
    let bon = School { tu: false, ..School::NORTHERN };
    assert_eq!(
        say(1_234_567, bon),
        "Một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy đồng"
    );
}

proptest! {
    #[test]
    fn words_are_one_spelling_and_evenly_spaced(dong in -999_999_999_999_999_i64..=999_999_999_999_999) {
        let words = say(dong, School::SOUTHERN);
        prop_assert_eq!(crate::text::nfc(&words), words.clone());
        prop_assert!(!words.contains("  ") && words.ends_with(" đồng"));
        prop_assert_eq!(words.starts_with("Âm "), dong < 0);
    }
}

#[test]
fn a_count_begins_a_sentence() {
    for (count, words) in [
        (0, "Không"),
        (1, "Một"),
        (6, "Sáu"),
        (15, "Mười lăm"),
        (21, "Hai mươi mốt"),
        (104, "Một trăm linh bốn"),
        (1_000, "1000"),
    ] {
        assert_eq!(count_in_words(count), words);
    }
}
