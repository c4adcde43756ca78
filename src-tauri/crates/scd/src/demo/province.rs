//! The centres' half of the play: which centres play, some of them at once, and what they hand in
//! and put right afterwards.

use super::cast::{self, PASSPHRASE};
use super::centre::{self, Task};
use super::chance::{Chance, Clock, DemoWorld};
use super::closing;
use super::era::Era;
use super::out::{self, Progress};
use super::places::Unit;
use super::played::Played;
use super::seat::{Machine, Seat};
use crate::asking::ask;
use chrono::NaiveDate;
use desk::Code;
use desk::{Desk, DeskError};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Centres played at the same time.
const AT_ONCE: usize = 2;
/// Typesetting goes deep where it is not optimised.
const STACK: usize = 32 * 1024 * 1024;

/// What is played.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Everything is drawn from it.
    pub seed: u64,
    /// How many centres; all of the era when none.
    pub centres: Option<usize>,
    /// When.
    pub era: Era,
}

/// The centres' half, played.
pub struct Demo {
    /// `DIR`.
    pub dir: PathBuf,
    /// What was asked for.
    pub options: Options,
    /// The centres, in the order of the list.
    pub played: Vec<Played>,
}

/// Why nothing was played.
#[derive(Debug)]
pub enum Stopped {
    /// The command line asked for what cannot be.
    Misused(String),
    /// A command was refused.
    Refused(DeskError),
}

impl From<DeskError> for Stopped {
    fn from(error: DeskError) -> Stopped {
        Stopped::Refused(error)
    }
}

/// A world for `scd bench`: its clock stands after the quarter, its chance is that of a name.
pub(crate) fn bench_world(name: &str) -> Box<dyn desk::World> {
    world_on(Clock::on(Era::Of2011.day(120)), name)
}

/// The same on a day.
pub(crate) fn bench_world_on(name: &str, day: desk::Day) -> Box<dyn desk::World> {
    world_on(Clock::on(day.civil()), name)
}

fn world_on(clock: Clock, name: &str) -> Box<dyn desk::World> {
    Box::new(DemoWorld::new(clock, Chance::of(1977, name)))
}

fn io(error: impl std::fmt::Display) -> DeskError {
    DeskError::new(Code::Io).with("cause", error)
}

impl Demo {
    /// Plays the centres' half in an empty folder.
    pub fn play(dir: &Path, options: Options) -> Result<Demo, Stopped> {
        let is_used = dir.is_file()
            || std::fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some());
        if is_used {
            return Err(Stopped::Misused(format!("demo: {} is not empty", dir.display())));
        }
        let tasks = tasks(dir, &options)?;
        for part in ["centres", "stick", "office", "out"] {
            std::fs::create_dir_all(dir.join(part)).map_err(io)?;
        }
        std::fs::write(dir.join("PASSPHRASE.txt"), format!("{PASSPHRASE}\n")).map_err(io)?;
        let mut demo =
            Demo { dir: dir.to_owned(), options, played: play_all(dir, &options, tasks)? };
        for nth in 0..demo.played.len() {
            demo.hand_in(nth)?;
        }
        out::write(dir, &demo.played).map_err(io)?;
        Ok(demo)
    }

    /// The stick that goes round.
    pub fn stick(&self) -> PathBuf {
        self.dir.join("stick")
    }

    /// Writes the cast and the raw acts again, after the office's half changed them.
    pub fn write_out(&self) -> Result<(), DeskError> {
        out::write(&self.dir, &self.played).map_err(io)
    }

    /// Copies to the stick whatever a centre has sealed and not handed in yet.
    pub fn hand_in(&mut self, nth: usize) -> Result<(), DeskError> {
        let (stick, year) = (self.stick(), self.options.era.year());
        let Some(played) = self.played.get_mut(nth) else { return Ok(()) };
        let clock = played.clock.clone();
        for sealed in played.sealed.iter_mut().filter(|s| s.on_stick.as_os_str().is_empty()) {
            let name = format!("usb/{year}/{}", sealed.bundle_id);
            let world = Chance::of(played.seed, &name);
            let mut desk = sealed.machine.desk(&clock, world, &stick);
            let request = json!({
                "bundle_id": sealed.bundle_id, "folder": stick.display().to_string(),
            });
            let copied = ask(&mut desk, "copy_to_stick", &request)?;
            sealed.on_stick = PathBuf::from(copied["path"].as_str().unwrap_or_default());
        }
        Ok(())
    }

    /// A centre's desk again, on a later morning: for receipts and whatever comes back.
    pub fn desk(&self, nth: usize, day: NaiveDate) -> Option<Desk> {
        let played = self.played.get(nth)?;
        played.clock.morning(day);
        Some(self.sit(played, day))
    }

    fn sit(&self, played: &Played, day: NaiveDate) -> Desk {
        let world = Chance::of(played.seed, &format!("ve/{day}/{}", played.unit.code));
        played.machine.desk(&played.clock, world, &self.stick())
    }

    /// A centre whose report was returned puts its planted error right on a later morning, seals
    /// the next revision and hands it in.
    pub fn correct(&mut self, nth: usize, day: NaiveDate, reason: &str) -> Result<(), DeskError> {
        let era = self.options.era;
        let Some(desk) = self.desk(nth, day) else { return Ok(()) };
        let Some(played) = self.played.get_mut(nth) else { return Ok(()) };
        let Some(planted) = played.planted.take() else { return Ok(()) };
        let draws = Chance::of(played.seed, &format!("sua/{day}/{}", played.unit.code));
        let mut seat = Seat::new(desk, played.clock.clone(), draws);
        seat.acts = std::mem::take(&mut played.acts);
        seat.revision = played.sealed.last().map_or(0, |sealed| sealed.revision);
        seat.reopen_purses(era)?;
        let sealed = closing::correct(&mut seat, era, &played.machine, &planted, reason);
        played.acts = std::mem::take(&mut seat.acts);
        played.sealed.push(sealed?);
        drop(seat);
        self.hand_in(nth)
    }
}

