//! What a law calls its entries, by their key.

use crate::{Instrument, Norms};
use std::collections::BTreeMap;

/// What a law calls its entries, by their key; files that are no entry of their own have no name.
pub fn titles(law: &Norms, keys: &[String]) -> BTreeMap<String, String> {
    let title = |key: &String| Some((key.clone(), title(law, key)?));
    keys.iter().filter_map(title).collect()
}

fn title(law: &Norms, key: &str) -> Option<String> {
    let (folder, name) = key.split_once('/')?;
    Some(match folder {
        "instruments" => law.instrument(name)?.cited(),
        "allowances" => {
            let decision = law.decision(name).ok()?;
            let act =
                law.instrument(&decision.instrument).map(Instrument::cited).unwrap_or_default();
            format!("{act}: {}", decision.scope)
        }
        "rates" => law.rate_series().find(|series| series.key == name)?.vi.clone(),
        "rules" => law.rule(name)?.title.vi.clone(),
        "codes" => law.list_title(name)?.0.to_owned(),
        // A unit that was drafted stands in a file of its code and its first day.
        "units" => {
            let (code, from) = name.split_once('-')?;
            law.unit(code, from.parse().ok()?)?.full_name.clone()
        }
        _ => return None,
    })
}
