//! Installing what is missing, after saying what and why.

use crate::needs::{
    For, NEEDS, NODE_AT_LEAST, Need, PYTHON, PYTHON_PACKAGES, Sign, installed, is_debian,
    node_version,
};
use crate::process::{Place, Stop, ask, stream};
use crate::{process::Ended, python};
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::Command;

/// Makes sure the system has what `wanted` needs.
pub(crate) fn system(place: &Place, wanted: &[For]) -> Result<(), Stop> {
    let missing = missing(place, wanted);
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing on this system:");
    for need in &missing {
        println!("  {:<24}{}", need.package, need.why);
    }
    if !on_debian() {
        return Err(Stop::Missing(elsewhere(&missing)));
    }
    install(&missing)?;
    let still: Vec<_> = self::missing(place, wanted).iter().map(|n| n.package).collect();
    if still.is_empty() {
        Ok(())
    } else {
        Err(Stop::Missing(format!("still missing after installing: {}", still.join(" "))))
    }
}

/// Whether nothing of what `wanted` needs is missing.
pub(crate) fn has(place: &Place, wanted: &[For]) -> bool {
    missing(place, wanted).is_empty()
}

/// Node.js must be there and new enough; this program does not install it.
pub(crate) fn node() -> Result<(), Stop> {
    let (major, minor) = NODE_AT_LEAST;
    let found = ask("node", &["--version"]);
    let wanted = format!("Node.js {major}.{minor} or newer builds the window's pages");
    let how = "Install a current Node.js (with npm) from nodejs.org or your system's packages, \
               then run this command again.";
    match found.as_deref().and_then(node_version) {
        Some(version) if version >= NODE_AT_LEAST => {}
        Some((a, b)) => {
            return Err(Stop::Missing(format!(
                "{wanted}; found {a}.{b}, which is too old.\n{how}"
            )));
        }
        None => {
            return Err(Stop::Missing(format!("{wanted}; `node` was not found.\n{how}")));
        }
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if ask(npm, &["--version"]).is_none() {
        return Err(Stop::Missing(format!("`npm` was not found beside Node.js.\n{how}")));
    }
    Ok(())
}

/// Prints what the set-up for all tests would install, and installs nothing.
pub(crate) fn list(place: &Place) {
    let missing = missing(place, &[For::Window, For::Files, For::WindowTests]);
    println!("System packages (Debian and Ubuntu names):");
    for need in NEEDS.iter().chain([&PYTHON]) {
        let lacking = missing.iter().any(|m| m.package == need.package);
        let state = if lacking { "would install" } else { "present" };
        println!("  {state:<15}{:<24}{}", need.package, need.why);
    }
    println!("Python packages, in {}:", place.tools().display());
    for (package, why) in PYTHON_PACKAGES {
        let state = if python::ready(place) { "present" } else { "would install" };
        println!("  {state:<15}{package:<24}{why}");
    }
    println!("npm packages, in ui/node_modules, exactly those of ui/package-lock.json:");
    let state = if crate::ui::packages_fresh(place) { "present" } else { "would install" };
    println!("  {state:<15}npm ci");
    if !missing.is_empty() && on_debian() {
        println!("Command for the system packages:\n  {}", apt_line(&missing));
    }
}

fn missing(place: &Place, wanted: &[For]) -> Vec<Need> {
    if cfg!(not(target_os = "linux")) {
        // The window's web view comes with the system; the window tests run on Linux alone.
        return Vec::new();
    }
    let mut needs: Vec<Need> =
        NEEDS.iter().filter(|n| wanted.contains(&n.used_for)).copied().collect();
    let have = if on_debian() {
        let mut args = vec!["-W", "-f", "${Package} ${db:Status-Abbrev}\n"];
        args.extend(needs.iter().map(|n| n.package));
        // It ends badly when any name is unknown, and still prints the others.
        let output = Command::new("dpkg-query").args(args).output();
        let printed = output.map(|o| String::from_utf8_lossy(&o.stdout).into_owned());
        let printed = printed.unwrap_or_default();
        installed(&printed).iter().map(|name| (*name).to_owned()).collect()
    } else {
        let there = needs.iter().filter(|n| there(n.sign));
        there.map(|n| n.package.to_owned()).collect::<Vec<_>>()
    };
    needs.retain(|n| !have.iter().any(|h| h == n.package));
    let wants_python = wanted.contains(&PYTHON.used_for) && !python::ready(place);
    let python = |code| ask("python3", &["-c", code]).is_some();
    if wants_python && !python("import venv, ensurepip") && !python("import pip") {
        needs.push(PYTHON);
    }
    needs
}

fn on_debian() -> bool {
    std::fs::read_to_string("/etc/os-release").is_ok_and(|text| is_debian(&text))
}

fn there(sign: Sign) -> bool {
    match sign {
        Sign::Program(name) => in_path(name).is_some(),
        Sign::Library(name) => ask("pkg-config", &["--exists", name]).is_some(),
    }
}

fn in_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(name)).find(|file| file.is_file())
}

