//! When to stop: Ctrl-C, SIGTERM, or a terminal that was closed.

use anyhow::Context;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Tells everybody who holds a clone that it is time to stop.
#[derive(Clone)]
pub(crate) struct Shutdown(watch::Receiver<bool>);

impl Shutdown {
    /// Listens from now on: a signal before serving begins is not lost.
    pub(crate) fn listen() -> anyhow::Result<Self> {
        let kinds = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()];
        let (sender, receiver) = watch::channel(false);
        for kind in kinds {
            let mut signals = signal(kind).context("listening for signals")?;
            let sender = sender.clone();
            tokio::spawn(async move {
                signals.recv().await;
                sender.send_replace(true);
            });
        }
        Ok(Self(receiver))
    }

    /// Waits until it is time to stop.
    pub(crate) async fn wait(mut self) {
        // The sender is gone only when the runtime is: that is a time to stop, too.
        let _ = self.0.wait_for(|stop| *stop).await;
    }
}

/// Asks this process to stop, as Ctrl-C does.
pub(crate) fn ask() -> anyhow::Result<()> {
    let me = rustix::process::getpid();
    rustix::process::kill_process(me, rustix::process::Signal::INT).context("stopping")
}
