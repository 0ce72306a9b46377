//! What a scanner signs is believed, and each fault has its name. The keys of these devices are thrown away.

use sothon_adapters::sbi::{DeviceRoots, NotACertificate, RootFault, SignatureFault, signed};
use time::OffsetDateTime;
use time::macros::datetime;

const ROOT: &[u8] = include_bytes!("sbi/root.der");
const FOREIGN: &[u8] = include_bytes!("sbi/foreign.der");
const GOOD: &str = include_str!("sbi/good.jws");
const THROUGH: &str = include_str!("sbi/through.jws");
/// The certificates of the devices are valid in this year.
const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

fn read(compact: &str, root: &[u8], at: OffsetDateTime) -> Result<Vec<u8>, SignatureFault> {
    let roots = DeviceRoots::new(&[root.to_vec()]).expect("a certificate");
    signed(compact.trim_end(), &roots, at)
}

fn fault(compact: &str) -> SignatureFault {
    read(compact, ROOT, NOW).expect_err("it is not believed")
}

#[test]
fn what_a_known_device_signed_is_read_also_through_its_maker() {
    for compact in [GOOD, THROUGH] {
        let payload = read(compact, ROOT, NOW).expect("it is believed");
        assert_eq!(payload, br#"{"serialNo":"T-1","make":"Test","model":"One"}"#);
    }
}

#[test]
fn a_device_of_another_authority_of_the_same_name_is_nobody() {
    let foreign = include_str!("sbi/foreign.jws");
    assert_eq!(fault(foreign), SignatureFault::Chain);
    assert!(read(foreign, FOREIGN, NOW).is_ok(), "it is sound in itself");
    assert_eq!(read(GOOD, FOREIGN, NOW), Err(SignatureFault::Chain));
    let nobody = DeviceRoots::new(&[]).expect("none is no fault");
    assert_eq!(signed(GOOD.trim_end(), &nobody, NOW), Err(SignatureFault::Chain));
    assert!(DeviceRoots::new(&[b"no certificate".to_vec()]).is_err());
    // The mock's authority, which production refuses too, is made where the mock is.
    assert!(DeviceRoots::of_production(&[ROOT.to_vec()]).is_ok());
    let none = DeviceRoots::of_production(&[b"no certificate".to_vec()]).err();
    assert_eq!(none, Some(RootFault::NotACertificate(NotACertificate)));
}

#[test]
fn a_certificate_counts_in_its_time_only() {
    for at in [datetime!(2025-12-31 23:59 UTC), datetime!(2027-01-02 0:00 UTC)] {
        assert_eq!(read(GOOD, ROOT, at), Err(SignatureFault::OutOfDate), "{at}");
    }
    assert!(read(GOOD, ROOT, datetime!(1969-12-31 0:00 UTC)).is_err());
}

#[test]
fn no_other_algorithm_is_taken_and_none_is_none() {
    for compact in
        [include_str!("sbi/none.jws"), include_str!("sbi/hs256.jws"), include_str!("sbi/rs512.jws")]
    {
        assert_eq!(fault(compact), SignatureFault::Algorithm);
    }
}

#[test]
fn what_was_changed_or_signed_by_another_key_is_refused() {
    assert_eq!(fault(include_str!("sbi/other-key.jws")), SignatureFault::Signature);
    // The payload of one under the signature of another.
    let [head, _, signature] = GOOD.trim_end().split('.').collect::<Vec<_>>()[..] else {
        panic!("three parts")
    };
    assert_eq!(fault(&format!("{head}.e30.{signature}")), SignatureFault::Signature);
    assert_eq!(fault(&format!("{head}.e30.")), SignatureFault::Signature);
}

#[test]
fn rubbish_is_malformed() {
    let long = "a.".repeat(2 << 20);
    for compact in [
        "",
        "a",
        "a.b",
        "a.b.c",
        "e30.e30.e30",
        "....",
        long.as_str(),
        include_str!("sbi/chainless.jws"),
        include_str!("sbi/critical.jws"),
    ] {
        assert_eq!(fault(compact), SignatureFault::Malformed, "{compact:.20}");
    }
}
