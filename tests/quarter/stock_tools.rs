//! What an auditor has without this program: OpenSSH, coreutils, BagIt, a spreadsheet, a PDF
//! reader. Each must take the bundle as it is.

use super::playing;
use crate::harness::{Centre, skip};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A sealed bundle, unpacked by `unzip` where there is one.
struct Unpacked {
    centre: Centre,
    sealed: Value,
    bag: PathBuf,
}

fn unpacked(test: &str) -> Option<Unpacked> {
    if !has("unzip") {
        skip(test, "no unzip");
        return None;
    }
    let mut centre = playing::ready_to_seal();
    let sealed = playing::seal(&mut centre);
    let out = centre.path().join("mo");
    let bundle = sealed["path"].as_str().expect("a path");
    let done = run(Command::new("unzip").arg("-q").arg(bundle).arg("-d").arg(&out));
    assert!(done.status.success(), "unzip: {done:?}");
    let bag = out.join("goi");
    Some(Unpacked { centre, sealed, bag })
}

fn has(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|dir| dir.join(program).is_file())
}

pub(super) fn run(command: &mut Command) -> Output {
    command.stdin(Stdio::null()).output().expect("the tool starts")
}

/// A bundle of any kind, unpacked and verified by `unzip`, `ssh-keygen` and `sha256sum` alone.
pub(crate) fn verified_by_stock_tools(
    bundle: &Path,
    holder: &str,
    namespace: &str,
    role: &str,
    key: &str,
) {
    for tool in ["unzip", "ssh-keygen", "sha256sum"] {
        if !has(tool) {
            return skip("verified_by_stock_tools", &format!("no {tool}"));
        }
    }
    let out = tempfile::tempdir().expect("a folder");
    let done = run(Command::new("unzip").arg("-q").arg(bundle).arg("-d").arg(out.path()));
    assert!(done.status.success(), "unzip: {done:?}");
    let bag = out.path().join("goi");
    let signers = out.path().join("signers");
    std::fs::write(&signers, format!("{holder} {key}\n")).expect("a list");
    let mut verify = Command::new("ssh-keygen");
    verify.args(["-Y", "verify", "-I", holder, "-n", namespace, "-f"]).arg(&signers);
    verify.arg("-s").arg(bag.join(format!("chu-ky/{role}.sig")));
    let manifest = std::fs::File::open(bag.join("tagmanifest-sha256.txt")).expect("the manifest");
    let done = verify.stdin(manifest).output().expect("it starts");
    assert!(done.status.success(), "ssh-keygen: {done:?}");
    for manifest in ["tagmanifest-sha256.txt", "manifest-sha256.txt"] {
        let mut check = Command::new("sha256sum");
        let done = run(check.args(["-c", "--strict", "--quiet", manifest]).current_dir(&bag));
        assert!(done.status.success(), "{manifest}: {done:?}");
    }
}

#[test]
fn ssh_keygen_verifies_the_signature_and_refuses_another_manifest() {
    let name = "ssh_keygen_verifies_the_signature_and_refuses_another_manifest";
    if !has("ssh-keygen") {
        return skip(name, "no ssh-keygen");
    }
    let Some(mut it) = unpacked(name) else { return };
    let seal = it.centre.ok("read_seal", json!({}));
    let signers = it.bag.join("../signers");
    let line = format!("06874-2008 {}\n", seal["public_key"].as_str().expect("a key"));
    std::fs::write(&signers, line).expect("a list");
    let verify = |manifest: &Path| {
        let mut command = Command::new("ssh-keygen");
        command.args(["-Y", "verify", "-I", "06874-2008", "-n", "bao-cao@socongdong.v1", "-f"]);
        command.arg(&signers).arg("-s").arg(it.bag.join("chu-ky/trung-tam.sig"));
        let manifest = std::fs::File::open(manifest).expect("the manifest");
        command.stdin(manifest).output().expect("it starts").status.success()
    };
    let manifest = it.bag.join("tagmanifest-sha256.txt");
    assert!(verify(&manifest));
    let text = std::fs::read_to_string(&manifest).expect("a text");
    let bent = it.bag.join("../bent");
    std::fs::write(&bent, text.replacen('1', "2", 1)).expect("a file");
    assert!(!verify(&bent), "another manifest must not verify");
}

