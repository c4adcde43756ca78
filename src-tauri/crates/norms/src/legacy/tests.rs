use super::{from_tcvn3, from_vni, looks_like_tcvn3, looks_like_vni, lost_u};
use crate::Norms;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// The table of the standard, letter by letter.
const TCVN3: &str = "á=B8 à=B5 ả=B6 ã=B7 ạ=B9 ă=A8 ắ=BE ằ=BB ẳ=BC ẵ=BD ặ=C6 â=A9 ấ=CA ầ=C7 ẩ=C8 \
    ẫ=C9 ậ=CB é=D0 è=CC ẻ=CE ẽ=CF ẹ=D1 ê=AA ế=D5 ề=D2 ể=D3 ễ=D4 ệ=D6 í=DD ì=D7 ỉ=D8 ĩ=DC ị=DE \
    ó=E3 ò=DF ỏ=E1 õ=E2 ọ=E4 ô=AB ố=E8 ồ=E5 ổ=E6 ỗ=E7 ộ=E9 ơ=AC ớ=ED ờ=EA ở=EB ỡ=EC ợ=EE ú=F3 \
    ù=EF ủ=F1 ũ=F2 ụ=F4 ư=AD ứ=F8 ừ=F5 ử=F6 ữ=F7 ự=F9 ý=FD ỳ=FA ỷ=FB ỹ=FC ỵ=FE đ=AE Ă=A1 Â=A2 \
    Ê=A3 Ô=A4 Ơ=A5 Ư=A6 Đ=A7";

fn tcvn3_code(letter: char) -> Option<char> {
    TCVN3.split_whitespace().find_map(|pair| {
        let (name, code) = pair.split_once('=').unwrap();
        let code = u8::from_str_radix(code, 16).unwrap();
        name.chars().eq([letter]).then_some(char::from(code))
    })
}

/// As a typist with a font of the first kind left it; capitals with a tone are stored small.
fn in_tcvn3(text: &str) -> String {
    let code = |c: char| {
        let small = c.to_lowercase().next().unwrap();
        tcvn3_code(c).or_else(|| tcvn3_code(small)).unwrap_or(c)
    };
    text.chars().map(code).collect()
}

/// The same in VNI, by its rule: the letter, then one sign for hat and tone together.
fn in_vni(text: &str) -> String {
    let mut coded = String::new();
    for c in text.chars() {
        let parts: Vec<char> = c.to_string().nfd().collect();
        let (hat, tone) = parts.iter().skip(1).fold((' ', ' '), |(hat, tone), mark| match mark {
            '\u{302}' => ('^', tone),
            '\u{306}' => ('u', tone),
            '\u{31b}' => ('+', tone),
            mark => (hat, *mark),
        });
        let nth = " \u{301}\u{300}\u{309}\u{303}\u{323}".chars().position(|t| t == tone).unwrap();
        let pick = |signs: &str| signs.chars().nth(nth).unwrap();
        let base = parts[0];
        let signs: String = match (base.to_lowercase().next().unwrap(), hat) {
            ('i', _) if nth > 0 => pick(" íìæóò").into(),
            ('y', _) if nth == 5 => 'î'.into(),
            ('o', '+') => format!("ô{}", pick(" ùøûõï")),
            ('u', '+') => format!("ö{}", pick(" ùøûõï")),
            (_, '^') => format!("{base}{}", pick("âáàåãä")),
            (_, 'u') => format!("{base}{}", pick("êéèúüë")),
            ('đ', _) => 'ñ'.into(),
            _ => format!("{base}{}", pick(" ùøûõï")),
        };
        let signs = if nth == 0 { signs.trim_end().to_owned() } else { signs };
        let upper = c.is_uppercase();
        coded += &if c == ' ' {
            " ".to_owned()
        } else if upper {
            signs.to_uppercase()
        } else {
            signs
        };
    }
    coded
}

/// Names and lines a centre writes.
const LINES: [&str; 24] = [
    "Nguyễn Thị Hồng",
    "Trần Văn Bình",
    "Lê Thị Ánh",
    "Chìu Sám Múi",
    "Triệu A Lềnh",
    "Hoàng Đức",
    "Phương hướng",
    "Báo cáo quý III năm 2011",
    "TRUNG TÂM HỌC TẬP CỘNG ĐỒNG",
    "Ủy ban nhân dân xã",
    "Sở Giáo dục và Đào tạo",
    "Chi tiền điện tháng 9",
    "Thu ủng hộ của hội viên",
    "Quỹ tiền mặt",
    "đã nộp đủ",
    "lớp học nghề nông",
    "Bồi dưỡng giảng viên",
    "Phó giám đốc",
    "Thủ quỹ",
    "Kế toán",
    "Mua giấy, bút; văn phòng phẩm",
    "Hỗ trợ 50.000 đồng/buổi",
    "người, trường, thường",
    "Xoá mù chữ",
];

#[test]
fn each_letter_of_both_encodings_is_read_as_the_standard_has_it() {
    for pair in TCVN3.split_whitespace() {
        let letter = pair.chars().next().unwrap();
        let code = tcvn3_code(letter).unwrap();
        assert_eq!(from_tcvn3(&code.to_string()), Some(letter.to_string()), "{pair}");
        let small: String = letter.to_lowercase().collect();
        assert_eq!(from_vni(&in_vni(&small)), Some(small.clone()), "{small}");
    }
    assert_eq!(TCVN3.split_whitespace().count(), 74);
    assert_eq!(from_tcvn3("\u{af}"), None, "a byte TCVN3 does not use");
    for (unicode, vni) in [("Hà", "Haø"), ("được", "ñöôïc"), ("Điền", "Ñieàn"), ("Xá", "Xaù")]
    {
        assert_eq!(in_vni(unicode), vni, "the coder of this test");
    }
}

