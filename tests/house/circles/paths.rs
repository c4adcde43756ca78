//! The paths that stand in a text of Rust: in `use` trees, in types, calls and macros. Comments,
//! strings and what is compiled for tests alone are left out.

use std::collections::BTreeSet;

/// Words that are followed by the name of a new thing.
const MAKING: [&str; 8] = ["fn", "struct", "enum", "trait", "const", "static", "type", "union"];

/// A word or a sign and its line.
type Word = (String, usize);

/// What one file names.
#[derive(Default)]
pub(super) struct Source {
    pub(super) names: Vec<Name>,
    /// What stands in it, by name.
    pub(super) things: BTreeSet<String>,
    /// Modules it declares for its tests alone.
    pub(super) tests: Vec<String>,
}

/// A path as it stands in a text.
pub(super) struct Name {
    /// The modules inside the file around it.
    pub(super) scope: Vec<String>,
    pub(super) path: Vec<String>,
    pub(super) line: usize,
    /// The name a `use` gives it here, `*` for all; none where it is simply used.
    pub(super) bound: Option<String>,
    /// A `use` that others see too.
    pub(super) shown: bool,
}

impl Source {
    pub(super) fn read(&mut self, text: &str) {
        let mut words = words(text);
        self.tests.extend(cut_tests(&mut words));
        let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
        let (mut scope, mut depth, mut at) = (Vec::<(String, usize)>::new(), 0, 0);
        while at < words.len() {
            let before = if at == 0 { "" } else { word(at - 1) };
            let around = || scope.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
            match word(at) {
                "mod" if word(at + 2) == "{" => scope.push((word(at + 1).to_owned(), depth)),
                "{" => depth += 1,
                "}" => {
                    depth -= 1;
                    scope.pop_if(|(_, opened)| *opened == depth);
                }
                "use" if word(at + 1) != "<" => {
                    let shown = before == "pub" || before == ")";
                    let mut leaves = Vec::new();
                    at = tree(&words, at + 1, &[], &mut leaves);
                    self.names.extend(leaves.into_iter().map(|(path, bound, line)| Name {
                        scope: around(),
                        path,
                        line,
                        bound: Some(bound),
                        shown,
                    }));
                    continue;
                }
                w if is_word(w) && MAKING.contains(&before) => {
                    self.things.insert(w.to_owned());
                }
                w if is_word(w) && !["::", "."].contains(&before) => {
                    let (start, mut path) = (at, vec![w.to_owned()]);
                    while word(at + 1) == "::" && is_word(word(at + 2)) {
                        at += 2;
                        path.push(word(at).to_owned());
                    }
                    // A word alone is a name only as a type, a call or a macro.
                    let named =
                        w.starts_with(char::is_uppercase) || ["(", "!"].contains(&word(at + 1));
                    if path.len() > 1 || named {
                        let line = words[start].1;
                        self.names.push(Name {
                            scope: around(),
                            path,
                            line,
                            bound: None,
                            shown: false,
                        });
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }
}

fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// Reads one `use` tree: its leaves as (path, name bound, line), and the place after it.
fn tree(
    words: &[Word],
    mut at: usize,
    before: &[String],
    leaves: &mut Vec<(Vec<String>, String, usize)>,
) -> usize {
    let mut path = before.to_vec();
    let line = words.get(at).map_or(0, |(_, line)| *line);
    while let Some((word, _)) = words.get(at) {
        match word.as_str() {
            "::" => {}
            "{" => {
                at += 1;
                while words.get(at).is_some_and(|(word, _)| word != "}") {
                    at = tree(words, at, &path, leaves);
                    at += usize::from(words.get(at).is_some_and(|(word, _)| word == ","));
                }
                return at + 1;
            }
            "*" => {
                leaves.push((path, "*".to_owned(), line));
                return at + 1;
            }
            "as" => {
                leaves.push((path, words[at + 1].0.clone(), line));
                return at + 2;
            }
            word if is_word(word) => path.push(word.to_owned()),
            _ => break,
        }
        at += 1;
    }
    if path.len() > 1 && path.last().is_some_and(|word| word == "self") {
        path.pop();
    }
    let bound = path.last().cloned().unwrap_or_default();
    leaves.push((path, bound, line));
    at
}

/// Takes out every item marked `#[cfg(test)]`, and names the modules among them.
fn cut_tests(words: &mut Vec<Word>) -> Vec<String> {
    let mut modules = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let is = |from: usize, text: &str| words.get(from).is_some_and(|(word, _)| word == text);
        let marks = ["#", "[", "cfg", "(", "test", ")", "]"];
        if !marks.iter().enumerate().all(|(n, mark)| is(at + n, mark)) {
            at += 1;
            continue;
        }
        let (mut end, mut depth) = (at + marks.len(), 0);
        while let Some((word, _)) = words.get(end) {
            match word.as_str() {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth -= 1,
                "mod" if depth == 0 => modules.push(words[end + 1].0.clone()),
                _ => {}
            }
            end += 1;
            if depth == 0 && (word == ";" || word == "}") {
                break;
            }
        }
        words.drain(at..end);
    }
    modules
}

/// The words and signs of a text with their lines; `::` is one sign.
fn words(text: &str) -> Vec<Word> {
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut at, mut line) = (Vec::new(), 0, 1);
    while let Some(&first) = chars.get(at) {
        let end = end_of(&chars, at);
        let word: String = chars[at..end].iter().collect();
        let kept = match first {
            '/' => word.len() == 1,
            '"' | '\'' => false,
            // What ends with a quote is a string, whatever letters say of which kind.
            _ => !first.is_whitespace() && !word.ends_with(['"', '#']) || word == "#",
        };
        let lines = word.matches('\n').count();
        if kept {
            found.push((word, line));
        }
        line += lines;
        at = end;
    }
    found
}

/// Where the word, sign, comment, string or character that begins here ends.
fn end_of(chars: &[char], at: usize) -> usize {
    let is =
        |at: usize, text: &str| text.chars().eq(chars.iter().skip(at).take(text.len()).copied());
    let after = |from: usize, test: &dyn Fn(usize) -> bool| {
        (from..chars.len()).find(|n| test(*n)).unwrap_or(chars.len())
    };
    let word_end = |from: usize| after(from, &|n| !(chars[n].is_alphanumeric() || chars[n] == '_'));
    match chars[at] {
        '/' if is(at, "//") => after(at, &|n| chars[n] == '\n'),
        '/' if is(at, "/*") => comment_end(chars, at),
        '"' => string_end(chars, at, None),
        '\'' if is(at + 1, "\\") => after(at + 3, &|n| chars[n] == '\'') + 1,
        '\'' if is(at + 2, "'") => at + 3,
        '\'' => word_end(at + 1),
        ':' if is(at, "::") => at + 2,
        '.' if is(at, "..") => at + 2,
        c if c.is_alphanumeric() || c == '_' => {
            let end = word_end(at);
            let kind: String = chars[at..end].iter().collect();
            let quote = after(end, &|n| chars[n] != '#');
            match kind.as_str() {
                "r" | "br" | "cr" if is(quote, "\"") => string_end(chars, quote, Some(quote - end)),
                "b" | "c" if is(end, "\"") => string_end(chars, end, None),
                _ => end,
            }
        }
        _ => at + 1,
    }
}

/// The place after a comment that may hold others.
fn comment_end(chars: &[char], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0);
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => depth += 1,
            ('*', Some('/')) => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            break;
        }
    }
    at
}

/// The place after a string whose first quote stands here; a raw one ends with so many `#`.
fn string_end(chars: &[char], quote: usize, raw: Option<usize>) -> usize {
    let mut at = quote + 1;
    while let Some(c) = chars.get(at) {
        at += 1;
        match (c, raw) {
            ('\\', None) => at += 1,
            ('"', None) => return at,
            ('"', Some(marks))
                if chars.iter().skip(at).take_while(|c| **c == '#').count() >= marks =>
            {
                return at + marks;
            }
            _ => {}
        }
    }
    at
}
