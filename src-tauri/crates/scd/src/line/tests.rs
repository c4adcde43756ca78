use super::*;
use clap::error::ErrorKind;

fn read(line: &str) -> Result<Line, ErrorKind> {
    let words = std::iter::once("scd").chain(line.split_whitespace());
    Line::try_parse_from(words).map_err(|odd| odd.kind())
}

#[test]
fn the_line_holds_together() {
    Line::command().debug_assert();
}

#[test]
fn a_verb_takes_what_it_says_and_nothing_else() {
    for line in [
        "",
        "la-gi",
        "call --boook x",
        "call --book",
        "call --book a --book b c",
        "call --book a",
        "restore --from a --book b --dry-run",
        "take-law --book b p --dry-run",
        "check --book b extra",
        "backup --book b --out o stray",
        "export --book b",
        "export --book b --hledger d stray",
        "seal --book b --keys k",
        "import --book b",
        "review --book b",
        "init --book b --role so --request -",
        "init --book b --role centre --request - --digits 1",
        "law --book b",
        "demo dir --era 2012",
        "demo dir --seed x",
        "bench nothing",
        "about extra",
    ] {
        assert!(read(line).is_err(), "{line}");
    }
    for line in [
        "export --book b --hledger d",
        "import --book b p q --quarter 2026-Q3 --dry-run --now 2026-10-02",
        "--now 2026-10-02 call --book b book_status",
        "verify f --json --keys k",
        "bench largest --centres 3 --json",
        "demo dir --era 2011 --seed 4 --centres 2",
        "commands --json",
        "init --book b --role centre --request -",
        "law --book b take dir --dry-run",
        "review --book b --accept-clean --quarter 2026-Q3",
        "completions bash",
        "man",
        "about",
    ] {
        assert!(read(line).is_ok(), "{line}");
    }
}

#[test]
fn who_asks_for_help_or_the_version_is_answered() {
    for (line, kind) in [
        ("--help", ErrorKind::DisplayHelp),
        ("seal --help", ErrorKind::DisplayHelp),
        ("help seal", ErrorKind::DisplayHelp),
        ("--version", ErrorKind::DisplayVersion),
    ] {
        assert_eq!(read(line).err(), Some(kind), "{line}");
    }
}

#[test]
fn the_manual_and_the_completions_know_every_verb() {
    let manual = String::from_utf8(manual().unwrap()).unwrap();
    let shells = clap_complete::Shell::value_variants().iter();
    let mut all: Vec<String> =
        shells.map(|shell| String::from_utf8(completions(*shell)).unwrap()).collect();
    all.push(manual.replace("\\-", "-"));
    for verb in Line::command().get_subcommands() {
        for text in &all {
            assert!(text.contains(verb.get_name()), "{}", verb.get_name());
        }
    }
}
