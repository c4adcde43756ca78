use crate::desk::Desk;
use crate::error::DeskError;
use crate::talk::{book::*,money::*,office::*,records::*,report::*,reply::*};
pub(crate) fn consolidate(_: &mut Desk, _: Consolidate) -> Result<Consolidated, DeskError> { Err(DeskError::new("fault")) }
