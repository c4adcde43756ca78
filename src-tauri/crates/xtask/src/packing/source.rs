//! What of the source stands in what is made of it: its version, its moment, its commit.

use crate::process::{Place, Stop, ask};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

/// The version every file and every name of a file tells.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What of the source stands in what is made of it.
pub(crate) struct Source {
    /// The moment of the commit, in seconds: the time of every file in a package.
    pub(crate) epoch: u64,
    /// The commit, shortened; with a plus where the tree holds more than it.
    pub(crate) build: String,
}

impl Source {
    /// Asks git; a source without its history is of the moment `SOURCE_DATE_EPOCH` names.
    pub(crate) fn of(place: &Place) -> Result<Self, Stop> {
        let root = place.root.to_string_lossy().into_owned();
        let git = |args: &[&str]| ask("git", &[&["-C", &root], args].concat());
        let told =
            std::env::var("SOURCE_DATE_EPOCH").ok().or_else(|| git(&["log", "-1", "--format=%ct"]));
        let epoch = told.and_then(|text| text.trim().parse().ok());
        let why =
            "the source has no commit to take its day from; set SOURCE_DATE_EPOCH to its seconds";
        let epoch = epoch.ok_or_else(|| Stop::Missing(why.to_owned()))?;
        let commit = git(&["rev-parse", "--short=10", "HEAD"]).unwrap_or_default();
        let is_changed =
            git(&["status", "--porcelain"]).is_none_or(|changes| !changes.trim().is_empty());
        Ok(Self { epoch, build: format!("{}{}", commit.trim(), if is_changed { "+" } else { "" }) })
    }

    pub(crate) fn time(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(self.epoch)
    }
}

/// Where the packages lie unless another folder is named.
pub(crate) fn usual_out(place: &Place) -> PathBuf {
    place.target.join("dist")
}
