use super::{compare_names, compare_texts, name_key, text_key};
use proptest::prelude::*;

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
        if compare_names(&a, &b).is_le() && compare_names(&b, &c).is_le() {
            prop_assert!(compare_names(&a, &c).is_le());
        }
    }
}
