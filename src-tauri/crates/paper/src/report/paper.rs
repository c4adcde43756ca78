//! What the printed report says beside the tables it is made of.

use super::groups::Groups;
use super::own_law;
use super::year::YearSoFar;
use crate::{LawNames, Names, PaperFault, Signers, marks};
use centre::{Activity, Profile, QuarterState, SealedReport};
use letters::{FindingRow, Report};
use norms::place_names::own_name;
use norms::words::count_in_words;
use norms::{Day, Norms};

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
    /// Somebody has read in an act that the commune is called so.
    pub place_is_read: bool,
    /// The day on the paper; the day of the PDF as well.
    pub signed_on: Day,
    /// Who the report is sent to, one a line.
    pub addressee: Vec<String>,
    /// The grounds, one a line, each a whole sentence without its final mark.
    pub grounds: Vec<String>,
    /// What an act asks the centre to have; none where no act asks.
    pub required: Option<Required>,
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
    /// The law it was made by, in words; empty where a program that sealed it did not keep that.
    pub law: String,
    /// What the check found, with the words and values of each place.
    pub findings: &'a [FindingRow],
    /// Activities by group, the year they are of, what was planned.
    pub groups: Groups,
    /// Sample data: every page says it cannot be handed in.
    pub sample: bool,
    /// Set when this report replaces another.
    pub revision: Option<Revision>,
}

