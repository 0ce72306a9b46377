//! How many forms that anybody may send come from one address of the network.
//!
//! What is counted per person stands in PostgreSQL and fails closed. This limit only keeps one machine from
//! keeping everybody busy, so it fails open: when the counters do not answer, the form goes on.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use ipnet::IpNet;
use sha2::Sha256;
use sothon_app::pace;

use crate::Portal;
use crate::error_page::Failure;

/// Seconds of a step, and the forms of one address in it.
const STEPS: [(i64, u32); 3] = [(60, 20), (15 * 60, 120), (24 * 60 * 60, 2_000)];

/// How many times as many forms come from an address behind which a carrier has thousands of phones.
const OF_A_CARRIER: u32 = 50;

/// What is known of the network between browsers and the portal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Networks {
    /// Our own proxies, whose word for the address of a browser is taken (`X-Forwarded-For`).
    pub proxies: Vec<IpNet>,
    /// Ranges in which a carrier puts thousands of phones behind one address.
    pub carriers: Vec<IpNet>,
}

impl Networks {
    /// The browser's address: the last one named by proxies that is no proxy of ours. What a browser
    /// itself claims stands before it and is not read. None where a proxy names nobody.
    pub(crate) fn browser(&self, peer: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
        let named = headers.get_all("x-forwarded-for").into_iter();
        let named: Vec<_> = named.filter_map(|value| value.to_str().ok()).collect();
        let hops = named.join(",");
        let mut hops = hops.rsplit(',').map_while(|hop| hop.trim().parse::<IpAddr>().ok());
        let mut at = peer.to_canonical();
        while holds(&self.proxies, at) {
            at = hops.next()?.to_canonical();
        }
        Some(at)
    }

    fn times(&self, address: IpAddr) -> u32 {
        if holds(&self.carriers, address) { OF_A_CARRIER } else { 1 }
    }
}

/// Whether one of the ranges holds the address.
pub(crate) fn holds(ranges: &[IpNet], address: IpAddr) -> bool {
    ranges.iter().any(|range| range.contains(&address))
}

/// What is counted as one: an IPv4 address, or the network of 64 bits that a home or a phone gets.
fn counted(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(wide) => {
            let network = wide.to_bits() >> 64 << 64;
            IpAddr::V6(Ipv6Addr::from_bits(network))
        }
    }
}

/// From where a form comes, as far as that tells one reporter from another: not behind a carrier's address.
#[derive(Clone)]
pub(crate) struct Counted(pub(crate) String);

/// Lets the form through, or says how long to wait. Where the address is not known nothing is counted.
pub(crate) async fn check(
    State(portal): State<Portal>,
    mut request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let address = peer.and_then(|peer| portal.networks.browser(peer, request.headers()));
    let Some(address) = address else { return next.run(request).await };
    if portal.networks.times(address) == 1 {
        request.extensions_mut().insert(Counted(counted(address).to_string()));
    }
    match seconds_to_wait(&portal, address).await {
        Some(seconds) => Failure::TooMany { seconds }.into_response(),
        None => next.run(request).await,
    }
}

async fn seconds_to_wait(portal: &Portal, address: IpAddr) -> Option<u32> {
    let times = portal.networks.times(address);
    let name = format!("forms:{}", name(&portal.csrf_key, counted(address)));
    let steps = STEPS.map(|(seconds, forms)| (seconds, forms * times));
    pace::seconds_to_wait(&portal.app, &name, &steps).await
}

/// The counter keeps no address: a keyed hash names it.
fn name(key: &[u8; 32], address: IpAddr) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(b"address:");
    mac.update(address.to_string().as_bytes());
    URL_SAFE_NO_PAD.encode(&mac.finalize().into_bytes()[..16])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn networks() -> Networks {
        let range = |text: &str| text.parse().unwrap();
        Networks { proxies: vec![range("10.0.0.0/8")], carriers: vec![range("36.37.128.0/17")] }
    }

    fn browser(peer: &str, forwarded: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        let address = networks().browser(peer.parse().unwrap(), &headers);
        address.map_or_else(|| "not known".to_owned(), |address| address.to_string())
    }

    #[test]
    fn a_proxy_is_believed_and_a_browser_is_not() {
        assert_eq!(browser("203.0.113.9", "198.51.100.1"), "203.0.113.9");
        assert_eq!(browser("10.0.0.1", "198.51.100.1"), "198.51.100.1");
        assert_eq!(browser("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2"), "198.51.100.1");
        assert_eq!(browser("::ffff:10.0.0.1", "198.51.100.1"), "198.51.100.1");
        assert_eq!(browser("10.0.0.1", "rubbish"), "not known");
    }

    #[test]
    fn a_carriers_address_sends_more() {
        assert_eq!(networks().times("36.37.200.1".parse().unwrap()), OF_A_CARRIER);
        assert_eq!(networks().times("203.0.113.9".parse().unwrap()), 1);
    }

    #[test]
    fn a_network_of_64_bits_counts_as_one() {
        let one = |text: &str| counted(text.parse().unwrap());
        assert_eq!(one("2001:db8:1:2::1"), one("2001:db8:1:2:ffff::9"));
        assert_ne!(one("2001:db8:1:2::1"), one("2001:db8:1:3::1"));
    }

    #[test]
    fn a_counter_names_no_address() {
        assert!(!name(&[7; 32], "203.0.113.9".parse().unwrap()).contains("203"));
    }
}
