//! The window's pages: npm packages and the build.

use crate::process::{Place, Stop, must};
use std::fs;
use std::path::PathBuf;

/// A copy of the lock file beside the packages it brought: contents, not times, decide, for a
/// clone and a checkout give files any time they like.
fn stamp(place: &Place) -> PathBuf {
    place.ui().join("node_modules").join(".installed-from.json")
}

/// Whether `ui/node_modules` holds exactly what the lock file asks for.
pub(crate) fn packages_fresh(place: &Place) -> bool {
    match (fs::read(place.ui().join("package-lock.json")), fs::read(stamp(place))) {
        (Ok(lock), Ok(installed)) => lock == installed,
        _ => false,
    }
}

/// Brings the npm packages up to date with the lock file.
pub(crate) fn packages(place: &Place) -> Result<(), Stop> {
    if packages_fresh(place) {
        return Ok(());
    }
    println!("Fetching the npm packages of ui/package-lock.json into ui/node_modules.");
    must("npm packages", place.npm(&["ci", "--no-audit", "--no-fund"]))?;
    fs::copy(place.ui().join("package-lock.json"), stamp(place))
        .map_err(|e| Stop::Failed(format!("npm packages: the lock file was not copied: {e}")))?;
    Ok(())
}

/// Builds the pages into `ui/dist`, which the shell takes in when it is compiled.
pub(crate) fn build(place: &Place) -> Result<(), Stop> {
    packages(place)?;
    must("build of the window's pages", place.npm(&["run", "build"]))
}
