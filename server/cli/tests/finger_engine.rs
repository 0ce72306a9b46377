//! The engine in its process: what it answers, what it may take, and what becomes of a question when it dies.

use std::path::PathBuf;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use sothon_adapters::finger::EngineProcess;
use sothon_app::port::{EngineFault, ExtractError, FingerEngine};
use sothon_domain::finger::{BadPicture, FingerScore, FingerTemplate};
use sothon_fingerprint::record::write_raw;
use sothon_fingerprint::{Finger, Image, PRINT, Press};

/// Longer than a busy machine needs.
const LONG: Duration = Duration::from_secs(120);

fn engine() -> EngineProcess {
    EngineProcess::new(env!("CARGO_BIN_EXE_sothon").into(), &["finger-engine"]).within(LONG)
}

/// Another program in the place of the engine.
fn script(lines: &str) -> EngineProcess {
    EngineProcess::new(PathBuf::from("/bin/sh"), &["-c", lines]).within(LONG)
}

/// A record of a print, as a scanner sends one of the right index finger.
fn record(finger: &Finger, press: &Press) -> Vec<u8> {
    record_of(finger.print(press))
}

fn record_of(pixels: Vec<u8>) -> Vec<u8> {
    let image = Image::new(PRINT.0 as u32, PRINT.1 as u32, 500, pixels);
    write_raw(2, &image.expect("a picture"))
}

async fn template(engine: &EngineProcess, record: &[u8]) -> FingerTemplate {
    engine.extract(record).await.expect("a template").template
}

/// What failed when two templates were to be compared.
async fn fault(engine: &EngineProcess) -> EngineFault {
    let any = FingerTemplate::new(vec![1; 40]);
    engine.compare(&any, &any).await.expect_err("a technical failure").what
}

async fn pid(engine: &EngineProcess) -> Pid {
    let number = engine.process().await.expect("a process that runs");
    Pid::from_raw(number.try_into().expect("a process number")).expect("a process number")
}

#[tokio::test]
async fn one_finger_is_known_again_and_another_is_not() {
    let (engine, finger) = (engine(), Finger::new(1));
    let first = engine.extract(&record(&finger, &Press::plain(1))).await.expect("a template");
    assert_eq!(first.position.map(|position| position.number()), Some(2));
    let again = template(&engine, &record(&finger, &Press::plain(2))).await;
    let other = template(&engine, &record(&Finger::new(2), &Press::plain(1))).await;
    let score = async |other: &FingerTemplate| {
        engine.compare(&first.template, other).await.expect("a score")
    };
    assert!(score(&again).await >= engine.threshold());
    assert!(score(&other).await < engine.threshold());
}

#[tokio::test]
async fn a_bad_picture_is_named_and_the_process_goes_on() {
    let engine = engine();
    let refused = async |record: &[u8]| match engine.extract(record).await {
        Err(ExtractError::Picture(bad)) => bad,
        other => panic!("{other:?}"),
    };
    let blank = record_of(vec![200; PRINT.0 * PRINT.1]);
    assert_eq!(refused(&blank).await, BadPicture::NoFinger);
    let first = pid(&engine).await;
    assert_eq!(refused(b"").await, BadPicture::Damaged);
    assert_eq!(refused(b"no record of a finger").await, BadPicture::Unsupported);
    assert_eq!(refused(&blank[..blank.len() - 1]).await, BadPicture::Damaged);
    assert_eq!(refused(&vec![0; 2 << 20]).await, BadPicture::Damaged);
    assert_eq!(pid(&engine).await, first);
}

#[tokio::test]
async fn a_template_of_another_engine_is_a_technical_failure_and_no_score() {
    let engine = engine();
    assert_eq!(fault(&engine).await, EngineFault::Template);
    let long = FingerTemplate::new(vec![0; 1 << 20]);
    let failed = engine.compare(&long, &long).await.expect_err("too long");
    assert_eq!(failed.what, EngineFault::Template);
}

