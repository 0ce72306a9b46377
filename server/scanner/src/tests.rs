//! Each fault of the mock, and the name by which the portal refuses it; without a fault it is believed and known again.

use std::sync::{Arc, LazyLock, MutexGuard};

use serde_json::{Value, json};
use sothon_adapters::entropy::SystemEntropy;
use sothon_adapters::sbi::{
    AnswerFault, CaptureFault, DeviceRoots, FIRST_PREVIOUS, Model, Opened, OpeningKey, Ordered,
    PadGrade, Reader, RootFault, ScannerFault, Scanners, ScannersFault, SignatureFault, Trust,
    answered,
};
use sothon_domain::finger::FingerPosition;
use sothon_fingerprint::record::{RecordFault, parse_finger_image};
use sothon_fingerprint::{ImageFault, Probe, Score, THRESHOLD, compare, extract};
use sothon_locales::Language;
use sothon_testkit::FakeClock;
use time::OffsetDateTime;
use time::macros::datetime;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::asked::Asked;
use super::device::{Device, MAKE, MODEL, Made, PROVIDER, listed};
use super::fault::Fault;
use super::keys::PortalKey;
use super::print::{Fingers, Touch};
use super::{AUTHORITY, FIRST, Scanner, bound, may_be_for, page};

const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);
const ORDER: &str = "4f1a-0001";

/// One scanner for all tests, as its keys take a while, and the portal's side of it.
struct Rig {
    scanner: Arc<Scanner>,
    root: Vec<u8>,
    keys: Vec<OpeningKey>,
}

static RIG: LazyLock<Rig> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("sothon-scanner-{}", std::process::id()));
    let portal = || PortalKey::of(&folder, &SystemEntropy, NOW).expect("a key").portal();
    assert_eq!(portal().thumbprint, portal().thumbprint, "it is made once");
    let clock = Arc::new(FakeClock::at(NOW));
    let scanner = Scanner::new(&folder, &folder, "Developer", clock).expect("a scanner");
    let opening = OpeningKey::load(&folder).expect("the key of the portal");
    let root = std::fs::read(folder.join(AUTHORITY)).expect("it is written");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    Rig { scanner: Arc::new(scanner), root, keys: opening }
});

fn device() -> MutexGuard<'static, Device> {
    RIG.scanner.device()
}

fn request(order: &str, environment: &str, previous: &str) -> Value {
    json!({
        "env": environment,
        "purpose": "Auth",
        "specVersion": "0.9.5",
        "timeout": "10000",
        "captureTime": "2026-11-23T10:00:00Z",
        "domainUri": "https://sothon.gov.kh",
        "transactionId": order,
        "bio": [{
            "type": "Finger",
            "count": "1",
            "bioSubType": ["Left IndexFinger"],
            "requestedScore": "40",
            "deviceId": "MOCK-1",
            "deviceSubId": "1",
            "previousHash": previous,
        }],
    })
}

fn asked(order: &str, previous: &str) -> Asked {
    serde_json::from_value(request(order, "Developer", previous)).expect("a request")
}

/// A capture at this device with a fault.
fn made(device: &mut Device, fault: Option<Fault>, asked: &Asked) -> Made {
    device.next.fault = fault;
    device.captured(asked, NOW).expect("an answer")
}

/// What the portal says of an answer to an order.
fn read(answer: &Value, order: &str, previous: &str) -> Result<Opened, AnswerFault> {
    read_with(answer, &RIG.keys, (order, previous))
}

fn read_with(
    answer: &Value,
    keys: &[OpeningKey],
    (transaction, previous): (&str, &str),
) -> Result<Opened, AnswerFault> {
    let roots = DeviceRoots::new(std::slice::from_ref(&RIG.root)).expect("a root");
    let [provider, make, model] = [PROVIDER, MAKE, MODEL].map(str::to_owned);
    let models = [Model { provider, make, model, pad: PadGrade::None }];
    let ordered = Ordered {
        transaction,
        environment: "Developer",
        domain: "https://sothon.gov.kh",
        finger: FingerPosition::new(7).expect("a finger"),
    };
    let trust = Trust { roots: &roots, models: &models };
    let reader = Reader { trust, keys, entropy: &SystemEntropy };
    answered(answer.to_string().as_bytes(), &ordered, previous, &reader, NOW)
}

