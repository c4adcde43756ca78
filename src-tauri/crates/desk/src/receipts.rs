use crate::desk::Desk;
use crate::error::DeskError;
use crate::talk::{book::*,money::*,office::*,records::*,report::*,reply::*};
pub(crate) fn unlock_seal(_: &mut Desk, _: UnlockSeal) -> Result<SealSession, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn lock_seal(_: &mut Desk, _: Nothing) -> Result<SealSession, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn read_session(_: &mut Desk, _: Nothing) -> Result<SealSession, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn list_receipts(_: &mut Desk, _: OfficeQuarter) -> Result<ReceiptPage, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn issue_receipts(_: &mut Desk, _: IssueReceipts) -> Result<Issued, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn print_slips(_: &mut Desk, _: PrintSlips) -> Result<PaperFile, DeskError> { Err(DeskError::new("fault")) }
