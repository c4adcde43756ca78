//! Rows by which a screen of the office is told what its book holds.

mod board;
mod bundle;
mod review;
#[cfg(test)]
mod tests;

pub use board::{
    BeyondFigure, CentreFigures, CentreRow, ClassTotal, Concluded, beyond, centre_rows, uncounted,
};
pub use bundle::{BundleBeside, BundleRow, ReceiptRow};
pub use review::{AttachedFile, RemarkForm, RemarkRow, ReviewFinding, attached_files, remark_rows};
