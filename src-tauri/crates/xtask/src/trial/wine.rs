//! A Windows of wine in a folder of its own.

use crate::packing::files;
use crate::process::{Place, Stop, must};
use std::path::{Path, PathBuf};
use std::process::Command;

const PRNG: &str = include_str!("process_prng.c");

/// A prefix of wine, made anew for each trial.
pub(super) struct Wine {
    pub(super) prefix: PathBuf,
}

impl Wine {
    pub(super) fn fresh(place: &Place) -> Result<Self, Stop> {
        let wine = Self { prefix: place.target.join("trial").join("wine") };
        files::fresh(&wine.prefix)?;
        files::folder(&wine.prefix.join("home"))?;
        let mut boot = wine.command("wineboot", &[]);
        boot.arg("-i");
        // It complains of a 32-bit part that is not there.
        let _ = boot.output();
        wine.wait();
        wine.be("win10");
        let system = wine.prefix.join("drive_c/windows/system32");
        if !system.is_dir() {
            return Err(Stop::Failed("wine made no Windows".to_owned()));
        }
        let source = wine.prefix.join("process_prng.c");
        files::put(&source, PRNG.as_bytes())?;
        let mut compile = Command::new("x86_64-w64-mingw32-gcc");
        compile.args(["-shared", "-O1", "-o"]).arg(system.join("bcryptprimitives.dll"));
        compile.arg(&source).arg("-ladvapi32");
        must("a function wine lacks", compile)?;
        Ok(wine)
    }

    /// A program, or one of wine's own.
    pub(super) fn command(&self, program: &str, env: &[(&str, &str)]) -> Command {
        let mut command = Command::new(program);
        command.env("WINEPREFIX", &self.prefix).env("WINEARCH", "win64").env("WINEDEBUG", "-all");
        command.env("WINEDLLOVERRIDES", "mscoree=;mshtml=").env_remove("DISPLAY");
        // The person's folders lead to a home: to one of the trial's own.
        command
            .env("HOME", self.prefix.join("home"))
            .env_remove("SCD_HOME")
            .envs(env.iter().copied());
        command
    }

    /// Which Windows it says it is.
    pub(super) fn be(&self, version: &str) {
        let mut be = self.command("wine", &[]);
        be.args(["winecfg", "-v", version]);
        let _ = be.output();
        self.wait();
    }

    pub(super) fn run(&self, program: &Path, args: &[&str]) -> Command {
        let mut command = self.command("wine", &[]);
        command.arg(program).args(args);
        command
    }

    /// Waits until everything of it ended: an uninstaller goes on in a copy of itself.
    pub(super) fn wait(&self) {
        let mut wait = self.command("wineserver", &[]);
        wait.arg("-w");
        let _ = wait.output();
    }

    /// Ends what of it still runs; no other wine is touched.
    pub(super) fn end(&self) {
        let mut end = self.command("wineserver", &[]);
        end.arg("-k");
        let _ = end.output();
    }

    /// The person's own folder of programs' data.
    pub(super) fn local(&self) -> PathBuf {
        let users = self.prefix.join("drive_c/users");
        let user = std::env::var("USER").or_else(|_| std::env::var("LOGNAME"));
        let named = users.join(user.unwrap_or_else(|_| "root".to_owned()));
        let named = if named.is_dir() { named } else { users.join("root") };
        named.join("AppData/Local")
    }

    /// Is a key of the person's registry there?
    pub(super) fn has_key(&self, key: &str) -> bool {
        let mut query = self.command("wine", &[]);
        query.args(["reg", "query", &format!("HKCU\\{key}")]);
        query.output().is_ok_and(|told| told.status.success())
    }
}

/// A path as Windows' programs read it.
pub(super) fn windows_path(path: &Path) -> String {
    format!("Z:{}", path.display()).replace('/', "\\")
}
