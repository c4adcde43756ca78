//! The Debian package in a bare root: installed with its declared dependencies alone, opened by a plain user, removed.

use super::steps::Steps;
use super::{differences, picture, titles, tree, until};
use crate::needs::For;
use crate::packing::{VERSION, files, usual_out};
use crate::process::{Place, Stop, ask, must};
use crate::setup;
use crate::window::Screen;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The oldest system the package is for.
const SUITE: &str = "bookworm";
/// A plain user, whose name and home are as people here have them.
const USER: (&str, &str) = ("1000:1000", "/home/Nguyễn Thị Lan");
/// How long an old PC may take to its first page.
const LIMIT: Duration = Duration::from_secs(60);

/// A bare system in a folder.
struct Root {
    folder: PathBuf,
}

impl Root {
    /// A command inside. Its mounts are its own and go with it, however it ends.
    fn inside(&self, user: Option<&str>, env: &[(&str, &str)], words: &[&str]) -> Command {
        const ENTER: &str = "mount --make-rprivate / && mount -t proc proc \"$0/proc\" && \
             mount --rbind /dev \"$0/dev\" && root=$0 && user=$1 && shift && \
             exec chroot --userspec=\"$user\" \"$root\" \"$@\"";
        let mut command = Command::new("unshare");
        command.args(["--mount", "sh", "-c", ENTER]).arg(&self.folder);
        command.args([user.unwrap_or("0:0"), "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin"]);
        command.args(["LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive"]);
        command.args(env.iter().map(|(name, value)| format!("{name}={value}"))).args(words);
        command
    }

    fn as_user(&self, env: &[(&str, &str)], words: &[&str]) -> Command {
        self.inside(Some(USER.0), &[&[("HOME", USER.1)], env].concat(), words)
    }

    fn home(&self) -> PathBuf {
        self.folder.join(USER.1.trim_start_matches('/'))
    }
}

/// Tries the package that `dist` made.
pub(crate) fn run(place: &Place) -> Result<(), Stop> {
    setup::system(place, &[For::DebianTrial, For::WindowTests])?;
    if ask("id", &["-u"]).is_none_or(|id| id.trim() != "0") {
        return Err(Stop::Missing("a bare root is made by root: call this with sudo".to_owned()));
    }
    let package = usual_out(place).join(format!("so-cong-dong_{VERSION}_amd64.deb"));
    if !package.is_file() {
        let why = "is not there; make it by `cargo xtask dist --only linux`";
        return Err(Stop::Missing(format!("{} {why}", package.display())));
    }
    let root = bare(place)?;
    files::copy(&package, &root.folder.join("so-cong-dong.deb"))?;
    let mut steps = Steps::default();
    installed(&mut steps, &root);
    opened(&mut steps, &root, &place.target.join("trial"))?;
    worked(&mut steps, &root);
    removed(&mut steps, &root)?;
    steps.close()
}

/// A fresh copy of the smallest system, which is fetched once.
fn bare(place: &Place) -> Result<Root, Stop> {
    let trial = place.target.join("trial");
    files::folder(&trial)?;
    let base = trial.join(SUITE);
    if !base.join("etc/debian_version").is_file() {
        let beside = trial.join("making");
        files::fresh(&beside)?;
        let mut make = Command::new("debootstrap");
        make.args(["--variant=minbase", SUITE]).arg(&beside);
        must("bare Debian", make)?;
        std::fs::rename(&beside, &base).map_err(|e| Stop::Failed(e.to_string()))?;
    }
    let root = Root { folder: trial.join("root") };
    files::fresh(&root.folder)?;
    let mut copy = Command::new("cp");
    copy.args(["-a", "--reflink=auto"]).arg(base.join(".")).arg(&root.folder);
    must("copy of the bare Debian", copy)?;
    files::copy(Path::new("/etc/resolv.conf"), &root.folder.join("etc/resolv.conf"))?;
    files::folder(&root.home())?;
    let mut own = Command::new("chown");
    own.arg(USER.0).arg(root.home());
    must("a home", own)?;
    Ok(root)
}