#[test]
fn sha256sum_finds_every_file_whole_and_the_code_of_the_bundle_is_that_of_its_manifest() {
    let name = "sha256sum_finds_every_file_whole";
    if !has("sha256sum") {
        return skip(name, "no sha256sum");
    }
    let Some(it) = unpacked(name) else { return };
    for manifest in ["tagmanifest-sha256.txt", "manifest-sha256.txt"] {
        let mut check = Command::new("sha256sum");
        let done = run(check.args(["-c", "--strict", "--quiet", manifest]).current_dir(&it.bag));
        assert!(done.status.success(), "{manifest}: {done:?}");
    }
    let mut sum = Command::new("sha256sum");
    let done = run(sum.arg("tagmanifest-sha256.txt").current_dir(&it.bag));
    let code = it.sealed["report"]["bundle_id"].as_str().expect("a code");
    assert!(String::from_utf8_lossy(&done.stdout).starts_with(code), "mã gói");
    std::fs::write(it.bag.join("data/du-lieu/so-du.csv"), "khac").expect("a change");
    let mut check = Command::new("sha256sum");
    let done = run(check.args(["-c", "--quiet", "manifest-sha256.txt"]).current_dir(&it.bag));
    assert!(!done.status.success(), "a changed table is found");
}

/// The interpreter with the packages the runner installs.
pub(super) fn python(test: &str) -> Option<Command> {
    let named = std::env::var_os("SCD_PYTHON").filter(|name| !name.is_empty());
    if named.is_none() {
        skip(test, "SCD_PYTHON is not set; cargo xtask test sets it");
    }
    named.map(Command::new)
}

#[test]
fn bagit_validates_the_bag() {
    let name = "bagit_validates_the_bag";
    let Some(mut python) = python(name) else { return };
    let Some(it) = unpacked(name) else { return };
    let done = run(python.args(["-m", "bagit", "--validate"]).arg(&it.bag));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// Prints every cell of every sheet as `sheet|row|column|type|format|value`.
const CELLS: &str = "
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
for sheet in book:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                kind = type(cell.value).__name__
                print(sheet.title, cell.row, cell.column, kind, cell.number_format, cell.value, sep='|')
";

#[test]
fn the_workbook_holds_numbers_as_numbers_days_as_days_and_ids_as_text() {
    let name = "the_workbook_holds_numbers_as_numbers_days_as_days_and_ids_as_text";
    let Some(mut python) = python(name) else { return };
    let Some(it) = unpacked(name) else { return };
    let done = run(python.arg("-c").arg(CELLS).arg(it.bag.join("data/bao-cao.xlsx")));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    let cells: Vec<Vec<&str>> = text.lines().map(|line| line.split('|').collect()).collect();
    let kind_of = |value: &str| -> Vec<&str> {
        let found = cells.iter().filter(|c| c.get(5) == Some(&value));
        found.map(|c| c[3]).collect()
    };
    for amount in ["15000000", "13055000", "759000", "8000000"] {
        let kinds = kind_of(amount);
        assert!(
            !kinds.is_empty() && kinds.iter().all(|k| ["int", "float"].contains(k)),
            "{amount}: {kinds:?}"
        );
    }
    for day in ["2026-07-03 00:00:00", "2026-09-30 00:00:00"] {
        let kinds = kind_of(day);
        assert!(!kinds.is_empty() && kinds.iter().all(|k| *k == "datetime"), "{day}: {kinds:?}");
    }
    for id in ["06874", "06874-2008", "PC001"] {
        let kinds = kind_of(id);
        assert!(!kinds.is_empty() && kinds.iter().all(|k| *k == "str"), "{id}: {kinds:?}");
    }
    let mut formulas = cells.iter().filter(|c| c.get(5).is_some_and(|v| v.starts_with('=')));
    let totals = |c: &Vec<&str>| ["=SUM(", "=SUMIF("].iter().any(|sum| c[5].starts_with(sum));
    assert!(formulas.all(totals), "only a totals line may compute");
}

#[test]
fn libre_office_opens_the_workbook() {
    let name = "libre_office_opens_the_workbook";
    if !has("soffice") {
        return skip(name, "no LibreOffice");
    }
    let Some(it) = unpacked(name) else { return };
    let out = it.bag.join("../csv");
    let profile = format!("-env:UserInstallation=file://{}", it.bag.join("../lo").display());
    let mut office = Command::new("soffice");
    // 76 is UTF-8, -1 every sheet.
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    office.args([profile.as_str(), "--headless", "--convert-to", filter, "--outdir"]).arg(&out);
    let done = run(office.arg(it.bag.join("data/bao-cao.xlsx")));
    assert!(done.status.success(), "{done:?}");
    let sheets = std::fs::read_dir(&out).unwrap_or_else(|_| panic!("no sheets: {done:?}"));
    let texts = sheets.map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("UTF-8"));
    let all: Vec<String> = texts.collect();
    assert!(all.len() >= 10, "a sheet a table: {}", all.len());
    let text = all.join("\n");
    for part in ["15.000.000", "Phạm Đức Nghĩa", "06874-2008", "PC001"] {
        let plain = part.replace('.', "");
        assert!(text.contains(part) || text.contains(&plain), "{part} is not shown");
    }
    assert!(!text.contains("#REF!") && !text.contains("#NAME?") && !text.contains("Err:"));
}

