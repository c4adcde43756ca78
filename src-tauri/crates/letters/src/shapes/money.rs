//! The tables of a centre's money.

use super::column::{code, day, flag, id, int, month, own_code, text, vnd};
use super::shape::{PLAIN, Shape};
use norms::rules::Screen;

pub(super) const SOURCES: Shape = Shape {
    name: "nguon-kinh-phi",
    title: "Thu chi theo nguồn kinh phí",
    screen: Screen::Sources,
    called_by: Some("name"),
    listed: &["name", "class", "opening_vnd", "received_vnd", "spent_vnd", "closing_vnd"],
    summed: &[
        "opening_vnd",
        "allotted_year_vnd",
        "received_vnd",
        "received_year_vnd",
        "spent_vnd",
        "spent_year_vnd",
        "closing_vnd",
    ],
    columns: &[
        own_code("source_code", "Mã nguồn").toward("chung-tu", "source_code"),
        code("class", "Loại nguồn", "funding-class").folded(),
        text("name", "Nguồn").most(120),
        vnd("opening_vnd", "Kỳ trước chuyển sang").folded(),
        vnd("allotted_year_vnd", "Dự toán giao cả năm").maybe(),
        vnd("received_vnd", "Thu trong kỳ"),
        vnd("received_year_vnd", "Thu lũy kế từ đầu năm"),
        vnd("spent_vnd", "Chi trong kỳ"),
        vnd("spent_year_vnd", "Chi lũy kế từ đầu năm"),
        vnd("closing_vnd", "Còn lại cuối kỳ"),
        flag("allows_allowance", "Được chi phụ cấp"),
        text("account", "Tài khoản riêng").maybe().most(80).since(5),
    ],
    ..PLAIN
};

pub(super) const BALANCES: Shape = Shape {
    name: "so-du",
    title: "Tiền mặt và tiền gửi",
    screen: Screen::CashBook,
    called_by: Some("place"),
    listed: &["place", "opening_vnd", "in_vnd", "out_vnd", "closing_vnd"],
    summed: &["opening_vnd", "in_vnd", "out_vnd", "closing_vnd"],
    columns: &[
        code("place", "Nơi giữ tiền", "place").toward("so-quy", "place"),
        vnd("opening_vnd", "Số dư đầu kỳ").folded(),
        vnd("in_vnd", "Tăng trong kỳ"),
        vnd("out_vnd", "Giảm trong kỳ"),
        vnd("closing_vnd", "Số dư cuối kỳ"),
        vnd("lowest_vnd", "Số dư thấp nhất trong kỳ"),
        day("lowest_on", "Ngày có số dư thấp nhất").maybe(),
    ],
    ..PLAIN
};

pub(super) const VOUCHERS: Shape = Shape {
    name: "chung-tu",
    title: "Chứng từ thu, chi",
    screen: Screen::CashBook,
    called_by: Some("number"),
    opened_by: Some("voucher_id"),
    listed: &["number", "day", "reason", "payee", "source_code", "amount_vnd"],
    ordered_by: &["day", "number"],
    columns: &[
        id("voucher_id", "Mã"),
        id("number", "Số chứng từ"),
        code("series", "Loại", "voucher-series"),
        int("ordinal", "Số thứ tự trong năm"),
        code("kind", "Nội dung", "voucher-kind"),
        code("place", "Nơi giữ tiền", "place").toward("so-du", "place"),
        day("day", "Ngày"),
        text("payee", "Người nộp, người nhận").maybe().most(120).folded(),
        text("reason", "Diễn giải").most(300),
        own_code("source_code", "Nguồn").maybe().of("nguon-kinh-phi", "source_code").folded(),
        code("budget_code", "Tiểu mục", "budget-code").maybe(),
        vnd("amount_vnd", "Số tiền"),
        int("documents", "Chứng từ gốc kèm theo"),
        flag("is_void", "Đã hủy"),
        text("void_reason", "Lý do hủy").maybe(),
        id("reverses", "Đảo chứng từ số").maybe().of("chung-tu", "voucher_id"),
        month("allowance_month", "Trả phụ cấp tháng").maybe().of("phu-cap", "month"),
        flag("lessens_spending", "Giảm chi").since(3),
        // What it settles may have been begun in an earlier quarter.
        id("settles", "Thanh toán cho khoản").maybe().of("tam-ung", "voucher_id").since(8),
        day("due_on", "Hạn thanh toán").maybe().since(8),
    ],
    ..PLAIN
};

