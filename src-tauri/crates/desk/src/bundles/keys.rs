//! The key files of a centre's seal. Two copies; no datum of the book depends on either.

use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::{aside, key_stem, stamp};
use crate::core::view::View;
use crate::core::world::sixteen;
use letters::{Flaw, FlawCode};
use seal::keyfile::Cost;
use seal::{KeyFileFault, SigningSeed, keyfile};
use std::path::{Path, PathBuf};

/// Largest key file, in bytes.
const LARGEST: u64 = 4096;

/// What the book remembers of the seal that was made.
pub(crate) struct Made {
    pub(crate) public_key: String,
    pub(crate) digits: String,
    pub(crate) made_at: String,
    /// Public keys of the seals before it, oldest first.
    pub(crate) older: Vec<String>,
}

/// The seal the book remembers; none before one was made.
pub(crate) fn made(view: View<'_>) -> Result<Option<Made>, DeskError> {
    let book = view.read()?;
    let Some(public_key) = book.setting("seal_public_key")? else {
        return Ok(None);
    };
    Ok(Some(Made {
        public_key,
        digits: book.setting("seal_digits")?.unwrap_or_default(),
        made_at: book.setting("seal_made_at")?.unwrap_or_default(),
        older: book
            .setting("seal_older_keys")?
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
    }))
}

/// Whose seal it is: the centre's or the office's.
pub(crate) struct Owner {
    pub(crate) name: String,
    /// Further names no passphrase may hold.
    pub(crate) unit: String,
}

pub(crate) fn owner(view: View<'_>) -> Result<Owner, DeskError> {
    if let Some(office) = view.maybe_office()? {
        return Ok(Owner { name: office.name.clone(), unit: office.name });
    }
    let profile = view.profile()?;
    Ok(Owner { name: profile.name, unit: profile.unit_name })
}

/// The two copies, and the file where a new key waits until the book knows it.
fn paths(desk: &mut Desk) -> Result<[PathBuf; 3], DeskError> {
    let name = desk.ask(key_stem)?;
    Ok(in_folder(&desk.own_folder("keys")?, &name))
}

fn in_folder(folder: &Path, name: &str) -> [PathBuf; 3] {
    ["scdkey", "ban-2.scdkey", "moi.scdkey"].map(|end| folder.join(format!("{name}.{end}")))
}

/// Makes a new key under a passphrase and returns the seed once. Its file waits beside the old
/// ones: should the book not come to know it, the old seal still works.
pub(crate) fn make(desk: &mut Desk, passphrase: &str) -> Result<SigningSeed, DeskError> {
    let mut seed = [0; 32];
    desk.world.random(&mut seed);
    let seed = SigningSeed::new(seed);
    let mut nonce = [0; 24];
    desk.world.random(&mut nonce);
    let salt = sixteen(desk.world.as_mut());
    // Sample keys protect nothing and are made and opened often.
    let is_sample = desk.ask(|view| view.is_sample())?;
    let cost = if is_sample { Cost::FLOOR } else { Cost::DEFAULT };
    let file = keyfile::lock(&seed, passphrase, cost, salt, nonce).map_err(key_error)?;
    let [_, _, waiting] = paths(desk)?;
    stick::write_atomic(&waiting, &file)?;
    Ok(seed)
}

/// Makes the waiting key both copies of the seal, now that the book knows it.
pub(crate) fn put_in_place(desk: &mut Desk) -> Result<(), DeskError> {
    let stamp = stamp(&desk.now().instant);
    let io = |e: std::io::Error| DeskError::new(Code::Io).with("cause", e);
    let [first, second, waiting] = paths(desk)?;
    let file = stick::read_limited(&waiting, LARGEST)?;
    for path in [first, second] {
        if path.exists() {
            // A forgotten passphrase may be remembered one day: the old key is set aside.
            std::fs::rename(&path, aside(&path, &stamp)?).map_err(io)?;
        }
        stick::write_atomic(&path, &file)?;
    }
    std::fs::remove_file(&waiting).map_err(io)
}

/// Every file a key of this book may lie in: the two copies, one that waits, and those set aside: a
/// restore that was cut may not have put the book's own key in the first place yet.
fn all(desk: &mut Desk) -> Result<Vec<PathBuf>, DeskError> {
    let mut all = Vec::from(paths(desk)?);
    let stem = format!("{}.", desk.ask(key_stem)?);
    let aside = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with(&stem) && name.ends_with(".cu")
    };
    let entries = std::fs::read_dir(desk.own_place("keys")).into_iter().flatten().flatten();
    let mut older: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(aside).collect();
    older.sort();
    all.extend(older);
    Ok(all)
}

/// What is wrong with the files the key lies in, as far as the bytes tell without its passphrase: the
/// two copies are key files, and one and the same unless a new key still waits for its place.
pub(crate) fn flaws(view: View<'_>) -> Result<Vec<Flaw>, DeskError> {
    let [first, second, waiting] = in_folder(&view.own_place("keys"), &key_stem(view)?);
    let (mut flaws, mut whole) = (Vec::new(), Vec::new());
    for path in [first, second] {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let damaged = |why: &str| Flaw::at(FlawCode::KeyDamaged, name.as_str(), why);
        match stick::read_limited(&path, LARGEST) {
            Err(stick::StickFault::NotAFile | stick::StickFault::StickMissing) => {
                flaws.push(Flaw::at(FlawCode::KeyMissing, name.as_str(), ""));
            }
            Err(fault) => flaws.push(damaged(fault.code())),
            Ok(bytes) => match keyfile::cost(&bytes) {
                Err(fault) => flaws.push(damaged(fault.code())),
                Ok(_) => whole.push((name, bytes)),
            },
        }
    }
    if let [(_, one), (name, other)] = &whole[..]
        && one != other
        && !waiting.is_file()
    {
        flaws.push(Flaw::at(FlawCode::KeyDamaged, name.as_str(), "differs"));
    }
    Ok(flaws)
}

/// Opens the seal; a damaged first copy gives way to the second, and both to a key that still
/// waits. Of several reasons why not, the one a person can do most about is told.
pub(crate) fn open(desk: &mut Desk, passphrase: &str) -> Result<SigningSeed, DeskError> {
    let known = desk.ask(made)?.ok_or_else(|| DeskError::new(Code::SealMissing))?;
    let mut told = DeskError::new(Code::KeyFileMissing);
    for path in all(desk)? {
        let fault = match stick::read_limited(&path, LARGEST) {
            Err(stick::StickFault::NotAFile | stick::StickFault::StickMissing) => continue,
            Err(fault) => fault.into(),
            Ok(bytes) => match keyfile::open(&bytes, passphrase) {
                Ok(seed) if seed.public().hex() == known.public_key => return Ok(seed),
                Ok(_) => DeskError::new(Code::KeyFileDamaged),
                Err(fault) => key_error(fault),
            },
        };
        if told.code != Code::PassphraseWrong {
            told = fault;
        }
    }
    Err(told.at("passphrase"))
}

fn key_error(fault: KeyFileFault) -> DeskError {
    match fault {
        KeyFileFault::Refused => DeskError::new(Code::PassphraseWrong),
        other => DeskError::new(Code::KeyFileDamaged).with("why", other.code()),
    }
}
