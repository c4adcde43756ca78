//! The border asked whole: one story of a centre and its office in which every command is asked,
//! is answered, and says what a person would look for in the answer.

mod advances;
mod allotments;
mod answers;
mod begin;
mod closing;
mod law;
mod money;
mod office;
mod report;
mod says;
mod work;

use crate::harness::{Centre, StillWorld};
use crate::office::playing::{TODAY, stick};
use desk::{Desk, Places};
pub(crate) use says::holds;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Who sits at the desk.
#[derive(Clone, Copy)]
enum Who {
    Centre,
    Office,
}

/// The story as far as it has been played.
struct Story {
    centre: Centre,
    office: Centre,
    /// Parts of answers that later requests need, by the name they were kept under.
    kept: BTreeMap<&'static str, Value>,
}

/// Makes a request, or what its answer must say, from what was kept.
type Written = fn(&Story) -> Value;

/// One line of the story.
enum Line {
    /// A command, its request, what the answer must say, and which parts of it are kept: a name
    /// and a JSON pointer each.
    Ask(&'static str, Written, Written, &'static [(&'static str, &'static str)]),
    /// Work that has been asked once already and is done again by the players of other tests.
    Play(fn(&mut Story)),
}

/// The chapters, and who sits at the desk in each.
const CHAPTERS: &[(Who, &[Line])] = &[
    (Who::Centre, begin::CENTRE),
    (Who::Centre, work::LINES),
    (Who::Centre, allotments::LINES),
    (Who::Centre, money::BOOK),
    (Who::Centre, money::ALLOWANCES_AND_CASH),
    (Who::Centre, advances::LINES),
    (Who::Centre, report::CHECK),
    (Who::Centre, report::PAPERS),
    (Who::Centre, report::SEAL),
    (Who::Office, begin::OFFICE),
    (Who::Office, office::RECEIVING),
    (Who::Office, office::FIGURES),
    (Who::Office, office::RETURNING),
    (Who::Centre, answers::HANDED),
    (Who::Centre, answers::RETURNED),
    (Who::Centre, answers::COPIES),
    (Who::Centre, answers::CORRECTION),
    (Who::Office, office::CORRECTED),
    (Who::Office, law::CHANGING),
    (Who::Office, law::ISSUING),
    (Who::Centre, law::TAKING),
    (Who::Centre, closing::YEAR),
];

/// What the law is asked beside the story: the questions the command line is asked too.
fn questions() -> Vec<Value> {
    serde_json::from_str(include_str!("../law/questions.json")).expect("questions")
}

impl Story {
    fn begin() -> Story {
        let folder = tempfile::tempdir().expect("a folder");
        // A window's desk: it chooses between the books of its own folder.
        let places = Places {
            home: folder.path().join("may"),
            book: None,
            sticks: vec![folder.path().join("usb")],
        };
        let desk = Desk::new(places, Box::new(StillWorld::at(TODAY)));
        let centre = Centre { folder, desk };
        let kept = BTreeMap::from([("usb", json!(stick(&centre)))]);
        Story { centre, office: Centre::empty(TODAY), kept }
    }

    fn kept(&self, name: &str) -> Value {
        self.kept.get(name).unwrap_or_else(|| panic!("nothing was kept as {name}")).clone()
    }

    fn go_on(&mut self, who: Who, line: &Line) {
        let (command, request, says, keeps) = match line {
            Line::Play(play) => return play(self),
            Line::Ask(command, request, says, keeps) => (command, request(self), says, keeps),
        };
        let book = match who {
            Who::Centre => &mut self.centre,
            Who::Office => &mut self.office,
        };
        let told = format!("{command} {request}");
        let answer = book.ok(command, request);
        if *command == "import_bundle" {
            // It comes many times in a row: what comes after the last one folds the log.
            book.ok("book_status", json!({}));
        }
        file_is_the_book(book, &told);
        holds(&says(self), &answer, &told);
        says::files_are_there(&answer, &told);
        for (name, pointer) in *keeps {
            let part = answer.pointer(pointer).unwrap_or_else(|| panic!("{told}: no {pointer}"));
            self.kept.insert(name, part.clone());
        }
    }
}

/// The file alone, copied to another place, holds every act that was reported: what lies beside it is
/// not the book.
fn file_is_the_book(book: &Centre, told: &str) {
    let own = ["so.socd", "may/so.socd", "may/so-mau.socd"].map(|name| book.path().join(name));
    let alone = tempfile::tempdir().expect("a folder");
    for file in own.iter().filter(|file| file.is_file()) {
        let copy = alone.path().join("so.socd");
        std::fs::copy(file, &copy).expect("a copy");
        assert_eq!(newest_act(&copy), newest_act(file), "{told}: {}", file.display());
    }
}

/// The newest line of a book's journal: it stands for all before it.
fn newest_act(book: &Path) -> Option<String> {
    let book = rusqlite::Connection::open(book).expect("a book");
    let sql = "SELECT hash FROM journal ORDER BY seq DESC LIMIT 1";
    book.query_row(sql, [], |row| row.get(0)).ok()
}

/// Where an answer says nothing: the request and the reply `{}`.
fn nothing(_: &Story) -> Value {
    json!({})
}

fn quarter(_: &Story) -> Value {
    json!({ "quarter": crate::quarter::playing::QUARTER })
}

#[test]
fn every_command_of_the_border_has_its_line_in_the_story() {
    let lines = CHAPTERS.iter().flat_map(|(_, lines)| lines.iter());
    let mut asked: BTreeSet<String> = lines
        .filter_map(|line| match line {
            Line::Ask(command, ..) => Some((*command).to_owned()),
            Line::Play(_) => None,
        })
        .collect();
    asked.extend(questions().iter().map(|one| one["ask"].as_str().unwrap().to_owned()));
    let border = desk::commands().iter().map(|command| command.name.to_owned()).collect();
    let missing: Vec<&String> = asked.symmetric_difference(&border).collect();
    assert!(missing.is_empty(), "asked by no line, or no command: {missing:?}");
}

#[test]
fn every_command_of_the_border_is_answered_and_says_what_it_should() {
    let mut story = Story::begin();
    for (who, lines) in CHAPTERS {
        lines.iter().for_each(|line| story.go_on(*who, line));
    }
    // The pack that was issued on the way changes nothing of what is asked here.
    for question in questions() {
        let (command, request) = (question["ask"].as_str().unwrap(), &question["request"]);
        let answer = story.office.ok(command, request.clone());
        holds(&question["answer"], &answer, &format!("{command} {request}"));
    }
}