#[tokio::test]
async fn a_process_killed_in_the_middle_is_a_technical_failure_and_the_next_question_is_answered() {
    let (engine, record) = (engine(), record(&Finger::new(1), &Press::plain(1)));
    let before = template(&engine, &record).await;
    let first = pid(&engine).await;
    // It holds the question and does not answer, until it is killed.
    kill_process(first, Signal::STOP).expect("it runs");
    let kill = async { kill_process(first, Signal::KILL).expect("it runs") };
    let (asked, ()) = tokio::join!(engine.extract(&record), kill);
    match asked {
        Err(ExtractError::Technical(failed)) => assert_eq!(failed.what, EngineFault::Ended),
        other => panic!("{other:?}"),
    }
    assert_eq!(engine.process().await, None);
    assert!(template(&engine, &record).await == before, "the same picture, the same template");
    assert_ne!(pid(&engine).await, first);
}

#[tokio::test]
async fn an_endless_loop_is_ended_and_a_technical_failure() {
    let engine = script("while :; do :; done").within(Duration::from_millis(200));
    assert_eq!(fault(&engine).await, EngineFault::Late);
    assert_eq!(engine.process().await, None);
}

#[tokio::test]
async fn rubbish_for_an_answer_is_a_technical_failure() {
    for (lines, expected) in [
        ("printf 'this is no answer'; exec /bin/sleep 60", EngineFault::Answer),
        (r"printf '\000\000\000\001\011'; exec /bin/sleep 60", EngineFault::Answer),
        // A picture was not asked about.
        (r"printf '\000\000\000\002\003\001'; exec /bin/sleep 60", EngineFault::Answer),
        (r"printf '\000\000\000\003\002'", EngineFault::Ended),
        ("exit 0", EngineFault::Ended),
    ] {
        let engine = script(lines);
        assert_eq!(fault(&engine).await, expected, "{lines}");
        assert_eq!(engine.process().await, None, "{lines}: the next question is for another one");
    }
    let nothing = EngineProcess::new(PathBuf::from("/nowhere/sothon"), &[]);
    assert_eq!(fault(&nothing).await, EngineFault::Start);
}

#[tokio::test]
async fn the_process_gets_nothing_of_the_environment() {
    assert!(std::env::var_os("CARGO_MANIFEST_DIR").is_some(), "there is something to inherit");
    let lines = r#"[ -z "$CARGO_MANIFEST_DIR" ] && printf '\000\000\000\003\002\000\007'
        exec /bin/sleep 60"#;
    let any = FingerTemplate::new(vec![1]);
    let score = script(lines).compare(&any, &any).await.expect("an answer");
    assert_eq!(score, FingerScore(7));
}

#[tokio::test]
async fn the_process_can_open_nothing_and_get_nothing_back() {
    let engine = engine();
    fault(&engine).await;
    let about = format!("/proc/{}", engine.process().await.expect("it runs"));
    let read = |file| std::fs::read_to_string(format!("{about}/{file}")).expect("it runs");
    let (limits, status) = (read("limits"), read("status"));
    for (limit, most) in [
        // Not three: one that is closed would make room for another.
        ("Max open files", "0"),
        ("Max processes", "0"),
        ("Max file size", "0"),
        ("Max core file size", "0"),
        ("Max cpu time", "300"),
        ("Max address space", "2147483648"),
    ] {
        let line = limits.lines().find_map(|line| line.strip_prefix(limit)).expect(limit);
        let both: Vec<&str> = line.split_whitespace().take(2).collect();
        assert_eq!(both, [most, most], "{limit}");
    }
    assert!(status.contains("NoNewPrivs:\t1\n"), "{status}");
    assert!(!status.contains("Uid:\t0\t"), "{status}");
    assert!(status.contains("CapEff:\t0000000000000000\n"), "{status}");
}
