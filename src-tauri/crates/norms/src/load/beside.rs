//! A decision and its act read beside a law that is whole, by the reader that made that law.

use super::file::File;
use crate::Norms;
use crate::fault::LoadFault;

impl Norms {
    /// This law with a few files more: acts first, then decisions. Of another folder nothing is read
    /// beside a law, for what is whole was held against all of it.
    ///
    /// # Errors
    /// As [`Norms::from_files`].
    pub(crate) fn with_decisions(&self, files: &[(&str, &str)]) -> Result<Norms, LoadFault> {
        let mut law = self.clone();
        let of = |folder: &'static str| {
            let stands = move |(path, _): &&(&str, &str)| path.split('/').next() == Some(folder);
            files.iter().filter(stands).map(|&(path, text)| File { path, text })
        };
        for file in of("instruments") {
            law.add_instrument(&file)?;
        }
        for file in of("allowances") {
            law.add_decision(&file)?;
        }
        Ok(law)
    }
}
