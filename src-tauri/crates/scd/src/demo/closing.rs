//! The end of a quarter: cash count, explanations, paper, signature, seal; and a correction.

use super::cast::{PASSPHRASE, Part};
use super::chance::Chance;
use super::era::Era;
use super::plan::Payment;
use super::played::{Planted, Played, Sealed};
use super::seat::{Machine, Seat};
use chrono::NaiveDate;
use desk::DeskError;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The day of signing and the day of sealing. The deadline is the fifth day after the quarter.
pub(crate) fn days(chance: &mut Chance, era: Era, part: Part) -> (NaiveDate, NaiveDate) {
    let signed = match part {
        Part::Late => chance.between(98, 112),
        _ => chance.between(92, 95),
    };
    (era.day(signed), era.day(signed + chance.between(0, 1)))
}

/// Counts exactly what the book says, in the largest notes.
pub(crate) fn count_cash(seat: &mut Seat, era: Era) -> Result<(), DeskError> {
    let day = era.last().to_string();
    seat.clock.morning(era.last());
    let view = seat.ask("read_cash_count", &json!({ "day": day }))?;
    let mut left = view["book_vnd"].as_i64().unwrap_or_default();
    let mut notes = Vec::new();
    for value in view["note_values"].as_array().into_iter().flatten().filter_map(Value::as_i64) {
        notes.push(json!({ "value_vnd": value, "count": left / value }));
        left %= value;
    }
    let reason = (left > 0).then_some("Tiền lẻ dưới 200 đồng");
    let request = json!({ "counted_on": day, "notes": notes, "reason": reason });
    seat.ask("record_cash_count", &request)?;
    Ok(())
}

/// What a centre may say beside its figures: kind, code, and in more words.
const CONCERNS: [(&str, &str, Option<&str>); 12] = [
    ("difficulty", "cap-kinh-phi-cham", Some("Kinh phí quý về vào tuần cuối của quý")),
    ("difficulty", "kinh-phi-thap", None),
    ("difficulty", "thieu-thiet-bi", Some("Máy vi tính cũ, hay hỏng, chưa có tiền sửa")),
    ("difficulty", "khong-co-tru-so", Some("Đang mượn phòng của nhà văn hóa thôn")),
    ("difficulty", "kiem-nhiem-nhieu-viec", None),
    ("difficulty", "it-nguoi-hoc", Some("Mùa vụ, bà con khó đi học ban ngày")),
    ("difficulty", "khac", Some("Mưa lũ, hai lớp phải dời ngày")),
    ("request", "cap-kinh-phi", None),
    ("request", "trang-bi", Some("02 máy vi tính, 01 máy chiếu")),
    ("request", "tap-huan", Some("Tập huấn sổ sách cho kế toán mới")),
    ("request", "bo-tri-tru-so", None),
    ("request", "huong-dan-tai-chinh", None),
];

/// Some say nothing, some say what stands in the way and whom they ask.
pub(crate) fn say_concerns(
    seat: &mut Seat,
    era: Era,
    chance: &mut Chance,
) -> Result<(), DeskError> {
    let mut said = CONCERNS;
    chance.shuffle(&mut said);
    let page = seat.ask_in(1, "list_concerns", &json!({ "quarter": era.quarter() }))?;
    let how_many = chance.below(5);
    for (kind, code, text) in said.into_iter().take(how_many) {
        let asked_of = (kind == "request").then(|| page["asked"][chance.below(2)].clone());
        let request = json!({
            "quarter": era.quarter(), "position": null, "kind": kind, "code": code, "text": text,
            "asked_of": asked_of,
        });
        seat.ask_in(2, "record_concern", &request)?;
    }
    Ok(())
}

/// Why a query may stand, by its rule.
fn explanation(rule: &str) -> &'static str {
    match rule {
        "payment-without-documents" => "Hóa đơn cửa hàng gửi sau, đã có giấy biên nhận",
        "post-without-decision" => "Quyết định kiện toàn đang chờ Ủy ban nhân dân ký",
        "month-without-activity" => "Tháng mùa vụ, bà con bận, lớp dời sang tháng sau",
        "activity-cost-without-source" => "Báo cáo viên chưa nhận tiền, sẽ chi quý sau",
        "count-differs-from-book" => "Tiền lẻ không còn lưu hành",
        _ => "Đã đối chiếu, đúng thực tế",
    }
}

