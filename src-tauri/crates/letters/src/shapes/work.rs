//! The tables of a centre, its people, its things, its work and what it says of them.

use super::column::{code, day, flag, id, int, text, vnd};
use super::shape::{PLAIN, Shape};
use norms::rules::Screen;

pub(super) const CENTRE: Shape = Shape {
    name: "trung-tam",
    title: "Thông tin trung tâm",
    called_by: Some("name"),
    // Names stand for the ids beside them, which are for machines.
    listed: &[
        "name",
        "unit_name",
        "parent_name",
        "area_class",
        "account_kind",
        "has_seal",
        "office_name",
        "first_on",
    ],
    columns: &[
        id("centre_id", "Mã trung tâm"),
        text("name", "Tên trung tâm").most(160),
        id("unit_code", "Mã đơn vị hành chính"),
        day("unit_from", "Đơn vị có từ ngày"),
        text("unit_name", "Xã, phường, đặc khu").most(80),
        text("parent_name", "Trực thuộc").maybe().most(80),
        code("area_class", "Khu vực", "area-class"),
        code("account_kind", "Tình trạng tài khoản", "account-kind"),
        flag("has_seal", "Có con dấu riêng"),
        id("office_id", "Mã nơi nhận"),
        text("office_name", "Nơi nhận báo cáo").most(160),
        day("first_on", "Ghi sổ từ ngày"),
        text("quarter", "Quý báo cáo"),
        day("from_on", "Kỳ báo cáo từ ngày"),
        day("to_on", "Kỳ báo cáo đến ngày"),
        flag("is_sample", "Dữ liệu mẫu"),
    ],
    ..PLAIN
};

pub(super) const POSTS: Shape = Shape {
    name: "nhan-su",
    title: "Nhân sự và chức vụ",
    screen: Screen::People,
    called_by: Some("full_name"),
    opened_by: Some("post_id"),
    listed: &["full_name", "role", "from_on", "to_on", "decision_no"],
    ordered_by: &["full_name", "from_on"],
    columns: &[
        id("post_id", "Mã chức vụ").toward("phu-cap", "post_id"),
        id("person_id", "Mã người"),
        text("full_name", "Họ và tên").most(80),
        flag("is_female", "Nữ").maybe(),
        int("birth_year", "Năm sinh").maybe(),
        text("main_job", "Chức vụ chính").maybe().most(120),
        code("role", "Chức vụ tại trung tâm", "roles"),
        text("decision_no", "Số quyết định").maybe().most(60).folded(),
        day("decision_on", "Ngày quyết định").maybe(),
        text("authority", "Cơ quan quyết định").maybe().most(160).since(6),
        day("from_on", "Từ ngày"),
        day("to_on", "Đến ngày").maybe(),
        text("end_reason", "Lý do thôi giữ").maybe(),
        text("sending_school", "Trường cử biệt phái").maybe().most(120),
        flag("is_trained", "Đã tập huấn"),
    ],
    ..PLAIN
};

pub(super) const FACILITIES: Shape = Shape {
    name: "co-so-vat-chat",
    title: "Cơ sở vật chất",
    screen: Screen::Facilities,
    called_by: Some("name"),
    opened_by: Some("facility_id"),
    listed: &["name", "category", "opening_quantity", "increase", "decrease", "quantity", "usable"],
    ordered_by: &["category", "name"],
    summed: &["value_vnd"],
    columns: &[
        id("facility_id", "Mã"),
        code("category", "Danh mục", "facility-category").folded(),
        text("name", "Tên").most(120),
        int("opening_quantity", "Đầu kỳ").since(4),
        int("increase", "Tăng").since(4),
        int("decrease", "Giảm").since(4),
        int("quantity", "Số lượng"),
        int("opening_usable", "Dùng được đầu kỳ").since(4),
        int("usable", "Dùng được"),
        code("relation", "Quan hệ sử dụng", "relation").folded(),
        code("condition", "Tình trạng", "condition").folded(),
        day("acquired_on", "Có từ ngày").maybe(),
        code("source_code", "Nguồn", "funding-class").maybe().toward("nguon-kinh-phi", "class"),
        vnd("value_vnd", "Giá trị").maybe(),
        text("note", "Ghi chú").maybe().most(500),
    ],
    ..PLAIN
};

