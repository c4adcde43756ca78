//! What we hand out is the same bytes on every system: no zip of ours says where it was made.

use super::{files, short, text};

/// Writers of zips and where alone each may be asked for its bytes. The seal's container is ours to the byte.
const WRITERS: &[(&str, &str)] = &[
    ("save_to_buffer", "src-tauri/crates/paper/src/workbook/saved.rs"),
    ("save_to_writer", ""),
    ("ZipWriter", ""),
];

#[test]
fn every_zip_is_written_where_its_maker_is_taken_out() {
    for path in files("src-tauri", &[".rs"]) {
        let (name, body) = (short(&path), text(&path));
        for (writer, place) in WRITERS {
            assert!(!body.contains(writer) || name == *place, "{name} writes a zip by {writer}");
        }
        // A workbook saved by path would pass by the place above.
        let saves = body.contains("rust_xlsxwriter") && body.contains(".save(");
        assert!(!saves, "{name} saves a workbook by itself");
    }
}
