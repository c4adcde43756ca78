use super::*;

fn plant(root: &Path, files: &[&str]) {
    for file in files {
        let path = root.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, b"x").unwrap();
    }
}

/// The files called as bundles are.
fn bundles(seen: &Scanned) -> impl Iterator<Item = &Found> {
    seen.found.iter().filter(|found| found.is_named_as_bundle())
}

fn names<'a>(root: &Path, paths: impl Iterator<Item = &'a PathBuf>) -> Vec<String> {
    paths.map(|p| p.strip_prefix(root).unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn files_are_found_hidden_ones_too() {
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
    let hidden: Vec<bool> = bundles(&seen).map(|f| f.hidden).collect();
    let others = seen.found.iter().filter(|f| !f.is_named_as_bundle());
    assert_eq!(
        names(root.path(), others.map(|f| &f.path)),
        ["BAO-CAO-TTHTCD/2026-Q3/XEM.pdf", "anh.zip"]
    );
    assert_eq!(
        names(root.path(), bundles(&seen).map(|f| &f.path)),
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
    assert_eq!(bundles(&seen).count(), 2);
}

#[test]
fn what_systems_leave_is_told_apart_and_not_entered() {
    let root = tempfile::tempdir().unwrap();
    plant(
        root.path(),
        &[
            "System Volume Information/WPSettings.dat",
            "$RECYCLE.BIN/S-1-5-21/$R1.goi.zip",
            "__MACOSX/._BC_1.goi.zip",
            "Thumbs.db",
            "a/Desktop.ini",
            "a/BC_1.goi.zip",
        ],
    );
    let seen = scan(root.path(), ScanLimits::default()).unwrap();
    assert_eq!(names(root.path(), seen.found.iter().map(|f| &f.path)), ["a/BC_1.goi.zip"]);
    assert_eq!(
        names(root.path(), seen.of_system.iter()),
        ["$RECYCLE.BIN", "System Volume Information", "Thumbs.db", "a/Desktop.ini"]
    );
    assert_eq!(names(root.path(), seen.shadows.iter()), ["__MACOSX"]);
}

#[test]
fn each_limit_stops_the_scan_and_says_so() {
    let root = tempfile::tempdir().unwrap();
    plant(root.path(), &["1/2/3/4/BC_deep.goi.zip", "a.goi.zip", "b.goi.zip"]);
    let all = ScanLimits::default();
    assert_eq!(scan(root.path(), all).unwrap().found.len(), 3);
    for limits in [ScanLimits { depth: 3, ..all }, ScanLimits { entries: 6, ..all }] {
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
    let seen = scan(root.path(), ScanLimits::default()).unwrap();
    assert_eq!(names(root.path(), seen.links.iter()), ["BC_link.goi.zip", "out", "round"]);
    assert_eq!(Scanned { links: vec![], ..seen }, Scanned::default());
}

#[test]
fn a_stick_that_is_not_there_is_missing() {
    let root = tempfile::tempdir().unwrap();
    let gone = root.path().join("gone");
    assert_eq!(scan(&gone, ScanLimits::default()), Err(StickFault::StickMissing));
}
