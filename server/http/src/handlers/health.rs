//! Whether this process answers, for a load balancer.

/// Says `ok`; touches nothing else.
pub(crate) async fn show() -> &'static str {
    "ok"
}
