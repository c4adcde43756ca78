//! The Frictionless description of a report's tables, for readers who do not have this program.

use crate::shapes::{ALL, Kind, RECEIPT, Shape};
use serde::Serialize;

#[derive(Serialize)]
struct Package {
    name: String,
    profile: &'static str,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Resource {
    encoding: &'static str,
    format: &'static str,
    name: &'static str,
    path: String,
    profile: &'static str,
    schema: Schema,
    title: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    missing_values: Vec<&'static str>,
    primary_key: Vec<&'static str>,
}

#[derive(Serialize)]
struct Field {
    constraints: Constraints,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    name: &'static str,
    title: &'static str,
    r#type: &'static str,
}

#[derive(Serialize)]
struct Constraints {
    required: bool,
}

/// The content of `datapackage.json`: a value for the seal's canonical JSON writer.
///
/// `name` is the data package's own name, lower-case ASCII.
pub fn datapackage(name: &str) -> impl Serialize + use<> {
    package(name, ALL)
}

/// The same for the tables of a receipt.
pub fn receipt_datapackage(name: &str) -> impl Serialize + use<> {
    package(name, RECEIPT)
}

fn package(name: &str, shapes: &'static [Shape]) -> Package {
    Package {
        name: name.to_owned(),
        profile: "tabular-data-package",
        resources: shapes.iter().map(resource).collect(),
    }
}

fn resource(shape: &'static Shape) -> Resource {
    Resource {
        encoding: "utf-8",
        format: "csv",
        name: shape.name,
        path: format!("du-lieu/{}.csv", shape.name),
        profile: "tabular-data-resource",
        schema: Schema {
            fields: shape
                .columns
                .iter()
                .map(|c| Field {
                    constraints: Constraints { required: !c.optional },
                    format: matches!(c.kind, Kind::Month).then_some("%Y-%m"),
                    name: c.name,
                    title: c.title,
                    r#type: match c.kind {
                        Kind::Int | Kind::Vnd | Kind::Flag => "integer",
                        Kind::Day => "date",
                        Kind::Month => "yearmonth",
                        Kind::Id | Kind::Code(_) | Kind::OwnCode | Kind::Text => "string",
                    },
                })
                .collect(),
            missing_values: vec!["", "na"],
            primary_key: shape.columns.iter().take(shape.key).map(|c| c.name).collect(),
        },
        title: shape.title,
    }
}
