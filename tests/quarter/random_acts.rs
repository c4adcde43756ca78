//! Random acts over many small books, through the border, while the clock goes on over three quarters and some
//! of them are sealed, opened again and sealed again: the sources always come to what cash, account and what is
//! open hold, no day ends below zero, what each is owed is what a person with pencil and paper has, a refused act changes
//! nothing, and no seal ever says something else.
//!
//! More of it: `SCD_RANDOM_ACTS=1000000 cargo test --test proof -- quarter::random_acts`; one book again:
//! `SCD_RANDOM_SEED=7 cargo test --test proof -- quarter::random_acts`.

use super::playing::make_seal;
use super::random_advances;
use super::random_moves::{Chance, Move, next};
use super::random_owing::{Owing, Seen};
use crate::harness::{Centre, PASSPHRASE, StillWorld, founding};
use desk::{Desk, Now, Places, World};
use norms::{Day, Quarter};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// How many acts an ordinary run plays, and how many of them one book takes.
const ACTS: u64 = 4_000;
const ACTS_OF_A_BOOK: u64 = 500;
/// After how many acts some days go by, and after how many a quarter that is over is tried to be sealed.
const DAYS: u64 = 12;
const SEAL: u64 = 34;
/// Every how manieth act the book is checked whole.
const WHOLE: u64 = 50;
/// What can move money or what is owed of it.
const MONEY: [&str; 20] = [
    "record_advance",
    "settle_advance",
    "return_advance",
    "record_difference",
    "decide_difference",
    "record_voucher",
    "mend_voucher",
    "void_voucher",
    "reverse_voucher",
    "settle_allowances",
    "make_allowance_sheet",
    "reopen_allowances",
    "pay_allowances",
    "record_adjustment",
    "remove_adjustment",
    "record_source",
    "remove_source",
    "save_profile",
    "record_post",
    "undo_act",
];

/// Where vouchers stand.
const PLACES: [&str; 6] = ["tien-mat", "tien-gui", "tai-xa", "tam-ung", "no-xa", "cho-xu-ly"];

/// A clock that goes on while the book is open.
struct GoingWorld {
    still: StillWorld,
    now: Arc<Mutex<String>>,
}

impl World for GoingWorld {
    fn now(&self) -> Now {
        StillWorld::at(&self.now.lock().expect("a clock")).now()
    }

    fn random(&mut self, bytes: &mut [u8]) {
        self.still.random(bytes);
    }
}

fn sum(rows: &[Value], field: &str) -> i64 {
    rows.iter().map(|row| row[field].as_i64().expect("dong")).sum()
}

/// One book that is played with.
pub(super) struct Book {
    pub(super) centre: Centre,
    pub(super) chance: Chance,
    pub(super) today: Day,
    /// How many days the clock is behind.
    back: i64,
    now: Arc<Mutex<String>>,
    pub(super) seen: Seen,
    pub(super) owing: Owing,
    /// How it stood before each act that can be taken back.
    before: Vec<(Value, Owing)>,
    /// Mã số liệu of every quarter that is closed.
    pub(super) sealed: BTreeMap<Quarter, Value>,
    /// Vouchers of closed quarters.
    pub(super) closed: Vec<Value>,
    /// What each month said when it was closed by itself.
    pub(super) periods: BTreeMap<String, String>,
    pub(super) seals: u32,
    pub(super) tries: u32,
    steps: u64,
    is_fresh: bool,
    pub(super) is_alone: bool,
    pub(super) told: BTreeMap<String, u64>,
}

impl Book {
    fn of(seed: u64, template: &Path) -> Book {
        // Memory, where the machine lends some as files: a million acts wait for no disk.
        let memory = Path::new("/dev/shm");
        let folder =
            if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        let folder = folder.expect("a folder");
        copy_folder(template, folder.path());
        let now = Arc::new(Mutex::new("2026-07-10T08:00:00+07:00".to_owned()));
        let still = StillWorld::at(&format!("2026-07-10T08:00:00+07:00{seed}"));
        let places = Places {
            home: folder.path().join("may"),
            book: Some(folder.path().join("so.socd")),
            sticks: Vec::new(),
        };
        let desk = Desk::new(places, Box::new(GoingWorld { still, now: Arc::clone(&now) }));
        let mut book = Book {
            centre: Centre { folder, desk },
            chance: Chance::of(seed),
            today: "2026-07-10".parse().expect("a day"),
            back: 0,
            now,
            seen: Seen::default(),
            owing: Owing::default(),
            before: Vec::new(),
            sealed: BTreeMap::new(),
            closed: Vec::new(),
            periods: BTreeMap::new(),
            seals: 0,
            tries: 0,
            steps: 0,
            is_fresh: true,
            is_alone: asked("SCD_RANDOM_SEED").is_some(),
            told: BTreeMap::new(),
        };
        book.seen = book.look();
        book
    }

