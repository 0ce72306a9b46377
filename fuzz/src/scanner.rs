//! What a scanner has signed.

use sothon_adapters::sbi::{DeviceRoots, Model, Ordered, PadGrade, Trust, captured, signed};
use sothon_domain::finger::FingerPosition;
use time::OffsetDateTime;
use time::macros::datetime;

const ROOT: &[u8] = include_bytes!("../../server/adapters/tests/sbi/root.der");
const CAPTURE_ROOT: &[u8] = include_bytes!("../../server/adapters/tests/sbi/capture-root.der");
/// The certificates of the seeds are valid then.
const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

/// Nobody but the maker of the seeds can sign.
pub(crate) fn jws_verify(data: &[u8]) {
    let roots = roots(ROOT);
    let _ = signed(&String::from_utf8_lossy(data), &roots, NOW);
}

pub(crate) fn sbi_response(data: &[u8]) {
    let roots = roots(CAPTURE_ROOT);
    let [provider, make, model] = ["Provider", "Test", "One"].map(str::to_owned);
    let models = [Model { provider, make, model, pad: PadGrade::One }];
    let ordered = Ordered {
        transaction: "4f1a-0001",
        environment: "Staging",
        domain: "https://sothon.gov.kh",
        finger: FingerPosition::new(7).expect("invariant: a finger"),
    };
    let trust = Trust { roots: &roots, models: &models };
    let _ = captured(&String::from_utf8_lossy(data), &ordered, &trust, NOW);
}

fn roots(root: &[u8]) -> DeviceRoots {
    DeviceRoots::new(&[root.to_vec()]).expect("invariant: a certificate")
}
