use std::os::unix::fs::PermissionsExt;

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
    assert!(vault.letter_keys().iter().all(|(_, key)| *key != audit));
    assert_eq!(signed.verify(&audit), Err(NotGenuine));
    assert_eq!(KeyRing::load(&folder.0).unwrap().letter_keys(), vault.letter_keys());
}

/// The bytes of a statement that a letter could carry.
fn statement() -> Vec<u8> {
    use sothon_domain::letter::{LetterKind, Statement};
    use sothon_domain::person::Reference;
    use time::macros::date;
    let statement = Statement {
        kind: LetterKind::ProofOfPensioner,
        number: Reference::of_serial(1),
        issued_on: date!(2026 - 11 - 21),
        valid_until: date!(2027 - 05 - 20),
        year: None,
        case: None,
        masked_name: "S… S…".parse().unwrap(),
        amount: None,
    };
    statement.to_bytes().unwrap()
}

fn again(folder: &Folder) -> Vault {
    Vault::new(KeyRing::load(&folder.0).unwrap(), Arc::new(counting()))
}

#[test]
fn a_new_letter_key_signs_and_the_earlier_ones_go_on_proving() {
    let folder = Folder::new("vault-letter-rotation");
    let first = vault(&folder);
    let by_first = first.sign_letter(statement());
    assert_eq!(KeyRing::add_letter_key(&folder.0, &counting()).unwrap(), 1);
    let second = again(&folder);
    let by_second = second.sign_letter(statement());
    assert_ne!(by_first, by_second);
    for signed in [&by_first, &by_second] {
        assert!(signed.verify_by(&second.letter_keys()).is_ok());
    }
    assert!(by_second.verify_by(&first.letter_keys()).is_err(), "it has not read the new key");
    let other = Counting(std::sync::atomic::AtomicU8::new(100));
    assert_eq!(KeyRing::add_letter_key(&folder.0, &other).unwrap(), 2);
    let numbers: Vec<u16> = again(&folder).letter_keys().iter().map(|(number, _)| number).collect();
    assert_eq!(numbers, [2, 1, 0], "the newest first");
    // What signs no more may go; its public key alone proves its letters. So does the first one's when
    // the audit key it was made from is another.
    std::fs::remove_file(folder.0.join("letter-1.key")).unwrap();
    std::fs::copy(folder.0.join("index.key"), folder.0.join("audit.key")).unwrap();
    for signed in [&by_first, &by_second] {
        assert!(signed.verify_by(&again(&folder).letter_keys()).is_ok());
    }
    // A stolen key proves nothing once both its files are gone, and the others are still read.
    std::fs::remove_file(folder.0.join("letter-1.pub")).unwrap();
    let left = again(&folder).letter_keys();
    assert_eq!(left.iter().map(|(number, _)| number).collect::<Vec<_>>(), [2, 0]);
    assert!(by_second.verify_by(&left).is_err() && by_first.verify_by(&left).is_ok());
}

#[test]
fn a_letter_key_that_is_lost_or_open_or_spoiled_is_refused() {
    let folder = Folder::new("vault-letter-faults");
    drop(vault(&folder));
    KeyRing::add_letter_key(&folder.0, &counting()).unwrap();
    let file = folder.0.join("letter-1.key");
    let load = || KeyRing::load(&folder.0).err();
    let open = |mode| std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode));
    open(0o640).unwrap();
    assert!(matches!(load(), Some(KeyRingError::Open(_))));
    open(0o600).unwrap();
    let kept = std::fs::read(&file).unwrap();
    std::fs::write(&file, b"short").unwrap();
    assert!(matches!(load(), Some(KeyRingError::NotAKey(_))));
    std::fs::remove_file(&file).unwrap();
    assert!(matches!(load(), Some(KeyRingError::Missing(_))), "no quiet return to the older key");
    std::fs::write(&file, kept).unwrap();
    open(0o600).unwrap();
    std::fs::write(folder.0.join("letter-0.pub"), "rubbish").unwrap();
    assert!(matches!(load(), Some(KeyRingError::NotAKey(_))));
    let empty = Folder::new("vault-letter-none");
    assert!(KeyRing::add_letter_key(&empty.0, &counting()).is_err());
}

/// The keys of letters that a folder knows, the newest first.
fn numbers(folder: &Folder) -> Vec<u16> {
    again(folder).letter_keys().iter().map(|(number, _)| number).collect()
}

fn other() -> Counting {
    Counting(std::sync::atomic::AtomicU8::new(100))
}

fn remove(folder: &Folder, files: &[&str]) {
    for file in files {
        std::fs::remove_file(folder.0.join(file)).unwrap();
    }
}