fn elsewhere(missing: &[Need]) -> String {
    let mut text = String::from(
        "this program installs packages on Debian and Ubuntu only. Please install these with \
         your system's own tool, then run the command again:\n",
    );
    for need in missing {
        let sign = match need.sign {
            Sign::Program(name) => format!("the program `{name}`"),
            Sign::Library(name) => format!("the library `{name}` with its headers"),
        };
        text.push_str(&format!("  {sign}: {} (Debian: {})\n", need.why, need.package));
    }
    text
}

fn apt_line(missing: &[Need]) -> String {
    let names: Vec<_> = missing.iter().map(|n| n.package).collect();
    let install = format!("apt-get install -y --no-install-recommends {}", names.join(" "));
    format!("sudo apt-get update && sudo {install}")
}

/// How this person may become root.
enum Rights {
    Already,
    /// `sudo`, with its arguments.
    Sudo(&'static [&'static str]),
    None,
}

fn rights() -> Rights {
    if ask("id", &["-u"]).is_some_and(|id| id.trim() == "0") {
        Rights::Already
    } else if ask("sudo", &["-n", "true"]).is_some() {
        Rights::Sudo(&["-n"])
    } else if in_path("sudo").is_some() && std::io::stdin().is_terminal() {
        Rights::Sudo(&[])
    } else {
        Rights::None
    }
}

fn install(missing: &[Need]) -> Result<(), Stop> {
    let rights = rights();
    let by_hand = format!("please run this, then the same command again:\n  {}", apt_line(missing));
    let apt = |args: &[&str]| match &rights {
        Rights::Already => Some(with_args(Command::new("apt-get"), args)),
        Rights::Sudo(flags) => {
            let mut sudo = Command::new("sudo");
            sudo.args(*flags).args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
            Some(with_args(sudo, args))
        }
        Rights::None => None,
    };
    let names: Vec<&str> = missing.iter().map(|n| n.package).collect();
    let fetch = ["install", "-y", "--no-install-recommends"];
    let fetch: Vec<&str> = fetch.into_iter().chain(names).collect();
    let (Some(update), Some(fetch)) = (apt(&["update"]), apt(&fetch)) else {
        let why = "installing system packages needs the rights of root";
        return Err(Stop::Missing(format!("{why}; {by_hand}")));
    };
    println!("Installing them now with apt-get.");
    if let Ended::Badly(why) = stream(update, &mut |_| {}) {
        // One unreachable list must not stop what the other lists can give.
        println!("{why}; going on with the package lists at hand");
    }
    match stream(fetch, &mut |_| {}) {
        Ended::Well => Ok(()),
        Ended::Badly(why) => Err(Stop::Missing(format!("{why}; {by_hand}"))),
    }
}

fn with_args(mut command: Command, args: &[&str]) -> Command {
    command.args(args).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_to_type_by_hand_names_every_missing_package() {
        let line = apt_line(&NEEDS);
        assert!(line.starts_with("sudo apt-get update && sudo apt-get install -y"));
        assert!(NEEDS.iter().all(|n| line.contains(n.package)));
    }

    #[test]
    fn on_other_systems_the_thing_is_named_and_not_only_the_package() {
        let text = elsewhere(&NEEDS[..2]);
        assert!(text.contains("the program `cc`") && text.contains("`webkit2gtk-4.1`"), "{text}");
    }
}