#[test]
fn lines_in_an_old_encoding_are_recognised() {
    for line in LINES {
        let (tcvn3, vni) = (in_tcvn3(line), in_vni(line));
        assert!(looks_like_tcvn3(&tcvn3) && !looks_like_vni(&tcvn3), "{line}: {tcvn3}");
        assert!(looks_like_vni(&vni) && !looks_like_tcvn3(&vni), "{line}: {vni}");
    }
}

#[test]
fn names_of_places_are_recognised_in_old_encodings_and_only_there() {
    let norms = Norms::shipped();
    let mut names = BTreeSet::new();
    for day in [(2011, 7, 14), (2026, 1, 1)] {
        let day = crate::Day::new(day.0, day.1, day.2).unwrap();
        names.extend(norms.units(day).into_iter().map(|unit| unit.full_name.clone()));
    }
    assert!(names.len() > 200);
    for name in names {
        assert!(!looks_like_tcvn3(&name) && !looks_like_vni(&name) && !lost_u(&name), "{name}");
        let (tcvn3, vni) = (in_tcvn3(&name), in_vni(&name));
        assert!(looks_like_tcvn3(&tcvn3) && !looks_like_vni(&tcvn3), "{name}: {tcvn3}");
        assert!(looks_like_vni(&vni) && !looks_like_tcvn3(&vni), "{name}: {vni}");
    }
}

#[test]
fn tcvn3_is_recognised() {
    for text in [
        "NguyÔn ThÞ Hång",
        "Trung t©m häc tËp céng ®ång",
        "TRUNG T¢M HäC TËP CéNG §åNG",
        "§iÒn X¸",
        "Quü tiÒn mÆt th¸ng 9",
        "nguyÔn v¨n h¶i",
        "ngµy 30 th¸ng 9",
        "ph\u{ad}¬ng h\u{ad}íng",
        // The ư is gone, and with it sometimes the ơ.
        "ph¬ng híng",
        "Phng híng",
        "ngêi, trêng, thêng",
        "®îc",
        "B¸o c¸o quý III n¨m 2011",
        "UBND x·",
        "®· nép",
        "File Excel: B¸o c¸o",
    ] {
        assert!(looks_like_tcvn3(text), "{text}");
        assert!(!looks_like_vni(text), "{text}");
    }
}

#[test]
fn vni_is_recognised() {
    for text in [
        "Trung taâm hoïc taäp coäng ñoàng",
        "TRUNG TAÂM HOÏC TAÄP COÄNG ÑOÀNG",
        "Ñieàn Xaù, ñaõ noäp",
        "Nguyeãn Vaên Haûi",
        "phöông höôùng ñöôïc",
        "Baùo caùo quyù ñaàu naêm",
        "Lôùp hoïc",
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
        // Every letter is in Latin-1 and also Vietnamese.
        "Lê Văn An",
        "Cô Tô",
        "Hà Tú",
        "có",
        "Bình Liêu, Móng Cái",
        "Lò Phìn Sì, Giàng A Páo, Vàng Mí Chá, Cà Thị Mùa",
        "Sùng Mí Dình, Thào A Dê, Lý A Sáng, Chíu Nhì Múi",
        "Y Blô Êban, Krông Pôk, Rô Châm, H'Nê Niê",
        "quán cà phê, xà phòng, pê đan, ô tô, ti vi, mét khối",
        "LÊ THÀNH, NÔNG THÔN, LÂM",
        "hoà thuận, khoẻ, thuý, quí",
        // Signs.
        "Microsoft® Office, Intel® Core™, Zalo©",
        "10 m² · 5 đ",
        "10 m², 5 µm, ½ ngày, 3×4, 3 × 4, 25 °C, § 5, ±2, 1ª, £5, ¥",
        "«Hà»",
        "• Nông · Lâm",
        "Bình¹",
        // Other languages.
        "café crème à la carte",
        "Où est le café de la forêt? Ça va très bien, à bientôt.",
        "L'élève a reçu un diplôme; l'hôtel, le maître et la fenêtre",
        "Noël, Citroën, Loïc, Anaïs, naïve, haï, Zoë",
        "cuisine thaï de la région",
        "résumé, fiancée, façade, jalapeño, El Niño, São Paulo, Curaçao",
        "Müller, Schrödinger, Ångström, smörgåsbord, über, Köln",
        "Beyoncé, Pokémon, Brontë, déjà vu, crème brûlée",
        "The café at the hôtel",
        "où",
        "dû",
        "dès",
        "tôt",
        "thé",
        "là",
        "né",
        "Loïc",
        "thaï",
        "laïc",
        "São",
        "Zoë",
        "aïe",
    ] {
        assert!(!looks_like_tcvn3(text), "{text}");
        assert!(!looks_like_vni(text), "{text}");
        assert!(!lost_u(text), "{text}");
    }
}

#[test]
fn lost_letters_are_noticed() {
    for text in
        ["Phơng hớng", "đợc", "trờng, thờng", "Quỹ của trờng", "NÔNG THÔN ĐƠNG ĐẠI", "ph¬ng híng"]
    {
        assert!(lost_u(text), "{text}");
    }
    for text in ["Phương hướng", "được", "Sơn Dương", "ngợi, mới, bớt", "Lê Văn Tơn", "hơn", ""]
    {
        assert!(!lost_u(text), "{text}");
    }
}
