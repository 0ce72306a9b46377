//! One member of the staff, and what an administrator may propose for her.

use leptos::prelude::*;
use sothon_domain::access::{Office, StaffRole};
use sothon_domain::gazetteer;
use sothon_domain::staff_change::{
    MemberFault, MemberField, Position, Refused, Standing, TypedMember,
};
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::select_field::SelectField;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::{Field, TextField};
use crate::document::{self, Mood};
use crate::pages::staff_act;
use crate::pages::staff_change::refused_key;
use crate::pages::staff_members::standing;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMemberView {
    /// The end of the page's address.
    pub id: String,
    /// Address of her mailbox.
    pub address: String,
    /// What she may do, and where.
    pub position: Position,
    /// Whether she can sign in.
    pub standing: Standing,
    /// The day on which a passkey of hers last turned out to be copied, if one she still has did.
    pub copied_on: Option<Date>,
    /// The end of the address of the change that waits for her, if one does.
    pub waits: Option<String>,
    /// One idempotency key for each form of the page.
    pub keys: MemberKeys,
    /// What is chosen in the form for another role or office.
    pub typed: TypedMember,
    /// The branches at which an agent can work: what the form sends and what one reads.
    pub branches: Vec<(String, String)>,
    /// Why the last proposal was not taken.
    pub errors: Vec<StaffMemberError>,
}

/// Idempotency keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberKeys {
    /// Of proposing another role or office.
    pub move_to: String,
    /// Of proposing a new password and second factor.
    pub reset: String,
    /// Of proposing that she leaves.
    pub close: String,
}

/// Why a proposal was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffMemberError {
    /// A field won't do.
    Field(MemberField, MemberFault),
    /// It could never be approved as things are.
    Refused(Refused),
    /// Another change waits for the member or the address.
    AnotherWaits,
    /// The member has left.
    HasLeft,
}

impl StaffMemberError {
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Field(field, _) => Some(name(field)),
            Self::Refused(_) | Self::AnotherWaits | Self::HasLeft => None,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Field(_, MemberFault::NotAnAddress) => "staff-member-error-address",
            Self::Field(_, MemberFault::AddressTaken) => "staff-member-error-taken",
            Self::Field(_, MemberFault::HeadOfficeOnly) => "staff-member-error-head-office",
            Self::Field(_, MemberFault::ProvinceNeeded) => "staff-member-error-province",
            Self::Field(_, MemberFault::NotACommune) => "staff-member-error-commune",
            Self::Field(_, MemberFault::NotABranch) => "staff-member-error-branch",
            Self::Field(_, MemberFault::Unchanged) => "staff-member-error-unchanged",
            Self::Field(MemberField::Address, _) => "staff-member-error-no-address",
            Self::Field(MemberField::Role, _) => "staff-member-error-role",
            Self::Field(MemberField::Office, _) => "staff-member-error-office",
            Self::Field(MemberField::Commune, _) => "staff-member-error-no-commune",
            Self::Field(MemberField::Branch, _) => "staff-member-error-no-branch",
            Self::Refused(refused) => refused_key(refused),
            Self::AnotherWaits => "staff-member-error-waits",
            Self::HasLeft => "staff-member-has-left",
        }
    }
}

fn name(field: MemberField) -> &'static str {
    match field {
        MemberField::Address => "address",
        MemberField::Role => "role",
        MemberField::Office => "office",
        MemberField::Commune => "commune",
        MemberField::Branch => "branch",
    }
}

