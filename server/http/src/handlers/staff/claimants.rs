//! The claimants who wait for a second person, one of them in the hands of staff, and one entered at a counter.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::claimant::{
    self, Approval, Counter, CounterEntered, Decided, KeptFound, Listed, OpenedClaimant, SameCard,
};
use sothon_app::reveal::Revealing;
use sothon_domain::claimant::{Maker, RefusalReason, TypedClaimant};
use sothon_domain::effects::legal_date;
use sothon_domain::person::PersonId;
use sothon_web::pages::claim_record_resume::NotResumed;
use sothon_web::pages::staff_claimant::{self, StaffClaimantError, StaffClaimantView};
use sothon_web::pages::staff_claimant_new::{self, KeptLook, StaffClaimantNewView};
use sothon_web::pages::staff_claimants::{self, ClaimantLine, EnteredBy, StaffClaimantsView};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use super::claimant_form;
use super::decision::{self, Again, Decision, Outcome};
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields, new_key};
use crate::handlers::sign_in::code::seconds;
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms on a claimant's page.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    paper: String,
    #[serde(default)]
    other: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    code: String,
}

/// The fields of the form at a counter beside those of the claimant.
#[derive(Deserialize)]
pub(crate) struct CounterFields {
    key: Uuid,
    #[serde(default)]
    paper: String,
    #[serde(default)]
    other: String,
    /// The number of the answers from home that fill the form.
    #[serde(default)]
    kept: String,
    /// The number of such answers that are looked for; then nothing is entered.
    resume: Option<String>,
    #[serde(flatten)]
    claimant: claimant_form::Fields,
}

/// `GET /staff/claimants`
pub(crate) async fn list(visitor: StaffVisitor) -> Result<Response, Failure> {
    let found = claimant::list(&visitor.portal.app, &visitor.actor()).await?;
    let line = |listed: Listed| ClaimantLine {
        id: listed.person.to_string(),
        number: listed.number.to_string(),
        name: page::full(&listed.name, visitor.language),
        entered_on: legal_date(listed.entered_at),
        by: entered_by(listed.maker, listed.mine),
    };
    let view = StaffClaimantsView { waiting: found.into_iter().map(line).collect() };
    Ok(page::html(staff_claimants::render(&view, &page::staff_frame(&visitor))))
}

fn entered_by(maker: Maker, mine: bool) -> EnteredBy {
    match maker {
        Maker::Herself => EnteredBy::Herself,
        Maker::Staff(_) if mine => EnteredBy::Me,
        Maker::Staff(_) => EnteredBy::Another,
        Maker::Machine(_) => EnteredBy::Partner,
    }
}

/// `GET /staff/claimants/new`
pub(crate) async fn ask(visitor: StaffVisitor) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::EnterClaimant)?;
    let app = &visitor.portal.app;
    let key = new_key(app).to_string();
    // Who lives in a province mostly comes to its office.
    let office = visitor.at_work().and_then(|who| who.member.office.place().cloned());
    let province = office.map(|place| place.province().to_string()).unwrap_or_default();
    let typed = TypedClaimant { province, ..TypedClaimant::default() };
    Ok(form(&visitor, &StaffClaimantNewView { typed, key, ..StaffClaimantNewView::default() }))
}

/// The form of a record that is entered at a counter.
pub(super) fn form(visitor: &StaffVisitor, view: &StaffClaimantNewView) -> Response {
    page::html(staff_claimant_new::render(view, &page::staff_frame(visitor)))
}

/// `POST /staff/claimants/new`; with `resume` it fills the form with what she kept at home under this number.
pub(crate) async fn enter(sent: CheckedStaffForm<CounterFields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    if let Some(number) = fields.resume {
        return resume(&visitor, number, fields.key).await;
    }
    let typed = TypedClaimant::from(fields.claimant);
    let (paper, other, key) = (&fields.paper, &fields.other, fields.key);
    let counter = Counter { typed: &typed, paper, other, kept: fields.kept.parse().ok(), key };
    let entered = claimant::enter(&visitor.portal.app, &visitor.actor(), &counter).await?;
    let (faults, paper_fault) = match entered {
        CounterEntered::Waits { redirect } => {
            return Ok(visitor.to(&redirect));
        }
        CounterEntered::Wrong { faults, paper } => (faults, paper),
    };
    let (paper, kept) = ([fields.paper, fields.other], fields.kept);
    let key = key.to_string();
    let (looked, reported_as) = (KeptLook::default(), None);
    Ok(form(
        &visitor,
        &StaffClaimantNewView { typed, paper, faults, paper_fault, kept, looked, reported_as, key },
    ))
}

