//! The border as the screens see it.

use super::{commands, visit_all};
use crate::core::codes::Code;
use crate::core::limits;
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// The committed TypeScript file: every type of the border and the map of commands.
pub fn typescript() -> String {
    let cfg = Config::from_env();
    let mut collector = Collector { cfg: &cfg, seen: Default::default() };
    visit_all(&mut collector);
    // What an error says is no reply of any line, and crosses the border all the same.
    collector.visit::<Code>();
    let mut out = String::from(
        "// Made from the border table of the desk; a test fails when it is stale. Never edited.\n\n",
    );
    for declaration in collector.seen.values() {
        out.push_str(&format!("export {declaration}\n\n"));
    }
    out.push_str(&limits());
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
    out
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
