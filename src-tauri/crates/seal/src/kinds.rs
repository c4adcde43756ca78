//! The kinds of bundle, the namespace each is signed under, and the roles that may sign.
//!
//! Invariant: a namespace belongs to one kind for ever, so a signature made for one kind never
//! holds for another.

use serde::{Deserialize, Serialize};

/// What a bundle is. The name in `thong-tin.json` is [`Kind::name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A centre's quarterly report.
    BaoCao,
    /// An office's receipt for reports.
    BienNhan,
    /// A pack of law, norms and rules.
    DinhMuc,
    /// An office's roll-up of reports.
    TongHop,
    /// A request to enrol a key.
    TheDangKy,
    /// A list of enrolled keys.
    ChungThu,
    /// A change of key.
    DoiKhoa,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 7] = [
        Kind::BaoCao,
        Kind::BienNhan,
        Kind::DinhMuc,
        Kind::TongHop,
        Kind::TheDangKy,
        Kind::ChungThu,
        Kind::DoiKhoa,
    ];

    /// The name written in `thong-tin.json`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::BaoCao => "bao-cao",
            Kind::BienNhan => "bien-nhan",
            Kind::DinhMuc => "dinh-muc",
            Kind::TongHop => "tong-hop",
            Kind::TheDangKy => "the-dang-ky",
            Kind::ChungThu => "chung-thu",
            Kind::DoiKhoa => "doi-khoa",
        }
    }

    /// The SSHSIG namespace.
    #[must_use]
    pub fn namespace(self) -> &'static str {
        match self {
            Kind::BaoCao => "bao-cao@socongdong.v1",
            Kind::BienNhan => "bien-nhan@socongdong.v1",
            Kind::DinhMuc => "dinh-muc@socongdong.v1",
            Kind::TongHop => "tong-hop@socongdong.v1",
            Kind::TheDangKy => "the-dang-ky@socongdong.v1",
            Kind::ChungThu => "chung-thu@socongdong.v1",
            Kind::DoiKhoa => "doi-khoa@socongdong.v1",
        }
    }

    /// Who issues this kind, and so which signature stands second in the container.
    #[must_use]
    pub fn issuer(self) -> Role {
        match self {
            Kind::BaoCao | Kind::TheDangKy | Kind::DoiKhoa => Role::TrungTam,
            Kind::BienNhan | Kind::DinhMuc | Kind::TongHop | Kind::ChungThu => Role::CoQuan,
        }
    }

    /// The first letters of the file name.
    #[must_use]
    pub fn prefix(self) -> &'static str {
        match self {
            Kind::BaoCao => "BC",
            Kind::BienNhan => "BN",
            Kind::DinhMuc => "DM",
            Kind::TongHop => "TH",
            Kind::TheDangKy => "DK",
            Kind::ChungThu => "CT",
            Kind::DoiKhoa => "DKH",
        }
    }
}

/// Who signs. The order is that of the names, so a sorted list is a canonical list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The receiving office; issues receipts, packs, roll-ups and key lists.
    CoQuan,
    /// The director, beside the centre.
    GiamDoc,
    /// The accountant, beside the centre.
    KeToan,
    /// The new key in a change of keys: proves that its holder wants it.
    KhoaMoi,
    /// The centre; issues reports, enrolments and key changes.
    TrungTam,
}

impl Role {
    /// Every role, in the order of their names.
    pub const ALL: [Role; 5] =
        [Role::CoQuan, Role::GiamDoc, Role::KeToan, Role::KhoaMoi, Role::TrungTam];

    /// Whether this role issues bundles; the others only sign beside it.
    #[must_use]
    pub fn is_issuer(self) -> bool {
        matches!(self, Role::CoQuan | Role::TrungTam)
    }

    /// The name in `signers` and of the signature file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Role::CoQuan => "co-quan",
            Role::GiamDoc => "giam-doc",
            Role::KeToan => "ke-toan",
            Role::KhoaMoi => "khoa-moi",
            Role::TrungTam => "trung-tam",
        }
    }

    /// The signature file inside the bag: `chu-ky/<role>.sig`.
    #[must_use]
    pub fn signature_file(self) -> &'static str {
        match self {
            Role::CoQuan => "chu-ky/co-quan.sig",
            Role::GiamDoc => "chu-ky/giam-doc.sig",
            Role::KeToan => "chu-ky/ke-toan.sig",
            Role::KhoaMoi => "chu-ky/khoa-moi.sig",
            Role::TrungTam => "chu-ky/trung-tam.sig",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_namespaces_and_files_agree_and_never_collide() {
        for kind in Kind::ALL {
            assert_eq!(kind.namespace(), format!("{}@socongdong.v1", kind.name()));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
        for role in Role::ALL {
            assert_eq!(role.signature_file(), format!("chu-ky/{}.sig", role.name()));
            assert_eq!(serde_json::to_value(role).unwrap(), role.name());
        }
        assert!(Role::ALL.is_sorted() && Role::ALL.is_sorted_by_key(|role| role.name()));
        let prefixes: std::collections::BTreeSet<_> = Kind::ALL.map(Kind::prefix).into();
        assert_eq!(prefixes.len(), Kind::ALL.len());
    }
}
