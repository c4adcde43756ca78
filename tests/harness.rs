//! A centre's book in a folder of its own, a clock that stands still, chance that repeats, and
//! the command line as a child process.

use desk::{Day, Desk, Now, Places, World};
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The passphrase of every test's seal.
pub(crate) const PASSPHRASE: &str = "bon chin tam hai muoi";

/// A world whose clock is set and whose chance is a counter hashed: the same in every run.
pub(crate) struct StillWorld {
    pub(crate) now: String,
    /// The day the person at it says it is, where the clock is off.
    pub(crate) said: Option<String>,
    drawn: u64,
}

impl StillWorld {
    pub(crate) fn at(now: &str) -> StillWorld {
        // The same book opened at another moment draws other ids.
        let drawn = now.bytes().fold(0, |n: u64, b| n.wrapping_mul(31).wrapping_add(b.into()));
        StillWorld { now: now.to_owned(), said: None, drawn }
    }

    /// The same, whose person says which day it is.
    pub(crate) fn saying(now: &str, today: &str) -> StillWorld {
        StillWorld { said: Some(today.to_owned()), ..StillWorld::at(now) }
    }
}

impl World for StillWorld {
    fn now(&self) -> Now {
        let day = self.now[..10].parse().expect("a test sets a day");
        Now { instant: format!("{}Z", &self.now[..19]), local: self.now.clone(), today: day }
    }

    fn said_today(&self) -> Option<Day> {
        self.said.as_ref().map(|day| day.parse().expect("a test says a day"))
    }

    fn random(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            self.drawn += 1;
            let mut x = self.drawn.wrapping_mul(0x9E37_79B9_7F4A_7C15);
            x ^= x >> 31;
            x = x.wrapping_mul(0xBF58_476D_1CE4_E5B9);
            x ^= x >> 27;
            chunk.copy_from_slice(&x.to_le_bytes()[..chunk.len()]);
        }
    }
}

/// A folder with a book in it, and the desk over both.
pub(crate) struct Centre {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) desk: Desk,
}

impl Centre {
    /// An empty book on a day.
    pub(crate) fn empty(now: &str) -> Centre {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut desk = open(folder.path(), now);
        desk.create_book().expect("a new book");
        Centre { folder, desk }
    }

