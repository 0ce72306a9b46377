//! A person makes a letter: composed, signed, printed and kept, once for each form sent.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::letter::{LetterKind, Statement};
use sothon_domain::person::{PersonId, Reference};
use sothon_locales::{Language, Words};
use sothon_store::letter::{self, NewLetter};
use sothon_store::{Act, Claim, Subject};
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::compose::{Facts, compose};
use super::{Letter, stored};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError, reference};

/// How long a letter should be accepted: banks ask for one of this half-year.
const HOLDS: Duration = Duration::days(180);
/// The most letters of one person in a day: more is nobody's need, and each is kept for good.
const MOST_A_DAY: i64 = 20;
/// The version of the words and the order of a letter; it counts up when either changes.
const TEMPLATE: i16 = 1;

/// What a person asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Which letter.
    pub kind: LetterKind,
    /// In which language.
    pub language: Language,
    /// Whether whoever checks the letter sees the amount.
    pub show_amount: bool,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is made; see the page at this path.
    Issued {
        /// The path, without language prefix.
        redirect: String,
    },
    /// It was not made.
    Refused(IssueRefused),
}

/// Why no letter was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueRefused {
    /// No pension is decided: there is nothing to state.
    NothingDecided,
    /// Many were made today.
    TooMany,
}

/// Makes a letter about the actor herself. A repeat of the same form answers with the same letter;
/// letters made earlier stay as they are.
///
/// # Errors
/// [`AppError::NotFound`] for a kind that can't be asked for, [`AppError::Print`] when it can't be
/// printed.
pub async fn issue(app: &App, actor: &Actor, asked: &Asked) -> Result<Outcome, AppError> {
    let scope = authorise(actor, UseCase::IssueLetter)?;
    let Scope::Own(person) = scope else { return Err(AppError::NotFound) };
    let Some(facts) = Facts::load(app, actor).await? else {
        return Ok(Outcome::Refused(IssueRefused::NothingDecided));
    };
    let now = app.clock.now();
    if made_enough(app, &scope, person, legal_date(now)).await? {
        return Ok(Outcome::Refused(IssueRefused::TooMany));
    }
    for number in reference::draws(app) {
        let draft = Draft::new(app, &facts, asked, number, now).await?;
        let issued = draft.keep(app, actor, &scope, person, asked).await;
        if !reference::is_taken(&issued) {
            return issued.map(|redirect| Outcome::Issued { redirect });
        }
    }
    Err(reference::none_free())
}

async fn made_enough(
    app: &App,
    scope: &Scope,
    person: PersonId,
    today: Date,
) -> Result<bool, AppError> {
    let newest = letter::list(&app.db, scope, person, MOST_A_DAY).await?;
    let of_today = newest.iter().filter(|made| legal_date(made.issued_at) == today);
    Ok(i64::try_from(of_today.count()).is_ok_and(|made| made >= MOST_A_DAY))
}

/// A finished letter that is not kept yet.
struct Draft {
    statement: Statement,
    issued_at: OffsetDateTime,
    signed: String,
    body: String,
    pdf: Vec<u8>,
}

impl Draft {
    async fn new(
        app: &App,
        facts: &Facts,
        asked: &Asked,
        number: Reference,
        issued_at: OffsetDateTime,
    ) -> Result<Self, AppError> {
        let issued_on = legal_date(issued_at);
        let statement = Statement {
            kind: asked.kind,
            number,
            issued_on,
            valid_until: issued_on + HOLDS,
            masked_name: facts.masked_name(asked.language),
            amount: asked.show_amount.then(|| facts.amount()),
        };
        let bytes = statement.to_bytes();
        let bytes = bytes.ok_or(AppError::Inconsistent("a letter with a day or amount of none"))?;
        let signed = app.db.vault().sign_letter(bytes);
        let words = Words::of(asked.language);
        let letter = compose(facts, &statement, &signed, words, &app.settings.origin)?;
        let body = stored::write(asked.kind, &letter, facts.working(asked.kind))?;
        let pdf = print(app, letter).await?;
        Ok(Self { statement, issued_at, signed: signed.to_string(), body, pdf })
    }

    async fn keep(
        &self,
        app: &App,
        actor: &Actor,
        scope: &Scope,
        person: PersonId,
        asked: &Asked,
    ) -> Result<String, AppError> {
        let (kind, number, at) = (asked.kind, self.statement.number, self.issued_at);
        let redirect = format!("/my-pension/letters/{number}");
        let mut tx = app.db.begin_for(scope, person).await?;
        match tx.claim_key(actor, asked.key, body_of(asked).as_bytes(), &redirect, at).await? {
            Claim::Done { redirect } => return Ok(redirect),
            Claim::OtherBody => return Err(AppError::KeyReused),
            Claim::New => {}
        }
        let new = NewLetter {
            id: new_id(app.clock.as_ref(), app.entropy.as_ref()),
            number,
            person,
            kind,
            language: asked.language.code(),
            template: TEMPLATE,
            issued_at: at,
            valid_until: self.statement.valid_until,
            statement: &self.signed,
            body: &self.body,
            pdf: &self.pdf,
        };
        letter::insert(&mut tx, scope, &new).await?;
        let detail = serde_json::json!({
            "reference": number.to_string(),
            "kind": kind.code(),
            "language": asked.language.code(),
            "amount": asked.show_amount,
        });
        let subject = Subject::Person(person);
        tx.commit(Act { actor, act: "letter.issued", subject, at, detail, event: true }).await?;
        Ok(redirect)
    }
}

/// Printing works for some milliseconds, so it keeps no request waiting.
async fn print(app: &App, letter: Letter) -> Result<Vec<u8>, AppError> {
    let printer = app.printer.clone();
    let printed = tokio::task::spawn_blocking(move || printer.print(&letter)).await;
    Ok(printed.map_err(|_| AppError::Inconsistent("the printer broke off"))??)
}

/// What the idempotency row compares.
fn body_of(asked: &Asked) -> String {
    format!("{}\n{}\n{}", asked.kind.code(), asked.language.code(), asked.show_amount)
}
