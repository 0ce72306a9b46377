//! What wrk prints is read right, and a failed run is not a result.

use xtask::bench::{Measured, read};

const GOOD: &str = "  Latency Distribution\n     50%    1.50ms\n     99%    3.65ms\n\
    164320 requests in 10.00s, 2.2GB read\nRequests/sec:  16432.7\nTransfer/sec:    224.11MB\n";

#[test]
fn rate_and_latency_are_read() {
    let measured = Measured { hundredths: 1_643_270, slowest_of_99: "3.65ms".to_owned() };
    assert_eq!(read(GOOD).expect("the test itself is sound"), measured);
}

#[test]
fn failed_pages_are_no_result() {
    assert!(read(&format!("{GOOD}  Non-2xx or 3xx responses: 5\n")).is_err());
    assert!(read("Requests/sec: 5.00").is_err());
}
