//! What a decision of the law says otherwise than the one a centre had entered in its place.

use super::said::Said;
use super::values::said;
use crate::draft::DecisionDraft;
use crate::law::{Decision, Line};
use crate::{Day, Norms};
use serde::Serialize;
use ts_rs::TS;

/// A line that came, went or says something else; empty where there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LineChange {
    pub before_vi: String,
    pub before_en: String,
    pub after_vi: String,
    pub after_en: String,
}

/// Line by line, in the order of what was entered, then of what came: only what differs.
pub fn taken_over(law: &Norms, own: &DecisionDraft, known: &Decision, on: Day) -> Vec<LineChange> {
    let own: Vec<Line> = own.lines.iter().map(|line| entered(line, own.from)).collect();
    let is_of = |line: &Line, other: &Line| key(line) == key(other);
    let tell = |line: Option<&Line>| {
        line.map(|line| Said::with(|tongue| said(law, line, on, tongue))).unwrap_or_default()
    };
    let kept = own.iter().map(|line| (Some(line), known.lines.iter().find(|k| is_of(line, k))));
    let new = known.lines.iter().filter(|line| !own.iter().any(|o| is_of(line, o)));
    kept.chain(new.map(|line| (None, Some(line))))
        .map(|(before, after)| (tell(before), tell(after)))
        .filter(|(before, after)| before != after)
        .map(|(before, after)| LineChange {
            before_vi: before.vi,
            before_en: before.en,
            after_vi: after.vi,
            after_en: after.en,
        })
        .collect()
}

/// For whom a line is: the role, and the classes in any order.
fn key(line: &Line) -> (&str, Vec<&str>) {
    let mut classes: Vec<&str> = line.area_classes.iter().map(String::as_str).collect();
    classes.sort_unstable();
    (&line.role, classes)
}

/// A line as the law would hold it; people type a comma, and one decimal where the law has two.
fn entered(line: &crate::draft::LineDraft, from: Day) -> Line {
    let plain = |text: &String| {
        let text = text.trim().replace(',', ".");
        match text.split_once('.') {
            Some((whole, part)) if part.len() < 2 => format!("{whole}.{part:0<2}"),
            _ => text,
        }
    };
    Line {
        role: line.role.clone(),
        area_classes: line.area_classes.clone(),
        method: line.method,
        coefficient: line.coefficient.as_ref().map(plain),
        of: line.of.clone().unwrap_or_default(),
        amount: line.amount_vnd,
        from,
        source: String::new(),
        verified: false,
        note: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Vnd;
    use crate::draft::{ActDraft, LineDraft};
    use crate::law::{Method, StartRule, StopRule};

    fn line(role: &str, classes: &[&str], coefficient: Option<&str>, amount: i64) -> LineDraft {
        LineDraft {
            role: role.to_owned(),
            area_classes: classes.iter().map(|class| (*class).to_owned()).collect(),
            method: if coefficient.is_some() { Method::HeSo } else { Method::SoTienThang },
            coefficient: coefficient.map(str::to_owned),
            of: None,
            amount_vnd: coefficient.is_none().then(|| Vnd::new(amount).unwrap()),
        }
    }

    #[test]
    fn only_what_differs_is_told_line_by_line() {
        let law = Norms::shipped();
        let known = law.decision("vi-du-2011").unwrap();
        let draft = |lines: Vec<LineDraft>| DecisionDraft {
            act: ActDraft { known: None, new: None },
            province: "22".to_owned(),
            from: known.from,
            scope: String::new(),
            highest_only: true,
            start: StartRule::ThangBatDau,
            stop: StopRule::ThangKeTiep,
            rounding: 1,
            counts_for_insurance: false,
            is_verified: false,
            lines,
        };
        // The law's own lines, said again as a person types them, are no change.
        let same = known.lines.iter().map(|l| LineDraft {
            role: l.role.clone(),
            area_classes: l.area_classes.iter().rev().cloned().collect(),
            method: l.method,
            coefficient: l
                .coefficient
                .as_ref()
                .map(|text| text.trim_end_matches('0').replace('.', ",")),
            of: None,
            amount_vnd: l.amount,
        });
        let mut lines: Vec<LineDraft> = same.collect();
        let told = |lines: &[LineDraft]| {
            let all = taken_over(law, &draft(lines.to_vec()), known, known.from);
            all.into_iter().map(|one| [one.before_vi, one.after_vi]).collect::<Vec<_>>()
        };
        assert_eq!(told(&lines), Vec::<[String; 2]>::new());
        // Another figure, a line of no role the law has there, and one the centre had left out.
        let first = lines[0].clone();
        lines[0].coefficient = Some("0,45".to_owned());
        let gone = lines.pop().unwrap();
        lines.push(line("khac", &["kv1"], None, 600_000));
        let changes = told(&lines);
        assert_eq!(changes.len(), 3, "{changes:?}");
        assert!(changes[0][0].ends_with("0,45") && changes[0][1] != changes[0][0], "{changes:?}");
        assert!(first.coefficient.is_some() && !changes[0][1].is_empty());
        assert!(changes[1][0].ends_with("600.000 đ") && changes[1][1].is_empty(), "{changes:?}");
        assert!(changes[2][0].is_empty() && !changes[2][1].is_empty(), "{gone:?} {changes:?}");
    }
}
