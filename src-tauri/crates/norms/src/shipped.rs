//! The law this program was built with.

use crate::Norms;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

impl Norms {
    /// The law this program was built with, read once.
    pub fn shipped() -> &'static Norms {
        static SHIPPED: OnceLock<Norms> = OnceLock::new();
        SHIPPED.get_or_init(|| {
            Norms::from_files(EDITION, FILES).expect("the build has read these very files")
        })
    }
}

/// The files themselves.
pub(crate) fn files() -> &'static [(&'static str, &'static str)] {
    FILES
}
