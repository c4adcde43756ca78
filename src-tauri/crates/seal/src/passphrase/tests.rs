use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn the_list_holds_1296_different_plain_syllables() {
    let different: BTreeSet<&str> = SYLLABLES.iter().copied().collect();
    assert_eq!((SYLLABLES.len(), different.len()), (1296, 1296));
    assert!(SYLLABLES.is_sorted());
    for syllable in SYLLABLES.iter() {
        assert!((2..=6).contains(&syllable.len()), "{syllable}");
        assert!(syllable.bytes().all(|byte| byte.is_ascii_lowercase()), "{syllable}");
        assert!(syllable.contains(['a', 'e', 'i', 'o', 'u', 'y']), "{syllable}");
    }
}

#[test]
fn no_syllable_is_changed_by_a_telex_keyboard() {
    for syllable in SYLLABLES.iter() {
        for doubled in ['a', 'e', 'o', 'd'] {
            assert!(syllable.matches(doubled).count() < 2, "{syllable}");
        }
        let after_first_vowel = syllable.trim_start_matches(|c| !"aeiouy".contains(c));
        assert!(!after_first_vowel.contains(['s', 'f', 'r', 'x', 'j', 'w', 'z']), "{syllable}");
        assert!(!syllable.contains('w'), "{syllable}");
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
    assert_eq!(offer_passphrase(&[0; 32]), "ach anh bac bach");
    assert_eq!(offer_passphrase(&[0; 32]).split(' ').count(), usize::from(OFFERED_WORDS));
}

proptest! {
    #[test]
    fn what_is_offered_is_also_taken(random in any::<[u8; 32]>()) {
        let offered = offer_passphrase(&random);
        let words: BTreeSet<&str> = offered.split(' ').collect();
        prop_assert_eq!(words.len(), 4);
        prop_assert_eq!(judge_passphrase(&offered, &[]), Ok(Judgement { non_ascii: false }));
    }

    #[test]
    fn no_text_panics_the_judge(text in any::<String>(), name in any::<String>()) {
        let _ = judge_passphrase(&text, &[&name]);
    }
}
