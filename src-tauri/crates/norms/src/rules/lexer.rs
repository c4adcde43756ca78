//! The words of an expression.

use super::fault::Unread;
use crate::why::InExpression;

/// Longest expression in bytes; a longer one is not a rule a person can check.
const LONGEST: usize = 4_000;

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Int(i64),
    Text(String),
    Name(String),
    Symbol(&'static str),
}

/// A word and where it stands, in bytes.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub(super) token: Token,
    pub(super) at: usize,
    pub(super) end: usize,
}

/// Longer symbols first, so that `<=` is not read as `<`.
const SYMBOLS: &[&str] = &["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "(", ")", ",", "."];

/// The words of `text` in order, or the first byte that begins none.
pub(super) fn words(text: &str) -> Result<Vec<Spot>, Unread> {
    if text.len() > LONGEST {
        return Err(Unread { at: LONGEST, reason: InExpression::TooLong });
    }
    let mut spots = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        if blank > 0 {
            at += blank;
            continue;
        }
        let (token, length) = word(rest).map_err(|reason| Unread { at, reason })?;
        let end = at + length;
        spots.push(Spot { token, at, end });
        at = end;
    }
    Ok(spots)
}

fn word(rest: &str) -> Result<(Token, usize), InExpression> {
    if let Some(quoted) = rest.strip_prefix('\'') {
        let length = quoted.find('\'').ok_or(InExpression::TextUnterminated)?;
        let text = quoted.get(..length).unwrap_or_default();
        return Ok((Token::Text(text.to_owned()), length + 2));
    }
    if let Some(symbol) = SYMBOLS.iter().find(|s| rest.starts_with(**s)) {
        return Ok((Token::Symbol(symbol), symbol.len()));
    }
    let length = rest
        .find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'))
        .unwrap_or(rest.len());
    let run = rest.get(..length).unwrap_or_default();
    match run.chars().next() {
        None => Err(InExpression::CharacterUnknown),
        Some(c) if c.is_ascii_digit() => number(run).map(|n| (Token::Int(n), length)),
        Some('_') => Err(InExpression::NameMalformed),
        Some(_) => Ok((Token::Name(run.to_owned()), length)),
    }
}

/// Digits, which may be grouped by `_` as in `1_000_000`.
fn number(run: &str) -> Result<i64, InExpression> {
    if run.ends_with('_') || run.contains("__") {
        return Err(InExpression::NumberMalformed);
    }
    let digits = run.replace('_', "");
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(InExpression::NumberMalformed);
    }
    digits.parse().map_err(|_| InExpression::NumberTooLarge)
}
