//! `scd demo`: a province's quarter, played by its centres through the desk's commands.
//!
//! Everything comes from the seed: the same seed and build give the same bundles, byte for byte,
//! and a run of twelve centres is the beginning of a run of all. The books are samples, addressed
//! to their office. The office's half of the play follows on [`Demo`].

mod cast;
mod centre;
mod chance;
mod closing;
mod counter;
mod deeds;
mod era;
mod goods;
mod incomes;
mod names;
mod out;
mod places;
mod plan;
mod played;
mod province;
mod seat;
mod setting;

pub use cast::{OFFICE, PASSPHRASE, Part};
pub use counter::Counted;
pub use era::Era;
pub use places::Unit;
pub use plan::Plant;
pub use played::{Planted, Played, Sealed};
pub use province::{Demo, Options, Stopped};
pub(crate) use province::{bench_world, bench_world_on};
pub use seat::{Machine, RawAct, RawActivity};
