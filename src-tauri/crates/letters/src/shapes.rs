//! The shape of every table of a report: its file name, columns, kinds, titles and key.
//!
//! Column names are English and never change; titles are what a Vietnamese reader sees. The
//! first `key` columns identify a row, and rows stand in ascending order of them.

norms::closed_set! {
    /// What a column holds.
    #[ts(rename = "ColumnKind")]
    pub enum Kind {
        /// A record id or number, written as text so that no program drops a leading zero.
        Id = "id",
        /// A code of a list in the norms.
        Code = "code",
        /// Free text of one line.
        Text = "text",
        /// A whole number.
        Int = "int",
        /// Whole đồng.
        Vnd = "vnd",
        /// `2026-09-28`.
        Day = "day",
        /// `2026-09`.
        Month = "month",
        /// 0 or 1.
        Flag = "flag",
    }
}

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// English, snake_case, permanent.
    pub name: &'static str,
    /// Vietnamese title.
    pub title: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// May it be blank?
    pub optional: bool,
}

/// One table.
#[derive(Debug)]
pub struct Shape {
    /// File name in the bundle without `.csv`, kebab-case Vietnamese without marks.
    pub name: &'static str,
    /// Vietnamese title.
    pub title: &'static str,
    /// How many leading columns make the key.
    pub key: usize,
    /// All columns in order.
    pub columns: &'static [Column],
}

/// Version of this whole set of shapes; a change of any column is a new version.
pub const TABLES_VERSION: u32 = 1;

const fn c(name: &'static str, title: &'static str, kind: Kind) -> Column {
    Column { name, title, kind, optional: false }
}
const fn o(name: &'static str, title: &'static str, kind: Kind) -> Column {
    Column { name, title, kind, optional: true }
}

use Kind::{Code, Day, Flag, Id, Int, Month, Text, Vnd};

