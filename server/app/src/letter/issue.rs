//! A person makes a letter: composed, signed, printed and kept, once for each form sent.

use sha2::{Digest, Sha256};
use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::{PHNOM_PENH, legal_date, new_id};
use sothon_domain::letter::{LetterKind, MaskedCase, Statement};
use sothon_domain::person::{NumberEnding, PersonId, Reference};
use sothon_locales::{Language, Words};
use sothon_store::letter::{self, NewLetter};
use sothon_store::{Act, Claim, Subject, Tx, record_merge};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::compose::{Facts, compose};
use super::{About, Letter, stored};
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError, reference};

/// How long a letter should be accepted: banks ask for one of this half-year.
const HOLDS: Duration = Duration::days(180);
/// A decision does not age, and its letter is made once: ten years.
const DECISION_HOLDS: Duration = Duration::days(3_652);
/// The most letters of one person in a day: more is nobody's need, and each is kept for good.
const MOST_A_DAY: i64 = 20;
/// The version of the words and the order of a letter; it counts up when either changes.
const TEMPLATE: i16 = 4;

/// What a person asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Which letter.
    pub about: About,
    /// In which language.
    pub language: Language,
    /// Whether whoever checks the letter sees the amount, where it is about one.
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
    /// There are no payments for the months of that year.
    NothingPaid,
    /// Many were made today.
    TooMany,
    /// The record is joined with another of hers: letters are made under that number.
    RecordRetired {
        /// How it ends.
        kept: NumberEnding,
    },
}

/// Makes a letter about the actor herself. A repeat of the same wish on the same form answers with the
/// same letter, whatever has changed since; letters made earlier stay as they are. The decision on a
/// case is written once in each language, unless that letter was withdrawn.
///
/// # Errors
/// [`AppError::NotFound`] for a case that is not decided or not hers, [`AppError::Print`] when it can't
/// be printed.
pub async fn issue(app: &App, actor: &Actor, asked: &Asked) -> Result<Outcome, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::IssueLetter)?;
    let wish = Wish { app, actor, scope, person, asked, at: app.clock.now() };
    if let Some(outcome) = wish.outcome_before_work().await? {
        return Ok(outcome);
    }
    let facts = match Facts::load(app, actor, asked.about).await? {
        Ok(facts) => facts,
        Err(refused) => return Ok(Outcome::Refused(refused)),
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
        let mut tx = self.app.db.begin_despite_lock(&self.scope, self.person).await?;
        let known = tx.known_key(self.actor, self.key(), self.body().as_bytes()).await?;
        let outcome = match answered(known)? {
            None => self.outcome_by_register(&mut tx).await?,
            outcome => outcome,
        };
        tx.abandon().await?;
        Ok(outcome)
    }

    /// The letter about that decision if there is one, that her number is retired, or that there are too many letters.
    async fn outcome_by_register(&self, tx: &mut Tx) -> Result<Option<Outcome>, AppError> {
        if let Some(case) = self.asked.about.case() {
            let language = self.asked.language.code();
            if let Some(made) = letter::about_case(tx, &self.scope, case, language).await? {
                return Ok(Some(Outcome::Issued { redirect: path(made) }));
            }
        }
        let joined = record_merge::kept_ending_locked(tx, &self.scope, self.person, None).await?;
        if let Some(kept) = joined {
            return Ok(Some(Outcome::Refused(IssueRefused::RecordRetired { kept })));
        }
        let enough = self.made_enough(tx).await?;
        Ok(enough.then_some(Outcome::Refused(IssueRefused::TooMany)))
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
        let redirect = path(draft.statement.number);
        let mut tx = self.app.db.begin_despite_lock(&self.scope, self.person).await?;
        let body = self.body();
        let claim = tx.claim_key(self.actor, self.key(), body.as_bytes(), &redirect, self.at);
        if let Some(outcome) = answered(claim.await?)? {
            return Ok(outcome);
        }
        if let Some(outcome) = self.outcome_by_register(&mut tx).await? {
            return Ok(outcome);
        }
        letter::insert(&mut tx, &self.scope, &self.row(draft)).await?;
        let detail = self.detail(draft.statement.number);
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

    /// What the audit keeps of it.
    fn detail(&self, number: Reference) -> serde_json::Value {
        let Asked { about, language, show_amount, .. } = self.asked;
        let mut detail = serde_json::json!({
            "reference": number.to_string(),
            "kind": about.kind().code(),
            "language": language.code(),
            "amount": show_amount,
        });
        if let Some(year) = about.year() {
            detail["year"] = year.into();
        }
        if let Some(case) = about.case() {
            detail["case"] = case.to_string().into();
        }
        detail
    }

    fn row<'a>(&self, draft: &'a Draft) -> NewLetter<'a> {
        NewLetter {
            id: new_id(self.app.clock.as_ref(), self.app.entropy.as_ref()),
            number: draft.statement.number,
            person: self.person,
            kind: self.asked.about.kind(),
            about_case: self.asked.about.case(),
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
        let Asked { about, language, show_amount, .. } = self.asked;
        let which = match about {
            About::AwardStatement | About::ProofOfPensioner => String::new(),
            About::PaymentStatement { year } => format!("\n{year}"),
            About::Decision { case } => format!("\n{case}"),
        };
        format!("{}\n{}\n{show_amount}{which}", about.kind().code(), language.code())
    }
}

/// The page of the letter with this number, without language prefix.
fn path(number: Reference) -> String {
    format!("/my-pension/letters/{number}")
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
        let (issued_on, kind) = (legal_date(wish.at), asked.about.kind());
        let holds = if kind == LetterKind::Decision { DECISION_HOLDS } else { HOLDS };
        let statement = Statement {
            kind,
            number,
            issued_on,
            valid_until: issued_on + holds,
            year: asked.about.year(),
            case: asked.about.case().map(MaskedCase::of),
            masked_name: facts.masked_name(asked.language),
            amount: facts.amount().filter(|_| asked.show_amount),
        };
        let bytes = statement.to_bytes();
        let bytes = bytes.ok_or(AppError::Inconsistent("a letter with a day or amount of none"))?;
        let signed = app.db.vault().sign_letter(bytes);
        let words = Words::of(asked.language);
        let letter = compose(facts, &statement, &signed, words, &app.settings)?;
        let body = stored::write(kind, &letter, facts.working(kind))?;
        let pdf = print(app, letter).await?;
        Ok(Self { statement, signed: signed.to_string(), body, pdf })
    }
}

/// Printing works for some milliseconds, so it keeps no request waiting.
pub(crate) async fn print(app: &App, letter: Letter) -> Result<Vec<u8>, AppError> {
    let printer = app.printer.clone();
    let printed = tokio::task::spawn_blocking(move || printer.print(&letter)).await;
    Ok(printed.map_err(|_| AppError::Inconsistent("the printer broke off"))??)
}
