//! Reads everything that is held of one person.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sothon_domain::personal_data::Kind;
use sothon_store::person::Person;
use sothon_store::{
    award_version, case_file, claimant, complaint, delegation, file_reading, finger, former_phone,
    letter, membership, message_outbox, my_pension, paper, passkey, payee, payment, person,
    person_lock, trusted_contact, ussd_pin, visit,
};

use super::{Section, held};
use crate::{App, AppError};
use sothon_domain::effects::today;

/// More rows of one sort than anybody has: a hundred years of months.
const ALL: i64 = 1_200;

/// Every kind in the order of the page; one of which nothing is held has no entries.
pub(super) async fn all(app: &App, scope: &Scope, me: PersonId) -> Result<Vec<Section>, AppError> {
    let person = person::load(&app.db, scope, me).await?;
    let mut sections = Vec::with_capacity(Kind::ALL.len());
    for kind in Kind::ALL {
        let entries = match kind {
            Kind::Identity => identity(app, scope, &person).await?,
            Kind::Contact => contact(app, scope, &person).await?,
            Kind::Home => vec![held::home(&person)],
            Kind::Need => vec![held::need(&person)],
            Kind::LifeCertificate => life_certificate(app, scope, &person).await?,
            Kind::Career => career(app, scope, me).await?,
            Kind::Family => family(app, scope, me).await?,
            Kind::Pension => pension(app, scope, me).await?,
            Kind::Payment => payments(app, scope, me).await?,
            Kind::Case => cases(app, scope, me).await?,
            Kind::Letter => letters(app, scope, me).await?,
            Kind::SignIn => sign_in(app, scope, me).await?,
            Kind::Message => messages(app, scope, me).await?,
            Kind::Trust => trust(app, scope, me).await?,
            Kind::Evidence => readings(app, scope, me).await?,
        };
        sections.push(Section { kind, entries });
    }
    Ok(sections)
}

type Entries = Result<Vec<Vec<super::Item>>, AppError>;

async fn identity(app: &App, scope: &Scope, person: &Person) -> Entries {
    let claimant = claimant::own(&app.db, scope, person.id).await?;
    let first = std::iter::once(held::identity(person));
    Ok(first.chain(claimant.iter().map(held::claimant)).collect())
}

async fn contact(app: &App, scope: &Scope, person: &Person) -> Entries {
    let email = person::email(&app.db, scope, person.id).await?;
    let form = person::message_form(&app.db, scope, person.id).await?;
    let choices = person::message_choices(&app.db, scope, person.id).await?;
    let mut tx = app.db.begin().await?;
    let former = former_phone::of_person(&mut tx, scope, person.id, app.clock.now()).await?;
    tx.abandon().await?;
    Ok(vec![held::contact(person, email.as_ref(), (form, choices), former.as_ref())])
}

async fn life_certificate(app: &App, scope: &Scope, person: &Person) -> Entries {
    let fingers = finger::held(&app.db, scope, person.id).await?;
    let given = visit::certificates_of(&app.db, scope, person.id, ALL).await?;
    let due = std::iter::once(held::life_certificate(person));
    let given = given.iter().map(held::shown_alive);
    Ok(due.chain(given).chain(fingers.iter().map(held::finger)).collect())
}

async fn career(app: &App, scope: &Scope, me: PersonId) -> Entries {
    let records = membership::record(&app.db, scope, me).await?;
    Ok(records.iter().flat_map(held::career).collect())
}

async fn family(app: &App, scope: &Scope, me: PersonId) -> Entries {
    let relatives = person::relatives(&app.db, scope, me).await?;
    Ok(relatives.into_iter().map(held::relative).collect())
}

async fn pension(app: &App, scope: &Scope, me: PersonId) -> Entries {
    let awards = award_version::history(&app.db, scope, me).await?;
    Ok(awards.into_iter().map(held::award).collect())
}

async fn payments(app: &App, scope: &Scope, me: PersonId) -> Entries {
    let today = today(app.clock.as_ref());
    let account = my_pension::load(&app.db, scope, me, today).await?.account;
    let payments = payment::list(&app.db, scope, me, ALL).await?;
    let payees = payee::of_person(&app.db, scope, me).await?;
    let receives = payee::for_whom(&app.db, scope, me).await?;
    let instead = payees.iter().map(held::payee).chain(receives.iter().map(held::receives));
    let paid = payments.iter().map(held::payment);
    Ok(account.into_iter().map(held::account).chain(instead).chain(paid).collect())
}

async fn cases(app: &App, scope: &Scope, me: PersonId) -> Entries {
    let cases = case_file::of_person(&app.db, scope, me).await?;
    let papers = paper::of_person(&app.db, scope, me).await?;
    let complaints = complaint::of_person(&app.db, scope, me, ALL).await?;
    let of_cases = cases.iter().map(held::case).chain(papers.iter().map(held::paper));
    Ok(of_cases.chain(complaints.iter().map(held::complaint)).collect())
}

async fn letters(app: &App, scope: &Scope, me: PersonId) -> Entries {
    let letters = letter::list(&app.db, scope, me, ALL).await?;
    Ok(letters.iter().map(held::letter).collect())
}

async fn sign_in(app: &App, scope: &Scope, me: PersonId) -> Entries {
    let pin = ussd_pin::state(&app.db, scope, me).await?;
    let keys = passkey::list(&app.db, scope, me).await?;
    Ok(pin.iter().map(held::pin).chain(keys.iter().map(held::passkey)).collect())
}

async fn messages(app: &App, scope: &Scope, me: PersonId) -> Entries {
    let told = message_outbox::of_person(&app.db, scope, me).await?;
    Ok(told.into_iter().map(held::message).collect())
}

async fn trust(app: &App, scope: &Scope, me: PersonId) -> Entries {
    let contact = trusted_contact::find(&app.db, scope, me).await?;
    let lock = person_lock::standing(&app.db, scope, me).await?;
    let (her, today) = ((delegation::Side::Principal, me), today(app.clock.as_ref()));
    let delegates = delegation::standing(&app.db, scope, her, today).await?;
    let entries = contact.iter().map(held::contact_named).chain(lock.iter().map(held::lock));
    Ok(entries.chain(delegates.iter().map(held::delegate)).collect())
}

async fn readings(app: &App, scope: &Scope, me: PersonId) -> Entries {
    let readings = file_reading::of_person(&app.db, scope, me, ALL).await?;
    Ok(readings.iter().map(held::reading).collect())
}
