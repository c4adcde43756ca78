//! The law of the open book, as every question asks it.

use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::laws::Laws;
use norms::{Norms, Quarter};
use std::sync::Arc;

impl Desk {
    /// The laws of the open book. Where no book was made yet, the shipped law alone.
    pub(crate) fn laws(&mut self) -> Result<Arc<Laws>, DeskError> {
        if !self.book_path().is_file() {
            return Ok(Arc::default());
        }
        // Another window may have taken a pack in: one short question tells.
        let newest = self.read()?.newest_law_pack()?;
        let known = |laws: &&Arc<Laws>| laws.came_last == newest;
        if let Some(laws) = self.laws.as_ref().filter(known) {
            return Ok(Arc::clone(laws));
        }
        let laws = Arc::new(Laws::new(self.read()?.law_packs()?));
        self.laws = Some(Arc::clone(&laws));
        Ok(laws)
    }

    /// The newest law of the open book.
    pub(crate) fn norms(&mut self) -> Result<Arc<Norms>, DeskError> {
        self.laws()?.newest()
    }

    /// The law by which reports of a quarter are made.
    pub(crate) fn law_of(&mut self, quarter: Quarter) -> Result<Arc<Norms>, DeskError> {
        self.laws()?.of(quarter)
    }
}
