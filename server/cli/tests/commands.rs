//! Commands that do one thing: their answers and their failures.

use crate::process;

use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};

use process::Setup;
use sothon_cli::serve::DEMO_BACK_OFFICE_KEY;

#[test]
fn the_doctor_of_a_fresh_machine_finds_nothing_and_makes_nothing() {
    let setup = Setup::new();
    let answer = setup.run(&["doctor", "--port", "0"]);
    assert_eq!(answer.code, Some(0), "{}{}", answer.out, answer.err);
    assert!(answer.out.ends_with("Everything is ready.\n"), "{}", answer.out);
    assert!(answer.out.contains("No key of the back office is set"), "{}", answer.out);
    assert!(!setup.path("var").exists() && !setup.path("keys").exists());
}

#[test]
fn the_doctor_names_each_problem_and_what_to_do() {
    let setup = Setup::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("the test itself is sound");
    let port = taken.local_addr().expect("the test itself is sound").port().to_string();
    let mut args = vec!["doctor", "--port", &port, "--origin", "http://sothon.gov.kh"];
    args.extend(["--redis-url", "redis+unix:///nowhere.sock", "--postgres-bin", "/nowhere"]);
    args.extend(["--smtp-url", "smtp://127.0.0.1:1", "--mail-from", "sothon@nsaf.gov.kh"]);
    let answer = setup.run(&args);
    assert_eq!(answer.code, Some(1), "{}", answer.err);
    for advice in [
        "--port",
        "begins with https://",
        "Check REDIS_URL",
        "Correct --postgres-bin",
        "Check SMTP_URL",
    ] {
        let line = answer.out.lines().find(|line| line.contains(advice)).expect(advice);
        assert!(line.starts_with("PROBLEM"), "{line}");
    }
    assert!(answer.out.ends_with("There are 5 problems.\n"), "{}", answer.out);

    args.extend(["--language", "km"]);
    let khmer = setup.run(&args);
    assert_eq!(khmer.code, Some(1));
    assert_eq!(khmer.out.lines().filter(|line| line.starts_with("បញ្ហា  ")).count(), 5);
}

#[test]
fn mail_settings_that_can_not_work_stop_the_start_and_show_no_password() {
    let setup = Setup::new();
    let args = ["--smtp-url", "smtp://me:secret@mail.nsaf.gov.kh", "--mail-from", "a@nsaf.gov.kh"];
    let started = setup.run(&[&["serve", "--port", "0"][..], &args].concat());
    started.assert_failed_at("setting up mail: SMTP_URL has a password and no TLS");
    assert!(!started.err.contains("secret"), "{}", started.err);
    let examined = setup.run(&[&["doctor", "--port", "0"][..], &args].concat());
    assert!(examined.out.contains("No mail can be sent"), "{}", examined.out);
    assert!(!examined.out.contains("secret"), "{}", examined.out);
    let unsigned = setup.run(&["serve", "--port", "0", "--smtp-url", "smtp://localhost"]);
    unsigned.assert_failed_at("MAIL_FROM is no mailbox");
}

#[test]
fn an_smsc_that_can_not_be_reached_by_its_settings_stops_the_start_and_shows_no_password() {
    let setup = Setup::new();
    let wrong = ["--smpp-url", "http://nsaf:secret@10.1.2.3"];
    let examined = setup.run(&[&["doctor", "--port", "0"][..], &wrong].concat());
    assert!(examined.out.contains("No calls can come through an SMSC"), "{}", examined.out);
    assert!(!examined.out.contains("secret"), "{}", examined.out);
    setup
        .run(&[&["serve", "--port", "0"][..], &wrong].concat())
        .assert_failed_at("SMPP_URL: no address");
    let args = ["--smpp-url", "smpp://nsaf:secret@10.1.2.3", "--smpp-profile", "other"];
    let unknown = setup.run(&[&["serve", "--port", "0"][..], &args].concat());
    unknown.assert_failed_at("no profile other");
}

#[test]
fn the_doctor_reads_the_key_of_the_back_office() {
    let setup = Setup::new();
    let file = setup.path("back-office.key");
    let shown = file.to_str().expect("the test itself is sound");
    let args = ["doctor", "--port", "0", "--back-office-key-file", shown];
    let good = "0123456789abcdef0123456789abcdef";
    let with_demo = format!("{good}\n {DEMO_BACK_OFFICE_KEY}\n");
    for (content, mode, code, said) in [
        (None, 0o600, 1, "SOTHON_BACK_OFFICE_KEY_FILE: reading"),
        (Some(""), 0o600, 1, "holds no key"),
        (Some("a-short-secret"), 0o600, 1, "shorter than 32 letters"),
        (Some(good), 0o600, 0, "may fetch its instructions"),
        (Some(with_demo.as_str()), 0o600, 1, "holds the key of the demo"),
        (Some(good), 0o640, 1, "chmod 600"),
    ] {
        if let Some(content) = content {
            std::fs::write(&file, content).expect("the test itself is sound");
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode))
                .expect("the test itself is sound");
        }
        let answer = setup.run(&args);
        let line = answer.out.lines().find(|line| line.contains(said)).expect(said);
        assert_eq!((answer.code, line.starts_with("PROBLEM")), (Some(code), code == 1), "{line}");
        assert!(!answer.out.contains("a-short-secret"), "{}", answer.out);
    }
}

