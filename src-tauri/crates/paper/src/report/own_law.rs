//! What a paper says of the law its report was made by, and of the decisions its centre entered itself: a reader
//! knows a decision by its number and day, never by the id a book gives it.

use super::rows::table;
use crate::{LawNames, PaperFault, marks};
use letters::{OWN_DECISIONS, Report};
use std::collections::BTreeMap;

/// Name of the list that has what the law calls decisions.
pub(crate) const DECISIONS: &str = "decision";
/// Name of the list that has the titles of rules.
pub(crate) const RULES: &str = "rules";

/// The decisions a report tells its centre entered itself, by id: number and day, and that nobody compared them.
pub(crate) fn own_titles(report: &Report) -> Result<BTreeMap<String, String>, PaperFault> {
    let mut titles = BTreeMap::new();
    for line in table(report, OWN_DECISIONS)?.lines() {
        let number = numbered(line.text("number")?, line.text("signed_on")?, line.text("from_on")?);
        titles.insert(line.text(DECISIONS)?.to_owned(), format!("{number} (tạm, chưa đối chiếu)"));
    }
    Ok(titles)
}

/// "21/2020/QĐ-UBND ngày 15/06/2020"; by its first day where nobody said when it was signed.
fn numbered(number: &str, signed_on: &str, from_on: &str) -> String {
    if signed_on.is_empty() {
        format!("{number} áp dụng từ ngày {}", marks::day(from_on))
    } else {
        format!("{number} ngày {}", marks::day(signed_on))
    }
}