/// What came and went of them in the quarter, and what became of those that stayed. A facility that was
/// acquired in it stands here too, under its own id and for no other reason.
pub(super) const MOVEMENTS: Shape = Shape {
    name: "tang-giam-vat-chat",
    title: "Tăng, giảm cơ sở vật chất",
    since: 4,
    screen: Screen::Facilities,
    called_by: Some("name"),
    opened_by: Some("facility_id"),
    listed: &["name", "day", "change", "quantity", "reason", "paper"],
    ordered_by: &["day", "name"],
    columns: &[
        id("movement_id", "Mã").since(4),
        id("facility_id", "Mã tài sản").of("co-so-vat-chat", "facility_id").since(4),
        text("name", "Tên").most(120).since(4),
        day("day", "Ngày").since(4),
        code("change", "Tăng, giảm", "facility-change").folded().since(4),
        code("reason", "Lý do", "facility-movement").maybe().since(4),
        int("quantity", "Số lượng").since(4),
        int("usable_more", "Dùng được thêm").since(4),
        int("usable_fewer", "Dùng được bớt").since(4),
        code("condition", "Tình trạng sau đó", "condition").maybe().since(4),
        vnd("value_vnd", "Giá trị").maybe().since(4),
        text("paper", "Chứng từ").maybe().most(120).since(4),
        text("note", "Ghi chú").maybe().most(500).since(4),
    ],
    ..PLAIN
};

pub(super) const ACTIVITIES: Shape = Shape {
    name: "hoat-dong",
    title: "Hoạt động, lớp, chuyên đề",
    screen: Screen::Activities,
    called_by: Some("title"),
    opened_by: Some("activity_id"),
    listed: &["title", "held_on", "group", "sessions", "turns", "cost_vnd"],
    ordered_by: &["held_on", "title"],
    summed: &["sessions", "turns", "turns_female", "turns_minority", "cost_vnd"],
    columns: &[
        id("activity_id", "Mã"),
        code("group", "Nhóm", "activity-group").folded(),
        code("form", "Hình thức", "activity-form"),
        text("title", "Tên").most(200),
        day("held_on", "Ngày"),
        int("sessions", "Số buổi").folded(),
        text("place", "Địa điểm").maybe().most(120),
        text("partner", "Đơn vị phối hợp").maybe().most(160),
        code("partner_body", "Loại đơn vị phối hợp", "partner-body").maybe().since(6),
        int("turns", "Số lượt người"),
        int("turns_female", "Trong đó nữ").maybe(),
        int("turns_minority", "Trong đó dân tộc thiểu số").maybe(),
        int("persons", "Số người").maybe(),
        text("speaker", "Báo cáo viên").maybe().most(120),
        vnd("cost_vnd", "Kinh phí").maybe(),
        code("source_code", "Nguồn kinh phí", "funding-class")
            .maybe()
            .toward("nguon-kinh-phi", "class"),
        text("evidence", "Minh chứng").maybe().most(300),
    ],
    ..PLAIN
};

