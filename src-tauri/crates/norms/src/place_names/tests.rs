use super::*;
use crate::Norms;

#[test]
fn the_kind_is_taken_off_as_a_whole_once_and_only_before_a_name() {
    for (full, own) in [
        ("Xã Điền Xá", "Điền Xá"),
        ("Phường Thị Cầu", "Thị Cầu"),
        ("Xã Trấn Yên", "Trấn Yên"),
        ("Thị trấn Cô Tô", "Cô Tô"),
        ("Đặc khu Vân Đồn", "Vân Đồn"),
        ("Phường 1", "1"),
        ("Phường Xã Tắc", "Xã Tắc"),
        ("Xã Khu Đặc", "Khu Đặc"),
        ("Xã Xã Phường", "Xã Phường"),
        ("Thành phố Hạ Long", "Hạ Long"),
        ("Thị xã Quảng Yên", "Quảng Yên"),
        ("Huyện Tiên Yên", "Tiên Yên"),
        ("Quận Hồng Bàng", "Hồng Bàng"),
        ("Tỉnh Quảng Ninh", "Quảng Ninh"),
        // As people type it.
        ("xã Điền Xá", "Điền Xá"),
        ("XÃ ĐIỀN XÁ", "ĐIỀN XÁ"),
        ("THỊ TRẤN CÔ TÔ", "CÔ TÔ"),
        // No kind before a name.
        ("Điền Xá", "Điền Xá"),
        ("Xã", "Xã"),
        ("Thị trấn", "Thị trấn"),
        ("Thị Cầu", "Thị Cầu"),
        ("Xãn Hạ", "Xãn Hạ"),
        ("", ""),
    ] {
        assert_eq!(own_name(full), own, "{full}");
    }
}

#[test]
fn every_unit_of_the_law_has_the_own_name_the_law_gives_it() {
    let law = Norms::shipped();
    let mut seen = 0;
    for on in ["2011-07-14", "2026-09-30"] {
        for unit in law.units(on.parse().unwrap()) {
            assert_eq!(own_name(&unit.full_name), unit.name, "{}", unit.full_name);
            seen += 1;
        }
    }
    assert!(seen > 240, "{seen} units");
}

#[test]
fn every_kind_of_the_law_is_a_kind_here() {
    let law = Norms::shipped();
    for code in law.codes("unit-kind", "2026-09-30".parse().unwrap()) {
        let kind = code.vi.to_lowercase();
        assert!(KINDS.iter().any(|(known, _)| *known == kind), "{kind}");
    }
}

#[test]
fn a_full_name_begins_small_inside_a_sentence() {
    for (full, inside) in [
        ("Xã Điền Xá", "xã Điền Xá"),
        ("Đặc khu Vân Đồn", "đặc khu Vân Đồn"),
        ("Phường 1", "phường 1"),
        ("", ""),
    ] {
        assert_eq!(inside_a_sentence(full), inside);
    }
}

#[test]
fn an_office_tells_its_place_and_the_body_above_it() {
    for (office, is_of_province, place, above) in [
        ("Sở Giáo dục và Đào tạo tỉnh Quảng Ninh", true, "Quảng Ninh", "UBND TỈNH QUẢNG NINH"),
        ("Sở Giáo dục và Đào tạo thành phố Huế", true, "Huế", "UBND THÀNH PHỐ HUẾ"),
        ("Sở Giáo dục và Đào tạo Quảng Ninh", true, "", ""),
        ("Phòng Văn hóa - Xã hội xã Điền Xá", false, "Điền Xá", "UBND XÃ ĐIỀN XÁ"),
        ("Phòng Văn hóa - Xã hội phường Thị Cầu", false, "Thị Cầu", "UBND PHƯỜNG THỊ CẦU"),
        ("Phòng Văn hóa - Xã hội đặc khu Vân Đồn", false, "Vân Đồn", "UBND ĐẶC KHU VÂN ĐỒN"),
        ("Phòng Văn hóa - Xã hội", false, "", ""),
        ("Phòng Giáo dục và Đào tạo huyện Tiên Yên", false, "Tiên Yên", "UBND HUYỆN TIÊN YÊN"),
        ("Phòng Giáo dục và Đào tạo thị xã Quảng Yên", false, "Quảng Yên", "UBND THỊ XÃ QUẢNG YÊN"),
        ("Phòng Giáo dục và Đào tạo thành phố Hạ Long", false, "Hạ Long", "UBND THÀNH PHỐ HẠ LONG"),
        ("Phòng Giáo dục và Đào tạo quận Hồng Bàng", false, "Hồng Bàng", "UBND QUẬN HỒNG BÀNG"),
        // Of two places the date line takes the higher, the heading the lower.
        (
            "Phòng Văn hóa - Xã hội xã Vĩnh Thực tỉnh Quảng Ninh",
            false,
            "Quảng Ninh",
            "UBND XÃ VĨNH THỰC TỈNH QUẢNG NINH",
        ),
        // A department of the province has no body of the commune above it.
        ("Sở Giáo dục và Đào tạo xã Điền Xá", true, "Điền Xá", ""),
        ("", false, "", ""),
    ] {
        assert_eq!(place_of_office(office), place, "{office}");
        assert_eq!(body_above(office, is_of_province), above, "{office}");
    }
}
