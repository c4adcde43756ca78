//! The text of a rule's file, and where in it a fault lies.

use super::fault::RuleFault;
use crate::why::Why;
use std::ops::Range;

/// One file being read; the path is only named in faults.
pub(super) struct Source<'a> {
    pub(super) path: &'a str,
    pub(super) text: &'a str,
}

impl Source<'_> {
    /// The line a span begins on, from 1.
    pub(super) fn line(&self, span: &Range<usize>) -> usize {
        let before = self.text.as_bytes().iter().take(span.start);
        1 + before.filter(|byte| **byte == b'\n').count()
    }

    /// A fault of the file at a span.
    pub(super) fn fault(&self, span: Range<usize>, why: impl Into<Why>) -> RuleFault {
        RuleFault::File { path: self.path.to_owned(), line: self.line(&span), why: why.into() }
    }
}
