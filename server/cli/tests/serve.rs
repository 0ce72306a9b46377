//! The life of a portal with a database of its own: start, crash, stop.

use crate::process;

use std::os::unix::fs::MetadataExt;

use process::{Setup, read};
use rustix::process::{Signal, kill_process};

#[test]
fn one_portal_for_each_data_folder_and_nothing_left_behind() {
    let setup = Setup::new();
    let mut server = setup.serve();
    assert!(server.get("/healthz").starts_with("HTTP/1.1 200"));

    let second = setup.run(&["serve"]);
    assert_eq!(second.code, Some(0), "{}", second.err);
    assert!(second.err.contains(&format!("already: http://localhost:{}", server.port)));

    let page = server.get("/en/help");
    let id = page
        .lines()
        .find_map(|line| line.strip_prefix("x-request-id: "))
        .expect("the test itself is sound")
        .to_owned();
    let line = server.log_line(&id);
    assert!(line.starts_with('{') && line.contains("\"status\":200"), "{line}");

    assert!(server.end(Signal::TERM).success());
    assert_eq!(setup.processes(), 0);
    assert_eq!(setup.postmaster(), None);
    let audit = setup.run(&["verify-audit"]);
    assert_eq!(audit.code, Some(0), "{}", audit.err);
    assert_eq!(setup.processes(), 0, "a command stops the database it started");
}

#[test]
fn metrics_have_a_port_of_their_own() {
    let setup = Setup::new();
    let mut server = setup.serve_with(&["--metrics-port", "0"]);
    let line = server.log_line("metrics are served");
    let port = line.split("127.0.0.1:").nth(1).expect(&line);
    let port: String = port.chars().take_while(char::is_ascii_digit).collect();
    let port = port.parse().expect("the test itself is sound");
    assert!(server.get("/en/help").starts_with("HTTP/1.1 200"));
    let page = server.get_at(port, "/metrics");
    assert!(page.contains("sothon_database_up 1"), "{page}");
    let seen = "sothon_request_seconds_count{route=\"/en/help\",status=\"2xx\"} 1";
    assert!(page.contains(seen), "{page}");
    assert!(server.get("/metrics").starts_with("HTTP/1.1 404"));
    assert!(server.get_at(port, "/en/help").starts_with("HTTP/1.1 404"));
    assert!(server.end(Signal::TERM).success());
}

#[test]
fn crashes_lose_nothing() {
    let setup = Setup::new();
    let mut server = setup.serve();
    let officer = ["staff", "invite", "sok.dara@nsaf.gov.kh", "--officer-of", "12"];
    let invited = setup.run(&officer);
    assert_eq!(invited.code, Some(0), "{}", invited.err);
    assert!(invited.out.contains(&format!("http://localhost:{}/staff/invite/", server.port)));

    // The database dies under the portal, which starts it again.
    kill_process(setup.postmaster().expect("the test itself is sound"), Signal::KILL)
        .expect("the test itself is sound");
    server.log_line("was started again");
    assert!(server.get("/healthz").starts_with("HTTP/1.1 200"));

    // Both die; the next portal finds everything.
    kill_process(setup.postmaster().expect("the test itself is sound"), Signal::KILL)
        .expect("the test itself is sound");
    server.end(Signal::KILL);
    let server = setup.serve();
    setup.run(&officer).assert_failed_at("registered");
    assert!(server.end(Signal::INT).success());

    // Only the portal dies; the next one goes on with the database that still runs.
    setup.serve().end(Signal::KILL);
    assert!(setup.postmaster().is_some());
    assert!(setup.serve().end(Signal::TERM).success());
    assert_eq!(setup.processes(), 0);
}

#[test]
fn keys_are_closed_and_a_lost_key_refuses_to_start() {
    let setup = Setup::new();
    assert!(setup.serve().end(Signal::TERM).success());
    for name in ["data-1.key", "index.key", "codes.key", "audit.key"] {
        let meta =
            std::fs::metadata(setup.path("keys").join(name)).expect("the test itself is sound");
        assert_eq!(meta.mode() & 0o777, 0o600, "{name}");
    }
    std::fs::rename(setup.path("keys"), setup.path("elsewhere")).expect("the test itself is sound");
    setup.run(&["serve"]).assert_failed_at("reading the keys");
    assert!(!setup.path("keys/data-1.key").exists(), "no new keys for old records");
    assert_eq!(setup.processes(), 0);

    // Run as root, the refused start has made an empty folder for its user; run by others, none.
    let _ = std::fs::remove_dir_all(setup.path("keys"));
    std::fs::rename(setup.path("elsewhere"), setup.path("keys")).expect("the test itself is sound");
    assert!(setup.serve().end(Signal::TERM).success());
}

#[test]
fn a_start_that_can_not_work_says_at_which_step() {
    let setup = Setup::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("the test itself is sound");
    let port = taken.local_addr().expect("the test itself is sound").port().to_string();
    setup.run(&["serve", "--port", &port]).assert_failed_at("listening on 127.0.0.1");

    let inside = setup.path("var/keys");
    let inside = inside.to_str().expect("the test itself is sound");
    setup.run(&["serve", "--keys", inside]).assert_failed_at("must lie outside the data");
    setup
        .run(&["serve", "--postgres-bin", "/nowhere"])
        .assert_failed_at("starting the private PostgreSQL");
    setup.run(&["serve", "--redis-url", "nonsense", "--port", "0"]).assert_failed_at("REDIS_URL");
    assert_eq!(setup.processes(), 0, "a failed start stops the database it started");
    let nobody = "postgres://sothon_app@127.0.0.1:1/sothon";
    setup
        .run(&["serve", "--port", "0", "--database-url", nobody])
        .assert_failed_at("connecting to the database");
}

#[test]
fn a_part_of_the_work_is_not_done_without_what_the_parts_share() {
    let setup = Setup::new();
    let mut args = vec!["serve", "--roles", "web,ussd"];
    setup.run(&args).assert_failed_at("DATABASE_URL is not set");
    args.extend(["--database-url", "postgres://sothon_app@127.0.0.1:1/sothon"]);
    setup.run(&args).assert_failed_at("REDIS_URL is not set");
    args.extend(["--redis-url", "redis://127.0.0.1:1"]);
    setup.run(&args).assert_failed_at("SOTHON_ORIGIN is not set");
    assert!(!setup.path("var").exists() && !setup.path("keys").exists());
}

#[test]
fn the_lock_says_which_process_answers_where() {
    let setup = Setup::new();
    let server = setup.serve();
    let lock = read(&setup.path("var/serve.lock"));
    let expected = format!("{}\nhttp://localhost:{}\n", server.pid(), server.port);
    assert_eq!(lock, expected);
}

#[test]
fn nobody_of_the_same_user_may_look_into_the_portal() {
    let setup = Setup::new();
    let server = setup.serve();
    let about = std::fs::metadata(format!("/proc/{}/environ", server.pid())).expect("it runs");
    assert_eq!(about.uid(), 0, "the kernel gives it to root, whoever started the portal");
}
