//! The accountant's way in: from an act to everything that rests on it.

use crate::Norms;
use crate::asked::ASKED_LISTS;
use crate::law::{Instrument, Line};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The text of `assets/norms/INDEX.md` for the law the program was built with.
pub fn index() -> String {
    Norms::shipped().index()
}

/// What rests on an act, by the act's id.
type Uses<'a> = BTreeMap<&'a str, Vec<String>>;

impl Norms {
    /// Every act with the files that cite it, and the cases that prove them.
    pub fn index(&self) -> String {
        let mut uses = Uses::new();
        self.index_rates(&mut uses);
        self.index_decisions(&mut uses);
        self.index_calendars(&mut uses);
        self.index_principles(&mut uses);
        self.index_supports(&mut uses);
        self.index_deadlines(&mut uses);
        self.index_forms(&mut uses);
        self.index_codes(&mut uses);
        self.index_offices(&mut uses);
        self.index_units(&mut uses);
        let mut out = String::from(
            "# Index of the law\n\n\
             Written by a test from the files of this folder; do not edit. ✔: read in a source. \
             ?: from general\nknowledge or derived; check before relying on it.\n",
        );
        for act in self.instruments.values() {
            let (number, id, vi) = (&act.number, &act.id, &act.vi);
            put(&mut out, &format!("\n## {number} {}\n", mark(act.verified)));
            put(&mut out, &format!("{vi} — `instruments/{id}.toml`\n"));
            if let Some(from) = act.from {
                put(&mut out, &format!("- in force from {}", from.office()));
            }
            self.put_standing(&mut out, act);
            for line in uses.remove(id.as_str()).unwrap_or_default() {
                put(&mut out, &format!("- {line}"));
            }
        }
        put(&mut out, "\n## Still resting on an act that no longer holds\n");
        for one in self.outlived() {
            put(&mut out, &format!("- {}: {}", one.what, one.act.number));
        }
        put(&mut out, "\n## Rules of checking\n");
        for rule in &self.rules {
            let (id, severity, law) = (&rule.id, rule.severity.code(), &rule.law);
            let (from, mark) = (rule.from.office(), mark(rule.verified));
            let line = format!("- `rules/{id}.toml` ({severity}, from {from}): {law} {mark}");
            put(&mut out, &line);
        }
        out
    }

    /// What the act does to others, and what was done to it.
    fn put_standing(&self, out: &mut String, act: &Instrument) {
        if !act.replaces.is_empty() {
            put(out, &format!("- replaces {}", act.replaces.join(", ")));
        }
        if !act.amends.is_empty() {
            put(out, &format!("- amends {}", act.amends.join(", ")));
        }
        if let Some((by, from)) = self.successor(&act.id) {
            put(out, &format!("- replaced by {} from {}", by.id, from.office()));
        }
        if let Some(on) = act.ended {
            let by = act.ended_by.as_deref().map_or(String::new(), |by| format!(", by {by}"));
            put(out, &format!("- no longer in force from {}{by}", on.office()));
        }
        if !act.dates_verified && (act.signed.is_some() || act.from.is_some()) {
            put(out, "- its days were not read in it");
        }
    }