/// The form with what is kept under a number, or why it is not.
async fn resume(visitor: &StaffVisitor, number: String, key: Uuid) -> Result<Response, Failure> {
    let found = claimant::find_kept(&visitor.portal.app, &visitor.actor(), &number).await?;
    let view = StaffClaimantNewView { key: key.to_string(), ..StaffClaimantNewView::default() };
    let error = match found {
        KeptFound::Filled { number, typed } => {
            let kept = number.to_string();
            return Ok(form(visitor, &StaffClaimantNewView { typed: *typed, kept, ..view }));
        }
        KeptFound::Malformed => NotResumed::Malformed,
        KeptFound::Unknown => NotResumed::Unknown,
        KeptFound::Wait(wait) => NotResumed::Wait { seconds: seconds(wait) },
    };
    let looked = KeptLook { typed: number, error: Some(error) };
    Ok(form(visitor, &StaffClaimantNewView { looked, ..view }))
}

/// `GET /staff/claimants/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/claimants/{id}/details`: the same page in full, once.
pub(crate) async fn details(
    Path(id): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Claimant(id)).await?;
    let app = &visitor.portal.app;
    let opened = claimant::open_with(app, &visitor.actor(), id, &sight).await?;
    let view = StaffClaimantView { proof: visitor.proof(), ..view(app, opened) };
    Ok(page::html(staff_claimant::render(&view, &frame)))
}

/// `POST /staff/claimants/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = PersonId;
    type Fault = StaffClaimantError;

    const PATH: &'static str = staff_claimants::PATH;
    const USE_CASE: UseCase = UseCase::DecideClaimant;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "approve").then_some((UseCase::DecideClaimant, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: PersonId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let decided = match self.act.as_str() {
            "approve" => {
                let sent = Approval { paper: &self.paper, other: &self.other, key };
                claimant::approve(app, &actor, id, &sent).await?
            }
            "refuse" => match RefusalReason::from_code(&self.reason) {
                Some(reason) => claimant::refuse(app, &actor, id, key, reason).await?,
                None => return Ok(Err(StaffClaimantError::ReasonMissing)),
            },
            _ => return Err(Failure::BadForm),
        };
        Ok(match decided {
            Decided::Done => Ok(id),
            Decided::Refused(refused) => Err(StaffClaimantError::Refused(refused)),
            Decided::Paper(fault) => Err(StaffClaimantError::Paper(fault)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let app = &visitor.portal.app;
        let opened = claimant::open(app, &visitor.actor(), again.id).await?;
        let view =
            StaffClaimantView { error: again.fault, proof: again.proof, ..view(app, opened) };
        Ok(page::html(staff_claimant::render(&view, &page::staff_frame(visitor))))
    }
}

fn view(app: &App, opened: OpenedClaimant) -> StaffClaimantView {
    let key = || new_key(app).to_string();
    let claimant = opened.claimant;
    let other = |record| match record {
        SameCard::Here(number) => Some(number.to_string()),
        SameCard::Elsewhere => None,
    };
    StaffClaimantView {
        id: claimant.person.to_string(),
        number: claimant.number.to_string(),
        name: claimant.name,
        born: opened.birth_date,
        national_id: opened.national_id,
        phone: opened.phone,
        place: opened.place,
        born_known: claimant.born_known,
        relation: claimant.relation,
        deceased: claimant.deceased,
        by: entered_by(claimant.maker, opened.mine),
        partner: opened.partner,
        entered_at: claimant.entered_at,
        paper: claimant.paper,
        same_card: opened.same_card.into_iter().map(other).collect(),
        state: claimant.state,
        approve: opened.approve,
        refuse: opened.refuse,
        keys: [key(), key()],
        proof: Proof::Given,
        error: None,
    }
}
