//! How a command is answered: one turn, one answer, and no panic that leaves this room.

use super::dispatch;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The one command that comes many times in a row, a stick's files one after the other.
const IN_A_LOOP: &str = "import_bundle";

impl Desk {
    /// Answers one command: the JSON of the request in, one JSON object out, `{"ok": …}` or
    /// `{"error": …}`. A panic inside undoes its transaction and answers `fault`.
    pub fn answer(&mut self, name: &str, request: &str) -> String {
        match self.try_answer(name, request) {
            Ok(reply) => format!("{{\"ok\":{reply}}}"),
            Err(error) => {
                let json = serde_json::to_string(&error).unwrap_or_else(|_| "{}".to_owned());
                format!("{{\"error\":{json}}}")
            }
        }
    }

    /// The same for what is kept half typed under that key: the act that saves it forgets the draft
    /// in its own transaction, so that no stop in between offers again what the book already holds.
    pub fn answer_saving(&mut self, name: &str, request: &str, draft: &str) -> String {
        self.saves = Some(draft.to_owned());
        let answer = self.answer(name, request);
        self.saves = None;
        answer
    }

    /// The same, as a result.
    pub fn try_answer(&mut self, name: &str, request: &str) -> Result<String, DeskError> {
        let turn = self.turn()?;
        let answered = catch_unwind(AssertUnwindSafe(|| dispatch(self, name, request)));
        // Taking a stick in is a loop of small commands: its log is folded once, by what comes after.
        if name != IN_A_LOOP {
            self.fold();
        }
        self.tell_doubt();
        drop(turn);
        answered.unwrap_or_else(|_| {
            self.start_clean();
            Err(DeskError::new(Code::Fault).with("cause", format!("panic in {name}")))
        })
    }
}
