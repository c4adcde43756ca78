//! What the demonstration writes beside the books: the cast, and every raw act, so that anybody can
//! recompute the totals without this program.

use super::played::{Played, Sealed};
use crate::say;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::Mutex;

/// Writes `out/cast.csv`, `out/raw-acts.csv` and `out/raw-activities.csv`.
pub(crate) fn write(dir: &Path, played: &[Played]) -> io::Result<()> {
    let out = dir.join("out");
    write_cast(&out, played)?;
    write_acts(&out, played)?;
    write_activities(&out, played)
}

fn table(path: &Path, header: &str, rows: impl Iterator<Item = Vec<String>>) -> io::Result<()> {
    let mut text = format!("{header}\n");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    std::fs::write(path, text)
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// One line a centre. `error_*` tell of an error that still stands in its newest report.
fn write_cast(out: &Path, played: &[Played]) -> io::Result<()> {
    let header = "centre_id,unit_code,unit_name,parent_name,part,sealed_on,revisions,digits,\
                  bundles,shared_person,error_kind,error_day,error_vnd,right_vnd,error_code,right_code";
    let rows = played.iter().map(|centre| {
        let sealed =
            |of: fn(&Sealed) -> String| centre.sealed.iter().map(of).collect::<Vec<_>>().join(" ");
        let error = centre.planted.as_ref().map_or_else(
            || vec![String::new(); 6],
            |p| {
                vec![
                    p.plant.kind.to_owned(),
                    p.day.to_string(),
                    p.payment.dong.to_string(),
                    p.plant.right_vnd.to_string(),
                    p.payment.code.to_owned(),
                    p.plant.right_code.to_owned(),
                ]
            },
        );
        let mut row = vec![
            centre.centre_id.clone(),
            centre.unit.code.clone(),
            centre.unit.full_name.clone(),
            centre.unit.parent_name.clone(),
            centre.part.code().to_owned(),
            sealed(|s| s.sealed_on.to_string()),
            centre.sealed.len().to_string(),
            centre.digits.clone(),
            sealed(|s| s.bundle_id.clone()),
            centre.shared.clone().unwrap_or_default(),
        ];
        row.extend(error);
        row
    });
    table(&out.join("cast.csv"), header, rows)
}

/// One line a money act. A report of revision r holds the acts whose `since_revision` is at most r;
/// void in it are those whose `void_since` is at most r.
fn write_acts(out: &Path, played: &[Played]) -> io::Result<()> {
    let header = "centre_id,unit_code,day,kind,place,source_class,amount_vnd,is_voided,act,\
                  since_revision,void_since";
    let rows = played.iter().flat_map(|centre| {
        centre.acts.iter().map(move |act| {
            vec![
                centre.centre_id.clone(),
                centre.unit.code.clone(),
                act.day.clone(),
                act.kind.to_owned(),
                act.place.to_owned(),
                act.class.clone(),
                act.dong.to_string(),
                u8::from(act.void_since.is_some()).to_string(),
                act.act.to_owned(),
                act.since.to_string(),
                act.void_since.map(|r| r.to_string()).unwrap_or_default(),
            ]
        })
    });
    table(&out.join("raw-acts.csv"), header, rows)
}

fn write_activities(out: &Path, played: &[Played]) -> io::Result<()> {
    let rows = played.iter().flat_map(|centre| {
        centre.activities.iter().map(move |activity| {
            vec![centre.centre_id.clone(), activity.held_on.clone(), activity.turns.to_string()]
        })
    });
    table(&out.join("raw-activities.csv"), "centre_id,held_on,turns", rows)
}

/// How far the demonstration has come: a bar on a terminal, a line now and then elsewhere.
pub(crate) struct Progress {
    done: Mutex<usize>,
    of: usize,
    is_terminal: bool,
}

impl Progress {
    pub(crate) fn new(of: usize) -> Progress {
        Progress { done: Mutex::new(0), of, is_terminal: io::stderr().is_terminal() }
    }

    /// One more is done.
    pub(crate) fn step(&self, name: &str) {
        let Ok(mut done) = self.done.lock() else { return };
        *done += 1;
        if self.is_terminal {
            let filled = *done * 24 / self.of.max(1);
            let bar = format!("{}{}", "█".repeat(filled), "·".repeat(24 - filled.min(24)));
            let end = if *done == self.of { "\n" } else { "" };
            let mut stderr = io::stderr().lock();
            // A closed stderr is no reason to stop.
            drop(write!(stderr, "\r\x1b[K{bar} {}/{} {name}{end}", *done, self.of));
            drop(stderr.flush());
        } else if *done % 10 == 0 || *done == self.of {
            say(&format!("{}/{} {name}", *done, self.of));
        }
    }
}
