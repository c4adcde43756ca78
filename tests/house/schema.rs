//! SQL stands in `store` alone, one statement a file, one function a statement; tables are strict, and
//! whose rows fall into a quarter is defended when it is closed.

use super::{files, short, text};
use std::collections::{BTreeMap, BTreeSet};

/// The only files of Rust that compose SQL.
const COMPOSERS: &[&str] =
    &["src-tauri/crates/store/src/row.rs", "src-tauri/crates/store/src/closing.rs"];

#[test]
fn sql_stands_in_the_store_alone() {
    let verbs = ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "CREATE TABLE", "PRAGMA "];
    for path in files("src-tauri", &[".rs"]) {
        let name = short(&path);
        if COMPOSERS.contains(&name.as_str()) {
            continue;
        }
        for line in text(&path).lines() {
            let code = line.split("//").next().unwrap_or_default();
            let is_sql = code.contains('"') && verbs.iter().any(|v| code.contains(v));
            assert!(!is_sql, "{name}: {line}");
        }
    }
    for path in files("src-tauri", &[".sql"]) {
        assert!(short(&path).starts_with("src-tauri/crates/store/"), "{}", short(&path));
    }
}

#[test]
fn one_statement_a_file_and_one_function_a_statement() {
    let mut used: BTreeMap<String, u32> = BTreeMap::new();
    for path in files("src-tauri/crates/store/src", &[".rs"]) {
        for part in text(&path).split("include_str!(\"").skip(1) {
            let name = part.split('"').next().unwrap_or_default();
            let folder = short(path.parent().expect("a folder"));
            *used.entry(format!("{folder}/{name}")).or_default() += 1;
        }
    }
    for path in files("src-tauri/crates/store/src", &[".sql"]) {
        let statements = text(&path).matches(';').count();
        assert_eq!(statements, 1, "{}: one statement a file", short(&path));
        assert_eq!(used.remove(&short(&path)), Some(1), "{}: used once", short(&path));
        assert!(!text(&path).contains("SELECT *"), "{}", short(&path));
    }
    used.retain(|name, _| !name.contains("migrations"));
    assert!(used.is_empty(), "statements that are not there: {used:?}");
}

/// Hashes of the steps that landed, in order: a book that took a step took that text.
const LANDED: [&str; 18] = [
    "f0a16386d628c78a2821f1485886e968eda5bf0da6eb34f5722a78f20b2036e1",
    "c86381b57139b603b68331acb90609d5a7069a084120ef29635c0366d497ad2a",
    "a02972ccebdbb675f4f099c022b169baf1f1ca69d4c25756e0605c7d2cb995a9",
    "1c9dced40b4382d1c9fd6e9d695734eeee05c9fb4c9e1fde2c6e14df6e37b5b7",
    "a836506227acc46a4fa1b9ec0c4dac52d43162c257561a56a0c97acd04a7672b",
    "ae42176991945edbd87fdb82295e360b711be2e50d8835d8cd892003f3d999d4",
    "fae5335615eebc353eb9308522ec9c2e0e3af31f381f27c660cb99680d5c4ced",
    "f241bc8b31cec6b4d4e3d70c5edd479d7967baf961819b16ce1b1a08e7ae27fe",
    "132276f84e2b889551070a9dd0458bba12cfc4846b2b2180d20a1d1234510fe6",
    "536f2057fdc3c0ba09febb4fd2166af58fbe8be412f3837efb837b3ccc6bb21e",
    "4494115ccfd647b0dc81db7ce25b9c8c4c077f9fb6a41b3a6b35f03e9177157d",
    "4c3abf20752302dfd97682a4ab6d7aea43633a194d91c79a77e8229e33cd9ed6",
    "604ae0a87e86a1f9a5addf0edcd1cd3986e0e52f3d06e0602a64cd90027242ed",
    "f7391f0103300ccd9cad35efd3da53606556f4ee196b8db216d94c99eb8d941f",
    "8ec57091073b19b04f47c5c0fd0d6eec7051e0115702c23b851508baa6bcdb86",
    "58f3e09630e9e299c3d2c5932cdeeb0c8cd95ec65e6b9e65c7f1d6440833413d",
    "ff079cc4f28f651bdf87c970fd194deb4ecb383010faa622aafdeba79c1382d9",
    "ffd94ed918384a595db0479fd9678fa5015cdac50fed9ae97b7455acdfba6d48",
];

