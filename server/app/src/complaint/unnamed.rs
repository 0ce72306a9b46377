//! Somebody complains without a name, and reads the answer with the number and the secret code that she was given.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::complaint::{ComplaintFault, Desk, Progress, Said, SecretCode, TypedComplaint};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::person::{ComplaintId, PlaceCode, Reference};
use sothon_store::Claim;
use sothon_store::complaint::{self, NewComplaint, Sender};
use time::Duration;
use uuid::Uuid;

use super::mine::{Mine, seen};
use super::send::{keyed, read_form, store};
use super::unnamed_subject;
use crate::authorisation::{UseCase, authorise};
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError, reference};

/// How many complaints a day come from one address of the network.
const A_DAY: u32 = 20;
/// How many wrong codes a day are tried for one number.
const TRIES: u32 = 10;
const DAY: Duration = Duration::hours(24);

/// What somebody sends who gives no name.
#[derive(Clone, Copy)]
pub struct SentUnnamed<'a> {
    /// The form.
    pub typed: &'a TypedComplaint,
    /// The address of the network it comes from, or the phone that dials; none where that is not known, or is that of
    /// thousands.
    pub address: Option<&'a str>,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Received {
    /// It was received. Number and code together open the answer; the code is shown this once and kept nowhere.
    Opens(Reference, SecretCode),
    /// Fields of the form won't do.
    Wrong(Vec<ComplaintFault>),
    /// Too many came from this address.
    TooMany,
}

/// With what somebody asks for the answer, as it was typed.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The number.
    pub reference: &'a str,
    /// The secret code.
    pub secret: &'a str,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// This complaint.
    Complaint(Box<Mine>),
    /// Number and code don't belong together; which of the two is wrong is never said.
    Unknown,
    /// Too many wrong codes for this number today.
    TooOften,
}

/// Takes a complaint without a name. A repeat of the form answers the same.
pub async fn send_unnamed(app: &App, sent: &SentUnnamed<'_>) -> Result<Received, AppError> {
    // Whoever happens to be signed in stays unnamed.
    let actor = Actor::nobody();
    authorise(&actor, UseCase::Complain)?;
    let (said, province) = match read_form(app, sent.typed).await? {
        Ok(read) => read,
        Err(faults) => return Ok(Received::Wrong(faults)),
    };
    for reference in reference::draws(app) {
        let new = (&said, province.as_ref(), reference);
        let received = write(app, &actor, new, sent).await;
        if !reference::is_taken(&received) {
            return received;
        }
    }
    Err(reference::none_free())
}

async fn write(
    app: &App,
    actor: &Actor,
    (said, province, reference): (&Said, Option<&PlaceCode>, Reference),
    sent: &SentUnnamed<'_>,
) -> Result<Received, AppError> {
    let at = app.clock.now();
    let secret = secret(app, sent.key);
    let mut tx = app.db.begin().await?;
    let body = keyed(app, sent.typed);
    match tx.claim_key(actor, sent.key, &body, &reference.to_string(), at).await? {
        Claim::Done { redirect } => {
            let broken = |_| AppError::Inconsistent("the key of a complaint names no number");
            return Ok(Received::Opens(redirect.parse().map_err(broken)?, secret));
        }
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    if too_many(app, sent.address).await {
        tx.abandon().await?;
        return Ok(Received::TooMany);
    }
    let desk = Desk::first(said.topic, &said.about, province.is_some());
    let id = ComplaintId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let sender = Sender::Unnamed(&secret);
    let progress = Progress::begin(legal_date(at), desk);
    let new = NewComplaint { id, reference, sender, province, said, progress, at };
    store(tx, actor, &new, (unnamed_subject(id), None)).await?;
    Ok(Received::Opens(reference, secret))
}

/// The code that belongs to a form: a repeat has the same, and it is kept nowhere.
fn secret(app: &App, key: Uuid) -> SecretCode {
    let codes = app.db.vault().codes_key();
    let hash = keyed_hash(codes, &[b"complaint-secret:", key.as_bytes()]);
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&hash[..8]);
    SecretCode::of_bytes(bytes)
}

/// Whether too many came from the address today. They are counted where nothing lasts, so that nothing joins an
/// address with what was said; when the counters do not answer, the form goes on.
async fn too_many(app: &App, address: Option<&str>) -> bool {
    let Some(address) = address else { return false };
    let name = named(app, b"complaint-address:", address);
    match app.ephemeral.count(&name, app.clock.now() + DAY).await {
        Ok(count) => count > A_DAY,
        Err(error) => {
            tracing::warn!(?error, "complaints of an address are not counted");
            false
        }
    }
}

/// The name of a counter, which tells nothing of what it counts.
fn named(app: &App, label: &[u8], of: &str) -> String {
    let hash = keyed_hash(app.db.vault().codes_key(), &[label, of.as_bytes()]);
    let text: String = hash[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("complaint:{text}")
}

/// Reads where a complaint without a name stands, and its answer. Wrong codes are counted for each number, whether it
/// exists or not; without the counters nothing is opened.
pub async fn read(app: &App, asked: &Asked<'_>) -> Result<Opened, AppError> {
    let scope: Scope = authorise(&Actor::nobody(), UseCase::Complain)?;
    let read = asked.reference.parse::<Reference>().ok().zip(asked.secret.parse().ok());
    let Some((reference, secret)) = read else { return Ok(Opened::Unknown) };
    let counter = named(app, b"complaint-tries:", &reference.to_string());
    // Counted before it is looked up, so that many at once are not more tries; a right code does not use it up.
    let tries = app.ephemeral.count(&counter, app.clock.now() + DAY).await?;
    if tries > TRIES {
        return Ok(Opened::TooOften);
    }
    let Some(found) = complaint::with_secret(&app.db, &scope, reference, &secret).await? else {
        return Ok(Opened::Unknown);
    };
    app.ephemeral.remove(&counter).await?;
    Ok(Opened::Complaint(Box::new(seen(found, app.clock.now()))))
}
