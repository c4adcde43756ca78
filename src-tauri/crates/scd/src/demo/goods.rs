//! What centres pay for and where their money comes from: reasons, payees, codes, price ranges.
//! Prices are those of a dear shop in 2011, of which a commune pays six tenths; [`Era::prices`](super::Era) multiplies them for later years.

use super::chance::Chance;
use super::places::Region;

/// Who is paid.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Payee {
    /// A shop of that kind.
    Shop(&'static str),
    /// One of the centre's own people, who bought it.
    Own,
    /// Somebody from the commune.
    Villager,
    /// An office of the district: the power company, the telephone company.
    Of(&'static str),
}

/// Something centres pay for.
#[derive(Debug)]
pub(crate) struct Good {
    /// Its reason; `{thang}` becomes the month before.
    pub(crate) reason: &'static str,
    pub(crate) payee: Payee,
    /// Budget code.
    pub(crate) code: &'static str,
    /// Lowest and highest price and its step, in đồng.
    price: (i64, i64, i64),
    /// Donations are spent on it where there are any.
    pub(crate) is_for_gifts: bool,
}

impl Good {
    pub(crate) fn price(&self, chance: &mut Chance, times: i64) -> i64 {
        let (low, high, step) = self.price;
        chance.amount(low * times * 6 / 10, high * times * 6 / 10, step)
    }
}

const fn good(
    reason: &'static str,
    payee: Payee,
    code: &'static str,
    price: (i64, i64, i64),
) -> Good {
    Good { reason, payee, code, price, is_for_gifts: false }
}

const fn gift(
    reason: &'static str,
    payee: Payee,
    code: &'static str,
    price: (i64, i64, i64),
) -> Good {
    Good { reason, payee, code, price, is_for_gifts: true }
}

use Payee::{Of, Own, Shop, Villager};

/// Paid once a month.
pub(crate) const MONTHLY: &[Good] = &[
    good("Tiền điện trụ sở tháng {thang}", Of("Điện lực"), "6501", (90_000, 420_000, 500)),
    good("Cước điện thoại tháng {thang}", Of("Viễn thông"), "6601", (55_000, 140_000, 500)),
    good("Cước internet tháng {thang}", Of("Viễn thông"), "6605", (165_000, 275_000, 5_000)),
    good("Tiền nước sinh hoạt tháng {thang}", Of("Xí nghiệp nước"), "6502", (30_000, 110_000, 500)),
    good("Vệ sinh trụ sở tháng {thang}", Villager, "6504", (80_000, 150_000, 10_000)),
];

/// Paid when it is needed.
pub(crate) const SUNDRY: &[Good] = &[
    good("Mua văn phòng phẩm", Own, "6551", (60_000, 390_000, 1_000)),
    good("Mua giấy in, mực in", Shop("Cửa hàng văn phòng phẩm"), "6551", (120_000, 480_000, 5_000)),
    good("Mua sổ ghi đầu bài, bút, phấn cho lớp học", Own, "6551", (45_000, 220_000, 1_000)),
    good("Mua ấm chén, phích nước", Own, "6552", (80_000, 260_000, 5_000)),
    good(
        "Photocopy tài liệu phát cho học viên",
        Shop("Cửa hàng photocopy"),
        "6651",
        (60_000, 420_000, 1_000),
    ),
    good(
        "In tài liệu hỏi đáp pháp luật",
        Shop("Cửa hàng photocopy"),
        "6651",
        (90_000, 450_000, 5_000),
    ),
    good("Mua chè, nước uống phục vụ lớp học", Own, "6699", (40_000, 180_000, 1_000)),
    good("Nước uống cho học viên", Shop("Tạp hóa"), "6699", (40_000, 160_000, 1_000)),
    good(
        "Làm khẩu hiệu, trang trí hội trường",
        Shop("Cửa hàng quảng cáo"),
        "6606",
        (120_000, 450_000, 10_000),
    ),
    good("Phát thanh tuyên truyền trên loa xã", Villager, "6606", (50_000, 150_000, 10_000)),
    gift("Mua sách cho tủ sách dùng chung", Shop("Hiệu sách"), "6608", (120_000, 860_000, 5_000)),
    good("Đặt báo, tạp chí quý III", Of("Bưu điện"), "6608", (90_000, 280_000, 1_000)),
    good("Thuê loa đài, phông bạt", Villager, "6655", (100_000, 350_000, 10_000)),
    good("Chở bàn ghế phục vụ lớp học", Villager, "6655", (80_000, 250_000, 10_000)),
    good("Công tác phí dự giao ban ở huyện", Own, "6702", (40_000, 150_000, 5_000)),
    good("Công tác phí đi điều tra nhu cầu học tập", Own, "6702", (40_000, 120_000, 5_000)),
    good("Sửa máy vi tính", Shop("Cửa hàng máy tính"), "6912", (100_000, 450_000, 10_000)),
    good(
        "Thay bóng đèn, ổ cắm phòng học",
        Shop("Cửa hàng điện nước"),
        "6921",
        (45_000, 220_000, 1_000),
    ),
    good("Sửa bàn ghế học viên", Villager, "6913", (100_000, 480_000, 10_000)),
    good("Sửa cửa, khóa phòng học", Villager, "6907", (80_000, 420_000, 10_000)),
    good(
        "Mua giống, phân bón làm mô hình trình diễn",
        Shop("Đại lý vật tư nông nghiệp"),
        "7001",
        (120_000, 900_000, 10_000),
    ),
    good(
        "Mua vật tư thực hành cho lớp nghề",
        Shop("Cửa hàng vật tư"),
        "7001",
        (100_000, 700_000, 5_000),
    ),
    gift("Phần thưởng học viên có thành tích", Own, "6201", (50_000, 300_000, 10_000)),
    gift("Quà cho gia đình hiếu học tiêu biểu", Own, "6201", (100_000, 500_000, 50_000)),
    gift("Hỗ trợ bữa trưa học viên ở xa", Villager, "6658", (60_000, 360_000, 5_000)),
    good("Mua đĩa phim khoa học kỹ thuật", Shop("Hiệu sách"), "6608", (30_000, 150_000, 5_000)),
];

/// Bought now and then; often paid from the account.
pub(crate) const LARGE: &[Good] = &[
    good("Mua tủ hồ sơ", Shop("Cửa hàng nội thất"), "6552", (1_600_000, 2_800_000, 50_000)),
    good("Mua bàn ghế học viên", Shop("Xưởng mộc"), "6552", (2_000_000, 4_800_000, 50_000)),
    good("Mua máy in", Shop("Cửa hàng máy tính"), "9062", (2_100_000, 3_200_000, 50_000)),
    gift(
        "Mua loa, âm ly cho hội trường",
        Shop("Cửa hàng điện máy"),
        "6552",
        (1_500_000, 3_600_000, 50_000),
    ),
    good("Sửa mái hiên phòng học", Villager, "6907", (1_200_000, 3_500_000, 50_000)),
];

/// The payee's name.
pub(crate) fn payee(
    payee: Payee,
    chance: &mut Chance,
    region: &Region,
    own: &[String],
    villager: String,
) -> String {
    match payee {
        Shop(kind) => region.shop(chance, kind),
        Own => own.get(chance.below(own.len())).cloned().unwrap_or(villager),
        Villager => villager,
        Of(body) => format!("{body} {}", region.name),
    }
}

#[cfg(test)]
mod tests {
    use super::super::era::Era;
    use super::*;
    use norms::{Day, Norms};

    #[test]
    fn every_good_has_a_code_that_is_in_force_when_it_is_bought() {
        let law = Norms::shipped();
        for era in [Era::Of2011, Era::Of2026] {
            for good in [MONTHLY, SUNDRY, LARGE].into_iter().flatten() {
                for on in [era.first(), era.last()] {
                    let (code, day) = (era.code(good.code), on.to_string().parse::<Day>().unwrap());
                    assert!(law.code("budget-code", code, day).is_ok(), "{code} {day}");
                }
            }
        }
    }
}
