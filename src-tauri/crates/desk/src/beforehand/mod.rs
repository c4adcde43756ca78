//! What an office does before the sticks come: cards typed, the telephone list, whom to call.

pub(crate) mod cards;
pub(crate) mod phones;
pub(crate) mod talk;

use crate::core::talk::Nothing;
use crate::listing::commands;
use crate::office::talk::{DigitsCompared, OfficeQuarter};
use talk::*;

commands! {
    /// The units of a quarter with the card of each, typed beforehand.
    ask cards::list_cards(OfficeQuarter) -> CardPage;
    /// Whether digits typed from a card hold, group by group.
    ask cards::check_card(CheckCard) -> DigitsCompared;
    /// Writes down the digits of a unit's stamped card.
    act cards::record_card(CardForm) -> CardRow, undone;
    /// Takes a card away again.
    act cards::remove_card(CardKey) -> Nothing, undone;

    /// A pasted telephone list, line by line as it is understood; nothing is written.
    ask phones::read_phone_list(PhoneText) -> PhonePage;
    /// Writes down whom to call by a pasted list.
    act phones::save_phone_list(PhoneText) -> PhonesSaved, undone;
}