#[test]
fn the_paper_inside_tells_the_figures_and_the_code() {
    let name = "the_paper_inside_tells_the_figures_and_the_code";
    if !has("pdftotext") {
        return skip(name, "no pdftotext");
    }
    let Some(it) = unpacked(name) else { return };
    let mut reader = Command::new("pdftotext");
    let done = run(reader
        .args(["-layout", "-enc", "UTF-8"])
        .arg(it.bag.join("data/bao-cao.pdf"))
        .arg("-"));
    assert!(done.status.success(), "{done:?}");
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    let code = it.sealed["ma_so_lieu"].as_str().expect("a code");
    let plain = code.replace('-', "");
    for part in [
        "12/BC-TTHTCĐ",
        "Trần Văn Thưởng",
        "15.000.000",
        "13.055.000",
        "8.000.000",
        "3.795.000",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG ĐỒNG XÃ ĐIỀN XÁ",
    ] {
        assert!(text.contains(part), "{part} is not on the paper:\n{text}");
    }
    assert!(text.contains(code) || text.contains(&plain), "mã số liệu {code}");
    assert!(!text.contains("paper."), "a sentence is missing:\n{text}");
}

#[test]
fn the_stick_tells_whoever_finds_it_whose_it_is() {
    let mut centre = playing::ready_to_seal();
    let sealed = playing::seal(&mut centre);
    let stick = centre.path().join("usb");
    std::fs::create_dir_all(&stick).expect("a stick");
    let request = json!({ "bundle_id": sealed["report"]["bundle_id"], "folder": stick });
    let copied = centre.ok("copy_to_stick", request.clone());
    assert_eq!(copied["was_there"], false);
    let there = std::fs::read(copied["path"].as_str().expect("a path")).expect("the copy");
    let here = std::fs::read(sealed["path"].as_str().expect("a path")).expect("the bundle");
    assert!(there == here, "the copy is the bundle");
    assert_eq!(centre.ok("copy_to_stick", request)["was_there"], true, "again is no second copy");
    let page = std::fs::read_to_string(stick.join("DOC-TOI.html")).expect("the page");
    for part in ["xã Điền Xá", "III/2026", "15.000.000", "21.055.000"] {
        assert!(page.contains(part), "{part} is not told:\n{page}");
    }
}
