//! Vietnamese text: one spelling of bytes, search without marks, order, old encodings.

pub use crate::collate::{compare_names, compare_texts, name_key, text_key};
pub use crate::fold::{Haystack, Needle, fold, fold_marked, matches, nfc};
pub use crate::legacy::{looks_like_tcvn3, looks_like_vni};
