//! What a line of the border may do, and how the table is read.

use serde::Serialize;

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

macro_rules! border {
    ($( $(#[doc = $doc:literal])+ $way:ident $wing:ident :: $room:ident :: $name:ident
        ( $request:ty ) -> $reply:ty $(, $undone:ident)?; )+) => {
        /// Answers one command: JSON in, the value of `ok` out.
        pub(crate) fn dispatch(desk: &mut Desk, name: &str, request: &str) -> Result<String, DeskError> {
            desk.undone = UNDONE;
            match name {
                $( stringify!($name) => {
                    let request: $request = read_request(request)?;
                    let reply: $reply =
                        answered!($way, desk, $name, crate::$wing::$room::$name, request)?;
                    serde_json::to_string(&reply).map_err(|e| DeskError::fault(&e))
                } )+
                _ => Err(DeskError::unknown_command(name)),
            }
        }

        /// Acts that can be taken back while their quarter is open. What left the house (a print, a
        /// seal) or opened it cannot.
        const UNDONE: &[&str] = &[ $( $( undone!($undone, $name), )? )+ ];

        /// Every command with its types and one line of help, in the order of the table.
        pub fn commands() -> Vec<CommandHelp> {
            let cfg = Config::from_env();
            vec![ $( CommandHelp {
                name: stringify!($name),
                way: Way::$way,
                is_undone: UNDONE.contains(&stringify!($name)),
                request: <$request as TS>::name(&cfg),
                reply: <$reply as TS>::name(&cfg),
                help: concat!($($doc),+).trim().to_owned(),
            } ),+ ]
        }

        fn visit_all(visitor: &mut impl TypeVisitor) {
            $( visitor.visit::<$request>(); visitor.visit::<$reply>(); )+
        }
    };
}

macro_rules! undone {
    (undone, $name:ident) => {
        stringify!($name)
    };
}