#[test]
fn nobody_serves_with_the_key_of_the_demo() {
    let setup = Setup::new();
    let file = setup.path("back-office.key");
    std::fs::write(&file, DEMO_BACK_OFFICE_KEY).expect("the test itself is sound");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600))
        .expect("the test itself is sound");
    // As root it serves as somebody else, whose the keys are.
    assert_eq!(setup.run(&["migrate"]).code, Some(0));
    let keys = std::fs::metadata(setup.path("keys/index.key")).expect("they are made");
    chown(&file, Some(keys.uid()), Some(keys.gid())).expect("the test itself is sound");
    let shown = file.to_str().expect("the test itself is sound");
    let started = setup.run(&["serve", "--port", "0", "--back-office-key-file", shown]);
    started.assert_failed_at("holds the key of the demo");
}

#[test]
fn the_doctor_sees_an_open_and_a_missing_key() {
    let setup = Setup::new();
    assert_eq!(setup.run(&["migrate"]).code, Some(0));
    let key = setup.path("keys/index.key");
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644))
        .expect("the test itself is sound");
    let open = setup.run(&["doctor", "--port", "0"]);
    assert_eq!(open.code, Some(1));
    assert!(open.out.contains("chmod 600"), "{}", open.out);

    std::fs::remove_file(&key).expect("the test itself is sound");
    let missing = setup.run(&["doctor", "--port", "0"]);
    assert_eq!(missing.code, Some(1));
    assert!(missing.out.contains("index.key is missing"), "{}", missing.out);
}

#[test]
fn the_doctor_wants_a_weak_role_and_a_database_that_answers() {
    let setup = Setup::new();
    assert_eq!(setup.run(&["migrate"]).code, Some(0));
    let nobody = "postgres://sothon_owner@127.0.0.1:1/sothon";
    let answer = setup.run(&["doctor", "--port", "0", "--database-url", nobody]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.out.contains("role sothon_owner may do too much"), "{}", answer.out);
    assert!(answer.out.contains("The database does not answer"), "{}", answer.out);
}

#[test]
fn commands_without_a_portal_do_their_work_and_leave_nothing_running() {
    let setup = Setup::new();
    let nobody = setup.run(&["explain", "K-999999"]);
    nobody.assert_failed_at("no member with the number K-999999");
    setup.run(&["explain", "!"]).assert_failed_at("reading the member number");
    setup.run(&["import", "people", "/nowhere.csv"]).assert_failed_at("opening /nowhere.csv");

    let empty = setup.path("empty.csv");
    std::fs::write(&empty, "").expect("the test itself is sound");
    setup
        .run(&["import", "people", empty.to_str().expect("the test itself is sound")])
        .assert_failed_at("loading");

    let invited = setup.run(&["staff", "invite", "a@nsaf.gov.kh", "b@nsaf.gov.kh"]);
    assert_eq!(invited.out.matches("/staff/invite/").count(), 2, "{}", invited.err);
    setup
        .run(&["staff", "invite", "c@nsaf.gov.kh"])
        .assert_failed_at("two other administrators exist");
    let officer = ["staff", "invite", "o@nsaf.gov.kh", "--officer-of", "12"];
    assert_eq!(setup.run(&officer).out.matches("/staff/invite/").count(), 1);
    assert_eq!(
        setup.run(&["staff", "invite", "p@nsaf.gov.kh", "--officer-of", "99"]).code,
        Some(2)
    );
    assert!(setup.run(&["correction", "list"]).out.contains("no reports"));
    assert_eq!(setup.processes(), 0);
}

#[test]
fn what_is_typed_wrong_is_2() {
    let setup = Setup::new();
    assert_eq!(setup.run(&["serf"]).code, Some(2));
    assert_eq!(setup.run(&["doctor", "--language", "fr"]).code, Some(2));
    assert_eq!(setup.run(&["serve", "--port", "99999"]).code, Some(2));
}

#[test]
fn a_machine_of_nobody_gets_no_key() {
    let setup = Setup::new();
    assert_eq!(setup.run(&["migrate"]).code, Some(0));
    let made = setup.run(&["machines", "new", "HOSP-1", "marriage", "--of", "12"]);
    made.assert_failed_at("There is no open partner HOSP-1");
    assert_eq!(setup.run(&["machines", "list"]).out, "No machine has a key.\n");
    for act in ["revoke", "renew"] {
        setup.run(&["machines", act, "1"]).assert_failed_at("No machine 1 has a key");
    }
    let typed = setup.run(&["machines", "new", "HOSP-1", "weather", "--of", "12"]);
    assert_eq!(typed.code, Some(2), "there is no such kind: {}", typed.err);
}
