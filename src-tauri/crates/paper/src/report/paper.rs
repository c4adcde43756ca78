//! What the printed report says beside the tables it is made of.

use crate::{LawNames, Names, Signers, marks};
use centre::{Profile, QuarterState, SealedReport};
use letters::Report;
use norms::place_names::own_name;
use norms::{Day, Norms, Quarter};

/// Everything the printed report says that is not in its tables.
pub struct ReportPaper<'a> {
    /// The tables of the quarter.
    pub report: &'a Report,
    /// What the reader calls a code.
    pub names: &'a dyn Names,
    /// The body above the centre, as it stands left of the national title: `UBND XÃ …`.
    pub upper_body: String,
    /// Number and symbol: `12/BC-TTHTCĐ`.
    pub number: String,
    /// Place of the date line.
    pub place: String,
    /// The day on the paper; the day of the PDF as well.
    pub signed_on: Day,
    /// Who the report is sent to, one a line.
    pub addressee: Vec<String>,
    /// The grounds, one a line, each a whole sentence without its final mark.
    pub grounds: Vec<String>,
    /// Copies to, without the dash; the file line (`Lưu: …`) is one of them.
    pub copies_to: Vec<String>,
    /// Who signs as director.
    pub director: String,
    /// Who signs as accountant.
    pub accountant: String,
    /// Who made the tables.
    pub preparer: String,
    /// Mã số liệu, 8 characters without the dash.
    pub ma_so_lieu: String,
    /// Sample data: every page says it cannot be handed in.
    pub sample: bool,
    /// Set when this report replaces another.
    pub revision: Option<Revision>,
    /// Some figure rests on law the program could not verify; also set by any such row.
    pub unverified: bool,
}

/// What a corrected report says about itself.
pub struct Revision {
    /// 1 for the first correction.
    pub number: u32,
    /// The report it replaces, in words: `báo cáo số … ngày …`.
    pub replaces: String,
    /// Why.
    pub reason: String,
}

/// What the records of a centre say of its report.
pub struct ReportFacts<'a> {
    /// The centre.
    pub profile: &'a Profile,
    /// How the quarter stands.
    pub state: &'a QuarterState,
    /// What this report takes the place of, for a revision.
    pub replaced: Option<&'a SealedReport>,
    /// Who signs in the quarter.
    pub signers: Signers,
    /// As the book has it set.
    pub upper_body: String,
    /// Mã số liệu of the tables.
    pub ma_so_lieu: String,
    /// Sample data.
    pub is_sample: bool,
    /// The day it is.
    pub today: Day,
}

/// Finds the words of a key and fills the named values in.
pub type Say<'a> = &'a dyn Fn(&str, &[(&str, &str)]) -> String;

/// The instruments a report rests on, by their ids in the law, oldest first.
const GROUNDS: [&str; 3] = ["qd-09-2008-qd-bgddt", "tt-40-2010-tt-bgddt", "1977-sgddt-cntx"];

impl<'a> ReportPaper<'a> {
    /// The paper of a quarter.
    pub fn of(
        report: &'a Report,
        names: &'a LawNames,
        facts: ReportFacts<'_>,
        say: Say<'_>,
    ) -> ReportPaper<'a> {
        let ReportFacts { profile, state, signers, .. } = facts;
        let number = state.report_number.clone();
        ReportPaper {
            report,
            names,
            upper_body: facts.upper_body,
            number: number.unwrap_or_else(|| say("paper.report.number_open", &[])),
            place: own_name(&profile.unit_name).to_owned(),
            signed_on: state.paper_day(facts.today),
            addressee: vec![profile.office_name.clone()],
            grounds: grounds(&names.law, state.quarter, say),
            copies_to: vec![say("paper.report.copy_same", &[]), say("paper.report.copy_file", &[])],
            director: signers.director,
            preparer: signers.accountant.clone(),
            accountant: signers.accountant,
            ma_so_lieu: facts.ma_so_lieu,
            sample: facts.is_sample,
            revision: revision(state, facts.replaced, say),
            unverified: false,
        }
    }
}

