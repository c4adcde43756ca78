//! The border: everything this program can do.
//!
//! Each folder lists its own commands, one line each, beside the functions that answer them. A line says
//! what its command may do: `ask` gets a view and cannot write, `act` gets an open transaction that is
//! journalled under the command's own name (`undone` where it can be taken back), `deed` gets the desk.
//! From these lists come the dispatcher, the TypeScript map, `scd call` and `scd commands`.

mod answering;
pub(crate) mod typescript;

use crate::core::desk::Desk;
use crate::core::error::DeskError;
pub use crate::listing::{CommandHelp, Way};
use std::sync::LazyLock;
use ts_rs::TypeVisitor;

macro_rules! folders {
    ($($folder:ident),+) => {
        /// Answers one command: JSON in, the value of `ok` out.
        pub(crate) fn dispatch(
            desk: &mut Desk,
            name: &str,
            request: &str,
        ) -> Result<String, DeskError> {
            desk.undone = UNDONE.as_slice();
            $( if let Some(answer) = crate::$folder::answer(desk, name, request) {
                return answer;
            } )+
            Err(DeskError::unknown_command(name))
        }

        /// Acts that can be taken back while their quarter is open.
        static UNDONE: LazyLock<Vec<&'static str>> =
            LazyLock::new(|| [$(crate::$folder::UNDONE),+].concat());

        /// Every command with its types and one line of help, folder by folder.
        pub fn commands() -> Vec<CommandHelp> {
            [$(crate::$folder::commands()),+].into_iter().flatten().collect()
        }

        fn visit_all(visitor: &mut impl TypeVisitor) {
            $( crate::$folder::visit_all(visitor); )+
        }
    };
}

folders!(
    book,
    attachments,
    beforehand,
    people,
    work,
    money,
    advances,
    allotments,
    closing,
    report,
    answers,
    office,
    law
);
