//! What a scanner says of a capture, compared with the order: each fault by its name. `sbi/answers.txt` holds an answer a
//! line behind the name of what is wrong with it; the keys of that device are thrown away.

use sothon_adapters::sbi::{
    CaptureFault, Captured, DeviceRoots, Model, Ordered, PadGrade, SignatureFault, Trust, captured,
};
use sothon_domain::finger::FingerPosition;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

const ANSWERS: &str = include_str!("sbi/answers.txt");
const ROOT: &[u8] = include_bytes!("sbi/capture-root.der");
/// When they were taken.
const THEN: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

fn answer(name: &str) -> &'static str {
    let named = |line: &'static str| line.split_once(' ').filter(|(first, _)| *first == name);
    ANSWERS.lines().find_map(named).expect(name).1
}

fn model(name: &str) -> Model {
    let [provider, make, model] = ["Provider", "Test", name].map(str::to_owned);
    Model { provider, make, model, pad: PadGrade::One }
}

fn read_at(name: &str, models: &[Model], now: OffsetDateTime) -> Result<Captured, CaptureFault> {
    let roots = DeviceRoots::new(&[ROOT.to_vec()]).expect("a certificate");
    let ordered = Ordered {
        transaction: "4f1a-0001",
        environment: "Staging",
        domain: "https://sothon.gov.kh",
        finger: FingerPosition::new(7).expect("a finger"),
    };
    captured(answer(name), &ordered, &Trust { roots: &roots, models }, now)
}

fn fault(name: &str) -> CaptureFault {
    read_at(name, &[model("One")], THEN).expect_err(name)
}

#[test]
fn an_answer_as_ordered_is_believed_with_the_grade_of_its_model() {
    let good = read_at("good", &[model("Zero"), model("One")], THEN).expect("it is believed");
    assert_eq!((good.serial.as_str(), good.pad), ("T-1", PadGrade::One));
    assert_eq!((good.quality, good.sealed.as_str()), (Some(80), "c2VhbGVk"));
    assert_eq!(good.timestamp, "2026-11-23T17:00:00+07:00");
    assert_eq!(format!("{good:?}"), "Captured(T-1)");
}

#[test]
fn each_difference_from_the_order_is_a_fault_of_its_own() {
    for (name, expected) in [
        ("foreign", CaptureFault::Answer(SignatureFault::Chain)),
        ("unreadable", CaptureFault::Unreadable),
        ("unnamed", CaptureFault::Device(SignatureFault::Chain)),
        ("model", CaptureFault::Model),
        ("other-device", CaptureFault::OtherDevice),
        ("transaction", CaptureFault::Transaction),
        ("environment", CaptureFault::Environment),
        ("purpose", CaptureFault::Purpose),
        ("domain", CaptureFault::Domain),
        ("finger", CaptureFault::Finger),
        ("face", CaptureFault::Finger),
        ("timeless", CaptureFault::Time),
    ] {
        assert_eq!(fault(name), expected, "{name}");
    }
    assert_eq!(read_at("good", &[], THEN), Err(CaptureFault::Model));
}

#[test]
fn an_answer_counts_for_two_minutes_by_either_clock() {
    let models = [model("One")];
    for seconds in [-120, 0, 120] {
        assert!(read_at("good", &models, THEN + Duration::seconds(seconds)).is_ok(), "{seconds}");
    }
    for seconds in [-121, 121] {
        let late = read_at("good", &models, THEN + Duration::seconds(seconds));
        assert_eq!(late, Err(CaptureFault::Time), "{seconds}");
    }
}
