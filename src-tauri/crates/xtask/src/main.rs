//! What the two commands of the README call: set-up, build, run, test.
//!
//! Standard library only: this program is the first thing a fresh machine builds, and it must be
//! able to say what is missing before anything else compiles.

mod count;
mod needs;
mod packing;
mod process;
mod python;
mod run;
mod setup;
mod suites;
mod test;
mod trial;
mod ui;
mod window;

use process::{Place, Stop};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--headless]         set up, build, open the program
                                     (without a display: play one quarter and say where it lies)
cargo xtask test [rust|ui|window]    set up, run all tests, or one part of them
cargo xtask test --list-installs     say what the set-up would install, install nothing
cargo xtask dist [--only linux|windows] [--out DIR]
                                     make what people install: a Debian package, an installer and a
                                     folder for Windows, their checksums (in target/dist)
cargo xtask test --deb | --windows   try what `dist` made: in a bare Debian, under wine (never part
                                     of the other tests)";

enum Command {
    Run { headless: bool },
    Test { parts: Vec<suites::Part> },
    ListInstalls,
    Dist(packing::Wanted),
    Try(packing::System),
    Help,
}

fn parse(args: &[String]) -> Result<Command, String> {
    let Some((verb, rest)) = args.split_first() else {
        return Ok(Command::Help);
    };
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    match (verb.as_str(), rest.as_slice()) {
        ("help" | "--help" | "-h", _) => Ok(Command::Help),
        ("run", []) => Ok(Command::Run { headless: false }),
        ("run", ["--headless"]) => Ok(Command::Run { headless: true }),
        ("test", ["--list-installs"]) => Ok(Command::ListInstalls),
        ("test", ["--deb"]) => Ok(Command::Try(packing::System::Linux)),
        ("test", ["--windows"]) => Ok(Command::Try(packing::System::Windows)),
        ("dist", words) => {
            let wanted = packing::Wanted::read(words).map(Command::Dist);
            wanted.ok_or_else(|| format!("dist does not understand: {}", words.join(" ")))
        }
        ("test", []) => Ok(Command::Test { parts: suites::Part::ALL.to_vec() }),
        ("test", names) => {
            let unknown = |name: &str| format!("unknown part of the tests: {name}");
            let part = |name: &&str| suites::Part::named(name).ok_or_else(|| unknown(name));
            Ok(Command::Test { parts: names.iter().map(part).collect::<Result<_, _>>()? })
        }
        _ => Err(format!("unknown command: {}", args.join(" "))),
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let place = Place::here();
    let done = match parse(&args) {
        Err(why) => Err(Stop::Usage(format!("{why}\n\n{USAGE}"))),
        Ok(Command::Help) => {
            println!("{USAGE}");
            Ok(())
        }
        Ok(Command::Run { headless }) => run::run(&place, headless),
        Ok(Command::Test { parts }) => test::test(&place, &parts),
        Ok(Command::Dist(wanted)) => packing::dist(&place, &wanted),
        Ok(Command::Try(packing::System::Linux)) => trial::debian::run(&place),
        Ok(Command::Try(packing::System::Windows)) => trial::windows::run(&place),
        Ok(Command::ListInstalls) => {
            setup::list(&place);
            Ok(())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Already told in the closing line, which must stay the last.
        Err(Stop::TestsFailed) => ExitCode::from(1),
        Err(Stop::Failed(why)) => {
            eprintln!("\nxtask: {why}");
            ExitCode::from(1)
        }
        Err(Stop::Usage(why) | Stop::Missing(why)) => {
            eprintln!("\nxtask: {why}");
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn every_documented_command_line_is_understood_and_others_are_refused() {
        assert!(matches!(parse(&words("run")), Ok(Command::Run { headless: false })));
        assert!(matches!(parse(&words("run --headless")), Ok(Command::Run { headless: true })));
        assert!(matches!(parse(&words("test --list-installs")), Ok(Command::ListInstalls)));
        assert!(matches!(parse(&words("test")), Ok(Command::Test { parts }) if parts.len() == 3));
        let two = parse(&words("test rust window"));
        assert!(matches!(two, Ok(Command::Test { parts }) if parts.len() == 2));
        for wrong in [
            "test all",
            "run fast",
            "dist --only mac",
            "test --deb rust",
            "test rust --list-installs",
        ] {
            assert!(parse(&words(wrong)).is_err(), "{wrong}");
        }
    }
}
