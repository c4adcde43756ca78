//! A place of administration from one day on.

use crate::Day;
use serde::Serialize;
use ts_rs::TS;

/// A unit as it stands from one day on. Its identity is `(code, from)`: a code is used again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Unit {
    /// The state's code: 2 digits a province, 3 a district, 5 a commune.
    pub code: String,
    /// First day of this name, kind and parent.
    pub from: Day,
    /// Code in `unit-kind`.
    pub kind: String,
    /// `Điền Xá`.
    pub name: String,
    /// `Xã Điền Xá`.
    pub full_name: String,
    /// Code of the unit above; `None` for a province.
    pub parent_code: Option<String>,
    /// `Huyện Tiên Yên`, as it was called on `from`; `None` for a province.
    pub parent_name: Option<String>,
    /// Id of the instrument or data set.
    pub source: String,
    /// The day and the wording were read in a source.
    pub verified: bool,
    /// A remark.
    pub note: Option<String>,
    /// Other codes that official lists give it; it is found by them as well.
    #[serde(skip)]
    pub also: Vec<String>,
}

impl Unit {
    /// Is this its code, or one other lists give it?
    pub(crate) fn is_coded(&self, code: &str) -> bool {
        self.code == code || self.also.iter().any(|other| other == code)
    }

    /// All its codes, its own first.
    pub(crate) fn codes(&self) -> String {
        let also = self.also.iter().map(String::as_str);
        std::iter::once(self.code.as_str()).chain(also).collect::<Vec<_>>().join(" ")
    }
}