/// A first report replaces nothing.
fn revision(
    state: &QuarterState,
    replaced: Option<&SealedReport>,
    say: Say<'_>,
) -> Option<Revision> {
    let old = replaced.filter(|_| state.revision > 0)?;
    let code = marks::grouped(&old.ma_so_lieu, 4, "-");
    let values = [("code", code.as_str()), ("day", &old.signed_on.office())];
    Some(Revision {
        number: state.revision,
        replaces: say("paper.report.replaces", &values),
        reason: state.reason.clone().unwrap_or_default(),
    })
}

/// The instruments a report rests on, those in force in its quarter.
fn grounds(law: &Norms, quarter: Quarter, say: Say<'_>) -> Vec<String> {
    let acts = GROUNDS.iter().filter_map(|id| law.instrument(id));
    let in_force =
        acts.filter(|act| act.signed.or(act.from).is_none_or(|day| day <= quarter.last()));
    let told = in_force.map(|act| {
        let day = act.signed.map(Day::office).unwrap_or_default();
        let values = [("number", act.number.as_str()), ("day", &day), ("title", &act.vi)];
        say("paper.report.ground", &values)
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{self, day};
    use crate::sample_records::{profile, sealed};
    use std::sync::Arc;

    /// The last part of the key with the values, instead of a sentence.
    fn say(key: &str, values: &[(&str, &str)]) -> String {
        let values = values.iter().map(|(name, value)| format!(" {name}={value}"));
        let last = key.rsplit('.').next().unwrap();
        format!("{last}{}", values.collect::<String>())
    }

    #[test]
    fn a_paper_says_what_the_quarter_and_the_book_say() {
        let report = sample::report(1, "x");
        let names = LawNames::of(Arc::new(Norms::shipped().clone()), "2026-Q3".parse().unwrap());
        let (centre, old) = (profile(), sealed());
        let first = QuarterState::begun("2026-Q3".parse().unwrap());
        let again = QuarterState {
            revision: 1,
            reason: Some("sai số dư".into()),
            report_number: Some("12/BC".into()),
            signed_on: Some(day("2026-10-02")),
            ..first.clone()
        };
        let replaces = "replaces code=K7Q2-9F4M day=01/10/2026";
        for (state, replaced, number, on, revision) in [
            (&first, None, "number_open", "2026-09-20", None),
            // What was sealed before it was opened again is nothing to a first report.
            (&first, Some(&old), "number_open", "2026-09-20", None),
            (&again, None, "12/BC", "2026-10-02", None),
            (&again, Some(&old), "12/BC", "2026-10-02", Some((1, replaces, "sai số dư"))),
        ] {
            let facts = ReportFacts {
                profile: &centre,
                state,
                replaced,
                signers: Signers { director: "Thưởng".into(), ..Signers::default() },
                upper_body: "UBND XÃ".into(),
                ma_so_lieu: "K7Q29F4M".into(),
                is_sample: false,
                today: day("2026-09-20"),
            };
            let paper = ReportPaper::of(&report, &names, facts, &say);
            assert_eq!((paper.number.as_str(), paper.signed_on), (number, day(on)));
            let told = paper.revision.as_ref();
            let told = told.map(|r| (r.number, r.replaces.as_str(), r.reason.as_str()));
            assert_eq!(told, revision);
            assert_eq!((paper.place.as_str(), paper.director.as_str()), ("Điền Xá", "Thưởng"));
            assert_eq!(paper.copies_to, ["copy_same", "copy_file"]);
        }
    }

    #[test]
    fn a_report_rests_on_the_instruments_of_its_time() {
        let law = Norms::shipped();
        let signed = GROUNDS.map(|id| law.instrument(id).unwrap());
        let signed = signed.map(|act| act.signed.or(act.from).unwrap());
        for quarter in ["2007-Q4", "2008-Q1", "2009-Q4", "2010-Q4", "2026-Q3"] {
            let quarter: Quarter = quarter.parse().unwrap();
            let told = grounds(law, quarter, &say);
            let expected = signed.iter().filter(|on| **on <= quarter.last()).count();
            assert_eq!(told.len(), expected, "{quarter}");
        }
        assert_eq!(grounds(law, "2026-Q3".parse().unwrap(), &say).len(), 3);
    }
}
