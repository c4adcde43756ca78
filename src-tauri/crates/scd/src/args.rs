//! Reading the command line: a verb, options with values, flags, and plain words.

use std::collections::BTreeMap;

/// What `scd` understands.
pub const USAGE: &str = "\
scd call --book FILE COMMAND < request.json
scd commands [--json]
scd init --book FILE --role centre|office --request FILE|- [--law DIR] [--digits DIGITS]
scd seal --book FILE --quarter 2026-Q3 --out DIR --passphrase-file FILE|-
scd verify FILE [--json] [--keys ALLOWED_SIGNERS]
scd import --book OFFICE PATH… [--quarter 2026-Q3] [--dry-run]
scd receipts --book OFFICE --out DIR --passphrase-file FILE|- [--quarter 2026-Q3]
scd issue-law --book OFFICE --note TEXT --from 2026-Q4 --passphrase-file FILE|- [--out DIR]
scd take-law --book FILE PATH
scd law --book OFFICE take FOLDER [--dry-run] [--sure]
scd consolidate --book OFFICE --quarter 2026-Q3 --xlsx FILE [--pdf FILE] [--accepted-only]
scd check --book FILE
scd backup --book FILE --out DIR
scd restore --from DIR|FILE --book FILE
scd tour DIR
scd bench [import|largest] [--centres N] [--json]
scd demo DIR [--seed 1977] [--centres N] [--era 2011|2026]
Everywhere: --now 2026-10-02T08:00:00+07:00, --today 2026-10-02 where the clock is off; SCD_HOME names the data folder.";

const VALUED: &[&str] = &[
    "--book",
    "--role",
    "--request",
    "--quarter",
    "--note",
    "--out",
    "--passphrase-file",
    "--keys",
    "--from",
    "--now",
    "--today",
    "--seed",
    "--centres",
    "--era",
    "--law",
    "--digits",
    "--xlsx",
    "--pdf",
];
/// Options of every verb.
const EVERYWHERE: [&str; 2] = ["--now", "--today"];
const FLAGS: &[&str] = &["--json", "--dry-run", "--accepted-only", "--sure"];

/// Does the word after this one belong to it?
pub(crate) fn takes_value(option: &str) -> bool {
    VALUED.contains(&option)
}

/// A command line, taken apart.
pub(crate) struct Args {
    pub(crate) verb: String,
    pub(crate) words: Vec<String>,
    values: BTreeMap<String, String>,
    flags: Vec<String>,
}

impl Args {
    pub(crate) fn read(line: Vec<String>) -> Result<Args, String> {
        let mut args = Args {
            verb: String::new(),
            words: Vec::new(),
            values: BTreeMap::new(),
            flags: Vec::new(),
        };
        let mut line = line.into_iter();
        while let Some(word) = line.next() {
            if takes_value(&word) {
                let value = line.next().ok_or_else(|| format!("{word}: no value"))?;
                if args.values.insert(word.clone(), value).is_some() {
                    return Err(format!("{word}: twice"));
                }
            } else if FLAGS.contains(&word.as_str()) {
                args.flags.push(word);
            } else if word.starts_with("--") {
                return Err(format!("{word}: unknown"));
            } else if args.verb.is_empty() {
                args.verb = word;
            } else {
                args.words.push(word);
            }
        }
        args.must_be_meant()?;
        Ok(args)
    }

    /// A verb does its deed only when it knows every word of the line: `--dry-run` before one that has no
    /// such thing would be done in earnest.
    fn must_be_meant(&self) -> Result<(), String> {
        let Some(known) = Known::of(&self.verb) else {
            // An unknown verb is told as that.
            return Ok(());
        };
        let mut given = self.values.keys().chain(&self.flags);
        if let Some(option) = given
            .find(|one| !EVERYWHERE.contains(&one.as_str()) && !known.options.contains(&&***one))
        {
            return Err(format!("{}: {option}: not an option of this verb", self.verb));
        }
        match self.words.first() {
            Some(word) if !known.takes_words => Err(format!("{}: {word}: not expected", self.verb)),
            _ => Ok(()),
        }
    }

    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    pub(crate) fn needed(&self, name: &str) -> Result<&str, String> {
        self.value(name).ok_or_else(|| format!("{}: {name} is missing", self.verb))
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        self.flags.iter().any(|flag| flag == name)
    }

    /// The one plain word a verb takes.
    pub(crate) fn only_word(&self) -> Result<&str, String> {
        match self.words.as_slice() {
            [word] => Ok(word),
            _ => Err(format!("{}: exactly one word", self.verb)),
        }
    }
}

/// What a verb takes, as its line of [`USAGE`] says.
struct Known {
    options: Vec<&'static str>,
    takes_words: bool,
}

impl Known {
    fn of(verb: &str) -> Option<Known> {
        let line = USAGE.lines().find(|line| line.split_whitespace().nth(1) == Some(verb))?;
        let line = line.split('<').next().unwrap_or_default();
        let mut known = Known { options: Vec::new(), takes_words: false };
        let mut words = line.split_whitespace().skip(2);
        while let Some(word) = words.next() {
            let word = word.trim_matches(['[', ']']);
            if !word.starts_with("--") {
                known.takes_words = true;
                continue;
            }
            known.options.push(word);
            if VALUED.contains(&word) {
                words.next();
            }
        }
        Some(known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Args, String> {
        Args::read(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn options_may_stand_anywhere() {
        let args = read("--book a.socd call --now 2026-10-02 book_status").unwrap();
        assert_eq!(args.verb, "call");
        assert_eq!(args.only_word().unwrap(), "book_status");
        assert_eq!(args.needed("--book").unwrap(), "a.socd");
        assert!(args.needed("--out").is_err());
    }

    #[test]
    fn a_verb_takes_what_its_line_of_the_usage_says_and_nothing_else() {
        for line in [
            "restore --from a --book b --dry-run",
            "take-law --book b p --dry-run",
            "check --book b extra",
            "backup --book b --out o stray",
            "seal --book b --keys k",
        ] {
            assert!(read(line).is_err(), "{line}");
        }
        for line in [
            "import --book b p q --quarter 2026-Q3 --dry-run --now 2026-10-02",
            "verify f --json --keys k",
            "bench largest --centres 3 --json",
            "call --book b book_status",
            "demo dir --era 2011 --seed 4 --centres 2",
            "commands --json",
            "init --book b --role centre --request -",
        ] {
            assert!(read(line).is_ok(), "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for line in ["call --boook x", "call --book", "call --book a --book b"] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
