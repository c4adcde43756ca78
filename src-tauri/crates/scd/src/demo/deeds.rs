//! What centres do and what they have: classes, talks and campaigns; rooms and things.

use super::Era;
use super::chance::Chance;
use super::places::Land;
use serde_json::{Value, json};

/// An activity as it could be held.
#[derive(Debug)]
pub(crate) struct Deed {
    pub(crate) title: &'static str,
    pub(crate) group: &'static str,
    pub(crate) form: &'static str,
    pub(crate) partner: &'static str,
    /// Only there; anywhere when none.
    land: Option<Land>,
    /// Only in that era; in both when none.
    era: Option<Era>,
}

const fn deed(
    title: &'static str,
    group: &'static str,
    form: &'static str,
    partner: &'static str,
) -> Deed {
    Deed { title, group, form, partner, land: None, era: None }
}

impl Deed {
    const fn at(self, land: Land) -> Deed {
        Deed { land: Some(land), ..self }
    }
    const fn only(self, era: Era) -> Deed {
        Deed { era: Some(era), ..self }
    }
}

const FARMERS: &str = "Hội Nông dân";
const WOMEN: &str = "Hội Phụ nữ";
const YOUTH: &str = "Đoàn Thanh niên";
const OLD: &str = "Hội Người cao tuổi";
const LEARNING: &str = "Hội Khuyến học";
const HEALTH: &str = "Trạm Y tế";
const POLICE: &str = "Công an";
const LAW: &str = "Ban Tư pháp";
const SCHOOL: &str = "Trường Trung học cơ sở";
const VETERANS: &str = "Hội Cựu chiến binh";

const DEEDS: &[Deed] = &[
    deed("Kỹ thuật trồng nấm rơm", "kinh-te-nghe", "lop", FARMERS),
    deed("Kỹ thuật trồng nấm sò trên bịch", "kinh-te-nghe", "lop", WOMEN).at(Land::Town),
    deed("Trồng rau an toàn", "kinh-te-nghe", "lop", FARMERS),
    deed("Phòng bệnh cho gia súc, gia cầm", "kinh-te-nghe", "chuyen-de", FARMERS),
    deed("Trồng và chăm sóc ba kích", "kinh-te-nghe", "lop", FARMERS).at(Land::Hills),
    deed("Trồng keo và chăm sóc rừng", "kinh-te-nghe", "lop", FARMERS).at(Land::Hills),
    deed("Trồng dong riềng, chế biến miến dong", "kinh-te-nghe", "tap-huan", WOMEN).at(Land::Hills),
    deed("Nuôi ong lấy mật", "kinh-te-nghe", "lop", VETERANS).at(Land::Hills),
    deed("Nuôi tôm thẻ chân trắng", "kinh-te-nghe", "lop", FARMERS).at(Land::Coast),
    deed("Nuôi hàu, nuôi ngao bãi triều", "kinh-te-nghe", "tap-huan", FARMERS).at(Land::Coast),
    deed("Sơ chế, bảo quản hải sản", "kinh-te-nghe", "lop", WOMEN).at(Land::Coast),
    deed("Chăm sóc na, vải theo hướng sạch", "kinh-te-nghe", "lop", FARMERS).at(Land::Fields),
    deed("Chăn nuôi gà thả vườn", "kinh-te-nghe", "lop", FARMERS).at(Land::Fields),
    deed("Cắt may dân dụng", "kinh-te-nghe", "lop", WOMEN).at(Land::Town),
    deed("Nấu ăn, phục vụ bàn", "kinh-te-nghe", "lop", WOMEN).at(Land::Town),
    deed("Phòng chống sốt xuất huyết", "suc-khoe", "truyen-thong", HEALTH),
    deed("Chăm sóc sức khỏe người cao tuổi", "suc-khoe", "chuyen-de", OLD),
    deed("Dinh dưỡng cho trẻ nhỏ", "suc-khoe", "chuyen-de", WOMEN),
    deed("Sức khỏe sinh sản vị thành niên", "suc-khoe", "chuyen-de", HEALTH),
    deed("Phòng chống đuối nước cho trẻ em", "suc-khoe", "tap-huan", YOUTH),
    deed("Luật Giao thông đường bộ", "phap-luat", "chuyen-de", POLICE),
    deed("Luật Hôn nhân và gia đình", "phap-luat", "chuyen-de", WOMEN),
    deed("Luật Đất đai: hỏi và đáp", "phap-luat", "tu-van", LAW),
    deed("Phòng chống ma túy", "phap-luat", "truyen-thong", POLICE),
    deed("Luật Bảo vệ và phát triển rừng", "phap-luat", "chuyen-de", LAW).at(Land::Hills),
    deed("An toàn khi đi biển", "phap-luat", "chuyen-de", POLICE).at(Land::Coast),
    deed("Luật Khiếu nại, tố cáo", "phap-luat", "chuyen-de", LAW).only(Era::Of2011),
    deed("Luật Căn cước", "phap-luat", "chuyen-de", POLICE).only(Era::Of2026),
    deed("Phòng chống lừa đảo trên mạng", "phap-luat", "truyen-thong", POLICE).only(Era::Of2026),
    deed("Lớp xóa mù chữ", "xoa-mu-chu", "lop", SCHOOL).at(Land::Hills),
    deed("Ôn tập hè cho học sinh phổ cập", "xoa-mu-chu", "lop", SCHOOL),
    deed("Xây dựng gia đình, dòng họ hiếu học", "khuyen-hoc", "truyen-thong", LEARNING)
        .only(Era::Of2011),
    deed("Xây dựng gia đình, dòng họ học tập", "khuyen-hoc", "truyen-thong", LEARNING)
        .only(Era::Of2026),
    deed("Tuyên dương học sinh vượt khó", "khuyen-hoc", "chuyen-de", LEARNING),
    deed("Tư vấn chọn nghề cho thanh niên", "khuyen-hoc", "tu-van", YOUTH),
    deed("Câu lạc bộ dưỡng sinh", "van-hoa-the-thao", "cau-lac-bo", OLD),
    deed("Câu lạc bộ hát then, đàn tính", "van-hoa-the-thao", "cau-lac-bo", WOMEN).at(Land::Hills),
    deed("Tập văn nghệ chào mừng Quốc khánh", "van-hoa-the-thao", "cau-lac-bo", YOUTH),
    deed("Giải bóng chuyền hơi các thôn, khu", "van-hoa-the-thao", "truyen-thong", OLD),
    deed("Học tập nghị quyết của Đảng", "chinh-tri", "chuyen-de", VETERANS),
    deed("Học tập và làm theo tấm gương đạo đức Hồ Chí Minh", "chinh-tri", "chuyen-de", YOUTH),
    deed("Tin học văn phòng cơ bản", "ngoai-ngu-tin-hoc", "lop", SCHOOL),
    deed("Tiếng Trung giao tiếp", "ngoai-ngu-tin-hoc", "lop", YOUTH).at(Land::Coast),
    deed("Tiếng Anh giao tiếp cho người bán hàng", "ngoai-ngu-tin-hoc", "lop", YOUTH)
        .at(Land::Town),
    deed("Nộp hồ sơ dịch vụ công trực tuyến", "chuyen-doi-so", "tap-huan", YOUTH).only(Era::Of2026),
    deed("Kỹ năng số cho người cao tuổi", "chuyen-doi-so", "lop", OLD).only(Era::Of2026),
    deed("Bán hàng nông sản trên mạng", "chuyen-doi-so", "lop", WOMEN).only(Era::Of2026),
];

