//! The command line as it is read: its verbs, what each takes, and the help that says so.

use crate::asking::When;
use crate::bench::Bench;
use crate::demo::Era;
use clap::builder::{OsStringValueParser, TypedValueParser};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use std::path::Path;
use std::sync::OnceLock;

/// Everything a screen of Sổ Cộng Đồng can do, from the command line: stdout carries one JSON object, words for people go
/// to stderr. Exit 0 done, 1 refused, 2 used wrongly. SCD_HOME names the data folder.
#[derive(Debug, Parser)]
#[command(name = "scd", version = version(), max_term_width = 100)]
pub struct Line {
    #[command(subcommand)]
    pub(crate) verb: Verb,
    #[command(flatten)]
    pub(crate) when: When,
}

/// The version, and the source a handed program was built of.
fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let about = desk::about();
        let built = about.build.map(|build| format!(" ({build})")).unwrap_or_default();
        about.version + &built
    })
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Any command of the border; its request is read from stdin
    Call(Call),
    /// Every command with its request, its reply and a line of help
    Commands(Commands),
    /// A new book; never overwrites one
    Init(Init),
    /// Closes a quarter by a seal and copies the bundle to a folder or stick
    Seal(Seal),
    /// Says whether a file is what it claims to be, and of whom
    Verify(Verify),
    /// Takes in bundles of files, folders or sticks
    Import(Import),
    /// Accepts what was taken in and leaves nothing to ask
    Review(Review),
    /// Signs a receipt for everything decided and writes it to a folder or stick
    Receipts(Receipts),
    /// Signs what the office changed of the law as a pack
    IssueLaw(IssueLaw),
    /// Takes the newest pack of a stick, folder or file in
    TakeLaw(TakeLaw),
    /// The office's draft of the law
    Law(Law),
    /// The workbook of all centres of a quarter
    Consolidate(Consolidate),
    /// The book as plain-text double entry, for another program to judge
    Export(Export),
    /// Integrity, journal, money, files: everything that must hold of a book
    Check(OfBook),
    /// Copies the whole: book, bundles, files, keys
    Backup(Backup),
    /// Brings a copy back, beside what is there
    Restore(Restore),
    /// Plays one centre's quarter in an empty folder
    Tour(Folder),
    /// Times the program beside a floor and a peer
    Bench(Benches),
    /// Plays a province and its office in an empty folder
    Demo(Demo),
    /// The build, and the licences of all fonts and libraries in it
    About,
    /// Completions for a shell
    Completions(Completions),
    /// The manual page, in roff
    Man,
}

/// A file or folder as the desk names it: a name that is no text (UTF-8) is told so that it can be read back byte for byte.
fn place() -> impl TypedValueParser<Value = String> {
    OsStringValueParser::new().map(|word| desk::path_told(Path::new(&word)))
}

#[derive(Args, Debug)]
pub(crate) struct OfBook {
    #[arg(long, value_name = "FILE", value_parser = place())]
    pub(crate) book: String,
}

#[derive(Args, Debug)]
pub(crate) struct Folder {
    #[arg(value_name = "DIR", value_parser = place())]
    pub(crate) folder: String,
}

#[derive(Args, Debug)]
pub(crate) struct Passphrase {
    /// The file of the passphrase, or `-` for stdin
    #[arg(long, value_name = "FILE|-", value_parser = place())]
    pub(crate) passphrase_file: String,
}

#[derive(Args, Debug)]
pub(crate) struct Call {
    #[command(flatten)]
    pub(crate) of: OfBook,
    #[arg(value_name = "COMMAND", value_parser = place())]
    pub(crate) command: String,
}

