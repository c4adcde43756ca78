//! Every statement that is composed: a golden file beside the tests shows them.

use crate::drafts::Draft;
use crate::records;
use crate::row::{Statement, composed};
use crate::settings::Setting;

/// What is composed of the columns of records, of their parts, and of what needs no journal.
pub fn statements() -> Vec<Statement> {
    let beside = [composed::<Draft>("Draft"), composed::<Setting>("Setting")];
    [records::composed(), beside.concat()].concat()
}