/// The whole page. Its forms post `act` (`move`, `reset`, `close`) and `key` to the page's own address;
/// moving also `role`, `office`, `commune` and `branch`.
pub fn render(view: &StaffMemberView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-member-title");
    let mood = if view.errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let facts = vec![
        Fact::new(words.get("staff-member-address"), ascii(&view.address)),
        Fact::new(words.get("staff-member-role"), words.role(view.position.role)),
        Fact::new(words.get("staff-member-office"), words.office(&view.position.office)),
        Fact::new(words.get("staff-member-standing"), standing(view.standing, frame)),
    ];
    let copied = view.copied_on.map(|day| {
        let text = words.with("staff-member-passkey-copied", &[("date", words.date(day).into())]);
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    let main = view! { {copied}<SummaryList facts/> }.into_any();
    let content = view! {
        <BackLink href=frame.href("/staff/members") label=words.get("staff-member-list-title")/>
        <ErrorSummary words errors=summary(&view.errors, frame)/>
        <h1>{title}</h1>
        <Columns main side=column(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

/// Letters and digits that are typed as they are.
pub(super) fn ascii(text: &str) -> AnyView {
    view! { <span class="ascii">{text.to_owned()}</span> }.into_any()
}

/// The errors for the top of the page.
pub(super) fn summary(errors: &[StaffMemberError], frame: &Frame) -> Vec<FieldError> {
    let error = |error: &StaffMemberError| FieldError {
        field: error.field(),
        text: frame.words.get(error.key()).to_owned(),
    };
    errors.iter().map(error).collect()
}

/// What may be proposed, or why nothing may.
fn column(view: &StaffMemberView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let acts = match (&view.waits, view.standing) {
        (Some(change), _) => {
            let href = frame.href(&format!("/staff/changes/{change}"));
            let text = words.get("staff-member-error-waits");
            view! {
                <Notice kind=NoticeKind::Info><p>{text}</p></Notice>
                <LinkButton href label=words.get("staff-member-open-change")/>
            }
            .into_any()
        }
        (None, Standing::Closed) => {
            let text = words.get("staff-member-has-left");
            view! { <Notice kind=NoticeKind::Info><p>{text}</p></Notice> }.into_any()
        }
        (None, Standing::Invited | Standing::AtWork) => proposals(view, frame),
    };
    view! { <h2>{words.get("staff-member-proposals")}</h2>{acts} }.into_any()
}

fn proposals(view: &StaffMemberView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let unplaced =
        view.position.role == StaffRole::Agent && view.position.office.branch().is_none();
    let no_branch = unplaced.then(|| {
        let text = words.get("staff-member-no-branch");
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    let move_to = view! {
        <h3>{words.get("staff-change-kind-move")}</h3>
        {position_fields(&view.typed, &view.branches, &view.errors, frame)}
        <Button label=words.get("staff-member-propose-move") key="P"/>
    };
    let reset = view! {
        <h3>{words.get("staff-change-kind-reset")}</h3>
        <p>{words.get("staff-member-reset-why")}</p>
        <Button label=words.get("staff-member-propose-reset") secondary=true key="R"/>
    };
    let close = view! {
        <h3>{words.get("staff-change-kind-close")}</h3>
        <p>{words.get("staff-member-close-why")}</p>
        <Button label=words.get("staff-member-propose-close") secondary=true key="X"/>
    };
    view! {
        {no_branch}
        <p>{words.get("staff-member-second")}</p>
        {form(view, frame, "move", &view.keys.move_to, move_to.into_any())}
        {form(view, frame, "reset", &view.keys.reset, reset.into_any())}
        {form(view, frame, "close", &view.keys.close, close.into_any())}
    }
    .into_any()
}

/// The fields for role, office, commune and branch, with what is wrong with them.
pub(super) fn position_fields(
    typed: &TypedMember,
    branches: &[(String, String)],
    errors: &[StaffMemberError],
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let choose = words.get("staff-member-choose");
    let role = field(MemberField::Role, typed.role.clone(), errors, frame);
    let roles = StaffRole::ALL.map(|role| (role.code().to_owned(), words.role(role))).into();
    let office = field(MemberField::Office, typed.office.clone(), errors, frame);
    let line = |office: Office| {
        let of = Position { role: StaffRole::Officer, office };
        (TypedMember::of(&of).office, words.office(&of.office))
    };
    let commune = field(MemberField::Commune, typed.commune.clone(), errors, frame);
    let branch = field(MemberField::Branch, typed.branch.clone(), errors, frame);
    let provinces = gazetteer::children(None).map(|(code, _)| Office::Province(code));
    let offices = std::iter::once(Office::Head).chain(provinces).map(line).collect();
    view! {
        <SelectField field=role choose lines=roles/>
        <SelectField field=office choose lines=offices/>
        <TextField field=commune/>
        <SelectField field=branch choose lines=branches.to_vec()/>
    }
    .into_any()
}

/// A field with what is wrong with it, if anything.
pub(super) fn field(
    of: MemberField,
    value: String,
    errors: &[StaffMemberError],
    frame: &Frame,
) -> Field {
    let words = frame.words;
    let (label, hint) = match of {
        MemberField::Address => ("staff-member-address", words.get("staff-member-address-hint")),
        MemberField::Role => ("staff-member-role", ""),
        MemberField::Office => ("staff-member-office", words.get("staff-member-office-hint")),
        MemberField::Commune => ("staff-member-commune", words.get("staff-member-commune-hint")),
        MemberField::Branch => ("staff-member-branch", words.get("staff-member-branch-hint")),
    };
    let error = errors.iter().find(|error| error.field() == Some(name(of)));
    Field {
        name: name(of),
        label: words.get(label).to_owned(),
        hint: hint.to_owned(),
        error: error.map(|error| words.get(error.key()).to_owned()),
        value,
    }
}

fn form(
    view: &StaffMemberView,
    frame: &Frame,
    act: &'static str,
    key: &str,
    fields: AnyView,
) -> AnyView {
    staff_act::form(&format!("/staff/members/{}", view.id), (act, key), fields, frame)
}