/// The centres to play, in a drawn order: however many are asked for, the first are the same.
fn tasks(dir: &Path, options: &Options) -> Result<Vec<Task>, Stopped> {
    let machine = Machine { home: dir.join("office"), book: dir.join("office").join("so.socd") };
    let clock = Clock::on(options.era.first());
    let mut desk = machine.desk(&clock, Chance::of(options.seed, "danh sach"), &dir.join("stick"));
    let mut units = BTreeMap::new();
    // One search answers with sixty units at most; a hundred codes hold some thirty.
    for codes in 66..=71 {
        let request = json!({
            "query": format!("0{codes}"), "on": options.era.listed_on(), "limit": 60,
        });
        let rows = ask(&mut desk, "search_units", &request)?;
        for unit in rows.as_array().into_iter().flatten().filter_map(Unit::of) {
            units.insert(unit.code.clone(), unit);
        }
    }
    let mut units: Vec<Unit> = units.into_values().collect();
    Chance::of(options.seed, &format!("thu tu/{}", options.era.year())).shuffle(&mut units);
    let wanted = options.centres.unwrap_or(units.len());
    if wanted == 0 || wanted > units.len() {
        let most = units.len();
        return Err(Stopped::Misused(format!("demo: --centres is from 1 to {most}")));
    }
    units.truncate(wanted);
    let task = |(place, unit)| {
        let (part, hand) = cast::part(options.seed, place);
        Task { place, unit, part, hand }
    };
    Ok(units.into_iter().enumerate().map(task).collect())
}

/// Plays all centres, some at once; each has its own folder, clock and chance.
fn play_all(dir: &Path, options: &Options, tasks: Vec<Task>) -> Result<Vec<Played>, Stopped> {
    let progress = Progress::new(tasks.len());
    let next = AtomicUsize::new(0);
    let is_over = AtomicBool::new(false);
    let ended: Mutex<Vec<Result<Played, DeskError>>> = Mutex::new(Vec::new());
    let work = || {
        while !is_over.load(Ordering::Relaxed) {
            let Some(task) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) else { return };
            let played = centre::play(task, options.era, options.seed, dir)
                .map_err(|e| e.with("unit", &task.unit.full_name));
            if played.is_err() {
                is_over.store(true, Ordering::Relaxed);
            }
            progress.step(&task.unit.full_name);
            if let Ok(mut ended) = ended.lock() {
                ended.push(played);
            }
        }
    };
    std::thread::scope(|scope| -> std::io::Result<()> {
        for _ in 0..AT_ONCE {
            std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work)?;
        }
        Ok(())
    })
    .map_err(io)?;
    let ended = ended.into_inner().map_err(io)?;
    let mut played = ended.into_iter().collect::<Result<Vec<Played>, DeskError>>()?;
    played.sort_by_key(|centre| centre.place);
    Ok(played)
}

#[cfg(test)]
mod tests;
