//! The Debian package: programs, entry, icons, kinds of file, manual page, completions.

use super::files::{copy, fresh, put, read, settle, size, text};
use super::licences;
use super::release::{self, System};
use super::source::{Source, VERSION};
use crate::process::{Place, Stop, must, shown};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Sizes of icons a desktop asks for.
const SIZES: [u32; 7] = [16, 24, 32, 48, 64, 128, 256];
/// A picture of ours, what it is called in the theme of icons, and among what it stands there.
const ICONS: [(&str, &str, &str); 3] = [
    ("icon", "so-cong-dong", "apps"),
    ("book", "application-vnd.socongdong.book", "mimetypes"),
    ("bundle", "application-vnd.socongdong.bundle+zip", "mimetypes"),
];
/// What of the command line each shell reads, and where.
const COMPLETIONS: [(&str, &str); 3] = [
    ("bash", "bash-completion/completions/scd"),
    ("zsh", "zsh/vendor-completions/_scd"),
    ("fish", "fish/vendor_completions.d/scd.fish"),
];
const PROGRAMS: [&str; 2] = ["so-cong-dong", "scd"];

/// Packs what was built; the same programs give the same bytes.
pub(super) fn pack(place: &Place, source: &Source, out: &Path) -> Result<PathBuf, Stop> {
    let work = System::Linux.target(place).join("package");
    let root = work.join("root");
    fresh(&root)?;
    let built = release::programs(place, System::Linux);
    for program in PROGRAMS {
        copy(&built.join(program), &root.join("usr/bin").join(program))?;
    }
    let runs = |path: &Path| path.parent().is_some_and(|dir| dir.ends_with("usr/bin"));
    settle(&root, source.time(), &runs)?;
    share(place, &root.join("usr/share"))?;
    let depends = depends(&work, &root)?;
    let control = text(&place.root.join("assets/install/linux/control"))?
        .replace("@VERSION@", VERSION)
        .replace("@DEPENDS@", &depends)
        .replace("@SIZE@", &(installed(&root)?.div_ceil(1024)).to_string());
    put(&root.join("DEBIAN/control"), control.as_bytes())?;
    put(&root.join("DEBIAN/md5sums"), sums(&root)?.as_bytes())?;
    settle(&root, source.time(), &runs)?;
    let file = out.join(format!("so-cong-dong_{VERSION}_amd64.deb"));
    let beside = out.join(".so-cong-dong.deb.new");
    let mut deb = Command::new("dpkg-deb");
    // One thread and one level: how many cores a machine has must not show. The widest window of xz spans both
    // programs, which share most of their code.
    deb.args(["--root-owner-group", "-Zxz", "-z9", "--threads-max=1", "--build"]);
    deb.arg(&root).arg(&beside).env("SOURCE_DATE_EPOCH", source.epoch.to_string());
    must("Debian package", deb)?;
    put(&file, &read(&beside)?)?;
    std::fs::remove_file(&beside).map_err(|e| Stop::Failed(e.to_string()))?;
    Ok(file)
}

/// Everything but the programs.
fn share(place: &Place, share: &Path) -> Result<(), Stop> {
    let from = place.root.join("assets/install/linux");
    copy(&from.join("so-cong-dong.desktop"), &share.join("applications/so-cong-dong.desktop"))?;
    copy(&from.join("so-cong-dong.xml"), &share.join("mime/packages/so-cong-dong.xml"))?;
    let icons = place.root.join("assets/icons");
    let theme = share.join("icons/hicolor");
    for (picture, called, among) in ICONS {
        let drawn = theme.join("scalable").join(among).join(format!("{called}.svg"));
        copy(&icons.join(format!("{picture}.svg")), &drawn)?;
        for size in SIZES {
            let to = theme.join(format!("{size}x{size}")).join(among).join(format!("{called}.png"));
            copy(&icons.join(format!("hicolor/{picture}-{size}.png")), &to)?;
        }
    }
    let scd = release::programs(place, System::Linux).join("scd");
    for (shell, file) in COMPLETIONS {
        put(&share.join(file), &printed(&scd, &["completions", shell])?)?;
    }
    zipped(&share.join("man/man1/scd.1"), &printed(&scd, &["man"])?)?;
    let doc = share.join("doc/so-cong-dong");
    copy(&from.join("copyright"), &doc.join("copyright"))?;
    zipped(&doc.join("changelog"), &read(&place.root.join("assets/install/THAY-DOI.txt"))?)?;
    zipped(&doc.join("giay-phep.txt"), licences::of(place, System::Linux)?.as_bytes())
}

/// What a program prints.
fn printed(program: &Path, args: &[&str]) -> Result<Vec<u8>, Stop> {
    let mut command = Command::new(program);
    command.args(args);
    let told = command.output().map_err(|e| Stop::Failed(format!("{}: {e}", shown(&command))))?;
    if told.status.success() && !told.stdout.is_empty() {
        return Ok(told.stdout);
    }
    Err(Stop::Failed(format!("{} ended with {}", shown(&command), told.status)))
}

/// Puts a text packed by gzip, without name and time.
fn zipped(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    put(path, bytes)?;
    let mut gzip = Command::new("gzip");
    gzip.args(["-9nf"]).arg(path);
    must("packing of a text", gzip)
}

/// The packages whose libraries the programs are linked to, as Debian's own tool finds them.
fn depends(work: &Path, root: &Path) -> Result<String, Stop> {
    put(
        &work.join("debian/control"),
        b"Source: so-cong-dong\n\nPackage: so-cong-dong\nArchitecture: amd64\n",
    )?;
    let mut find = Command::new("dpkg-shlibdeps");
    find.current_dir(work).arg("-O");
    find.args(PROGRAMS.map(|program| root.join("usr/bin").join(program)));
    let told = find.output().map_err(|e| Stop::Failed(format!("dpkg-shlibdeps: {e}")))?;
    let text = String::from_utf8_lossy(&told.stdout);
    let depends = text.trim().strip_prefix("shlibs:Depends=");
    let said = String::from_utf8_lossy(&told.stderr);
    depends.map(str::to_owned).ok_or_else(|| Stop::Failed(format!("dpkg-shlibdeps: {said}")))
}

fn installed(root: &Path) -> Result<u64, Stop> {
    let mut all = 0;
    for file in super::files::below(root)?.iter().filter(|path| path.is_file()) {
        all += size(file)?;
    }
    Ok(all)
}

/// What `dpkg --verify` compares with.
fn sums(root: &Path) -> Result<String, Stop> {
    let mut sum = Command::new("md5sum");
    sum.current_dir(root);
    for file in super::files::below(root)?.iter().filter(|path| path.is_file()) {
        let name = file.strip_prefix(root).unwrap_or(file);
        if !name.starts_with("DEBIAN") {
            sum.arg(name);
        }
    }
    let told = sum.output().map_err(|e| Stop::Failed(format!("md5sum: {e}")))?;
    Ok(String::from_utf8_lossy(&told.stdout).into_owned())
}
