//! Decisions on allowances a centre entered itself, because the law of its office has none of them yet.
//! They are provisional: verified by nobody, told in every report that follows one, and no more than
//! another name of the law's own decision once the law has it.

use crate::day_records::{FactKind, ProfileFact};
use crate::law::OwnDecision;
use crate::money_records::AllowanceSheet;
use letters::{Flaw, FlawCode};
use norms::draft::{ActDraft, DecisionDraft, NewAct};
use norms::reading::{LineChange, taken_over};
use norms::{LawFiles, Norms, Quarter};
use serde::Serialize;
use ts_rs::TS;

norms::closed_set! {
    /// How an own decision stands.
    pub enum OwnDecisionState {
        /// The centre may follow it.
        Stands = "stands",
        /// It was ended.
        Ended = "ended",
        /// The law has the decision itself.
        Replaced = "replaced",
    }
}

/// An own decision as it is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OwnDecisionRow {
    pub decision: OwnDecision,
    pub state: OwnDecisionState,
    /// What the law has in its place: its act and what it is about.
    pub replaced_by: Option<String>,
    /// What that says otherwise, line by line.
    pub changed: Vec<LineChange>,
    /// The last sealed quarter whose sheets follow it: it can be ended, not changed.
    pub sealed: Option<Quarter>,
    /// Sheets follow it: it cannot be removed.
    pub is_settled: bool,
}

/// An own decision the law has taken the place of, with what it says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Superseded {
    pub own_id: String,
    /// As the centre entered it.
    pub number: String,
    /// The law's own: its act and what it is about.
    pub replaced_by: String,
    pub changed: Vec<LineChange>,
}

/// The own decisions a law has taken the place of; `law` was read with them beside it.
pub fn superseded(law: &Norms, own: &[OwnDecision]) -> Vec<Superseded> {
    let replaced = own.iter().filter_map(|one| {
        let row = one.row(law, &[], &[]);
        Some(Superseded {
            own_id: one.own_id.clone(),
            number: one.number.clone(),
            replaced_by: row.replaced_by?,
            changed: row.changed,
        })
    });
    replaced.collect()
}

/// Why an own decision cannot be changed or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OwnRefusal {
    /// A sealed quarter follows it.
    #[error("own-decision-sealed {0}")]
    Sealed(Quarter),
    /// Settled sheets follow it.
    #[error("own-decision-settled")]
    Settled,
}

impl OwnDecision {
    /// As the law's reader takes it.
    pub fn stands(&self) -> norms::draft::OwnDecision {
        let act = NewAct {
            number: self.number.clone(),
            subject: self.subject.clone(),
            issuer: self.issuer.clone(),
            signed: self.signed_on,
            from: None,
            is_verified: false,
        };
        let draft = DecisionDraft {
            act: ActDraft { known: None, new: Some(act) },
            province: self.province.clone(),
            from: self.from_on,
            scope: self.scope.clone(),
            highest_only: self.highest_only,
            start: self.start,
            stop: self.stop,
            rounding: i64::from(self.rounding),
            counts_for_insurance: self.counts_for_insurance,
            is_verified: false,
            lines: self.lines.clone(),
        };
        norms::draft::OwnDecision { id: self.own_id.clone(), draft }
    }

    /// How it stands beside the law, and what follows it; `closed` are the sealed quarters.
    pub fn row(
        &self,
        law: &Norms,
        sheets: &[AllowanceSheet],
        closed: &[Quarter],
    ) -> OwnDecisionRow {
        let in_place = law.in_place_of(&self.own_id);
        let state = match (in_place, self.to_on) {
            (Some(_), _) => OwnDecisionState::Replaced,
            (None, Some(_)) => OwnDecisionState::Ended,
            (None, None) => OwnDecisionState::Stands,
        };
        OwnDecisionRow {
            state,
            changed: in_place
                .map(|known| taken_over(law, &self.stands().draft, known, known.from))
                .unwrap_or_default(),
            replaced_by: in_place.map(|known| crate::allowances::decision_title(law, known)),
            sealed: self.sealed_last(sheets, closed),
            is_settled: self.followed_by(sheets).next().is_some(),
            decision: self.clone(),
        }
    }

    /// May what it says be another from now on?
    ///
    /// # Errors
    /// [`OwnRefusal::Sealed`].
    pub fn may_change(
        &self,
        sheets: &[AllowanceSheet],
        closed: &[Quarter],
    ) -> Result<(), OwnRefusal> {
        self.sealed_last(sheets, closed).map_or(Ok(()), |quarter| Err(OwnRefusal::Sealed(quarter)))
    }

    /// May it be as if it had never been entered?
    ///
    /// # Errors
    /// [`OwnRefusal`].
    pub fn may_go(&self, sheets: &[AllowanceSheet], closed: &[Quarter]) -> Result<(), OwnRefusal> {
        self.may_change(sheets, closed)?;
        if self.followed_by(sheets).next().is_some() { Err(OwnRefusal::Settled) } else { Ok(()) }
    }

