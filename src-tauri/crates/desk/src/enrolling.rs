use crate::desk::Desk;
use crate::error::DeskError;
use crate::talk::{book::*,money::*,office::*,records::*,report::*,reply::*};
pub(crate) fn read_stranger(_: &mut Desk, _: BundlePath) -> Result<Stranger, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn compare_digits(_: &mut Desk, _: CompareDigits) -> Result<DigitsCompared, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn enrol_centre(_: &mut Desk, _: EnrolCentre) -> Result<CentreRow, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn pin_office(_: &mut Desk, _: PinOffice) -> Result<PinnedOffice, DeskError> { Err(DeskError::new("fault")) }
