//! What a law made before this program says nothing of, lent to it by the law the program ships.

use crate::Norms;
use crate::edition::edition;

impl Norms {
    /// The first field of a list's codes that `other` has and this law's list was made without.
    pub(crate) fn lacks_field(&self, other: &Norms) -> Option<String> {
        let mut lists = self.lists.iter();
        lists.find_map(|(list, own)| {
            let theirs = &other.lists.get(list)?.fields;
            let lacking = theirs.iter().find(|field| !own.fields.contains(field))?;
            Some(format!("codes/{list} {lacking}"))
        })
    }

    /// This law with the fields its lists were made without, each code's as `other` has it on the
    /// day the wording begins. The edition says whose they are.
    pub(crate) fn lent_by(mut self, other: &Norms) -> Norms {
        for (list, own) in &mut self.lists {
            let Some(theirs) = other.lists.get(list) else { continue };
            let missing = theirs.fields.iter().filter(|field| !own.fields.contains(field));
            let missing: Vec<String> = missing.cloned().collect();
            for code in &mut own.codes {
                let mut wordings = theirs.codes.iter().filter(|known| known.code == code.code);
                let first = wordings.clone().next();
                let Some(lender) = wordings.rfind(|known| known.from <= code.from).or(first) else {
                    continue;
                };
                for (field, value) in &lender.extra {
                    if missing.contains(field) {
                        code.extra.insert(field.clone(), value.clone());
                    }
                }
            }
            own.fields.extend(missing);
        }
        self.edition = edition([("own", &*self.edition), ("lent", &*other.edition)].into_iter());
        self
    }
}