    /// A founded centre of Điền Xá whose book begins on 01/07/2026.
    pub(crate) fn founded(now: &str) -> Centre {
        let mut centre = Centre::empty(now);
        centre.ok("found_centre", founding());
        centre
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn book(&self) -> PathBuf {
        self.path().join("so.socd")
    }

    /// The file of the book alone, which holds all that was reported saved.
    pub(crate) fn copy_book(&self, to: &Path) {
        std::fs::copy(self.book(), to).expect("a copy of the file");
    }

    /// The same book on another day.
    pub(crate) fn later(self, now: &str) -> Centre {
        let desk = open(self.folder.path(), now);
        Centre { folder: self.folder, desk }
    }

    /// The book of a folder on a day.
    pub(crate) fn in_folder(folder: tempfile::TempDir, now: &str) -> Centre {
        let desk = open(folder.path(), now);
        Centre { folder, desk }
    }

    /// Goes on with the same book on another day.
    pub(crate) fn go_on(&mut self, now: &str) {
        self.desk = open(self.folder.path(), now);
    }

    /// The same of a window's desk, which chooses between the books of its own folder.
    pub(crate) fn go_on_window(&mut self, now: &str) {
        let places = Places { book: None, ..places(self.folder.path()) };
        self.desk = Desk::new(places, Box::new(StillWorld::at(now)));
    }

    /// The same book while its clock shows this, and whoever works at it says which day it is.
    pub(crate) fn later_saying(self, now: &str, today: &str) -> Centre {
        let world = StillWorld::saying(now, today);
        let desk = Desk::new(places(self.folder.path()), Box::new(world));
        Centre { folder: self.folder, desk }
    }

    /// Asks; the answer must be `ok`.
    pub(crate) fn ok(&mut self, command: &str, request: Value) -> Value {
        let mut answer = self.ask(command, request);
        assert!(answer["error"].is_null(), "{command}: {}", answer["error"]);
        answer["ok"].take()
    }

    /// Asks; the answer must be an error; its code.
    pub(crate) fn refused(&mut self, command: &str, request: Value) -> String {
        let answer = self.ask(command, request);
        let code = answer["error"]["code"].as_str();
        // Whatever is refused is told whole: no gap of its sentence stays open.
        let message = answer["error"]["message"].as_str().unwrap_or_default();
        assert!(!message.contains('{'), "{command}: {message}");
        code.unwrap_or_else(|| panic!("{command} was not refused: {answer}")).to_owned()
    }

    pub(crate) fn ask(&mut self, command: &str, request: Value) -> Value {
        let answer = self.desk.answer(command, &request.to_string());
        serde_json::from_str(&answer).expect("one JSON object")
    }

    /// Id of the first source.
    pub(crate) fn source(&mut self) -> Value {
        let sources = self.ok("list_sources", json!({ "on": "2026-09-30" }));
        sources[0]["source"]["source_id"].clone()
    }

    /// A cash voucher of the first source.
    pub(crate) fn voucher(&mut self, kind: &str, day: &str, dong: i64) -> Value {
        let request = self.voucher_request(kind, day, dong);
        self.ok("record_voucher", request)
    }

    pub(crate) fn voucher_request(&mut self, kind: &str, day: &str, dong: i64) -> Value {
        let source = self.source();
        json!({
            "kind": kind, "place": "tien-mat", "day": day, "payee": "Phạm Đức Nghĩa",
            "reason": "Thù lao giảng viên", "source_id": source, "budget_code": "6652",
            "amount_vnd": dong, "documents": 1,
        })
    }
}

fn open(folder: &Path, now: &str) -> Desk {
    Desk::new(places(folder), Box::new(StillWorld::at(now)))
}

fn places(folder: &Path) -> Places {
    Places {
        home: folder.join("may"),
        book: Some(folder.join("so.socd")),
        sticks: vec![folder.join("usb")],
    }
}

/// The answers of a first run.
pub(crate) fn founding() -> Value {
    json!({
        "unit_code": "06874", "unit_from": "2025-07-01", "unit_name": "Xã Điền Xá",
        "parent_name": "Tỉnh Quảng Ninh", "name": "Trung tâm học tập cộng đồng xã Điền Xá",
        "founded_year": 2008, "area_class": "kv3", "account_kind": "rieng", "has_seal": true,
        "office_id": "vhxh-06874", "office_name": "Phòng Văn hóa - Xã hội xã Điền Xá",
        "director_name": "Trần Văn Thưởng", "accountant_name": "Đặng Quốc Vượng",
        "cashier_name": "Nguyễn Thị Hường", "first_on": "2026-07-01",
        "sources": [{
            "class": "nsnn-hang-nam", "name": "Ngân sách xã", "cash_vnd": 3_250_000,
            "account_vnd": 8_000_000, "received_year_vnd": 24_000_000,
            "spent_year_vnd": 12_750_000,
        }],
        "classes_before": 9, "turns_before": 412, "allowance_decision": "vi-du-2011",
    })
}

/// The built command line; `xtask` names it, a bare `cargo test` finds it beside itself.
pub(crate) fn scd_program() -> PathBuf {
    if let Some(named) = std::env::var_os("SCD_BIN") {
        return PathBuf::from(named);
    }
    let mut beside = std::env::current_exe().expect("this program has a path");
    beside.pop();
    beside.pop();
    let program = beside.join(format!("scd{}", std::env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "build it first: cargo build --bin scd");
    program
}

/// `scd` with a data folder and a clock of its own.
pub(crate) fn scd(home: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(scd_program());
    command.args(["--now", "2026-10-02T08:00:00+07:00"]).args(args);
    command.env("SCD_HOME", home).env_remove("SCD_STICKS");
    command
}

/// Runs a command with a text on its standard input.
pub(crate) fn feed(mut command: Command, input: &str) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    // A program that refuses early may close its end first.
    drop(stdin.write_all(input.as_bytes()));
    drop(stdin);
    child.wait_with_output().expect("the program ends")
}

/// Says that a test proved nothing here, and why; the runner counts it as skipped.
pub(crate) fn skip(name: &str, reason: &str) {
    println!("SKIP {name}: {reason}");
    if let Some(list) = std::env::var_os("SCD_SKIPS")
        && let Ok(mut file) = std::fs::OpenOptions::new().append(true).create(true).open(list)
    {
        drop(writeln!(file, "SKIP {name}: {reason}"));
    }
}

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    let tests = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the tests lie in the project").to_owned()
}
