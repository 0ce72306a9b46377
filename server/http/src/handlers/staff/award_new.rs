//! An officer finds a member and proposes an amount for her.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::award_decision::{self, Member, Proposed, Sent, Sought, Wrong};
use sothon_app::reveal::Revealing;
use sothon_domain::award_decision::TypedProposal;
use sothon_domain::person::MembershipId;
use sothon_web::pages::staff_award::{ShownAward, ShownMember};
use sothon_web::pages::staff_award_form::{self, StaffAwardFormError, StaffAwardFormView};
use sothon_web::pages::staff_award_new::{self, NumberError, StaffAwardNewView};
use uuid::Uuid;

use super::award_upload::CheckedUpload;
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The field of the first form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    member_number: String,
}

/// `GET /staff/awards/new`
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::ProposeAward)?;
    Ok(asked(&visitor, &StaffAwardNewView::default()))
}

fn asked(visitor: &StaffVisitor, view: &StaffAwardNewView) -> Response {
    page::html(staff_award_new::render(view, &page::staff_frame(visitor)))
}

/// `POST /staff/awards/new`: leads to the member with this number.
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, typed) = (sent.visitor, sent.fields.member_number);
    let app = &visitor.portal.app;
    let error = match award_decision::find_member(app, &visitor.actor(), &typed).await? {
        Sought::Found(membership) => {
            let path = format!("/staff/awards/new/{membership}");
            return Ok(visitor.to(&path));
        }
        Sought::Malformed => NumberError::Malformed,
        Sought::Unknown => NumberError::Unknown,
    };
    Ok(asked(&visitor, &StaffAwardNewView { typed, error: Some(error) }))
}

/// `GET /staff/awards/new/{membership}`; the reading is recorded before the page is sent.
pub(crate) async fn member(
    Path(membership): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let membership = named(&membership)?;
    let typed = by_rule(&visitor, membership).await?;
    form(&visitor, membership, None, typed, vec![]).await
}

/// `POST /staff/awards/new/{membership}/details`: the empty form with the member in full, once.
pub(crate) async fn details(
    Path(membership): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let membership = named(&membership)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Member(membership)).await?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let member = award_decision::member_with(app, &actor, membership, &sight).await?;
    let typed = by_rule(&visitor, membership).await?;
    let working = award_decision::end_by_rule(app, &actor, membership).await?;
    let view = StaffAwardFormView { working, ..view(app, member, None, typed) };
    Ok(page::html(staff_award_form::render(&view, &frame)))
}

/// `POST /staff/awards/new/{membership}`
pub(crate) async fn propose(
    Path(membership): Path<String>,
    sent: CheckedUpload,
) -> Result<Response, Failure> {
    let membership = named(&membership)?;
    let field = |name| sent.field(name).to_owned();
    let typed = TypedProposal {
        kind: field("kind"),
        amount: field("amount"),
        number: field("number"),
        decided_on: field("decided_on"),
        title: field("title"),
    };
    let key: Uuid = sent.field("key").parse().map_err(|_| Failure::BadForm)?;
    let visitor = sent.visitor;
    let sent = Sent { membership, key, typed, instrument: sent.instrument };
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let errors = match award_decision::propose(app, &actor, &sent).await? {
        Proposed::Waits(id) => {
            let path = format!("/staff/awards/{id}");
            return Ok(visitor.to(&path));
        }
        Proposed::Wrong(wrong) => errors(wrong),
        Proposed::RuleKnown(rule) => {
            vec![StaffAwardFormError::RuleKnown(visitor.words().citation(&rule))]
        }
        Proposed::AnotherWaits => vec![StaffAwardFormError::AnotherWaits],
        Proposed::Refused(refused) => vec![StaffAwardFormError::Refused(refused)],
    };
    form(&visitor, membership, Some(key), sent.typed, errors).await
}

/// The amount that a rule gives since a fact was corrected or a child's pension has ended, as the first value of the
/// form.
async fn by_rule(
    visitor: &StaffVisitor,
    membership: MembershipId,
) -> Result<TypedProposal, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let amount = award_decision::new_by_rule(app, &actor, membership).await?;
    let amount = amount.map_or_else(String::new, |amount| amount.amount().to_string());
    Ok(TypedProposal { amount, ..TypedProposal::default() })
}

fn errors(wrong: Wrong) -> Vec<StaffAwardFormError> {
    let fields = wrong.fields.into_iter();
    fields
        .map(|(field, fault)| StaffAwardFormError::Field(field, fault))
        .chain(wrong.instrument.map(StaffAwardFormError::Instrument))
        .collect()
}

/// The form, for a first time or with what was wrong. A form that was not taken keeps its key.
async fn form(
    visitor: &StaffVisitor,
    membership: MembershipId,
    key: Option<Uuid>,
    typed: TypedProposal,
    errors: Vec<StaffAwardFormError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let actor = visitor.actor();
    let member = award_decision::member(app, &actor, membership).await?;
    let working = award_decision::end_by_rule(app, &actor, membership).await?;
    let view = StaffAwardFormView { errors, working, ..view(app, member, key, typed) };
    Ok(page::html(staff_award_form::render(&view, &page::staff_frame(visitor))))
}

fn view(app: &App, member: Member, key: Option<Uuid>, typed: TypedProposal) -> StaffAwardFormView {
    // A new amount is mostly one of the same pension; everything else is in the instrument.
    let typed = match (&key, &member.award) {
        (None, Some(award)) => TypedProposal { kind: award.kind.code().to_owned(), ..typed },
        _ => typed,
    };
    let key = key.unwrap_or_else(|| new_key(app));
    StaffAwardFormView {
        membership: member.membership.id.to_string(),
        member: shown(member),
        working: Vec::new(),
        key: key.to_string(),
        typed,
        errors: Vec::new(),
    }
}

/// A member as the pages show her.
pub(super) fn shown(member: Member) -> ShownMember {
    let Member { name, birth_date, membership, award, .. } = member;
    ShownMember {
        name,
        birth_date,
        member_number: membership.member_number,
        scheme: membership.scheme,
        award: award.map(|award| ShownAward {
            amount: award.amount,
            number: award.number,
            decided_on: award.decided_on,
            source: award.source,
        }),
    }
}
