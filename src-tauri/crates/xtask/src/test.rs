//! `cargo xtask test`: set-up, every suite, one closing line.

use crate::count::{Runner, Skip, Tally, skips};
use crate::needs::For;
use crate::process::{Place, Stop, must};
use crate::python::Python;
use crate::suites::{Outcome, Part, suite};
use crate::window::Screen;
use crate::{python, setup, ui};
use std::path::PathBuf;
use std::process::Command;

/// A window that hangs must not hang the run; longer than all window tests take together.
const WINDOW_LIMIT: &str = "1500";
/// Where the tests of the real window stand in the proving house.
const WINDOW_TESTS: &str = "window::";
/// proptest's own variable, and the seed of a run nobody gave one.
///
/// The gate proves the same cases each time, so that it judges the change and not the dice. The
/// search for new cases is another run: plain `cargo test` rolls anew, and a seed or more cases
/// (`PROPTEST_CASES`) given from outside are kept.
const SEED: (&str, &str) = ("PROPTEST_RNG_SEED", "2011");

/// Runs the parts asked for, in their fixed order, and prints the closing line last.
pub(crate) fn test(place: &Place, parts: &[Part]) -> Result<(), Stop> {
    let tools = set_up(place, parts)?;
    let mut outcomes = Vec::new();
    if parts.contains(&Part::Ui) || parts.contains(&Part::Window) {
        // First, for the shell takes the built pages in when it is compiled.
        outcomes.push(suite("build of the pages", Runner::ExitCode, place.npm(&["run", "build"])));
    }
    let selection = Selection::possible(place);
    for part in Part::ALL.iter().filter(|part| parts.contains(part)) {
        outcomes.extend(match part {
            Part::Rust => rust(place, &tools, selection),
            Part::Ui => pages(place),
            Part::Window => vec![window(place, &tools, selection)],
        });
    }
    let skipped = skips(&std::fs::read_to_string(&tools.skips).unwrap_or_default());
    if close(&outcomes, &skipped) { Ok(()) } else { Err(Stop::TestsFailed) }
}

/// Which packages Cargo is told to select.
///
/// One selection for the whole run: another one unifies features differently, and Cargo then
/// compiles serde and everything above it (typst too) a second time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Selection {
    Whole,
    /// On a machine without the web view, or before the pages were ever built.
    WithoutShell,
}

impl Selection {
    fn possible(place: &Place) -> Self {
        let pages = place.ui().join("dist").join("index.html").is_file();
        if pages && setup::has(place, &[For::Window]) { Self::Whole } else { Self::WithoutShell }
    }

    fn cargo(self, place: &Place, verb: &str, rest: &[&str]) -> Command {
        let select: &[&str] = match self {
            Self::Whole => &["--workspace"],
            Self::WithoutShell => &["--workspace", "--exclude", "so-cong-dong"],
        };
        place.cargo(&[&[verb], select, rest].concat())
    }
}

/// What the tests are told through their environment.
struct Tools {
    python: Option<Python>,
    /// Tests append `SKIP <name>: <reason>` here (`SCD_SKIPS`).
    skips: PathBuf,
}

impl Tools {
    fn tell(&self, place: &Place, mut command: Command) -> Command {
        command.env("SCD_SKIPS", &self.skips);
        command.env("SCD_BIN", place.built("scd"));
        if std::env::var_os(SEED.0).is_none() {
            command.env(SEED.0, SEED.1);
        }
        if let Some(python) = &self.python {
            command.env("SCD_PYTHON", &python.program);
            command.envs(python.path.iter().map(|path| ("PYTHONPATH", path)));
        }
        command
    }
}

fn set_up(place: &Place, parts: &[Part]) -> Result<Tools, Stop> {
    println!("== set-up");
    let mut wanted = Vec::new();
    if parts.contains(&Part::Rust) {
        wanted.push(For::Files);
    }
    if parts.contains(&Part::Window) {
        wanted.extend([For::Window, For::Files, For::WindowTests]);
    }
    setup::system(place, &wanted)?;
    let python = wanted.contains(&For::Files).then(|| python::set_up(place)).transpose()?;
    if parts.contains(&Part::Ui) || parts.contains(&Part::Window) {
        setup::node()?;
        ui::packages(place)?;
    }
    let failed = |e| Stop::Failed(format!("set-up: {}: {e}", place.tools().display()));
    std::fs::create_dir_all(place.tools()).map_err(failed)?;
    let skips = place.tools().join("skips.txt");
    std::fs::write(&skips, "").map_err(failed)?;
    println!("== set-up: done");
    Ok(Tools { python, skips })
}

