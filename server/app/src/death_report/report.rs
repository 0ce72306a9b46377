//! Somebody says that a pensioner has died.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::death_report::{
    Doubt, FALSE_COUNTS, FALSE_REPORTS, ReportFault, Said, TypedReport,
};
use sothon_domain::effects::{new_id, today};
use sothon_domain::person::{DeathReportId, Phone, Reference};
use sothon_store::death_report::{self, NewReport, Reporter};
use sothon_store::{Act, Claim, Subject, Tx};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::claim::{self, Browser};
use crate::authorisation::{UseCase, authorise, authorise_machine};
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError, reference};

/// How many reports a day come from one phone and from one address.
const A_DAY: [i64; 2] = [5, 20];
const DAY: Duration = Duration::hours(24);

/// Where the reporter is led, with her number behind it.
const RECEIVED: &str = "/report-death/received";

/// What somebody sends who is not signed in.
#[derive(Clone, Copy)]
pub struct Sent<'a> {
    /// The form.
    pub typed: &'a TypedReport,
    /// The address of the network it comes from; none where that is not known, or is that of thousands.
    pub address: Option<&'a str>,
    /// The browser it comes from, where it comes from one: in it she may go on to a claim.
    pub browser: Option<Browser<'a>>,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it. Nothing of it says whether the register knows anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reported {
    /// It was received; see the number at this path.
    Received {
        /// The path, without language prefix.
        redirect: String,
    },
    /// Fields of the form won't do.
    Wrong(Vec<ReportFault>),
    /// Too many came from this phone or address.
    Wait(Duration),
}

/// Takes a report. The register is not looked into: that is done a moment later, so that every report is the same
/// work and has the same answer. A repeat of the form answers the same.
pub async fn report(app: &App, sent: &Sent<'_>) -> Result<Reported, AppError> {
    take(app, &Actor::nobody(), sent, HerPhone::Typed).await
}

/// The same of somebody who calls: the phone of the form is the one that her network names, and what others have typed
/// as theirs uses up none of her reports.
pub async fn report_by_caller(app: &App, sent: &Sent<'_>) -> Result<Reported, AppError> {
    take(app, &Actor::nobody(), sent, HerPhone::Named).await
}

/// The same of a partner's machine, such as that of a commune. It is counted as one reporter, with its false reports; the
/// phone is that of whom the partner asks.
pub async fn report_by_machine(
    app: &App,
    actor: &Actor,
    typed: &TypedReport,
    key: Uuid,
) -> Result<Reported, AppError> {
    let (_, machine) = authorise_machine(actor, UseCase::EnterCaseByMachine)?;
    let address = format!("machine:{}", machine.number);
    let sent = Sent { typed, address: Some(address.as_str()), browser: None, key };
    take(app, actor, &sent, HerPhone::Typed).await
}

/// Where the phone of a report comes from.
#[derive(Clone, Copy)]
enum HerPhone {
    /// From the form.
    Typed,
    /// From the network.
    Named,
}

impl HerPhone {
    fn reporter(self, phone: &Phone) -> Reporter<'_> {
        match self {
            Self::Typed => Reporter::Phone(phone),
            Self::Named => Reporter::Caller(phone),
        }
    }
}

/// Whoever happens to be signed in stays unnamed; a machine does not.
async fn take(
    app: &App,
    actor: &Actor,
    sent: &Sent<'_>,
    hers: HerPhone,
) -> Result<Reported, AppError> {
    let scope = authorise(&Actor::nobody(), UseCase::ReportDeath)?;
    let said = match sent.typed.read(today(app.clock.as_ref())) {
        Ok(said) => said,
        Err(faults) => return Ok(Reported::Wrong(faults)),
    };
    for reference in reference::draws(app) {
        let reported = write(app, (actor, &scope), (sent, hers), &said, reference).await;
        if !reference::is_taken(&reported) {
            return reported;
        }
    }
    Err(reference::none_free())
}

async fn write(
    app: &App,
    (actor, scope): (&Actor, &Scope),
    (sent, hers): (&Sent<'_>, HerPhone),
    said: &Said,
    reference: Reference,
) -> Result<Reported, AppError> {
    let at = app.clock.now();
    let redirect = format!("{RECEIVED}/{reference}");
    let mut tx = app.db.begin().await?;
    match tx.claim_key(actor, sent.key, &body(app, sent), &redirect, at).await? {
        Claim::Done { redirect } => return Ok(Reported::Received { redirect }),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let phone = said.phone.as_ref().map(|phone| hers.reporter(phone));
    let address = sent.address.map(Reporter::Address);
    let doubt = match earlier(&mut tx, scope, [phone, address], at).await? {
        Earlier::TooMany => return Ok(Reported::Wait(DAY)),
        Earlier::Doubt(doubt) => doubt,
    };
    let id = DeathReportId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let new = NewReport { id, reference, said, phone, address, doubt, at };
    death_report::insert(&mut tx, &new).await?;
    if let Some(browser) = sent.browser {
        claim::keep(app, &mut tx, (sent.typed, said), browser, at).await?;
    }
    let (act, subject) = ("death-report.received", Subject::Other(format!("death-report:{id}")));
    let detail = serde_json::json!({ "by-number": said.number().is_some() });
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(Reported::Received { redirect })
}

/// What earlier reports of one reporter say.
enum Earlier {
    /// Too many came within a day.
    TooMany,
    /// Some turned out wrong, perhaps.
    Doubt(Option<Doubt>),
}

/// What earlier reports from this phone and address say.
async fn earlier(
    tx: &mut Tx,
    scope: &Scope,
    reporters: [Option<Reporter<'_>>; 2],
    at: OffsetDateTime,
) -> Result<Earlier, AppError> {
    let since = (at - DAY, at - FALSE_COUNTS);
    let mut doubt = None;
    for (reporter, most) in reporters.into_iter().zip(A_DAY) {
        let Some(reporter) = reporter else { continue };
        let counted = death_report::counted(tx, scope, reporter, since).await?;
        if counted.sent >= most {
            return Ok(Earlier::TooMany);
        }
        doubt = doubt.or((counted.wrong >= FALSE_REPORTS).then_some(Doubt::Reporter));
    }
    Ok(Earlier::Doubt(doubt))
}

fn body(app: &App, sent: &Sent<'_>) -> [u8; 32] {
    keyed(app, &serde_json::to_string(sent.typed).expect("a form is plain data"))
}

/// What the idempotency row compares: a plain hash of a member number or a phone would be found by guessing.
pub(super) fn keyed(app: &App, text: &str) -> [u8; 32] {
    keyed_hash(app.db.vault().codes_key(), &[b"death-report:", text.as_bytes()])
}
