//! What the office accepted of the explanations it read, to be made phrases of the law.

use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::law::files::{drafted, malformed};
use crate::law::talk::AcceptedRow;
use std::collections::BTreeMap;

/// Every distinct text by its rule, the most frequent of a rule first. What is a phrase already, be
/// it in the draft, says so.
pub(crate) fn list_accepted_explanations(
    view: View<'_>,
    _: Nothing,
) -> Result<Vec<AcceptedRow>, DeskError> {
    view.office()?;
    let law = drafted(view)?.read().map_err(|fault| malformed(&fault))?;
    let mut counts: BTreeMap<(String, String), u32> = BTreeMap::new();
    for read in view.read()?.every_explanation_read()? {
        let text = read.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let count = counts.entry((read.rule, text)).or_default();
        *count = count.saturating_add(1);
    }
    let phrases = law.all_codes("explanation-phrase");
    let mut rows: Vec<AcceptedRow> = counts
        .into_iter()
        .map(|((rule, text), count)| AcceptedRow {
            title_vi: law.rule(&rule).map(|known| known.title.vi.clone()).unwrap_or_default(),
            title_en: law.rule(&rule).map(|known| known.title.en.clone()).unwrap_or_default(),
            is_phrase: phrases.iter().any(|code| code.vi == text && code.field("rule") == rule),
            rule,
            text,
            count,
        })
        .collect();
    rows.sort_by(|a, b| (&a.rule, b.count, &a.text).cmp(&(&b.rule, a.count, &b.text)));
    Ok(rows)
}
