//! Anybody checks a letter: by the signed statement in its picture, or by its code.
//!
//! Who checks need not sign in, so the register is asked for the whole country, but it answers only with
//! what the picture of the letter says to everybody who scans it.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::effects::{legal_date, today};
use sothon_domain::letter::{LetterCode, LetterKeys, SignedStatement, Statement};
use sothon_store::letter;
use time::{Date, Duration};

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// Wrong codes for one number in an hour: of a million codes that a number can have, ten are tried.
const MOST_WRONG: u32 = 10;
const WRONG_WINDOW: Duration = Duration::hours(1);
/// Codes in a minute, of everybody together: more is no work of people, and costs the register.
const MOST_CODES: u32 = 3_000;
const CODES_WINDOW: Duration = Duration::minutes(1);
const CODES: &str = "letter-codes";

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The institution signed it.
    Genuine(Checked),
    /// It did not, or something was changed afterwards.
    Forged,
}

/// A genuine letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What it states.
    pub statement: Statement,
    /// Whether it still holds.
    pub standing: Standing,
    /// Whether the register was asked as well; without it nothing is known of a revocation.
    pub by_register: bool,
}

/// Whether a genuine letter still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Holds,
    /// Its last day has passed.
    Expired,
    /// The institution took it back.
    Revoked {
        /// The day.
        on: Date,
    },
}

/// What became of a typed code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookedUp {
    /// There is such a letter; see the page at this path.
    Found {
        /// The path, without language prefix.
        redirect: String,
    },
    /// It is no code: fourteen digits, of which the eighth must fit.
    Malformed,
    /// There is no letter with this number and these digits.
    Unknown,
    /// Too many wrong codes were typed for this number.
    TooOften,
    /// Too many codes are being typed altogether.
    Busy,
}

/// The public keys with which anybody can check letters away from the portal.
pub fn public_keys(app: &App) -> LetterKeys {
    app.db.vault().letter_keys()
}

/// Checks a statement: its signature, then what the register knows of it. When the register does not
/// answer, the signature alone is judged and the result says so.
pub async fn verify(app: &App, actor: &Actor, statement: &str) -> Result<Verdict, AppError> {
    authorise(actor, UseCase::CheckLetter)?;
    let signed = statement.parse::<SignedStatement>();
    let Ok(statement) =
        signed.as_ref().map_err(|e| *e).and_then(|s| s.verify_by(&public_keys(app)))
    else {
        return Ok(Verdict::Forged);
    };
    let day = today(app.clock.as_ref());
    let by_day = if statement.has_expired_on(day) { Standing::Expired } else { Standing::Holds };
    let register = Scope::All(Purpose::LetterCheck);
    let (standing, by_register) =
        match letter::registered(&app.db, &register, statement.number).await {
            Ok(Some(known)) if signed.is_ok_and(|signed| signed.to_string() == known.statement) => {
                let revoked = known.revoked_at.map(|at| Standing::Revoked { on: legal_date(at) });
                (revoked.unwrap_or(by_day), true)
            }
            // The key signed what we never issued.
            Ok(_) => {
                tracing::error!("a signed statement is not in the register of letters");
                return Ok(Verdict::Forged);
            }
            Err(error) => {
                tracing::warn!(?error, "the register of letters does not answer");
                (by_day, false)
            }
        };
    Ok(Verdict::Genuine(Checked { statement, standing, by_register }))
}

/// Finds a letter by the code on it. A try counts before it is known to be wrong, so that tries side by
/// side are not more than one after the other; a right code takes the tries for its number back. When
/// there are too many, or when they can't be counted, no code is looked up (it fails closed); pictures
/// can still be checked.
pub async fn look_up(app: &App, actor: &Actor, code: &str) -> Result<LookedUp, AppError> {
    authorise(actor, UseCase::CheckLetter)?;
    let Ok(typed) = code.parse::<LetterCode>() else { return Ok(LookedUp::Malformed) };
    let now = app.clock.now();
    if app.ephemeral.count(CODES, now + CODES_WINDOW).await? > MOST_CODES {
        return Ok(LookedUp::Busy);
    }
    let tries = format!("letter-code-tries:{}", typed.number());
    if app.ephemeral.count(&tries, now + WRONG_WINDOW).await? > MOST_WRONG {
        return Ok(LookedUp::TooOften);
    }
    let register = Scope::All(Purpose::LetterCheck);
    let known = letter::registered(&app.db, &register, typed.number()).await?;
    let Some(known) = known.filter(|known| is_code_of(&typed, &known.statement)) else {
        return Ok(LookedUp::Unknown);
    };
    app.ephemeral.remove(&tries).await?;
    Ok(LookedUp::Found { redirect: format!("/verify/{}", known.statement) })
}

fn is_code_of(typed: &LetterCode, statement: &str) -> bool {
    let signed = statement.parse::<SignedStatement>();
    signed.is_ok_and(|signed| LetterCode::of(typed.number(), &signed).fits(typed))
}