/// The law of a report in words: its edition, and how many decisions nobody compared stand beside it. Empty where
/// neither is known: a program that did not keep the edition sealed it.
pub(crate) fn of_report(
    report: &Report,
    names: &LawNames,
    edition: &str,
    say: impl Fn(&str, &[(&str, &str)]) -> String,
) -> Result<String, PaperFault> {
    let mut own = BTreeMap::new();
    for line in table(report, OWN_DECISIONS)?.lines() {
        let id = line.text(DECISIONS)?;
        if names.law.is_own(id) {
            let (signed, from) = (line.text("signed_on")?, line.text("from_on")?);
            own.insert(id, numbered(line.text("number")?, signed, from));
        }
    }
    let count = own.len().to_string();
    let which = own.into_values().collect::<Vec<_>>().join("; ");
    let values = [("edition", edition), ("count", &count), ("which", &which)];
    let key = match (edition.is_empty(), which.is_empty()) {
        (true, true) => return Ok(String::new()),
        (false, true) => "paper.report.law",
        (false, false) => "paper.report.law_and_own",
        (true, false) => "paper.report.own",
    };
    Ok(say(key, &values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use letters::Table;
    use norms::draft::{ActDraft, DecisionDraft, LineDraft, NewAct, OwnDecision};
    use norms::{LawFiles, Method, Norms, StartRule, StopRule};
    use std::sync::Arc;

    fn own(number: &str, province: &str, from: &str, signed: Option<&str>) -> OwnDecision {
        let act = NewAct {
            number: number.to_owned(),
            subject: "Phụ cấp".to_owned(),
            issuer: "UBND tỉnh".to_owned(),
            signed: signed.map(|day| day.parse().unwrap()),
            from: None,
            is_verified: false,
        };
        let line = LineDraft {
            role: "giam-doc".to_owned(),
            area_classes: Vec::new(),
            method: Method::HeSo,
            coefficient: Some("0.25".to_owned()),
            of: None,
            amount_vnd: None,
        };
        let draft = DecisionDraft {
            act: ActDraft { known: None, new: Some(act) },
            province: province.to_owned(),
            from: from.parse().unwrap(),
            scope: "Cán bộ quản lý".to_owned(),
            highest_only: true,
            start: StartRule::ThangBatDau,
            stop: StopRule::ThangKeTiep,
            rounding: 1,
            counts_for_insurance: false,
            is_verified: false,
            lines: vec![line],
        };
        OwnDecision { id: draft.own_id().unwrap(), draft }
    }

    fn with(own: &[OwnDecision]) -> Report {
        let plain = sample::report(1, "x");
        let tables = plain.tables().filter(|table| table.shape().name != OWN_DECISIONS).cloned();
        let told = Table::new(OWN_DECISIONS, letters::own_rows(own)).unwrap();
        Report::new(tables.chain([told]).collect()).unwrap()
    }

    fn said(own: &[OwnDecision], edition: &str) -> String {
        let law = Norms::shipped().beside(&LawFiles::shipped(), own).law;
        let names = LawNames::of(Arc::new(law), "2026-Q3".parse().unwrap());
        let say = |key: &str, values: &[(&str, &str)]| {
            let values = values.iter().map(|(name, value)| format!(" {name}={value}"));
            format!("{key}{}", values.collect::<String>())
        };
        of_report(&with(own), &names, edition, say).unwrap()
    }

    /// All texts of a workbook.
    fn unzipped(bytes: &[u8]) -> String {
        let folder = std::env::temp_dir().join("paper-room");
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("own-law.xlsx");
        std::fs::write(&file, bytes).unwrap();
        let out = std::process::Command::new("unzip").arg("-p").arg(&file).output().unwrap();
        assert!(out.status.success());
        String::from_utf8_lossy(&out.stdout).into_owned()
    }

    #[test]
    fn the_edition_is_told_with_what_stands_beside_it() {
        let first = own("21/2020/QĐ-UBND", "30", "2020-07-01", Some("2020-06-15"));
        let second = own("3/2024/QĐ-UBND", "30", "2024-02-01", None);
        // The law has this one itself: nothing of it is provisional any more.
        let known = own("99/2013/QĐ-UBND", "40", "2013-08-20", None);
        for (own, edition, expected) in [
            (vec![], "AAAA-BBBB", "paper.report.law edition=AAAA-BBBB count=0 which="),
            (vec![], "", ""),
            (vec![known], "AAAA-BBBB", "paper.report.law edition=AAAA-BBBB count=0 which="),
            (
                vec![first.clone()],
                "AAAA-BBBB",
                "paper.report.law_and_own edition=AAAA-BBBB count=1 \
                 which=21/2020/QĐ-UBND ngày 15/06/2020",
            ),
            (
                vec![first, second],
                "",
                "paper.report.own edition= count=2 which=21/2020/QĐ-UBND ngày 15/06/2020; \
                 3/2024/QĐ-UBND áp dụng từ ngày 01/02/2024",
            ),
        ] {
            assert_eq!(said(&own, edition), expected);
        }
    }

    #[test]
    fn a_reader_knows_a_decision_by_number_and_day() {
        let one = own("21/2020/QĐ-UBND", "30", "2020-07-01", Some("2020-06-15"));
        let titles = own_titles(&with(std::slice::from_ref(&one))).unwrap();
        let title = "21/2020/QĐ-UBND ngày 15/06/2020 (tạm, chưa đối chiếu)";
        assert_eq!(titles.get(&one.id).map(String::as_str), Some(title));
    }

    #[test]
    fn no_paper_and_no_workbook_says_the_id_a_book_gave_it() {
        let one = own("21/2020/QĐ-UBND", "30", "2020-07-01", Some("2020-06-15"));
        let report = with(std::slice::from_ref(&one));
        let paper = crate::report::tests::paper(&report);
        let beside = crate::WorkbookPaper::beside(&paper).unwrap();
        let all = sample::consolidated(&report, 2, 1);
        for bytes in [
            crate::workbook(&beside).unwrap(),
            crate::consolidated_workbook(&all, &sample::SampleNames).unwrap(),
        ] {
            let text = unzipped(&bytes);
            assert!(!text.contains(&one.id), "the id of a book");
            assert!(text.contains("21/2020/QĐ-UBND ngày 15/06/2020 (tạm, chưa đối chiếu)"));
        }
        for pdf in [crate::report_pdf(&paper).unwrap(), crate::summary_pdf(&all).unwrap()] {
            assert!(!sample::read(&pdf, "own-law").contains(&one.id), "the id of a book");
        }
    }
}
