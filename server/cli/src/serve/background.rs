//! What the server does beside answering requests.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, ensure};
use sothon_adapters::smpp::{self, SmppSettings, TextLink};
use sothon_app::port::{DeathRegistry, MailSender, SmsSender};
use sothon_app::watch::Watch;
use sothon_app::{
    App, age_out, back_office, case, claimant, complaint, death_report, delegate, finger, forget,
    life_reminder, message, paper, payee, seal,
};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::MissedTickBehavior;

use super::supervised::supervise;
use crate::args::{Role, Roles};
use crate::house::House;

const SEAL: Duration = Duration::from_secs(1);
const CHECKPOINT: Duration = Duration::from_secs(60);
const FORM: Duration = Duration::from_secs(1);
const SEND: Duration = Duration::from_millis(300);
const LOOK_FOR_REPORTED: Duration = Duration::from_secs(1);
const ASK_REGISTRY: Duration = Duration::from_secs(10);
const SWEEP: Duration = Duration::from_secs(60);
const FORGET: Duration = Duration::from_secs(3_600);
const REMIND: Duration = Duration::from_secs(3_600);
/// Some hundred people a round: no flood of them before somebody's code.
const REMIND_OF_LIFE: Duration = Duration::from_secs(60);
const RAISE: Duration = Duration::from_secs(3_600);
const LIFT: Duration = Duration::from_secs(3_600);
/// How long a task rests at first that has panicked.
const BEGIN_AGAIN: Duration = Duration::from_secs(1);
const LOOK_AFTER_DATABASE: Duration = Duration::from_secs(1);

/// The ways messages leave; those of a channel without one wait in their outbox. And the feed of the civil registry
/// and the SMSC that calls come through, and the link that text messages go through, if there are any.
pub(super) struct Senders {
    pub(super) sms: Option<Arc<dyn SmsSender>>,
    pub(super) texts: Option<TextLink>,
    pub(super) mail: Option<Arc<dyn MailSender>>,
    pub(super) deaths: Option<Arc<dyn DeathRegistry>>,
    pub(super) smsc: Option<SmppSettings>,
}

/// Tasks that run until they are stopped, never in the middle of a step.
pub(super) struct Background {
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
    watch: Arc<Watch>,
}

impl Background {
    /// Starts those of these roles.
    pub(super) fn start(
        house: &Arc<House>,
        app: &App,
        mut senders: Senders,
        roles: &Roles,
    ) -> Self {
        let (stop, tasks) = (watch::Sender::new(false), JoinSet::new());
        let mut this = Self { stop, tasks, watch: Arc::clone(&app.watch) };
        let house = Arc::clone(house);
        this.every(LOOK_AFTER_DATABASE, "looking after the database", move || {
            look_after_database(Arc::clone(&house))
        });
        if let Some(smsc) = senders.smsc.take().filter(|_| roles.has(Role::Ussd)) {
            this.carry_calls(app, smsc);
        }
        if roles.has(Role::Worker) {
            this.keep_up(app);
            this.remind(app);
            if let Some(registry) = senders.deaths.take() {
                this.hear_of_deaths(app, registry);
            }
            this.send(senders, app);
        }
        this
    }

    /// Whatever falls due without anybody's request.
    fn keep_up(&mut self, app: &App) {
        let sealed = app.clone();
        self.every(SEAL, "sealing the audit", move || {
            let app = sealed.clone();
            async move { seal::run_once(&app).await.map(drop).map_err(Into::into) }
        });
        let signed = app.clone();
        self.every(CHECKPOINT, "signing a checkpoint", move || {
            let app = signed.clone();
            async move { seal::checkpoint(&app).await.map(drop).map_err(Into::into) }
        });
        let aged = app.clone();
        self.every(FORGET, "forgetting what has expired", move || {
            let app = aged.clone();
            async move { forget::run_once(&app).await.map(drop).map_err(Into::into) }
        });
        let reported = app.clone();
        self.every(LOOK_FOR_REPORTED, "asking who was reported to have died", move || {
            let app = reported.clone();
            async move { death_report::look_for_new(&app).await.map(drop).map_err(Into::into) }
        });
        let decided = app.clone();
        self.every(FORM, "forming batches for the back office", move || {
            let app = decided.clone();
            async move { form_batches(&app).await }
        });
        let lying = app.clone();
        self.every(RAISE, "raising cases that nobody may decide", move || {
            let app = lying.clone();
            async move { case::raise_unattended(&app).await.map(drop).map_err(Into::into) }
        });
        let complained = app.clone();
        self.every(LIFT, "lifting complaints that are late", move || {
            let app = complained.clone();
            async move { complaint::lift_late(&app).await.map(drop).map_err(Into::into) }
        });
        let swept = app.clone();
        self.every(SWEEP, "ending pages whose time is over", move || {
            let app = swept.clone();
            async move { paper::sweep(&app).await.map(drop).map_err(Into::into) }
        });
        let enrolling = app.clone();
        self.every(SWEEP, "ending enrolments of fingers whose time is over", move || {
            let app = enrolling.clone();
            async move { finger::forget_over(&app).await.map(drop).map_err(Into::into) }
        });
    }

