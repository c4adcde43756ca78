//! What the reader calls a code.

/// The Vietnamese names of the code lists, given by whoever owns the lists.
pub trait Names {
    /// The name of `code` in `list` (`roles`, `facility-category`, …); the code itself when the
    /// list does not know it, so that nothing disappears from a paper.
    fn name(&self, list: &str, code: &str) -> String;

    /// The place of `code` in its list, which is the order rows are printed in. A list without
    /// an order leaves rows in the order of their days.
    fn rank(&self, _list: &str, _code: &str) -> usize {
        0
    }
}
