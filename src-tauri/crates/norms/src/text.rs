//! Vietnamese text: one spelling of bytes, search without marks, order, old encodings; what
//! people type.

pub use crate::collate::{compare_names, compare_texts, name_key, text_key};
pub use crate::entered::letters;
pub use crate::fold::{Haystack, Needle, fold, fold_marked, matches, nfc};
pub use crate::legacy::{
    OldEncoding, from_old, looks_like_tcvn3, looks_like_vni, lost_u, old_encoding,
};
pub use crate::money::decimal;
pub use crate::sought::Sought;
pub use crate::typed::{TypedFault, read_day, read_money};