fn installed(steps: &mut Steps, root: &Root) {
    let apt = |words: &[&str]| root.inside(None, &[], &[&["apt-get", "-y"], words].concat());
    steps.ends_well("the lists of packages are read", apt(&["update"]));
    let install = apt(&["install", "--no-install-recommends", "/so-cong-dong.deb"]);
    steps.ends_well("it installs with what it declares, and nothing more", install);
    let verify = root.inside(None, &[], &["dpkg", "--verify", "so-cong-dong"]);
    let told = steps.ends_well("every file is as it was packed", verify);
    // What documentation an image leaves out is no damage.
    steps.hold("no file differs", told.is_empty(), &String::from_utf8_lossy(&told));
    for file in [
        "applications/so-cong-dong.desktop",
        "mime/packages/so-cong-dong.xml",
        "icons/hicolor/scalable/apps/so-cong-dong.svg",
        "icons/hicolor/48x48/mimetypes/application-vnd.socongdong.book.png",
        "man/man1/scd.1.gz",
        "bash-completion/completions/scd",
        "doc/so-cong-dong/copyright",
        "doc/so-cong-dong/giay-phep.txt.gz",
    ] {
        let is_there = root.folder.join("usr/share").join(file).is_file();
        steps.hold(file, is_there, "is not there");
    }
}

fn opened(steps: &mut Steps, root: &Root, pictures: &Path) -> Result<(), Stop> {
    let screen = Screen::start()?;
    let env = [
        ("DISPLAY", screen.display.as_str()),
        ("LIBGL_ALWAYS_SOFTWARE", "1"),
        ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
    ];
    let mut window = root.as_user(&env, &["so-cong-dong"]);
    let mut window = window.spawn().map_err(|e| Stop::Failed(format!("the window: {e}")))?;
    let has = |words: &str| titles(&screen.display).contains(words);
    let came = until(LIMIT, &|| has("Sổ Cộng Đồng"));
    steps.hold("the window opens for a plain user", came, &titles(&screen.display));
    let named = until(LIMIT, &|| has("– Sổ Cộng Đồng") && !has("đang mở"));
    steps.hold("its bar names the first page", named, &titles(&screen.display));
    std::thread::sleep(Duration::from_secs(1));
    let file = pictures.join("deb.png");
    let colours = picture(&screen.display, &file).unwrap_or(0);
    steps.hold("the page is drawn", colours > 100, &format!("{colours} colours"));
    println!("        {}", file.display());
    // There is no window manager here whose cross a person could press.
    let mut close = Command::new("kill");
    close.args(["-TERM", &window.id().to_string()]);
    steps.ends_well("it is told to end", close);
    let mut went = false;
    for _ in 0..100 {
        if window.try_wait().is_ok_and(|ended| ended.is_some()) {
            went = true;
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    if !steps.hold("it ends", went, "it still runs after ten seconds") {
        let _ = window.kill();
        let _ = window.wait();
    }
    Ok(())
}

fn worked(steps: &mut Steps, root: &Root) {
    let tour = format!("{}/một quý", USER.1);
    steps.ends_well("scd plays a quarter", root.as_user(&[], &["scd", "tour", &tour]));
    let book = format!("{tour}/so.socd");
    let home = format!("{tour}/may");
    let check = ["scd", "check", "--book", book.as_str()];
    steps.ends_well("scd checks its book", root.as_user(&[("SCD_HOME", &home)], &check));
}

fn removed(steps: &mut Steps, root: &Root) -> Result<(), Stop> {
    let before = tree(&root.home())?;
    let remove = root.inside(None, &[], &["apt-get", "-y", "purge", "so-cong-dong"]);
    steps.ends_well("it is removed", remove);
    let left = |file: &str| root.folder.join("usr").join(file).exists();
    let is_gone = !["bin/scd", "bin/so-cong-dong", "share/doc/so-cong-dong"].into_iter().any(left);
    steps.hold("nothing of it is left", is_gone, "a program or its papers are still there");
    let told = differences(&before, &tree(&root.home())?);
    let holds = told.is_empty() && before.len() > 5;
    steps.hold("the home is as it was", holds, &format!("{} files, {told:?}", before.len()));
    Ok(())
}
