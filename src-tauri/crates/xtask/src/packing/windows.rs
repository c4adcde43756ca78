//! What is handed to people at Windows: an installer for one user, and a folder that needs none.

use super::files::{below, put, read, size};
use super::portable;
use super::source::{Source, VERSION};
use crate::process::{Place, Stop, ask, must};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Libraries of Windows 10 itself: whatever else a program asks for would be missing on a PC.
const SYSTEMS: [&str; 31] = [
    "advapi32",
    "bcrypt",
    "bcryptprimitives",
    "combase",
    "comctl32",
    "comdlg32",
    "crypt32",
    "dwmapi",
    "gdi32",
    "imm32",
    "kernel32",
    "mpr",
    "msvcrt",
    "ntdll",
    "ole32",
    "oleaut32",
    "propsys",
    "rpcrt4",
    "secur32",
    "setupapi",
    "shell32",
    "shlwapi",
    "user32",
    "userenv",
    "uxtheme",
    "version",
    "winmm",
    "winspool.drv",
    "ws2_32",
    "cfgmgr32",
    "shcore",
];
/// The one library that lies beside the window.
const LOADER: &str = "webview2loader";

/// Packs what was built.
pub(super) fn pack(place: &Place, source: &Source, out: &Path) -> Result<Vec<PathBuf>, Stop> {
    let laid = portable::lay(place, source)?;
    for program in portable::PROGRAMS {
        asks_only_windows(&laid.join(program))?;
    }
    Ok(vec![installer(place, source, &laid, out)?, portable::zip(source, &laid, out)?])
}

/// Refuses a program that would need a library nobody brings.
fn asks_only_windows(program: &Path) -> Result<(), Stop> {
    let printed = ask("x86_64-w64-mingw32-objdump", &["-p", &program.to_string_lossy()]);
    let printed = printed.unwrap_or_default();
    let asked = libraries(&printed);
    if asked.is_empty() {
        return Err(Stop::Failed(format!("{}: its imports cannot be read", program.display())));
    }
    match asked.iter().find(|name| !is_windows_own(name)) {
        None => Ok(()),
        Some(strange) => {
            let why = "which neither Windows nor this package has";
            Err(Stop::Failed(format!("{} asks for {strange}, {why}", program.display())))
        }
    }
}

/// The libraries a listing of headers names.
fn libraries(printed: &str) -> Vec<String> {
    let names = printed.lines().filter_map(|line| line.trim().strip_prefix("DLL Name: "));
    names.map(|name| name.trim().to_lowercase()).collect()
}

fn is_windows_own(name: &str) -> bool {
    let short = name.strip_suffix(".dll").unwrap_or(name);
    short.starts_with("api-ms-win-") || short == LOADER || SYSTEMS.contains(&short)
}

/// The installer; nothing is fetched for it, its parts come with Debian's makensis.
fn installer(place: &Place, source: &Source, laid: &Path, out: &Path) -> Result<PathBuf, Stop> {
    let file = out.join(format!("so-cong-dong_{VERSION}_x64-cai-dat.exe"));
    let beside = out.join(".cai-dat.new.exe");
    let mut bytes = 0;
    for path in below(laid)?.iter().filter(|path| path.is_file()) {
        bytes += size(path)?;
    }
    let mut make = Command::new("makensis");
    make.args(["-V2", "-WX", "-INPUTCHARSET", "UTF8"]);
    make.arg(format!("-DVERSION={VERSION}"));
    make.arg(format!("-DKILOBYTES={}", bytes.div_ceil(1024)));
    make.arg(format!("-DFROM={}", laid.display()));
    make.arg(format!("-DICONS={}", place.root.join("assets/icons").display()));
    make.arg(format!("-DOUT={}", beside.display()));
    make.arg(place.root.join("assets/install/windows/installer.nsi"));
    make.env("SOURCE_DATE_EPOCH", source.epoch.to_string()).env("TZ", "UTC");
    must("installer", make)?;
    put(&file, &read(&beside)?)?;
    std::fs::remove_file(&beside).map_err(|e| Stop::Failed(e.to_string()))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_asks_for_is_windows_own_or_the_loader() {
        let printed = "\tDLL Name: KERNEL32.dll\n vma:  x\n\tDLL Name: WebView2Loader.dll\n\
                       \tDLL Name: libgcc_s_seh-1.dll\n\tDLL Name: api-ms-win-core-synch-l1-2-0.dll\n";
        let told = libraries(printed);
        let own: Vec<bool> = told.iter().map(|name| is_windows_own(name)).collect();
        assert_eq!(own, [true, true, false, true], "{told:?}");
    }
}
