//! One window over one data folder: a second start brings the first to front and ends. It needs no session bus
//! and no window system's help: a lock that dies with its process, and a file that asks.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;
use tauri::{AppHandle, Manager};

/// How often the first window looks whether it is asked for, and how long a second start waits to be seen:
/// one that is shutting down answers nobody, and its place is taken when it is gone.
const LOOK: Duration = Duration::from_millis(250);
const LOOKS: u32 = 40;
/// How many answers it takes to be sure that the first window stays.
const ANSWERS: u32 = 3;

/// The place of the one window of a data folder, held until the program ends.
pub(crate) struct Only {
    _held: Option<File>,
    asked: PathBuf,
    leaving: Arc<AtomicBool>,
}

/// Takes the place; none where another window has it, which is brought to front.
pub(crate) fn take(home: &Path) -> Option<Only> {
    drop(fs::create_dir_all(home));
    let asked = home.join("cua-so.goi");
    let only = |held| Only { _held: held, asked: asked.clone(), leaving: Arc::default() };
    let open =
        File::options().create(true).write(true).truncate(false).open(home.join("cua-so.khoa"));
    // A folder nothing can be written in, or one without locks, hinders no window.
    let Ok(file) = open else { return Some(only(None)) };
    let (mut has_asked, mut answers) = (false, 0);
    for _ in 0..LOOKS {
        match file.try_lock() {
            Ok(()) => {
                drop(fs::remove_file(&asked));
                return Some(only(Some(file)));
            }
            Err(TryLockError::Error(_)) => return Some(only(None)),
            Err(TryLockError::WouldBlock) if !has_asked => has_asked = File::create(&asked).is_ok(),
            // Whoever has the place took the question away: it is coming to front. One that answered with its
            // last breath does not answer again.
            Err(TryLockError::WouldBlock) if !asked.exists() => {
                answers += 1;
                if answers == ANSWERS {
                    return None;
                }
                has_asked = File::create(&asked).is_ok();
            }
            Err(TryLockError::WouldBlock) => {}
        }
        thread::sleep(LOOK);
    }
    // Nobody answers and nobody goes: a second window over one book is better than none, and safe.
    Some(only(None))
}

impl Only {
    /// Comes to front whenever a second start asks.
    pub(crate) fn listen(&self, app: AppHandle) {
        let (asked, leaving) = (self.asked.clone(), Arc::clone(&self.leaving));
        thread::spawn(move || {
            while !leaving.load(Ordering::Relaxed) {
                if let Some(window) = app.get_webview_window("main")
                    && fs::remove_file(&asked).is_ok()
                {
                    // What the system does not let a window do, it does not do.
                    drop(window.unminimize());
                    drop(window.show());
                    drop(window.set_focus());
                }
                thread::sleep(LOOK);
            }
        });
    }

    /// The window is going: it answers no second start any more.
    pub(crate) fn leave(&self) {
        self.leaving.store(true, Ordering::Relaxed);
    }
}
