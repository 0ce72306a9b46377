//! Load on the whole server, from its own process: sockets, database and background work as in
//! production, people who do not exist.

mod guess;
mod load;
mod messages;
mod people;
mod queue;
mod seal;
mod storm;
mod submit;
mod ussd;

use std::sync::OnceLock;

use anyhow::Context;
use sothon_app::App;
use sothon_cli::args::{Common, ServeArgs};
use sothon_cli::house::Place;
use sothon_cli::serve::{self, Addresses, Occasion};
use sothon_cli::{answer, beside};

use guess::Guesses;
use load::{Caller, Load};
use queue::Waiting;
use storm::Storm;

/// What can be typed after `bench`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    serve: ServeArgs,
    /// What is measured.
    #[arg(value_enum)]
    what: What,
    /// People of one run; each does a thing once.
    #[arg(long, default_value_t = 2_000)]
    people: usize,
    /// Runs; the median counts.
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// Connections at once.
    #[arg(long, default_value_t = 32)]
    connections: usize,
}

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum What {
    /// Sending a case on the portal.
    Submit,
    /// Three steps of a call without a PIN: dial, information, payment days.
    UssdPublic,
    /// Three steps of a call: dial, my pension, PIN.
    UssdPin,
    /// A wrong first sign-in for numbers that somebody has and for those that nobody has, in turn.
    Guess,
    /// Pages of the queue of the head office, while everybody's case waits in it; one run.
    Queue,
    /// Text messages from the outbox to an SMSC, one for each person.
    Messages,
    /// Sealing the audit while everybody sends a case.
    Seal,
    /// Sign-ins of staff as fast as passwords are checked, and nine enquiries with each.
    Storm,
}

/// The runs, each ready.
#[derive(Clone)]
enum Runs {
    Loads(Vec<Load>),
    Storms(Vec<Storm>),
    Guesses(Vec<Guesses>),
    Queue(Waiting),
    /// They are over: what they measured.
    Over(String),
}

impl Runs {
    async fn measure(self, at: &Addresses, connections: usize) -> anyhow::Result<String> {
        let caller = Caller::new(at)?;
        match self {
            Self::Loads(loads) => load::measure(loads, &caller, connections).await,
            Self::Storms(storms) => storm::measure(storms, &caller, connections).await,
            Self::Guesses(guesses) => guess::measure(guesses, &caller).await,
            Self::Queue(waiting) => queue::measure(waiting, &caller, connections).await,
            Self::Over(report) => Ok(report),
        }
    }
}

/// Starts a server on an empty data folder, loads it, prints what was measured and stops.
pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    serve::run(&args.common, &args.serve, &Bench { args, runs: OnceLock::new() })
}

struct Bench<'a> {
    args: &'a Args,
    runs: OnceLock<Runs>,
}

impl Occasion for Bench<'_> {
    fn is_demo(&self) -> bool {
        true
    }

    async fn prepare(&self, app: &App, place: &Place) -> anyhow::Result<()> {
        let Args { common, what, people, runs, .. } = self.args;
        let everybody = people::make(app, place, people * runs, common.words()).await?;
        let runs = everybody.chunks(*people);
        let ready = match what {
            What::Queue => Runs::Queue(queue::prepare(app, &everybody).await?),
            What::Messages => Runs::Over(messages::measure(app, runs).await?),
            What::Seal => Runs::Over(seal::measure(app, runs).await?),
            What::Guess => Runs::Guesses(runs.map(guess::prepare).collect()),
            What::Storm => {
                let mut storms = Vec::new();
                for some in runs {
                    storms.push(storm::prepare(app, some).await?);
                }
                Runs::Storms(storms)
            }
            What::Submit => {
                let mut loads = Vec::new();
                for some in runs {
                    loads.push(Load::Submit(submit::prepare(app, some).await?));
                }
                Runs::Loads(loads)
            }
            What::UssdPublic | What::UssdPin => {
                let pin = *what == What::UssdPin;
                let call = if pin { ussd::Call::Pin } else { ussd::Call::Public };
                let mut loads = Vec::new();
                for some in runs {
                    loads.push(Load::Ussd(ussd::prepare(app, some, call).await?));
                }
                Runs::Loads(loads)
            }
        };
        self.runs.set(ready).ok().context("prepared twice")
    }

    fn announce(&self, at: &Addresses, _: &Place, _: bool) {
        let Some(runs) = self.runs.get().cloned() else { return };
        let (at, connections) = (at.clone(), self.args.connections);
        tokio::spawn(async move {
            match runs.measure(&at, connections).await {
                Ok(report) => answer(format_args!("{report}\n")),
                Err(error) => beside(format_args!("{error:#}\n")),
            }
            if let Err(error) = serve::stop() {
                beside(format_args!("{error:#}\n"));
            }
        });
    }
}
