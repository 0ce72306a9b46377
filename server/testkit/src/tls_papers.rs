//! Certificates of one test.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

static MADE: AtomicU32 = AtomicU32::new(0);

/// A folder with `authority.pem`, and `certificate.pem` and `key.pem` of a server or a client at 127.0.0.1; it goes with
/// the test.
pub struct TlsPapers(PathBuf);

impl TlsPapers {
    /// Makes both, for two days.
    pub fn make() -> Self {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("sothon-tls-{}-{number}", std::process::id());
        let papers = Self(std::env::temp_dir().join(name));
        std::fs::create_dir_all(&papers.0).expect("the test itself is sound");
        let names = "subjectAltName=IP:127.0.0.1\n";
        std::fs::write(papers.0.join("names"), names).expect("the test itself is sound");
        let ec = ["-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
        let authority = ["req", "-x509", "-days", "2", "-subj", "/CN=An authority of one test"];
        let files = ["-keyout", "authority.key", "-out", "authority.pem"];
        papers.openssl(&[&authority[..], &ec, &files].concat());
        let asked = ["req", "-subj", "/CN=127.0.0.1", "-keyout", "key.pem", "-out", "asked.pem"];
        papers.openssl(&[&asked[..], &ec].concat());
        let signed = ["x509", "-req", "-days", "2", "-in", "asked.pem", "-out", "certificate.pem"];
        let by = ["-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial"];
        papers.openssl(&[&signed[..], &by, &["-extfile", "names"]].concat());
        papers
    }

    fn openssl(&self, args: &[&str]) {
        let made = Command::new("openssl").args(args).current_dir(&self.0).output();
        let made = made.expect("openssl is installed (./check installs it)");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    }

    /// The path of a file.
    pub fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    /// What stands in a file.
    pub fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(Path::new(&self.path(name))).expect("it was made")
    }
}

impl Drop for TlsPapers {
    fn drop(&mut self) {
        // A folder that is left is no failure of the test.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