    /// A day not long ago; now and then of a quarter before, and now and then tomorrow.
    pub(super) fn day(&mut self) -> String {
        let back = match self.chance.draw(20) {
            0 => return self.today.plus_days(1).expect("a day").to_string(),
            1 | 2 => self.chance.draw(200),
            _ => self.chance.draw(30),
        };
        self.today.plus_days(-i64::try_from(back).expect("small")).expect("a day").to_string()
    }

    pub(super) fn month(&mut self) -> String {
        self.day()[..7].to_owned()
    }

    pub(super) fn source(&mut self) -> Value {
        let at =
            if self.chance.is_one_of(3) { self.chance.draw(self.seen.sources.len()) } else { 0 };
        self.seen.sources[at]["source"]["source_id"].clone()
    }

    pub(super) fn voucher(&mut self) -> Option<Value> {
        // Now and then one of a quarter that is closed.
        let rows = if self.chance.is_one_of(6) { &self.closed } else { &self.seen.vouchers };
        self.chance.any(rows).map(|row| row["voucher"].clone())
    }

    pub(super) fn sources(&self) -> Vec<Value> {
        self.seen.sources.clone()
    }

    pub(super) fn owed_rows(&self) -> Vec<Value> {
        self.seen.owed["rows"].as_array().expect("rows").clone()
    }

    pub(super) fn adjustments(&self) -> Vec<Value> {
        self.seen.owed["adjustments"].as_array().expect("adjustments").clone()
    }

    pub(super) fn list(&mut self, command: &str, request: Value, at: &str) -> Vec<Value> {
        let page = self.centre.ok(command, request);
        page.pointer(at).and_then(Value::as_array).expect("rows").clone()
    }

    /// Any post that is or was held.
    pub(super) fn post(&mut self) -> Value {
        let people = self.list("list_people", json!({ "on": null }), "");
        let posts = people.iter().flat_map(|one| one["posts"].as_array().expect("posts").iter());
        let posts: Vec<Value> = posts.map(|one| one["post"].clone()).collect();
        self.chance.any(&posts).expect("a post")
    }

    /// The oldest quarter that is open: what is before it nobody can move.
    fn first_open(&self) -> Quarter {
        let mut quarter: Quarter = "2026-Q3".parse().expect("a quarter");
        while self.sealed.contains_key(&quarter) {
            quarter = quarter.next();
        }
        quarter
    }

    /// What the money says, which must agree with itself whatever was done.
    pub(super) fn look(&mut self) -> Seen {
        let until = self.today.quarter().last().to_string();
        let from = self.first_open().first();
        let mut said = Vec::new();
        let mut vouchers = Vec::new();
        let mut held = 0;
        for place in PLACES {
            let days = json!({ "from_on": from, "to_on": until, "place": place });
            let mut page = self.centre.ok("list_vouchers", days);
            said.push(page.to_string());
            let rows = page["rows"].as_array_mut().map(std::mem::take).expect("rows");
            if place.starts_with("tien") {
                held += page["closing_vnd"].as_i64().expect("dong");
                let low = rows.iter().find(|row| row["balance_vnd"].as_i64() < Some(0));
                assert!(low.is_none(), "{place} falls below zero: {low:?}");
                let accounts = page["accounts"].as_array().expect("accounts");
                let apart = sum(accounts, "balance_vnd");
                assert!(accounts.is_empty() || page["closing_vnd"] == json!(apart), "{page}");
            }
            vouchers.extend(rows);
        }
        let sources = self.list("list_sources", json!({ "on": until }), "");
        let advances = random_advances::standing(self, &until, sum(&sources, "closing_vnd"), held);
        let owed = self.centre.ok("list_owed", json!({}));
        for row in owed["rows"].as_array().expect("rows") {
            let of = |name: &str| row["owed"][name].as_i64().expect("dong");
            let more = of("before_vnd") + of("due_vnd") + of("arrears_vnd") + of("returned_vnd");
            let less = of("recovery_vnd") + of("deducted_vnd") + of("paid_vnd");
            assert_eq!(of("after_vnd"), more - less, "an account does not add up: {row}");
        }
        said.extend([json!(sources).to_string(), owed.to_string(), json!(advances).to_string()]);
        Seen { vouchers, sources, owed, advances, act: self.newest(), said: said.join("\n") }
    }

    fn newest(&mut self) -> Value {
        self.centre.ok("list_acts", json!({ "limit": 1 }))[0].take()
    }

    fn show(&self, on: Day) {
        *self.now.lock().expect("a clock") = format!("{on}T08:00:00+07:00");
    }

