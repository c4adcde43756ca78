//! What the reader calls a code.

use crate::marks;
use norms::rules::Rule;

/// The Vietnamese names of the code lists, given by whoever owns the lists.
pub trait Names {
    /// The name of `code` in `list` (`roles`, `facility-category`, …); the code itself when the
    /// list does not know it, so that nothing disappears from a paper.
    fn name(&self, list: &str, code: &str) -> String;

    /// Has somebody read in an act that the code is called so? What the program calls a thing by itself,
    /// where no act does, is compared with nothing.
    fn is_read(&self, _list: &str, _code: &str) -> bool {
        true
    }

    /// The name as it is printed: with its sign where nobody has read it.
    fn printed(&self, list: &str, code: &str) -> String {
        marks::lent(&self.name(list, code), self.is_read(list, code))
    }

    /// The rule of that id, which says what the places it speaks of are; none where nobody here knows it.
    fn rule(&self, _id: &str) -> Option<&Rule> {
        None
    }

    /// The place of `code` in its list, which is the order rows are printed in. A list without
    /// an order leaves rows in the order of their days.
    fn rank(&self, _list: &str, _code: &str) -> usize {
        0
    }
}
