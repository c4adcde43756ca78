//! The key files of a centre's seal. Two copies; no datum of the book depends on either.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::world::sixteen;
use seal::keyfile::{self, Cost};
use seal::{KeyFileFault, SigningSeed};
use std::path::PathBuf;

/// What the book remembers of the seal that was made.
pub(crate) struct Made {
    pub(crate) public_key: String,
    pub(crate) digits: String,
    pub(crate) made_at: String,
}

/// The seal the book remembers; none before one was made.
pub(crate) fn made(desk: &mut Desk) -> Result<Option<Made>, DeskError> {
    let book = desk.book()?;
    let Some(public_key) = book.setting("seal_public_key")? else {
        return Ok(None);
    };
    Ok(Some(Made {
        public_key,
        digits: book.setting("seal_digits")?.unwrap_or_default(),
        made_at: book.setting("seal_made_at")?.unwrap_or_default(),
    }))
}

fn paths(desk: &mut Desk) -> Result<[PathBuf; 2], DeskError> {
    let centre_id = desk.profile()?.centre_id;
    let name = if desk.is_sample()? { "mau".to_owned() } else { centre_id };
    let folder = desk.own_folder("keys")?;
    Ok([folder.join(format!("{name}.scdkey")), folder.join(format!("{name}.ban-2.scdkey"))])
}

/// Makes a new key under a passphrase, keeps both copies, and returns the seed once.
pub(crate) fn make(desk: &mut Desk, passphrase: &str) -> Result<SigningSeed, DeskError> {
    let mut seed = [0; 32];
    desk.world.random(&mut seed);
    let seed = SigningSeed::new(seed);
    let mut nonce = [0; 24];
    desk.world.random(&mut nonce);
    let salt = sixteen(desk.world.as_mut());
    // Sample keys protect nothing and are made and opened often.
    let cost = if desk.is_sample()? { Cost::FLOOR } else { Cost::DEFAULT };
    let file =
        keyfile::lock(&seed, passphrase, cost, salt, nonce).map_err(|fault| key_error(fault))?;
    let stamp: String = desk.now().instant.chars().filter(char::is_ascii_alphanumeric).collect();
    for path in paths(desk)? {
        if path.exists() {
            // A forgotten passphrase may be remembered one day: the old key is set aside.
            let aside = path.with_extension(format!("{stamp}.cu"));
            std::fs::rename(&path, aside).map_err(|e| DeskError::new("io").with("cause", e))?;
        }
        stick::write_atomic(&path, &file)?;
    }
    Ok(seed)
}

/// Opens the seal; a damaged first copy gives way to the second.
pub(crate) fn open(desk: &mut Desk, passphrase: &str) -> Result<SigningSeed, DeskError> {
    let known = made(desk)?.ok_or_else(|| DeskError::new("seal-missing"))?;
    let mut last = DeskError::new("key-file-missing");
    for path in paths(desk)? {
        let bytes = match stick::read_limited(&path, 4096) {
            Ok(bytes) => bytes,
            Err(stick::StickFault::NotAFile | stick::StickFault::StickMissing) => continue,
            Err(fault) => {
                last = fault.into();
                continue;
            }
        };
        match keyfile::open(&bytes, passphrase) {
            Ok(seed) if seed.public().hex() == known.public_key => return Ok(seed),
            Ok(_) => last = DeskError::new("key-file-damaged"),
            Err(fault) => last = key_error(fault),
        }
    }
    Err(last.at("passphrase"))
}

fn key_error(fault: KeyFileFault) -> DeskError {
    match fault {
        KeyFileFault::Refused => DeskError::new("passphrase-wrong"),
        other => DeskError::new("key-file-damaged").with("why", other.code()),
    }
}
