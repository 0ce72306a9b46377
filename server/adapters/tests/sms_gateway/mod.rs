//! A gateway of the test: a server that takes requests over HTTP/1.1 and answers as it is told.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What a request said.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    /// Its first line and its headers, in small letters.
    pub(crate) head: Vec<String>,
    /// Its body.
    pub(crate) body: String,
}

#[derive(Default)]
struct State {
    taken: Vec<Taken>,
    /// Status and body of each answer; the last one goes on.
    answers: Vec<(u16, &'static str)>,
}

/// A running gateway; it ends with the test.
pub(crate) struct Gateway {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl Gateway {
    /// Answers in this order.
    pub(crate) fn start(answers: &[(u16, &'static str)]) -> Self {
        let listener = TcpListener::bind("localhost:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State { taken: vec![], answers: answers.into() }));
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                answer(stream.unwrap(), &shared);
            }
        });
        Self { address, state }
    }

    /// Its address without a scheme.
    pub(crate) fn host(&self) -> String {
        self.address.to_string()
    }

    /// What was taken so far.
    pub(crate) fn taken(&self) -> Vec<Taken> {
        self.state.lock().unwrap().taken.clone()
    }
}

fn answer(mut stream: TcpStream, state: &Mutex<State>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap() == 0 {
            return;
        }
        match line.trim_end() {
            "" => break,
            line => head.push(line.to_lowercase()),
        }
    }
    let length = head.iter().find_map(|line| line.strip_prefix("content-length: "));
    let mut body = vec![0; length.unwrap().parse().unwrap()];
    reader.read_exact(&mut body).unwrap();
    let body = String::from_utf8(body).unwrap();
    let mut state = state.lock().unwrap();
    state.taken.push(Taken { head, body });
    let (status, said) = state.answers[0];
    if state.answers.len() > 1 {
        state.answers.remove(0);
    }
    let length = said.len();
    let close = "connection: close\r\ncontent-type: application/json";
    write!(stream, "HTTP/1.1 {status} x\r\n{close}\r\ncontent-length: {length}\r\n\r\n{said}")
        .unwrap();
}
