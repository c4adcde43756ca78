use super::*;

fn plant(root: &Path, files: &[&str]) {
    for file in files {
        let path = root.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, b"x").unwrap();
    }
}

fn names<'a>(root: &Path, paths: impl Iterator<Item = &'a PathBuf>) -> Vec<String> {
    paths.map(|p| p.strip_prefix(root).unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn bundles_are_found_hidden_ones_too_and_nothing_else() {
    let root = tempfile::tempdir().unwrap();
    plant(
        root.path(),
        &[
            "BAO-CAO-TTHTCD/2026-Q3/BC_1.goi.zip",
            "BAO-CAO-TTHTCD/2026-Q3/XEM.pdf",
            "BAO-CAO-TTHTCD/2026-Q3/~scd-0011aabb.tmp",
            ".an/BC_2.GOI.ZIP",
            "\u{a0}/BC_3.goi.zip",
            "anh.zip",
        ],
    );
    let seen = scan(root.path(), ScanLimits::default()).unwrap();
    let hidden: Vec<bool> = seen.found.iter().map(|f| f.hidden).collect();
    assert_eq!(
        names(root.path(), seen.found.iter().map(|f| &f.path)),
        [".an/BC_2.GOI.ZIP", "BAO-CAO-TTHTCD/2026-Q3/BC_1.goi.zip", "\u{a0}/BC_3.goi.zip"]
    );
    assert_eq!(hidden, [true, false, true]);
    assert_eq!(
        names(root.path(), seen.leftovers.iter()),
        ["BAO-CAO-TTHTCD/2026-Q3/~scd-0011aabb.tmp"]
    );
    assert!(!seen.cut_short);
}

#[test]
fn look_alikes_are_reported_and_never_offered() {
    let root = tempfile::tempdir().unwrap();
    plant(
        root.path(),
        &[
            ".BAO-CAO/BC_1.goi.zip",
            ".BAO-CAO.lnk",
            "BIEN-NHAN/BN_1.goi.zip",
            "bien-nhan.EXE",
            "BC_9.goi.zip.scr",
            "setup.exe",
        ],
    );
    let seen = scan(root.path(), ScanLimits::default()).unwrap();
    let decoys: Vec<_> = seen
        .decoys
        .iter()
        .map(|d| (d.path.file_name().unwrap().to_str().unwrap(), d.beside.is_some(), d.hides))
        .collect();
    assert_eq!(
        decoys,
        [
            (".BAO-CAO.lnk", true, true),
            ("BC_9.goi.zip.scr", false, false),
            ("bien-nhan.EXE", true, false)
        ]
    );
    assert_eq!(seen.found.len(), 2);
}

#[test]
fn each_limit_stops_the_scan_and_says_so() {
    let root = tempfile::tempdir().unwrap();
    plant(root.path(), &["1/2/3/4/BC_deep.goi.zip", "a.goi.zip", "b.goi.zip"]);
    let all = ScanLimits::default();
    assert_eq!(scan(root.path(), all).unwrap().found.len(), 3);
    for limits in [
        ScanLimits { depth: 3, ..all },
        ScanLimits { entries: 6, ..all },
        ScanLimits { candidates: 2, ..all },
    ] {
        let seen = scan(root.path(), limits).unwrap();
        assert!(seen.cut_short, "{limits:?}");
        assert_eq!(seen.found.len(), 2, "{limits:?}");
    }
}

#[test]
#[cfg(unix)]
fn links_are_not_followed_out_of_the_stick_or_in_circles() {
    let root = tempfile::tempdir().unwrap();
    let outside = tempfile::tempdir().unwrap();
    plant(outside.path(), &["BC_secret.goi.zip"]);
    let link = |to: &Path, name: &str| {
        std::os::unix::fs::symlink(to, root.path().join(name)).unwrap();
    };
    link(outside.path(), "out");
    link(root.path(), "round");
    link(&outside.path().join("BC_secret.goi.zip"), "BC_link.goi.zip");
    assert_eq!(scan(root.path(), ScanLimits::default()).unwrap(), Scanned::default());
}

#[test]
fn a_stick_that_is_not_there_is_missing() {
    let root = tempfile::tempdir().unwrap();
    let gone = root.path().join("gone");
    assert_eq!(scan(&gone, ScanLimits::default()), Err(StickFault::StickMissing));
}
