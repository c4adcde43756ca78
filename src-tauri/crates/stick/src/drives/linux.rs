//! Mounted block devices whose hardware says removable, hangs on USB, or is a memory card.

use super::drive::{Drive, last_part};
use crate::disk;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

pub(crate) fn removable() -> Vec<Drive> {
    let mounts = fs::read("/proc/self/mounts").unwrap_or_default();
    listed(&mounts, Path::new("/sys"), Path::new("/dev/disk/by-label"))
}

/// The device mounted at `path`, for ejecting.
pub(crate) fn device_of(path: &Path) -> Option<PathBuf> {
    let mounts = fs::read("/proc/self/mounts").unwrap_or_default();
    // The last line wins: what was mounted over it later is what a person sees.
    parse(&mounts).into_iter().rev().find(|m| m.at == path).map(|m| m.device)
}

struct Mount {
    device: PathBuf,
    at: PathBuf,
    file_system: String,
    read_only: bool,
}

/// `mounts` in the format of `/proc/mounts`: device, place, type, options, two numbers.
fn parse(mounts: &[u8]) -> Vec<Mount> {
    let lines = mounts.split(|&b| b == b'\n');
    lines
        .filter_map(|line| {
            let mut fields = line.split(|&b| b == b' ');
            let (device, at) = (octal(fields.next()?), octal(fields.next()?));
            let file_system = String::from_utf8_lossy(fields.next()?).into_owned();
            let read_only = fields.next()?.split(|&b| b == b',').any(|o| o == b"ro");
            Some(Mount { device: device.into(), at: at.into(), file_system, read_only })
        })
        .collect()
}

/// Undoes `\040` for blanks and the like.
fn octal(field: &[u8]) -> OsString {
    let mut out = Vec::new();
    let mut rest = field;
    while let [first, tail @ ..] = rest {
        let code = (*first == b'\\')
            .then(|| tail.get(..3))
            .flatten()
            .and_then(|d| std::str::from_utf8(d).ok())
            .and_then(|d| u8::from_str_radix(d, 8).ok());
        out.push(code.unwrap_or(*first));
        rest = if code.is_some() { &tail[3..] } else { tail };
    }
    OsString::from_vec(out)
}

fn listed(mounts: &[u8], sys: &Path, labels: &Path) -> Vec<Drive> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for mount in parse(mounts) {
        let device = fs::canonicalize(&mount.device).unwrap_or_else(|_| mount.device.clone());
        let portable = device.starts_with("/dev")
            && !system_place(&mount.at)
            && device.file_name().is_some_and(|name| carried(&sys.join("class/block").join(name)));
        if !portable || !seen.insert(device.clone()) {
            continue;
        }
        let Ok(space) = disk::space(&mount.at) else {
            continue;
        };
        out.push(Drive {
            label: label(labels, &device).unwrap_or_else(|| last_part(&mount.at)),
            path: mount.at,
            file_system: mount.file_system,
            free_bytes: space.free,
            total_bytes: space.total,
            removable: true,
            read_only: mount.read_only || space.read_only,
        });
    }
    out
}

/// A PC may itself run from a stick; its own places are never offered.
fn system_place(at: &Path) -> bool {
    at == Path::new("/") || ["/boot", "/usr", "/var", "/home"].iter().any(|p| at == Path::new(p))
}

/// Whether the block device at this sysfs place can be carried away.
fn carried(block: &Path) -> bool {
    // Resolves to …/usb1/1-2/…/block/sdb/sdb1: the hardware path names the bus.
    let Ok(real) = fs::canonicalize(block) else {
        return false;
    };
    let on_usb = real.components().any(|part| {
        let bus = part.as_os_str().to_str().and_then(|p| p.strip_prefix("usb"));
        bus.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    });
    let whole = if real.join("partition").exists() { real.parent() } else { Some(&*real) };
    let says = |file: &str, word: &str| {
        let text = whole.and_then(|disk| fs::read_to_string(disk.join(file)).ok());
        text.is_some_and(|t| t.trim() == word)
    };
    on_usb || says("removable", "1") || says("device/type", "SD")
}