#[test]
fn a_rotation_cut_short_anywhere_leaves_the_earlier_letters_genuine() {
    // What a cut leaves unwritten. The second is what earlier versions left, which began with the key.
    let cuts: [&[&str]; 3] =
        [&["letter-1.pub"], &["letter-1.pub", "letter-0.pub"], &["letter-1.pub", "letter-1.key"]];
    for (at, unwritten) in cuts.into_iter().enumerate() {
        let folder = Folder::new(&format!("vault-letter-cut-{at}"));
        let by_first = vault(&folder).sign_letter(statement());
        KeyRing::add_letter_key(&folder.0, &counting()).unwrap();
        remove(&folder, unwritten);
        // A file that was being written keeps a name that nobody reads.
        std::fs::write(folder.0.join("draft-1-letter-1.key"), "half").unwrap();
        let cut = again(&folder);
        let by_newest = cut.sign_letter(statement());
        let letters = [&by_first, &by_newest];
        assert!(
            letters.iter().all(|one| one.verify_by(&cut.letter_keys()).is_ok()),
            "{unwritten:?}"
        );

        let number = KeyRing::add_letter_key(&folder.0, &other()).unwrap();
        let keys = again(&folder).letter_keys();
        assert!(letters.iter().all(|one| one.verify_by(&keys).is_ok()), "{unwritten:?}");
        let public = |number| folder.0.join(format!("letter-{number}.pub")).exists();
        assert!((0..=number).all(public), "what was cut off is made good: {unwritten:?}");
    }
}

/// A source that gives nothing before a file stands.
struct After(std::path::PathBuf);

impl Entropy for After {
    fn fill(&self, buffer: &mut [u8]) {
        assert!(self.0.exists(), "{} must stand before there is a new key", self.0.display());
        counting().fill(buffer);
    }
}

#[test]
fn the_public_keys_of_earlier_letters_stand_before_a_new_key_is_made() {
    let folder = Folder::new("vault-letter-order");
    drop(vault(&folder));
    KeyRing::add_letter_key(&folder.0, &After(folder.0.join("letter-0.pub"))).unwrap();
    remove(&folder, &["letter-1.pub"]);
    KeyRing::add_letter_key(&folder.0, &After(folder.0.join("letter-1.pub"))).unwrap();
}

#[test]
fn a_key_file_is_there_whole_or_not_at_all() {
    let folder = Folder::new("vault-whole");
    drop(vault(&folder));
    let (index, kept) = (folder.0.join("index.key"), names(&folder));
    let bytes = std::fs::read(&index).unwrap();
    let over = key_ring::put(&index, b"another", 0o600);
    assert!(matches!(over, Err(KeyRingError::Exists(path)) if path == index));
    assert!(key_ring::put(&folder.0.join("none/letter-1.key"), b"", 0o600).is_err());
    assert_eq!((std::fs::read(&index).unwrap(), names(&folder)), (bytes, kept), "no draft is left");
}

fn names(folder: &Folder) -> std::collections::BTreeSet<std::ffi::OsString> {
    std::fs::read_dir(&folder.0).unwrap().map(|entry| entry.unwrap().file_name()).collect()
}

#[test]
fn the_first_letter_key_once_removed_stays_removed() {
    let folder = Folder::new("vault-letter-first-stolen");
    let by_first = vault(&folder).sign_letter(statement());
    KeyRing::add_letter_key(&folder.0, &counting()).unwrap();
    remove(&folder, &["letter-0.pub"]);
    assert_eq!(numbers(&folder), [1]);
    KeyRing::add_letter_key(&folder.0, &other()).unwrap();
    assert_eq!(numbers(&folder), [2, 1]);
    assert!(by_first.verify_by(&again(&folder).letter_keys()).is_err());
}

#[test]
fn the_newest_key_removed_before_there_is_another_leaves_a_way_on() {
    let folder = Folder::new("vault-letter-newest-stolen");
    let by_first = vault(&folder).sign_letter(statement());
    KeyRing::add_letter_key(&folder.0, &counting()).unwrap();
    let stolen = again(&folder).sign_letter(statement());
    remove(&folder, &["letter-1.key", "letter-1.pub"]);
    assert_eq!(numbers(&folder), [0]);
    assert_eq!(again(&folder).sign_letter(statement()), by_first, "the first signs again");
    assert_eq!(KeyRing::add_letter_key(&folder.0, &other()).unwrap(), 1);
    let keys = again(&folder).letter_keys();
    assert!(by_first.verify_by(&keys).is_ok() && stolen.verify_by(&keys).is_err());
}

#[test]
fn a_folder_that_nothing_can_sign_from_names_a_file_that_can_be_and_takes_a_new_key() {
    let folder = Folder::new("vault-letter-none-signs");
    let by_first = vault(&folder).sign_letter(statement());
    let letter_1 = folder.0.join("letter-1.key");
    let refused =
        || matches!(KeyRing::load(&folder.0), Err(KeyRingError::Missing(path)) if path == letter_1);
    KeyRing::add_letter_key(&folder.0, &counting()).unwrap();
    remove(&folder, &["letter-1.key"]);
    assert!(refused(), "its letters are out, so its loss is seen");
    assert_eq!(KeyRing::add_letter_key(&folder.0, &other()).unwrap(), 2);
    assert_eq!(numbers(&folder), [2, 1, 0]);

    // The first key is made from the audit key, and never was a file.
    remove(&folder, &["letter-2.key", "letter-2.pub", "letter-1.pub"]);
    std::fs::copy(folder.0.join("index.key"), folder.0.join("audit.key")).unwrap();
    assert!(refused(), "no letter-0.key was ever made");
    assert_eq!(KeyRing::add_letter_key(&folder.0, &other()).unwrap(), 1);
    assert!(by_first.verify_by(&again(&folder).letter_keys()).is_ok());
    // It makes no key in a folder whose other keys are lost.
    remove(&folder, &["codes.key"]);
    assert!(KeyRing::add_letter_key(&folder.0, &other()).is_err());
    assert!(!folder.0.join("letter-2.key").exists());
}
