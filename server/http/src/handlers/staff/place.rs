//! An administrator proposes: something new for the register of places and devices, or a change of an entry.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::activation::Branch;
use sothon_app::place_change::{self, OpenedEntry, PlaceProposed, PlaceWanted};
use sothon_domain::place_change::{Entry, EntryCode, PlaceKind, TypedPlace};
use sothon_locales::Language;
use sothon_web::pages::staff_place::{self, Offered, StaffPlaceError, StaffPlaceView};
use sothon_web::pages::staff_place_new::{self, StaffPlaceNewView};
use uuid::Uuid;

use super::places::kind;
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms; each kind of entry has some of them.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(default)]
    act: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    khmer: String,
    #[serde(default)]
    latin: String,
    #[serde(default)]
    province: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    phone: String,
    #[serde(default, rename = "hours-1")]
    monday: String,
    #[serde(default, rename = "hours-2")]
    tuesday: String,
    #[serde(default, rename = "hours-3")]
    wednesday: String,
    #[serde(default, rename = "hours-4")]
    thursday: String,
    #[serde(default, rename = "hours-5")]
    friday: String,
    #[serde(default, rename = "hours-6")]
    saturday: String,
    #[serde(default, rename = "hours-7")]
    sunday: String,
    #[serde(default)]
    partner: String,
    #[serde(default)]
    model: String,
    #[serde(default)]
    branch: String,
}

impl Fields {
    fn typed(&self) -> TypedPlace {
        let Self { monday, tuesday, wednesday, thursday, friday, saturday, sunday, .. } = self;
        let days = [monday, tuesday, wednesday, thursday, friday, saturday, sunday];
        TypedPlace {
            code: self.code.clone(),
            khmer: self.khmer.clone(),
            latin: self.latin.clone(),
            province: self.province.clone(),
            place: self.place.clone(),
            address: self.address.clone(),
            phone: self.phone.clone(),
            hours: days.map(String::clone),
            partner: self.partner.clone(),
            model: self.model.clone(),
            branch: self.branch.clone(),
        }
    }
}

/// `GET /staff/places/{register}/new`
pub(crate) async fn ask(
    Path(register): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let kind = kind(&visitor, &register)?;
    let key = new_key(&visitor.portal.app).to_string();
    asked(&visitor, kind, key, TypedPlace::default(), vec![]).await
}

/// `POST /staff/places/{register}/new`
pub(crate) async fn register(
    Path(register): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let kind = kind(&visitor, &register)?;
    let wanted = PlaceWanted::Register(kind, fields.typed());
    match propose(&visitor, fields.key, &wanted).await? {
        Ok(proposed) => Ok(proposed),
        // A form that was not taken keeps its key.
        Err(errors) => asked(&visitor, kind, fields.key.to_string(), fields.typed(), errors).await,
    }
}

/// `GET /staff/places/{register}/{entry}`
pub(crate) async fn show(
    Path((register, entry)): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let kind = kind(&visitor, &register)?;
    answer(&visitor, kind, &named(&entry)?, None, vec![]).await
}

/// `POST /staff/places/{register}/{entry}`
pub(crate) async fn send(
    Path((register, entry)): Path<(String, String)>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let kind = kind(&visitor, &register)?;
    let code: EntryCode = named(&entry)?;
    let (wanted, typed) = match fields.act.as_str() {
        "change" => (PlaceWanted::Change(kind, code.clone(), fields.typed()), Some(fields.typed())),
        "close" => (PlaceWanted::Close(kind, code.clone()), None),
        _ => return Err(Failure::BadForm),
    };
    match propose(&visitor, fields.key, &wanted).await? {
        Ok(proposed) => Ok(proposed),
        Err(errors) => answer(&visitor, kind, &code, typed, errors).await,
    }
}

/// Proposes; the inner error says why it was not taken.
async fn propose(
    visitor: &StaffVisitor,
    key: Uuid,
    wanted: &PlaceWanted,
) -> Result<Result<Response, Vec<StaffPlaceError>>, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    Ok(match place_change::propose(app, &actor, key, wanted).await? {
        PlaceProposed::Waits(id) => {
            let path = format!("/staff/place-changes/{id}");
            Ok(visitor.to(&path))
        }
        PlaceProposed::Wrong(faults) => {
            let faults = faults.into_iter();
            Err(faults.map(|(field, fault)| StaffPlaceError::Field(field, fault)).collect())
        }
        PlaceProposed::Refused(refused) => Err(vec![StaffPlaceError::Refused(refused)]),
        PlaceProposed::AnotherWaits => Err(vec![StaffPlaceError::AnotherWaits]),
    })
}

/// The form for a new entry.
async fn asked(
    visitor: &StaffVisitor,
    kind: PlaceKind,
    key: String,
    typed: TypedPlace,
    errors: Vec<StaffPlaceError>,
) -> Result<Response, Failure> {
    let offered = offered(visitor, kind).await?;
    let view = StaffPlaceNewView { kind, key, typed, offered, errors };
    Ok(page::html(staff_place_new::render(&view, &page::staff_frame(visitor))))
}

/// The entry's page, with what was typed for its details, if anything was.
async fn answer(
    visitor: &StaffVisitor,
    kind: PlaceKind,
    code: &EntryCode,
    typed: Option<TypedPlace>,
    errors: Vec<StaffPlaceError>,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let opened = place_change::entry(app, &actor, kind, code).await?;
    let OpenedEntry { entry, in_the_way, waits } = opened;
    let key = || new_key(app).to_string();
    let view = StaffPlaceView {
        typed: typed.unwrap_or_else(|| TypedPlace::of(&entry.code, &entry.facts)),
        entry,
        in_the_way,
        waits: waits.map(|change| change.to_string()),
        keys: [key(), key()],
        offered: offered(visitor, kind).await?,
        errors,
    };
    Ok(page::html(staff_place::render(&view, &page::staff_frame(visitor))))
}

/// What an entry of this kind may belong to.
async fn offered(visitor: &StaffVisitor, kind: PlaceKind) -> Result<Offered, Failure> {
    let (app, language) = (&visitor.portal.app, visitor.language);
    let owners = place_change::owners(app, &visitor.actor(), kind).await?;
    let partner = |partner: Entry| {
        let name = partner.facts.names().map_or("", |names| match language {
            Language::Khmer => &names.khmer,
            Language::English => &names.latin,
        });
        (partner.code.to_string(), format!("{name} ({})", partner.code))
    };
    Ok(Offered {
        partners: owners.partners.into_iter().map(partner).collect(),
        branches: owners.branches.into_iter().map(|of| branch_line(of, language)).collect(),
    })
}

/// A branch in a list to choose from: the code that the form sends, and what one reads.
pub(super) fn branch_line(branch: Branch, language: Language) -> (String, String) {
    let name = match language {
        Language::Khmer => branch.khmer,
        Language::English => branch.latin,
    };
    let label = format!("{name} ({})", branch.code);
    (branch.code, label)
}
