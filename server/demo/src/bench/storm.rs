//! A storm of sign-ins, whose passwords cost far more than any page, while pensioners ask for theirs.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, ensure};
use reqwest::StatusCode;
use sothon_app::{App, session};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::load::{Caller, now, within};
use super::people::Somebody;

const SIGN_IN: &str = "/staff/sign-in";
const ENQUIRY: &str = "/my-pension";
/// Enquiries that come with each sign-in.
const ENQUIRIES: usize = 9;

/// One run: who knocks, and the sessions of those who ask.
#[derive(Debug, Clone)]
pub(super) struct Storm {
    addresses: Vec<String>,
    cookies: Vec<String>,
}

/// As many addresses as people, which nobody has: by design they take the work of any other. Everybody is
/// signed in and asks.
pub(super) async fn prepare(app: &App, people: &[Somebody]) -> anyhow::Result<Storm> {
    let mut storm = Storm { addresses: Vec::new(), cookies: Vec::new() };
    for somebody in people {
        storm.addresses.push(format!("officer-{}@nsaf.example", somebody.number));
        let token = session::start(app, somebody.id).await?;
        storm.cookies.push(format!("sothon={token}"));
    }
    Ok(storm)
}

/// What one run measured.
struct Measured {
    checked_per_second: u128,
    checked: Vec<Duration>,
    sent_away: usize,
    enquiries_per_second: u128,
    enquiries: Vec<Duration>,
}

/// Runs the storms one after the other and says what the median of them measured.
pub(super) async fn measure(
    storms: Vec<Storm>,
    caller: &Caller,
    connections: usize,
) -> anyhow::Result<String> {
    let mut runs = Vec::new();
    for storm in storms {
        runs.push(run(caller, storm, connections).await?);
    }
    runs.sort_by_key(|run| run.checked_per_second);
    let all: Vec<String> = runs.iter().map(|run| run.checked_per_second.to_string()).collect();
    let run = &runs[runs.len() / 2];
    Ok(format!(
        "sign-ins  {} a second, half within {:.1?}, 99 % within {:.1?}, {} sent away with 503\n\
         enquiries {} a second beside them, half within {:.1?}, 99 % within {:.1?}\n\
         runs      {} sign-ins a second, {connections} connections, the callers in the same process",
        run.checked_per_second,
        within(&run.checked, 50)?,
        within(&run.checked, 99)?,
        run.sent_away,
        run.enquiries_per_second,
        within(&run.enquiries, 50)?,
        within(&run.enquiries, 99)?,
        all.join(", ")
    ))
}

async fn run(caller: &Caller, storm: Storm, connections: usize) -> anyhow::Result<Measured> {
    let mut forms = Vec::new();
    for address in storm.addresses {
        forms.push(open(caller, address).await?);
    }
    let asked = Arc::new(Semaphore::new(0));
    let over = Arc::new(AtomicBool::new(false));
    let askers = ask(caller, storm.cookies, connections, &asked, &over);
    let begun = now();
    let (mut checked, sent_away) = knock(caller, forms, connections, &asked).await?;
    let took = (now() - begun).as_millis().max(1);
    over.store(true, Ordering::Relaxed);
    asked.close();
    let mut enquiries = Vec::new();
    for waited in askers.join_all().await {
        enquiries.extend(waited?);
    }
    checked.sort_unstable();
    enquiries.sort_unstable();
    Ok(Measured {
        checked_per_second: checked.len() as u128 * 1_000 / took,
        checked,
        sent_away,
        enquiries_per_second: enquiries.len() as u128 * 1_000 / took,
        enquiries,
    })
}

/// A form of the sign-in page, filled.
struct Form {
    cookie: String,
    fields: Vec<(&'static str, String)>,
}

async fn open(caller: &Caller, address: String) -> anyhow::Result<Form> {
    let cookie = format!("sothon-staff=browser-of-{address}");
    let page = caller.get(SIGN_IN, &cookie).await?;
    let (_, rest) = page.split_once("name=\"csrf\" value=\"").context("no token")?;
    let (csrf, _) = rest.split_once('"').context("no token")?;
    let fields = vec![
        ("csrf", csrf.to_owned()),
        ("address", address),
        ("password", "fifteen letters or more".to_owned()),
        ("code", "123456".to_owned()),
    ];
    Ok(Form { cookie, fields })
}

/// Every connection sends one form after the other; each answer lets nine enquiries go.
async fn knock(
    caller: &Caller,
    forms: Vec<Form>,
    connections: usize,
    asked: &Arc<Semaphore>,
) -> anyhow::Result<(Vec<Duration>, usize)> {
    let forms = Arc::new(std::sync::Mutex::new(forms));
    let mut knockers = JoinSet::new();
    for _ in 0..connections {
        let (caller, forms, asked) = (caller.clone(), Arc::clone(&forms), Arc::clone(asked));
        knockers.spawn(async move {
            let (mut checked, mut sent_away) = (Vec::new(), 0);
            loop {
                let form = forms.lock().ok().and_then(|mut forms| forms.pop());
                let Some(form) = form else { return anyhow::Ok((checked, sent_away)) };
                let begun = now();
                match caller.status_of(SIGN_IN, &form.cookie, &form.fields).await? {
                    StatusCode::OK => checked.push(now() - begun),
                    StatusCode::SERVICE_UNAVAILABLE => sent_away += 1,
                    status => anyhow::bail!("answered {status}"),
                }
                asked.add_permits(ENQUIRIES);
            }
        });
    }
    let (mut checked, mut sent_away) = (Vec::new(), 0);
    for done in knockers.join_all().await {
        let (some, away) = done?;
        checked.extend(some);
        sent_away += away;
    }
    Ok((checked, sent_away))
}

/// Pensioners ask for their page as often as they may, until the storm is over.
fn ask(
    caller: &Caller,
    cookies: Vec<String>,
    connections: usize,
    asked: &Arc<Semaphore>,
    over: &Arc<AtomicBool>,
) -> JoinSet<anyhow::Result<Vec<Duration>>> {
    let cookies = Arc::new(cookies);
    let mut askers = JoinSet::new();
    for number in 0..connections {
        let (caller, cookies) = (caller.clone(), Arc::clone(&cookies));
        let (asked, over) = (Arc::clone(asked), Arc::clone(over));
        askers.spawn(async move {
            let mut waited = Vec::new();
            for cookie in cookies.iter().cycle().skip(number) {
                let Ok(permit) = asked.acquire().await else { break };
                permit.forget();
                if over.load(Ordering::Relaxed) {
                    break;
                }
                let begun = now();
                let page = caller.get(ENQUIRY, cookie).await?;
                waited.push(now() - begun);
                ensure!(page.contains("</html>"), "no page: {page}");
            }
            Ok(waited)
        });
    }
    askers
}