/// The label udev gives this device; blanks and others are written `\x20`.
fn label(labels: &Path, device: &Path) -> Option<String> {
    let entry = fs::read_dir(labels)
        .ok()?
        .flatten()
        .find(|entry| fs::canonicalize(entry.path()).is_ok_and(|target| target == device))?;
    let name = entry.file_name();
    let mut out = Vec::new();
    let mut rest = name.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = tail
            .strip_prefix(b"x")
            .filter(|_| *first == b'\\')
            .and_then(|t| t.get(..2))
            .and_then(|d| std::str::from_utf8(d).ok())
            .and_then(|d| u8::from_str_radix(d, 16).ok());
        out.push(code.unwrap_or(*first));
        rest = if code.is_some() { &tail[3..] } else { tail };
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    /// A sysfs with a USB stick, a USB disk that calls itself fixed, the PC's disk, and a card.
    fn sysfs() -> tempfile::TempDir {
        let sys = tempfile::tempdir().unwrap();
        fs::create_dir_all(sys.path().join("class/block")).unwrap();
        for (place, name, partition, file, text) in [
            ("pci0/usb2/2-1/block/null", "null", false, "removable", "0"),
            ("pci0/ata1/block/zero", "zero", false, "removable", "0"),
            ("pci0/ata2/block/full", "full", false, "removable", "1"),
            ("pci0/mmc0/block/card/random", "random", true, "../device/type", "SD"),
        ] {
            let real = sys.path().join("devices").join(place);
            fs::create_dir_all(real.join("../device")).unwrap();
            if partition {
                fs::write(real.join("partition"), "1").unwrap();
            }
            fs::write(real.join(file), format!("{text}\n")).unwrap();
            symlink(&real, sys.path().join("class/block").join(name)).unwrap();
        }
        sys
    }

    #[test]
    fn what_hangs_on_usb_or_says_removable_is_offered_and_the_pc_itself_is_not() {
        let sys = sysfs();
        let labels = sys.path().join("labels");
        fs::create_dir(&labels).unwrap();
        symlink("/dev/null", labels.join("USB\\x20C\\xc3\\x94")).unwrap();
        let at = |name: &str| {
            let path = sys.path().join(name);
            fs::create_dir(&path).unwrap();
            path.to_str().unwrap().replace(' ', "\\040")
        };
        let (usb, disk, says, card) = (at("u s b"), at("disk"), at("says"), at("card"));
        let mounts = format!(
            "/dev/zero / ext4 rw 0 0\n/dev/null {usb} vfat ro,nosuid 0 0\n\
             /dev/null /mnt/again vfat rw 0 0\n/dev/zero {disk} ext4 rw 0 0\n\
             /dev/full {says} exfat rw 0 0\n/dev/random {card} vfat rw 0 0\n\
             tmpfs /run tmpfs rw 0 0\nbroken line\n"
        );
        let found = listed(mounts.as_bytes(), sys.path(), &labels);
        let short: Vec<_> =
            found.iter().map(|d| (d.label.as_str(), d.file_system.as_str(), d.read_only)).collect();
        assert_eq!(
            short,
            [("USB CÔ", "vfat", true), ("says", "exfat", false), ("card", "vfat", false)]
        );
        assert_eq!(found[0].path, sys.path().join("u s b"));
    }

    #[test]
    fn escapes_in_mount_places_are_undone_and_stray_backslashes_kept() {
        for (field, plain) in [
            ("/m/U\\040S\\134B", "/m/U S\\B"),
            ("a\\", "a\\"),
            ("a\\09", "a\\09"),
            ("\\777", "\\777"),
        ] {
            assert_eq!(octal(field.as_bytes()), OsString::from(plain));
        }
    }

    #[test]
    fn the_real_list_of_this_machine_can_be_read() {
        assert!(removable().iter().all(|d| d.path.is_dir() && d.removable));
        assert_eq!(device_of(Path::new("/no/such/mount")), None);
    }
}
