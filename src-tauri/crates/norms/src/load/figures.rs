//! Figures the program computes name the rules that check them.

use super::file::File;
use crate::Norms;
use crate::fault::{LoadFault, nearest};
use crate::why::InFile;

/// The file of the figures; without it there are none.
const PATH: &str = "codes/figure.toml";

impl Norms {
    /// Every rule a figure names is there; a law read without its rules says nothing of them.
    pub(super) fn check_figures(&self, files: &[File<'_>]) -> Result<(), LoadFault> {
        if self.rules.is_empty() {
            return Ok(());
        }
        let Some(file) = files.iter().find(|file| file.path == PATH) else { return Ok(()) };
        let Some(list) = self.lists.get("figure") else { return Ok(()) };
        let named = list.codes.iter().filter_map(|figure| figure.extra.get("rules"));
        let unknown =
            named.flat_map(|rules| rules.split_whitespace()).find(|id| self.rule(id).is_none());
        let Some(id) = unknown else { return Ok(()) };
        let like = nearest(id, self.rules.iter().map(|rule| rule.id.as_str())).join(", ");
        let at = file.text.find(id).unwrap_or(0);
        Err(file.fault(at, InFile::NoRule.of([id, &like])))
    }
}
