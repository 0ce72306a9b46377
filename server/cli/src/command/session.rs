//! The use cases' context for one command, whether or not the portal runs beside it.

use anyhow::{Context, bail};
use sothon_app::App;

use crate::args::Common;
use crate::house::{self, House, Lock, Locked, Place};
use crate::shutdown::Shutdown;

/// Opens everything, acts, and closes what nobody else uses.
pub(super) fn with_app(
    common: &Common,
    act: impl AsyncFnOnce(&App) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let place = Place::choose(common)?;
    let private = common.database_url().is_none();
    if private {
        house::prepare(&place)?;
    }
    let runtime = tokio::runtime::Runtime::new().context("starting the runtime")?;
    runtime.block_on(async {
        let shutdown = Shutdown::listen()?;
        let (lock, running) = match private.then(|| Lock::take(&place)).transpose()? {
            Some(Locked::Ours(lock)) => (Some(lock), None),
            Some(Locked::Theirs(holder)) => (None, holder.address),
            None => (None, None),
        };
        let house = House::open(common, place, lock.is_some()).await?;
        let acted = async {
            if private {
                house::prepare(&house.place)?; // what root has just made belongs to the server
            }
            let origin = common.origin.as_deref().or(running.as_deref());
            let origin = origin.unwrap_or("http://localhost:8080");
            let app = house.app(common, origin.trim_end_matches('/'), false).await?;
            tokio::select! {
                acted = act(&app) => acted,
                () = shutdown.wait() => bail!("stopped before the end"),
            }
        };
        let acted = acted.await;
        let closed = house.close().await;
        drop(lock);
        closed.and(acted)
    })
}
