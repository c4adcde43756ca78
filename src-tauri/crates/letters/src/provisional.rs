//! Decisions on allowances a centre entered itself, as its report tells them: one row a line, each with all
//! that is said of the decision, so that whoever reads the report reads the same decision.

use crate::line::Line;
use crate::report::Report;
use crate::table::ShapeFault;
use norms::draft::{ActDraft, DecisionDraft, LineDraft, NewAct, OwnDecision};
use norms::{Day, Method, SalaryPart, StartRule, StopRule, Value};

/// Name of the table.
pub const OWN_DECISIONS: &str = "quyet-dinh-tam";

fn text(text: &str) -> Value {
    if text.is_empty() { Value::Blank } else { Value::Text(text.to_owned()) }
}

/// The rows of the table.
pub fn own_rows(own: &[OwnDecision]) -> Vec<Vec<Value>> {
    let lines = own.iter().flat_map(|one| one.draft.lines.iter().zip(1..).map(move |l| (one, l)));
    lines.map(|(one, (line, nth))| own_row(one, line, nth)).collect()
}

fn own_row(one: &OwnDecision, line: &LineDraft, nth: u32) -> Vec<Value> {
    let draft = &one.draft;
    let act = draft.act.new.as_ref();
    let said = |of: fn(&NewAct) -> &str| act.map_or(Value::Blank, |act| text(of(act)));
    let flag = |holds: bool| Value::Int(i64::from(holds));
    let parts = line.of.iter().flatten().map(|part| part.code());
    vec![
        text(&one.id),
        text(&format!("{nth:03}")),
        said(|act| &act.number),
        act.and_then(|act| act.signed).map_or(Value::Blank, |day| text(&day.to_string())),
        said(|act| &act.issuer),
        said(|act| &act.subject),
        text(&draft.province),
        text(&draft.from.to_string()),
        text(&draft.scope),
        flag(draft.highest_only),
        text(draft.start.code()),
        text(draft.stop.code()),
        Value::Int(draft.rounding),
        flag(draft.counts_for_insurance),
        text(&line.role),
        text(&line.area_classes.join(" ")),
        text(line.method.code()),
        text(line.coefficient.as_deref().unwrap_or_default()),
        text(&parts.collect::<Vec<_>>().join(" ")),
        line.amount_vnd.map_or(Value::Blank, |vnd| Value::Int(vnd.dong())),
    ]
}

/// The own decisions of a report, as its rows stand. One with a row that says what no decision can say is
/// left out: the report contradicts itself there, and is told so.
///
/// # Errors
/// [`ShapeFault`] where the table is not of its shape.
pub fn own_decisions(report: &Report) -> Result<Vec<OwnDecision>, ShapeFault> {
    let mut all: Vec<(String, Option<DecisionDraft>)> = Vec::new();
    for row in report.require(OWN_DECISIONS)?.lines() {
        let id = row.text("decision")?;
        let line = line_of(row)?;
        match all.last_mut().filter(|(of, _)| of == id) {
            Some((_, draft)) => match (draft.as_mut(), line) {
                (Some(draft), Some(line)) => draft.lines.push(line),
                _ => *draft = None,
            },
            None => {
                let draft = head_of(row)?.zip(line);
                let draft = draft.map(|(head, line)| DecisionDraft { lines: vec![line], ..head });
                all.push((id.to_owned(), draft));
            }
        }
    }
    let read = all.into_iter();
    Ok(read.filter_map(|(id, draft)| Some(OwnDecision { id, draft: draft? })).collect())
}

/// What every row of a decision says of it; without its lines.
fn head_of(row: Line<'_>) -> Result<Option<DecisionDraft>, ShapeFault> {
    let owned = |column| row.text(column).map(str::to_owned);
    let act = NewAct {
        number: owned("number")?,
        subject: owned("subject")?,
        issuer: owned("issuer")?,
        signed: row.text("signed_on")?.parse().ok(),
        from: None,
        is_verified: false,
    };
    let start = StartRule::from_code(row.text("start")?);
    let stop = StopRule::from_code(row.text("stop")?);
    let from: Option<Day> = row.text("from_on")?.parse().ok();
    let (Some(start), Some(stop), Some(from)) = (start, stop, from) else { return Ok(None) };
    Ok(Some(DecisionDraft {
        act: ActDraft { known: None, new: Some(act) },
        province: owned("province")?,
        from,
        scope: owned("scope")?,
        highest_only: row.flag("highest_only")? == Some(true),
        start,
        stop,
        rounding: row.int("rounding")?.unwrap_or_default(),
        counts_for_insurance: row.flag("counts_for_insurance")? == Some(true),
        is_verified: false,
        lines: Vec::new(),
    }))
}