    fn step(&mut self) {
        self.steps += 1;
        if self.steps.is_multiple_of(DAYS) {
            let on = self.today.plus_days(4 + i64::from(self.chance.is_one_of(2)) * 5);
            let on = on.expect("a day");
            let is_over = on.quarter() != self.today.quarter();
            self.today = on;
            self.show(on);
            self.seen = self.look();
            if is_over {
                // At once, before a voucher of the next quarter takes the next number.
                self.seal();
            }
        }
        let made = next(self);
        // Now and then the clock shows a day that is long over, for one act.
        let is_back = self.chance.is_one_of(15);
        self.back =
            if is_back { 1 + i64::try_from(self.chance.draw(60)).expect("small") } else { 0 };
        self.act(&made);
        self.back = 0;
        if self.steps.is_multiple_of(SEAL) {
            self.seal();
        }
        // One book played again tells the very act; a run of many looks now and then.
        if self.is_alone {
            self.seals_stand();
        }
        if self.steps.is_multiple_of(WHOLE) {
            self.whole();
        }
    }

    pub(super) fn act(&mut self, made: &Move) {
        let (command, request) = made;
        self.show(self.today.plus_days(-self.back).expect("a day"));
        let answer = self.centre.ask(command, request.clone());
        self.show(self.today);
        let code = answer["error"]["code"].as_str().unwrap_or("ok").to_owned();
        let told = format!("{command} {request}: {code}");
        let is_fault = ["fault", "request-malformed", "book-damaged"].contains(&&*code);
        assert!(!is_fault, "{answer} {told}");
        if self.is_alone {
            println!("{} {told}", self.today);
        }
        *self.told.entry(format!("{command} {code}")).or_default() += 1;
        let newest = self.newest();
        if code != "ok" {
            assert_eq!(newest, self.seen.act, "refused and yet written: {told}");
            if self.is_fresh && self.chance.is_one_of(3) {
                assert_eq!(self.look().said, self.seen.said, "refused and yet done: {told}");
            }
            return;
        }
        let before = self.owing.clone();
        // Who asks for all the money after each name and each chair has half the acts in the time.
        if MONEY.contains(command) || self.chance.is_one_of(4) {
            let seen = self.look();
            let was = std::mem::replace(&mut self.seen, seen);
            self.owing.learn(made, &answer["ok"], &was, &self.seen);
            self.is_fresh = true;
        } else {
            self.seen.act = newest;
            self.is_fresh = false;
        }
        if *command == "undo_act" {
            let (of, before) = self.before.pop().expect("an act of this book");
            assert_eq!(of, answer["ok"]["act"]["act_id"], "another act than the one that was told");
            self.owing = before;
        } else if self.seen.act["can_undo"] == true {
            // One that changed no record is passed over.
            self.before.push((self.seen.act["act_id"].clone(), before));
        }
        if self.is_fresh {
            self.owing.same(&self.seen, &told);
        }
        self.learn_period(made, &answer["ok"]);
    }
}

/// A founded centre with its seal, in a folder that is copied for each book.
fn template() -> tempfile::TempDir {
    let mut centre = Centre::empty("2026-07-09T08:00:00+07:00");
    let mut answers = founding();
    let second = json!({ "class": "hoc-phi", "name": "Học phí", "cash_vnd": 9_000_000,
        "account_vnd": 4_000_000, "received_year_vnd": 0, "spent_year_vnd": 0 });
    answers["sources"].as_array_mut().expect("sources").push(second);
    centre.ok("found_centre", answers);
    make_seal(&mut centre, PASSPHRASE, false);
    centre.folder
}

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let to = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &to);
        } else {
            std::fs::copy(&path, to).expect("a copy");
        }
    }
}

/// Plays one book; whatever fails names its seed.
fn play(seed: u64, acts: u64, template: &Path) -> BTreeMap<String, u64> {
    let mut book = Book::of(seed, template);
    let played = catch_unwind(AssertUnwindSafe(|| {
        (0..acts).for_each(|_| book.step());
        book.whole();
    }));
    assert!(played.is_ok(), "SCD_RANDOM_SEED={seed}, act {}", book.steps);
    book.told
}

fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|value| value.parse().expect("a number"))
}

#[test]
fn random_acts_leave_every_balance_every_account_and_every_seal_as_they_must_be() {
    let template = template();
    let acts = asked("SCD_RANDOM_ACTS").unwrap_or(ACTS);
    let (first, books) = match asked("SCD_RANDOM_SEED") {
        Some(seed) => (seed, 1),
        None => (1, acts.div_ceil(ACTS_OF_A_BOOK)),
    };
    let (next, told) = (AtomicU64::new(first), Mutex::new(BTreeMap::<String, u64>::new()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + books {
                        return;
                    }
                    let of = play(seed, ACTS_OF_A_BOOK, template.path());
                    let mut told = told.lock().expect("the tally");
                    of.into_iter().for_each(|(what, n)| *told.entry(what).or_default() += n);
                }
            });
        }
    });
    let told = told.into_inner().expect("the tally");
    let count = |what: &str| told.get(what).copied().unwrap_or_default();
    let is_one_book = asked("SCD_RANDOM_SEED").is_some();
    assert!(is_one_book || count("seal null") * 2 >= books, "few were sealed: {told:?}");
    if std::env::var_os("SCD_RANDOM_TOLD").is_some() {
        told.iter().for_each(|(what, n)| println!("{n:6} {what}"));
    }
}
