//! Whose book a book is.

/// Whose book it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A centre's.
    Centre,
    /// A receiving office's.
    Office,
}

impl Role {
    /// The permanent code.
    pub fn code(self) -> &'static str {
        match self {
            Role::Centre => "centre",
            Role::Office => "office",
        }
    }
    /// The role of a code.
    pub fn from_code(code: &str) -> Option<Role> {
        match code {
            "centre" => Some(Role::Centre),
            "office" => Some(Role::Office),
            _ => None,
        }
    }
}
