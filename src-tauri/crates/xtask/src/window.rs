//! A screen for the window tests that nobody sees.

use crate::process::Stop;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running X server; it ends with this value.
pub(crate) struct Screen {
    server: Child,
    /// For `DISPLAY`.
    pub(crate) display: String,
}

impl Screen {
    /// Starts a server on a number it chooses itself, so that runs side by side do not meet.
    pub(crate) fn start() -> Result<Self, Stop> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1366x900x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let failed = |why: String| Stop::Failed(format!("a screen for the window tests: {why}"));
        let mut server = command.spawn().map_err(|e| failed(format!("Xvfb: {e}")))?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            // The server writes its number once it is ready; an end of file means it died.
            let _ = BufReader::new(out).read_line(&mut number);
        }
        // From here on Drop ends the server whatever happens.
        let screen = Self { server, display: format!(":{}", number.trim()) };
        if number.trim().is_empty() {
            return Err(failed("Xvfb ended at once".to_owned()));
        }
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself; either way nothing is left to do.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
