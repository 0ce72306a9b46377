//! The queue of the head office while everybody's case waits in it.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, ensure};
use sothon_adapters::demo_sms::DemoSms;
use sothon_app::case::{Submission, Submitted, draft, submit};
use sothon_app::message::send_all_pending;
use sothon_app::staff::{demo, session};
use sothon_app::{App, seal};
use sothon_domain::access::{Actor, Office};
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::effects::new_id;
use sothon_store::staff;
use tokio::sync::Mutex;
use tokio::task::JoinSet;

use super::load::{Caller, now, within};
use super::people::Somebody;
use super::submit::answer_all;

/// The pages that are asked for in turn; the second is late cases, the last the page after the first.
const QUEUE: &str = "/staff/queue";
const FILTERS: [&str; 3] = ["", "?only=overdue", "?kind=address-changed&stage=received"];
/// How many pages are asked for in all.
const PAGES: usize = 2_000;
/// How many cases are sent side by side while the queue is filled.
const SENT_AT_ONCE: usize = 16;

/// Who looks at the queue.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    cookie: String,
    cases: usize,
}

/// Everybody sends a case, and an officer of the head office signs in.
pub(super) async fn prepare(app: &App, people: &[Somebody]) -> anyhow::Result<Waiting> {
    send_cases(app, people).await?;
    come_to_rest(app).await?;
    demo::ensure_officer(app, Office::Head).await?;
    let officer = staff::candidate(&app.db, &demo::address(&Office::Head)).await?;
    let token =
        session::start(app, officer.context("the officer of the head office")?.member.id).await?;
    Ok(Waiting { cookie: format!("sothon-staff={token}"), cases: people.len() })
}

/// Seals and sends what the cases have left to do: the queue is measured as it stands on a working day, not in the minutes
/// after so many cases came at once.
async fn come_to_rest(app: &App) -> anyhow::Result<()> {
    while seal::run_once(app).await?.is_some() {}
    let sender = DemoSms::new(Arc::clone(&app.clock), Box::new(io::sink()));
    while send_all_pending(app, &sender, || false).await? > 0 {}
    Ok(())
}

/// Everybody sends a case.
pub(super) async fn send_cases(app: &App, people: &[Somebody]) -> anyhow::Result<()> {
    let left = Arc::new(Mutex::new(people.to_vec()));
    let mut senders = JoinSet::new();
    for _ in 0..SENT_AT_ONCE {
        let (app, left) = (app.clone(), Arc::clone(&left));
        senders.spawn(async move {
            loop {
                // Taken in a statement of its own: in the condition of a loop the lock would be held for its body.
                let next = left.lock().await.pop();
                let Some(somebody) = next else { return anyhow::Ok(()) };
                send(&app, &somebody).await?;
            }
        });
    }
    for sent in senders.join_all().await {
        sent?;
    }
    Ok(())
}

async fn send(app: &App, somebody: &Somebody) -> anyhow::Result<()> {
    let (actor, kind) = (Actor::person(somebody.id), CaseKind::AddressChanged);
    answer_all(app, &actor).await?;
    let shown = draft(app, &actor, kind).await?.shown;
    let key = new_id(app.clock.as_ref(), app.entropy.as_ref());
    let submission = Submission { kind, channel: Channel::Web, key, shown };
    let sent = submit(app, &actor, &submission).await?;
    ensure!(matches!(sent, Submitted::Received(_)), "{sent:?}");
    Ok(())
}

/// Asks for pages of the queue and says how long they took.
pub(super) async fn measure(
    waiting: Waiting,
    caller: &Caller,
    connections: usize,
) -> anyhow::Result<String> {
    let mut paths: Vec<String> = FILTERS.map(|filter| format!("{QUEUE}{filter}")).into();
    let first = caller.get(QUEUE, &waiting.cookie).await?;
    paths.extend(next(&first));
    let mut lines = Vec::new();
    for path in &paths {
        let mut waited = ask(caller, &waiting.cookie, path, connections).await?;
        waited.sort_unstable();
        lines.push(format!(
            "{path}  half within {:.1?}, 99 % within {:.1?}\n",
            within(&waited, 50)?,
            within(&waited, 99)?
        ));
    }
    Ok(format!(
        "{}runs      {} pages each, {} open cases, {connections} connections, the callers in the same process",
        lines.concat(),
        PAGES / paths.len(),
        waiting.cases
    ))
}

/// The address of the page after this one.
fn next(page: &str) -> Option<String> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.into_iter().find(|link| link.contains("after=")).map(|link| link.replace("&amp;", "&"))
}

async fn ask(
    caller: &Caller,
    cookie: &str,
    path: &str,
    connections: usize,
) -> anyhow::Result<Vec<Duration>> {
    let mut askers = JoinSet::new();
    for _ in 0..connections {
        let (caller, cookie, path) = (caller.clone(), cookie.to_owned(), path.to_owned());
        askers.spawn(async move {
            let mut waited = Vec::new();
            for _ in 0..PAGES / (FILTERS.len() + 1) / connections {
                let begun = now();
                let page = caller.get(&path, &cookie).await?;
                waited.push(now() - begun);
                ensure!(page.contains("/staff/"), "no page of the staff");
            }
            anyhow::Ok(waited)
        });
    }
    let mut all = Vec::new();
    for waited in askers.join_all().await {
        all.extend(waited?);
    }
    Ok(all)
}