#[derive(Args, Debug)]
pub(crate) struct Commands {
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Role {
    Centre,
    Office,
}

#[derive(Args, Debug)]
pub(crate) struct Init {
    #[command(flatten)]
    pub(crate) of: OfBook,
    #[arg(long, value_enum)]
    pub(crate) role: Role,
    /// The request of `found_centre` or `found_office`, or `-` for stdin
    #[arg(long, value_name = "FILE|-", value_parser = place())]
    pub(crate) request: String,
    /// A place with a pack of law to take in at once
    #[arg(long, value_name = "DIR", value_parser = place())]
    pub(crate) law: Option<String>,
    /// The thirty digits of the office whose pack it is
    #[arg(long, requires = "law")]
    pub(crate) digits: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Seal {
    #[command(flatten)]
    pub(crate) of: OfBook,
    #[arg(long, value_name = "2026-Q3")]
    pub(crate) quarter: String,
    #[arg(long, value_name = "DIR", value_parser = place())]
    pub(crate) out: String,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
}

#[derive(Args, Debug)]
pub(crate) struct Verify {
    #[arg(value_name = "FILE", value_parser = place())]
    pub(crate) file: String,
    /// The verdict as JSON, a misread line too
    #[arg(long)]
    pub(crate) json: bool,
    /// Whom to believe, as OpenSSH's allowed signers
    #[arg(long, value_name = "ALLOWED_SIGNERS", value_parser = place())]
    pub(crate) keys: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Import {
    #[command(flatten)]
    pub(crate) of: OfBook,
    #[arg(value_name = "PATH", required = true, value_parser = place())]
    pub(crate) paths: Vec<String>,
    #[arg(long, value_name = "2026-Q3")]
    pub(crate) quarter: Option<String>,
    /// Looks and says what would be taken
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Review {
    #[command(flatten)]
    pub(crate) of: OfBook,
    /// Accepts bundles of which no rule and nobody has anything left to ask
    #[arg(long, required = true)]
    pub(crate) accept_clean: bool,
    #[arg(long, value_name = "2026-Q3")]
    pub(crate) quarter: Option<String>,
    /// Looks and says what would be accepted
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Receipts {
    #[command(flatten)]
    pub(crate) of: OfBook,
    #[arg(long, value_name = "DIR", value_parser = place())]
    pub(crate) out: String,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    #[arg(long, value_name = "2026-Q3")]
    pub(crate) quarter: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct IssueLaw {
    #[command(flatten)]
    pub(crate) of: OfBook,
    /// What changed, in a sentence
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: String,
    /// The first quarter it applies to
    #[arg(long, value_name = "2026-Q4")]
    pub(crate) from: String,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    #[arg(long, value_name = "DIR", value_parser = place())]
    pub(crate) out: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct TakeLaw {
    #[command(flatten)]
    pub(crate) of: OfBook,
    #[arg(value_name = "PATH", value_parser = place())]
    pub(crate) path: String,
}

#[derive(Args, Debug)]
pub(crate) struct Law {
    #[command(flatten)]
    pub(crate) of: OfBook,
    #[command(subcommand)]
    pub(crate) deed: LawDeed,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LawDeed {
    /// Keeps every file of law below a folder in the draft, or none
    Take {
        #[arg(value_name = "FOLDER", value_parser = place())]
        folder: String,
        /// Looks and says what would be kept
        #[arg(long)]
        dry_run: bool,
        /// What is doubted of the files is meant so
        #[arg(long)]
        sure: bool,
    },
}

#[derive(Args, Debug)]
pub(crate) struct Consolidate {
    #[command(flatten)]
    pub(crate) of: OfBook,
    #[arg(long, value_name = "2026-Q3")]
    pub(crate) quarter: String,
    #[arg(long, value_name = "FILE", value_parser = place())]
    pub(crate) xlsx: String,
    #[arg(long, value_name = "FILE", value_parser = place())]
    pub(crate) pdf: Option<String>,
    /// Only reports the office accepted
    #[arg(long)]
    pub(crate) accepted_only: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Export {
    #[command(flatten)]
    pub(crate) of: OfBook,
    /// An empty folder, or one of an earlier export: accounts and a file a year, for `hledger check --strict`
    #[arg(long, value_name = "DIR", value_parser = place())]
    pub(crate) hledger: String,
}

#[derive(Args, Debug)]
pub(crate) struct Backup {
    #[command(flatten)]
    pub(crate) of: OfBook,
    #[arg(long, value_name = "DIR", value_parser = place())]
    pub(crate) out: String,
}

#[derive(Args, Debug)]
pub(crate) struct Restore {
    /// The copy: its folder, or the bare book of an older program
    #[arg(long, value_name = "DIR|FILE", value_parser = place())]
    pub(crate) from: String,
    #[command(flatten)]
    pub(crate) of: OfBook,
}

#[derive(Args, Debug)]
pub(crate) struct Benches {
    #[arg(value_enum, value_name = "NAME")]
    pub(crate) names: Vec<Bench>,
    #[arg(long, value_name = "N")]
    pub(crate) centres: Option<usize>,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Demo {
    #[command(flatten)]
    pub(crate) at: Folder,
    /// Everything drawn follows from it; the usual one is the number of the directive
    #[arg(long, value_name = "N", default_value_t = 1977)]
    pub(crate) seed: u64,
    #[arg(long, value_name = "N")]
    pub(crate) centres: Option<usize>,
    #[arg(long, value_enum, default_value_t = Era::Of2011)]
    pub(crate) era: Era,
}

#[derive(Args, Debug)]
pub(crate) struct Completions {
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

/// Completions of the verbs and options for a shell.
pub(crate) fn completions(shell: clap_complete::Shell) -> Vec<u8> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Line::command(), "scd", &mut text);
    text
}

/// The manual page: the verbs, then each verb with its options.
pub(crate) fn manual() -> std::io::Result<Vec<u8>> {
    let mut command = Line::command();
    command.build();
    let mut text = Vec::new();
    let page = clap_mangen::Man::new(command.clone());
    page.render(&mut text)?;
    for verb in command.get_subcommands().filter(|verb| verb.get_name() != "help") {
        let page = clap_mangen::Man::new(verb.clone());
        page.render_synopsis_section(&mut text)?;
        page.render_options_section(&mut text)?;
    }
    Ok(text)
}

#[cfg(test)]
mod tests;
