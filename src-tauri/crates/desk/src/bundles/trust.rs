//! Whose seals this book believes.

use crate::bundles::keys;
use crate::core::error::DeskError;
use crate::core::view::View;
use office::SealOnRegister;
use seal::trust::Signer;
use seal::{PublicKey, Trust};

/// Every seal this book vouches for: its own, of its register, and of offices it compared.
pub(crate) fn vouched(view: View<'_>) -> Result<Trust, DeskError> {
    let mut signers = own(view)?;
    signers.extend(view.read()?.seals()?.into_iter().filter_map(holder));
    if let Trust::Listed(offices) = pinned(view)? {
        signers.extend(offices);
    }
    Ok(Trust::Listed(signers))
}

/// The seal of this book and those before it.
fn own(view: View<'_>) -> Result<Vec<Signer>, DeskError> {
    let Some(made) = keys::made(view)? else {
        return Ok(Vec::new());
    };
    let id: String = match view.maybe_office()? {
        Some(office) => office.office_id.into(),
        None => view.profile()?.centre_id.into(),
    };
    let keys = made.older.iter().chain([&made.public_key]);
    let signer = |key| Signer { principals: vec![id.clone()], namespaces: Vec::new(), key };
    Ok(keys.filter_map(|hex| PublicKey::from_hex(hex)).map(signer).collect())
}

/// What this office's register says of the key a file names, and of no other: with hundreds of centres
/// nobody wants the whole of it for each of hundreds of files.
pub(crate) fn registered(view: View<'_>, bytes: &[u8]) -> Result<Trust, DeskError> {
    let Some(key) = seal::glance::named_key(bytes) else {
        return Ok(Trust::nobody());
    };
    let on_file = view.read()?.seal(&key.hex())?;
    Ok(Trust::Listed(on_file.and_then(holder).into_iter().collect()))
}

fn holder(seal: SealOnRegister) -> Option<Signer> {
    Some(Signer {
        principals: vec![seal.centre_id.into()],
        namespaces: Vec::new(),
        key: PublicKey::from_hex(&seal.public_key)?,
    })
}

/// The seals of offices this centre compared.
pub(crate) fn pinned(view: View<'_>) -> Result<Trust, DeskError> {
    let signers = view.read()?.pinned_offices()?.into_iter().filter_map(|office| {
        Some(Signer {
            principals: vec![office.office_id.into()],
            namespaces: Vec::new(),
            key: PublicKey::from_hex(&office.public_key)?,
        })
    });
    Ok(Trust::Listed(signers.collect()))
}
