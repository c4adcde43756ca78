//! Starting other programs: streamed output, plain words when one cannot start or fails.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why the work ended early.
pub(crate) enum Stop {
    /// Something failed; exit 1.
    Failed(String),
    /// Tests failed and the closing lines said so; exit 1 and not a word more.
    TestsFailed,
    /// A program, package or right is missing; exit 2.
    Missing(String),
    /// Called wrongly; exit 2.
    Usage(String),
}

impl Stop {
    /// The reason, for a list of troubles.
    pub(crate) fn words(self) -> String {
        match self {
            Self::Failed(why) | Self::Missing(why) | Self::Usage(why) => why,
            Self::TestsFailed => "tests failed".to_owned(),
        }
    }
}

/// Where things are.
pub(crate) struct Place {
    /// The root of the repository.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Place {
    /// From what Cargo tells a program it runs.
    pub(crate) fn here() -> Self {
        let told = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let own = told.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        // src-tauri/crates/xtask → the root is three folders up.
        let root = own.ancestors().nth(3).unwrap_or(&own).to_path_buf();
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |dir| root.join(dir));
        Self { root, target }
    }

    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// What tests download and leave behind, out of the way of `cargo clean -p`.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("test-tools")
    }

    /// A program Cargo built in the dev profile.
    pub(crate) fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Cargo, started in the root without what the outer Cargo told *this* program: package
    /// variables that leak into a nested build make build scripts run again.
    pub(crate) fn cargo(&self, args: &[&str]) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        self.cargo_at(Path::new(&cargo), args)
    }

    /// The same for a cargo of another compiler.
    pub(crate) fn cargo_at(&self, cargo: &Path, args: &[&str]) -> Command {
        let mut command = Command::new(cargo);
        command.args(args).current_dir(&self.root);
        for (name, _) in std::env::vars_os() {
            let leaks = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];
            if name.to_str().is_some_and(|n| leaks.iter().any(|l| n.starts_with(l))) {
                command.env_remove(name);
            }
        }
        if std::env::var_os("CI").is_some() {
            // A clean clone gains nothing from incremental files and pays for writing them.
            command.env("CARGO_INCREMENTAL", "0");
        }
        command
    }

    /// npm, started in `ui`.
    pub(crate) fn npm(&self, args: &[&str]) -> Command {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut command = Command::new(npm);
        command.args(args).current_dir(self.ui());
        command
    }
}

/// The command as a person would type it.
pub(crate) fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    let args = command.get_args().map(|a| a.to_string_lossy().into_owned());
    std::iter::once(name).chain(args).collect::<Vec<_>>().join(" ")
}

/// How a program ended.
pub(crate) enum Ended {
    Well,
    /// In words: the exit code, the signal, or why it never started.
    Badly(String),
}

/// Runs a program, passing its output on line by line and showing each line to `look` as well.
pub(crate) fn stream(mut command: Command, look: &mut dyn FnMut(&str)) -> Ended {
    println!("$ {}", shown(&command));
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(e) => return Ended::Badly(format!("{} did not start: {e}", shown(&command))),
    };
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n') {
            let Ok(line) = line else { break };
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            look(&line);
        }
    }
    match child.wait() {
        Ok(status) if status.success() => Ended::Well,
        Ok(status) => Ended::Badly(format!("{} ended with {status}", shown(&command))),
        Err(e) => Ended::Badly(format!("{} was lost: {e}", shown(&command))),
    }
}

/// Runs a program whose output nobody counts; its failure ends the work under the name `what`.
pub(crate) fn must(what: &str, command: Command) -> Result<(), Stop> {
    match stream(command, &mut |_| {}) {
        Ended::Well => Ok(()),
        Ended::Badly(why) => Err(Stop::Failed(format!("{what}: {why}"))),
    }
}

/// What a program prints on standard output, when it ends well.
pub(crate) fn ask(program: &str, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
