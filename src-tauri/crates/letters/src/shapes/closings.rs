//! What was closed by an act of its own and opened again.

use super::column::{code, day, id, text};
use super::shape::{PLAIN, Shape};
use norms::rules::Screen;

/// A line each time a month or a budget year was closed or opened again: those of the quarter and of its year,
/// and whatever was done within the quarter.
pub(super) const CLOSINGS: Shape = Shape {
    name: "khoa-so",
    title: "Khóa sổ, mở sổ lại",
    since: 8,
    key: 2,
    screen: Screen::Closings,
    called_by: Some("period"),
    listed: &["period", "change", "day", "reason"],
    columns: &[
        id("period", "Kỳ").since(8),
        id("line", "Dòng").since(8),
        code("change", "Việc", "closing-change").folded().since(8),
        day("day", "Ngày").since(8),
        text("reason", "Lý do mở lại").maybe().most(300).since(8),
    ],
    ..PLAIN
};
