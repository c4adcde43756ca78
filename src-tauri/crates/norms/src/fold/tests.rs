use super::{Haystack, Needle, fold, fold_marked, matches, nfc};
use proptest::prelude::*;

#[test]
fn keys_have_no_marks_no_case_and_no_spare_spaces() {
    for (text, key) in [
        ("TRUNG TÂM … Xã Điền Xá", "trung tam … xa dien xa"),
        ("  Hoà\u{a0}Lạc \n", "hoa lac"),
        ("Đặng Thị Ngưỡng", "dang thi nguong"),
        ("Tie\u{302}\u{301}n", "tien"),
        ("ti\u{ea}\u{301}n", "tien"),
        ("Ðà", "da"),
        ("", ""),
    ] {
        assert_eq!(fold(text), key);
    }
}

#[test]
fn place_of_tone_is_one_word_and_another_tone_is_another() {
    for (a, b) in
        [("Hòa", "Hoà"), ("thủy", "THUỶ"), ("khỏe", "khoẻ"), ("Ti\u{1ebf}n", "Tie\u{302}\u{301}n")]
    {
        assert_eq!(fold_marked(a), fold_marked(b), "{a} {b}");
    }
    for (a, b) in [("hòa", "hóa"), ("da", "đa"), ("an", "ân"), ("tu", "tư")] {
        assert_ne!(fold_marked(a), fold_marked(b), "{a} {b}");
    }
}

#[test]
fn every_word_of_the_query_must_occur() {
    for (query, found) in [
        ("dien xa", true),
        ("xa tien", true),
        ("Điền", true),
        ("đien", true),
        ("", true),
        ("dien bien", false),
    ] {
        assert_eq!(matches("Xã Điền Xá, huyện Tiên Yên", query), found, "{query}");
    }
    let hay = Haystack::new("Xã Điền Xá");
    assert!(hay.holds_marked(&Needle::new("điền xá")));
    assert!(!hay.holds_marked(&Needle::new("điên xa")), "other marks");
    assert!(!hay.holds_marked(&Needle::new("dien xa")), "no marks to hold");
}

#[test]
fn a_word_of_marks_alone_leaves_no_space() {
    for (text, key) in [("® \u{11d3c}", "®"), ("\u{301} a", "a"), ("a \u{323} b", "a b")] {
        assert_eq!(fold(text), key, "{text:?}");
    }
    assert_eq!(fold_marked("\u{301} a"), "\u{301} a", "with marks kept, a mark is a word");
}

/// Pairs that spell one word with i and with y, and pairs that are two words.
const ONE_WORD: [(&str, &str); 16] = [
    ("Lý", "Lí"),
    ("Mỹ", "Mĩ"),
    ("kỹ thuật", "kĩ thuật"),
    ("kỷ niệm", "kỉ niệm"),
    ("Hy", "Hi"),
    ("bác sỹ", "bác sĩ"),
    ("tỷ", "tỉ"),
    ("Vy", "Vi"),
    ("quy định", "qui định"),
    ("Quý", "Quí"),
    ("Quỳnh", "Quình"),
    ("quýt", "quít"),
    ("Y tế", "I tế"),
    ("(Lý)", "(Lí)"),
    ("lý-do", "lí-do"),
    ("Sỳn", "Sìn"),
];
const TWO_WORDS: [(&str, &str); 14] = [
    ("Tây", "Tâi"),
    ("tay", "tai"),
    ("May", "Mai"),
    ("Thủy", "Thủi"),
    ("Thúy", "Thúi"),
    ("Huy", "Hui"),
    ("Huyền", "Huiền"),
    ("Yên", "Iên"),
    ("yêu", "iêu"),
    ("Tuyết", "Tuiết"),
    ("Nguyễn", "Nguiễn"),
    ("quay", "quai"),
    ("quyết", "quiết"),
    ("khuya", "khuia"),
];

#[test]
fn i_and_y_are_one_letter_only_where_they_spell_one_word() {
    for (a, b) in ONE_WORD {
        assert_eq!(fold(a), fold(b), "{a} {b}");
        assert_eq!(fold_marked(a), fold_marked(b), "{a} {b}");
        assert!(matches(a, b) && matches(b, a), "{a} {b}");
        assert!(matches(&format!("Xã {a} Sơn"), &fold(b)), "{a} {b} without marks");
    }
    for (a, b) in TWO_WORDS {
        assert_ne!(fold(a), fold(b), "{a} {b}");
        assert_ne!(fold_marked(a), fold_marked(b), "{a} {b}");
        assert!(!matches(a, b), "{a} {b}");
    }
    assert_ne!(fold_marked("Lý"), fold_marked("Lỳ"), "another tone is another word");
    for (text, key) in [("Lý Kỹ Quý", "li ki qui"), ("Huyện Tiên Yên", "huyen tien yen")] {
        assert_eq!(fold(text), key);
    }
}

#[test]
fn a_word_is_found_at_every_letter_of_its_typing() {
    for text in ["Quyết", "Nguyễn", "Yên", "Lý", "Quỳnh", "Myanmar", "Thủy", "Y tế"] {
        let typed = nfc(&text.to_lowercase());
        for end in typed.char_indices().map(|(at, c)| at + c.len_utf8()) {
            assert!(matches(text, &typed[..end]), "{text} by {}", &typed[..end]);
        }
    }
}

#[test]
fn each_part_of_a_joined_word_keeps_its_own_tone() {
    assert_eq!(fold_marked("Hoà-Lý"), fold_marked("Hòa-Lí"));
    assert_ne!(fold_marked("Hoà-Lý"), fold_marked("Hoá-Lý"));
}

proptest! {
    #[test]
    fn folding_is_settled_after_once_and_blind_to_composition(text in "\\PC{0,24}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
        prop_assert_eq!(fold(&nfc(&text)), once);
        let marked = fold_marked(&text);
        prop_assert_eq!(fold_marked(&marked), marked.clone());
        prop_assert_eq!(fold_marked(&nfc(&text)), marked);
        prop_assert_eq!(nfc(&nfc(&text)), nfc(&text));
    }

    #[test]
    fn a_text_matches_each_of_its_own_words(text in "[A-Za-zĐđăâêôơưếộữ ]{1,24}") {
        for word in text.split_whitespace() {
            prop_assert!(matches(&text, word));
        }
    }
}
