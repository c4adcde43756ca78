//! A tour without a window: one centre's quarter from the first voucher to the sealed stick, and
//! where everything it made lies.

use crate::asking::ask;
use crate::clock::Outside;
use crate::say;
use desk::{Desk, DeskError, Places};
use serde_json::{Value, json};
use std::path::Path;

/// The day the tour plays on unless another is set.
const DAY: &str = "2026-10-02T08:00:00+07:00";
const QUARTER: &str = "2026-Q3";
const PASSPHRASE: &str = "mot hai ba bon nam";

/// Plays the quarter in an empty folder.
pub(crate) fn play(folder: &Path, now: Option<&str>) -> Result<Result<Value, DeskError>, String> {
    let is_used = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if is_used {
        return Err(format!("tour: {} is not empty", folder.display()));
    }
    let stick = folder.join("usb");
    std::fs::create_dir_all(&stick).map_err(|e| format!("tour: {e}"))?;
    let places = Places {
        home: folder.join("may"),
        book: Some(folder.join("so.socd")),
        sticks: vec![stick.clone()],
    };
    let mut desk = Desk::new(places, Box::new(Outside::at(Some(now.unwrap_or(DAY)))?));
    Ok(quarter(&mut desk, &stick))
}

fn quarter(desk: &mut Desk, stick: &Path) -> Result<Value, DeskError> {
    desk.create_book()?;
    say("1. Trung tâm học tập cộng đồng xã Điền Xá");
    ask(desk, "found_centre", &centre())?;
    ask(desk, "make_seal", &json!({ "passphrase": PASSPHRASE, "is_replacement": false }))?;
    let sources = ask(desk, "list_sources", &json!({ "on": "2026-09-30" }))?;
    let source = sources[0]["source"]["source_id"].clone();
    say("2. Thu, chi, phụ cấp, hoạt động, cơ sở vật chất");
    for (day, kind, payee, reason, code, dong) in vouchers() {
        let request = json!({
            "kind": kind, "place": "tien-mat", "day": day, "payee": payee, "reason": reason,
            "source_id": source, "budget_code": code, "amount_vnd": dong, "documents": 1,
        });
        ask(desk, "record_voucher", &request)?;
    }
    for (month, day) in
        [("2026-07", "2026-07-31"), ("2026-08", "2026-08-31"), ("2026-09", "2026-09-30")]
    {
        let request =
            json!({ "month": month, "day": day, "place": "tien-mat", "source_id": source });
        ask(desk, "settle_allowances", &request)?;
    }
    for request in activities() {
        ask(desk, "record_activity", &request)?;
    }
    for request in facilities() {
        ask(desk, "record_facility", &request)?;
    }
    count_cash(desk)?;
    say("3. Kiểm tra, in, ký, niêm phong, chép ra USB");
    close(desk, stick)
}

/// Counts exactly what the book says, in the largest notes.
fn count_cash(desk: &mut Desk) -> Result<(), DeskError> {
    let view = ask(desk, "read_cash_count", &json!({ "day": "2026-09-30" }))?;
    let mut left = view["book_vnd"].as_i64().unwrap_or_default();
    let mut notes = Vec::new();
    for value in view["note_values"].as_array().into_iter().flatten().filter_map(Value::as_i64) {
        notes.push(json!({ "value_vnd": value, "count": left / value }));
        left %= value;
    }
    let reason = (left > 0).then_some("Tiền lẻ dưới 200 đồng");
    let request = json!({ "counted_on": "2026-09-30", "notes": notes, "reason": reason });
    ask(desk, "record_cash_count", &request)?;
    Ok(())
}

fn close(desk: &mut Desk, stick: &Path) -> Result<Value, DeskError> {
    let of_quarter = json!({ "quarter": QUARTER });
    let check = ask(desk, "check_quarter", &of_quarter)?;
    for finding in check["findings"].as_array().into_iter().flatten() {
        if finding["severity"] == "query" {
            let request = json!({
                "quarter": QUARTER, "rule": finding["rule"], "row": finding["row"],
                "text": "Đã đối chiếu, đúng thực tế",
            });
            ask(desk, "explain_finding", &request)?;
        }
    }
    let pdf = ask(desk, "print_report", &of_quarter)?;
    let workbook = ask(desk, "write_workbook", &of_quarter)?;
    let signing =
        json!({ "quarter": QUARTER, "signed_on": "2026-10-01", "number": "12/BC-TTHTCĐ" });
    ask(desk, "record_signing", &signing)?;
    let sealed =
        ask(desk, "seal_report", &json!({ "quarter": QUARTER, "passphrase": PASSPHRASE }))?;
    let request = json!({
        "bundle_id": sealed["report"]["bundle_id"], "folder": stick.display().to_string(),
    });
    let copied = ask(desk, "copy_to_stick", &request)?;
    for (what, path) in [
        ("PDF", &pdf["path"]),
        ("XLSX", &workbook["path"]),
        ("Gói", &sealed["path"]),
        ("USB", &copied["path"]),
        ("Sao lưu", &sealed["backup_path"]),
    ] {
        say(&format!("   {what}: {}", path.as_str().unwrap_or_default()));
    }
    say(&format!("   Mã số liệu: {}", sealed["ma_so_lieu"].as_str().unwrap_or_default()));
    Ok(json!({
        "pdf": pdf["path"], "workbook": workbook["path"], "bundle": sealed["path"],
        "stick": copied["path"], "backup": sealed["backup_path"],
        "ma_so_lieu": sealed["ma_so_lieu"], "passphrase": PASSPHRASE,
    }))
}

