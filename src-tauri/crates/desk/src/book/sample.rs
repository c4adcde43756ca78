//! The sample book: a commune that does not exist, half a quarter into its work. Nothing of it
//! can be handed in: the book says it is a sample, and so does every paper and bundle of it.

use crate::book::first_run;
use crate::book::talk::{FoundCentre, MakeSeal, OpeningSource};
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::error::DeskError;
use crate::money::talk::RecordVoucher;
use crate::money::vouchers;
use crate::work::activities;
use crate::work::facilities;
use crate::work::talk::{ActivityForm, FacilityForm};
use VoucherKind::{Chi, Thu};
use centre::{Place, SourceId, VoucherKind};
use norms::{Day, Vnd};

/// The passphrase of the sample's seal, told on its screen.
pub(crate) const PASSPHRASE: &str = "du lieu mau khong nop";

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

/// Fills the empty sample book.
pub(crate) fn fill(desk: &mut Desk) -> Result<(), DeskError> {
    let today = desk.now().today;
    let first_on = today.quarter().first();
    desk.act("begin_sample", |doing| {
        doing.act.set("is_sample", "1")?;
        Ok(Done::of("", ()))
    })?;
    first_run::found_centre(desk, centre(first_on))?;
    first_run::make_seal(
        desk,
        MakeSeal { passphrase: PASSPHRASE.to_owned(), is_replacement: false },
    )?;
    for form in rooms() {
        desk.act("record_facility", |doing| facilities::record_facility(doing, form))?;
    }
    let source = desk.ask(|view| Ok(view.read()?.sources()?.into_iter().next()))?;
    let source = source.ok_or_else(|| DeskError::new(Code::SourceUnknown))?.source_id;
    for line in LINES {
        let day = first_on.plus_days(line.after)?;
        if day <= today {
            let request = voucher(line, day, &source)?;
            desk.act("record_voucher", |doing| vouchers::record_voucher(doing, request))?;
        }
    }
    let held_on = first_on.plus_days(8)?;
    if held_on <= today {
        desk.act("record_activity", |doing| activities::record_activity(doing, class(held_on)))?;
    }
    Ok(())
}

fn centre(first_on: Day) -> FoundCentre {
    let money = |dong: i64| Vnd::new(dong).unwrap_or_default();
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

fn voucher(line: &Line, day: Day, source: &SourceId) -> Result<RecordVoucher, DeskError> {
    Ok(RecordVoucher {
        kind: line.kind,
        place: Place::TienMat,
        day,
        payee: Some(line.payee.to_owned()),
        reason: line.reason.to_owned(),
        source_id: Some(source.clone()),
        budget_code: line.budget_code.map(str::to_owned),
        amount_vnd: Vnd::new(line.dong)?,
        documents: 1,
    })
}

fn rooms() -> Vec<FacilityForm> {
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
        cost_vnd: Vnd::new(1_250_000).ok(),
        source_class: Some("nsnn-hang-nam".to_owned()),
        evidence: Some("Danh sách ký tên, 4 ảnh".to_owned()),
    }
}
