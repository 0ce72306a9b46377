//! A scanner that answers as clamd does, and one that does not.

use sothon_adapters::clamd::{Clamd, NotAScanner};
use sothon_app::port::{Scanner, Verdict};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Reads one file as clamd does and answers; harmful is what holds the test virus of EICAR by name.
async fn clamd(answers: Option<&'static [u8]>) -> Clamd {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("it has one");
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("somebody asks");
        let mut command = [0; 10];
        stream.read_exact(&mut command).await.expect("a command comes");
        assert_eq!(&command, b"zINSTREAM\0");
        let mut file = Vec::new();
        loop {
            let length = stream.read_u32().await.expect("a length comes");
            if length == 0 {
                break;
            }
            let mut chunk = vec![0; usize::try_from(length).expect("it fits")];
            stream.read_exact(&mut chunk).await.expect("the chunk comes");
            file.extend(chunk);
        }
        let found = file.windows(5).any(|window| window == b"EICAR");
        let said = if found { &b"stream: Eicar-Signature FOUND\0"[..] } else { b"stream: OK\0" };
        stream.write_all(answers.unwrap_or(said)).await.expect("it can answer");
    });
    Clamd::new(&format!("tcp://{address}")).expect("it is an address")
}

#[tokio::test]
async fn a_file_is_clean_or_infected() {
    let clean = vec![7; 200_000];
    assert_eq!(clamd(None).await.scan(&clean).await.expect("it answers"), Verdict::Clean);
    let harmful = [&clean[..], b"EICAR"].concat();
    assert_eq!(clamd(None).await.scan(&harmful).await.expect("it answers"), Verdict::Infected);
}

#[tokio::test]
async fn no_answer_is_no_verdict() {
    for answer in [&b""[..], b"INSTREAM size limit exceeded. ERROR\0", b"stream: \0"] {
        assert!(clamd(Some(answer)).await.scan(b"x").await.is_err(), "{}", answer.escape_ascii());
    }
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("it has one");
    drop(listener);
    let nobody = Clamd::new(&format!("tcp://{address}")).expect("it is an address");
    assert!(nobody.scan(b"x").await.is_err());
}

#[test]
fn an_address_is_a_host_and_a_port() {
    assert!(Clamd::new("tcp://clamd.internal:3310").is_ok());
    for wrong in ["", "clamd:3310", "tcp://clamd", "tcp://:3310", "tcp://a:0", "tcp://u@a:1/x"] {
        assert_eq!(Clamd::new(wrong).err(), Some(NotAScanner), "{wrong}");
    }
}
