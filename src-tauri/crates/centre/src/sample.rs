//! The sample centre, to practise in: a commune that does not exist, half a quarter into its work, as
//! somebody would fill it in.

use crate::forms::{ActivityForm, FacilityForm, FoundCentre, OpeningSource, RecordVoucher};
use crate::id::SourceId;
use crate::money_records::VoucherKind::{Chi, Thu};
use crate::money_records::{Place, VoucherKind};
use norms::{Day, DayFault, Vnd};

struct Line {
    /// Days after the first of the quarter.
    after: i64,
    kind: VoucherKind,
    payee: &'static str,
    reason: &'static str,
    budget_code: Option<&'static str>,
    dong: i64,
}

const fn line(
    after: i64,
    kind: VoucherKind,
    payee: &'static str,
    reason: &'static str,
    budget_code: Option<&'static str>,
    dong: i64,
) -> Line {
    Line { after, kind, payee, reason, budget_code, dong }
}

const LINES: &[Line] = &[
    line(2, Thu, "Ủy ban nhân dân xã Mẫu", "Kinh phí hoạt động xã cấp trong quý", None, 12_000_000),
    line(5, Chi, "Nguyễn Thị Hường", "Mua văn phòng phẩm", Some("6551"), 393_000),
    line(
        9,
        Chi,
        "Phạm Đức Nghĩa",
        "Thù lao giảng viên lớp kỹ thuật trồng nấm, 5 buổi",
        Some("6652"),
        1_250_000,
    ),
    line(14, Chi, "Điện lực khu vực", "Tiền điện trụ sở", Some("6501"), 371_500),
    line(20, Thu, "Hội Khuyến học xã Mẫu", "Ủng hộ sách cho tủ sách dùng chung", None, 2_000_000),
    line(24, Chi, "Hiệu sách nhân dân", "Mua sách nông nghiệp cho tủ sách", Some("6608"), 860_000),
];

fn money(dong: i64) -> Vnd {
    Vnd::new(dong).unwrap_or_default()
}

/// The answers of its first run, for a book that begins on a day.
pub fn centre(first_on: Day) -> FoundCentre {
    FoundCentre {
        unit_code: String::new(),
        unit_from: first_on,
        unit_name: "Xã Mẫu".to_owned(),
        parent_name: None,
        name: "Trung tâm học tập cộng đồng xã Mẫu".to_owned(),
        founded_year: 2008,
        area_class: "khong".to_owned(),
        account_kind: "rieng".to_owned(),
        has_seal: true,
        office_id: "so-22".to_owned().into(),
        office_name: "Nơi nhận mẫu".to_owned(),
        director_name: "Trần Văn Thưởng".to_owned(),
        accountant_name: "Đặng Quốc Vượng".to_owned(),
        cashier_name: "Nguyễn Thị Hường".to_owned(),
        first_on,
        sources: vec![
            OpeningSource {
                class: "nsnn-hang-nam".to_owned(),
                name: "Ngân sách xã".to_owned(),
                cash_vnd: money(3_250_000),
                account_vnd: money(8_000_000),
                received_year_vnd: money(24_000_000),
                spent_year_vnd: money(12_750_000),
            },
            OpeningSource {
                class: "tai-tro-tien".to_owned(),
                name: "Tài trợ, ủng hộ".to_owned(),
                cash_vnd: Vnd::ZERO,
                account_vnd: Vnd::ZERO,
                received_year_vnd: Vnd::ZERO,
                spent_year_vnd: Vnd::ZERO,
            },
        ],
        classes_before: 9,
        turns_before: 412,
        allowance_decision: Some("vi-du-2011".to_owned()),
    }
}

/// What came in and went out by today, of one source, oldest first.
///
/// # Errors
/// A day beyond the calendar.
pub fn vouchers(
    first_on: Day,
    today: Day,
    source: &SourceId,
) -> Result<Vec<RecordVoucher>, DayFault> {
    let mut vouchers = Vec::new();
    for line in LINES {
        let day = first_on.plus_days(line.after)?;
        if day <= today {
            vouchers.push(line.voucher(day, source));
        }
    }
    Ok(vouchers)
}