fn with(fault: Option<Fault>) -> Result<Opened, AnswerFault> {
    let made = made(&mut device(), fault, &asked(ORDER, ""));
    read(&made.body, ORDER, FIRST_PREVIOUS)
}

#[test]
fn a_capture_without_a_fault_is_believed_and_opened() {
    let opened = with(None).expect("it is believed");
    assert_eq!((opened.serial.as_str(), opened.pad), ("MOCK-1", PadGrade::None));
    assert_eq!(opened.quality, Some(Touch::Well.quality()));
    let record = parse_finger_image(&opened.record).expect("a record");
    assert_eq!(record.position, 7);
    assert_eq!(format!("{opened:?}"), "Opened(MOCK-1)");
}

#[test]
fn each_fault_has_its_refusal() {
    let answer = |fault| AnswerFault::Capture(CaptureFault::Answer(fault));
    for (fault, expected) in [
        (Fault::WrongSignature, answer(SignatureFault::Signature)),
        (Fault::ForeignAuthority, answer(SignatureFault::Chain)),
        (Fault::ExpiredKey, answer(SignatureFault::OutOfDate)),
        (Fault::AlgNone, answer(SignatureFault::Algorithm)),
        (Fault::AlgHs256, answer(SignatureFault::Algorithm)),
        (Fault::OldTime, AnswerFault::Capture(CaptureFault::Time)),
        (Fault::OtherOrder, AnswerFault::Capture(CaptureFault::Transaction)),
        (Fault::OtherFinger, AnswerFault::Capture(CaptureFault::Finger)),
        (Fault::WrongHash, AnswerFault::Hash),
        (Fault::WrongThumbprint, AnswerFault::Thumbprint),
        (Fault::WrongSessionKey, AnswerFault::SessionKey),
        (Fault::BitFlip, AnswerFault::Sealed),
        (Fault::Busy, AnswerFault::Scanner(ScannerFault::Busy)),
        (Fault::NotReady, AnswerFault::Scanner(ScannerFault::NotReady)),
        (Fault::NoFinger, AnswerFault::Scanner(ScannerFault::NoFinger)),
        (Fault::Tampered, AnswerFault::Scanner(ScannerFault::Tampered)),
        (Fault::TwoFingers, AnswerFault::Fingers(2)),
    ] {
        assert_eq!(with(Some(fault)), Err(expected), "{}", fault.code());
    }
}

#[test]
fn a_bad_picture_is_believed_and_says_how_bad_it_is() {
    let opened = with(Some(Fault::LowQuality)).expect("it is believed");
    assert_eq!(opened.quality, Some(5));
}

#[test]
fn a_record_that_is_none_opens_and_is_refused_by_the_reader_of_records() {
    for (fault, expected) in [
        (Fault::Wsq, RecordFault::Compression(2)),
        (Fault::CutRecord, RecordFault::Length { stated: 110_649, given: 55_324 }),
        (Fault::TinyPicture, ImageFault::Size { width: 8, height: 8 }.into()),
    ] {
        let opened = with(Some(fault)).expect("it opens");
        assert_eq!(parse_finger_image(&opened.record), Err(expected), "{}", fault.code());
    }
}

