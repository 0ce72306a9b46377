//! A person makes a letter: composed, signed, printed and kept, once for each form sent.

use sha2::{Digest, Sha256};
use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::{PHNOM_PENH, legal_date, new_id};
use sothon_domain::letter::{LetterKind, Statement};
use sothon_domain::person::{PersonId, Reference};
use sothon_locales::{Language, Words};
use sothon_store::letter::{self, NewLetter};
use sothon_store::{Act, Claim, Subject, Tx};
use time::{Duration, OffsetDateTime};
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

/// Makes a letter about the actor herself. A repeat of the same wish on the same form answers with the
/// same letter, whatever has changed since; letters made earlier stay as they are.
///
/// # Errors
/// [`AppError::NotFound`] for a kind that can't be asked for, [`AppError::Print`] when it can't be
/// printed.
pub async fn issue(app: &App, actor: &Actor, asked: &Asked) -> Result<Outcome, AppError> {
    let scope = authorise(actor, UseCase::IssueLetter)?;
    let Scope::Own(person) = scope else { return Err(AppError::NotFound) };
    let wish = Wish { app, actor, scope, person, asked, at: app.clock.now() };
    if let Some(outcome) = wish.outcome_before_work().await? {
        return Ok(outcome);
    }
    let Some(facts) = Facts::load(app, actor).await? else {
        return Ok(Outcome::Refused(IssueRefused::NothingDecided));
    };
    for number in reference::draws(app) {
        let draft = Draft::new(&wish, &facts, number).await?;
        let kept = wish.keep(&draft).await;
        if !reference::is_taken(&kept) {
            return kept;
        }
    }
    Err(reference::none_free())
}

/// What is asked, by whom and when.
struct Wish<'a> {
    app: &'a App,
    actor: &'a Actor,
    scope: Scope,
    person: PersonId,
    asked: &'a Asked,
    at: OffsetDateTime,
}

impl Wish<'_> {
    /// The answer to a repeat, or to one letter too many, before anything is composed.
    async fn outcome_before_work(&self) -> Result<Option<Outcome>, AppError> {
        let mut tx = self.app.db.begin_for(&self.scope, self.person).await?;
        let known = tx.known_key(self.actor, self.key(), self.body().as_bytes()).await?;
        let outcome = match answered(known)? {
            None if self.made_enough(&mut tx).await? => {
                Some(Outcome::Refused(IssueRefused::TooMany))
            }
            outcome => outcome,
        };
        tx.abandon().await?;
        Ok(outcome)
    }

    /// Whether she has made as many letters today as she may. While the transaction has her row locked
    /// no other one is made.
    async fn made_enough(&self, tx: &mut Tx) -> Result<bool, AppError> {
        let midnight = legal_date(self.at).midnight().assume_offset(PHNOM_PENH);
        let made = letter::count_since(tx, &self.scope, self.person, midnight).await?;
        Ok(made >= MOST_A_DAY)
    }

    /// Keeps the letter, if it may still be made now that the person's row is locked.
    async fn keep(&self, draft: &Draft) -> Result<Outcome, AppError> {
        let (asked, number) = (self.asked, draft.statement.number);
        let redirect = format!("/my-pension/letters/{number}");
        let mut tx = self.app.db.begin_for(&self.scope, self.person).await?;
        let body = self.body();
        let claim = tx.claim_key(self.actor, self.key(), body.as_bytes(), &redirect, self.at);
        if let Some(outcome) = answered(claim.await?)? {
            return Ok(outcome);
        }
        if self.made_enough(&mut tx).await? {
            return Ok(Outcome::Refused(IssueRefused::TooMany));
        }
        letter::insert(&mut tx, &self.scope, &self.row(draft)).await?;
        let detail = serde_json::json!({
            "reference": number.to_string(),
            "kind": asked.kind.code(),
            "language": asked.language.code(),
            "amount": asked.show_amount,
        });
        tx.commit(Act {
            actor: self.actor,
            act: "letter.issued",
            subject: Subject::Person(self.person),
            at: self.at,
            detail,
            event: true,
        })
        .await?;
        Ok(Outcome::Issued { redirect })
    }

    fn row<'a>(&self, draft: &'a Draft) -> NewLetter<'a> {
        NewLetter {
            id: new_id(self.app.clock.as_ref(), self.app.entropy.as_ref()),
            number: draft.statement.number,
            person: self.person,
            kind: self.asked.kind,
            language: self.asked.language.code(),
            template: TEMPLATE,
            issued_at: self.at,
            valid_until: draft.statement.valid_until,
            statement: &draft.signed,
            body: &draft.body,
            pdf: &draft.pdf,
        }
    }

    /// One form has a button for each letter, so its key alone does not tell a repeat from another wish
    /// after going back.
    fn key(&self) -> Uuid {
        let hash = Sha256::new().chain_update(self.asked.key).chain_update(self.body()).finalize();
        let mut key = [0; 16];
        key.copy_from_slice(&hash[..16]);
        uuid::Builder::from_custom_bytes(key).into_uuid()
    }

    /// What is wished, apart from the form.
    fn body(&self) -> String {
        let Asked { kind, language, show_amount, .. } = self.asked;
        format!("{}\n{}\n{show_amount}", kind.code(), language.code())
    }
}

/// What is answered to a key; `None` for a new one.
fn answered(claim: Claim) -> Result<Option<Outcome>, AppError> {
    match claim {
        Claim::Done { redirect } => Ok(Some(Outcome::Issued { redirect })),
        Claim::OtherBody => Err(AppError::KeyReused),
        Claim::New => Ok(None),
    }
}

/// A finished letter that is not kept yet.
struct Draft {
    statement: Statement,
    signed: String,
    body: String,
    pdf: Vec<u8>,
}

impl Draft {
    async fn new(wish: &Wish<'_>, facts: &Facts, number: Reference) -> Result<Self, AppError> {
        let (app, asked) = (wish.app, wish.asked);
        let issued_on = legal_date(wish.at);
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
        Ok(Self { statement, signed: signed.to_string(), body, pdf })
    }
}

/// Printing works for some milliseconds, so it keeps no request waiting.
async fn print(app: &App, letter: Letter) -> Result<Vec<u8>, AppError> {
    let printer = app.printer.clone();
    let printed = tokio::task::spawn_blocking(move || printer.print(&letter)).await;
    Ok(printed.map_err(|_| AppError::Inconsistent("the printer broke off"))??)
}
