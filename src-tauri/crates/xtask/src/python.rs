//! Two Python checkers for the tests, in a place of their own under the target folder.

use crate::needs::PYTHON_PACKAGES;
use crate::process::{Ended, Place, Stop, stream};
use std::path::PathBuf;
use std::process::Command;

/// What tests must be told to use the checkers.
pub(crate) struct Python {
    /// The interpreter, for `SCD_PYTHON`.
    pub(crate) program: PathBuf,
    /// Where its packages are when they are not its own, for `PYTHONPATH`.
    pub(crate) path: Option<PathBuf>,
}

fn venv(place: &Place) -> PathBuf {
    let bin = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    place.tools().join("venv").join(bin)
}

fn beside(place: &Place) -> PathBuf {
    place.tools().join("py")
}

fn system_python() -> &'static str {
    if cfg!(windows) { "python" } else { "python3" }
}

fn imports(python: &Python) -> bool {
    let names: Vec<_> = PYTHON_PACKAGES.iter().map(|(name, _)| *name).collect();
    let mut command = Command::new(&python.program);
    command.args(["-c", &format!("import {}", names.join(", "))]);
    command.envs(python.path.iter().map(|path| ("PYTHONPATH", path)));
    command.output().is_ok_and(|output| output.status.success())
}

fn both(place: &Place) -> [Python; 2] {
    [
        Python { program: venv(place), path: None },
        Python { program: system_python().into(), path: Some(beside(place)) },
    ]
}

/// Whether the checkers are there already.
pub(crate) fn ready(place: &Place) -> bool {
    both(place).iter().any(imports)
}

/// Installs the checkers where they are missing: in a virtual environment, or, where Python
/// cannot make one, in a plain folder.
pub(crate) fn set_up(place: &Place) -> Result<Python, Stop> {
    if let Some(found) = both(place).into_iter().find(imports) {
        return Ok(found);
    }
    let packages = PYTHON_PACKAGES.iter().map(|(name, _)| *name);
    let [own, plain] = both(place);
    let mut make = Command::new(system_python());
    make.args(["-m", "venv", "--clear"]).arg(place.tools().join("venv"));
    let mut reasons = Vec::new();
    let mut tried = |command: Command| match stream(command, &mut |_| {}) {
        Ended::Well => true,
        Ended::Badly(why) => {
            reasons.push(why);
            false
        }
    };
    let quiet = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    if tried(make) {
        let mut pip = Command::new(&own.program);
        pip.args(quiet).args(packages.clone());
        if tried(pip) && imports(&own) {
            return Ok(own);
        }
    }
    let mut pip = Command::new(&plain.program);
    pip.args(quiet).arg("--target").arg(beside(place)).args(packages);
    if tried(pip) && imports(&plain) {
        return Ok(plain);
    }
    let why = "the tests need Python 3 with pip, for the packages bagit and openpyxl";
    Err(Stop::Missing(format!("{why}: {}", reasons.join("; "))))
}