/// The activities that could be held there and then.
pub(crate) fn possible(land: Land, era: Era) -> Vec<&'static Deed> {
    let fits = |d: &&Deed| d.land.is_none_or(|l| l == land) && d.era.is_none_or(|e| e == era);
    DEEDS.iter().filter(fits).collect()
}

/// How many took part: sessions, persons and turns.
pub(crate) fn attendance(form: &str, chance: &mut Chance) -> (i64, i64, i64) {
    let (sessions, persons) = match form {
        "lop" => (chance.between(3, 12), chance.between(18, 45)),
        "tap-huan" => (chance.between(1, 3), chance.between(25, 60)),
        "cau-lac-bo" => (chance.between(4, 10), chance.between(15, 40)),
        "tu-van" => (1, chance.between(12, 40)),
        "truyen-thong" => (chance.between(1, 2), chance.between(70, 240)),
        _ => (1, chance.between(40, 130)),
    };
    // Not everybody comes every time.
    let turns = persons * sessions * chance.between(82, 100) / 100;
    (sessions, persons.min(turns), turns)
}

/// A thing of a centre: category, name, and how many there are at most.
type Thing = (&'static str, &'static str, i64);

const SIX: [Thing; 6] = [
    ("van-phong", "Văn phòng thường trực", 1),
    ("dien-thoai", "Điện thoại cố định", 1),
    ("may-tinh", "Máy vi tính nối mạng", 4),
    ("tu-ho-so", "Tủ hồ sơ", 3),
    ("phong-hoc", "Phòng học", 4),
    ("ban-ghe", "Bàn ghế học viên", 60),
];

