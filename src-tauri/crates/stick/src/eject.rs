//! Letting go of a stick.

use crate::disk;
use crate::drives::Drive;
use crate::fault::{Place, StickFault};

/// How far letting go went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eject {
    /// Unmounted and switched off: it can be pulled now.
    Safe,
    /// Everything is flushed, but this system gives no way to let go: the person ejects it by
    /// hand in the file manager.
    ByHand,
    /// Everything is flushed, but some program still holds files open on it.
    Busy,
}

impl Eject {
    /// The stable code: `eject-safe`, `eject-by-hand`, `eject-busy`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Safe => "eject-safe",
            Self::ByHand => "eject-by-hand",
            Self::Busy => "eject-busy",
        }
    }
}

/// Flushes the whole drive and lets go of it where the system allows.
///
/// # Errors
/// `stick-missing` when it is gone already, `stick-pulled` when the flush fails.
pub fn eject(drive: &Drive) -> Result<Eject, StickFault> {
    crate::folder::must_stand(&drive.path)?;
    let place = Place { dir: &drive.path, needed: 0, begun: true };
    disk::settle(&drive.path).map_err(|e| place.fault(&e))?;
    Ok(let_go(drive))
}

#[cfg(target_os = "linux")]
fn let_go(drive: &Drive) -> Eject {
    use crate::drives::device_of;
    use std::process::{Command, Stdio};
    let Some(device) = device_of(&drive.path) else {
        return Eject::ByHand;
    };
    // udisks asks nothing, so the program never hangs behind a password window.
    let udisks = |verb: &str| {
        let mut command = Command::new("udisksctl");
        command.args([verb, "--no-user-interaction", "-b"]).arg(&device);
        command.env("LC_ALL", "C").stdin(Stdio::null()).output()
    };
    match udisks("unmount") {
        Ok(done) if done.status.success() => {
            // Switching off is a courtesy: an unmounted stick can be pulled.
            let _ = udisks("power-off");
            Eject::Safe
        }
        Ok(refused) if String::from_utf8_lossy(&refused.stderr).contains("busy") => Eject::Busy,
        Ok(_) | Err(_) => Eject::ByHand,
    }
}

/// Elsewhere the person ejects by hand; everything is flushed by then.
#[cfg(not(target_os = "linux"))]
fn let_go(_: &Drive) -> Eject {
    Eject::ByHand
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_flushed_and_left_to_the_person() {
        let dir = tempfile::tempdir().unwrap();
        let drive = crate::drives(&[dir.path().to_path_buf()]).pop().unwrap();
        assert_eq!(eject(&drive), Ok(Eject::ByHand));
        let gone = Drive { path: dir.path().join("gone"), ..drive };
        assert_eq!(eject(&gone), Err(StickFault::StickMissing));
    }
}
