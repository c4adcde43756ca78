//! Rules of checking, each with its sentence, its law and its expression.

use super::said::{Said, Tongue, code};
use super::{entry, fact, value};
use crate::talk::law::{LawEntry, LawFact};
use norms::rules::{Rule, Scope, Subject};
use norms::{Day, Norms};

pub(super) fn rules(law: &Norms, on: Day) -> Vec<LawEntry> {
    let rules = law.rules().iter().map(|rule| {
        let (vi, en) = (&rule.title.vi, &rule.title.en);
        let mut found = entry(format!("rules/{}", rule.id), vi, en);
        found.say(code(law, "severity", rule.severity.code(), on));
        found.is_in_force = rule.from <= on;
        found.is_verified = rule.verified;
        let said = Said { vi: plain(&rule.sentence.vi), en: plain(&rule.sentence.en) };
        let mut row = value(law, rule.from, on, said, "", rule.verified);
        row.instrument = None;
        row.cited.clone_from(&rule.law);
        row.state = if rule.from > on { "later" } else { "now" }.to_owned();
        found.history = vec![row];
        let scope = match rule.scope {
            Scope::Report => "report",
            Scope::WithPrevious => "with-previous",
            Scope::Office => "office",
        };
        found.facts = vec![
            fact("severity", code(law, "severity", rule.severity.code(), on)),
            fact("scope", scope),
            fact("screen", &*rule.screen),
        ];
        found.facts.extend(condition(rule));
        found
    });
    rules.collect()
}

/// What a rule looks at and what is wrong in it: its columns by their titles.
fn condition(rule: &Rule) -> Vec<LawFact> {
    let shape = match &rule.subject {
        Subject::Rows(table) => letters::Shape::named(table),
        _ => None,
    };
    let mut facts = Vec::new();
    if let Some(shape) = shape {
        facts.push(fact("table", shape.title));
    }
    if let Some(only) = &rule.only_written {
        facts.push(fact("only", in_words(only, shape)));
    }
    facts.push(fact("fails", in_words(&rule.fails_written, shape)));
    facts
}

/// A condition with the titles of columns for their names and words for its signs; what stands in
/// quotes and what belongs to another table stays as it is written.
fn in_words(written: &str, shape: Option<&letters::Shape>) -> Said {
    Said::with(|tongue| {
        let mut said = String::new();
        for (n, piece) in written.split('\'').enumerate() {
            if n % 2 == 1 {
                said.push_str(&format!("“{piece}”"));
                continue;
            }
            let mut rest = piece;
            while !rest.is_empty() {
                let is_name = |c: char| c.is_ascii_alphanumeric() || "_.-".contains(c);
                let is_sign = |c: char| "=!<>".contains(c);
                let ends = |is_same: &dyn Fn(char) -> bool| rest.find(|c| !is_same(c));
                let length = match rest.chars().next() {
                    Some(c) if is_name(c) => ends(&is_name).unwrap_or(rest.len()),
                    Some(c) if is_sign(c) => ends(&is_sign).unwrap_or(rest.len()),
                    Some(c) => c.len_utf8(),
                    None => 0,
                };
                let (token, after) = rest.split_at(length);
                said.push_str(&word_of(token, after, shape, tongue));
                rest = after;
            }
        }
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

/// One name or run of signs of a condition, in words.
fn word_of(token: &str, after: &str, shape: Option<&letters::Shape>, tongue: Tongue) -> String {
    let is_vi = tongue == Tongue::Vi;
    let known = match token.trim() {
        "and" => {
            if is_vi {
                "và"
            } else {
                "and"
            }
        }
        "or" => {
            if is_vi {
                "hoặc"
            } else {
                "or"
            }
        }
        "not" => {
            if is_vi {
                "không"
            } else {
                "not"
            }
        }
        "==" => {
            if is_vi {
                "bằng"
            } else {
                "is"
            }
        }
        "!=" => {
            if is_vi {
                "khác"
            } else {
                "is not"
            }
        }
        ">" => {
            if is_vi {
                "lớn hơn"
            } else {
                "more than"
            }
        }
        ">=" => {
            if is_vi {
                "từ"
            } else {
                "at least"
            }
        }
        "<" => {
            if is_vi {
                "nhỏ hơn"
            } else {
                "less than"
            }
        }
        "<=" => {
            if is_vi {
                "đến"
            } else {
                "at most"
            }
        }
        "is_blank" => {
            if is_vi {
                "để trống"
            } else {
                "is blank"
            }
        }
        "mentions" => {
            if is_vi {
                "nhắc đến"
            } else {
                "mentions"
            }
        }
        "in_period" => {
            if is_vi {
                "trong kỳ báo cáo"
            } else {
                "within the period"
            }
        }
        name => {
            let column = shape.and_then(|s| s.columns.iter().find(|column| column.name == name));
            return match column.filter(|_| !after.starts_with('(')) {
                Some(column) => format!("«{}»", column.title),
                None => token.to_owned(),
            };
        }
    };
    format!(" {known} ")
}

/// A sentence of a rule without a finding: where a value of the report would stand, an ellipsis.
fn plain(sentence: &str) -> String {
    let mut said = String::with_capacity(sentence.len());
    for (n, piece) in sentence.split('{').enumerate() {
        match piece.split_once('}') {
            Some((_, rest)) if n > 0 => {
                said.push('…');
                said.push_str(rest);
            }
            _ => said.push_str(piece),
        }
    }
    said
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_sentence_without_a_finding_has_no_names_of_columns() {
        let said = super::plain("Phiếu {number} chi {amount_vnd} một lần.");
        assert_eq!(said, "Phiếu … chi … một lần.");
        assert_eq!(super::plain("Quý chưa khóa."), "Quý chưa khóa.");
    }

    #[test]
    fn a_condition_is_said_with_the_titles_of_its_columns() {
        let shape = letters::Shape::named("chung-tu");
        for (written, vi, en) in [
            (
                "series == 'PC' and amount_vnd > 500_000",
                "«Loại» bằng “PC” và «Số tiền» lớn hơn 500_000",
                "«Loại» is “PC” and «Số tiền» more than 500_000",
            ),
            (
                "not is_blank(payee) or documents <= 0",
                "không để trống («Người nộp, người nhận») hoặc «Chứng từ gốc kèm theo» đến 0",
                "not is blank («Người nộp, người nhận») or «Chứng từ gốc kèm theo» at most 0",
            ),
            (
                "sum(phu-cap.amount_vnd) != 0",
                "sum(phu-cap.amount_vnd) khác 0",
                "sum(phu-cap.amount_vnd) is not 0",
            ),
        ] {
            let said = super::in_words(written, shape);
            assert_eq!((said.vi.as_str(), said.en.as_str()), (vi, en));
        }
    }
}
