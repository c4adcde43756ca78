//! What the program and its tests need from the system, each with the reason.

/// Which work a package is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum For {
    /// Building and opening the window.
    Window,
    /// Tests of files the program makes: stock tools must accept them.
    Files,
    /// Tests of the real window.
    WindowTests,
    /// Making the Debian package.
    Debian,
    /// Making what is handed to people at Windows.
    Windows,
    /// Trying the Debian package in a bare root.
    DebianTrial,
    /// Trying what is made for Windows.
    WindowsTrial,
}

/// How to tell on a system without Debian's packages whether the thing is there.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Sign {
    Program(&'static str),
    Library(&'static str),
}

/// One Debian package.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Need {
    pub(crate) package: &'static str,
    pub(crate) why: &'static str,
    pub(crate) used_for: For,
    pub(crate) sign: Sign,
}

const fn need(package: &'static str, used_for: For, sign: Sign, why: &'static str) -> Need {
    Need { package, why, used_for, sign }
}

/// Every package the set-up may install on Debian and Ubuntu.
pub(crate) const NEEDS: [Need; 24] = [
    need("build-essential", For::Window, Sign::Program("cc"), "C compiler: SQLite is built in"),
    need(
        "libwebkit2gtk-4.1-dev",
        For::Window,
        Sign::Library("webkit2gtk-4.1"),
        "the web view that draws the window",
    ),
    need("librsvg2-dev", For::Window, Sign::Library("librsvg-2.0"), "icons of the window"),
    need("libxdo-dev", For::Window, Sign::Program("cc"), "keyboard of the window under X"),
    need("file", For::Window, Sign::Program("file"), "tells the build which kind a file is"),
    need("openssh-client", For::Files, Sign::Program("ssh-keygen"), "a second opinion on seals"),
    need("unzip", For::Files, Sign::Program("unzip"), "opens bundles as an auditor would"),
    need("poppler-utils", For::Files, Sign::Program("pdftoppm"), "reads the printed reports"),
    need("hledger", For::Files, Sign::Program("hledger"), "adds the books up once more"),
    need("libreoffice-calc", For::Files, Sign::Program("soffice"), "opens the workbooks"),
    need(
        "webkit2gtk-driver",
        For::WindowTests,
        Sign::Program("WebKitWebDriver"),
        "drives the window",
    ),
    need("xvfb", For::WindowTests, Sign::Program("Xvfb"), "a screen for the window tests"),
    need("imagemagick", For::WindowTests, Sign::Program("import"), "takes and compares pictures"),
    need(
        "dpkg-dev",
        For::Debian,
        Sign::Program("dpkg-shlibdeps"),
        "finds the packages our programs stand on",
    ),
    need("rustc-web", For::Windows, Sign::Program("rustc"), "a compiler whose standard library"),
    need(
        "cargo-web",
        For::Windows,
        Sign::Program("cargo"),
        "is built for Windows by its own cargo",
    ),
    need("rust-web-src", For::Windows, Sign::Program("rustc"), "of its own source"),
    need(
        "gcc-mingw-w64-x86-64",
        For::Windows,
        Sign::Program("x86_64-w64-mingw32-gcc"),
        "SQLite, resources and linking for Windows",
    ),
    need(
        "g++-mingw-w64-x86-64",
        For::Windows,
        Sign::Program("x86_64-w64-mingw32-g++"),
        "the stack of typst for Windows",
    ),
    need("nsis", For::Windows, Sign::Program("makensis"), "makes the installer for Windows"),
    need("zip", For::Windows, Sign::Program("zip"), "packs the folder that needs no installing"),
    need("debootstrap", For::DebianTrial, Sign::Program("debootstrap"), "makes a bare Debian"),
    need("wine", For::WindowsTrial, Sign::Program("wine"), "runs what is made for Windows"),
    need("wine64", For::WindowsTrial, Sign::Program("wine"), "its 64-bit part"),
];

/// Needed only where Python cannot make a virtual environment.
pub(crate) const PYTHON: Need = need(
    "python3-venv",
    For::Files,
    Sign::Program("python3"),
    "a private place for the two Python checkers",
);

/// Python packages for the tests, never installed into the system.
pub(crate) const PYTHON_PACKAGES: [(&str, &str); 2] = [
    ("bagit", "validates sealed bundles as bags"),
    ("openpyxl", "reads the workbooks cell by cell"),
];

/// The oldest Node.js that can build the window's pages.
pub(crate) const NODE_AT_LEAST: (u32, u32) = (20, 19);

/// Major and minor of what `node --version` prints.
pub(crate) fn node_version(printed: &str) -> Option<(u32, u32)> {
    let mut numbers = printed.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// The packages of `dpkg-query -W -f '${Package} ${db:Status-Abbrev}\n'` that are installed.
pub(crate) fn installed(printed: &str) -> Vec<&str> {
    let lines = printed.lines().filter_map(|line| line.split_once(' '));
    lines.filter(|(_, state)| state.trim() == "ii").map(|(name, _)| name).collect()
}

/// Whether `/etc/os-release` describes Debian, Ubuntu or a child of theirs.
pub(crate) fn is_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches('"').split_whitespace())
        .any(|id| id == "debian" || id == "ubuntu")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_node_are_read_and_compared() {
        for (printed, enough) in
            [("v20.19.0\n", true), ("v22.1.0", true), ("v20.18.9", false), ("v18.20.4", false)]
        {
            assert_eq!(node_version(printed).unwrap() >= NODE_AT_LEAST, enough, "{printed}");
        }
        assert_eq!(node_version("node: not found"), None);
    }

    #[test]
    fn only_fully_installed_packages_count() {
        let printed = "file ii \nxvfb rc \nxdotool un \nlibxdo-dev iU \nlibrsvg2-dev ii \n";
        assert_eq!(installed(printed), ["file", "librsvg2-dev"]);
    }

    #[test]
    fn debian_and_its_children_are_known_and_others_are_not() {
        for (text, is) in [
            ("NAME=x\nID=debian\n", true),
            ("ID=ubuntu\nID_LIKE=debian", true),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"", true),
            ("ID=fedora", false),
            ("ID=arch\nHOME_URL=https://debian.example", false),
        ] {
            assert_eq!(is_debian(text), is, "{text}");
        }
    }

    #[test]
    fn no_package_is_listed_twice_and_every_one_has_a_reason() {
        let mut names: Vec<_> = NEEDS.iter().map(|n| n.package).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), NEEDS.len());
        assert!(NEEDS.iter().all(|n| !n.why.is_empty()));
    }
}
