use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn the_list_holds_335_plain_words_each_as_it_is_read_without_its_marks() {
    let different: BTreeSet<&str> = EVERYDAY.iter().map(|(plain, _)| *plain).collect();
    assert_eq!((EVERYDAY.len(), different.len()), (335, 335));
    assert!(EVERYDAY.is_sorted());
    // Drawn without putting back: more than 41 bits.
    let ways: u128 = (331_u128..=335).product();
    assert!(ways > 1_u128 << 41, "{ways}");
    for (plain, reading) in EVERYDAY.iter() {
        assert_eq!(fold(reading), *plain, "{reading}");
        assert_eq!(nfc(reading), *reading);
        assert!((2..=6).contains(&plain.len()), "{plain}");
        assert!(plain.bytes().all(|byte| byte.is_ascii_lowercase()), "{plain}");
    }
}

#[test]
fn no_word_is_changed_by_a_telex_keyboard() {
    for (plain, _) in EVERYDAY.iter() {
        for doubled in ['a', 'e', 'o', 'd'] {
            assert!(plain.matches(doubled).count() < 2, "{plain}");
        }
        let after_first_vowel = plain.trim_start_matches(|c| !"aeiouy".contains(c));
        assert!(!after_first_vowel.contains(['s', 'f', 'r', 'x', 'j', 'w', 'z']), "{plain}");
        assert!(!plain.contains('w'), "{plain}");
    }
}

#[test]
fn a_chosen_passphrase_is_judged_by_what_is_left_of_it() {
    use PassphraseFault::{Common, Control, EdgeSpace, Repeats, Short};
    let names = ["Trung tâm HTCĐ Phường Mỹ Tho", "Nguyễn Thị Hoa"];
    let cases: &[(&str, Result<bool, PassphraseFault>)] = &[
        ("khoai lang moc tren", Ok(false)),
        ("khoai lang mọc trên", Ok(true)),
        ("830417562948", Ok(false)),
        ("", Err(Short)),
        ("mười một kt", Err(Short)),
        ("aaaaaaaaaaaaaa", Err(Repeats)),
        ("abababababab", Err(Repeats)),
        ("hoa.hoa.hoa.hoa", Err(Repeats)),
        ("......._______", Err(Repeats)),
        ("123456789012", Err(Common)),
        ("matkhau123456", Err(Common)),
        ("Mật khẩu 2026!", Err(Common)),
        ("Nguyễn Thị Hoa 1977", Err(Common)),
        ("hoanguyen2008", Err(Common)),
        ("TrungTamMyTho2026", Err(Common)),
        ("qwertyuiop12", Err(Common)),
        ("khoai lang\tmoc", Err(Control)),
        (" khoai lang moc", Err(EdgeSpace)),
    ];
    for (text, expected) in cases {
        let found = judge_passphrase(text, &names).map(|judgement| judgement.non_ascii);
        assert_eq!(found, *expected, "{text:?}");
    }
    assert_eq!(judge_passphrase(&"khoai lang ".repeat(30), &[]), Err(EdgeSpace));
    let long: String = ('!'..'~').cycle().take(300).collect();
    assert_eq!(judge_passphrase(&long, &[]), Err(PassphraseFault::Long));
    for fault in PassphraseFault::ALL {
        assert_eq!(fault.to_string(), fault.code());
    }
}

#[test]
fn twelve_characters_are_counted_composed() {
    let decomposed: String = "ộộộộộộệểắạẫợ".nfd().collect();
    assert!(judge_passphrase(&decomposed, &[]).is_ok());
    let short: String = "ộộộộộệểắạẫợ".nfd().collect();
    assert_eq!(judge_passphrase(&short, &[]), Err(PassphraseFault::Short));
}

#[test]
fn the_same_chance_offers_the_same_words() {
    let offered = offer_passphrase(&[0; 32]);
    assert_eq!(offered, offer_passphrase(&[0; 32]));
    let first: Vec<(&str, &str)> = EVERYDAY.iter().copied().take(OFFERED_WORDS).collect();
    let joined = |of: fn(&(&'static str, &'static str)) -> &'static str| {
        first.iter().map(of).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(offered.passphrase, joined(|word| word.0));
    assert_eq!(offered.reading, joined(|word| word.1));
}

proptest! {
    #[test]
    fn what_is_offered_is_also_taken(random in any::<[u8; 32]>()) {
        let offered = offer_passphrase(&random);
        let words: BTreeSet<&str> = offered.passphrase.split(' ').collect();
        prop_assert_eq!(words.len(), OFFERED_WORDS);
        prop_assert_eq!(offered.reading.split(' ').count(), OFFERED_WORDS);
        prop_assert_eq!(judge_passphrase(&offered.passphrase, &[]), Ok(Judgement { non_ascii: false }));
    }

    #[test]
    fn no_text_panics_the_judge(text in any::<String>(), name in any::<String>()) {
        let _ = judge_passphrase(&text, &[&name]);
    }
}
