//! What is said between a centre and an office: reports, receipts and remarks, as tables of cells.
//!
//! *Invariant:* the shape of every table stands once, in `shapes`; a table never holds a row that
//! does not fit its shape; nothing here knows SQL, files or signatures.

mod describe;
mod difference;
mod receipt;
mod shapes;
mod table;

pub use describe::{datapackage, receipt_datapackage};
pub use difference::{CellChange, Changed, difference};
pub use receipt::{Receipt, ReceiptFault, Remark, Verdict};
pub use shapes::{ALL, BESIDE, Column, Kind, RECEIPT, Shape, TABLES_VERSION};
pub use table::{Report, ShapeFault, Table};