/// Every table of a report, in the order they stand in the workbook.
pub const ALL: &[Shape] = &[
    Shape {
        name: "trung-tam",
        title: "Thông tin trung tâm",
        key: 1,
        columns: &[
            c("centre_id", "Mã trung tâm", Id),
            c("name", "Tên trung tâm", Text),
            c("unit_code", "Mã đơn vị hành chính", Id),
            c("unit_from", "Đơn vị có từ ngày", Day),
            c("unit_name", "Xã, phường, đặc khu", Text),
            o("parent_name", "Trực thuộc", Text),
            c("area_class", "Khu vực", Code),
            c("account_kind", "Tình trạng tài khoản", Code),
            c("has_seal", "Có con dấu riêng", Flag),
            c("office_id", "Mã nơi nhận", Id),
            c("office_name", "Nơi nhận báo cáo", Text),
            c("first_on", "Ghi sổ từ ngày", Day),
            c("quarter", "Quý báo cáo", Text),
            c("from_on", "Kỳ báo cáo từ ngày", Day),
            c("to_on", "Kỳ báo cáo đến ngày", Day),
            c("is_sample", "Dữ liệu mẫu", Flag),
        ],
    },
    Shape {
        name: "nhan-su",
        title: "Nhân sự và chức vụ",
        key: 1,
        columns: &[
            c("post_id", "Mã chức vụ", Id),
            c("person_id", "Mã người", Id),
            c("full_name", "Họ và tên", Text),
            o("is_female", "Nữ", Flag),
            o("birth_year", "Năm sinh", Int),
            o("main_job", "Chức vụ chính", Text),
            c("role", "Chức vụ tại trung tâm", Code),
            o("decision_no", "Số quyết định", Text),
            o("decision_on", "Ngày quyết định", Day),
            c("from_on", "Từ ngày", Day),
            o("to_on", "Đến ngày", Day),
            o("end_reason", "Lý do thôi giữ", Text),
            o("sending_school", "Trường cử biệt phái", Text),
            c("is_trained", "Đã tập huấn", Flag),
        ],
    },
    Shape {
        name: "co-so-vat-chat",
        title: "Cơ sở vật chất",
        key: 1,
        columns: &[
            c("facility_id", "Mã", Id),
            c("category", "Danh mục", Code),
            c("name", "Tên", Text),
            c("quantity", "Số lượng", Int),
            c("usable", "Dùng được", Int),
            c("relation", "Quan hệ sử dụng", Code),
            c("condition", "Tình trạng", Code),
            o("acquired_on", "Có từ ngày", Day),
            o("source_code", "Nguồn", Code),
            o("value_vnd", "Giá trị", Vnd),
            o("note", "Ghi chú", Text),
        ],
    },
    Shape {
        name: "hoat-dong",
        title: "Hoạt động, lớp, chuyên đề",
        key: 1,
        columns: &[
            c("activity_id", "Mã", Id),
            c("group", "Nhóm", Code),
            c("form", "Hình thức", Code),
            c("title", "Tên", Text),
            c("held_on", "Ngày", Day),
            c("sessions", "Số buổi", Int),
            o("place", "Địa điểm", Text),
            o("partner", "Đơn vị phối hợp", Text),
            c("turns", "Số lượt người", Int),
            o("turns_female", "Trong đó nữ", Int),
            o("turns_minority", "Trong đó dân tộc thiểu số", Int),
            o("persons", "Số người", Int),
            o("speaker", "Báo cáo viên", Text),
            o("cost_vnd", "Kinh phí", Vnd),
            o("source_code", "Nguồn kinh phí", Code),
            o("evidence", "Minh chứng", Text),
        ],
    },
    Shape {
        name: "nguon-kinh-phi",
        title: "Thu chi theo nguồn kinh phí",
        key: 1,
        columns: &[
            c("source_code", "Mã nguồn", Code),
            c("class", "Loại nguồn", Code),
            c("name", "Nguồn", Text),
            c("opening_vnd", "Kỳ trước chuyển sang", Vnd),
            o("allotted_year_vnd", "Dự toán giao cả năm", Vnd),
            c("received_vnd", "Thu trong kỳ", Vnd),
            c("received_year_vnd", "Thu lũy kế từ đầu năm", Vnd),
            c("spent_vnd", "Chi trong kỳ", Vnd),
            c("spent_year_vnd", "Chi lũy kế từ đầu năm", Vnd),
            c("closing_vnd", "Còn lại cuối kỳ", Vnd),
            c("allows_allowance", "Được chi phụ cấp", Flag),
        ],
    },
    Shape {
        name: "so-du",
        title: "Tiền mặt và tiền gửi",
        key: 1,
        columns: &[
            c("place", "Nơi giữ tiền", Code),
            c("opening_vnd", "Số dư đầu kỳ", Vnd),
            c("in_vnd", "Tăng trong kỳ", Vnd),
            c("out_vnd", "Giảm trong kỳ", Vnd),
            c("closing_vnd", "Số dư cuối kỳ", Vnd),
            c("lowest_vnd", "Số dư thấp nhất trong kỳ", Vnd),
            o("lowest_on", "Ngày có số dư thấp nhất", Day),
        ],
    },
    Shape {
        name: "chung-tu",
        title: "Chứng từ thu, chi",
        key: 1,
        columns: &[
            c("voucher_id", "Mã", Id),
            c("number", "Số chứng từ", Id),
            c("series", "Loại", Code),
            c("ordinal", "Số thứ tự trong năm", Int),
            c("kind", "Nội dung", Code),
            c("place", "Nơi giữ tiền", Code),
            c("day", "Ngày", Day),
            o("payee", "Người nộp, người nhận", Text),
            c("reason", "Diễn giải", Text),
            o("source_code", "Nguồn", Code),
            o("budget_code", "Tiểu mục", Code),
            c("amount_vnd", "Số tiền", Vnd),
            c("documents", "Chứng từ gốc kèm theo", Int),
            c("is_void", "Đã hủy", Flag),
            o("void_reason", "Lý do hủy", Text),
            o("reverses", "Đảo chứng từ số", Id),
            o("allowance_month", "Trả phụ cấp tháng", Month),
        ],
    },
    Shape {
        name: "so-quy",
        title: "Sổ quỹ",
        key: 2,
        columns: &[
            c("place", "Nơi giữ tiền", Code),
            c("line", "Dòng", Id),
            c("day", "Ngày", Day),
            c("number", "Số chứng từ", Id),
            c("reason", "Diễn giải", Text),
            c("in_vnd", "Thu", Vnd),
            c("out_vnd", "Chi", Vnd),
            c("balance_vnd", "Tồn", Vnd),
        ],
    },
    Shape {
        name: "phu-cap",
        title: "Phụ cấp hằng tháng",
        key: 2,
        columns: &[
            c("month", "Tháng", Month),
            c("post_id", "Mã chức vụ", Id),
            c("full_name", "Họ và tên", Text),
            c("role", "Chức vụ", Code),
            c("method", "Cách tính", Code),
            o("coefficient", "Hệ số", Text),
            o("base_vnd", "Mức lương cơ sở", Vnd),
            c("amount_vnd", "Thành tiền", Vnd),
            c("paid_vnd", "Đã chi", Vnd),
            c("decision", "Quy định áp dụng", Code),
            c("instrument", "Văn bản", Text),
            c("in_force_from", "Áp dụng từ ngày", Day),
            c("is_verified", "Đã kiểm chứng văn bản", Flag),
            o("voucher", "Phiếu chi", Id),
        ],
    },
    Shape {
        name: "kiem-quy",
        title: "Kiểm kê quỹ tiền mặt",
        key: 1,
        columns: &[
            c("counted_on", "Ngày kiểm kê", Day),
            c("counted_vnd", "Tiền thực đếm", Vnd),
            c("book_vnd", "Tiền theo sổ", Vnd),
            c("difference_vnd", "Chênh lệch", Vnd),
            o("reason", "Lý do chênh lệch", Text),
        ],
    },
    Shape {
        name: "ket-qua-kiem-tra",
        title: "Kết quả kiểm tra",
        key: 2,
        columns: &[
            c("rule", "Quy tắc", Id),
            c("row", "Dòng", Id),
            c("severity", "Mức", Code),
            c("result", "Kết quả", Code),
            o("explanation", "Giải thích của trung tâm", Text),
        ],
    },
];