#[test]
fn a_step_of_the_schema_that_landed_is_never_rewritten() {
    let hash = |step: &store::Step| seal::digest::hex(&seal::digest::sha256(step.sql().as_bytes()));
    let steps: Vec<String> = store::MIGRATIONS.iter().map(hash).collect();
    assert_eq!(steps, LANDED, "a change of the schema is a new step");
    assert_eq!(i64::try_from(steps.len()), Ok(store::VERSION));
}

#[test]
fn every_table_is_strict() {
    for step in store::MIGRATIONS {
        for statement in step.sql().split("CREATE TABLE ").skip(1) {
            let name = statement.split([' ', '(']).next().unwrap_or_default();
            let end = statement.split(';').next().unwrap_or_default();
            assert!(end.trim_end().ends_with("STRICT"), "{name} is not STRICT");
        }
    }
}

/// Tables whose rows are no records of their own, nor parts of one: what is derived, what needs no journal.
const NO_RECORDS: &str = "drafts journal journal_records standings open_findings";

/// A fresh book, as any tool reads it.
pub(super) fn fresh() -> (tempfile::TempDir, rusqlite::Connection) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("so.socd");
    store::Book::create(&path).expect("a book").close().expect("closed");
    let conn = rusqlite::Connection::open(&path).expect("a database");
    (folder, conn)
}

/// Every table of a book with its columns, and which of them are its key.
pub(super) fn tables(conn: &rusqlite::Connection) -> BTreeMap<String, Vec<(String, bool)>> {
    let mut listed = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .expect("SQL");
    let names = listed.query_map([], |row| row.get::<_, String>(0)).expect("names");
    let mut all = BTreeMap::new();
    for name in names.map(|name| name.expect("a name")) {
        let mut columns = Vec::new();
        conn.pragma(None, "table_info", &name, |row| {
            columns.push((row.get("name")?, row.get::<_, i64>("pk")? > 0));
            Ok(())
        })
        .expect("columns");
        all.insert(name, columns);
    }
    all
}

#[test]
fn every_table_of_records_is_held_against_the_journal() {
    let (_folder, conn) = fresh();
    let told = store::statements();
    let kept: BTreeSet<&str> = told.iter().filter(|s| s.verb == "keys").map(|s| s.table).collect();
    let parts: BTreeSet<&str> =
        told.iter().filter(|s| s.verb == "parts").map(|s| s.table).collect();
    let is_whole = |name: &&String| !name.starts_with("layer_") && !parts.contains(name.as_str());
    for name in tables(&conn).keys().filter(is_whole) {
        let is_record = !NO_RECORDS.split_whitespace().any(|known| known == name);
        let is_kept = kept.contains(name.as_str()) && is_record;
        assert_eq!(is_kept, is_record, "{name}: `scd check` is blind to its rows");
    }
}

