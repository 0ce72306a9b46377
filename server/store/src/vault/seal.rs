//! One sealed field: nonce (24 bytes), ciphertext, tag (16 bytes).

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use sothon_domain::effects::Entropy;
use uuid::Uuid;

const NONCE: usize = 24;

/// Seals `plain` for this column and row. A random nonce of 24 bytes never repeats in practice.
pub(super) fn seal(
    key: &[u8; 32],
    entropy: &dyn Entropy,
    column: &str,
    row: Uuid,
    plain: &[u8],
) -> Vec<u8> {
    seal_as(key, entropy, &place(column, row), plain)
}

/// The same for what is known by something else than a column and a row.
pub(super) fn seal_as(key: &[u8; 32], entropy: &dyn Entropy, aad: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut nonce = [0; NONCE];
    entropy.fill(&mut nonce);
    let sealed = XChaCha20Poly1305::new(&(*key).into())
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad })
        .expect("invariant: a field is far below 256 GB");
    [&nonce[..], &sealed].concat()
}

/// Opens it, or `None` when it is not what was sealed for this column and row.
pub(super) fn open(key: &[u8; 32], column: &str, row: Uuid, sealed: &[u8]) -> Option<Vec<u8>> {
    open_as(key, &place(column, row), sealed)
}

/// Opens what [`seal_as`] sealed, or `None`.
pub(super) fn open_as(key: &[u8; 32], aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    XChaCha20Poly1305::new(&(*key).into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad })
        .ok()
}

fn place(column: &str, row: Uuid) -> Vec<u8> {
    [column.as_bytes(), &[0], row.as_bytes()].concat()
}
