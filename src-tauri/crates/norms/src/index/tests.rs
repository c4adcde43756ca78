use super::index;
use std::{env, fs, path::Path};

#[test]
fn the_index_in_the_folder_is_the_one_the_files_make() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/norms/INDEX.md");
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, index()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == index(), "assets/norms/INDEX.md is stale: run again with UPDATE_GOLDEN=1");
}

#[test]
fn every_act_stands_in_the_index() {
    let text = index();
    for act in crate::Norms::shipped().instruments() {
        assert!(text.contains(&format!("`instruments/{}.toml`", act.id)), "{}", act.id);
    }
}
