//! Names of people as they are borne in Quảng Ninh: Kinh, Dao, Tày, Sán Dìu and Sán Chỉ. All are
//! put together by chance; nobody is meant.

use super::chance::Chance;
use super::places::Region;

/// Somebody at a centre.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) full_name: String,
    pub(crate) is_female: bool,
    pub(crate) birth_year: i64,
}

struct People {
    families: &'static [&'static str],
    men: &'static [&'static str],
    women: &'static [&'static str],
    /// Middle names of men and of women.
    between: [&'static [&'static str]; 2],
}

const KINH: People = People {
    families: &[
        "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Phạm", "Vũ", "Lê", "Bùi", "Hoàng", "Đỗ", "Ngô",
        "Đặng", "Đinh", "Dương", "Đoàn", "Lương", "Phan", "Mai", "Cao", "Tô",
    ],
    men: &[
        "Hùng",
        "Dũng",
        "Cường",
        "Thắng",
        "Hải",
        "Sơn",
        "Long",
        "Bình",
        "Thành",
        "Hòa",
        "Tuấn",
        "Nam",
        "Trung",
        "Hưng",
        "Toàn",
        "Khánh",
        "Phong",
        "Quân",
        "Thịnh",
        "Vinh",
        "Đạt",
        "Nghĩa",
        "Lâm",
        "Chiến",
        "Thưởng",
        "Vượng",
        "Kiên",
        "Tiến",
    ],
    women: &[
        "Hường",
        "Hoa",
        "Lan",
        "Hương",
        "Hằng",
        "Thủy",
        "Thu",
        "Nga",
        "Yến",
        "Hạnh",
        "Liên",
        "Mai",
        "Loan",
        "Oanh",
        "Phượng",
        "Tâm",
        "Thảo",
        "Tuyết",
        "Vân",
        "Xuân",
        "Duyên",
        "Hiền",
        "Nhung",
        "Thanh",
        "Huệ",
        "Quyên",
    ],
    between: [
        &[
            "Văn", "Văn", "Đức", "Quang", "Xuân", "Hữu", "Minh", "Ngọc", "Công", "Đình", "Mạnh",
            "Quốc",
        ],
        &[
            "Thị",
            "Thị",
            "Thị Thu",
            "Thị Thanh",
            "Thị Hồng",
            "Thị Kim",
            "Thị Bích",
            "Thị Minh",
            "Thị Ngọc",
        ],
    ],
};

const DAO: People = People {
    families: &["Triệu", "Đặng", "Bàn", "Chìu", "Lý", "Tằng", "Phùn", "Dường", "Chíu"],
    men: &[
        "Sám", "Sềnh", "Tắc", "Phúc", "Tài", "Cắm", "Thím", "Lềnh", "Quay", "Sinh", "Hùng", "Thắng",
    ],
    women: &["Múi", "Mảy", "Tài Múi", "Sám Múi", "Hoa", "Lan", "Liên", "Hương", "Nhì Múi"],
    between: [&["A", "Dảu", "Tài", "Sinh", "Văn", "Phúc", "Hữu"], &["Thị", "Thị"]],
};

const TAY: People = People {
    families: &["Hoàng", "La", "Vi", "Lô", "Nông", "Hà", "Ngô", "Lục", "Lý", "Trần"],
    men: &["Phúc", "Thìn", "Dần", "Tiến", "Thiện", "Hiệp", "Ngàn", "Lương", "Sơn", "Chung", "Viên"],
    women: &[
        "Én", "Thương", "Thắm", "Chiên", "Nguyệt", "Bích", "Xuân", "Hiền", "Ngân", "Loan", "Thêm",
    ],
    between: [&["Văn", "Tiến", "Ngọc", "Đức", "Xuân"], &["Thị", "Thị", "Thị Thu", "Thị Hồng"]],
};

const SAN_DIU: People = People {
    families: &["Trương", "Tạ", "Từ", "Diệp", "Lý", "Lục", "Ninh", "Châu", "Trần", "Lê"],
    men: &["Sáu", "Tư", "Sinh", "Bảo", "Quý", "Thái", "Phú", "Lợi", "Cảnh", "Minh", "Hồng", "Bằng"],
    women: &["Hai", "Ba", "Hiền", "Sáu", "Lài", "Cúc", "Xuân", "Thìn", "Oanh", "Liên", "Phương"],
    between: [&["Văn", "Văn", "Thanh", "Quang", "Tiến"], &["Thị", "Thị", "Thị Thanh"]],
};

const SAN_CHI: People = People {
    families: &["Nình", "Trần", "Tằng", "Hoàng", "Lục", "Nịnh", "Chu"],
    men: &["Tài", "Sám", "Sáng", "Nhì", "Cường", "Quang", "Hồng", "Thắng", "Lình"],
    women: &["Lan", "Múi", "Hà", "Hồng", "Dung", "Thủy", "Nga", "Sáng"],
    between: [&["A", "A", "Văn", "Cắm"], &["Thị", "Thị"]],
};

/// Draws somebody of a region, born within some years.
pub(crate) fn person(chance: &mut Chance, region: &Region, born: (i64, i64)) -> Person {
    let mut at = chance.below(100);
    let mut people = &KINH;
    for (share, of) in region.peoples.into_iter().zip([&DAO, &TAY, &SAN_DIU, &SAN_CHI]) {
        if at < share {
            people = of;
            break;
        }
        at -= share;
    }
    let is_female = chance.percent(45);
    let (given, between) =
        if is_female { (people.women, people.between[1]) } else { (people.men, people.between[0]) };
    let full_name =
        format!("{} {} {}", chance.pick(people.families), chance.pick(between), chance.pick(given));
    Person { full_name, is_female, birth_year: chance.between(born.0, born.1) }
}

/// Draws somebody whose name nobody of the list bears.
pub(crate) fn another(
    chance: &mut Chance,
    region: &Region,
    born: (i64, i64),
    known: &[Person],
) -> Person {
    let mut drawn = person(chance, region, born);
    for _ in 0..40 {
        if known.iter().all(|p| p.full_name != drawn.full_name) {
            break;
        }
        drawn = person(chance, region, born);
    }
    drawn
}