/// What an act asks every centre of a province to have.
pub struct Required {
    /// How the table of it is headed.
    pub title: String,
    /// Codes of `facility-category`, in the order asked.
    pub categories: Vec<String>,
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
pub struct ReportFacts<'a, 'found> {
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
    /// The edition of the law, as people compare it; empty where it is not known.
    pub edition: String,
    /// What the check found.
    pub findings: &'found [FindingRow],
    /// The activities from the first of the year to the last of the quarter.
    pub this_year: &'a [Activity],
    /// Sample data.
    pub is_sample: bool,
    /// The day it is.
    pub today: Day,
}

/// Finds the words of a key and fills the named values in.
pub type Say<'a> = &'a dyn Fn(&str, &[(&str, &str)]) -> String;

impl<'a> ReportPaper<'a> {
    /// The paper of a quarter.
    ///
    /// # Errors
    /// Tables that are not those of a report.
    pub fn of(
        report: &'a Report,
        names: &'a LawNames,
        facts: ReportFacts<'_, 'a>,
        say: Say<'_>,
    ) -> Result<ReportPaper<'a>, PaperFault> {
        let ReportFacts { profile, state, signers, .. } = facts;
        let number = state.report_number.clone();
        let (law, on) = (&*names.law, state.quarter.last());
        let province = profile.province(law, on);
        let year = YearSoFar::of(profile, state.quarter, facts.this_year);
        Ok(ReportPaper {
            report,
            names,
            upper_body: facts.upper_body,
            number: number.unwrap_or_else(|| say("paper.report.number_open", &[])),
            place: own_name(&profile.unit_name).to_owned(),
            place_is_read: law.unit(&profile.unit_code, on).is_none_or(|unit| unit.verified),
            signed_on: state.paper_day(facts.today),
            addressee: vec![profile.office_name.clone()],
            grounds: grounds(law, &province, on, say),
            required: required(law, &province, on, say),
            copies_to: vec![say("paper.report.copy_same", &[]), say("paper.report.copy_file", &[])],
            director: signers.director,
            preparer: signers.accountant.clone(),
            accountant: signers.accountant,
            ma_so_lieu: facts.ma_so_lieu,
            law: own_law::of_report(report, names, &facts.edition, say)?,
            findings: facts.findings,
            groups: Groups::of(report, names, (law, on), &year)?,
            sample: facts.is_sample,
            revision: revision(state, facts.replaced, say),
        })
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

/// The instruments a report of a province's centre rests on; one nobody has read says so.
fn grounds(law: &Norms, province: &str, on: Day, say: Say<'_>) -> Vec<String> {
    let told = law.report_grounds(province, on).into_iter().map(|ground| {
        let act = ground.act;
        let kind = act.kind();
        let day = act.signed.map(in_a_sentence).unwrap_or_default();
        let number = marks::lent(&act.number, ground.is_verified);
        let values = [
            ("kind", kind),
            ("number", number.as_str()),
            ("day", &day),
            ("issuer", &act.issuer),
            ("title", &act.vi),
        ];
        say("paper.report.ground", &values)
    });
    told.collect()
}

/// "14 tháng 7 năm 2011", as a sentence says a day.
fn in_a_sentence(day: Day) -> String {
    let words = marks::day_in_words(day);
    let said = ["day", "month", "year"].map(|part| words[part].as_str().unwrap_or_default());
    format!("{} tháng {} năm {}", said[0], said[1], said[2])
}

/// What the province's centres are asked to have, headed by the act that asks.
fn required(law: &Norms, province: &str, on: Day, say: Say<'_>) -> Option<Required> {
    let asked = law.required_facilities(province, on);
    let first = asked.first()?;
    let count = count_in_words(asked.len());
    let number = marks::lent(&first.act.number, asked.iter().all(|one| one.is_verified));
    let values = [("count", count.as_str()), ("act", first.act_kind), ("number", &number)];
    Some(Required {
        title: say("paper.report.required", &values),
        categories: asked.iter().map(|one| one.category.to_owned()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{self, day};
    use crate::sample_records::{profile, sealed};
    use norms::LawFiles;
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
                edition: "AAAA-BBBB".into(),
                findings: &[],
                this_year: &[],
                is_sample: false,
                today: day("2026-09-20"),
            };
            let paper = ReportPaper::of(&report, &names, facts, &say).unwrap();
            assert_eq!((paper.number.as_str(), paper.signed_on), (number, day(on)));
            let told = paper.revision.as_ref();
            let told = told.map(|r| (r.number, r.replaces.as_str(), r.reason.as_str()));
            assert_eq!(told, revision);
            assert_eq!((paper.place.as_str(), paper.director.as_str()), ("Điền Xá", "Thưởng"));
            assert!(paper.law.starts_with("law edition=AAAA-BBBB"), "{}", paper.law);
            assert_eq!(paper.copies_to, ["copy_same", "copy_file"]);
        }
    }

    #[test]
    fn a_report_rests_on_the_instruments_of_its_time_and_province() {
        let law = Norms::shipped();
        for (province, on, expected) in [
            ("22", "2007-12-31", 0),
            ("22", "2009-12-31", 1),
            ("22", "2011-03-31", 2),
            ("22", "2026-09-30", 3),
            ("40", "2026-09-30", 2),
            ("", "2026-09-30", 2),
        ] {
            let told = grounds(law, province, day(on), &say);
            assert_eq!(told.len(), expected, "{province} {on}: {told:?}");
            let names_its = told.iter().any(|line| line.contains("1977/SGDĐT-CNTX"));
            assert_eq!(names_its, province == "22" && on == "2026-09-30", "{told:?}");
        }
        let told = grounds(law, "22", day("2026-09-30"), &say);
        let last = "ground kind=Công văn number=1977/SGDĐT-CNTX day=14 tháng 7 năm 2011 \
                    issuer=Sở GD&ĐT Quảng Ninh title=Tăng cường";
        assert!(told[2].starts_with(last), "{told:?}");
    }

    #[test]
    fn a_ground_nobody_read_says_so_and_what_is_required_names_its_act() {
        let mut files = LawFiles::shipped();
        let path = "codes/report-ground.toml";
        let text = files.get(path).unwrap().replace("verified = true", "verified = false");
        files.put(path, &text).unwrap();
        let told = grounds(&files.read().unwrap(), "40", day("2026-09-30"), &say);
        assert!(told.iter().all(|line| line.contains("BGDĐT\u{A0}(*) day=")), "{told:?}");
        let law = Norms::shipped();
        let asked = required(law, "22", day("2026-09-30"), &say).unwrap();
        assert_eq!(asked.title, "required count=Sáu act=Công văn number=1977/SGDĐT-CNTX");
        assert_eq!((asked.categories.len(), asked.categories[0].as_str()), (6, "van-phong"));
        assert!(required(law, "40", day("2026-09-30"), &say).is_none());
        assert!(required(law, "22", day("2011-06-30"), &say).is_none(), "before its day");
    }
}
