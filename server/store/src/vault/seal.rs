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
    let mut nonce = [0; NONCE];
    entropy.fill(&mut nonce);
    let aad = place(column, row);
    let sealed = XChaCha20Poly1305::new(&(*key).into())
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &aad })
        .expect("invariant: a field is far below 256 GB");
    [&nonce[..], &sealed].concat()
}

/// Opens it, or `None` when it is not what was sealed for this column and row.
pub(super) fn open(key: &[u8; 32], column: &str, row: Uuid, sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let aad = place(column, row);
    XChaCha20Poly1305::new(&(*key).into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: &aad })
        .ok()
}

fn place(column: &str, row: Uuid) -> Vec<u8> {
    [column.as_bytes(), &[0], row.as_bytes()].concat()
}