const MORE: &[Thing] = &[
    ("tu-sach", "Tủ sách dùng chung", 2),
    ("internet", "Đường truyền internet", 1),
    ("may-in", "Máy in", 2),
    ("may-chieu", "Ti vi", 2),
    ("may-chieu", "Máy chiếu", 1),
    ("loa", "Bộ âm ly, loa", 2),
    ("loa", "Loa kéo", 2),
    ("loa", "Micro không dây", 4),
    ("hoi-truong", "Hội trường ủy ban", 1),
    ("phong-hoc", "Phòng học ở nhà văn hóa thôn", 6),
    ("phong-hoc", "Phòng học mượn của trường tiểu học", 3),
    ("phong-hoc", "Phòng đọc sách", 1),
    ("ban-ghe", "Bàn hội trường", 20),
    ("ban-ghe", "Ghế nhựa", 120),
    ("ban-ghe", "Bàn ghế làm việc", 4),
    ("may-tinh", "Máy vi tính của phòng máy", 12),
    ("may-tinh", "Máy tính xách tay", 2),
    ("tu-ho-so", "Giá để tài liệu", 3),
    ("tu-sach", "Giá sách pháp luật", 2),
    ("khac", "Bảng từ", 4),
    ("khac", "Bảng phấn", 4),
    ("khac", "Quạt trần", 12),
    ("khac", "Quạt cây", 6),
    ("khac", "Bình lọc nước", 2),
    ("khac", "Máy khâu dạy nghề", 10),
    ("khac", "Bộ dụng cụ thú y", 3),
    ("khac", "Đầu đĩa", 2),
    ("khac", "Máy ảnh", 1),
    ("khac", "Cờ, phông, khẩu hiệu", 6),
    ("khac", "Bộ bóng chuyền hơi", 3),
    ("khac", "Xe đẩy hàng", 1),
    ("khac", "Máy phát điện nhỏ", 1),
    ("khac", "Bình chữa cháy", 4),
    ("khac", "Tủ thuốc", 1),
];

/// The forms of a centre's facilities. `misses` leaves out one of the directive's six.
pub(crate) fn facilities(chance: &mut Chance, era: Era, misses: bool) -> Vec<Value> {
    let skipped = if misses { chance.below(SIX.len()) } else { SIX.len() };
    let kept = SIX.iter().enumerate().filter(|(nth, _)| *nth != skipped).map(|(_, thing)| thing);
    let mut things: Vec<&Thing> = kept.collect();
    let category = SIX.get(skipped).map(|thing| thing.0);
    let mut more: Vec<&Thing> = MORE.iter().filter(|m| Some(m.0) != category).collect();
    chance.shuffle(&mut more);
    more.truncate(4 + chance.below(more.len().saturating_sub(4).max(1)));
    things.extend(more);
    things.into_iter().map(|thing| facility(thing, chance, era)).collect()
}

fn facility((category, name, most): &Thing, chance: &mut Chance, era: Era) -> Value {
    let quantity = chance.between((most / 3).max(1), *most);
    let broken = if chance.percent(20) { chance.between(0, quantity / 3) } else { 0 };
    let is_room = matches!(*category, "van-phong" | "phong-hoc" | "hoi-truong" | "internet");
    let relation = match *category {
        _ if name.contains("mượn") => "muon",
        _ if name.contains("nhà văn hóa") || name.contains("ủy ban") => "dung-chung",
        "van-phong" | "phong-hoc" => chance.pick(&["rieng", "dung-chung", "dung-chung", "muon"]),
        _ => chance.pick(&["rieng", "rieng", "rieng", "dung-chung"]),
    };
    let is_own = relation == "rieng";
    let source =
        chance.pick(&["nsnn-hang-nam", "nsnn-ban-dau", "nsnn-ban-dau", "tai-tro-hien-vat"]);
    let (low, high) = match *category {
        "may-tinh" => (5_500_000, 9_000_000),
        "ban-ghe" => (120_000, 450_000),
        "khac" => (80_000, 600_000),
        _ => (600_000, 3_200_000),
    };
    let value = chance.amount(low, high, 10_000) * quantity * era.prices();
    let is_bought = is_own && !is_room;
    let acquired = format!(
        "{}-{:02}-{:02}",
        era.year() - chance.between(1, 4),
        chance.between(1, 12),
        chance.between(1, 28)
    );
    json!({
        "category": category, "name": name, "quantity": quantity, "usable": quantity - broken,
        "relation": relation, "condition": chance.pick(&["tot", "kha", "kha", "trung-binh"]),
        "acquired_on": is_bought.then_some(acquired), "source_class": is_bought.then_some(source),
        "value_vnd": is_bought.then_some(value),
        "note": null,
    })
}
