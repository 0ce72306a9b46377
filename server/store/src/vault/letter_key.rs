//! The key that signs what letters state.
//!
//! It is made from the audit key under a label of its own, so that a folder of keys made before there
//! were letters needs no new file. Neither key can be worked out from what the other has signed.

use ed25519_dalek::{Signer, SigningKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use sothon_domain::letter::{LetterKey, SignedStatement, to_sign};

use super::{KeyRing, Vault};

impl KeyRing {
    fn letter_signing_key(&self) -> SigningKey {
        let mut mac = Hmac::<Sha256>::new_from_slice(&*self.audit).expect("HMAC takes any key");
        mac.update(b"letter statements");
        SigningKey::from_bytes(&mac.finalize().into_bytes().into())
    }

    /// The public key with which anybody can check a letter.
    pub fn letter_key(&self) -> LetterKey {
        LetterKey::new(self.letter_signing_key().verifying_key().to_bytes())
    }
}

impl Vault {
    /// The public key with which anybody can check a letter.
    pub fn letter_key(&self) -> LetterKey {
        self.ring.letter_key()
    }

    /// Signs the bytes of a letter's statement.
    pub fn sign_letter(&self, statement: Vec<u8>) -> SignedStatement {
        let signature = self.ring.letter_signing_key().sign(&to_sign(&statement));
        SignedStatement::new(statement, signature.to_bytes())
    }
}
