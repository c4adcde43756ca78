//! Whose seals this book believes.

use crate::core::error::DeskError;
use crate::core::view::View;
use seal::Trust;
use seal::trust::Signer;

/// The seals of offices this centre compared.
pub(crate) fn pinned(view: View<'_>) -> Result<Trust, DeskError> {
    let signers = view.read()?.pinned_offices()?.into_iter().filter_map(|office| {
        Some(Signer {
            principals: vec![office.office_id.into()],
            namespaces: Vec::new(),
            key: seal::PublicKey::from_hex(&office.public_key)?,
        })
    });
    Ok(Trust::Listed(signers.collect()))
}
