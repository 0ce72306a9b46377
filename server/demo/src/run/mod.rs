//! The whole demo in one process: the portal over its own database, with people who do not exist.

mod activated;
pub(crate) mod fill;
mod pins;
mod staff;
mod welcome;

use sothon_app::App;
use sothon_cli::args::{Common, ServeArgs};
use sothon_cli::beside;
use sothon_cli::house::Place;
use sothon_cli::serve::{self, Addresses, DEMO_BACK_OFFICE_KEY, Occasion};

/// What can be typed after `run`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    serve: ServeArgs,
    /// How many people are made at the first start.
    #[arg(long, default_value_t = 2_000)]
    people: u64,
}

/// Runs the demo until it is told to stop.
pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    serve::run(&args.common, &args.serve, &Demo(args))
}

struct Demo<'a>(&'a Args);

impl Occasion for Demo<'_> {
    fn is_demo(&self) -> bool {
        true
    }

    async fn prepare(&self, app: &App, place: &Place) -> anyhow::Result<()> {
        fill::fill(app, place, self.0.people, self.0.common.words()).await?;
        activated::set(app, &fill::named_people(place)).await?;
        pins::set(app, &fill::named_people(place)).await?;
        staff::register(app).await
    }

    fn announce(&self, at: &Addresses, place: &Place, already: bool) {
        let words = self.0.common.words();
        let key = self.0.serve.back_office_key_file().is_none().then_some(DEMO_BACK_OFFICE_KEY);
        let welcome = welcome::text(words, at, &fill::named_people(place), (already, key));
        beside(format_args!("{welcome}"));
    }
}
