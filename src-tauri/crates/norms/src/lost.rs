//! What one law has and another lacks: law is never deleted, only ended.

use crate::Norms;
use crate::asked::{ROLES, SignsAs};

/// The list of figures the program computes, with how each comes about.
const FIGURES: &str = "figure";

impl Norms {
    /// The first thing `other` holds under a name this law does not know: anything of
    /// [`Norms::lacks`], an act, a unit, a decision, a rule. `None` when everything is there, be it
    /// with other values or ended. What was computed by a name must be found by it for ever.
    pub fn lost(&self, other: &Norms) -> Option<String> {
        let named = |folder: &str, name: &str| format!("{folder}/{name}");
        let act = other.instruments.keys().find(|key| !self.instruments.contains_key(*key));
        let unit = other.units.versions.keys().find(|key| !self.units.versions.contains_key(*key));
        let decision = other.decisions.iter().find(|d| self.decision(&d.id).is_err());
        let rule = other.rules.iter().find(|r| self.rule(&r.id).is_none());
        let signs =
            SignsAs::ALL.into_iter().find(|one| other.is_signed(*one) && !self.is_signed(*one));
        self.lacks(other)
            .or_else(|| act.map(|key| named("instruments", key)))
            .or_else(|| unit.map(|key| named("units", key)))
            .or_else(|| decision.map(|d| named("allowances", &d.id)))
            .or_else(|| rule.map(|r| named("rules", &r.id)))
            .or_else(|| signs.map(|one| named("codes/roles", &format!("signs_as {one}"))))
    }

    /// Did any role ever sign as this?
    fn is_signed(&self, signs_as: SignsAs) -> bool {
        self.all_codes(ROLES).iter().any(|role| role.field("signs_as") == signs_as.code())
    }

    /// The first name a program asks for by itself that `other` knows and this law does not: a
    /// rate, a list, a code, a field of codes, a form, a principle, a calendar, a last day, an office
    /// that receives.
    pub fn lacks(&self, other: &Norms) -> Option<String> {
        let named = |folder: &str, name: &str| format!("{folder}/{name}");
        let rate = other.rates.keys().find(|key| !self.rates.contains_key(*key));
        let form = other.forms.keys().find(|key| !self.forms.contains_key(*key));
        let principle = other.principles.keys().find(|key| !self.principles.contains_key(*key));
        let calendars = &self.calendars;
        let calendar = other.calendars.iter().find(|c| calendars.iter().all(|o| o.key != c.key));
        let deadlines = &self.deadlines;
        let deadline = other.deadlines.iter().find(|d| deadlines.iter().all(|o| o.key != d.key));
        let relations = &self.relations;
        let office =
            other.relations.iter().find(|r| relations.iter().all(|o| o.office != r.office));
        rate.map(|key| named("rates", key))
            .or_else(|| self.lost_code(other))
            .or_else(|| self.lacks_field(other))
            .or_else(|| form.map(|key| named("forms", key)))
            .or_else(|| principle.map(|key| named("principles", key)))
            .or_else(|| calendar.map(|c| named("calendars", &c.key)))
            .or_else(|| deadline.map(|d| named("calendars", &d.key)))
            .or_else(|| office.map(|r| named("offices", &r.office)))
    }

    fn lost_code(&self, other: &Norms) -> Option<String> {
        // How the screens explain their figures is nothing a program computes by.
        let asked = other.lists.iter().filter(|(list, _)| *list != FIGURES);
        asked.into_iter().find_map(|(list, found)| {
            let own = self.all_codes(list);
            let lost = |code: &&crate::Code| !own.iter().any(|c| c.code == code.code);
            found.codes.iter().find(lost).map(|code| format!("codes/{list}/{}", code.code))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{LawFiles, Norms};

    /// The shipped law after one change of one file.
    fn after(path: &str, old: &str, new: &str) -> Norms {
        let mut files = LawFiles::shipped();
        let text = files.get(path).unwrap().to_owned();
        assert!(text.contains(old), "{old} is not in {path}");
        files.put(path, &text.replace(old, new)).unwrap();
        files.read().unwrap()
    }

    #[test]
    fn a_law_that_lost_a_name_says_which_and_one_that_ended_it_has_lost_nothing() {
        let shipped = Norms::shipped();
        assert_eq!(shipped.lost(shipped), None);
        for (path, old, new, lost) in [
            ("codes/condition.toml", "code = \"kha\"", "code = \"kha-kha\"", "codes/condition/kha"),
            (
                "calendars/deadlines.toml",
                "key = \"quarter-hand-in\"",
                "key = \"quarter-handing-in\"",
                "calendars/quarter-hand-in",
            ),
            ("codes/note.toml", "code = \"200\"", "code = \"250\"", "codes/note/200"),
            (
                "codes/report-ground.toml",
                "code = \"quy-che\"",
                "code = \"quy-che-moi\"",
                "codes/report-ground/quy-che",
            ),
        ] {
            let law = after(path, old, new);
            assert_eq!(law.lost(shipped).as_deref(), Some(lost));
            assert!(shipped.lost(&law).is_some(), "the new name is unknown to the old law");
        }
        let mut files = LawFiles::shipped();
        let text = files.get("codes/condition.toml").unwrap();
        let ended = format!(
            "{text}\n[[code]]\ncode = \"kha\"\nvi = \"Khá\"\nen = \"Fair\"\nfrom = 2030-01-01\nrepealed = true\n"
        );
        files.put("codes/condition.toml", &ended).unwrap();
        assert_eq!(files.read().unwrap().lost(shipped), None);
    }

    #[test]
    fn a_law_by_which_nobody_signs_or_codes_say_less_has_lost_it() {
        let shipped = Norms::shipped();
        for (path, old, new, lost) in [
            (
                "codes/roles.toml",
                "signs_as = \"cashier\"",
                "is_seconded = \"false\"",
                "codes/roles/signs_as cashier",
            ),
            (
                "codes/facility-category.toml",
                "extra_keys = [\"unit\", \"minimum_part\"]",
                "extra_keys = [\"unit\", \"minimum_part\", \"more\"]",
                "",
            ),
        ] {
            let law = after(path, old, new);
            assert_eq!(law.lost(shipped).unwrap_or_default(), lost);
        }
        let more = after("codes/condition.toml", "list = ", "extra_keys = [\"more\"]\nlist = ");
        assert_eq!(shipped.lost(&more).as_deref(), Some("codes/condition more"));
    }

    #[test]
    fn a_law_from_before_a_figure_was_explained_lacks_nothing() {
        let mut files = LawFiles::shipped();
        let text = files.get("codes/figure.toml").unwrap().to_owned();
        let head = text.split("[[code]]").take(3).collect::<Vec<_>>().join("[[code]]");
        files.put("codes/figure.toml", &head).unwrap();
        let old = files.read().unwrap();
        assert!(old.all_codes("figure").len() < Norms::shipped().all_codes("figure").len());
        assert_eq!(old.lacks(Norms::shipped()), None);
    }
}
