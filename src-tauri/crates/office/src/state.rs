//! Where a centre stands in a quarter: one word from what the office holds of it.

use crate::standing::Standing;
use letters::Verdict;

norms::closed_set! {
    /// The word on the board.
    #[derive(Default)]
    #[ts(rename = "CentreState")]
    pub enum State {
        /// Nothing has come.
        #[default]
        Missing = "chua-nop",
        /// Came whole, and no rule dislikes it.
        Waiting = "cho-duyet",
        /// Somebody has to look.
        ToHandle = "can-xu-ly",
        /// Went back with remarks.
        Returned = "tra-lai",
        /// Accepted.
        Accepted = "dat",
    }
}

impl State {
    /// Does somebody of this office have to act?
    pub fn is_to_do(self) -> bool {
        matches!(self, State::Waiting | State::ToHandle)
    }
}

/// What of a bundle decides its centre's state.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    pub standing: Standing,
    /// Findings still open.
    pub open: u32,
    /// Those of them that whoever concluded did not know of.
    pub late: u32,
    pub verdict: Option<Verdict>,
}

/// The state of a centre from the bundles of one quarter. What is held back is never forgotten
/// behind a report that counts.
pub fn state(bundles: &[Placed]) -> State {
    let is_held = bundles.iter().any(|b| b.standing.is_held() && b.verdict.is_none());
    match bundles.iter().find(|b| b.standing == Standing::Counted) {
        _ if is_held => State::ToHandle,
        None if bundles.iter().any(|b| b.verdict == Some(Verdict::TraLai)) => State::Returned,
        None if bundles.is_empty() => State::Missing,
        None => State::ToHandle,
        Some(counted) => match (counted.verdict, counted.open) {
            // What was found since it was accepted, nobody has decided on.
            (Some(Verdict::Nhan), _) if counted.late > 0 => State::ToHandle,
            (Some(Verdict::Nhan), _) => State::Accepted,
            (Some(Verdict::TraLai), _) => State::Returned,
            (None, 0) => State::Waiting,
            (None, _) => State::ToHandle,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn placed(standing: Standing, open: u32, verdict: Option<Verdict>) -> Placed {
        Placed { standing, open, late: 0, verdict }
    }

    #[test]
    fn one_word_for_what_the_office_holds() {
        use Standing::{Counted, NewMachine, Superseded};
        use Verdict::{Nhan, TraLai};
        let cases: &[(&[Placed], &str)] = &[
            (&[], "chua-nop"),
            (&[placed(Counted, 0, None)], "cho-duyet"),
            (&[placed(Counted, 2, None)], "can-xu-ly"),
            (&[placed(Counted, 2, Some(Nhan))], "dat"),
            (&[placed(Counted, 0, Some(TraLai))], "tra-lai"),
            // Something was found since: of what was accepted somebody has to decide again.
            (&[Placed { late: 1, ..placed(Counted, 2, Some(Nhan)) }], "can-xu-ly"),
            (&[Placed { late: 1, ..placed(Counted, 2, Some(TraLai)) }], "tra-lai"),
            // The correction came: the return is behind it.
            (&[placed(Superseded, 0, Some(TraLai)), placed(Counted, 0, None)], "cho-duyet"),
            (&[placed(Counted, 0, Some(Nhan)), placed(NewMachine, 0, None)], "can-xu-ly"),
            (&[placed(NewMachine, 0, None)], "can-xu-ly"),
            (&[placed(NewMachine, 0, Some(TraLai))], "tra-lai"),
        ];
        for (bundles, word) in cases {
            assert_eq!(state(bundles).code(), *word, "{bundles:?}");
        }
    }

    #[test]
    fn codes_read_back_and_two_of_the_states_are_work() {
        let codes = ["chua-nop", "cho-duyet", "can-xu-ly", "tra-lai", "dat"];
        let states = codes.map(|code| State::from_code(code).unwrap());
        assert_eq!(states.map(State::code), codes);
        assert_eq!(states.map(State::is_to_do), [false, true, true, false, false]);
        assert_eq!(State::from_code("xong"), None);
    }
}
