//! One file, one answer, by whichever door it comes. Each line of the tables is a bundle, signed by a
//! known key and bent, and the one code it must get at every door it can come by; at the doors that
//! do not know its key it must get that, and nothing of it may be told.

mod contradictions;
mod packs;
mod receipts;
mod reports;

use super::forging::{Payload, cell};
use crate::harness::{Centre, root};
use crate::office::playing::{OFFICE_PASSPHRASE, TODAY};
use seal::{Info, SigningSeed, Trust};
use serde_json::{Value, json};
use std::path::PathBuf;

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(root().join("tests/fixtures/v1").join(name)).unwrap()
}

fn key(name: &str, passphrase: &str) -> SigningSeed {
    seal::keyfile::open(&fixture(name), passphrase).unwrap()
}

/// What verifying alone says of every file: broken before anybody asks whose key it is.
const BEFORE_THE_KEY: [&str; 2] = ["entry-name", "hash-mismatch"];

/// Two books of one kind, one of which knows the key.
struct Doors {
    folder: tempfile::TempDir,
    digits: String,
    trust: Trust,
    knows: Centre,
    knows_not: Centre,
}

impl Doors {
    fn between(knows: Centre, knows_not: Centre, key: &SigningSeed) -> Doors {
        Doors {
            folder: tempfile::tempdir().unwrap(),
            digits: key.public().digits().to_string(),
            trust: Trust::parse(&fixture("allowed_signers")).unwrap(),
            knows,
            knows_not,
        }
    }

    fn lay(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// What verifying says with the keys of the centre and its office, and with none.
    fn verify(&self, what: &str, bytes: &[u8], code: &str) {
        let row = desk::verify_bytes(bytes, &self.trust);
        let row = serde_json::to_value(row).unwrap();
        assert_eq!(row["code"], code, "verify: {what}: {row}");
        let told = row["message"].as_str().unwrap();
        assert!(
            !told.contains("báo cáo")
                || ["supersedes", "gap", "tables-contradict", "doubtful"].contains(&code),
            "{told}"
        );
        let row = serde_json::to_value(desk::verify_bytes(bytes, &Trust::nobody())).unwrap();
        self.is_stranger(what, &row, code);
    }

    /// A key nobody vouches for is told by its thirty digits, whatever else is wrong.
    fn is_stranger(&self, what: &str, row: &Value, code: &str) {
        if BEFORE_THE_KEY.contains(&code) {
            return assert_eq!(row["code"], code, "{what}: {row}");
        }
        assert_eq!(row["code"], "key-unknown", "{what}: {row}");
        assert_eq!(row["signer"], self.digits.as_str(), "{what}: {row}");
        assert!(row["message"].as_str().unwrap().contains(&self.digits), "{what}: {row}");
        let told = row.as_object().unwrap().iter().filter(|(_, value)| value.is_string());
        let told: Vec<&str> = told.map(|(name, _)| name.as_str()).collect();
        let may = [
            "bundle",
            "bundle_id",
            "code",
            "file_name",
            "message",
            "path",
            "signer",
            "state",
            "verdict",
        ];
        assert!(told.iter().all(|name| may.contains(name)), "{what}: {told:?}");
    }
}

type Change = Box<dyn Fn(&mut Info, &mut Payload)>;

fn without(path: &'static str) -> Change {
    Box::new(move |_, files| files.retain(|(known, _)| known != path))
}

fn with(path: &'static str, bytes: &'static [u8]) -> Change {
    Box::new(move |_, files| files.push((path.to_owned(), bytes.to_vec())))
}

fn says(change: impl Fn(&mut Info) + 'static) -> Change {
    Box::new(move |info, _| change(info))
}

fn in_table(path: &'static str, from: impl Into<String>, to: impl Into<String>) -> Change {
    let (from, to) = (from.into(), to.into());
    Box::new(move |_, files| cell(files, path, &from, &to))
}

/// A centre that compared its office's seal from this file, one that did not, and the office's key.
fn answers(met_by: &str) -> (Doors, SigningSeed) {
    let office = key("office.scdkey", OFFICE_PASSPHRASE);
    let mut doors = Doors::between(Centre::founded(TODAY), Centre::founded(TODAY), &office);
    let path = doors.lay("met.goi.zip", &fixture(met_by));
    doors.knows.ok("pin_office", json!({ "path": path, "digits": doors.digits }));
    (doors, office)
}

impl Doors {
    /// One file at the door that looks and the door that takes; what the taking one may say instead.
    fn taken(
        &mut self,
        what: &str,
        bytes: &[u8],
        code: &str,
        [prefix, find, list, take]: [&str; 4],
    ) {
        self.verify(what, bytes, code);
        let path = self.lay(&format!("{prefix}_x.goi.zip"), bytes);
        let row = self.knows_not.ok(find, json!({ "folder": path }))[list][0].clone();
        self.is_stranger(what, &row, code);
        let refused = self.knows_not.ask(take, json!({ "path": path }));
        let unknown = if BEFORE_THE_KEY.contains(&code) { code } else { "key-unknown" };
        assert_eq!(refused["error"]["detail"]["cause"], unknown, "{take}: {what}: {refused}");
        let row = self.knows.ok(find, json!({ "folder": path }))[list][0].clone();
        assert_eq!(row["code"], code, "{find}: {what}: {row}");
        let answer = self.knows.ask(take, json!({ "path": path }));
        if code == "accepted" {
            assert!(answer["error"].is_null(), "{take}: {what}: {answer}");
        } else {
            crate::faults::said::is_said(&answer["error"], what);
            assert_eq!(answer["error"]["detail"]["cause"], code, "{take}: {what}: {answer}");
        }
    }
}
