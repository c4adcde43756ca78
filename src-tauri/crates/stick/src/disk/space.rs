//! How much a file system can take.

/// Room on the file system that holds a folder, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Space {
    /// What this person may still use.
    pub(crate) free: u64,
    /// The whole file system.
    pub(crate) total: u64,
    /// Mounted read-only or write-protected.
    pub(crate) read_only: bool,
}
