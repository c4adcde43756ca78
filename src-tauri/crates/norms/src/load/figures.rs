//! Lists whose codes name rules of checking: figures, and explanations.

use super::file::File;
use crate::Norms;
use crate::fault::{LoadFault, nearest};
use crate::why::InFile;

/// The lists whose codes name rules, by the field that names them.
const NAMING: [(&str, &str); 2] = [("figure", "rules"), ("explanation-phrase", "rule")];

impl Norms {
    /// Every rule a code names is there; a law read without its rules says nothing of them.
    pub(super) fn check_rules_named(&self, files: &[File<'_>]) -> Result<(), LoadFault> {
        if self.rules.is_empty() {
            return Ok(());
        }
        for (list, field) in NAMING {
            let path = format!("codes/{list}.toml");
            let Some(file) = files.iter().find(|file| file.path == path) else { continue };
            let named = self.all_codes(list).iter().filter_map(|code| code.extra.get(field));
            let mut named = named.flat_map(|rules| rules.split_whitespace());
            if let Some(id) = named.find(|id| self.rule(id).is_none()) {
                return Err(self.no_rule(file, id));
            }
        }
        Ok(())
    }

    fn no_rule(&self, file: &File<'_>, id: &str) -> LoadFault {
        let like = nearest(id, self.rules.iter().map(|rule| rule.id.as_str())).join(", ");
        let at = file.text.find(id).unwrap_or(0);
        file.fault(at, InFile::NoRule.of([id, &like]))
    }
}
