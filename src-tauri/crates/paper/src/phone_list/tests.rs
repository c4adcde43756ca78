use super::*;
use crate::sample::{self, read};

fn paper(count: u32, note: &str) -> PhoneListPaper {
    PhoneListPaper {
        office: "Phòng Giáo dục thường xuyên".into(),
        upper_body: "Sở Giáo dục và Đào tạo Quảng Ninh".into(),
        quarter: "2026-Q3".parse().unwrap(),
        deadline: sample::day("2026-10-10"),
        deadline_is_read: false,
        made_on: sample::day("2026-10-12"),
        expected: 186,
        lines: (1..=count)
            .map(|n| PhoneLine {
                unit: format!("xã Đông Tiến {n}"),
                parent: "tỉnh Quảng Ninh".into(),
                contact: "Bùi Thị Ngoãn".into(),
                phone: "0912 345 678".into(),
                note: note.to_owned(),
            })
            .collect(),
        sample: false,
    }
}

#[test]
fn the_list_says_whom_to_call_by_when_and_leaves_room_for_the_pen() {
    let pdf = phone_list_pdf(&paper(12, "trả lại, chờ bản thay thế")).unwrap();
    let text = read(&pdf, "phone-list");
    for expected in [
        "DANH SÁCH ĐƠN VỊ CẦN GỌI ĐIỆN",
        "Hạn nộp: ngày 10/10/2026 (*). Đến ngày 12/10/2026, cần gọi 12 trên 186 đơn vị phải nộp.",
        "0912 345 678",
        "trả lại, chờ bản thay thế",
        "Đã gọi lúc",
        "Hẹn ngày",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    // One province behind every unit is said nowhere.
    assert!(!text.contains("tỉnh Quảng Ninh"));
    assert_eq!(pdf, phone_list_pdf(&paper(12, "trả lại, chờ bản thay thế")).unwrap());
}

#[test]
fn two_hundred_lines_flow_with_their_heading_on_each_page() {
    let pdf = phone_list_pdf(&paper(200, "")).unwrap();
    let text = read(&pdf, "phone-list-long");
    let pages = sample::pages(&pdf, "phone-list-long");
    assert!(pages >= 8, "{pages}");
    assert!(text.contains("xã Đông Tiến 200"));
    assert_eq!(text.matches("Đã gọi lúc").count(), pages);
}

#[test]
fn provinces_are_said_when_they_differ_and_an_empty_list_prints() {
    let mut mixed = paper(2, "*#panic()* = 1");
    mixed.lines[0].parent = "thành phố Hải Phòng".into();
    mixed.sample = true;
    let text = read(&phone_list_pdf(&mixed).unwrap(), "phone-list-mixed");
    for expected in ["tỉnh Quảng Ninh", "thành phố Hải Phòng", "*#panic()* = 1", "DỮ LIỆU MẪU"]
    {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    let text = read(&phone_list_pdf(&paper(0, "")).unwrap(), "phone-list-empty");
    assert!(text.contains("Không còn đơn vị nào cần gọi"));
}
