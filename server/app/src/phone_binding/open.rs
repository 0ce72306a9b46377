//! What members of staff see of bindings.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::masked::{MaskedNames, PrivateFact, Shown};
use sothon_domain::message_form::MessageForm;
use sothon_domain::person::{PersonId, PhoneBindingId};
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::phone_binding::{BindingEvent, BindingState, Refused, SpokenLanguage};
use sothon_domain::trusted_contact::Relation;
use sothon_store::phone_binding::{self, WithPerson};
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise, authorise_staff};
use crate::case::record_reading;
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError};

/// How many waiting proposals are listed.
const LISTED: i64 = 50;

/// A proposal that waits for a second of the staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingBinding {
    /// The binding.
    pub id: PhoneBindingId,
    /// Her name in both scripts, masked.
    pub name: MaskedNames,
    /// When it was proposed.
    pub proposed_at: OffsetDateTime,
    /// Whether the actor proposed it.
    pub mine: bool,
}

/// A binding as a member of staff sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedBinding {
    /// The binding.
    pub id: PhoneBindingId,
    /// Whose phone it is.
    pub person: PersonId,
    /// Her name in both scripts.
    pub name: Shown,
    /// Her registered phone as it is now, if she has one.
    pub phone: Option<Shown>,
    /// In which language she is written to now.
    pub language: SpokenLanguage,
    /// In which form she wants her messages now.
    pub form: MessageForm,
    /// What is proposed; none where it has only begun.
    pub proposed: Option<ShownProposal>,
    /// Where it stands.
    pub state: BindingState,
    /// Whether the actor looked at the papers.
    pub mine: bool,
    /// Whether the actor's role confirms and refuses, and if this one, why not.
    pub confirm: Option<Result<(), Refused>>,
    /// Whether the PIN may be typed on the actor's device now, and why not.
    pub pin: Result<(), Refused>,
}

/// A proposal as the second of the staff sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownProposal {
    /// Which paper was looked at.
    pub paper: CheckedPaper,
    /// The number that is to be hers; none where the one she has stays.
    pub phone: Option<Shown>,
    /// In which language she is to be written to.
    pub language: SpokenLanguage,
    /// In which form she wants her messages.
    pub form: MessageForm,
    /// Whom she trusts.
    pub contact: Option<ShownContact>,
    /// Whether she has lost her phone or her passkey: her sessions end.
    pub lost: bool,
    /// When.
    pub at: OffsetDateTime,
    /// Address of whoever proposes it.
    pub maker: String,
    /// How many others have the number that will be hers.
    pub shared_by: i64,
}

/// Whom she trusts to hear of changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownContact {
    /// How she calls her.
    pub name: Shown,
    /// Her phone.
    pub phone: Shown,
    /// How they belong to each other.
    pub relation: Relation,
}

impl OpenedBinding {
    /// What of it is private.
    pub(crate) fn private(&self) -> impl Iterator<Item = &Shown> {
        let proposed = self.proposed.iter();
        let contact = proposed.clone().filter_map(|proposed| proposed.contact.as_ref());
        [&self.name]
            .into_iter()
            .chain(&self.phone)
            .chain(proposed.filter_map(|proposed| proposed.phone.as_ref()))
            .chain(contact.flat_map(|contact| [&contact.name, &contact.phone]))
    }
}

/// The proposals in the actor's reach, the oldest first.
pub async fn waiting(app: &App, actor: &Actor) -> Result<Vec<WaitingBinding>, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeBinding)?;
    let waiting = phone_binding::waiting(&app.db, &scope, &member.office, LISTED).await?;
    let line = |WithPerson { binding, name, .. }: WithPerson| {
        let (id, mine) = (binding.id, binding.maker() == member.id);
        Some(WaitingBinding {
            id,
            name: MaskedNames::of(&name),
            proposed_at: binding.proposed_at?,
            mine,
        })
    };
    Ok(waiting.into_iter().filter_map(line).collect())
}

/// Opens a binding in the actor's reach, masked. The reading is written down before anything is shown. One that has
/// only begun is its maker's.
pub async fn open(app: &App, actor: &Actor, id: PhoneBindingId) -> Result<OpenedBinding, AppError> {
    open_with(app, actor, id, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn open_with(
    app: &App,
    actor: &Actor,
    id: PhoneBindingId,
    sight: &Sight,
) -> Result<OpenedBinding, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeBinding)?;
    let found = phone_binding::find(&app.db, &scope, &member.office, id).await?;
    let (state, mine) = (found.binding.state, found.binding.maker() == member.id);
    if matches!(state, BindingState::Begun { .. }) && !mine {
        return Err(AppError::NotFound);
    }
    record_reading(app, actor, member, found.binding.person, None).await?;
    let now = app.clock.now();
    let may = |event| state.after(event, now).map(drop);
    let by = member.id;
    let confirms = authorise(actor, UseCase::ConfirmBinding).is_ok();
    let show = |fact| sight.show(Revealing::Binding(id), fact);
    Ok(OpenedBinding {
        id,
        person: found.binding.person,
        name: show(PrivateFact::Name(found.name.clone())),
        phone: found.phone.clone().map(|phone| show(PrivateFact::Phone(phone))),
        language: found.language,
        form: found.form,
        state,
        mine,
        confirm: confirms.then(|| may(BindingEvent::Confirm { by })),
        pin: may(BindingEvent::TypePin { by }),
        proposed: shown(app, found, show).await?,
    })
}

/// The proposal with how many share the number. All members are counted, wherever they live.
async fn shown(
    app: &App,
    found: WithPerson,
    show: impl Fn(PrivateFact) -> Shown,
) -> Result<Option<ShownProposal>, AppError> {
    let (Some(proposal), Some(at)) = (found.binding.proposal, found.binding.proposed_at) else {
        return Ok(None);
    };
    let everybody = Scope::All(Purpose::Casework);
    let person = found.binding.person;
    let shared_by = match proposal.phone.as_ref().or(found.phone.as_ref()) {
        Some(phone) => phone_binding::others_with(&app.db, &everybody, phone, person).await?,
        None => 0,
    };
    Ok(Some(ShownProposal {
        paper: proposal.paper,
        phone: proposal.phone.map(|phone| show(PrivateFact::Phone(phone))),
        language: proposal.language,
        form: proposal.form,
        contact: proposal.contact.map(|contact| ShownContact {
            name: show(PrivateFact::ContactName(contact.name)),
            phone: show(PrivateFact::ContactPhone(contact.phone)),
            relation: contact.relation,
        }),
        lost: proposal.lost,
        at,
        maker: found.maker,
        shared_by,
    }))
}
