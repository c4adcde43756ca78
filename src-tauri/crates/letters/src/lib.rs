//! What is said between a centre and an office: the tables of a report and their cells.
//!
//! *Invariant:* the shape of every table stands once, in `shapes`; a table never holds a row that
//! does not fit its shape; nothing here knows SQL, files or signatures.

mod describe;
mod shapes;
mod table;

pub use describe::datapackage;
pub use shapes::{ALL, Column, Kind, Shape, TABLES_VERSION};
pub use table::{Report, ShapeFault, Table};
