use super::*;
use crate::proving::{child, in_private_mount, inner_dir, passed};
use proptest::prelude::*;
use std::path::PathBuf;

fn on(_: Step) -> Go {
    Go::On
}

fn listing(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).unwrap().map(|e| e.unwrap().file_name());
    let mut names: Vec<String> = entries.map(|n| n.into_string().unwrap()).collect();
    names.sort();
    names
}

fn pattern(len: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..len).map(|_| next()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_bytes_come_back_as_they_were(bytes in prop::collection::vec(any::<u8>(), 0..5000)) {
        let dir = tempfile::tempdir().unwrap();
        let done = write_verified(dir.path(), "BC.goi.zip", &bytes, &mut on).unwrap();
        prop_assert_eq!(crate::read_limited(&done.path, 5000).unwrap(), bytes.clone());
        prop_assert_eq!(listing(dir.path()), ["BC.goi.zip"]);
        let page = dir.path().join("DOC-TOI.html");
        write_atomic(&page, b"before").unwrap();
        write_atomic(&page, &bytes).unwrap();
        prop_assert_eq!(fs::read(&page).unwrap(), bytes);
    }
}

#[test]
fn chunk_borders_lose_and_add_nothing() {
    for len in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK] {
        let dir = tempfile::tempdir().unwrap();
        let bytes = pattern(len);
        let done = write_verified(dir.path(), "a", &bytes, &mut on).unwrap();
        assert_eq!(fs::read(done.path).unwrap(), bytes, "{len}");
    }
}

#[test]
fn the_same_bytes_again_are_a_no_op_and_other_bytes_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let first = write_verified(dir.path(), "a", b"one", &mut on).unwrap();
    assert!(!first.already_there);
    assert!(write_verified(dir.path(), "a", b"one", &mut on).unwrap().already_there);
    for other in [&b"two"[..], b"longer", b""] {
        assert_eq!(write_verified(dir.path(), "a", other, &mut on), Err(StickFault::NameTaken));
    }
    assert_eq!(fs::read(first.path).unwrap(), b"one");
    fs::create_dir(dir.path().join("b")).unwrap();
    assert_eq!(write_verified(dir.path(), "b", b"", &mut on), Err(StickFault::NameTaken));
    assert_eq!(listing(dir.path()), ["a", "b"]);
}

#[test]
fn stopping_at_any_step_leaves_nothing() {
    let bytes = pattern(2 * CHUNK + 5);
    let mut steps = 0;
    let dir = tempfile::tempdir().unwrap();
    write_verified(dir.path(), "a", &bytes, &mut |_| {
        steps += 1;
        Go::On
    })
    .unwrap();
    assert!(steps > 7, "{steps}");
    for stop_at in 1..=steps {
        let dir = tempfile::tempdir().unwrap();
        let mut asked = 0;
        let mut stop = |_| {
            asked += 1;
            if asked == stop_at { Go::Stop } else { Go::On }
        };
        assert_eq!(
            write_verified(dir.path(), "a", &bytes, &mut stop),
            Err(StickFault::Cancelled),
            "{stop_at}"
        );
        assert_eq!(listing(dir.path()), [""; 0], "{stop_at}");
    }
}

#[test]
fn a_drive_that_returns_other_bytes_is_caught_and_the_name_goes_again() {
    let bytes = pattern(2 * CHUNK);
    for bad in [pattern(2 * CHUNK - 1), vec![0; 2 * CHUNK]] {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        let mut rot = |step| {
            if matches!(step, Step::ReadingBack { .. }) {
                fs::write(&path, &bad).unwrap();
            }
            Go::On
        };
        let fault = write_verified(dir.path(), "a", &bytes, &mut rot).unwrap_err();
        assert_eq!(fault, StickFault::ReadBackDiffers);
        assert_eq!(listing(dir.path()), [""; 0]);
    }
}

#[test]
fn a_stick_gone_before_or_during_the_write_is_told_apart() {
    let root = tempfile::tempdir().unwrap();
    let stick = root.path().join("usb");
    let before = write_verified(&stick, "a", b"x", &mut on);
    assert_eq!(before, Err(StickFault::StickMissing));
    assert!(!stick.exists());
    fs::create_dir(&stick).unwrap();
    let during = write_verified(&stick, "a", b"x", &mut |step| {
        if step == Step::Flushing {
            fs::rename(&stick, root.path().join("pulled")).unwrap();
        }
        Go::On
    });
    assert_eq!(during, Err(StickFault::StickPulled));
    assert_eq!(fs::read_dir(root.path().join("pulled")).unwrap().count(), 1);
    assert!(!root.path().join("pulled/a").exists());
}