/// What was given in the quarter. Of money the receipt that brought it in stands in the cash book; nothing
/// else of it is any source's.
pub(super) const GIFTS: Shape = Shape {
    name: "tai-tro",
    title: "Tài trợ, viện trợ, cấp bằng hiện vật",
    since: 4,
    screen: Screen::Gifts,
    called_by: Some("what"),
    opened_by: Some("gift_id"),
    listed: &["what", "received_on", "giver", "kind", "value_vnd", "used_for"],
    ordered_by: &["received_on", "giver"],
    summed: &["value_vnd"],
    columns: &[
        id("gift_id", "Mã").since(4),
        day("received_on", "Ngày nhận").since(4),
        code("kind", "Loại", "gift-kind").folded().since(4),
        code("origin", "Hình thức", "gift-origin").since(4),
        text("giver", "Bên tặng").most(160).folded().since(4),
        text("giver_address", "Địa chỉ bên tặng").maybe().most(160).since(4),
        text("what", "Nội dung").most(200).since(4),
        int("quantity", "Số lượng").since(4),
        text("unit", "Đơn vị tính").maybe().most(40).since(4),
        vnd("value_vnd", "Giá trị").since(4),
        text("purpose", "Mục đích").most(300).since(4),
        text("paper", "Biên bản, giấy xác nhận").maybe().most(160).since(4),
        day("paper_on", "Ngày của giấy tờ").maybe().since(4),
        text("receivers", "Tổ tiếp nhận").maybe().most(200).since(4),
        text("used_for", "Đã dùng vào").maybe().since(4),
        id("facility_id", "Mã tài sản").maybe().toward("co-so-vat-chat", "facility_id").since(4),
        id("activity_id", "Mã hoạt động").maybe().toward("hoat-dong", "activity_id").since(4),
        id("voucher", "Phiếu thu").maybe().of("chung-tu", "number").since(4),
        day("voucher_on", "Ngày phiếu thu").maybe().since(4),
        text("note", "Ghi chú").maybe().most(500).since(4),
    ],
    ..PLAIN
};

pub(super) const DIFFICULTIES: Shape = Shape {
    name: "kho-khan",
    title: "Khó khăn, vướng mắc",
    since: 2,
    screen: Screen::Concerns,
    called_by: Some("code"),
    columns: &[
        id("position", "Thứ tự").since(2),
        code("code", "Khó khăn", "difficulty").since(2),
        text("text", "Nói rõ thêm").maybe().most(500).since(2),
    ],
    ..PLAIN
};

pub(super) const REQUESTS: Shape = Shape {
    name: "kien-nghi",
    title: "Kiến nghị",
    since: 2,
    screen: Screen::Concerns,
    called_by: Some("code"),
    columns: &[
        id("position", "Thứ tự").since(2),
        code("code", "Kiến nghị", "request").since(2),
        text("text", "Nói rõ thêm").maybe().most(500).since(2),
        text("asked_of", "Kiến nghị với").most(160).since(2),
    ],
    ..PLAIN
};

/// What became known of earlier quarters after they were sealed. Their reports keep what they said.
pub(super) const LATE: Shape = Shape {
    name: "dieu-chinh-ky-truoc",
    title: "Điều chỉnh kỳ trước",
    since: 4,
    is_derived: true,
    called_by: Some("called"),
    listed: &["first_quarter", "last_quarter", "called", "change", "before", "after"],
    columns: &[
        id("line", "Dòng").since(4),
        text("first_quarter", "Từ quý").since(4),
        text("last_quarter", "Đến quý").since(4),
        id("of_table", "Bảng").since(4),
        id("row", "Mã dòng").since(4),
        text("called", "Nội dung").maybe().since(4),
        id("column", "Cột").maybe().since(4),
        code("change", "Thay đổi", "late-change").since(4),
        text("before", "Đã báo cáo").maybe().since(4),
        text("after", "Đúng là").maybe().since(4),
    ],
    ..PLAIN
};

pub(super) const RESULTS_OF_CHECK: Shape = Shape {
    name: "ket-qua-kiem-tra",
    title: "Kết quả kiểm tra",
    key: 2,
    is_derived: true,
    called_by: Some("rule"),
    listed: &["rule", "severity", "result", "explanation"],
    columns: &[
        id("rule", "Quy tắc").of_law("rule"),
        id("row", "Dòng"),
        code("severity", "Mức", "severity"),
        code("result", "Kết quả", "result"),
        text("explanation", "Giải thích của trung tâm").maybe().folded(),
    ],
    ..PLAIN
};
