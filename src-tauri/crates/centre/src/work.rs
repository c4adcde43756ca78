//! What can be true of an activity or of a piece of equipment.

use crate::code_form::code_form;

/// A part of an activity's turns of participants; the code is the field it is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnsPart {
    /// Turns of women.
    Female,
    /// Turns of ethnic minorities.
    Minority,
    /// Different persons.
    Persons,
}
code_form!(TurnsPart { Female = "turns_female", Minority = "turns_minority", Persons = "persons" });

/// Why what is written about work cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkRefusal {
    /// A part is more than the whole.
    #[error("more-than-turns {}", .0.code())]
    MoreThanTurns(TurnsPart),
    /// More can be used than there is.
    #[error("more-usable-than-there")]
    MoreUsableThanThere,
}

/// Every part that is more than all turns, in the order of the form.
pub fn parts_over_turns(
    turns: u32,
    female: Option<u32>,
    minority: Option<u32>,
    persons: Option<u32>,
) -> Vec<WorkRefusal> {
    let parts = [
        (TurnsPart::Female, female),
        (TurnsPart::Minority, minority),
        (TurnsPart::Persons, persons),
    ];
    let is_over = |part: Option<u32>| part.is_some_and(|n| n > turns);
    let over = parts.into_iter().filter(|(_, part)| is_over(*part));
    over.map(|(part, _)| WorkRefusal::MoreThanTurns(part)).collect()
}

/// Refuses more usable pieces than there are.
///
/// # Errors
/// [`WorkRefusal::MoreUsableThanThere`].
pub fn usable_are_there(usable: u32, quantity: u32) -> Result<(), WorkRefusal> {
    if usable <= quantity { Ok(()) } else { Err(WorkRefusal::MoreUsableThanThere) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_is_more_than_all_turns() {
        for (turns, female, minority, persons, over) in [
            (30, None, None, None, ""),
            (30, Some(30), Some(0), Some(30), ""),
            (30, Some(31), None, None, "turns_female"),
            (30, Some(3), Some(31), Some(40), "turns_minority persons"),
            (0, Some(1), Some(1), Some(1), "turns_female turns_minority persons"),
        ] {
            let found = parts_over_turns(turns, female, minority, persons);
            let fields: Vec<&str> = found
                .iter()
                .map(|refusal| match refusal {
                    WorkRefusal::MoreThanTurns(part) => part.code(),
                    WorkRefusal::MoreUsableThanThere => "usable",
                })
                .collect();
            assert_eq!(fields.join(" "), over);
        }
    }

    #[test]
    fn what_can_be_used_is_there() {
        for (usable, quantity, is_so) in [(0, 0, true), (3, 3, true), (4, 3, false)] {
            assert_eq!(usable_are_there(usable, quantity).is_ok(), is_so);
        }
    }
}