#[test]
fn two_writers_of_one_name_leave_one_whole_file() {
    for round in 0..12 {
        let dir = tempfile::tempdir().unwrap();
        let texts = [pattern(CHUNK + round), vec![7; CHUNK + round]];
        let results: Vec<_> = std::thread::scope(|scope| {
            let both = texts.each_ref().map(|bytes| {
                let dir = dir.path();
                scope.spawn(move || write_verified(dir, "a", bytes, &mut on))
            });
            both.into_iter().map(|t| t.join().unwrap()).collect()
        });
        let winners = results.iter().filter(|r| r.is_ok()).count();
        assert_eq!(winners, 1, "{results:?}");
        let losers = [StickFault::NameTaken, StickFault::Io { kind: "busy" }];
        assert!(results.iter().flat_map(|r| r.as_ref().err()).all(|e| losers.contains(e)));
        assert_eq!(listing(dir.path()), ["a"]);
        let whole = fs::read(dir.path().join("a")).unwrap();
        assert!(texts.contains(&whole));
    }
}

#[test]
#[cfg(unix)]
fn a_link_planted_under_any_of_our_names_is_not_written_through() {
    let dir = tempfile::tempdir().unwrap();
    let outside = tempfile::NamedTempFile::new().unwrap();
    let plant = |path: PathBuf| std::os::unix::fs::symlink(outside.path(), path).unwrap();
    plant(temp::temp_path(dir.path(), "a"));
    plant(temp::probe_path(dir.path(), "a"));
    write_verified(dir.path(), "a", b"bytes", &mut on).unwrap();
    assert_eq!(listing(dir.path()), ["a"]);
    plant(dir.path().join("b"));
    assert_eq!(write_verified(dir.path(), "b", b"", &mut on), Err(StickFault::NameTaken));
    assert_eq!(write_atomic(&dir.path().join("b"), b"x"), Err(StickFault::NameTaken));
    assert_eq!(fs::read(outside.path()).unwrap(), b"");
}

#[test]
#[cfg(unix)]
fn own_files_are_private_and_pages_are_for_everybody() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("khoa.scdkey");
    write_atomic(&path, b"secret").unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode();
    assert_eq!(mode(&path) & 0o077, 0);
    let page = dir.path().join("DOC-TOI.html");
    write_page(&page, b"for everybody").unwrap();
    assert_eq!(mode(&page) & 0o044, 0o044, "a page on a stick is for everybody");
}

#[test]
fn a_full_stick_says_how_much_it_needs_before_anything_is_written() {
    const NAME: &str =
        "write::tests::a_full_stick_says_how_much_it_needs_before_anything_is_written";
    let Some(dir) = inner_dir() else {
        let dir = tempfile::tempdir().unwrap();
        let script = "mount -t tmpfs -o size=6m none \"$D\"";
        in_private_mount(NAME, dir.path(), script).as_ref().inspect(|o| passed(o));
        return;
    };
    let fault = write_verified(&dir, "a", &pattern(1_500_000), &mut on).unwrap_err();
    let StickFault::StickFull { needed, free } = fault else { panic!("{fault:?}") };
    assert_eq!(needed, 2 * 1_500_000 + SLACK);
    assert!(free < needed && free > 5_000_000, "{free}");
    // Room that vanishes while writing: the same code, and nothing stays.
    let filler = dir.join("filler");
    let fault = write_verified(&dir, "a", &pattern(CHUNK), &mut |step| {
        if matches!(step, Step::Writing { done: 0, .. }) {
            let _ = fs::write(&filler, pattern(8_000_000));
        }
        Go::On
    });
    assert!(matches!(fault, Err(StickFault::StickFull { .. })), "{fault:?}");
    assert_eq!(listing(&dir), ["filler"]);
    assert_eq!(write_atomic(&dir.join("key"), b"k").unwrap_err().code(), "stick-full");
    fs::remove_file(filler).unwrap();
    write_verified(&dir, "a", b"fits", &mut on).unwrap();
    fs::write(dir.join("filler"), pattern(5_000_000)).unwrap();
    let again = write_verified(&dir, "a", b"fits", &mut on).unwrap();
    assert!(again.already_there, "a full stick that holds the file is no fault");
}