    /// The facts by which the centre follows it.
    pub fn chosen_by<'a>(
        &'a self,
        facts: &'a [ProfileFact],
    ) -> impl Iterator<Item = &'a ProfileFact> {
        facts.iter().filter(|fact| {
            fact.kind == FactKind::Decision && fact.value.as_deref() == Some(&*self.own_id)
        })
    }

    fn followed_by<'a>(
        &'a self,
        sheets: &'a [AllowanceSheet],
    ) -> impl Iterator<Item = &'a AllowanceSheet> {
        sheets.iter().filter(|s| s.lines.iter().any(|line| line.decision == self.own_id))
    }

    fn sealed_last(&self, sheets: &[AllowanceSheet], closed: &[Quarter]) -> Option<Quarter> {
        let quarters = self.followed_by(sheets).map(|sheet| sheet.month.quarter());
        quarters.filter(|quarter| closed.contains(quarter)).max()
    }
}

/// Those of the own decisions that allowances follow: what a report tells of them.
pub fn followed<'a>(
    own: &[OwnDecision],
    decisions: impl Iterator<Item = &'a str>,
) -> Vec<norms::draft::OwnDecision> {
    let named: std::collections::BTreeSet<&str> = decisions.collect();
    let told = own.iter().filter(|one| named.contains(one.own_id.as_str()));
    told.map(OwnDecision::stands).collect()
}

/// Those that cannot be read beside the newest law any more: nothing is computed by them.
pub fn flaws(law: &Norms, files: &LawFiles, own: &[OwnDecision]) -> Vec<Flaw> {
    let stands: Vec<_> = own.iter().map(OwnDecision::stands).collect();
    let unread = law.beside(files, &stands).unread.into_iter();
    unread.map(|(id, why)| Flaw::at(FlawCode::OwnDecisionUnread, id, why.to_string())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::line;
    use crate::money_records::AllowanceLine;
    use norms::draft::LineDraft;
    use norms::{StartRule, StopRule};

    fn own() -> OwnDecision {
        OwnDecision {
            own_id: "tam-30-21-2020-qd-ubnd".to_owned(),
            number: "21/2020/QĐ-UBND".to_owned(),
            signed_on: None,
            issuer: "UBND tỉnh".to_owned(),
            subject: "Phụ cấp".to_owned(),
            province: "30".to_owned(),
            from_on: "2020-01-01".parse().unwrap(),
            to_on: None,
            scope: "Cán bộ quản lý trung tâm".to_owned(),
            highest_only: true,
            start: StartRule::ThangBatDau,
            stop: StopRule::ThangKeTiep,
            rounding: 1,
            counts_for_insurance: false,
            lines: vec![LineDraft {
                role: "giam-doc".to_owned(),
                area_classes: Vec::new(),
                method: norms::Method::HeSo,
                coefficient: Some("0.25".to_owned()),
                of: None,
                amount_vnd: None,
            }],
        }
    }

    fn sheet(month: &str, decision: &str) -> AllowanceSheet {
        let line = AllowanceLine { decision: decision.to_owned(), ..line(1, 100) };
        let month: norms::Month = month.parse().unwrap();
        AllowanceSheet { month, settled_on: month.last(), voucher_id: None, lines: vec![line] }
    }

    #[test]
    fn what_a_sealed_quarter_follows_stays_and_what_a_sheet_follows_does_not_go() {
        let one = own();
        let closed: Vec<Quarter> = vec!["2026-Q2".parse().unwrap()];
        for (sheets, change, go) in [
            (vec![], Ok(()), Ok(())),
            (vec![sheet("2026-05", "other")], Ok(()), Ok(())),
            (vec![sheet("2026-07", &one.own_id)], Ok(()), Err(OwnRefusal::Settled)),
            (
                vec![sheet("2026-05", &one.own_id), sheet("2026-07", &one.own_id)],
                Err(OwnRefusal::Sealed(closed[0])),
                Err(OwnRefusal::Sealed(closed[0])),
            ),
        ] {
            assert_eq!(one.may_change(&sheets, &closed), change, "{sheets:?}");
            assert_eq!(one.may_go(&sheets, &closed), go, "{sheets:?}");
        }
    }

    #[test]
    fn it_stands_until_it_is_ended_or_the_law_has_it() {
        let shipped = Norms::shipped();
        let files = LawFiles::shipped();
        let one = own();
        let state = |one: &OwnDecision| {
            let law = shipped.beside(&files, &[one.stands()]).law;
            let row = one.row(&law, &[], &[]);
            (row.state, row.replaced_by.is_some())
        };
        let ended = OwnDecision { to_on: "2026-12-31".parse().ok(), ..own() };
        let known = OwnDecision {
            own_id: "tam-45-2013-qd-ubnd".to_owned(),
            province: "40".to_owned(),
            from_on: "2013-08-20".parse().unwrap(),
            ..own()
        };
        assert_eq!(state(&one), (OwnDecisionState::Stands, false));
        assert_eq!(state(&ended), (OwnDecisionState::Ended, false));
        assert_eq!(state(&known), (OwnDecisionState::Replaced, true));
        let law = shipped.beside(&files, &[one.stands(), known.stands()]).law;
        let told = superseded(&law, &[one, known.clone()]);
        let ids: Vec<&str> = told.iter().map(|one| one.own_id.as_str()).collect();
        assert_eq!(ids, [known.own_id.as_str()]);
        assert!(told[0].replaced_by.contains("45/2013") && !told[0].changed.is_empty(), "{told:?}");
    }

    #[test]
    fn a_report_tells_those_its_allowances_follow() {
        let told = |named: &[&str]| followed(&[own()], named.iter().copied()).len();
        assert_eq!((told(&["x"]), told(&[&own().own_id, "x"])), (0, 1));
    }
}
