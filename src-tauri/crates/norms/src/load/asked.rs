//! The fields a program asks of a code are held to what it can read, and to the lists they name.

use super::file::File;
use super::is_province;
use crate::Norms;
use crate::asked::{
    CATEGORIES, CLASSES, GROUNDS, KEPT_APART, NOTES, REQUIRED, ROLES, SignsAs, worth,
};
use crate::fault::{LoadFault, nearest};
use crate::law::Code;
use crate::planned::{self, MEASURES, STAGES};
use crate::why::{InFile, Why};

/// What is asked of a class of funding with yes or no.
const FLAGS: [&str; 3] = ["is_of_state", "offered_first", "in_kind"];
const YES_NO: &str = "\"true\", \"false\"";

/// What is wrong with a field of one code by itself; nothing where the program asks none of it.
pub(super) fn misfit(list: &str, code: &Code) -> Option<Why> {
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
            Some(InFile::OneOf.of(["signs_as", &SignsAs::ALL.map(SignsAs::code).join(", ")]))
        }
        ROLES if fails("is_seconded", is_flag) => Some(InFile::OneOf.of(["is_seconded", YES_NO])),
        CLASSES if FLAGS.iter().any(|name| fails(name, is_flag)) => {
            Some(InFile::OneOf.of([FLAGS.join(", ").as_str(), YES_NO]))
        }
        GROUNDS | REQUIRED if fails("province", is_province) => Some(InFile::ProvinceForm.into()),
        REQUIRED
            if ["category", "act"].iter().any(|name| is_short(name))
                || code.field("number").parse::<u32>().is_err() =>
        {
            Some(InFile::Required.into())
        }
        NOTES if worth(&code.code).is_none() => Some(InFile::NoteWorth.into()),
        KEPT_APART if code.field("roles").split_whitespace().count() < 2 => {
            Some(InFile::KeptApart.into())
        }
        MEASURES => {
            planned::misfit(code).map(|(field, may)| InFile::OneOf.of([field, may.as_str()]))
        }
        STAGES if planned::years(code).is_none() => {
            Some(InFile::OneOf.of(["first, last", "1990, …, 2100"]))
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
            let why = InFile::NoCode.of([name, named, &like]);
            return Err(file.fault(at.unwrap_or(0), why));
        }
        Ok(())
    }
}
