//! The border as the screens see it.

use super::{commands, visit_all};
use crate::core::codes::Code;
use crate::core::limits;
use crate::core::world::Upgrade;
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// The committed TypeScript file: every type of the border and the map of commands.
pub fn typescript() -> String {
    let cfg = Config::from_env();
    let mut collector = Collector { cfg: &cfg, seen: Default::default() };
    visit_all(&mut collector);
    // What an error says is no reply of any line, and crosses the border all the same.
    collector.visit::<Code>();
    // Nor is what is told while a command works.
    collector.visit::<Upgrade>();
    collector.visit::<ReportTable>();
    let mut out = String::from(
        "// Made from the border table of the desk; a test fails when it is stale. Never edited.\n\n",
    );
    for declaration in collector.seen.values() {
        out.push_str(&format!("export {declaration}\n\n"));
    }
    out.push_str(&limits());
    out.push_str(&tables());
    out.push_str("/** Every command: [request, reply]. */\nexport interface Border {\n");
    for command in commands() {
        out.push_str(&format!(
            "  /** {} */\n  {}: [{}, {}];\n",
            command.help, command.name, command.request, command.reply
        ));
    }
    out.push_str("}\n");
    out
}

/// How many characters each box of each form holds.
fn limits() -> String {
    let mut forms: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for limit in limits::all() {
        let one = format!("{}: {}", limit.field, limit.max);
        forms.entry(limit.form).or_default().push(one);
    }
    let mut out = String::from("/** By form and box, how many characters it holds. */\n");
    out.push_str("export const LIMITS = {\n");
    for (form, boxes) in forms {
        out.push_str(&format!("  {form}: {{ {} }},\n", boxes.join(", ")));
    }
    out.push_str("} as const;\n\n");
    out.push_str("/** What a rule names as its law where no act asks for it: there is nothing to compare. */\n");
    out.push_str(&format!("export const OWN_PROPOSAL = '{}';\n\n", norms::rules::OWN_PROPOSAL));
    out
}

/// The tables of a report, out of their shapes.
fn tables() -> String {
    let of_shape = |shape: &letters::Shape| ReportTable {
        id: shape.name,
        title: shape.title,
        key: shape.columns.iter().take(shape.key).map(|column| column.name).collect(),
        screen: shape.screen,
        called_by: shape.called_by,
        listed: shape.listed,
        ordered_by: shape.ordered_by,
        columns: shape.columns.iter().map(of_column).collect(),
    };
    let mut out = String::from("/** The tables of a report, in their order. */\n");
    out.push_str("export const TABLES: readonly ReportTable[] = [\n");
    for one in letters::ALL.iter().map(of_shape) {
        out.push_str(&format!("  {},\n", json!(one)));
    }
    out.push_str("];\n\n");
    out
}

fn of_column(column: &letters::Column) -> ReportColumn {
    ReportColumn {
        id: column.name,
        title: column.title,
        kind: column.kind.told(),
        list: match column.kind {
            letters::Kind::Code(list) => Some(list),
            _ => None,
        },
        leads: column.leads,
        is_folded: column.is_folded,
    }
}

/// A table of a report. Titles are Vietnamese, as all of a report.
#[derive(Serialize, TS)]
struct ReportTable {
    /// As bundles and rules name it.
    id: &'static str,
    title: &'static str,
    /// The columns that identify a row.
    key: Vec<&'static str>,
    /// Where what stands in it is mended.
    screen: norms::rules::Screen,
    /// The column by which a person calls a row; none where the key does.
    called_by: Option<&'static str>,
    /// Columns of a list of rows, in reading order; none said: all.
    listed: &'static [&'static str],
    /// What a list of rows is ordered by; none where the key says enough.
    ordered_by: &'static [&'static str],
    columns: Vec<ReportColumn>,
}

/// A column of it.
#[derive(Serialize, TS)]
struct ReportColumn {
    /// As bundles and rules name it.
    id: &'static str,
    title: &'static str,
    kind: letters::ColumnKind,
    /// The list of the law its codes stand in.
    list: Option<&'static str>,
    /// Table and column where a reader goes on from a cell: the rows that hold the same there.
    leads: Option<(&'static str, &'static str)>,
    /// In a list on a narrow window, does it stand under the first column?
    is_folded: bool,
}

struct Collector<'a> {
    cfg: &'a Config,
    seen: BTreeMap<String, String>,
}

impl TypeVisitor for Collector<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        T::visit_generics(self);
        // Only types of ours have a file to be written to; the rest are written in place.
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(self.cfg);
        if self.seen.contains_key(&name) {
            return;
        }
        self.seen.insert(name.clone(), String::new());
        let declaration = format!("{};", T::decl(self.cfg).trim_end_matches(';'));
        self.seen.insert(name, declaration);
        T::visit_dependencies(self);
    }
}
