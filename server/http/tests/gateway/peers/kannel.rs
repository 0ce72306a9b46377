//! Kannel between a real USSD centre and an application that speaks our form: SMPP on one side, HTTP on both others.

use std::collections::BTreeMap;
use std::net::{SocketAddr, TcpListener as Port};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Query, State};
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::{Value, json};
use sothon_ussd::codec::smpp::{Body as Unit, Pdu, decode};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, ChildStderr, Command};
use tokio::time::timeout;
use tower::ServiceExt;

use super::centre::{Centre, PATIENCE};
use super::wire::{Kind, Wire};
use super::{Listener, PIN, STEP, form};

const CONFIGURATION: &str = include_str!("kannel.conf");

/// What an aggregator keeps: what was typed in the one call of the test.
#[derive(Clone)]
struct Aggregator {
    ours: Router,
    typed: Arc<Mutex<Vec<String>>>,
}

/// What Kannel tells of a message: the phone, the text, and parameters of SMPP in an address's writing.
async fn heard(
    State(aggregator): State<Aggregator>,
    Query(told): Query<BTreeMap<String, String>>,
) -> Response {
    let parameters = told["meta"].trim_start_matches("?smpp?").to_owned();
    let parameters: BTreeMap<&str, &str> =
        parameters.split('&').filter_map(|pair| pair.split_once('=')).collect();
    let text = {
        let mut typed = aggregator.typed.lock().expect("nobody panicked");
        match parameters["operation"] {
            "%01" => typed.clear(),
            _ => typed.push(told["text"].clone()),
        }
        typed.join("*")
    };
    let request = Request::post(STEP)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(form("kannel", &told["phone"], &text)))
        .expect("the request is well-formed");
    let answer = aggregator.ours.oneshot(request).await.expect("it never fails");
    let body = to_bytes(answer.into_body(), usize::MAX).await.expect("the body can be read");
    let body = String::from_utf8(body.to_vec()).expect("screens are UTF-8");
    let (mark, screen) = body.split_once(' ').expect("a mark");
    let operation = if mark == "END" { 17 } else { 2 };
    let parameters = format!("?smpp?operation={operation}&call={}", parameters["call"]);
    let octets: Vec<u8> = screen.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let headers = [
        ("content-type", "application/octet-stream"),
        ("x-kannel-coding", "2"),
        ("x-kannel-meta-data", parameters.as_str()),
    ];
    (StatusCode::OK, headers, octets).into_response()
}

/// One of Kannel's two processes. It goes on talking a little, and would end where nobody listens.
struct Process {
    _child: Child,
    _said: BufReader<ChildStderr>,
}

impl Process {
    /// Starts it and waits until it says this.
    async fn start(program: &str, configuration: &Path, ready: &str) -> Self {
        let folder = configuration.parent().expect("it lies in a folder");
        let mut child = Command::new(format!("/usr/sbin/{program}"))
            .args(["-v", "1"])
            .arg(configuration)
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("kannel is installed (./check installs it)");
        let mut said = BufReader::new(child.stderr.take().expect("it is piped"));
        let (mut line, mut all) = (String::new(), String::new());
        while !line.contains(ready) {
            line.clear();
            let read = timeout(PATIENCE, said.read_line(&mut line)).await;
            let count = read.unwrap_or_else(|_| panic!("{program} is silent: {all}"));
            assert!(count.expect("it speaks UTF-8") > 0, "{program} ended: {all}");
            all.push_str(&line);
        }
        Self { _child: child, _said: said }
    }
}

/// A centre, Kannel and our listener in a row.
struct Chain {
    centre: Centre,
    /// The port at which Kannel takes text messages.
    send: u16,
    _boxes: [Process; 2],
    _listener: Listener,
}

impl Chain {
    async fn begin() -> Self {
        let listener = Listener::with_sokha().await;
        let mut centre = Centre::start().await;
        let application = application(&listener).await;
        let [admin, inner, send] = [(); 3].map(|()| free_port());
        let configuration = write(&[
            ("ADMIN", admin),
            ("BOX", inner),
            ("SEND", send),
            ("CENTRE", centre.port),
            ("APPLICATION", application.port()),
        ]);
        // What Kannel's first process hands on, the second one asks for.
        let bearer = Process::start("bearerbox", &configuration, "Start-up done").await;
        let sms = Process::start("smsbox", &configuration, "Connected to bearerbox").await;
        let bound = centre.said("bound").await;
        assert_eq!((&bound["as"], &bound["name"]), (&json!("bind_transceiver"), &json!("kannel")));
        Self { centre, send, _boxes: [bearer, sms], _listener: listener }
    }

