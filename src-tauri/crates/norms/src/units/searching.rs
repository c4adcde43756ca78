//! Finding a unit by what people write of it.

use super::asked::asked;
use super::{Unit, Units};
use crate::Day;
use crate::fold::{Haystack, Needle};

/// What a unit is searched by while its parent is called so.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    code: String,
    nth: usize,
    /// First day of the parent's name in `hay`; `None` without a parent.
    parent_from: Option<Day>,
    /// Kind, name, parent and code.
    hay: Haystack,
    /// All it lies in and ever lay in under its name: the province, the district of old.
    around: Haystack,
    name: Haystack,
    /// Kind and name.
    full: Haystack,
}

impl Units {
    /// Builds the search keys; call after every unit is in place.
    pub(crate) fn index(&mut self) {
        let mut keys = Vec::new();
        for versions in self.versions.values() {
            for (nth, unit) in versions.iter().enumerate() {
                let until = versions.get(nth + 1).map(|next| next.from);
                let parents = self.parents(unit, until);
                let named = parents.iter().map(|p| (Some(p.from), p.full_name.as_str()));
                let around = Haystack::new(&self.around(unit));
                let bare = parents.is_empty().then_some((None, ""));
                keys.extend(named.chain(bare).map(|(parent_from, parent)| Key {
                    code: unit.code.clone(),
                    nth,
                    parent_from,
                    hay: Haystack::new(&format!("{} {parent} {}", unit.full_name, unit.codes())),
                    around: around.clone(),
                    name: Haystack::new(&unit.name),
                    full: Haystack::new(&unit.full_name),
                }));
            }
        }
        self.keys = keys;
    }

    /// Names of what a unit lies in, and of what one of its code and name lay in before, one above the other.
    fn around(&self, unit: &Unit) -> String {
        let same = self.versions.get(&unit.code).into_iter().flatten();
        let mut ahead: Vec<&str> = same
            .filter(|one| one.name == unit.name)
            .filter_map(|one| one.parent_code.as_deref())
            .collect();
        let mut names: Vec<&str> = Vec::new();
        // Three tiers at most; a loop in the data must not become a loop here.
        for _ in 0..2 {
            let above: Vec<&Unit> =
                ahead.iter().filter_map(|code| self.versions.get(*code)).flatten().collect();
            names.extend(above.iter().map(|unit| unit.full_name.as_str()));
            ahead = above.iter().filter_map(|unit| unit.parent_code.as_deref()).collect();
        }
        names.join(" ")
    }

    /// Units in force whose name, parent or code holds every word of the query.
    pub(crate) fn search(&self, query: &str, on: Day, limit: usize) -> Vec<&Unit> {
        let parts = asked(query);
        let needle = Needle::new(&parts.join(" "));
        if needle.is_empty() {
            return Vec::new();
        }
        let parts: Vec<Needle> = parts.iter().map(|part| Needle::new(part)).collect();
        let mut found: Vec<(u8, &str, &Unit)> = self
            .keys
            .iter()
            .filter_map(|key| {
                let rank = rank(key, &needle).or_else(|| rank_by_parts(key, &parts))?;
                let unit = self.stands(&key.code, key.nth, on)?;
                let parent = self.above(unit, on).map(|parent| parent.from);
                (parent == key.parent_from).then_some((rank, unit.code.as_str(), unit))
            })
            .collect();
        found.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
        found.into_iter().take(limit).map(|(_, _, unit)| unit).collect()
    }
}

/// Lower is better: the whole name (or code), then hits with the marks of the query, then hits in
/// the name, then the words side by side, then the words anywhere.
fn rank(key: &Key, needle: &Needle) -> Option<u8> {
    if !key.hay.holds(needle) {
        return None;
    }
    let whole = [&key.name, &key.full];
    let marked = key.hay.holds_marked(needle);
    Some(match () {
        () if key.code == needle.folded() => 0,
        () if whole.iter().any(|name| name.equals_marked(needle)) => 0,
        () if whole.iter().any(|name| name.equals(needle)) => 1,
        () if marked && key.name.holds(needle) => 2,
        () if marked => 3,
        () if key.name.holds(needle) => 4,
        () if key.hay.holds_phrase(needle) => 5,
        () => 6,
    })
}

/// Of a query of parts, the first is the unit and each behind it something it lies in, today or of old; behind
/// all that hold the whole query.
fn rank_by_parts(key: &Key, parts: &[Needle]) -> Option<u8> {
    let (unit, above) = parts.split_first()?;
    let is_it = key.full.holds(unit) || key.code == unit.folded();
    if above.is_empty() || !is_it || !above.iter().all(|part| key.around.holds(part)) {
        return None;
    }
    let is_whole = [&key.name, &key.full].iter().any(|name| name.equals(unit));
    Some(if is_whole { 7 } else { 8 })
}
