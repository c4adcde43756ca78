use super::{compare_names, compare_texts, name_key, text_key};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

#[test]
fn the_alphabet_goes_first_and_tones_second() {
    let ordered = [
        "1", "2", "An", "Ánh", "Ăn", "Ân", "Âu", "Bao", "Bào", "Bảo", "Bão", "Báo", "Bạo", "Cam",
        "Dung", "Dũng", "Đào", "Đức", "Em", "Ê", "Hoa", "I", "O", "Ô", "Ơn", "Phú", "Quý", "Tư",
        "U", "Ư", "Y",
    ];
    for pair in ordered.windows(2) {
        assert!(compare_texts(pair[0], pair[1]).is_lt(), "{pair:?}");
    }
}

/// The alphabet of the schoolbooks, each vowel in its six tones: ngang, huyền, hỏi, ngã, sắc, nặng.
const LETTERS: &str = "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b c d đ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ g h i ì ỉ \
    ĩ í ị k l m n o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ p q r s t u ù ủ ũ ú ụ ư ừ ử ữ ứ ự v x y ỳ ỷ ỹ \
    ý ỵ";

#[test]
fn every_letter_in_every_tone_has_its_place() {
    let letters: Vec<&str> = LETTERS.split_whitespace().collect();
    assert_eq!(letters.len(), 12 * 6 + 17);
    for (nth, a) in letters.iter().enumerate() {
        for b in &letters[nth + 1..] {
            assert!(compare_texts(a, b).is_lt(), "{a} {b}");
            assert!(compare_texts(&a.to_uppercase(), b).is_lt(), "{a} in capitals, {b}");
            assert!(compare_names(&format!("Lê {a}"), &format!("An {b}")).is_lt(), "{a} {b}");
        }
    }
}

#[test]
fn a_tone_counts_only_when_all_letters_of_the_word_are_the_same() {
    for (a, b) in [
        ("án", "anh"),
        ("Hạ", "Hai"),
        ("Hòa", "Hoan"),
        ("toán", "toàng"),
        ("Hoa Lư", "Hòa An"),
        ("An", "An Bình"),
        ("Thôn", "Thôn 1"),
        ("Xã 1", "Xã An"),
        ("Đông", "Đồng"),
        ("Đồng Hỷ", "Đồng Hỷ 2"),
    ] {
        assert!(compare_texts(a, b).is_lt(), "{a} {b}");
    }
}

#[test]
fn people_are_ordered_by_given_name_then_family_then_middle() {
    let mut people = [
        "Trần Văn Bình",
        "Nguyễn Thị Ánh",
        "Chìu Sám Múi",
        "Triệu A Lềnh",
        "Nguyễn Văn An",
        "Lê Thị An",
        "Đỗ An",
        "Nguyễn Hoàng An",
        "Y",
        "Hoàng Đức",
        "Bùi Dũng",
        "Nguyễn Thị Ân",
        "Lý Văn Bỉnh",
    ];
    people.sort_by(|a, b| compare_names(a, b));
    assert_eq!(
        people,
        [
            "Đỗ An",
            "Lê Thị An",
            "Nguyễn Hoàng An",
            "Nguyễn Văn An",
            "Nguyễn Thị Ánh",
            "Nguyễn Thị Ân",
            "Trần Văn Bình",
            "Lý Văn Bỉnh",
            "Bùi Dũng",
            "Hoàng Đức",
            "Triệu A Lềnh",
            "Chìu Sám Múi",
            "Y",
        ]
    );
}

#[test]
fn spelling_of_bytes_case_and_place_of_tone_do_not_change_the_order() {
    for (a, b) in [
        ("Hòa", "Hoà"),
        ("Thủy", "Thuỷ"),
        ("ĐIỀN XÁ", "Điền Xá"),
        ("Ti\u{1ebf}n", "Tie\u{302}\u{301}n"),
        ("  Lê   Thị An ", "Lê Thị An"),
    ] {
        assert_eq!(text_key(a), text_key(b), "{a} {b}");
    }
    assert_eq!(name_key(""), "");
}