#[test]
fn an_answer_is_of_one_order_and_one_place_in_the_chain() {
    let mut device = device();
    let first = made(&mut device, None, &asked(ORDER, "")).body;
    let replayed = made(&mut device, Some(Fault::Replayed), &asked("4f1a-0002", "")).body;
    assert_eq!(replayed, first);
    let refused = read(&replayed, "4f1a-0002", FIRST_PREVIOUS);
    assert_eq!(refused, Err(AnswerFault::Capture(CaptureFault::Transaction)));
    let link = read(&first, ORDER, FIRST_PREVIOUS).expect("it is believed").hash;
    let second = made(&mut device, None, &asked(ORDER, &link)).body;
    assert!(read(&second, ORDER, &link).is_ok());
    assert_eq!(read(&second, ORDER, FIRST_PREVIOUS), Err(AnswerFault::Hash));
}

#[test]
fn an_answer_that_waits_says_that_there_was_no_finger() {
    let asked = asked(ORDER, "");
    let made = made(&mut device(), Some(Fault::TimeOut), &asked);
    assert!(made.late);
    assert_eq!(asked.patience(), 10_000);
    let refused = read(&made.body, ORDER, FIRST_PREVIOUS);
    assert_eq!(refused, Err(AnswerFault::Scanner(ScannerFault::NoFinger)));
}

#[test]
fn rubbish_no_finger_and_no_key_of_ours_are_refused_by_name() {
    let said = |code: Value| json!({ "biometrics": [{ "error": { "errorCode": code } }] });
    for (body, expected) in [
        (json!({}), AnswerFault::Unreadable),
        (json!({ "biometrics": [] }), AnswerFault::Fingers(0)),
        (json!({ "biometrics": [{}] }), AnswerFault::Unreadable),
        (said(json!("x")), AnswerFault::Unreadable),
        (said(json!("100")), AnswerFault::Scanner(ScannerFault::NotRegistered)),
        (said(json!(102)), AnswerFault::Scanner(ScannerFault::Extraction)),
        (said(json!(107)), AnswerFault::Scanner(ScannerFault::KeyExpired)),
        (said(json!("502")), AnswerFault::Scanner(ScannerFault::Other(502))),
    ] {
        assert_eq!(read(&body, ORDER, FIRST_PREVIOUS), Err(expected), "{body}");
    }
    let good = made(&mut device(), None, &asked(ORDER, "")).body;
    let keyless = read_with(&good, &[], (ORDER, FIRST_PREVIOUS));
    assert_eq!(keyless, Err(AnswerFault::Thumbprint));
}

#[test]
fn production_refuses_the_mock_and_the_mock_refuses_production() {
    let refused = DeviceRoots::of_production(std::slice::from_ref(&RIG.root)).err();
    assert_eq!(refused, Some(RootFault::Mock));
    assert!(may_be_for("production").is_err());
    assert!(may_be_for("Developer").is_ok());
    let of_production =
        serde_json::from_value(request(ORDER, "Production", "")).expect("a request");
    let made = made(&mut device(), None, &of_production);
    let refused = read(&made.body, ORDER, FIRST_PREVIOUS);
    assert_eq!(refused, Err(AnswerFault::Scanner(ScannerFault::Other(501))));
}

