//! The second listener: there with a secret, not there without one.

use crate::process;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use process::{Setup, read};
use rustix::process::{Pid, Signal, kill_process};

const SECRET: &str = "0123456789abcdef";

/// The status line of a dial at the gateways' port with this secret.
fn dial(address: &str, secret: &str) -> String {
    let host = address.strip_prefix("http://").expect("plain HTTP");
    let mut stream = TcpStream::connect(host).expect("it listens");
    let body = "sessionId=1&phoneNumber=%2B85512345678&serviceCode=*1288%23&text=";
    write!(
        stream,
        "POST /ussd/africas-talking/{secret} HTTP/1.0\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    answer
}

fn end(mut child: Child) {
    kill_process(Pid::from_child(&child), Signal::TERM).expect("it runs");
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn gateways_have_a_port_and_a_secret_of_their_own() {
    let setup = Setup::new();
    let ports = ["serve", "--port", "0", "--gateway-port", "0", "--gateway-secret", SECRET];
    let mut child = setup
        .command(&ports)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let said = BufReader::new(child.stderr.take().expect("it is piped")).lines();
    let said: Vec<String> = said.map_while(Result::ok).take(2).collect();
    let address = said[1].rsplit_once(' ').expect("an address").1.to_owned();
    assert!(said[1].starts_with("Gateways call: http://localhost:"), "{said:?}");
    assert!(!said.concat().contains(SECRET), "{said:?}");
    assert!(read(&setup.path("var/serve.lock")).ends_with(&format!("{address}\n")));

    let answer = dial(&address, SECRET);
    assert!(answer.starts_with("HTTP/1.0 200") && answer.contains("\r\n\r\nCON "), "{answer}");
    assert!(dial(&address, "fedcba9876543210").starts_with("HTTP/1.0 404"));
    let page = address.replace("localhost", "127.0.0.1");
    assert!(dial(&page, "x/../../../my-pension").starts_with("HTTP/1.0 404"));
    let second = setup.run(&["serve"]);
    assert!(second.err.contains(&address), "{}", second.err);
    end(child);
}

#[test]
fn a_short_secret_is_refused_and_none_is_told_to_the_log() {
    let setup = Setup::new();
    let short = setup.run(&["serve", "--gateway-secret", "demo"]);
    assert_eq!(short.code, Some(2), "{}", short.err);
    assert!(short.err.contains("at least 16"), "{}", short.err);
    let mut server = setup.serve();
    server.log_line("the phone service is not served");
    assert!(server.end(Signal::TERM).success());
}

#[test]
fn a_voice_gateway_does_not_share_the_secret_of_the_code() {
    let setup = Setup::new();
    let same = setup.run(&["serve", "--gateway-secret", SECRET, "--voice-secret", SECRET]);
    assert_ne!(same.code, Some(0), "{}", same.err);
    assert!(same.err.contains("needs one of its own"), "{}", same.err);
    assert!(!same.err.contains(SECRET), "{}", same.err);
}