    /// Hands over what waits in the outbox, by the ways that there are.
    fn send(&mut self, Senders { sms, texts, mail, .. }: Senders, app: &App) {
        if let Some(link) = texts {
            self.carry_texts(app, link);
        }
        match sms {
            Some(sender) => self.send_messages(app, sender),
            None => tracing::warn!("no way to send messages is set up: they wait"),
        }
        match mail {
            Some(sender) => self.send_mail(app, sender),
            None => tracing::warn!("no mail server is set up: mails wait"),
        }
    }

    /// Whatever tells people that something of theirs ends, each once.
    fn remind(&mut self, app: &App) {
        let reminded = app.clone();
        self.every(REMIND, "reminding of guardians", move || {
            let app = reminded.clone();
            async move { delegate::remind_of_reviews(&app).await.map(drop).map_err(Into::into) }
        });
        let begun = app.clone();
        self.every(REMIND, "telling of drafts that end", move || {
            let app = begun.clone();
            async move { case::remind_of_drafts(&app).await.map(drop).map_err(Into::into) }
        });
        let kept = app.clone();
        self.every(REMIND, "telling of kept answers that end", move || {
            let app = kept.clone();
            async move { claimant::remind_of_kept(&app).await.map(drop).map_err(Into::into) }
        });
        let rejected = app.clone();
        self.every(REMIND, "telling of appeals that end", move || {
            let app = rejected.clone();
            async move { case::remind_of_appeals(&app).await.map(drop).map_err(Into::into) }
        });
        let (living, rested) = (app.clone(), Arc::new(life_reminder::Rested::default()));
        self.every(REMIND_OF_LIFE, "reminding of life certificates", move || {
            let (app, rested) = (living.clone(), Arc::clone(&rested));
            async move {
                let told = life_reminder::remind_and_rest(&app, &rested).await;
                told.map(drop).map_err(Into::into)
            }
        });
        let paid = app.clone();
        self.every(REMIND, "ending payees whose time is over", move || {
            let app = paid.clone();
            async move { payee::end_what_is_over(&app).await.map(drop).map_err(Into::into) }
        });
        let (growing, walked) = (app.clone(), Arc::new(age_out::Walked::default()));
        self.every(REMIND, "telling children whose pension ends", move || {
            let (app, walked) = (growing.clone(), Arc::clone(&walked));
            async move {
                age_out::tell_once_a_day(&app, &walked).await.map(drop).map_err(Into::into)
            }
        });
    }

    fn hear_of_deaths(&mut self, app: &App, registry: Arc<dyn DeathRegistry>) {
        let app = app.clone();
        self.every(ASK_REGISTRY, "asking the civil registry", move || {
            let (app, registry) = (app.clone(), Arc::clone(&registry));
            async move { ask_registry(&app, &*registry).await }
        });
    }

    /// Ends by itself when it is told to stop.
    fn carry_calls(&mut self, app: &App, settings: SmppSettings) {
        let (app, settings) = (app.clone(), Arc::new(settings));
        let told = self.stop.subscribe();
        let begin = move || {
            let (app, settings, told) = (app.clone(), Arc::clone(&settings), told.clone());
            async move { smpp::run(&app, &settings, told).await }
        };
        self.keep("carrying calls", begin);
    }

    /// Ends by itself when it is told to stop, after what it was given.
    fn carry_texts(&mut self, app: &App, link: TextLink) {
        let (app, link) = (app.clone(), Arc::new(link));
        let told = self.stop.subscribe();
        let begin = move || {
            let (app, link, told) = (app.clone(), Arc::clone(&link), told.clone());
            async move { link.run(&app, told).await }
        };
        self.keep("carrying text messages", begin);
    }

    fn send_messages(&mut self, app: &App, sender: Arc<dyn SmsSender>) {
        let (app, stop) = (app.clone(), self.stop.subscribe());
        self.every(SEND, "sending messages", move || {
            let (app, sender, stop) = (app.clone(), Arc::clone(&sender), stop.clone());
            async move {
                let sent = message::send_all_pending(&app, &*sender, || *stop.borrow()).await;
                sent.map(drop).map_err(Into::into)
            }
        });
    }

