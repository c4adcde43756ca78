//! A book of an older program becomes one of this: its disk is asked, the person is told.

use crate::core::words::{Language, sentence};
use crate::core::world::World;
use std::collections::BTreeMap;
use std::path::Path;
use store::{Raising, StoreError, Watch};

/// Asks the disk and tells whoever waits.
pub(crate) struct Waiting<'a>(pub(crate) &'a mut dyn World);

impl Watch for Waiting<'_> {
    fn free_bytes(&self, folder: &Path) -> Option<u64> {
        stick::free_bytes(folder).ok()
    }

    fn after(&mut self, done: Raising) -> Result<(), StoreError> {
        let key = match done {
            Raising::Begun => "upgrade.begun",
            Raising::Copied => "upgrade.copied",
            Raising::Raised => "upgrade.raised",
            Raising::Compared => "upgrade.compared",
            Raising::Swapped => "upgrade.swapped",
            // Over in a moment: nobody waits for these.
            Raising::Folded | Raising::KeptOld => return Ok(()),
        };
        self.0.tell(&sentence(Language::Vietnamese, key, &BTreeMap::new()));
        Ok(())
    }
}
