use crate::desk::Desk;
use crate::error::DeskError;
use crate::talk::{book::*,money::*,office::*,records::*,report::*,reply::*};
pub(crate) fn scan_import(_: &mut Desk, _: ScanImport) -> Result<ScanView, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn preview_bundle(_: &mut Desk, _: PreviewBundle) -> Result<ImportRow, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn import_bundle(_: &mut Desk, _: ImportBundle) -> Result<ImportRow, DeskError> { Err(DeskError::new("fault")) }
pub(crate) fn remove_bundle(_: &mut Desk, _: RemoveBundle) -> Result<Nothing, DeskError> { Err(DeskError::new("fault")) }
