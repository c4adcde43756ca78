//! `cargo xtask dist`: what people are handed, made of the source on one Linux machine.

mod checksums;
mod debian;
pub(crate) mod files;
mod licences;
mod portable;
mod release;
mod source;
mod windows;

use crate::needs::For;
use crate::process::{Place, Stop};
use crate::{setup, ui};
use source::Source;
use std::path::{Path, PathBuf};

pub(crate) use release::{System, programs};
pub(crate) use source::{VERSION, usual_out};

/// What is asked for on the command line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    only: Option<System>,
    out: Option<PathBuf>,
}

impl Wanted {
    /// The words behind `dist`.
    pub(crate) fn read(words: &[&str]) -> Option<Self> {
        let mut wanted = Self::default();
        let mut rest = words.iter();
        while let Some(word) = rest.next() {
            match *word {
                "--only" => wanted.only = Some(System::named(rest.next()?)?),
                "--out" => wanted.out = Some(PathBuf::from(rest.next()?)),
                _ => return None,
            }
        }
        Some(wanted)
    }

    fn systems(&self) -> Vec<System> {
        self.only.map_or_else(|| System::ALL.to_vec(), |one| vec![one])
    }
}

/// Makes every package that is asked for, and the list of their checksums.
pub(crate) fn dist(place: &Place, wanted: &Wanted) -> Result<(), Stop> {
    let systems = wanted.systems();
    if cfg!(not(all(target_os = "linux", target_arch = "x86_64"))) {
        let why = "packages are made on 64-bit Linux; the programs for Windows too";
        return Err(Stop::Missing(why.to_owned()));
    }
    let needs = |system: &System| match system {
        System::Linux => vec![For::Window, For::Debian],
        System::Windows => vec![For::Window, For::Windows],
    };
    setup::system(place, &systems.iter().flat_map(needs).collect::<Vec<_>>())?;
    setup::node()?;
    let source = Source::of(place)?;
    let out = wanted.out.clone().unwrap_or_else(|| usual_out(place));
    files::folder(&out)?;
    let out = out.canonicalize().map_err(|e| Stop::Failed(format!("{}: {e}", out.display())))?;
    ui::build(place)?;
    let mut made = Vec::new();
    for system in systems {
        release::build(place, &source, system)?;
        made.extend(pack(place, &source, system, &out)?);
    }
    checksums::write(&out, &made)?;
    println!("\nMade in {}:", out.display());
    for file in &made {
        println!("  {:>9} kB  {}", files::size(file)? / 1000, files::name(file));
    }
    Ok(())
}

/// Packs what was built.
fn pack(place: &Place, source: &Source, system: System, out: &Path) -> Result<Vec<PathBuf>, Stop> {
    match system {
        System::Linux => Ok(vec![debian::pack(place, source, out)?]),
        System::Windows => windows::pack(place, source, out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_is_read_and_what_is_not_understood_is_refused() {
        let out = Some(PathBuf::from("x"));
        for (line, wanted) in [
            ("", Some(Wanted::default())),
            ("--only linux", Some(Wanted { only: Some(System::Linux), out: None })),
            ("--out x --only windows", Some(Wanted { only: Some(System::Windows), out })),
            ("--only", None),
            ("--only mac", None),
            ("--out", None),
            ("x", None),
        ] {
            let words: Vec<&str> = line.split_whitespace().collect();
            assert_eq!(Wanted::read(&words), wanted, "{line}");
        }
    }
}