    /// The phone types something; the screen that the centre gets.
    async fn shown(&mut self, operation: u8, text: &str) -> Value {
        let message = json!({
            "operation": operation, "call": "2a00", "text": text, "coding": 0,
            "source_addr": "85512345678", "source_addr_ton": 1, "source_addr_npi": 1,
            "destination_addr": "1288",
        });
        self.centre.order(&json!({ "deliver": message })).await;
        self.centre.said("submitted").await
    }
}

/// The application behind Kannel, on a port of its own.
async fn application(listener: &Listener) -> SocketAddr {
    let state = Aggregator { ours: listener.service.clone(), typed: Arc::default() };
    let service = Router::new().route("/heard", get(heard)).with_state(state);
    let socket = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = socket.local_addr().expect("its number");
    tokio::spawn(async move { axum::serve(socket, service).await });
    address
}

/// A port that is free, and below those that the system gives away: nobody else has it before Kannel does.
fn free_port() -> u16 {
    static TRIED: AtomicU16 = AtomicU16::new(0);
    // Ten for each run, so that two at once have others.
    let first = 12_000 + 10 * u16::try_from(std::process::id() % 1_000).expect("it is small");
    loop {
        let port = first + TRIED.fetch_add(1, Ordering::Relaxed) % 10_000;
        if Port::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// The configuration with its ports, in a folder of this run.
fn write(ports: &[(&str, u16)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = folder.join(format!("kannel-{}-{}", std::process::id(), ports[0].1));
    std::fs::create_dir_all(&folder).expect("a folder");
    let text = ports.iter().fold(CONFIGURATION.to_owned(), |text, (name, port)| {
        text.replace(&format!("{{{name}}}"), &port.to_string())
    });
    let file = folder.join("kannel.conf");
    std::fs::write(&file, text).expect("a file");
    file
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_goes_through_a_real_centre_and_a_real_gateway() {
    let mut chain = Chain::begin().await;
    let mut form = Wire::new(Kind::AfricasTalking).await;
    let mut shown = vec![chain.shown(1, "*1288#").await];
    let mut expected = vec![form.dial().await];
    for key in ["1", "1", PIN] {
        shown.push(chain.shown(18, key).await);
        expected.push(form.press(key).await);
    }
    for (shown, expected) in shown.iter().zip(&expected) {
        assert_eq!(shown["text"], json!(expected.text));
        assert_eq!((&shown["to"], &shown["coding"]), (&json!("85512345678"), &json!(8)));
        assert_eq!((&shown["operation"], &shown["call"]), (&json!(2), &json!("2a00")));
    }
}

/// Kannel's answer. It closes a connection without a word that it takes before it is ready.
async fn ask(port: u16, request: &str) -> String {
    loop {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.expect("kannel listens");
        let mut answer = String::new();
        stream.write_all(request.as_bytes()).await.expect("kannel reads");
        stream.read_to_string(&mut answer).await.expect("kannel closes in order");
        if !answer.is_empty() {
            return answer;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_parts_that_a_real_gateway_makes_are_read_by_us() {
    let mut chain = Chain::begin().await;
    let text = "KHR 510,000 ".repeat(20);
    let path = format!(
        "/cgi-bin/sendsms?username=test&password=test&from=1288&to=%2B85512345678&text={}",
        text.replace(' ', "+").replace(',', "%2C")
    );
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let answer = timeout(PATIENCE, ask(chain.send, &request)).await.expect("kannel answers");
    assert!(answer.starts_with("HTTP/1.1 202"), "{answer}");
    let mut said = String::new();
    for part in 1..=2 {
        let submitted = chain.centre.said("submitted").await;
        let header = submitted["header"][0].as_str().expect("a header");
        assert!(header.starts_with("0003") && header.ends_with(&format!("020{part}")), "{header}");
        let octets = chain.centre.units.iter().rev().find(|(way, _)| *way == "read");
        let unit = Pdu::read(&octets_of(&octets.expect("it was heard").1)).expect("a unit");
        let Unit::SubmitSm(message) = unit.body else { panic!("no message: {unit:?}") };
        assert_eq!((message.coding, message.esm_class & 0x40), (0, 0x40));
        said.push_str(&decode(message.coding, &message.text[6..]).expect("a text"));
    }
    assert_eq!(said, text);
}

/// Octets in hexadecimal.
fn octets_of(hex: &str) -> Vec<u8> {
    let octet = |at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal");
    (0..hex.len()).step_by(2).map(octet).collect()
}
