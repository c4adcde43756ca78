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

/// The list a code column of a report's table draws from; `None` for a column whose codes are
/// rows of the report itself (funding sources) or of the rates.
pub fn list_of(column: &str) -> Option<&'static str> {
    Some(match column {
        "area_class" => "area-class",
        "account_kind" => "account-kind",
        "role" => "roles",
        "category" => "facility-category",
        "relation" => "relation",
        "condition" => "condition",
        "group" => "activity-group",
        "form" => "activity-form",
        "class" => "funding-class",
        "place" => "place",
        "series" => "voucher-series",
        "kind" => "voucher-kind",
        "budget_code" => "budget-code",
        "method" => "method",
        "decision" => "decision",
        "severity" => "severity",
        "result" => "result",
        _ => return None,
    })
}