impl Line {
    fn voucher(&self, day: Day, source: &SourceId) -> RecordVoucher {
        RecordVoucher {
            kind: self.kind,
            place: Place::TienMat,
            day,
            payee: Some(self.payee.to_owned()),
            reason: self.reason.to_owned(),
            source_id: Some(source.clone()),
            budget_code: self.budget_code.map(str::to_owned),
            amount_vnd: money(self.dong),
            documents: 1,
        }
    }
}

/// Its premises and equipment.
pub fn facilities() -> Vec<FacilityForm> {
    let items = [
        ("van-phong", "Văn phòng thường trực", 1, "rieng"),
        ("tu-ho-so", "Tủ hồ sơ", 2, "rieng"),
        ("may-tinh", "Máy vi tính nối mạng", 1, "rieng"),
        ("phong-hoc", "Phòng học ở nhà văn hóa", 2, "dung-chung"),
        ("ban-ghe", "Bàn ghế học viên", 30, "dung-chung"),
    ];
    items
        .into_iter()
        .map(|(category, name, quantity, relation)| FacilityForm {
            facility_id: None,
            category: category.to_owned(),
            name: name.to_owned(),
            quantity,
            usable: quantity,
            relation: relation.to_owned(),
            condition: "kha".to_owned(),
            acquired_on: None,
            source_class: Some("nsnn-hang-nam".to_owned()),
            value_vnd: None,
            note: None,
        })
        .collect()
}

/// The class it held, once its day has come.
///
/// # Errors
/// A day beyond the calendar.
pub fn activity(first_on: Day, today: Day) -> Result<Option<ActivityForm>, DayFault> {
    let held_on = first_on.plus_days(8)?;
    Ok((held_on <= today).then(|| class(held_on)))
}

fn class(held_on: Day) -> ActivityForm {
    ActivityForm {
        activity_id: None,
        group: "kinh-te-nghe".to_owned(),
        form: "lop".to_owned(),
        title: "Lớp kỹ thuật trồng nấm".to_owned(),
        held_on,
        sessions: 5,
        place: Some("Nhà văn hóa thôn 2".to_owned()),
        partner: Some("Hội Nông dân xã".to_owned()),
        turns: 160,
        turns_female: Some(94),
        turns_minority: Some(12),
        persons: Some(32),
        speaker: Some("Phạm Đức Nghĩa".to_owned()),
        cost_vnd: Some(money(1_250_000)),
        source_class: Some("nsnn-hang-nam".to_owned()),
        evidence: Some("Danh sách ký tên, 4 ảnh".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, source_id, told};
    use norms::Norms;

    #[test]
    fn whatever_the_sample_fills_in_may_be_written_down() {
        let law = Norms::shipped();
        let (first_on, today) = (day("2026-07-01"), day("2026-09-30"));
        let founded = centre(first_on).filled(law, FORMAT, today, "k7q29f");
        assert_eq!(told(founded.err()), "");
        for form in facilities() {
            assert_eq!(told(form.filled(law, FORMAT, today).err()), "", "{}", form.name);
        }
        for form in vouchers(first_on, today, &source_id()).unwrap() {
            let refused = form.filled(law, FORMAT, first_on, today).err();
            assert_eq!(told(refused), "", "{}", form.reason);
        }
        let form = activity(first_on, today).unwrap().unwrap();
        assert_eq!(told(form.filled(law, FORMAT, first_on, today).err()), "");
    }

    #[test]
    fn only_what_has_happened_by_today_is_filled_in() {
        for (today, count, is_held) in [
            ("2026-07-01", 0, false),
            ("2026-07-03", 1, false),
            ("2026-07-08", 2, false),
            ("2026-07-09", 2, true),
            ("2026-07-10", 3, true),
            ("2026-07-25", 6, true),
        ] {
            let (first_on, today) = (day("2026-07-01"), day(today));
            let vouchers = vouchers(first_on, today, &source_id()).unwrap();
            assert_eq!(vouchers.len(), count, "{today}");
            assert_eq!(activity(first_on, today).unwrap().is_some(), is_held, "{today}");
        }
    }
}
