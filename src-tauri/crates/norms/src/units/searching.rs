//! Finding a unit by what people write of it.

use super::asked::asked;
use crate::Day;
use crate::fold::{Haystack, Needle};
use crate::unit::Unit;

/// What a unit is searched by while its parent is called so.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) code: String,
    pub(super) nth: usize,
    /// First day of the parent's name in `hay`; `None` without a parent.
    pub(super) parent_from: Option<Day>,
    /// Kind, name, parent and code.
    hay: Haystack,
    /// All it lies in and ever lay in under its name: the province, the district of old.
    around: Haystack,
    name: Haystack,
    /// Kind and name.
    full: Haystack,
}

impl Key {
    /// Of a unit, one of those of its code, while what it lies in was called so from that day.
    pub(super) fn of(unit: &Unit, nth: usize, parent: (Option<Day>, &str), around: &str) -> Key {
        let (parent_from, parent) = parent;
        Key {
            code: unit.code.clone(),
            nth,
            parent_from,
            hay: Haystack::new(&format!("{} {parent} {}", unit.full_name, unit.codes())),
            around: Haystack::new(around),
            name: Haystack::new(&unit.name),
            full: Haystack::new(&unit.full_name),
        }
    }
}

/// What is asked for: all of it, and part by part.
pub(super) struct Query {
    whole: Needle,
    parts: Vec<Needle>,
}

impl Query {
    /// None where nothing is asked for.
    pub(super) fn of(query: &str) -> Option<Query> {
        let parts = asked(query);
        let whole = Needle::new(&parts.join(" "));
        let parts = parts.iter().map(|part| Needle::new(part)).collect();
        (!whole.is_empty()).then_some(Query { whole, parts })
    }

    /// Lower is better; none where the unit is not meant.
    pub(super) fn rank(&self, key: &Key) -> Option<u8> {
        rank(key, &self.whole).or_else(|| rank_by_parts(key, &self.parts))
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
