//! What of a record is personal: kept with a salt of its own, shown masked, and never told to the journal.
//!
//! *How:* the journal's image of such a value is `SHA-256(salt ‖ value)`. While the value stands, whoever
//! checks the book computes the same; once value and salt are erased nothing leads back from it.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

norms::closed_set! {
    /// A column that is personal; its code is the field it is written in.
    pub enum PersonalField {
        /// A telephone number.
        Phone = "phone",
        /// A day of birth.
        BirthOn = "birth_on",
    }
}

impl PersonalField {
    /// As a line of the journal calls it.
    pub fn title(self) -> &'static str {
        match self {
            PersonalField::Phone => "số điện thoại",
            PersonalField::BirthOn => "ngày sinh",
        }
    }
}

/// How an image of the journal begins that holds a hash.
const HASHED: &str = "sha256:";

/// What stands in an image in the place of a value that has no salt. None is written so: a book of an older
/// program has its values salted when it becomes one of this.
const UNSALTED: &str = "unsalted";

/// A personal value: as the book holds it, or as an image of the journal remembers it.
#[derive(Clone, Debug)]
pub struct Personal(Held);

#[derive(Clone, Debug)]
enum Held {
    /// In the book.
    Here { value: String, salt: String },
    /// In an image, which no value can be had of.
    Hashed(String),
    /// In an image of an older program, or in a row another hand wrote: a value without a salt.
    Bare(String),
}

impl Personal {
    /// A value of the book, with the salt chance gave it.
    pub fn salted(value: String, salt: [u8; 16]) -> Personal {
        Personal(Held::Here { value, salt: hex(&salt) })
    }

    /// A value and a salt as a row holds them.
    pub fn kept(value: String, salt: Option<String>) -> Personal {
        Personal(match salt {
            Some(salt) => Held::Here { value, salt },
            None => Held::Bare(value),
        })
    }

    /// What is kept of what was typed: with a salt drawn for it; where nothing was, what stands. The same
    /// value typed again keeps its salt, so that nothing is changed by it.
    pub fn typed(
        typed: Option<String>,
        stands: Option<&Personal>,
        salt: impl FnOnce() -> [u8; 16],
    ) -> Option<Personal> {
        match typed {
            Some(value) if stands.is_none_or(|one| one.value() != Some(value.as_str())) => {
                Some(Personal::salted(value, salt()))
            }
            _ => stands.cloned(),
        }
    }

    /// Is it the book's own, and not what an image remembers?
    pub fn is_here(&self) -> bool {
        matches!(self.0, Held::Here { .. })
    }

    /// Does an image of an older program tell the value itself?
    pub fn is_bare(&self) -> bool {
        matches!(self.0, Held::Bare(_))
    }

    /// The value, where there is one: to be shown to whoever asked for it by an act, and to be written down.
    pub fn value(&self) -> Option<&str> {
        match &self.0 {
            Held::Here { value, .. } | Held::Bare(value) => Some(value),
            Held::Hashed(_) => None,
        }
    }

    /// The salt beside it.
    pub fn salt(&self) -> Option<&str> {
        match &self.0 {
            Held::Here { salt, .. } => Some(salt),
            Held::Hashed(_) | Held::Bare(_) => None,
        }
    }

    /// As lists, forms and papers show it.
    pub fn masked(&self, field: PersonalField) -> String {
        let value = self.value().unwrap_or_default();
        match field {
            PersonalField::Phone => {
                let digits: Vec<char> = value.chars().filter(|c| c.is_alphanumeric()).collect();
                // Of a short number the last three would be most of it.
                let shown = digits.len().checked_sub(3).filter(|_| digits.len() > 6);
                let end = shown.and_then(|from| digits.get(from..)).unwrap_or_default();
                format!("•••• {}", end.iter().collect::<String>()).trim_end().to_owned()
            }
            PersonalField::BirthOn => {
                let year = value.get(..4).unwrap_or("••••");
                format!("••/••/{year}")
            }
        }
    }

    /// What the journal holds of it.
    fn image(&self) -> String {
        match &self.0 {
            Held::Here { value, salt } => {
                let mut hasher = Sha256::new();
                hasher.update(salt);
                hasher.update(value);
                format!("{HASHED}{}", hex(&hasher.finalize()))
            }
            Held::Hashed(image) => image.clone(),
            Held::Bare(_) => UNSALTED.to_owned(),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Two are one when nothing that can be known of them differs: value and salt of both, the hash of one and of
/// the other, the value where an image has no salt.
impl PartialEq for Personal {
    fn eq(&self, other: &Personal) -> bool {
        match (&self.0, &other.0) {
            (Held::Here { value, salt }, Held::Here { value: other, salt: beside }) => {
                value == other && salt == beside
            }
            (Held::Bare(value), Held::Here { value: other, .. } | Held::Bare(other))
            | (Held::Here { value, .. }, Held::Bare(other)) => value == other,
            (Held::Bare(_), Held::Hashed(_)) | (Held::Hashed(_), Held::Bare(_)) => false,
            _ => self.image() == other.image(),
        }
    }
}

impl Eq for Personal {}

/// The value itself is told to no image: what is written out is always its hash.
impl Serialize for Personal {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.image())
    }
}

impl<'de> Deserialize<'de> for Personal {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Personal, D::Error> {
        let text = String::deserialize(from)?;
        let hash = text.strip_prefix(HASHED).map(str::len);
        Ok(Personal(if hash == Some(64) { Held::Hashed(text) } else { Held::Bare(text) }))
    }
}

#[cfg(test)]
mod tests;
