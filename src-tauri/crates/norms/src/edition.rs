//! The hash that names a set of law files. The build script runs this very code.

use sha2::{Digest, Sha256};

/// SHA-256 in lower hex over files in order of path, each as `path\0length in bytes\0bytes`.
pub(crate) fn edition<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut hash = Sha256::new();
    for (path, text) in files {
        hash.update(path);
        hash.update([0]);
        hash.update(text.len().to_string());
        hash.update([0]);
        hash.update(text);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
