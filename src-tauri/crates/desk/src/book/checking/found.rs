//! What a check has found, part by part.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use letters::{Flaw, FlawCode};
use std::collections::BTreeSet;

/// What was found so far.
#[derive(Default)]
pub(super) struct Found {
    pub(super) flaws: BTreeSet<Flaw>,
}

impl Found {
    /// One part of the check. What it cannot read is found, and the other parts go on.
    pub(super) fn part(
        &mut self,
        work: impl FnOnce() -> Result<Vec<Flaw>, DeskError>,
    ) -> Result<(), DeskError> {
        match work() {
            Ok(flaws) => self.flaws.extend(flaws),
            Err(error) => {
                let code = match error.code {
                    Code::BookDamaged | Code::Fault | Code::AmountOutOfRange => {
                        FlawCode::CellDamaged
                    }
                    Code::LawUnreadable => FlawCode::LawDiffers,
                    _ => return Err(error),
                };
                let said = ["what", "cause", "why"].iter().find_map(|name| error.detail.get(*name));
                let said = said.cloned().unwrap_or_else(|| error.code.to_string());
                self.flaws.insert(Flaw::at(code, "", said));
            }
        }
        Ok(())
    }
}