proptest! {
    #[test]
    fn a_key_of_a_vietnamese_name_is_ascii_and_never_equals_another_words_key(
        a in "[A-ZĐĂÂÊÔƠƯ][a-zđăâêôơưáàảãạ]{0,5}", b in "[A-ZĐ][a-zđếềểễệ]{0,5}",
    ) {
        prop_assert!(name_key(&a).is_ascii());
        if text_key(&a) == text_key(&b) {
            prop_assert_eq!(crate::text::fold_marked(&a), crate::text::fold_marked(&b));
        }
    }

    #[test]
    fn order_is_total_and_survives_any_text(a in "\\PC{0,12}", b in "\\PC{0,12}", c in "\\PC{0,12}") {
        prop_assert_eq!(compare_names(&a, &b), compare_names(&b, &a).reverse());
        prop_assert_eq!(compare_names(&a, &b).is_eq(), a == b);
        prop_assert!(compare_names(&a, &a).is_eq());
        if compare_names(&a, &b).is_le() && compare_names(&b, &c).is_le() {
            prop_assert!(compare_names(&a, &c).is_le());
        }
    }

    #[test]
    fn people_are_compared_word_by_word_and_letters_before_tones(a in name(), b in name()) {
        prop_assert_eq!(compare_names(&a, &b).is_lt(), by_the_alphabet(&a) < by_the_alphabet(&b));
    }
}

/// One to four words of the letters above, beginning small or capital.
fn name() -> impl Strategy<Value = String> {
    let letters: Vec<&str> = LETTERS.split_whitespace().collect();
    let plain = prop::sample::select(vec!["a", "n", "h"]);
    let letter = prop_oneof![prop::sample::select(letters), plain];
    let word = prop::collection::vec(letter, 1..4).prop_map(|letters| letters.concat());
    prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

/// The places of the letters of a word, then its tones.
type Place = (Vec<usize>, Vec<usize>);

/// The same order said another way: for each word, given name first, the places of its letters
/// without tone, then its tones from the left; last the name itself.
fn by_the_alphabet(name: &str) -> (Vec<Place>, String) {
    let letters: Vec<&str> = LETTERS.split_whitespace().collect();
    let vowel = |c: char| c.to_string().nfd().next().is_some_and(|base| "aeiouy".contains(base));
    // Places are counted in whole letters: the six tones of a vowel share one place.
    let mut place = Vec::new();
    let mut tone = Vec::new();
    let (mut next, mut nth) = (0, 0);
    for letter in &letters {
        let c = letter.chars().next().unwrap();
        place.push(next);
        tone.push(nth);
        nth = if vowel(c) { (nth + 1) % 6 } else { 0 };
        next += usize::from(nth == 0);
    }
    let at = |c: char| letters.iter().position(|l| l.chars().eq([c])).unwrap();
    let mut words: Vec<_> = name
        .split(' ')
        .map(|word| {
            let places = word.chars().map(|c| place[at(c)]).collect();
            let tones = word.chars().map(|c| tone[at(c)]).filter(|t| *t > 0).collect();
            (places, tones)
        })
        .collect();
    words.rotate_right(1);
    (words, name.to_owned())
}

#[test]
fn numbers_inside_names_count_and_a_borrowed_d_is_ours() {
    for order in [
        &["Phường 1", "Phường 2", "Phường 9", "Phường 10", "Phường 12", "Phường 100"][..],
        &["Xã Đông Triều 2", "Xã Đông Triều 10", "Xã Đông Triều 11"],
        &["Thôn 9B", "Thôn 10A", "Thôn 10B"],
        &["Khu 1", "Khu 01A", "Khu 2", "Khu A"],
        &["Lớp 2/9", "Lớp 2/10", "Lớp 10/1"],
        &["Danh", "\u{d0}ào", "Đào Văn An", "E"],
        &["Dương", "\u{d0}inh Văn \u{d0}ông", "Đinh Văn Đức", "Vũ Văn Ý"],
        &["Móng Cái 1", "Móng Cái\u{200b} 2", "Móng Cái 3"],
        &["PC9", "PC10", "PC100", "PT1"],
        &["Phường ９", "Phường １０"],
    ] {
        let mut sorted: Vec<&str> = order.iter().rev().copied().collect();
        sorted.sort_by(|a, b| compare_texts(a, b));
        assert_eq!(sorted, order);
    }
}
