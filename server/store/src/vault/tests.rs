use super::*;

/// Counts up, so that no two nonces are equal.
struct Counting(std::sync::atomic::AtomicU8);

impl Entropy for Counting {
    fn fill(&self, buffer: &mut [u8]) {
        for byte in buffer {
            *byte = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        }
    }
}

fn counting() -> Counting {
    Counting(std::sync::atomic::AtomicU8::new(0))
}

struct Folder(std::path::PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("sothon-{name}-{}", std::process::id())))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn vault(folder: &Folder) -> Vault {
    Vault::new(KeyRing::create(&folder.0, &counting()).unwrap(), Arc::new(counting()))
}

#[test]
fn a_field_opens_in_its_own_place_only() {
    let folder = Folder::new("vault-place");
    let vault = vault(&folder);
    let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let (key, wrapped) = vault.new_data_key(one);
    let sealed = vault.seal(&key, "person.phone", one, "+85512345678");

    let key = vault.unwrap(one, &wrapped).unwrap();
    assert_eq!(vault.open(&key, "person.phone", one, &sealed).unwrap(), "+85512345678");
    assert!(vault.open(&key, "person.national_id", one, &sealed).is_err());
    assert!(vault.open(&key, "person.phone", other, &sealed).is_err());
    assert!(vault.unwrap(other, &wrapped).is_err());
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(vault.open(&key, "person.phone", one, &changed).is_err(), "byte {at}");
    }
    assert!(vault.open(&key, "person.phone", one, &sealed[..10]).is_err());
}

#[test]
fn what_passes_opens_under_its_name_in_every_process_with_the_keys() {
    let folder = Folder::new("vault-passing");
    let one = vault(&folder);
    let sealed = one.seal_passing("call:1", b"510,000");
    let other = Vault::new(KeyRing::load(&folder.0).unwrap(), Arc::new(counting()));
    assert_eq!(other.open_passing("call:1", &sealed).as_deref(), Some(&b"510,000"[..]));
    assert_eq!(other.open_passing("call:2", &sealed), None);
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert_eq!(one.open_passing("call:1", &changed), None, "byte {at}");
    }
    assert_eq!(one.open_passing("call:1", b"510,000"), None);

    std::fs::remove_file(folder.0.join("codes.key")).unwrap();
    std::fs::copy(folder.0.join("audit.key"), folder.0.join("codes.key")).unwrap();
    let stranger = Vault::new(KeyRing::load(&folder.0).unwrap(), Arc::new(counting()));
    assert_eq!(stranger.open_passing("call:1", &sealed), None);
}

#[test]
fn equal_values_are_sealed_differently_and_hashed_equally() {
    let folder = Folder::new("vault-equal");
    let vault = vault(&folder);
    let (key, _) = vault.new_data_key(Uuid::nil());
    let seal = || vault.seal(&key, "person.phone", Uuid::nil(), "012");
    assert_ne!(seal(), seal());
    assert_eq!(vault.search_hash("phone", "012"), vault.search_hash("phone", "012"));
    assert_ne!(vault.search_hash("phone", "012"), vault.search_hash("national-id", "012"));
}

#[test]
fn a_missing_open_or_short_key_refuses_to_load() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("vault-keys");
    drop(vault(&folder));
    let index = folder.0.join("index.key");

    std::fs::set_permissions(&index, std::fs::Permissions::from_mode(0o640)).unwrap();
    assert!(matches!(KeyRing::load(&folder.0), Err(KeyRingError::Open(path)) if path == index));
    std::fs::set_permissions(&index, std::fs::Permissions::from_mode(0o600)).unwrap();
    std::fs::write(&index, "short").unwrap();
    assert!(matches!(KeyRing::load(&folder.0), Err(KeyRingError::NotAKey(path)) if path == index));
    std::fs::remove_file(&index).unwrap();
    assert!(matches!(KeyRing::load(&folder.0), Err(KeyRingError::Missing(path)) if path == index));
}

#[test]
fn keys_are_never_made_over_others() {
    let folder = Folder::new("vault-twice");
    drop(vault(&folder));
    assert!(matches!(KeyRing::create(&folder.0, &counting()), Err(KeyRingError::Exists(_))));
}

#[test]
fn old_data_keys_open_after_a_new_ring_key() {
    let folder = Folder::new("vault-rotated");
    let (_, wrapped) = vault(&folder).new_data_key(Uuid::nil());
    std::fs::copy(folder.0.join("codes.key"), folder.0.join("data-2.key")).unwrap();
    let rotated = Vault::new(KeyRing::load(&folder.0).unwrap(), Arc::new(counting()));
    assert!(rotated.unwrap(Uuid::nil(), &wrapped).is_ok());
    assert_eq!(rotated.new_data_key(Uuid::nil()).1.ring_key, 2);
}

#[test]
fn a_letter_is_signed_with_the_letters_key_of_the_folder_and_no_other() {
    use sothon_domain::letter::{LetterKey, NotGenuine};
    let folder = Folder::new("vault-letters");
    let vault = vault(&folder);
    let signed = vault.sign_letter(b"any bytes".to_vec());
    // The bytes are no statement: that much is seen only once the signature is right.
    let audit = LetterKey::new(vault.signing_key().verifying_key().to_bytes());
    assert_ne!(audit, vault.letter_key());
    assert_eq!(signed.verify(&audit), Err(NotGenuine));
    assert_eq!(KeyRing::load(&folder.0).unwrap().letter_key(), vault.letter_key());
}
