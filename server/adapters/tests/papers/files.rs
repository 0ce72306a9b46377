//! Files in a folder and in a bucket: the same three acts.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use sothon_adapters::files::Files;
use sothon_app::port::FileStore;
use sothon_domain::person::PageId;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use uuid::Uuid;

fn page(number: u128) -> PageId {
    PageId::new(Uuid::from_u128(number))
}

/// Keeps, reads and deletes, and asks for what is not there.
async fn does_all(files: &Files) {
    files.put(page(1), vec![1; 100_000]).await.expect("it is kept");
    files.put(page(2), vec![2]).await.expect("it is kept");
    assert_eq!(files.get(page(1)).await.expect("it is there"), vec![1; 100_000]);
    files.delete(page(1)).await.expect("it is deleted");
    files.delete(page(1)).await.expect("nothing there is no error");
    assert!(files.get(page(1)).await.is_err());
    assert_eq!(files.get(page(2)).await.expect("the other is there"), [2]);
}

#[tokio::test]
async fn a_folder_is_made_and_nobody_else_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder =
        PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("files-{}", std::process::id()));
    does_all(&Files::in_folder(folder.clone())).await;
    let mode = std::fs::metadata(&folder).expect("it was made").permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
    std::fs::remove_dir_all(folder).expect("it is ours");
}

#[tokio::test]
async fn a_folder_that_can_not_be_made_is_an_error() {
    let files = Files::in_folder("/dev/null/files".into());
    assert!(files.put(page(1), vec![1]).await.is_err());
}

type Bucket = Arc<Mutex<BTreeMap<String, Vec<u8>>>>;

/// Answers one connection as a store of objects does, as far as we ask it.
async fn answer(mut stream: TcpStream, bucket: Bucket) {
    let mut read = Vec::new();
    loop {
        let head = loop {
            if let Some(at) = read.windows(4).position(|window| window == b"\r\n\r\n") {
                break at;
            }
            if stream.read_buf(&mut read).await.unwrap_or(0) == 0 {
                return;
            }
        };
        let text = String::from_utf8_lossy(&read[..head]).to_lowercase();
        assert!(text.contains("authorization: aws4-hmac-sha256"), "it is signed: {text}");
        let length = text.split("content-length: ").nth(1).unwrap_or("0");
        let length: usize = length.lines().next().unwrap_or("0").trim().parse().expect("a number");
        while read.len() < head + 4 + length {
            stream.read_buf(&mut read).await.expect("the body comes");
        }
        let mut words = text.split_whitespace();
        let (act, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let body = read[head + 4..head + 4 + length].to_vec();
        let found = {
            let mut bucket = bucket.lock().expect("no test panics here");
            match act {
                "put" => Some(bucket.insert(path.to_owned(), body)).map(|_| Vec::new()),
                "delete" => Some(bucket.remove(path)).map(|_| Vec::new()),
                _ => bucket.get(path).cloned(),
            }
        };
        let (status, body) = match found {
            Some(body) => ("200 OK", body),
            None => ("404 Not Found", b"<Error><Code>NoSuchKey</Code></Error>".to_vec()),
        };
        let head_out = format!(
            "HTTP/1.1 {status}\r\ncontent-length: {}\r\netag: \"1\"\r\n\
             last-modified: Sun, 22 Nov 2026 08:00:00 GMT\r\n\r\n",
            body.len()
        );
        let sent = stream.write_all(&[head_out.as_bytes(), &body].concat()).await;
        sent.expect("somebody reads");
        read.drain(..head + 4 + length);
    }
}

#[tokio::test]
async fn a_bucket_is_asked_with_our_key() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("it has one");
    let bucket = Bucket::default();
    let kept = Arc::clone(&bucket);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(answer(stream, Arc::clone(&kept)));
        }
    });
    let url = format!("s3+http://key:s%2Fcret@{address}/papers-of-people?region=ap-1");
    does_all(&Files::at(&url).expect("it is a bucket")).await;
    let bucket = bucket.lock().expect("no test panics here");
    let names: Vec<_> = bucket.keys().collect();
    assert_eq!(names.len(), 1);
    assert!(names[0].starts_with("/papers-of-people/papers/"), "{names:?}");
}

#[test]
fn an_address_that_is_no_bucket_is_refused_and_never_shown() {
    for wrong in [
        "",
        "https://key:secret@host/bucket",
        "s3+ftp://key:secret@host/bucket",
        "s3+https://host/bucket",
        "s3+https://key:secret@host",
        "s3+https://key:secret@host/a/b",
    ] {
        let error = Files::at(wrong).err().expect("it is refused");
        assert!(!format!("{error:?} {error}").contains("@host/a"), "{wrong}");
    }
}
