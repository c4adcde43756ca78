//! Embeds the law, names its edition, and refuses to build when a file of it is malformed.

#![expect(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the build runs the room's own reader and needs only that part of the room"
)]

#[macro_use]
#[path = "src/closed_set.rs"]
mod closed_set;
#[path = "src/allowance.rs"]
mod allowance;
#[path = "src/asked.rs"]
mod asked;
#[path = "src/calendars.rs"]
mod calendars;
#[path = "src/chapters.rs"]
mod chapters;
#[path = "src/day.rs"]
mod day;
#[path = "src/edition.rs"]
mod edition;
#[path = "src/entered.rs"]
mod entered;
#[path = "src/fault.rs"]
mod fault;
#[path = "src/fold.rs"]
mod fold;
#[path = "src/granted.rs"]
mod granted;
#[path = "src/law/mod.rs"]
mod law;
#[path = "src/load/mod.rs"]
mod load;
#[path = "src/money.rs"]
mod money;
#[path = "src/norms.rs"]
mod norms;
#[path = "src/offices.rs"]
mod offices;
#[path = "src/place_names.rs"]
mod place_names;
#[path = "src/planned.rs"]
mod planned;
#[path = "src/principle.rs"]
mod principle;
#[path = "src/raw/mod.rs"]
mod raw;
#[macro_use]
#[path = "src/text_id.rs"]
mod text_id;
#[path = "src/rules/mod.rs"]
mod rules;
#[path = "src/seat.rs"]
mod seat;
#[path = "src/spans.rs"]
mod spans;
#[path = "src/support.rs"]
mod support;
#[path = "src/tables.rs"]
mod tables;
#[path = "src/tenure.rs"]
mod tenure;
#[path = "src/typed.rs"]
mod typed;
#[path = "src/unit.rs"]
mod unit;
#[path = "src/units.rs"]
mod units;
#[path = "src/why/mod.rs"]
mod why;
#[path = "src/written/mod.rs"]
mod written;

use allowance::{Allowance, PostFacts, SalaryParts};
use day::{Day, DayFault, Month, NoSuchDay, Quarter};
use fault::NormFault;
use law::thousandths;
use money::{MoneyFault, Vnd};
use norms::Norms;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};
use tables::{Tables, Value};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default())
        .join("../../../assets/norms")
        .canonicalize()?;
    println!("cargo::rerun-if-changed={}", root.display());
    println!("cargo::rerun-if-changed=src");
    let mut files = Vec::new();
    gather(&root, &root, &mut files)?;
    files.sort();

    let pairs: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    if let Err(fault) = Norms::from_files("", &pairs) {
        println!("cargo::error=assets/norms/{}:{}: {}", fault.file, fault.line, fault.why.en());
        process::exit(1);
    }
    let mut out = String::from(
        "/// Path under the norms folder, and text.\nconst FILES: &[(&str, &str)] = &[\n",
    );
    for (path, _) in &files {
        let whole = root.join(path);
        writeln!(out, "    ({path:?}, include_str!({whole:?})),").map_err(io::Error::other)?;
    }
    let hex = edition::edition(pairs.iter().copied());
    write!(out, "];\n/// SHA-256 of them all.\nconst EDITION: &str = {hex:?};\n")
        .map_err(io::Error::other)?;
    let target = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("shipped.rs");
    fs::write(target, out)
}

/// Every law file under the folder, as (path with `/`, text); what is written for readers is none.
fn gather(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(root, &path, files)?;
            continue;
        }
        let under = path.strip_prefix(root).map_err(io::Error::other)?;
        let name = under.to_string_lossy().replace('\\', "/");
        if name.ends_with(".toml") {
            let text = fs::read_to_string(&path)
                .map_err(|fault| io::Error::other(format!("{}: {fault}", path.display())))?;
            files.push((name, text));
        }
    }
    Ok(())
}
