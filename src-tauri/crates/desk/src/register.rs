use crate::desk::Desk;
use crate::error::DeskError;
use crate::talk::{book::*,money::*,office::*,records::*,report::*,reply::*};
pub(crate) fn read_board(_: &mut Desk, _: OfficeQuarter) -> Result<Board, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn read_centre(_: &mut Desk, _: AskCentre) -> Result<CentreDetail, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn save_contact(_: &mut Desk, _: SaveContact) -> Result<CentreRow, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn print_phone_list(_: &mut Desk, _: OfficeQuarter) -> Result<PaperFile, DeskError> { Err(DeskError::new("fault")) }
