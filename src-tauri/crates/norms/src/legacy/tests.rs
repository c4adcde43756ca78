use super::{looks_like_tcvn3, looks_like_vni};
use crate::Norms;

#[test]
fn tcvn3_is_recognised() {
    for text in [
        "Trung t©m häc tËp céng ®ång",
        "§iÒn X¸",
        "Quü tiÒn mÆt th¸ng 9",
        "nguyÔn v¨n h¶i",
        "ngµy 30 th¸ng 9",
        "ph\u{ad}¬ng h\u{ad}íng",
        "B¸o c¸o quý III n¨m 2011",
    ] {
        assert!(looks_like_tcvn3(text), "{text}");
        assert!(!looks_like_vni(text), "{text}");
    }
}

#[test]
fn vni_is_recognised() {
    for text in [
        "Trung taâm hoïc taäp coäng ñoàng",
        "Ñieàn Xaù, ñaõ noäp",
        "Nguyeãn Vaên Haûi",
        "phöông höôùng ñöôïc",
        "Baùo caùo quyù ñaàu naêm",
    ] {
        assert!(looks_like_vni(text), "{text}");
        assert!(!looks_like_tcvn3(text), "{text}");
    }
}

#[test]
fn plain_foreign_and_modern_texts_are_left_alone() {
    for text in [
        "",
        "Trung tam hoc tap cong dong",
        "Trung tâm học tập cộng đồng",
        "Lê Văn An", // every letter is in Latin-1 and also Vietnamese
        "Microsoft® Office",
        "10 m² · 5 đ",
        "«Hà»",
        "café crème à la carte",
        "Hà Tú",
    ] {
        assert!(!looks_like_tcvn3(text), "{text}");
        assert!(!looks_like_vni(text), "{text}");
    }
}

#[test]
fn no_name_of_a_place_is_taken_for_an_old_encoding() {
    let norms = Norms::shipped();
    for unit in norms.units(crate::Day::new(2011, 7, 14).unwrap()) {
        assert!(!looks_like_tcvn3(&unit.full_name), "{}", unit.full_name);
        assert!(!looks_like_vni(&unit.full_name), "{}", unit.full_name);
    }
}
