//! The law as it is read on the screen: every way leads somewhere, in both languages.

use crate::harness::{Centre, root};
use crate::office::playing::TODAY;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Every entry of every section, by its key.
fn entries(book: &mut Centre) -> BTreeMap<String, Value> {
    let first = book.ok("list_law", json!({ "section": "rates", "query": null, "on": null }));
    let sections: Vec<String> = first["sections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["section"].as_str().unwrap().to_owned())
        .collect();
    let mut all = BTreeMap::new();
    for section in sections {
        let ask = json!({ "section": section, "query": null, "on": null });
        let page = book.ok("list_law", ask);
        for entry in page["entries"].as_array().unwrap() {
            all.insert(entry["key"].as_str().unwrap().to_owned(), entry.clone());
        }
    }
    all
}

fn list<'a>(entry: &'a Value, field: &str) -> &'a [Value] {
    entry[field].as_array().unwrap()
}

#[test]
fn every_way_from_an_entry_leads_to_one() {
    let mut book = Centre::empty(TODAY);
    let all = entries(&mut book);
    let mut followed = 0;
    for (key, entry) in &all {
        let facts = list(entry, "facts").iter().filter_map(|fact| fact["key"].as_str());
        let acts = list(entry, "history")
            .iter()
            .filter_map(|value| value["instrument"].as_str())
            .map(|act| format!("instruments/{act}"));
        for to in facts.map(str::to_owned).chain(acts) {
            // One page of units is a part of them.
            let is_there = all.contains_key(&to) || to.starts_with("units/");
            assert!(is_there, "{key} leads to {to}, which is not there");
            followed += 1;
        }
    }
    assert!(followed > 500, "only {followed} ways");
}

#[test]
fn every_key_figure_says_how_it_comes_about_and_what_checks_it() {
    let mut book = Centre::founded(TODAY);
    let all = entries(&mut book);
    let report = book.ok("read_report", json!({ "quarter": crate::quarter::playing::QUARTER }));
    let names: BTreeSet<&str> =
        list(&report, "figures").iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), 9);
    for name in names {
        let key = format!("figures/{name}");
        let entry = all.get(&key).unwrap_or_else(|| panic!("no entry {key}"));
        let how = (entry["value"].as_str().unwrap(), entry["value_en"].as_str().unwrap_or(""));
        assert!(how.0.len() > 20 && how.1.len() > 20, "{key}: {how:?}");
        let checks = list(entry, "facts");
        assert!(!checks.is_empty(), "{key} is checked by nothing");
        for check in checks {
            let rule = &all[check["key"].as_str().unwrap()];
            assert_eq!(check["value"], rule["title_vi"], "{key}");
            assert_eq!(check["value_en"], rule["title_en"], "{key}");
        }
    }
}

/// `to="section/name"` as it stands in the screens.
fn links(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for attribute in ["<LawLink to=\"", " to=\"", "law=\"", "law: '"] {
        for piece in text.split(attribute).skip(1) {
            let end = piece.find(['"', '\'', '{']).unwrap_or(piece.len());
            if piece[..end].contains('/') && !piece[..end].ends_with('/') {
                found.push(&piece[..end]);
            }
        }
    }
    found
}

/// The names of figures as a screen asks for them: `aboutFigure('spent')`, `one('cash', …)`.
fn figures(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for call in ["aboutFigure('", "about('", " one('", "=== 'tien-mat' ? '", "' : '"] {
        // Only where figures are spoken of is the second half of a choice one.
        if call == "' : '" && !text.contains("balanceOf = ") {
            continue;
        }
        for piece in text.split(call).skip(1) {
            found.extend(piece.split('\'').next());
        }
    }
    if !text.contains("aboutFigure") && !text.contains("FigureList") {
        found.clear();
    }
    found
}

#[test]
fn every_link_a_screen_writes_leads_to_an_entry() {
    let mut book = Centre::empty(TODAY);
    let all = entries(&mut book);
    let mut seen = BTreeSet::new();
    for path in crate::house::files("ui/src", &[".svelte", "columns.ts"]) {
        let text = std::fs::read_to_string(&path).unwrap();
        let figures = figures(&text).into_iter().map(|name| format!("figures/{name}"));
        for to in links(&text).into_iter().map(str::to_owned).chain(figures) {
            // Of a composed one the beginning stands in the screen: some entry begins so.
            let leads = match to.ends_with('#') {
                true => all.keys().any(|key| key.starts_with(&to)),
                false => all.contains_key(&to),
            };
            assert!(leads, "{}: no entry {to}", path.display());
            seen.insert(to);
        }
    }
    let shown: Vec<&str> = seen.iter().map(String::as_str).collect();
    assert!(seen.len() >= 8, "{}: only {shown:?}", root().display());
}

#[test]
fn what_the_law_says_in_words_is_said_in_english_too() {
    let mut book = Centre::empty(TODAY);
    let all = entries(&mut book);
    for key in ["instruments/nd-73-2024-nd-cp", "rules/cash-negative", "figures/spent"] {
        let entry = &all[key];
        let (vi, en) = (entry["value"].as_str().unwrap(), entry["value_en"].as_str());
        assert!(!vi.is_empty() && en.is_some_and(|en| en.is_ascii()), "{key}: {vi} / {en:?}");
    }
    let decision = all.values().find(|one| one["key"].as_str().unwrap().starts_with("allowances/"));
    let facts = list(decision.unwrap(), "facts");
    let fact = |name: &str| facts.iter().find(|one| one["name"] == name).unwrap();
    assert_eq!(fact("highest_only")["value_en"], "Yes");
    assert_eq!(fact("rounding")["value_en"], Value::Null, "figures are the same in both");
}
