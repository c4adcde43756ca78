//! The fields a program asks of a code are held to what it can read, and to the lists they name.

use super::file::File;
use super::is_province;
use crate::Norms;
use crate::asked::{
    CATEGORIES, CLASSES, GROUNDS, KEPT_APART, NOTES, REQUIRED, ROLES, SignsAs, worth,
};
use crate::fault::{LoadFault, nearest};
use crate::law::Code;

/// What is asked of a class of funding with yes or no.
const FLAGS: [&str; 3] = ["is_of_state", "offered_first", "in_kind"];

/// What is wrong with a field of one code by itself; nothing where the program asks none of it.
pub(super) fn misfit(list: &str, code: &Code) -> Option<String> {
    let fails = |name: &str, holds: fn(&str) -> bool| {
        code.extra.get(name).is_some_and(|value| !holds(value))
    };
    let is_flag = |value: &str| matches!(value, "true" | "false");
    let is_short = |name: &str| code.field(name).is_empty();
    // An entry that ends a code says nothing more of it.
    if code.repealed {
        return None;
    }
    match list {
        ROLES if fails("signs_as", |as_what| SignsAs::from_code(as_what).is_some()) => {
            Some(format!("signs_as is one of {}", SignsAs::ALL.map(SignsAs::code).join(" ")))
        }
        ROLES if fails("is_seconded", is_flag) => Some("is_seconded is true or false".to_owned()),
        CLASSES if FLAGS.iter().any(|name| fails(name, is_flag)) => {
            Some(format!("{} are true or false", FLAGS.join(", ")))
        }
        GROUNDS | REQUIRED if fails("province", is_province) => {
            Some("a province has two digits".to_owned())
        }
        REQUIRED
            if ["category", "act"].iter().any(|name| is_short(name))
                || code.field("number").parse::<u32>().is_err() =>
        {
            Some("what is required has a category, a number and what the act is called".to_owned())
        }
        NOTES if worth(&code.code).is_none() => {
            Some("the code of a note is its value in đồng, digits alone".to_owned())
        }
        KEPT_APART if code.field("roles").split_whitespace().count() < 2 => {
            Some("posts kept apart are two roles or more".to_owned())
        }
        _ => None,
    }
}

impl Norms {
    /// Roles and categories that other lists name are there.
    pub(super) fn check_asked(&self, files: &[File<'_>]) -> Result<(), LoadFault> {
        for (list, field, named) in
            [(KEPT_APART, "roles", ROLES), (REQUIRED, "category", CATEGORIES)]
        {
            let known = self.all_codes(named);
            let mut names =
                self.all_codes(list).iter().flat_map(|code| code.field(field).split_whitespace());
            let unknown = |name: &&str| known.iter().all(|code| code.code != *name);
            let Some(name) = names.find(unknown) else { continue };
            let path = format!("codes/{list}.toml");
            let Some(file) = files.iter().find(|file| file.path == path) else { continue };
            let like = nearest(name, known.iter().map(|code| code.code.as_str())).join(", ");
            let at = file.text.find(&format!("\"{name}")).or_else(|| file.text.find(name));
            let reason = format!("{name} is not in {named} (did you mean: {like})");
            return Err(file.fault(at.unwrap_or(0), reason));
        }
        Ok(())
    }
}
