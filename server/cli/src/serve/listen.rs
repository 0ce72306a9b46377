//! The portal's port.

use std::net::SocketAddr;

use anyhow::Context;
use tokio::net::TcpListener;

use crate::args::ServeArgs;

/// The ports tried when none was asked for. 8081 belongs to the gateways.
const TRIED: [u16; 9] = [8080, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089];

/// The port asked for, or else the first free one.
pub(super) async fn bind(args: &ServeArgs) -> anyhow::Result<TcpListener> {
    if let Some(port) = args.port {
        let address = SocketAddr::new(args.bind, port);
        return TcpListener::bind(address).await.with_context(|| format!("listening on {address}"));
    }
    for port in TRIED {
        if let Ok(listener) = TcpListener::bind(SocketAddr::new(args.bind, port)).await {
            return Ok(listener);
        }
    }
    let any = SocketAddr::new(args.bind, 0);
    TcpListener::bind(any).await.with_context(|| format!("listening on {}", args.bind))
}

/// Whether the port asked for, or 8080, could be listened on; and which one it is.
pub(crate) fn is_free(args: &ServeArgs) -> (u16, bool) {
    let port = args.port.unwrap_or(TRIED[0]);
    (port, std::net::TcpListener::bind(SocketAddr::new(args.bind, port)).is_ok())
}
