//! What is filled in at a screen, and the records it becomes: every form refuses the same things for
//! the same reasons, and tells all of them at once.

mod entry;
mod founding;
mod gifts;
pub mod limits;
mod money;
mod own_decision;
mod people;
mod premises;
mod sources;
mod work;

pub use entry::{EntryRefusal, Form, Format, Refused, fact_day, maybe, of_budget, text};
pub use founding::{FoundCentre, Founding, OpeningSource, SaveProfile};
pub use gifts::GiftForm;
pub use limits::Limit;
pub use money::*;
pub use own_decision::OwnDecisionForm;
pub use people::*;
pub use premises::*;
pub use sources::{SourceFilled, SourceForm};
pub use work::*;
