//! The release builds. Their flags stand here and in the profile of the workspace, and nowhere else: whoever changes one
//! makes all crates anew.

use super::source::Source;
use crate::process::{Place, Stop, must};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whom a build is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    Linux,
    Windows,
}

impl System {
    pub(crate) const ALL: [Self; 2] = [Self::Linux, Self::Windows];

    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "linux" => Some(Self::Linux),
            "windows" => Some(Self::Windows),
            _ => None,
        }
    }

    /// What its compiler calls it.
    pub(crate) fn triple(self) -> &'static str {
        match self {
            Self::Linux => "x86_64-unknown-linux-gnu",
            Self::Windows => "x86_64-pc-windows-gnu",
        }
    }

    /// A target folder of its own: another compiler makes everything again.
    pub(crate) fn target(self, place: &Place) -> PathBuf {
        place.target.join(match self {
            Self::Linux => "linux",
            Self::Windows => "windows",
        })
    }
}

/// Where the built programs lie.
pub(crate) fn programs(place: &Place, system: System) -> PathBuf {
    system.target(place).join(system.triple()).join("release")
}

/// Builds window and command line.
pub(super) fn build(place: &Place, source: &Source, system: System) -> Result<(), Stop> {
    let mut build = match system {
        System::Linux => place.cargo(&[]),
        System::Windows => debians_cargo(place),
    };
    build.args(["build", "--release", "--locked", "--target", system.triple()]);
    build.args(["-p", "so-cong-dong", "-p", "scd", "--bin", "so-cong-dong", "--bin", "scd"]);
    if system == System::Windows {
        // Debian has no standard library for Windows as new as this compiler: it is built of its own source. `panic_abort`
        // is only named because the standard library asks for it; a panic is unwound, and answered by the desk.
        build.arg("-Zbuild-std=std,panic_abort");
    }
    build.env("CARGO_TARGET_DIR", system.target(place));
    build.env("CARGO_ENCODED_RUSTFLAGS", flags(place, system));
    build.env("CARGO_INCREMENTAL", "0").env("SCD_BUILD", &source.build);
    must(&format!("release build for {}", system.triple()), build)
}

/// No program tells where it was built, nor when it was linked.
fn flags(place: &Place, system: System) -> OsString {
    let mut flags = OsString::new();
    for (from, to) in [(cargo_home(), "cargo"), (place.root.clone(), "so-cong-dong")] {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    if system == System::Windows {
        flags.push("\u{1f}-Clink-arg=-Wl,--no-insert-timestamp");
    }
    flags
}

/// Where cargo keeps the sources of the libraries.
pub(super) fn cargo_home() -> PathBuf {
    let told = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo");
    told.unwrap_or_else(home)
}

/// Debian's own cargo and compiler, which come with the source of the standard library; what this cargo told its
/// children of its own compiler is kept from them.
fn debians_cargo(place: &Place) -> Command {
    let bin = Path::new("/usr/bin");
    let mut debians = place.cargo_at(&bin.join("cargo"), &[]);
    for name in ["RUSTUP_TOOLCHAIN", "RUSTUP_HOME", "RUSTDOC", "CARGO", "LD_LIBRARY_PATH"] {
        debians.env_remove(name);
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut first = OsString::from("/usr/bin:");
    first.push(path);
    debians.env("RUSTC", bin.join("rustc")).env("RUSTC_BOOTSTRAP", "1").env("PATH", first);
    debians
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_is_found_by_its_name_and_builds_in_a_folder_of_its_own() {
        let place = Place { root: "/r".into(), target: "/r/target".into() };
        assert_eq!(System::named("linux"), Some(System::Linux));
        assert_eq!(System::named("windows"), Some(System::Windows));
        assert_eq!(System::named("mac"), None);
        let [one, other] = System::ALL.map(|system| programs(&place, system));
        assert!(one != other && one.starts_with("/r/target/linux"), "{one:?} {other:?}");
    }

    #[test]
    fn no_flag_but_the_window_s_link_time_differs_between_the_systems() {
        let place = Place { root: "/a b".into(), target: "/t".into() };
        let [linux, windows] =
            System::ALL.map(|system| flags(&place, system).into_string().unwrap());
        let rest = windows.strip_prefix(&linux).unwrap();
        assert_eq!(rest, "\u{1f}-Clink-arg=-Wl,--no-insert-timestamp");
        assert!(linux.ends_with("--remap-path-prefix=/a b=so-cong-dong"), "{linux:?}");
    }
}
