//! The keys of a mock scanner: its authority, the chip that names it, the device that signs captures; and the key of the
//! portal, for which it seals.

use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

use anyhow::Context;
use rsa::pkcs8::{DecodePrivateKey, EncodePrivateKey};
use rsa::sha2::{Digest, Sha256};
use rsa::{RsaPrivateKey, RsaPublicKey};
use sothon_adapters::entropy::Chance;
use sothon_adapters::sbi::{MOCK_AUTHORITY, key_numbers};
use sothon_domain::effects::Entropy;
use time::{Duration, OffsetDateTime};

use super::certificate::{Subject, Valid, certificate};

/// The size of a key, bits: the least that the portal takes.
const BITS: usize = 2048;
/// How long the key of a device counts.
const DEVICE: Duration = Duration::days(30);

/// The private keys, which stay in the folder of the scanner.
pub(super) struct Keys {
    pub(super) authority: RsaPrivateKey,
    pub(super) chip: RsaPrivateKey,
    pub(super) device: RsaPrivateKey,
}

impl Keys {
    /// Those of the folder; made where there are none, which takes a second or two.
    ///
    /// # Errors
    /// When a file can't be read or written, or is no key.
    pub(super) fn of(folder: &Path, entropy: &dyn Entropy) -> anyhow::Result<Self> {
        closed_folder(folder)?;
        let key = |name: &str| kept(&folder.join(name), entropy);
        Ok(Self {
            authority: key("authority.key")?,
            chip: key("chip.key")?,
            device: key("device.key")?,
        })
    }
}

/// The certificates of a start: those of chip and device count for 30 days.
pub(super) struct Certificates {
    pub(super) authority: Vec<u8>,
    pub(super) chip: Vec<u8>,
    pub(super) device: Vec<u8>,
    /// Of the device, by an authority of the same name whom nobody knows.
    pub(super) foreign: Vec<u8>,
    /// Of the device, but no longer.
    pub(super) expired: Vec<u8>,
}

impl Certificates {
    /// # Errors
    /// When a key does not sign.
    pub(super) fn of(keys: &Keys, now: OffsetDateTime) -> anyhow::Result<Self> {
        let [authority, chip, device] =
            [&keys.authority, &keys.chip, &keys.device].map(RsaPrivateKey::to_public_key);
        let by = (MOCK_AUTHORITY, &keys.authority);
        let hour = Duration::hours(1);
        let valid = Valid { from: now - hour, to: now + DEVICE };
        let old = Valid { from: now - DEVICE - DEVICE, to: now - DEVICE };
        let long = Valid { from: now - hour, to: now + Duration::days(3650) };
        let root = Subject { name: MOCK_AUTHORITY, key: &authority, authority: true };
        let chip = Subject { name: "Mock chip", key: &chip, authority: false };
        let device = Subject { name: "Mock device", key: &device, authority: false };
        Ok(Self {
            authority: certificate(&root, by, long, 1)?,
            chip: certificate(&chip, by, valid, 2)?,
            device: certificate(&device, by, valid, 3)?,
            foreign: certificate(&device, (MOCK_AUTHORITY, &keys.chip), valid, 4)?,
            expired: certificate(&device, by, old, 5)?,
        })
    }
}

/// For whom a scanner seals.
pub(super) struct Portal {
    pub(super) key: RsaPublicKey,
    /// SHA-256 of the certificate, in capital hexadecimal digits.
    pub(super) thumbprint: String,
}

/// A key of the portal with its certificate, as they lie in the folder of keys.
pub(super) struct PortalKey {
    private: RsaPrivateKey,
    certificate: Vec<u8>,
}

impl PortalKey {
    fn certified(private: RsaPrivateKey, now: OffsetDateTime) -> anyhow::Result<Self> {
        let public = private.to_public_key();
        let subject = Subject { name: "Sothon", key: &public, authority: false };
        let valid = Valid { from: now - Duration::hours(1), to: now + Duration::days(3650) };
        let certificate = certificate(&subject, ("Sothon", &private), valid, 1)?;
        Ok(Self { private, certificate })
    }

    /// The newest of the folder of keys; the first is made where there is none.
    ///
    /// # Errors
    /// When a file can't be read or written, or is no key.
    pub(super) fn of(
        folder: &Path,
        entropy: &dyn Entropy,
        now: OffsetDateTime,
    ) -> anyhow::Result<Self> {
        closed_folder(folder)?;
        let file = |number: u32, kind: &str| folder.join(format!("scanner-{number}.{kind}"));
        let newest = key_numbers(folder)?.last().copied().unwrap_or(1);
        let (key, public) = (file(newest, "key"), file(newest, "pub"));
        let private = kept(&key, entropy)?;
        if public.exists() {
            let certificate =
                std::fs::read(&public).with_context(|| public.display().to_string())?;
            return Ok(Self { private, certificate });
        }
        let made = Self::certified(private, now)?;
        written(&public, &made.certificate)?;
        Ok(made)
    }

    /// What a scanner has to know of it.
    pub(super) fn portal(&self) -> Portal {
        let digest = Sha256::digest(&self.certificate);
        let thumbprint = digest.iter().map(|byte| format!("{byte:02X}")).collect();
        Portal { key: self.private.to_public_key(), thumbprint }
    }
}

fn new_key(entropy: &dyn Entropy) -> anyhow::Result<RsaPrivateKey> {
    RsaPrivateKey::new(&mut Chance(entropy), BITS).context("making a key of RSA")
}

/// The key in a file (PKCS#8, DER), which is made where there is none.
fn kept(path: &Path, entropy: &dyn Entropy) -> anyhow::Result<RsaPrivateKey> {
    if path.exists() {
        let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
        return RsaPrivateKey::from_pkcs8_der(&bytes).with_context(|| path.display().to_string());
    }
    let key = new_key(entropy)?;
    written(path, key.to_pkcs8_der().context("writing a key")?.as_bytes())?;
    Ok(key)
}

/// Makes a folder that nobody else may enter, unless it is there: the portal may find its keys in it later.
fn closed_folder(folder: &Path) -> anyhow::Result<()> {
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.with_context(|| folder.display().to_string())
}

/// Writes a file that nobody else may read.
pub(super) fn written(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    let file = options.write(true).create(true).truncate(true).mode(0o600).open(path);
    let mut file = file.with_context(|| path.display().to_string())?;
    file.write_all(bytes).with_context(|| path.display().to_string())
}
