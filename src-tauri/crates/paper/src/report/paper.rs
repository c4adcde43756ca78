//! What the printed report says beside the tables it is made of.

use crate::Names;
use letters::Report;
use norms::Day;

/// Everything the printed report says that is not in its tables.
pub struct ReportPaper<'a> {
    /// The tables of the quarter.
    pub report: &'a Report,
    /// What the reader calls a code.
    pub names: &'a dyn Names,
    /// The body above the centre, as it stands left of the national title: `UBND XÃ …`.
    pub upper_body: String,
    /// Number and symbol: `12/BC-TTHTCĐ`.
    pub number: String,
    /// Place of the date line.
    pub place: String,
    /// The day on the paper; the day of the PDF as well.
    pub signed_on: Day,
    /// Who the report is sent to, one a line.
    pub addressee: Vec<String>,
    /// The grounds, one a line, each a whole sentence without its final mark.
    pub grounds: Vec<String>,
    /// Difficulties and requests, one a line.
    pub difficulties: Vec<String>,
    /// Copies to, without the dash; the file line (`Lưu: …`) is one of them.
    pub copies_to: Vec<String>,
    /// Who signs as director.
    pub director: String,
    /// Who signs as accountant.
    pub accountant: String,
    /// Who made the tables.
    pub preparer: String,
    /// Mã số liệu, 8 characters without the dash.
    pub ma_so_lieu: String,
    /// Sample data: every page says it cannot be handed in.
    pub sample: bool,
    /// Set when this report replaces another.
    pub revision: Option<Revision>,
    /// Some figure rests on law the program could not verify; also set by any such row.
    pub unverified: bool,
}

/// What a corrected report says about itself.
pub struct Revision {
    /// 1 for the first correction.
    pub number: u32,
    /// The report it replaces, in words: `báo cáo số … ngày …`.
    pub replaces: String,
    /// Why.
    pub reason: String,
}