fn rust(place: &Place, tools: &Tools, selection: Selection) -> Vec<Outcome> {
    let cargo = |verb, rest: &[&str]| selection.cargo(place, verb, rest);
    let format = place.cargo(&["fmt", "--all", "--check"]);
    let lint = cargo("clippy", &["--all-targets", "--", "-D", "warnings"]);
    let mut outcomes = vec![
        suite("format of the Rust code", Runner::ExitCode, format),
        suite("lints of the Rust code", Runner::ExitCode, lint),
    ];
    // Tests of the proving house call the command line, and Cargo does not build it for them.
    if let Err(why) = must("build of the command line", cargo("build", &["--bin", "scd"])) {
        outcomes.push(Outcome::never_started("build of the command line", why.words()));
    }
    let rooms = cargo("test", &["--lib", "--bins", "--no-fail-fast"]);
    outcomes.push(suite("rooms", Runner::Cargo, tools.tell(place, rooms)));
    // The exact opposite of the filter in `window`: no test can fall between the two.
    let proof = cargo("test", &["--test", "*", "--no-fail-fast", "--", "--skip", WINDOW_TESTS]);
    outcomes.push(suite("proving house", Runner::Cargo, tools.tell(place, proof)));
    outcomes
}

fn pages(place: &Place) -> Vec<Outcome> {
    vec![
        suite("types of the pages", Runner::ExitCode, place.npm(&["run", "check"])),
        suite("pages", Runner::Vitest, place.npm(&["test"])),
    ]
}

fn window(place: &Place, tools: &Tools, selection: Selection) -> Outcome {
    const NAME: &str = "the real window";
    if selection == Selection::WithoutShell {
        return Outcome::never_started(NAME, "the pages were not built".to_owned());
    }
    println!("\n== build of the window");
    let build = selection.cargo(place, "build", &["--bin", "so-cong-dong", "--bin", "scd"]);
    let screen = match must("build of the window", build).and_then(|()| Screen::start()) {
        Ok(screen) => screen,
        Err(why) => return Outcome::never_started(NAME, why.words()),
    };
    let inner = selection.cargo(place, "test", &["--test", "*", "--", WINDOW_TESTS]);
    let mut limited = Command::new("timeout");
    limited.args(["--kill-after=20", WINDOW_LIMIT]).arg(inner.get_program());
    limited.args(inner.get_args()).current_dir(&place.root);
    for (name, value) in inner.get_envs() {
        match value {
            Some(value) => limited.env(name, value),
            None => limited.env_remove(name),
        };
    }
    let mut command = tools.tell(place, limited);
    command.env("SCD_WINDOW", "1").env("SCD_SHELL", place.built("so-cong-dong"));
    command.env("DISPLAY", &screen.display).env_remove("WAYLAND_DISPLAY");
    // Software drawing: the same picture on every machine.
    command.env("GDK_BACKEND", "x11").env("LIBGL_ALWAYS_SOFTWARE", "1");
    command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    suite(NAME, Runner::Cargo, command)
}

/// Prints every suite, every trouble, every skip, and last the sum. True when nothing failed.
fn close(outcomes: &[Outcome], skipped: &[Skip]) -> bool {
    println!("\n== summary");
    for outcome in outcomes {
        println!("{:>6} s  {}: {}", outcome.took.as_secs(), outcome.name, outcome.tally);
    }
    for outcome in outcomes {
        if let Some(why) = &outcome.trouble {
            println!("FAILED {}: {why}", outcome.name);
        }
    }
    for skip in skipped {
        println!("SKIPPED {}: {}", skip.name, skip.reason);
    }
    let total = sum(outcomes, skipped);
    println!("{total}");
    total.failed == 0
}

/// The runner saw a skipped test end well; it proved nothing and does not count as passed.
fn sum(outcomes: &[Outcome], skipped: &[Skip]) -> Tally {
    let mut total = Tally::default();
    for outcome in outcomes {
        total += outcome.tally;
    }
    let said = u64::try_from(skipped.len()).unwrap_or(u64::MAX);
    total.passed = total.passed.saturating_sub(said);
    total.skipped = total.skipped.saturating_add(said);
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_that_skipped_itself_is_taken_from_the_passed_ones() {
        let outcome = |passed, failed| Outcome {
            name: "x",
            tally: Tally { passed, failed, skipped: 0 },
            took: std::time::Duration::ZERO,
            trouble: None,
        };
        let said = skips("SKIP a: because\nSKIP b: because\n");
        let total = sum(&[outcome(5, 0), outcome(3, 1)], &said);
        assert_eq!(total.to_string(), "6 passed, 1 failed, 2 skipped");
        assert!(!close(&[outcome(5, 1)], &[]));
        assert!(close(&[outcome(5, 0)], &said));
    }
}
