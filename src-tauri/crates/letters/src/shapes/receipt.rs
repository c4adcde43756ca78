//! The tables of a receipt, which have a version of their own.

use super::column::{day, id, int, own_code, text};
use super::shape::{PLAIN, Shape};

/// Version of the tables of a receipt; they grow apart from those of a report.
pub const RECEIPT_VERSION: u32 = 1;

/// Every table of a receipt.
pub const RECEIPT: &[Shape] = &[
    Shape {
        name: "bien-nhan",
        title: "Biên nhận báo cáo",
        columns: &[
            id("bundle_id", "Mã gói báo cáo"),
            id("office_id", "Mã nơi nhận"),
            text("office_name", "Nơi nhận"),
            id("centre_id", "Mã trung tâm"),
            text("centre_name", "Tên trung tâm"),
            text("quarter", "Quý báo cáo"),
            int("revision", "Bản thay thế số"),
            id("lineage", "Chuỗi gói"),
            int("sequence", "Số thứ tự trong chuỗi"),
            id("ma_so_lieu", "Mã số liệu"),
            own_code("verdict", "Kết luận"),
            day("received_on", "Ngày nhận"),
            day("decided_on", "Ngày kết luận"),
            int("round", "Lần kết luận"),
            text("note", "Ghi chú").maybe(),
            id("norms_edition", "Bản quy định của nơi nhận"),
            int("reader_max", "Phiên bản bảng nơi nhận đọc được"),
        ],
        ..PLAIN
    },
    Shape {
        name: "nhan-xet",
        title: "Nhận xét của nơi nhận",
        called_by: Some("place"),
        columns: &[
            id("position", "Thứ tự"),
            id("table", "Bảng").maybe(),
            id("row", "Dòng").maybe(),
            id("column", "Cột").maybe(),
            text("place", "Chỗ cần xem"),
            id("rule", "Quy tắc").maybe().of_law("rule"),
            text("seen", "Giá trị nơi nhận thấy").maybe(),
            text("text", "Nhận xét"),
        ],
        ..PLAIN
    },
    Shape {
        name: "so-thieu",
        title: "Gói nơi nhận chưa có",
        columns: &[id("sequence", "Số thứ tự trong chuỗi")],
        ..PLAIN
    },
];
