//! `cargo xtask run`: from a fresh machine to the open window.

use crate::needs::For;
use crate::process::{Place, Stop, must, stream};
use crate::{process::Ended, setup, ui};
use std::process::Command;

/// Sets up, builds and opens the program; without a display it plays one centre's quarter with
/// the command line and says where the results lie.
pub(crate) fn run(place: &Place, headless: bool) -> Result<(), Stop> {
    if headless || !display() {
        if !headless {
            println!("No display here (neither DISPLAY nor WAYLAND_DISPLAY is set).");
        }
        println!("Playing one centre's quarter without a window.");
        return tour(place);
    }
    setup::system(place, &[For::Window])?;
    setup::node()?;
    ui::build(place)?;
    // The same selection of packages as in the tests, so that nothing is compiled twice.
    let build = ["build", "--workspace", "--bin", "so-cong-dong", "--bin", "scd"];
    must("build of the program", place.cargo(&build))?;
    let mut window = Command::new(place.built("so-cong-dong"));
    window.current_dir(&place.root);
    if cfg!(target_os = "linux") && std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        // Without it the web view stays blank on machines without a working graphics driver.
        window.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    }
    must("the program", window)
}

fn display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn tour(place: &Place) -> Result<(), Stop> {
    let build = ["build", "--workspace", "--exclude", "so-cong-dong", "--bin", "scd"];
    must("build of the command line", place.cargo(&build))?;
    let dir = place.target.join("tour");
    if dir.exists() {
        // Made by an earlier run of this very command; a book is never written over.
        std::fs::remove_dir_all(&dir)
            .map_err(|e| Stop::Failed(format!("{} cannot be emptied: {e}", dir.display())))?;
    }
    let mut scd = Command::new(place.built("scd"));
    scd.arg("tour").arg(&dir).current_dir(&place.root);
    match stream(scd, &mut |_| {}) {
        Ended::Well => {
            println!("\nThe results lie in {}", dir.display());
            Ok(())
        }
        Ended::Badly(why) => Err(Stop::Failed(format!("the quarter without a window: {why}"))),
    }
}