/// What every voucher that is not void does to which source. A report of before has it made from its
/// vouchers, which were of one source each.
pub(super) const SHARES: Shape = Shape {
    name: "dong-chung-tu",
    title: "Chứng từ theo nguồn, tiểu mục",
    since: 3,
    key: 2,
    is_derived: true,
    screen: Screen::CashBook,
    called_by: Some("number"),
    opened_by: Some("voucher_id"),
    listed: &["number", "source_code", "budget_code", "budget_year", "received_vnd", "spent_vnd"],
    ordered_by: &["number", "line"],
    summed: &["received_vnd", "spent_vnd"],
    columns: &[
        id("voucher_id", "Mã").of("chung-tu", "voucher_id").since(3),
        id("line", "Dòng").since(3),
        id("number", "Số chứng từ").since(3),
        day("day", "Ngày").since(3),
        own_code("source_code", "Nguồn").of("nguon-kinh-phi", "source_code").folded().since(3),
        code("budget_code", "Tiểu mục", "budget-code").maybe().since(3),
        int("budget_year", "Năm ngân sách").since(3),
        vnd("amount_vnd", "Số tiền").since(3),
        vnd("received_vnd", "Thu của nguồn").since(3),
        vnd("spent_vnd", "Chi của nguồn").since(3),
    ],
    ..PLAIN
};

pub(super) const CASH_BOOK: Shape = Shape {
    name: "so-quy",
    title: "Sổ quỹ",
    key: 2,
    screen: Screen::CashBook,
    is_derived: true,
    called_by: Some("number"),
    listed: &["number", "day", "place", "reason", "in_vnd", "out_vnd", "balance_vnd"],
    summed: &["in_vnd", "out_vnd"],
    columns: &[
        code("place", "Nơi giữ tiền", "place").of("so-du", "place").folded(),
        id("line", "Dòng"),
        day("day", "Ngày"),
        id("number", "Số chứng từ").of("chung-tu", "number"),
        text("reason", "Diễn giải"),
        vnd("in_vnd", "Thu"),
        vnd("out_vnd", "Chi"),
        vnd("balance_vnd", "Tồn"),
    ],
    ..PLAIN
};

pub(super) const ALLOWANCES: Shape = Shape {
    name: "phu-cap",
    title: "Phụ cấp hằng tháng",
    key: 2,
    screen: Screen::Allowances,
    called_by: Some("full_name"),
    opened_by: Some("post_id"),
    listed: &["full_name", "month", "role", "coefficient", "amount_vnd", "paid_vnd", "voucher"],
    ordered_by: &["month", "full_name"],
    summed: &["amount_vnd", "paid_vnd"],
    columns: &[
        month("month", "Tháng"),
        id("post_id", "Mã chức vụ").of("nhan-su", "post_id"),
        text("full_name", "Họ và tên"),
        code("role", "Chức vụ", "roles"),
        code("method", "Cách tính", "method"),
        text("coefficient", "Hệ số").maybe().folded(),
        vnd("base_vnd", "Mức lương cơ sở").maybe(),
        vnd("amount_vnd", "Thành tiền"),
        vnd("paid_vnd", "Đã chi").folded(),
        own_code("decision", "Quy định áp dụng").of_law("decision"),
        text("instrument", "Văn bản"),
        day("in_force_from", "Áp dụng từ ngày"),
        flag("is_verified", "Đã kiểm chứng văn bản"),
        id("voucher", "Phiếu chi").maybe().of("chung-tu", "number"),
    ],
    ..PLAIN
};

/// Which voucher of the quarter paid whom for which month, or brought it back.
pub(super) const PAYMENTS: Shape = Shape {
    name: "chi-phu-cap",
    title: "Chi trả phụ cấp",
    since: 3,
    key: 2,
    is_derived: true,
    screen: Screen::Allowances,
    called_by: Some("full_name"),
    opened_by: Some("month"),
    listed: &["full_name", "month", "number", "amount_vnd"],
    ordered_by: &["number", "line"],
    summed: &["amount_vnd"],
    columns: &[
        id("voucher_id", "Mã").of("chung-tu", "voucher_id").since(3),
        id("line", "Dòng").since(3),
        id("number", "Số chứng từ").since(3),
        month("month", "Tháng").since(3),
        id("post_id", "Mã chức vụ").since(3),
        text("full_name", "Họ và tên").since(3),
        vnd("amount_vnd", "Số tiền").since(3),
    ],
    ..PLAIN
};

