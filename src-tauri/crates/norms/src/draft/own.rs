//! Decisions of a province that a centre entered itself, beside a law that does not have them yet.
//!
//! *Invariant:* what stands beside a law is read by the reader of the law and changes nothing of it; once
//! the law has the decision, the law alone counts, and the own one is another name of it.

use super::act::words;
use super::decision::DecisionDraft;
use super::writing::{DraftFault, Writing, slug};
use crate::files::LawFiles;
use crate::law::Decision;
use crate::{Day, Norms};

/// A decision entered by a centre, under the id it bears in the centre's book and in its reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDecision {
    /// Permanent ASCII id.
    pub id: String,
    /// What it says.
    pub draft: DecisionDraft,
}

/// A law with own decisions beside it.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The law. Its edition is that of the law alone.
    pub law: Norms,
    /// Those that cannot be read beside it, by id.
    pub unread: Vec<(String, DraftFault)>,
}

impl DecisionDraft {
    /// The id by which a centre's book and its reports name it: `tam-30-21-2020-qd-ubnd`. No file of the law
    /// is called so.
    ///
    /// # Errors
    /// [`DraftFault`] for a number without letters and digits, or one that is too long.
    pub fn own_id(&self) -> Result<String, DraftFault> {
        let number = self.act.new.as_ref().map_or("", |act| act.number.as_str());
        if words(number).is_empty() {
            return Err(DraftFault::Empty("number"));
        }
        slug(&format!("tam {} {number}", self.province), "number")
    }
}

impl Norms {
    /// This law, made of these files, with own decisions beside it. One this law has already is not read: its
    /// id names the law's own from then on.
    pub fn beside(&self, files: &LawFiles, own: &[OwnDecision]) -> Beside {
        let mut law = self.clone();
        let mut unread = Vec::new();
        for one in own {
            if let Some(known) = self.has_already(&one.draft) {
                let known = known.id.clone();
                law.own.insert(one.id.clone(), Some(known));
                continue;
            }
            match law.with_own(files, one) {
                Ok(with) => law = with,
                Err(fault) => unread.push((one.id.clone(), fault)),
            }
        }
        Beside { law, unread }
    }

    /// The decision of this law that a draft would say again: of the same province, and of the same number or
    /// the same first day. An invented one is none.
    pub fn has_already(&self, draft: &DecisionDraft) -> Option<&Decision> {
        let number = draft.act.new.as_ref().map(|act| words(&act.number)).unwrap_or_default();
        let is_of = |decision: &&Decision| {
            let act = self.instrument(&decision.instrument);
            decision.province == draft.province
                && !decision.is_example
                && !self.own.contains_key(&decision.id)
                && (decision.from == draft.from || act.is_some_and(|a| words(&a.number) == number))
        };
        self.all_decisions().iter().find(is_of)
    }

    /// Did a centre enter it, and has the law no decision of its own for it?
    pub fn is_own(&self, decision: &str) -> bool {
        self.own.get(decision).is_some_and(Option::is_none)
    }

    /// What this law has in place of a decision a centre entered; none where that one still stands.
    pub fn in_place_of(&self, own: &str) -> Option<&Decision> {
        let known = self.own.get(own)?.as_deref()?;
        self.decision(known).ok()
    }

    fn with_own(&self, files: &LawFiles, one: &OwnDecision) -> Result<Norms, DraftFault> {
        let mut draft = one.draft.clone();
        // Whoever entered it, nobody of the office has read it.
        draft.is_verified = false;
        if let Some(act) = &mut draft.act.new {
            act.is_verified = false;
        }
        let mut acts = LawFiles::default();
        for (path, text) in files.iter().filter(|(path, _)| path.starts_with("instruments/")) {
            acts.put(path, text)?;
        }
        let mut writing = Writing { files: acts, changed: Vec::new() };
        draft.write(&mut writing)?;
        let of = |path: &String| Some((path.clone(), writing.files.get(path)?.to_owned()));
        let changed: Vec<(String, String)> = writing.changed.iter().filter_map(of).collect();
        let changed: Vec<(&str, &str)> =
            changed.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let mut law = self.with_decisions(&changed)?;
        if let Some(decision) = law.decisions.last_mut() {
            decision.id.clone_from(&one.id);
        }
        law.own.insert(one.id.clone(), None);
        Ok(law)
    }
}