/// Every table of a receipt.
pub const RECEIPT: &[Shape] = &[
    Shape {
        name: "bien-nhan",
        title: "Biên nhận báo cáo",
        key: 1,
        columns: &[
            c("bundle_id", "Mã gói báo cáo", Id),
            c("office_id", "Mã nơi nhận", Id),
            c("office_name", "Nơi nhận", Text),
            c("centre_id", "Mã trung tâm", Id),
            c("centre_name", "Tên trung tâm", Text),
            c("quarter", "Quý báo cáo", Text),
            c("revision", "Bản thay thế số", Int),
            c("lineage", "Chuỗi gói", Id),
            c("sequence", "Số thứ tự trong chuỗi", Int),
            c("ma_so_lieu", "Mã số liệu", Id),
            c("verdict", "Kết luận", Code),
            c("received_on", "Ngày nhận", Day),
            c("decided_on", "Ngày kết luận", Day),
            c("round", "Lần kết luận", Int),
            o("note", "Ghi chú", Text),
            c("norms_edition", "Bản quy định của nơi nhận", Id),
            c("reader_max", "Phiên bản bảng nơi nhận đọc được", Int),
        ],
    },
    Shape {
        name: "nhan-xet",
        title: "Nhận xét của nơi nhận",
        key: 1,
        columns: &[
            c("position", "Thứ tự", Id),
            o("table", "Bảng", Id),
            o("row", "Dòng", Id),
            o("column", "Cột", Id),
            c("place", "Chỗ cần xem", Text),
            o("rule", "Quy tắc", Id),
            o("seen", "Giá trị nơi nhận thấy", Text),
            c("text", "Nhận xét", Text),
        ],
    },
    Shape {
        name: "so-thieu",
        title: "Gói nơi nhận chưa có",
        key: 1,
        columns: &[c("sequence", "Số thứ tự trong chuỗi", Id)],
    },
];

/// What only an office knows beside a report, for its rules of scope `office`; never in a bundle.
pub const BESIDE: &[Shape] = &[
    Shape {
        name: "van-phong",
        title: "Chuỗi gói tại nơi nhận",
        key: 1,
        columns: &[
            c("quarter", "Quý báo cáo", Text),
            c("has_previous", "Đã có báo cáo quý trước", Flag),
            c("previous_due", "Quý trước phải có báo cáo", Flag),
            c("missing", "Số gói chưa đến", Int),
        ],
    },
    Shape {
        name: "ky-truoc",
        title: "Các quý trước của trung tâm",
        key: 1,
        columns: &[
            c("quarter", "Quý", Text),
            o("received", "Tổng thu", Vnd),
            o("spent", "Tổng chi", Vnd),
            o("closing", "Tồn cuối quý", Vnd),
            o("allowances", "Phụ cấp", Vnd),
            o("activities", "Số lớp, hoạt động", Int),
            o("turns", "Số lượt người", Int),
        ],
    },
    Shape {
        name: "chi-hai-noi",
        title: "Người được trung tâm khác chi phụ cấp cùng tháng",
        key: 3,
        columns: &[
            c("full_name", "Họ và tên", Text),
            c("month", "Tháng", Month),
            c("bundle_id", "Mã gói của trung tâm kia", Id),
            o("birth_year", "Năm sinh", Int),
            c("amount_vnd", "Số tiền trung tâm kia chi", Vnd),
            c("centre", "Trung tâm kia", Text),
            c("unit", "Xã, phường, đặc khu", Text),
        ],
    },
];
