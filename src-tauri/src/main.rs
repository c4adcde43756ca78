//! The shell: the window over the desk, and what truly is the system's. It holds no rule.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod one;
mod opened;
mod runtime;

use desk::{Desk, Now, Places, Upgrade, World};
use scd::clock::Outside;
use std::path::Path;
use std::process::{Child, Command, ExitCode};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager, RunEvent, State, WebviewWindowBuilder};
use tauri_plugin_dialog::{DialogExt, FilePath};

/// The one desk of the program, and the folder it may open files from.
struct Shell {
    desk: Mutex<Desk>,
    places: Places,
    only: one::Only,
}

/// The world outside, and the window that waits; none before the program stands.
struct Windowed {
    outside: Outside,
    window: Arc<OnceLock<AppHandle>>,
}

impl World for Windowed {
    fn now(&self) -> Now {
        self.outside.now()
    }

    fn random(&mut self, bytes: &mut [u8]) {
        self.outside.random(bytes);
    }

    fn tell(&mut self, done: Upgrade) {
        if let Some(window) = self.window.get() {
            // A window that cannot be told still gets its book.
            drop(window.emit("upgrade", done));
        }
    }
}

/// Every command of the border; `draft` is the key of what was half typed for it and is saved by it.
#[tauri::command(async)]
fn call(shell: State<'_, Shell>, name: &str, request: &str, draft: Option<&str>) -> String {
    // A panic inside is answered by the desk itself; a poisoned lock only remembers one.
    let mut desk = shell.desk.lock().unwrap_or_else(PoisonError::into_inner);
    match draft {
        Some(draft) => desk.answer_saving(name, request, draft),
        None => desk.answer(name, request),
    }
}

fn as_text(chosen: Option<FilePath>) -> Option<String> {
    let path = chosen?.into_path().ok()?;
    Some(desk::path_told(&path))
}

/// Asks the person for a folder; null when they think better of it.
#[tauri::command(async)]
fn choose_folder(app: AppHandle) -> Option<String> {
    as_text(app.dialog().file().blocking_pick_folder())
}

/// Asks the person for a file.
#[tauri::command(async)]
fn choose_file(app: AppHandle) -> Option<String> {
    as_text(app.dialog().file().blocking_pick_file())
}

/// Hands a file this program made to the system's viewer; nothing else is ever opened.
#[tauri::command(async)]
fn open_file(shell: State<'_, Shell>, path: &str) -> Result<(), String> {
    let refused = || "not-a-file".to_owned();
    let file = Path::new(path).canonicalize().map_err(|_| refused())?;
    let home = shell.places.home.canonicalize().map_err(|_| refused())?;
    let is_known =
        ["pdf", "xlsx", "jpg", "png"].iter().any(|e| file.extension() == Some(e.as_ref()));
    if !is_known || !file.starts_with(home) {
        return Err(refused());
    }
    let viewer = if cfg!(windows) { "explorer" } else { "xdg-open" };
    let unopened = || "no-viewer".to_owned();
    let opening = Command::new(viewer).arg(file).spawn().map_err(|_| unopened())?;
    // Explorer asks the person itself by what a file shall be opened, and its own end tells nothing.
    if cfg!(windows) || has_opened(opening) { Ok(()) } else { Err(unopened()) }
}

/// Did the opener hand the file over? It ends soon either way; one that still runs shows the file itself.
fn has_opened(mut opener: Child) -> bool {
    const LOOKS: u32 = 30;
    for _ in 0..LOOKS {
        match opener.try_wait() {
            Ok(Some(ended)) => return ended.success(),
            Ok(None) => thread::sleep(Duration::from_millis(100)),
            Err(_) => return true,
        }
    }
    true
}

fn main() -> ExitCode {
    if !runtime::stands() {
        return ExitCode::FAILURE;
    }
    let env = |name: &str| std::env::var(name).ok();
    let program = std::env::current_exe().ok();
    let places = Places::usual(&env, program.as_deref());
    let Some(only) = one::take(&places.home) else { return ExitCode::SUCCESS };
    let outside = Outside::at(env("SCD_NOW").as_deref()).expect("SCD_NOW is an RFC 3339 instant");
    let window = Arc::new(OnceLock::new());
    let world = Windowed { outside, window: Arc::clone(&window) };
    let desk = Mutex::new(Desk::new(places.clone(), Box::new(world)));
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Shell { desk, places, only })
        .setup(move |app| {
            drop(window.set(app.handle().clone()));
            app.state::<Shell>().only.listen(app.handle().clone());
            for config in &app.config().app.windows {
                // The bar of the system says what the page is called, as soon as it is called anything.
                WebviewWindowBuilder::from_config(app.handle(), config)?
                    .on_document_title_changed(|window, title| drop(window.set_title(&title)))
                    .build()?;
            }
            opened::tell(app.handle(), &app.state::<Shell>().places.home);
            Ok(())
        })
        .on_page_load(|webview, _| {
            if let Some(window) = webview.app_handle().get_webview_window("main") {
                drop(window.set_focus());
            }
        })
        .invoke_handler(tauri::generate_handler![call, choose_folder, choose_file, open_file])
        .build(tauri::generate_context!())
        .expect("the window opens")
        .run(|app, event| {
            let shell = app.state::<Shell>();
            match event {
                RunEvent::ExitRequested { .. } => shell.only.leave(),
                RunEvent::Exit => {
                    shell.only.leave();
                    shell.desk.lock().unwrap_or_else(PoisonError::into_inner).end_sitting();
                }
                _ => {}
            }
        });
    ExitCode::SUCCESS
}