    /// A task of its own: a slow mail server holds up no text message, and the end of the process for
    /// no longer than the sender takes for one mail.
    fn send_mail(&mut self, app: &App, sender: Arc<dyn MailSender>) {
        let (app, stop) = (app.clone(), self.stop.subscribe());
        self.every(SEND, "sending mail", move || {
            let (app, sender, stop) = (app.clone(), Arc::clone(&sender), stop.clone());
            async move {
                let sent = message::send_pending_mail(&app, &*sender, || *stop.borrow()).await;
                sent.map(drop).map_err(Into::into)
            }
        });
    }

    /// Does it again and again, also after it has failed or panicked.
    fn every<A>(
        &mut self,
        period: Duration,
        step: &'static str,
        act: impl FnMut() -> A + Clone + Send + 'static,
    ) where
        A: Future<Output = anyhow::Result<()>> + Send + 'static,
    {
        let stop = self.stop.subscribe();
        self.keep(step, move || again_and_again(period, step, act.clone(), stop.clone()));
    }

    /// Keeps a task running that ends by itself when it is told to stop.
    fn keep<A>(&mut self, step: &'static str, begin: impl FnMut() -> A + Send + 'static)
    where
        A: Future<Output = ()> + Send + 'static,
    {
        let (watch, stop) = (Arc::clone(&self.watch), self.stop.subscribe());
        self.tasks.spawn(async move { supervise((step, &watch), BEGIN_AGAIN, begin, stop).await });
    }

    /// Waits for every task to finish its step.
    pub(super) async fn stop(mut self) {
        self.stop.send_replace(true);
        while self.tasks.join_next().await.is_some() {}
    }
}

/// Does it in each period until `stop` says so, never in the middle of it. Of errors in a row the first one is told.
async fn again_and_again<A>(
    period: Duration,
    step: &'static str,
    mut act: impl FnMut() -> A + Send,
    mut stop: watch::Receiver<bool>,
) where
    A: Future<Output = anyhow::Result<()>> + Send,
{
    let mut ticks = tokio::time::interval(period);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut failing = false;
    loop {
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            _ = ticks.tick() => {}
        }
        let done = act().await;
        match &done {
            Err(error) if !failing => tracing::error!("{step}: {error:#}"),
            Ok(()) if failing => tracing::info!("{step}: works again"),
            _ => {}
        }
        failing = done.is_err();
    }
}

/// One round of the civil registry's entries; what can't be read is told by its position alone.
async fn ask_registry(app: &App, registry: &dyn DeathRegistry) -> anyhow::Result<()> {
    let pulled = death_report::pull(app, registry).await?;
    for position in &pulled.unreadable {
        tracing::warn!("the entry {position} of the civil registry can't be read");
    }
    for position in &pulled.unopened {
        tracing::error!("a record that the entry {position} may mean can't be opened");
    }
    Ok(())
}

/// Whatever waits joins batches, as many as it takes.
async fn form_batches(app: &App) -> anyhow::Result<()> {
    loop {
        let back_office::Formed { batch, held_back } = back_office::form(app).await?;
        if batch.is_none() {
            ensure!(held_back == 0, "instructions of {held_back} people can't be written");
            return Ok(());
        }
    }
}

/// A database of our own that died is started again; another one is its operator's.
async fn look_after_database(house: Arc<House>) -> anyhow::Result<()> {
    match house.db.ping().await {
        Ok(()) => Ok(()),
        Err(_) if house.is_private() => {
            house.revive().await?;
            tracing::warn!("the private database did not answer and was started again");
            Ok(())
        }
        Err(error) => Err(error).context("asking the database for a sign of life"),
    }
}

/// Seals the last rows and signs them, before the process ends.
pub(super) async fn seal_everything(app: &App) -> anyhow::Result<()> {
    seal::run_once(app).await.context("sealing the audit at stop")?;
    seal::checkpoint(app).await.context("signing a checkpoint at stop")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use tokio::sync::Notify;

    use super::*;

    #[tokio::test]
    async fn what_has_panicked_is_counted_and_done_again() {
        let counts = Arc::new(Watch::default());
        let (stop, tasks) = (watch::Sender::new(false), JoinSet::new());
        let mut background = Background { stop, tasks, watch: Arc::clone(&counts) };
        let (times, again) = (Arc::new(AtomicU32::new(0)), Arc::new(Notify::new()));
        let told = Arc::clone(&again);
        background.every(Duration::from_millis(1), "a task of a test", move || {
            let (before, told) = (times.fetch_add(1, Ordering::Relaxed), Arc::clone(&told));
            async move {
                assert!(before > 0, "it panics once");
                told.notify_one();
                Ok(())
            }
        });
        again.notified().await;
        background.stop().await;
        assert_eq!(counts.task_panics(), 1);
    }
}
