//! What the workbook says beside the tables it is made of.

use crate::report::Groups;
use crate::{Names, PaperFault, ReportPaper};
use letters::Report;
use norms::Day;

/// What the workbook says beside the tables.
pub struct WorkbookPaper<'a> {
    /// The tables of the quarter.
    pub report: &'a Report,
    /// Activities by group, with what was planned.
    pub groups: Groups,
    /// What the reader calls a code.
    pub names: &'a dyn Names,
    /// The day the workbook is dated; its creation day as well.
    pub made_on: Day,
    /// Mã số liệu, 8 characters.
    pub ma_so_lieu: String,
    /// The law it was made by, in words; empty where that is not known.
    pub law: String,
    /// Number and symbol of the report; empty when it has none yet.
    pub number: String,
    /// 0 for the first report of the quarter.
    pub revision: u32,
    /// Sample data: every sheet says it cannot be handed in.
    pub sample: bool,
    /// Some figure rests on law the program could not verify.
    pub unverified: bool,
}

impl<'a> WorkbookPaper<'a> {
    /// The workbook that goes with a report on paper.
    ///
    /// # Errors
    /// Tables that are not those of a report.
    pub fn beside(paper: &ReportPaper<'a>) -> Result<WorkbookPaper<'a>, PaperFault> {
        Ok(WorkbookPaper {
            report: paper.report,
            groups: paper.groups.clone(),
            names: paper.names,
            ma_so_lieu: paper.ma_so_lieu.clone(),
            made_on: paper.signed_on,
            law: paper.law.clone(),
            number: paper.number.clone(),
            revision: paper.revision.as_ref().map_or(0, |r| r.number),
            sample: paper.sample,
            unverified: letters::rests_on_unread(paper.report)?,
        })
    }
}