fn line_of(row: Line<'_>) -> Result<Option<LineDraft>, ShapeFault> {
    let words = |column| row.text(column).map(|text| text.split_whitespace());
    let parts: Option<Vec<SalaryPart>> = words("of_parts")?.map(SalaryPart::from_code).collect();
    let method = Method::from_code(row.text("method")?);
    let (Some(parts), Some(method)) = (parts, method) else { return Ok(None) };
    let coefficient = row.text("coefficient")?;
    Ok(Some(LineDraft {
        role: row.text("role")?.to_owned(),
        area_classes: words("area_classes")?.map(str::to_owned).collect(),
        method,
        coefficient: (!coefficient.is_empty()).then(|| coefficient.to_owned()),
        of: (!parts.is_empty()).then_some(parts),
        amount_vnd: row.vnd("amount_vnd")?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{centre, report};
    use norms::Vnd;

    fn decision(id: &str, number: &str) -> OwnDecision {
        let act = NewAct {
            number: number.to_owned(),
            subject: "Phụ cấp".to_owned(),
            issuer: "UBND tỉnh".to_owned(),
            signed: "2020-06-01".parse().ok(),
            from: None,
            is_verified: false,
        };
        let line = |role: &str, method, coefficient: Option<&str>, amount: Option<i64>| LineDraft {
            role: role.to_owned(),
            area_classes: Vec::new(),
            method,
            coefficient: coefficient.map(str::to_owned),
            of: None,
            amount_vnd: amount.map(|dong| Vnd::new(dong).unwrap()),
        };
        let mut lines = vec![
            line("giam-doc", Method::HeSo, Some("0.25"), None),
            line("ke-toan", Method::SoTienThang, None, Some(200_000)),
            line("thu-quy", Method::SoTienNam, None, Some(2_000_000)),
            line("pho-giam-doc", Method::PhanTram, Some("10"), None),
        ];
        lines[0].area_classes = vec!["kv1".to_owned(), "kv3".to_owned()];
        lines[3].of = Some(vec![SalaryPart::Luong, SalaryPart::PhuCapChucVu]);
        let draft = DecisionDraft {
            act: ActDraft { known: None, new: Some(act) },
            province: "30".to_owned(),
            from: "2020-07-01".parse().unwrap(),
            scope: "Cán bộ quản lý".to_owned(),
            highest_only: true,
            start: StartRule::DenNgay15,
            stop: StopRule::ThangKetThuc,
            rounding: 100,
            counts_for_insurance: false,
            is_verified: false,
            lines,
        };
        OwnDecision { id: id.to_owned(), draft }
    }

    #[test]
    fn a_decision_comes_out_of_the_table_as_it_went_in() {
        let mut second = decision("tam-30-b", "2/QĐ");
        second.draft.lines.truncate(1);
        second.draft.act.new.as_mut().unwrap().signed = None;
        let own = vec![decision("tam-30-a", "1/QĐ"), second];
        let mut rows = vec![("trung-tam", centre())];
        rows.extend(own_rows(&own).into_iter().map(|row| (OWN_DECISIONS, row)));
        assert_eq!(own_decisions(&report(&rows)), Ok(own));
        assert_eq!(own_decisions(&report(&[("trung-tam", centre())])), Ok(vec![]));
    }

    #[test]
    fn one_row_that_says_no_line_leaves_its_decision_out_and_no_other() {
        for (column, bad) in [(10, "mai"), (11, "zz"), (16, "zz"), (18, "luong zz")] {
            let own = [decision("tam-30-a", "1/QĐ"), decision("tam-30-b", "2/QĐ")];
            let mut rows = own_rows(&own);
            rows[0][column] = Value::Text(bad.to_owned());
            let mut all = vec![("trung-tam", centre())];
            all.extend(rows.into_iter().map(|row| (OWN_DECISIONS, row)));
            let read = own_decisions(&report(&all)).unwrap();
            let ids: Vec<&str> = read.iter().map(|one| one.id.as_str()).collect();
            assert_eq!(ids, ["tam-30-b"], "{column}");
        }
    }
}