/// Tables with a day, month or quarter that a closed quarter does not defend, and why.
const NOT_CLOSED: &[(&str, &str)] = &[
    ("cards", "of an office: a card is typed whenever it comes"),
    ("contacts", "of an office: whom to call next, and when"),
    ("attachments", "a file is put beside a record whenever it is found; what was sealed names it"),
    ("profile", "its days are of the book, not of a quarter"),
    ("posts", "a post runs over quarters and is ended in a later one"),
    ("profile_facts", "a fact with a day of its own may become known late"),
    ("post_salaries", "a fact with a day of its own may become known late"),
    ("sources", "a source runs over quarters and is closed in a later one"),
    ("facilities", "what the centre has now, whenever it came"),
    (
        "facility_movements",
        "known late, it is written down with its own day; what was sealed stays sealed",
    ),
    ("committee_decisions", "counts from its own day on, whenever it was written down"),
    ("committee_meetings", "what it resolved is done later, and written down then"),
    ("committee_resolutions", "a part of its meeting"),
    ("courses", "an office's: no quarter of it closes"),
    ("secondments", "runs over quarters; what was sealed of one is composed as known"),
    ("secondment_extensions", "a part of its secondment, written and removed with it"),
    ("collaborators", "works with the centre over quarters; what was sealed is composed as known"),
    ("trainings", "a fact with days of its own, which may become known late"),
    (
        "plans",
        "a plan runs over quarters, is approved and changed in later ones; what was sealed is composed as known",
    ),
    ("plan_targets", "a part of its plan, written and removed with it"),
    ("allotments", "a decision may become known late; what was sealed is composed as known"),
    ("gifts", "a fact with a day, which may become known late"),
    (
        "own_decisions",
        "its day is the province's; what a sealed quarter follows is not changed, and the seal is composed as known",
    ),
    ("quarters", "is what closes"),
    ("closings", "is what closes months and years"),
    ("closing_events", "tells how it closed, after it did"),
    ("allowance_parts", "a part of its payment, written and removed with it"),
    ("cash_notes", "a part of its cash count, written and removed with it"),
    ("sealed_reports", "never changes: triggers of its own"),
    ("issued_receipts", "never changes: triggers of its own"),
    ("arrivals", "never changes: a trigger of its own"),
    ("handings_over", "tells of its own day, whenever it is written down; it moves no money"),
    ("hand_ins", "tells of a quarter after it closed"),
    ("pinned_offices", "no fact of a quarter"),
    ("received_receipts", "answers a quarter after it closed"),
    ("law_packs", "law is never deleted, only ended"),
    ("law_changes", "law is never deleted, only ended"),
    ("seals_on_register", "an office closes no quarter"),
    ("confirmations", "an office closes no quarter"),
    ("reviews", "an office closes no quarter"),
    ("papers_seen", "an office closes no quarter"),
    ("explanations_read", "an office closes no quarter"),
    ("receipt_copies", "an office closes no quarter"),
    ("taken_out", "an office closes no quarter"),
];

/// Does a column of that name put a row into a quarter?
fn is_dated(column: &str) -> bool {
    ["day", "month", "quarter"].contains(&column) || column.ends_with("_on")
}

#[test]
fn every_dated_table_is_defended_by_the_template_or_says_why_not() {
    let (_folder, conn) = fresh();
    let mut asked =
        conn.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").expect("SQL");
    let there: BTreeMap<String, String> = asked
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .expect("triggers")
        .map(|row| row.expect("a trigger"))
        .collect();
    let later = store::MIGRATIONS.iter().flat_map(|step| step.closes);
    let closings: Vec<&store::Closing> = store::FIRST_CLOSINGS.iter().chain(later).collect();
    let mut wanted = BTreeSet::new();
    for trigger in closings.iter().flat_map(|closing| closing.triggers()) {
        let name = trigger.split(' ').nth(2).expect("a name").to_owned();
        assert_eq!(there.get(&name), Some(&trigger), "{name}");
        wanted.insert(name);
    }
    let standing = there.keys().filter(|name| name.contains("_closed_on_"));
    assert!(standing.eq(&wanted), "a defence the template does not know");
    for (table, columns) in tables(&conn) {
        let is_layer = table.starts_with("layer_");
        let dated = !is_layer && columns.iter().any(|(column, _)| is_dated(column));
        // A table that was written anew has its defence from that step again.
        let by_quarter = |closing: &&&store::Closing| closing.says == store::Closed::Quarter;
        let mut held = closings.iter().filter(by_quarter);
        let closed = usize::from(held.any(|closing| closing.table == table));
        let excused = NOT_CLOSED.iter().filter(|(name, _)| *name == table).count();
        assert_eq!(closed + excused, usize::from(dated), "{table}: defended, or excused, once");
    }
}
