//! What a line of the border may do, and how the lines of a folder are read.

pub(crate) mod request;

use serde::Serialize;
use ts_rs::{Config, TS};

/// What a command may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[expect(non_camel_case_types, reason = "these are the words of the table")]
pub enum Way {
    /// Looks at one state of the book and cannot write.
    ask,
    /// One transaction, journalled under the command's own name.
    act,
    /// Works on files, sticks, seals or other books; what it writes into the book are acts too.
    deed,
}

/// One line of the table, for people and for scripts.
#[derive(Clone, Debug, Serialize)]
pub struct CommandHelp {
    /// Name to call.
    pub name: &'static str,
    /// What it may do.
    pub way: Way,
    /// Is it an act that can be taken back?
    pub is_undone: bool,
    /// Request type, as in the TypeScript map.
    pub request: String,
    /// Reply type.
    pub reply: String,
    /// What it does.
    pub help: String,
}

/// How a command is answered: what its line says it may do is what it is handed.
macro_rules! answered {
    (ask, $desk:ident, $name:ident, $call:path, $request:ident) => {
        $desk.ask(|view| $call(view, $request))
    };
    (act, $desk:ident, $name:ident, $call:path, $request:ident) => {
        $desk.act(stringify!($name), |doing| $call(doing, $request))
    };
    (deed, $desk:ident, $name:ident, $call:path, $request:ident) => {
        $call($desk, $request)
    };
}

/// Writes what a folder of the desk can be asked for, a line each: its doc, what it may do, its function
/// with request and reply, and `undone` where the act can be taken back while its quarter is open. What
/// left the house (a print, a seal) or opened it cannot.
macro_rules! commands {
    ($( $(#[doc = $doc:literal])+ $way:ident $room:ident :: $name:ident
        ( $request:ty ) -> $reply:ty $(, $undone:ident)?; )+) => {
        /// Answers a command of this folder: JSON in, the value of `ok` out; none where it is another's.
        pub(crate) fn answer(
            desk: &mut $crate::core::desk::Desk,
            name: &str,
            request: &str,
        ) -> Option<Result<String, $crate::core::error::DeskError>> {
            use $crate::listing::{answered, request};
            match name {
                $( stringify!($name) => {
                    let asked = request::read_request::<$request>(request);
                    let reply: Result<$reply, _> = asked
                        .and_then(|asked| answered!($way, desk, $name, $room::$name, asked));
                    Some(reply.and_then(|reply| request::told(&reply)))
                } )+
                _ => None,
            }
        }

        /// Its acts that can be taken back.
        pub(crate) const UNDONE: &[&str] =
            &[ $( $( $crate::listing::undone!($undone, $name), )? )+ ];

        /// Its commands with their types and one line of help.
        pub(crate) fn commands() -> Vec<$crate::listing::CommandHelp> {
            use $crate::listing::{CommandHelp, Way, typed};
            vec![ $( CommandHelp {
                name: stringify!($name),
                way: Way::$way,
                is_undone: UNDONE.contains(&stringify!($name)),
                request: typed::<$request>(),
                reply: typed::<$reply>(),
                help: concat!($($doc),+).trim().to_owned(),
            } ),+ ]
        }

        /// Shows every type of its requests and replies.
        pub(crate) fn visit_all(visitor: &mut impl ts_rs::TypeVisitor) {
            $( visitor.visit::<$request>(); visitor.visit::<$reply>(); )+
        }
    };
}

macro_rules! undone {
    (undone, $name:ident) => {
        stringify!($name)
    };
}

pub(crate) use {answered, commands, undone};

/// What a type is called in TypeScript.
pub(crate) fn typed<T: TS>() -> String {
    T::name(&Config::from_env())
}
