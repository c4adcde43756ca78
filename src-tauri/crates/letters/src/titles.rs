//! What a report calls its tables and their columns, for whoever reads the law.

use crate::shapes::Shape;
use norms::reading::Titles;

/// The titles of every table that may stand in a report or beside it.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReportTitles;

impl Titles for ReportTitles {
    fn table(&self, table: &str) -> Option<&str> {
        Shape::named(table).map(|shape| shape.title)
    }

    fn column(&self, table: &str, column: &str) -> Option<&str> {
        Shape::named(table)?.column(column).map(|found| found.title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_and_columns_are_called_as_their_shapes_call_them() {
        for (table, title, column, called) in [
            ("chung-tu", Some("Chứng từ thu, chi"), "series", Some("Loại")),
            ("chung-tu", Some("Chứng từ thu, chi"), "payee", Some("Người nộp, người nhận")),
            ("chung-tu", Some("Chứng từ thu, chi"), "counted_vnd", None),
            ("kiem-quy", Some("Kiểm kê quỹ tiền mặt"), "counted_vnd", Some("Tiền thực đếm")),
            ("van-phong", Some("Chuỗi gói tại nơi nhận"), "missing", Some("Số gói chưa đến")),
            ("", None, "series", None),
        ] {
            assert_eq!(ReportTitles.table(table), title, "{table}");
            assert_eq!(ReportTitles.column(table, column), called, "{table}.{column}");
        }
    }
}
