//! What can go wrong with a stick, as codes with detail.

use std::io::{self, ErrorKind};
use std::path::Path;

/// Why a stick or a file did not do what was asked.
///
/// `Display` gives the stable lower-kebab code; sentences belong to the word files.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StickFault {
    /// The drive or folder is not there (not plugged in, or ejected already).
    #[error("stick-missing")]
    StickMissing,
    /// Not enough room. Both in bytes; `needed` is twice the file plus 4 MiB for a stick.
    #[error("stick-full")]
    StickFull { needed: u64, free: u64 },
    /// Write-protected, mounted read-only, or this person may not write here.
    #[error("stick-read-only")]
    StickReadOnly,
    /// The drive was there at the start and stopped answering on the way.
    #[error("stick-pulled")]
    StickPulled,
    /// Something else stands under the final name; it was left as it is.
    #[error("name-taken")]
    NameTaken,
    /// What came back from the drive is not what was written: a dying or fake stick.
    #[error("read-back-differs")]
    ReadBackDiffers,
    /// There is no ordinary file there: nothing, a link, a folder or a device.
    #[error("not-a-file")]
    NotAFile,
    /// The file is bigger than the caller allows (or than the file system can hold). Bytes.
    #[error("too-large")]
    TooLarge { limit: u64, size: u64 },
    /// Anything else of the operating system, by its kind in lower-kebab.
    #[error("io")]
    Io { kind: &'static str },
    /// A person said stop; nothing was left behind.
    #[error("cancelled")]
    Cancelled,
}

impl StickFault {
    /// Every code, in the order of the enum; the word files must hold a sentence for each.
    pub const CODES: [&'static str; 10] = [
        "stick-missing",
        "stick-full",
        "stick-read-only",
        "stick-pulled",
        "name-taken",
        "read-back-differs",
        "not-a-file",
        "too-large",
        "io",
        "cancelled",
    ];

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::StickMissing => "stick-missing",
            Self::StickFull { .. } => "stick-full",
            Self::StickReadOnly => "stick-read-only",
            Self::StickPulled => "stick-pulled",
            Self::NameTaken => "name-taken",
            Self::ReadBackDiffers => "read-back-differs",
            Self::NotAFile => "not-a-file",
            Self::TooLarge { .. } => "too-large",
            Self::Io { .. } => "io",
            Self::Cancelled => "cancelled",
        }
    }

    /// The detail as name and value, for the error object of the border.
    #[must_use]
    pub fn detail(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::StickFull { needed, free } => {
                vec![("needed", needed.to_string()), ("free", free.to_string())]
            }
            Self::TooLarge { limit, size } => {
                vec![("limit", limit.to_string()), ("size", size.to_string())]
            }
            Self::Io { kind } => vec![("kind", (*kind).to_owned())],
            _ => Vec::new(),
        }
    }
}

/// Where an operation stood when the system refused: decides between "never there" and "pulled".
pub(crate) struct Place<'a> {
    /// The folder being written to or read from.
    pub(crate) dir: &'a Path,
    /// Bytes the operation needs there, for the detail of `stick-full`; 0 when it only reads.
    pub(crate) needed: u64,
    /// True once the folder has answered at least once.
    pub(crate) begun: bool,
}

impl Place<'_> {
    /// Translates an operating-system error at this place.
    pub(crate) fn fault(&self, error: &io::Error) -> StickFault {
        if gone(error) {
            return self.lost();
        }
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => self.lost(),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StickFault::StickFull {
                needed: self.needed,
                free: crate::disk::space(self.dir).map_or(0, |s| s.free),
            },
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => {
                StickFault::StickReadOnly
            }
            ErrorKind::FileTooLarge => {
                StickFault::TooLarge { limit: u64::from(u32::MAX), size: self.needed }
            }
            kind => StickFault::Io { kind: kind_code(kind) },
        }
    }

    fn lost(&self) -> StickFault {
        if self.begun { StickFault::StickPulled } else { StickFault::StickMissing }
    }
}

/// Device errors that mean the hardware no longer answers.
#[cfg(unix)]
fn gone(error: &io::Error) -> bool {
    use rustix::io::Errno;
    let lost = [Errno::IO, Errno::NODEV, Errno::NXIO, Errno::STALE, Errno::NOTCONN];
    error.raw_os_error().is_some_and(|raw| lost.iter().any(|e| e.raw_os_error() == raw))
}

/// Device errors that mean the hardware no longer answers: not ready, CRC, device gone,
/// no media, device not connected, I/O device error.
#[cfg(windows)]
fn gone(error: &io::Error) -> bool {
    const LOST: [i32; 6] = [21, 23, 55, 1112, 1117, 1167];
    error.raw_os_error().is_some_and(|raw| LOST.contains(&raw))
}

/// The kind of an operating-system error as a stable word; the standard library's own names
/// are not promised to stay.
pub(crate) fn kind_code(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::AlreadyExists => "already-exists",
        ErrorKind::IsADirectory => "is-a-directory",
        ErrorKind::InvalidInput | ErrorKind::InvalidFilename => "invalid-name",
        ErrorKind::ResourceBusy | ErrorKind::WouldBlock => "busy",
        ErrorKind::TimedOut => "timed-out",
        ErrorKind::UnexpectedEof => "cut-short",
        ErrorKind::OutOfMemory => "out-of-memory",
        ErrorKind::Unsupported => "unsupported",
        ErrorKind::Interrupted => "interrupted",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_of_the_system_becomes_one_stable_code() {
        let here = Path::new("/");
        let before = Place { dir: here, needed: 7, begun: false };
        let midway = Place { dir: here, needed: 7, begun: true };
        for (kind, early, late) in [
            (ErrorKind::NotFound, "stick-missing", "stick-pulled"),
            (ErrorKind::ReadOnlyFilesystem, "stick-read-only", "stick-read-only"),
            (ErrorKind::PermissionDenied, "stick-read-only", "stick-read-only"),
            (ErrorKind::StorageFull, "stick-full", "stick-full"),
            (ErrorKind::FileTooLarge, "too-large", "too-large"),
            (ErrorKind::BrokenPipe, "io", "io"),
        ] {
            let error = io::Error::from(kind);
            assert_eq!(before.fault(&error).code(), early, "{kind:?} at the start");
            assert_eq!(midway.fault(&error).code(), late, "{kind:?} midway");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_device_error_is_a_pulled_stick() {
        let place = Place { dir: Path::new("/"), needed: 0, begun: true };
        let error = io::Error::from_raw_os_error(rustix::io::Errno::IO.raw_os_error());
        assert_eq!(place.fault(&error), StickFault::StickPulled);
    }

    #[test]
    fn display_and_code_say_the_same_and_every_code_is_listed() {
        let all = [
            StickFault::StickMissing,
            StickFault::StickFull { needed: 1, free: 0 },
            StickFault::StickReadOnly,
            StickFault::StickPulled,
            StickFault::NameTaken,
            StickFault::ReadBackDiffers,
            StickFault::NotAFile,
            StickFault::TooLarge { limit: 1, size: 2 },
            StickFault::Io { kind: "other" },
            StickFault::Cancelled,
        ];
        assert_eq!(all.each_ref().map(StickFault::code), StickFault::CODES);
        assert!(all.iter().all(|f| f.to_string() == f.code()));
        assert_eq!(all[1].detail(), [("needed", "1".to_owned()), ("free", "0".to_owned())]);
    }
}
