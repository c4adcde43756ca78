//! What only an office knows beside a report.

use super::column::{flag, id, int, month, text, vnd};
use super::shape::{PLAIN, Shape};

/// What only an office knows beside a report, for its rules of scope `office`; never in a bundle.
pub const BESIDE: &[Shape] = &[
    Shape {
        name: "van-phong",
        title: "Chuỗi gói tại nơi nhận",
        columns: &[
            text("quarter", "Quý báo cáo"),
            flag("has_previous", "Đã có báo cáo quý trước"),
            flag("previous_due", "Quý trước phải có báo cáo"),
            int("missing", "Số gói chưa đến"),
        ],
        ..PLAIN
    },
    Shape {
        name: "ky-truoc",
        title: "Các quý trước của trung tâm",
        columns: &[
            text("quarter", "Quý"),
            vnd("received", "Tổng thu").maybe(),
            vnd("spent", "Tổng chi").maybe(),
            vnd("closing", "Tồn cuối quý").maybe(),
            vnd("allowances", "Phụ cấp").maybe(),
            int("activities", "Số lớp, hoạt động").maybe(),
            int("turns", "Số lượt người").maybe(),
        ],
        ..PLAIN
    },
    Shape {
        name: "chi-hai-noi",
        title: "Người được trung tâm khác chi phụ cấp cùng tháng",
        key: 3,
        called_by: Some("full_name"),
        opened_by: Some("month"),
        columns: &[
            text("full_name", "Họ và tên"),
            month("month", "Tháng"),
            id("bundle_id", "Mã gói của trung tâm kia"),
            int("birth_year", "Năm sinh").maybe(),
            vnd("amount_vnd", "Số tiền trung tâm kia chi"),
            text("centre", "Trung tâm kia"),
            text("unit", "Xã, phường, đặc khu"),
        ],
        ..PLAIN
    },
];