#[test]
fn the_folder_of_the_mock_is_one_of_scanners_in_a_demo_and_in_production_none() {
    let folder = std::env::temp_dir().join(format!("sothon-mock-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(AUTHORITY), &RIG.root).expect("a file");
    std::fs::write(folder.join("models.toml"), listed()).expect("a file");
    let check = |demo| {
        let (keys, domain) = (folder.clone(), "https://sothon.gov.kh".to_owned());
        Scanners { folder: folder.clone(), keys, demo, domain }.check()
    };
    let (demo, production) = (check(true), check(false));
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    // Everything but the key of a portal is there.
    assert!(matches!(demo, Err(ScannersFault::Nothing(_))), "{demo:?}");
    assert!(matches!(production, Err(ScannersFault::Root(_, RootFault::Mock))), "{production:?}");
}

#[test]
fn one_finger_is_known_again_and_another_persons_is_not() {
    let finger = FingerPosition::new(7).expect("a finger");
    let mut fingers = Fingers::default();
    let mut print = |person, impression, touch| {
        let record = fingers.record(person, finger, (impression, touch)).expect("a record");
        let image = parse_finger_image(&record).expect("a picture").image;
        Probe::new(&extract(&image).expect("a template"))
    };
    let enrolled = print(1, 1, Touch::Well);
    let (again, other) = (print(1, 2, Touch::Well), print(2, 3, Touch::Well));
    let score = |probe: &Probe| -> Score { compare(&enrolled, probe) };
    assert!(score(&again) >= THRESHOLD, "{:?}", score(&again));
    assert!(score(&other) < THRESHOLD, "{:?}", score(&other));
    // The same impression is the same to the last byte.
    let record = |fingers: &mut Fingers| fingers.record(1, finger, (1, Touch::Worn)).expect("one");
    assert_eq!(record(&mut Fingers::default()), record(&mut fingers));
}

#[test]
fn the_page_sets_what_happens_next_in_both_languages() {
    let mut next = FIRST;
    page::choose(&mut next, "person=\u{17e7}&finger=3&touch=worn&fault=busy".as_bytes());
    assert_eq!((next.person, next.touch, next.fault), (7, Touch::Worn, Some(Fault::Busy)));
    assert_eq!(next.finger.map(FingerPosition::number), Some(3));
    for language in Language::ALL {
        let page = page::page(&next, language);
        for chosen in ["value=\"3\" selected", "value=\"worn\" selected", "value=\"busy\" selected"]
        {
            assert!(page.contains(chosen), "{chosen} in {page}");
        }
        assert!(!page.contains("mock-"), "a message is missing: {page}");
    }
    page::choose(&mut next, b"person=x&finger=&touch=x&fault=");
    assert_eq!((next.person, next.finger, next.touch), (7, None, Touch::Worn));
    assert_eq!(next.fault, None);
}

/// What the service answers to a verb.
async fn sent(address: &str, verb: &str, path: &str, body: &str) -> String {
    let host = address.strip_prefix("http://").expect("plain HTTP");
    let mut stream = TcpStream::connect(host).await.expect("it listens");
    let head = format!("{verb} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    let request = format!("{head}Content-Length: {}\r\n\r\n{body}", body.len());
    stream.write_all(request.as_bytes()).await.expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("it answers");
    answer
}

#[tokio::test]
async fn the_service_speaks_the_verbs_of_the_protocol_and_takes_the_next_free_port() {
    let (listener, address) = bound(4501).await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let (_, next) = bound(port).await.expect("the next port");
    assert_ne!(address, next);
    tokio::spawn(RIG.scanner.clone().serve((listener, address.clone())));
    for (verb, path, expected) in [
        ("OPTIONS", "/capture", "MOSIPDISC"),
        ("MOSIPDISC", "/device", "\"deviceStatus\":\"Ready\""),
        ("MOSIPDINFO", "/info", "\"deviceInfo\""),
        ("MOSIPINFO", "/info", "\"deviceInfo\""),
        ("GET", "/en", "Mock fingerprint scanner"),
    ] {
        let answer = sent(&address, verb, path, "").await;
        assert!(answer.starts_with("HTTP/1.1 20"), "{verb}: {answer}");
        assert!(answer.contains(expected), "{verb}: {answer}");
    }
    let body = request(ORDER, "Developer", "").to_string();
    let answer = sent(&address, "CAPTURE", "/capture", &body).await;
    assert!(answer.to_lowercase().contains("access-control-allow-origin: *"), "{answer}");
    assert!(answer.contains("\"sessionKey\""), "{answer}");
    for (verb, path, status) in [
        ("CAPTURE", "/capture", " 400 "),
        ("RCAPTURE", "/capture", " 405 "),
        ("GET", "/x", " 404 "),
    ] {
        let answer = sent(&address, verb, path, "rubbish").await;
        assert!(answer.lines().next().is_some_and(|line| line.contains(status)), "{answer}");
    }
}