#[test]
fn a_write_protected_stick_is_named_and_untouched() {
    const NAME: &str = "write::tests::a_write_protected_stick_is_named_and_untouched";
    let Some(dir) = inner_dir() else {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("old"), b"old").unwrap();
        let script = "mount --bind \"$D\" \"$D\"; mount -o remount,ro,bind \"$D\"";
        in_private_mount(NAME, dir.path(), script).as_ref().inspect(|o| passed(o));
        return;
    };
    assert_eq!(write_verified(&dir, "a", b"x", &mut on), Err(StickFault::StickReadOnly));
    assert_eq!(write_atomic(&dir.join("old"), b"x"), Err(StickFault::StickReadOnly));
    assert_eq!(crate::folder(&dir, &["new"]), Err(StickFault::StickReadOnly));
    assert_eq!(crate::read_limited(&dir.join("old"), 3).unwrap(), b"old");
    assert!(crate::drives(std::slice::from_ref(&dir)).iter().any(|d| d.path == dir && d.read_only));
}

/// A drive that confirms a write and stores something else: the block is changed in the image
/// behind the mounted file system, whose cache still holds the good bytes.
#[test]
fn a_block_lost_behind_the_cache_is_seen() {
    const NAME: &str = "write::tests::a_block_lost_behind_the_cache_is_seen";
    let Some(dir) = inner_dir() else {
        let dir = tempfile::tempdir().unwrap();
        let script = "truncate -s 16M \"$D/image\"; mkdir -p \"$D/usb\"; \
             PATH=$PATH:/sbin:/usr/sbin; mkfs.ext4 -q -F \"$D/image\"; mount -o loop \"$D/image\" \"$D/usb\"";
        in_private_mount(NAME, dir.path(), script).as_ref().inspect(|o| passed(o));
        return;
    };
    let bytes = pattern(600_000);
    let image = dir.join("image");
    let mut lost = false;
    let result = write_verified(&dir.join("usb"), "a", &bytes, &mut |step| {
        if !lost && matches!(step, Step::ReadingBack { .. }) {
            // Small images have blocks of 1 KiB, laid anywhere.
            let all = fs::read(&image).unwrap();
            let block = &bytes[400 * 1024..401 * 1024];
            let at = size(all.chunks(1024).position(|c| c == block).unwrap() * 1024);
            let mut behind = fs::OpenOptions::new().write(true).open(&image).unwrap();
            io::Seek::seek(&mut behind, io::SeekFrom::Start(at)).unwrap();
            behind.write_all(&[0; 1024]).unwrap();
            lost = true;
        }
        Go::On
    });
    assert_eq!(result, Err(StickFault::ReadBackDiffers));
    assert!(lost && !dir.join("usb/a").exists());
}

/// The child writes files for ever; its death must never leave a half file under a final name.
#[test]
#[cfg(unix)]
fn a_program_killed_at_any_moment_leaves_the_whole_file_or_nothing() {
    const NAME: &str =
        "write::tests::a_program_killed_at_any_moment_leaves_the_whole_file_or_nothing";
    let bytes = pattern(3 * CHUNK);
    if let Some(dir) = inner_dir() {
        for n in 0.. {
            write_verified(&dir, &format!("BC_{n}.goi.zip"), &bytes, &mut on).unwrap();
            write_atomic(&dir.join("key"), &bytes).unwrap();
        }
    }
    let dir = tempfile::tempdir().unwrap();
    let mut finished = 0;
    for round in 0..24_u64 {
        let mut writer =
            child(NAME, dir.path(), &[]).stdout(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_micros(9_000 + round * 1_733));
        writer.kill().unwrap();
        writer.wait().unwrap();
        for name in listing(dir.path()) {
            let path = dir.path().join(&name);
            if temp::is_leftover(&name) {
                crate::remove_leftover(&path).unwrap();
                continue;
            }
            assert_eq!(fs::read(&path).unwrap(), bytes, "{name} in round {round}");
            finished += 1;
            fs::remove_file(path).unwrap();
        }
    }
    assert!(finished > 0, "no write finished before the kill: the test proved nothing");
}