/// What is owed to whom of which month, around the quarter.
pub(super) const OWED: Shape = Shape {
    name: "no-phu-cap",
    title: "Phụ cấp còn nợ",
    since: 3,
    key: 2,
    is_derived: true,
    screen: Screen::Allowances,
    called_by: Some("full_name"),
    opened_by: Some("month"),
    listed: &["full_name", "month", "owed_before_vnd", "due_vnd", "paid_vnd", "owed_vnd"],
    ordered_by: &["month", "full_name"],
    summed: &[
        "owed_before_vnd",
        "due_vnd",
        "arrears_vnd",
        "recovery_vnd",
        "deducted_vnd",
        "returned_vnd",
        "paid_vnd",
        "owed_vnd",
    ],
    columns: &[
        month("month", "Tháng").since(3),
        id("post_id", "Mã chức vụ").since(3),
        text("full_name", "Họ và tên").since(3),
        vnd("owed_before_vnd", "Nợ kỳ trước").folded().since(3),
        vnd("due_vnd", "Phải trả").since(3),
        vnd("arrears_vnd", "Truy lĩnh").since(3),
        vnd("recovery_vnd", "Truy thu").since(3),
        vnd("deducted_vnd", "Khấu trừ").since(3),
        vnd("returned_vnd", "Nộp lại").since(3),
        vnd("paid_vnd", "Đã chi").since(3),
        vnd("owed_vnd", "Còn nợ").since(3),
    ],
    ..PLAIN
};

/// Decisions on allowances the centre entered itself, because the law of its quarter had none of them: those its
/// sheets follow, one row a line.
pub(super) const OWN_DECISIONS: Shape = Shape {
    name: "quyet-dinh-tam",
    title: "Quyết định phụ cấp trung tâm tạm nhập",
    since: 5,
    key: 2,
    screen: Screen::Allowances,
    called_by: Some("number"),
    listed: &["number", "from_on", "role", "area_classes", "method", "coefficient", "amount_vnd"],
    ordered_by: &["decision", "line"],
    columns: &[
        own_code("decision", "Mã quyết định").of_law("decision").since(5),
        id("line", "Dòng").since(5),
        text("number", "Số, ký hiệu").most(60).since(5),
        day("signed_on", "Ngày ký").maybe().since(5),
        text("issuer", "Cơ quan ban hành").most(120).since(5),
        text("subject", "Trích yếu").most(300).since(5),
        id("province", "Mã tỉnh").since(5),
        day("from_on", "Áp dụng từ ngày").folded().since(5),
        text("scope", "Đối tượng áp dụng").most(300).since(5),
        flag("highest_only", "Nhiều chức vụ hưởng mức cao nhất").since(5),
        code("start", "Bắt đầu hưởng", "start-rule").since(5),
        code("stop", "Thôi hưởng", "stop-rule").since(5),
        int("rounding", "Làm tròn đến").since(5),
        flag("counts_for_insurance", "Tính đóng bảo hiểm").since(5),
        code("role", "Chức vụ", "roles").since(5),
        text("area_classes", "Khu vực").maybe().most(120).folded().since(5),
        code("method", "Cách tính", "method").since(5),
        text("coefficient", "Hệ số, tỷ lệ").maybe().most(12).since(5),
        text("of_parts", "Tỷ lệ tính trên").maybe().most(60).since(5),
        vnd("amount_vnd", "Số tiền").maybe().since(5),
    ],
    ..PLAIN
};

pub(super) const CASH_COUNTS: Shape = Shape {
    name: "kiem-quy",
    title: "Kiểm kê quỹ tiền mặt",
    screen: Screen::CashCount,
    called_by: Some("counted_on"),
    opened_by: Some("counted_on"),
    columns: &[
        day("counted_on", "Ngày kiểm kê"),
        vnd("counted_vnd", "Tiền thực đếm"),
        vnd("book_vnd", "Tiền theo sổ"),
        vnd("difference_vnd", "Chênh lệch"),
        text("reason", "Lý do chênh lệch").maybe().most(300),
    ],
    ..PLAIN
};