    fn index_rates<'a>(&'a self, uses: &mut Uses<'a>) {
        for (key, series) in &self.rates {
            for v in &series.values {
                let amount = v.amount.map_or("repealed".to_owned(), |a| format!("{a} đ"));
                let (at, from) = (article(v.article.as_deref()), v.from.office());
                let what = format!("{at}`rates/{key}.toml`, {amount} from {from}");
                add(uses, &v.source, proven(&what, v.verified, key));
            }
        }
    }

    fn index_decisions<'a>(&'a self, uses: &mut Uses<'a>) {
        for decision in &self.decisions {
            let id = &decision.id;
            for line in &decision.lines {
                let what = format!("`allowances/{id}.toml`: {}", said(line));
                add(uses, &line.source, proven(&what, line.verified, id));
            }
            for switch in &decision.switches {
                let (at, from) = (article(switch.article.as_deref()), switch.from.office());
                let (key, value) = (&switch.key, switch.value);
                let what = format!("{at}`allowances/{id}.toml`: {key} {value} from {from}");
                add(uses, &switch.source, proven(&what, switch.verified, id));
            }
        }
    }

    fn index_principles<'a>(&'a self, uses: &mut Uses<'a>) {
        for (key, law) in &self.principles {
            let unit = law.title.unit.as_deref().map_or(String::new(), |unit| format!(" {unit}"));
            for v in &law.values {
                let said = v.value.map_or("repealed".to_owned(), |said| format!("{said}{unit}"));
                let (at, from) = (article(v.article.as_deref()), v.from.office());
                let what = format!("{at}`principles/{key}.toml`, {said} from {from}");
                add(uses, &v.source, proven(&what, v.verified, "principles"));
            }
        }
    }

    fn index_supports<'a>(&'a self, uses: &mut Uses<'a>) {
        for l in &self.supports {
            let amount = l.amount.map_or("repealed".to_owned(), |a| format!("{a} đ"));
            let least = if l.is_minimum { "at least " } else { "" };
            let (at, from) = (article(l.article.as_deref()), l.from.office());
            let (key, kind, areas) = (&l.key, l.kind.code(), areas(&l.area_classes));
            let what =
                format!("{at}`supports/{key}.toml`: {kind} ({areas}), {least}{amount} from {from}");
            add(uses, &l.source, proven(&what, l.verified, key));
        }
    }

    fn index_calendars<'a>(&'a self, uses: &mut Uses<'a>) {
        for cut in &self.calendars {
            let (at, from) = (article(cut.article.as_deref()), cut.from.office());
            let what = format!("{at}`calendars/periods.toml`, {} from {from}", cut.key);
            add(uses, &cut.source, format!("{what} {}", mark(cut.verified)));
        }
    }

    fn index_deadlines<'a>(&'a self, uses: &mut Uses<'a>) {
        for rule in &self.deadlines {
            let (at, from) = (article(rule.article.as_deref()), rule.from.office());
            let how = if rule.repealed { "no longer due from" } else { "from" };
            let what = format!("{at}`calendars/deadlines.toml`, {} {how} {from}", rule.key);
            add(uses, &rule.source, proven(&what, rule.verified, "deadlines"));
        }
    }

    fn index_forms<'a>(&'a self, uses: &mut Uses<'a>) {
        for form in self.forms.values().flatten() {
            let number = form.number.as_deref().unwrap_or("own design");
            let (key, title, from) = (&form.key, &form.title, form.from.office());
            let what = format!("`forms/{key}.toml`: {number}, {title} from {from}");
            add(uses, &form.source, format!("{what} {}", mark(form.verified)));
        }
    }

    fn index_codes<'a>(&'a self, uses: &mut Uses<'a>) {
        let mut coded: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
        for (list, found) in &self.lists {
            for code in &found.codes {
                let codes = coded.entry((&code.source, list)).or_default();
                codes.push(&code.code);
            }
        }
        for ((act, list), codes) in coded {
            let cases = ASKED_LISTS.contains(&list);
            let cases = if cases { " → `tests/cases/codes.toml`" } else { "" };
            add(uses, act, format!("`codes/{list}.toml`: {}{cases}", codes.join(", ")));
        }
    }

    fn index_offices<'a>(&'a self, uses: &mut Uses<'a>) {
        for relation in &self.relations {
            let (at, from) = (article(relation.article.as_deref()), relation.from.office());
            let what = match (relation.repealed, relation.order) {
                (true, _) => "ends".to_owned(),
                (false, Some(order)) => format!("receiver {order}, {}", relation.roles.join(" ")),
                (false, None) => relation.roles.join(" "),
            };
            let line = format!("{at}`offices/`: {}, {what} from {from}", relation.office);
            add(uses, &relation.source, format!("{line} {}", mark(relation.verified)));
        }
    }

    fn index_units<'a>(&'a self, uses: &mut Uses<'a>) {
        let mut placed: BTreeMap<(&str, crate::Day), usize> = BTreeMap::new();
        for unit in self.units.versions.values().flatten() {
            *placed.entry((&unit.source, unit.from)).or_default() += 1;
        }
        for ((act, from), count) in placed {
            let from = from.office();
            add(uses, act, format!("`units/`: {count} units from {from}"));
        }
    }
}

fn add<'a>(uses: &mut Uses<'a>, act: &'a str, line: String) {
    uses.entry(act).or_default().push(line);
}

/// What a line of a decision grants, to whom, from when.
fn said(line: &Line) -> String {
    let what = match (&line.coefficient, line.amount) {
        (Some(coefficient), _) => coefficient.clone(),
        (None, Some(amount)) => format!("{amount} đ"),
        (None, None) => String::new(),
    };
    let areas = areas(&line.area_classes);
    let (role, method, from) = (&line.role, line.method.code(), line.from.office());
    format!("{role} ({areas}), {method} {what} from {from}")
}

fn areas(classes: &[String]) -> String {
    if classes.is_empty() { "all".to_owned() } else { classes.join(" ") }
}

fn article(article: Option<&str>) -> String {
    article.map_or(String::new(), |article| format!("{article}: "))
}

fn proven(what: &str, verified: bool, cases: &str) -> String {
    format!("{what} {} → `tests/cases/{cases}.toml`", mark(verified))
}

fn mark(verified: bool) -> char {
    if verified { '✔' } else { '?' }
}

fn put(out: &mut String, line: &str) {
    // Writing to a text cannot fail.
    let _ = writeln!(out, "{line}");
}

#[cfg(test)]
mod tests;
