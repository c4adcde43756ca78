use crate::desk::Desk;
use crate::error::DeskError;
use crate::talk::{book::*,money::*,office::*,records::*,report::*,reply::*};
pub(crate) fn list_todo(_: &mut Desk, _: OfficeQuarter) -> Result<ToDo, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn read_review(_: &mut Desk, _: BundleKey) -> Result<ReviewView, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn record_review(_: &mut Desk, _: RecordReview) -> Result<Reviewed, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn confirm_bundle(_: &mut Desk, _: ConfirmBundle) -> Result<BundleRow, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn match_paper(_: &mut Desk, _: MatchPaper) -> Result<PaperMatched, DeskError> { Err(DeskError::new("fault")) }