impl OwnDecision {
    /// The day it takes effect.
    pub fn from(&self) -> Day {
        self.draft.from
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{ActDraft, LineDraft, NewAct};
    use crate::law::{Method, StartRule, StopRule};
    use crate::{PostFacts, Vnd};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn line(role: &str, coefficient: &str) -> LineDraft {
        LineDraft {
            role: role.to_owned(),
            area_classes: Vec::new(),
            method: Method::HeSo,
            coefficient: Some(coefficient.to_owned()),
            of: None,
            amount_vnd: None,
        }
    }

    fn own(number: &str, province: &str, from: &str) -> OwnDecision {
        let act = NewAct {
            number: number.to_owned(),
            subject: "Phụ cấp trung tâm học tập cộng đồng".to_owned(),
            issuer: "UBND tỉnh".to_owned(),
            signed: None,
            from: None,
            is_verified: true,
        };
        let draft = DecisionDraft {
            act: ActDraft { known: None, new: Some(act) },
            province: province.to_owned(),
            from: day(from),
            scope: "Cán bộ quản lý trung tâm".to_owned(),
            highest_only: true,
            start: StartRule::ThangBatDau,
            stop: StopRule::ThangKeTiep,
            rounding: 1,
            counts_for_insurance: false,
            is_verified: true,
            lines: vec![line("giam-doc", "0,25"), line("pho-giam-doc", "0,15")],
        };
        OwnDecision { id: draft.own_id().unwrap(), draft }
    }

    fn beside(own: &[OwnDecision]) -> Beside {
        Norms::shipped().beside(&LawFiles::shipped(), own)
    }

    #[test]
    fn an_own_decision_is_read_beside_the_law_and_verified_by_nothing() {
        let one = own("21/2020/QĐ-UBND", "30", "2020-01-01");
        assert_eq!(one.id, "tam-30-21-2020-qd-ubnd");
        let Beside { law, unread } = beside(std::slice::from_ref(&one));
        assert!(unread.is_empty(), "{unread:?}");
        assert_eq!(law.edition(), Norms::shipped().edition());
        let decision = law.decision(&one.id).unwrap();
        assert!(!decision.switches_verified && law.is_own(&one.id));
        let facts = PostFacts { role: "giam-doc".to_owned(), area_class: "kv1".to_owned() };
        let earned = law.allowance(&one.id, &facts, "2026-09".parse().unwrap()).unwrap();
        assert_eq!((earned.amount, earned.verified), (Vnd::new(632_500).unwrap(), false));
        assert_eq!(earned.instrument.number, "21/2020/QĐ-UBND");
        assert!(Norms::shipped().decision(&one.id).is_err(), "the law itself stays");
    }

    #[test]
    fn one_the_law_has_by_number_or_by_day_is_another_name_of_the_laws_own() {
        let shipped = Norms::shipped();
        let known = shipped.decision("nghe-an-45-2013").unwrap();
        let number = &shipped.instrument(&known.instrument).unwrap().number;
        for (one, is_replaced) in [
            (own(&number.to_lowercase().replace('/', " / "), "40", "2014-01-01"), true),
            (own("99/2013/QĐ-UBND", "40", "2013-08-20"), true),
            (own("99/2013/QĐ-UBND", "40", "2013-08-21"), false),
            (own(number, "42", "2013-08-20"), false),
            // An invented one stands for nothing.
            (own("99/2011/QĐ-UBND", "22", "2011-01-01"), false),
        ] {
            let Beside { law, unread } = beside(std::slice::from_ref(&one));
            assert!(unread.is_empty(), "{unread:?}");
            let place = law.in_place_of(&one.id).map(|d| d.id.as_str());
            assert_eq!(place, is_replaced.then_some("nghe-an-45-2013"), "{one:?}");
            assert_eq!(law.is_own(&one.id), !is_replaced);
            let means = law.decision(&one.id).unwrap();
            assert_eq!(means.id == one.id, !is_replaced);
        }
    }

    #[test]
    fn what_is_no_decision_is_told_and_leaves_the_law_as_it_is() {
        let good = own("21/2020/QĐ-UBND", "30", "2020-01-01");
        let with = |change: fn(&mut DecisionDraft)| {
            let mut one = own("22/2020/QĐ-UBND", "30", "2021-01-01");
            change(&mut one.draft);
            one
        };
        for bad in [
            with(|d| d.lines[0].role = "nobody".to_owned()),
            with(|d| d.lines.clear()),
            with(|d| d.lines[1].coefficient = Some("x".to_owned())),
            with(|d| d.lines[1].role = "giam-doc".to_owned()),
            with(|d| d.province = "3".to_owned()),
            with(|d| d.rounding = 0),
            // Two of one province and one day.
            with(|d| d.from = day("2020-01-01")),
            with(|d| d.act.new = None),
        ] {
            let Beside { law, unread } = beside(&[good.clone(), bad.clone()]);
            assert_eq!(unread.len(), 1, "{bad:?}");
            assert!(law.decision(&good.id).is_ok() && law.decision(&bad.id).is_err());
        }
        let nameless = with(|d| d.act.new.as_mut().unwrap().number = "—".to_owned());
        assert_eq!(nameless.draft.own_id(), Err(DraftFault::Empty("number")));
    }
}