/// Explains, prints, signs and seals; `days` are those of signing and sealing.
pub(crate) fn close(
    seat: &mut Seat,
    era: Era,
    machine: &Machine,
    days: (NaiveDate, NaiveDate),
) -> Result<Sealed, DeskError> {
    let of_quarter = json!({ "quarter": era.quarter() });
    seat.clock.morning(days.0);
    let check = seat.ask("check_quarter", &of_quarter)?;
    for finding in check["findings"].as_array().into_iter().flatten() {
        if finding["severity"] == "query" && finding["explanation"].is_null() {
            let rule = finding["rule"].as_str().unwrap_or_default();
            let request = json!({
                "quarter": era.quarter(), "rule": rule, "row": finding["row"],
                "text": explanation(rule),
            });
            seat.ask("explain_finding", &request)?;
        }
    }
    let number = format!("{:02}/BC-TTHTCĐ", seat.chance.between(3, 29));
    seat.ask("set_report_number", &json!({ "quarter": era.quarter(), "number": number }))?;
    seat.ask("print_report", &of_quarter)?;
    let signing = json!({
        "quarter": era.quarter(), "signed_on": days.0.to_string(), "number": number,
    });
    seat.ask("record_signing", &signing)?;
    seat.clock.morning(days.1);
    let request = json!({ "quarter": era.quarter(), "passphrase": PASSPHRASE });
    let sealed = seat.ask("seal_report", &request)?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Ok(Sealed {
        revision: seat.revision,
        bundle_id: text(&sealed["report"]["bundle_id"]),
        ma_so_lieu: text(&sealed["report"]["ma_so_lieu"]),
        path: PathBuf::from(text(&sealed["path"])),
        on_stick: PathBuf::new(),
        sealed_on: seat.clock.today(),
        backup: PathBuf::from(text(&sealed["backup_path"])),
        machine: machine.clone(),
    })
}

/// The centre finds its error some days after sealing and seals again; one of them has lost its PC
/// meanwhile and works on from the copy of the book on a new one.
pub(crate) fn find_own_error(
    played: &mut Played,
    seat: &mut Seat,
    era: Era,
    dir: &Path,
) -> Result<(), DeskError> {
    let after = seat.chance.between(4, 12);
    let day = seat.clock.today() + chrono::Days::new(u64::try_from(after).unwrap_or(4));
    seat.clock.morning(day);
    if played.part == Part::Restored {
        move_to_new_machine(played, seat, era, dir)?;
    }
    let Some(planted) = played.planted.take() else { return Ok(()) };
    let reason = "Trung tâm tự rà soát, phát hiện ghi nhầm số tiền";
    let machine = played.machine.clone();
    played.sealed.push(correct(seat, era, &machine, &planted, reason)?);
    Ok(())
}

fn move_to_new_machine(
    played: &mut Played,
    seat: &mut Seat,
    era: Era,
    dir: &Path,
) -> Result<(), DeskError> {
    let Some(last) = played.sealed.last() else { return Ok(()) };
    let machine =
        Machine { home: played.folder.join("may-moi"), book: played.folder.join("so-moi.socd") };
    let name = format!("may-moi/{}/{}", era.year(), played.unit.code);
    let world = Chance::of(played.seed, &name);
    let mut desk = machine.desk(&seat.clock, world, &dir.join("stick"));
    desk.restore_to_new(&last.backup)?;
    seat.desk = desk;
    played.machine = machine;
    Ok(())
}

/// Opens the quarter again, puts the error right, and seals the next revision.
pub(crate) fn correct(
    seat: &mut Seat,
    era: Era,
    machine: &Machine,
    planted: &Planted,
    reason: &str,
) -> Result<Sealed, DeskError> {
    let today = seat.clock.today();
    seat.ask("open_revision", &json!({ "quarter": era.quarter(), "reason": reason }))?;
    seat.revision += 1;
    let why = match planted.plant.kind {
        "tieu-muc" => "Ghi sai tiểu mục, đã lập phiếu khác",
        _ => "Ghi sai số tiền, đã lập phiếu khác",
    };
    seat.void(&planted.voucher_id, planted.act, why)?;
    let right = Payment {
        dong: planted.plant.right_vnd,
        documents: planted.payment.documents.max(1),
        code: planted.plant.right_code,
        plant: None,
        ..planted.payment.clone()
    };
    seat.pay(planted.day, &right)?;
    count_cash(seat, era)?;
    close(seat, era, machine, (today, today))
}