fn centre() -> Value {
    json!({
        "unit_code": "06874", "unit_from": "2025-07-01", "unit_name": "Xã Điền Xá",
        "parent_name": "Tỉnh Quảng Ninh", "name": "Trung tâm học tập cộng đồng xã Điền Xá",
        "founded_year": 2008, "area_class": "kv3", "account_kind": "rieng", "has_seal": true,
        "office_id": "vhxh-06874", "office_name": "Phòng Văn hóa - Xã hội xã Điền Xá",
        "director_name": "Trần Văn Thưởng", "accountant_name": "Đặng Quốc Vượng",
        "cashier_name": "Nguyễn Thị Hường", "first_on": "2026-07-01",
        "sources": [{
            "class": "nsnn-hang-nam", "name": "Ngân sách xã", "cash_vnd": 3_250_000,
            "account_vnd": 8_000_000, "received_year_vnd": 24_000_000,
            "spent_year_vnd": 12_750_000,
        }],
        "classes_before": 9, "turns_before": 412, "allowance_decision": "vi-du-2011",
    })
}

type Line = (&'static str, &'static str, &'static str, &'static str, Option<&'static str>, i64);

fn vouchers() -> [Line; 6] {
    [
        (
            "2026-07-03",
            "thu",
            "Ủy ban nhân dân xã Điền Xá",
            "Kinh phí hoạt động quý III",
            None,
            15_000_000,
        ),
        (
            "2026-07-10",
            "chi",
            "Hiệu sách nhân dân",
            "Mua sách cho tủ sách dùng chung",
            Some("6608"),
            860_000,
        ),
        (
            "2026-08-05",
            "chi",
            "Phạm Đức Nghĩa",
            "Thù lao giảng viên lớp trồng nấm, 5 buổi",
            Some("6652"),
            1_250_000,
        ),
        (
            "2026-08-20",
            "chi",
            "Điện lực Tiên Yên",
            "Tiền điện trụ sở tháng 7",
            Some("6501"),
            371_500,
        ),
        ("2026-09-12", "chi", "Nguyễn Thị Hường", "Mua văn phòng phẩm", Some("6551"), 393_000),
        (
            "2026-09-25",
            "chi",
            "Lê Thị Mỹ Duyên",
            "In tài liệu chuyên đề kỹ năng số",
            Some("6651"),
            540_000,
        ),
    ]
}

fn activities() -> Vec<Value> {
    let one = |group: &str, form: &str, title: &str, day: &str, turns: i64, female: i64| {
        json!({
            "group": group, "form": form, "title": title, "held_on": day, "sessions": 3,
            "place": "Nhà văn hóa thôn", "partner": "Hội Nông dân xã", "turns": turns,
            "turns_female": female, "turns_minority": 20, "persons": turns / 3,
            "speaker": "Phạm Đức Nghĩa", "cost_vnd": null, "source_class": null,
            "evidence": "Danh sách ký tên",
        })
    };
    vec![
        one("chuyen-doi-so", "chuyen-de", "Kỹ năng số cho người cao tuổi", "2026-07-18", 66, 40),
        one("kinh-te-nghe", "lop", "Kỹ thuật trồng nấm", "2026-08-04", 96, 58),
        one("phap-luat", "chuyen-de", "Phổ biến Luật Đất đai", "2026-09-16", 120, 51),
    ]
}

fn facilities() -> Vec<Value> {
    [
        ("van-phong", "Văn phòng thường trực", 1),
        ("dien-thoai", "Điện thoại", 1),
        ("may-tinh", "Máy vi tính nối mạng", 2),
        ("tu-ho-so", "Tủ hồ sơ", 2),
        ("phong-hoc", "Phòng học", 2),
        ("ban-ghe", "Bàn ghế học viên", 40),
    ]
    .into_iter()
    .map(|(category, name, quantity)| {
        json!({
            "category": category, "name": name, "quantity": quantity, "usable": quantity,
            "relation": "rieng", "condition": "kha", "acquired_on": null,
            "source_class": "nsnn-hang-nam", "value_vnd": null, "note": null,
        })
    })
    .collect()
}
