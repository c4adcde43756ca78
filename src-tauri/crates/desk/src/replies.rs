use crate::desk::Desk;
use crate::error::DeskError;
use crate::talk::{book::*,money::*,office::*,records::*,report::*,reply::*};
pub(crate) fn find_receipts(_: &mut Desk, _: FindReceipts) -> Result<Vec<ReceiptFound>, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn take_receipt(_: &mut Desk, _: TakeReceipt) -> Result<ReceiptView, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn read_answers(_: &mut Desk, _: ReceiptsOf) -> Result<Answers, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn mark_remark(_: &mut Desk, _: MarkRemark) -> Result<Answers, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn read_difference(_: &mut Desk, _: OfQuarter) -> Result<Difference, DeskError> { Err(DeskError::new("fault")) }
