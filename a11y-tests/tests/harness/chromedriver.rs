//! One chromedriver for the whole test binary, gone with it however it ends.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

/// A running chromedriver. It is never dropped: its guard ends it when our end of its pipe closes,
/// which also happens when this process panics or is killed.
struct Chromedriver {
    address: String,
    _guard: Child,
}

/// Starts the driver in a session of its own (what it starts inherits that), waits for our end of
/// the pipe to close, then ends that session and removes the browsers' profiles.
const GUARD: &str = r#"
profiles=$(mktemp -d)
TMPDIR=$profiles setsid "$0" --port=0 &
driver=$!
while read -r _; do :; done
kill -TERM "$driver"; wait "$driver"
pkill -KILL -s "$driver"
rm -rf "$profiles"
"#;

static CHROMEDRIVER: LazyLock<Chromedriver> = LazyLock::new(start);

/// The address that WebDriver clients speak to; starts the driver at the first call.
pub(super) fn address() -> &'static str {
    &CHROMEDRIVER.address
}

fn start() -> Chromedriver {
    // WebDriver speaks plain HTTP, but its client is built with the TLS of the portal's own senders and
    // then asks for this. An error says that it is there already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut guard = Command::new("sh")
        .args(["-c", GUARD, "chromedriver"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("sh starts");
    let output = guard.stdout.take().expect("its output is piped");
    let port = BufReader::new(output)
        .lines()
        .map_while(Result::ok)
        .find_map(|line| port_in(&line))
        .expect("chromedriver is installed (apt install chromium-driver) and says its port");
    Chromedriver { address: format!("http://localhost:{port}"), _guard: guard }
}

/// The port in `ChromeDriver was started successfully on port 41043.`
fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}
