//! What became of a sealed report on its way to the office.

use letters::BundleId;
use norms::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

norms::closed_set! {
    /// How a report left the house.
    pub enum HandInWay {
        /// Copied to a stick by this program and read back from it.
        Stick = "usb",
        /// Handed in by hand; a person says so.
        ByHand = "tay",
    }
}

/// A sealed report left the house. Of each way the last time counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandIn {
    pub bundle_id: BundleId,
    pub way: HandInWay,
    pub done_on: Day,
    /// The stick it went to; none when it went by hand.
    pub place: Option<String>,
}

impl HandIn {
    /// What identifies it: a report may go both ways.
    pub fn key(&self) -> String {
        format!("{}/{}", self.bundle_id, self.way.code())
    }
}
