//! The accountant's way in: from an act to everything that rests on it.

use crate::Norms;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The text of `assets/norms/INDEX.md` for the law the program was built with.
pub fn index() -> String {
    Norms::shipped().index()
}

impl Norms {
    /// Every act with the files that cite it, and the cases that prove them.
    pub fn index(&self) -> String {
        let mut uses = self.uses();
        let mut out = String::from(
            "# Index of the law\n\nWritten by a test from the files of this folder; do not edit. \
             ✔: read in a source. ?: from general knowledge or derived; check before relying on it.\n",
        );
        for act in self.instruments.values() {
            let mark = if act.verified { '✔' } else { '?' };
            let title = format!(
                "\n## {} {mark}\n\n{} — `instruments/{}.toml`\n",
                act.number, act.vi, act.id
            );
            out.push_str(&title);
            if let Some(from) = act.from {
                write_line(&mut out, &format!("in force from {}", from.office()));
            }
            if !act.replaces.is_empty() {
                write_line(&mut out, &format!("replaces {}", act.replaces.join(", ")));
            }
            for line in uses.remove(act.id.as_str()).unwrap_or_default() {
                write_line(&mut out, &line);
            }
        }
        out
    }

    fn uses(&self) -> BTreeMap<&str, Vec<String>> {
        let mut uses: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let mut add = |act, line| uses.entry(act).or_default().push(line);
        let mark = |verified| if verified { '✔' } else { '?' };
        for (key, values) in &self.rates {
            for v in values {
                let amount = v.amount.map_or("repealed".to_owned(), |a| format!("{a} đ"));
                let article = v.article.as_deref().unwrap_or("article not noted");
                add(
                    v.source.as_str(),
                    format!(
                        "{article}: `rates/{key}.toml`, {amount} from {} {} → `tests/cases/{key}.toml`",
                        v.from.office(),
                        mark(v.verified)
                    ),
                );
            }
        }
        for d in &self.decisions {
            for l in &d.lines {
                let what = l
                    .coefficient
                    .clone()
                    .unwrap_or_else(|| l.amount.map_or(String::new(), |a| format!("{a} đ")));
                let areas = if l.area_classes.is_empty() {
                    "all".to_owned()
                } else {
                    l.area_classes.join(" ")
                };
                add(
                    l.source.as_str(),
                    format!(
                        "`allowances/{id}.toml`: {} ({areas}), {} {what} from {} {} → `tests/cases/{id}.toml`",
                        l.role,
                        l.method.code(),
                        l.from.office(),
                        mark(l.verified),
                        id = d.id
                    ),
                );
            }
        }
        for rule in &self.deadlines {
            let article = rule.article.as_deref().unwrap_or("article not noted");
            add(
                rule.source.as_str(),
                format!(
                    "{article}: `calendars/deadlines.toml`, {} from {} {} → `tests/cases/deadlines.toml`",
                    rule.key,
                    rule.from.office(),
                    mark(rule.verified)
                ),
            );
        }
        for form in self.forms.values().flatten() {
            let number = form.number.as_deref().unwrap_or("own design");
            add(
                form.source.as_str(),
                format!(
                    "`forms/{}.toml`: {number}, {} from {} {}",
                    form.key,
                    form.title,
                    form.from.office(),
                    mark(form.verified)
                ),
            );
        }
        let mut coded: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
        for (list, found) in &self.lists {
            for code in &found.codes {
                coded
                    .entry((&code.source, list))
                    .or_default()
                    .push(&code.code);
            }
        }
        for ((act, list), codes) in coded {
            add(act, format!("`codes/{list}.toml`: {}", codes.join(", ")));
        }
        let mut placed: BTreeMap<(&str, String), usize> = BTreeMap::new();
        for unit in self.units.versions.values().flatten() {
            *placed
                .entry((&unit.source, unit.from.office()))
                .or_default() += 1;
        }
        for ((act, from), count) in placed {
            add(act, format!("`units/`: {count} units from {from}"));
        }
        uses
    }
}

fn write_line(out: &mut String, line: &str) {
    // Writing to a text cannot fail.
    let _ = writeln!(out, "- {line}");
}
