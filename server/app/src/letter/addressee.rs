//! To whom a letter is: a member, or a survivor in no register whose own record a second person has confirmed.

use sothon_domain::access::Actor;
use sothon_domain::claimant::{ClaimantNumber, ClaimantState};
use sothon_domain::person::{MemberNumber, Name, PersonName, Scheme};
use sothon_locales::{Language, Words};
use sothon_store::claimant;

use crate::authorisation::{UseCase, authorise_own};
use crate::my_pension::{self, Overview};
use crate::{App, AppError};

/// To whom a letter is.
pub(super) struct Addressee {
    name: PersonName,
    number: Number,
}

/// The number that the addressee signs in with.
enum Number {
    Member(MemberNumber, Option<Scheme>),
    Claimant(ClaimantNumber),
}

impl Addressee {
    /// The actor herself as a claimant; none where she is a member.
    ///
    /// # Errors
    /// [`AppError::NotFound`] while nobody has confirmed who she is: the institution signs no name that it has not
    /// seen a paper for.
    pub(super) async fn claimant(app: &App, actor: &Actor) -> Result<Option<Self>, AppError> {
        let (scope, me) = authorise_own(actor, UseCase::IssueLetter)?;
        let Some(claimant) = claimant::own(&app.db, &scope, me).await? else { return Ok(None) };
        match claimant.state {
            ClaimantState::Approved { .. } => {
                let number = Number::Claimant(claimant.number);
                Ok(Some(Self { name: claimant.name, number }))
            }
            _ => Err(AppError::NotFound),
        }
    }

    /// The actor herself as the member whose pension this is.
    pub(super) async fn member(
        app: &App,
        actor: &Actor,
        overview: Overview,
    ) -> Result<Self, AppError> {
        let record = my_pension::service_record(app, actor).await?;
        let mut memberships = record.records.iter().map(|record| &record.membership);
        let membership = memberships.find(|one| one.member_number == overview.member_number);
        let scheme = membership.map(|membership| membership.scheme);
        Ok(Self { name: overview.name, number: Number::Member(overview.member_number, scheme) })
    }

    /// Whether a pension may be hers.
    pub(super) fn is_member(&self) -> bool {
        matches!(self.number, Number::Member(..))
    }

    /// The name as the letter's language writes it.
    pub(super) fn name(&self, language: Language) -> &Name {
        match language {
            Language::Khmer => &self.name.khmer,
            Language::English => &self.name.latin,
        }
    }

    /// The name and the number, with the scheme of a member.
    pub(super) fn facts(&self, words: &Words) -> Vec<(&'static str, String)> {
        let mut list = vec![("letter-name", self.name(words.language()).full())];
        if words.language() == Language::Khmer {
            list.push(("letter-name-latin", self.name.latin.full()));
        }
        match &self.number {
            Number::Member(number, scheme) => {
                list.push(("letter-member", number.to_string()));
                list.extend(scheme.map(|scheme| ("letter-scheme", words.scheme(scheme))));
            }
            Number::Claimant(number) => list.push(("letter-claimant", number.to_string())),
        }
        list
    }
}
