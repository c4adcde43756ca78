//! What is said between a centre and an office: reports, receipts and remarks, as tables of cells.
//!
//! *Invariant:* the shape of every table stands once, in `shapes`; a table never holds a row that
//! does not fit its shape; a column that is misspelt where it is read is a fault, never zero or
//! nothing; nothing here knows SQL, files or signatures.

mod agreeing;
pub mod allotted;
mod calling;
mod checking;
mod describe;
mod difference;
mod figures;
mod fitting;
mod flaws;
mod ids;
mod line;
mod moving;
mod older;
mod provisional;
mod receipt;
mod report;
mod role;
mod settings;
mod shapes;
mod shown;
mod table;
mod telling;
#[cfg(test)]
mod testing;
mod titles;
mod told;

pub use agreeing::{Clash, Contradiction, Doubt, DoubtKind, Head, contradictions, doubts};
pub use calling::{
    CodeName, Places, Teller, as_told, called_beside, called_told, cell_told, is_retold,
};
pub use checking::{
    Brought, CheckResult, Explained, Finding, RESULTS, Results, RuleOutcome, Sheets, Tally, WHOLE,
    WHOLE_IN_TABLE, brought, place_in_table, run_office_rules, run_rules, run_rules_until,
};
pub use describe::{datapackage, receipt_datapackage};
pub use difference::{CellChange, Changed, changed_rows, difference};
pub use figures::{
    ChangedFigure, Control, Figure, FigureFault, Figures, MadeOf, Measure, TwoHops,
    changed_figures, control, figures, rests_on_unread, sum_of_controls, two_hops,
};
pub use fitting::rule_fits;
pub use flaws::{Flaw, FlawCode, is_whole};
pub use ids::{BundleId, CentreId, PackId, ReceiptId};
pub use line::Line;
pub use moving::{Effect, Place, Series, VoucherKind, effect, of_source};
pub use norms::OfficeId;
pub use provisional::{OWN_DECISIONS, own_decisions, own_rows};
pub use receipt::{Receipt, ReceiptFault, Remark, Verdict};
pub use report::Report;
pub use role::Role;
pub use settings::{Language, Settings, TypeSize, WordsSchool};
pub use shapes::{
    ALL, ATTACHED_BY, ATTACHMENTS, AttachedBy, BESIDE, Column, ColumnKind, Kind, RECEIPT,
    RECEIPT_VERSION, Refers, Shape, TABLES_VERSION, most_of, tables,
};
pub use table::{ShapeFault, Table};
pub use telling::{
    Change, ChangedCell, LateTold, LineColumn, cells_told, changes_told, columns_told, late_told,
    rules_told,
};
pub use titles::ReportTitles;
pub use told::{
    Check, FindingRow, KeyFigure, Offered, RuleWords, SummedFigure, key_figures, stated_figures,
    summed_figures,
};
