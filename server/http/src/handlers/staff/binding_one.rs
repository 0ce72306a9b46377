//! One binding: the form of who has seen the person and her paper, and what a second of the staff decides.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::UseCase;
use sothon_app::phone_binding::{self, BindingFault, Done, OpenedBinding, Proposed};
use sothon_app::reveal::Revealing;
use sothon_domain::message_form::MessageForm;
use sothon_domain::person::PhoneBindingId;
use sothon_domain::phone_binding::{BindingState, RefusalReason, TypedBinding};
use sothon_web::pages::staff_binding_one::{
    self, BindingError, BindingKeys, BindingStage, Part, PinOffer, ShownContact, ShownProposal,
    StaffBindingOneView,
};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields, new_key};
use crate::handlers::my_pension::trusted_contact;
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    paper: String,
    #[serde(default)]
    other: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    contact_name: String,
    #[serde(default)]
    contact_phone: String,
    #[serde(default)]
    contact_relation: String,
    voice: Option<String>,
    lost: Option<String>,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    code: String,
}

impl Fields {
    fn typed(&self) -> TypedBinding {
        TypedBinding {
            paper: self.paper.clone(),
            other: self.other.clone(),
            number: self.number.clone(),
            phone: self.phone.clone(),
            language: self.language.clone(),
            voice: self.voice.is_some(),
            contact_name: self.contact_name.clone(),
            contact_phone: self.contact_phone.clone(),
            contact_relation: self.contact_relation.clone(),
            lost: self.lost.is_some(),
        }
    }
}

/// `GET /staff/binding/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/binding/{id}/details`: the same page in full, once.
pub(crate) async fn details(
    Path(id): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Binding(id)).await?;
    let app = &visitor.portal.app;
    let opened = phone_binding::open_with(app, &visitor.actor(), id, &sight).await?;
    let view = StaffBindingOneView { proof: visitor.proof(), ..view(app, opened, None) };
    Ok(page::html(staff_binding_one::render(&view, &frame)))
}

/// `POST /staff/binding/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = PhoneBindingId;
    type Fault = Vec<BindingError>;

    const PATH: &'static str = "/staff/binding";
    const USE_CASE: UseCase = UseCase::ProposeBinding;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "confirm").then_some((UseCase::ConfirmBinding, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: PhoneBindingId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let done = match self.act.as_str() {
            "propose" => {
                let proposed = phone_binding::propose(app, &actor, id, key, &self.typed()).await?;
                let faults = not_proposed(proposed);
                return Ok(if faults.is_empty() { Ok(id) } else { Err(faults) });
            }
            "confirm" => phone_binding::confirm(app, &actor, id, key).await?,
            "refuse" => {
                let Some(reason) = RefusalReason::from_code(&self.reason) else {
                    return Ok(Err(vec![BindingError::ReasonMissing]));
                };
                phone_binding::refuse(app, &actor, id, key, reason).await?
            }
            "withdraw" => phone_binding::withdraw(app, &actor, id, key).await?,
            _ => return Err(Failure::BadForm),
        };
        Ok(match done {
            Done::Done => Ok(id),
            Done::Refused(refused) => Err(vec![BindingError::Refused(refused)]),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let typed = again.typed.filter(|sent| sent.act == "propose").map(|sent| sent.typed());
        let faults = again.fault.unwrap_or_default();
        answer(visitor, again.id, typed, faults, again.proof).await
    }
}

fn not_proposed(proposed: Proposed) -> Vec<BindingError> {
    let error = |fault| match fault {
        BindingFault::Paper(fault) => BindingError::Paper(fault),
        BindingFault::NumberMissing => BindingError::NumberMissing,
        BindingFault::NoNumberYet => BindingError::NoNumberYet,
        BindingFault::Phone => BindingError::Phone,
        BindingFault::LanguageMissing => BindingError::LanguageMissing,
        BindingFault::Contact(fault) => BindingError::Contact(trusted_contact::error(fault)),
    };
    match proposed {
        Proposed::Waits => Vec::new(),
        Proposed::Wrong(faults) => faults.into_iter().map(error).collect(),
        Proposed::Refused(refused) => vec![BindingError::Refused(refused)],
        Proposed::AnotherWaits => vec![BindingError::AnotherWaits],
    }
}

/// The binding's page, with what was typed in its form, if anything was.
async fn answer(
    visitor: &StaffVisitor,
    id: PhoneBindingId,
    typed: Option<TypedBinding>,
    errors: Vec<BindingError>,
    proof: Proof,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let opened = phone_binding::open(app, &visitor.actor(), id).await?;
    let view = StaffBindingOneView { errors, proof, ..view(app, opened, typed) };
    Ok(page::html(staff_binding_one::render(&view, &page::staff_frame(visitor))))
}

fn view(app: &App, opened: OpenedBinding, typed: Option<TypedBinding>) -> StaffBindingOneView {
    let key = || new_key(app).to_string();
    StaffBindingOneView {
        id: opened.id.to_string(),
        name: opened.name.clone(),
        phone: opened.phone.clone(),
        stage: stage(&opened, typed),
        proposed: opened.proposed.map(|shown| ShownProposal {
            paper: shown.paper,
            phone: shown.phone,
            language: shown.language,
            form: shown.form,
            contact: shown.contact.map(|contact| ShownContact {
                name: contact.name,
                phone: contact.phone,
                relation: contact.relation,
            }),
            lost: shown.lost,
            at: shown.at,
            maker: shown.maker,
            shared_by: shown.shared_by,
        }),
        keys: BindingKeys { propose: key(), confirm: key(), refuse: key(), withdraw: key() },
        proof: Proof::Given,
        errors: Vec::new(),
    }
}

fn stage(opened: &OpenedBinding, typed: Option<TypedBinding>) -> BindingStage {
    match opened.state {
        BindingState::Begun { .. } => {
            // Who has no number yet gets a new one; the language so far is offered.
            let language = opened.language.code().to_owned();
            let number = if opened.phone.is_none() { "new".to_owned() } else { String::new() };
            let voice = opened.form == MessageForm::Voice;
            let empty = TypedBinding { language, voice, number, ..TypedBinding::default() };
            BindingStage::Form(Box::new(typed.unwrap_or(empty)))
        }
        BindingState::Proposed { .. } => BindingStage::Waits(match &opened.confirm {
            _ if opened.mine => Part::Maker,
            Some(_) => Part::Checker,
            None => Part::Onlooker,
        }),
        BindingState::Confirmed { pin_set_at, .. } => {
            BindingStage::Confirmed(match (pin_set_at, opened.pin) {
                (Some(_), _) => PinOffer::Typed,
                (None, Ok(())) => PinOffer::Now,
                (None, Err(_)) => PinOffer::No,
            })
        }
        BindingState::Refused { reason, .. } => BindingStage::Refused(reason),
        BindingState::Withdrawn { .. } => BindingStage::Withdrawn,
    }
}
