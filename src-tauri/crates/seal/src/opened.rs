//! An authentic bundle, and where the things inside it stand.

use crate::code::{Code, Refusal};
use crate::csv::{self, CsvTable};
use crate::info::Info;
use crate::keys::PublicKey;
use crate::kinds::{Kind, Role};
use std::collections::BTreeMap;

/// The metadata file inside the bag.
pub const INFO: &str = "thong-tin.json";
/// The payload folder inside the bag.
pub const DATA: &str = "data/";
/// The folder of the tables, under [`DATA`].
pub const TABLES: &str = "du-lieu/";

/// An authentic bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Its kind: the namespace under which the signature held.
    pub kind: Kind,
    /// Its metadata.
    pub info: Info,
    /// Payload by path under `data/`. PDF, workbook and attachments are opaque bytes.
    pub files: BTreeMap<String, Vec<u8>>,
    /// SHA-256 of the tag manifest: 64 hexadecimal digits.
    pub ma_goi: String,
    /// Eight letters over the tables, recomputed.
    pub ma_so_lieu: String,
    /// The issuer's key.
    pub signer: PublicKey,
    /// The keys of the other roles in `signers`. They hold over the same bytes; whose they are is
    /// for the caller to know.
    pub cosigners: BTreeMap<Role, PublicKey>,
}

impl Opened {
    /// A refusal of what stands in it, by whoever knows its kind.
    #[must_use]
    pub fn refuse(&self, code: Code, detail: impl Into<String>) -> Refusal {
        Refusal {
            ma_goi: Some(self.ma_goi.clone()),
            signer: Some(self.signer),
            said: Some(Box::new(self.info.clone())),
            ..Refusal::new(code, detail)
        }
    }

    /// Every table of `data/du-lieu/`, strictly read, by its path under `data/`.
    ///
    /// # Errors
    /// [`Code::CsvForm`] naming file and place; [`Code::TooLarge`] for more rows or bytes than a
    /// table has; [`Code::TotalsDiffer`] when one is not announced in `files` or has another number
    /// of rows.
    pub fn tables(&self) -> Result<BTreeMap<String, CsvTable>, Refusal> {
        let mut tables = BTreeMap::new();
        for (path, bytes) in self.files.iter().filter(|(path, _)| path.starts_with(TABLES)) {
            let table = csv::decode(bytes)
                .map_err(|fault| self.refuse(fault.verdict(), format!("{path} {fault}")))?;
            let announced = self.info.files.get(path).and_then(|rows| usize::try_from(*rows).ok());
            if announced != Some(table.rows.len()) {
                return Err(self.refuse(Code::TotalsDiffer, format!("files {path}")));
            }
            tables.insert(path.clone(), table);
        }
        match self.info.files.keys().find(|path| !tables.contains_key(*path)) {
            Some(path) => Err(self.refuse(Code::TotalsDiffer, format!("files {path}"))),
            None => Ok(tables),
        }
    }
}
