//! People: names, contacts and what a page shows of them.

mod bind;
mod born;
mod contacts;
mod data_key;
mod dependants;
mod each;
mod email;
mod fields;
mod find_by_member_number;
mod find_told;
mod insert;
mod linked;
mod load;
mod message_choices;
mod message_form;
mod moved;
mod name;
mod place;
mod related;
mod relatives;

use sothon_domain::person::{
    FormOfAddress, NationalId, PersonId, PersonName, Phone, PlaceCode, Sex,
};
use time::Date;

pub use bind::{bind_phone, vouch};
pub use born::born;
pub use contacts::contacts;
pub(crate) use data_key::data_key;
pub use dependants::{Dependants, dependants};
pub use each::{Compared, each};
pub(crate) use email::open_email;
pub use email::{email, set_email};
pub(crate) use fields::{
    Sealed, national_id_hash, open_birth_date, open_name, open_phone, seal, seal_birth_date,
};
pub(crate) use find_by_member_number::only_named;
pub use find_by_member_number::{SignInPerson, find_by_member_number};
pub use find_told::{Told, find_told};
pub(crate) use insert::insert_person;
pub use linked::linked;
pub(crate) use load::PersonRow;
pub use load::load;
pub use message_choices::{message_choices, set_message_choices, set_reminders};
pub use message_form::{message_form, set_message_form};
pub use moved::moved;
pub use name::name;
pub use place::place;
pub(crate) use related::ties;
pub use related::{is_related, may_be_related};
pub use relatives::{Relative, relatives};

/// A person, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// Sex.
    pub sex: Sex,
    /// Name in both scripts.
    pub name: PersonName,
    /// Date of birth.
    pub birth_date: Date,
    /// National identity number, when known.
    pub national_id: Option<NationalId>,
    /// Registered phone, when known.
    pub phone: Option<Phone>,
    /// Where she lives.
    pub place: PlaceCode,
    /// `km` or `en`.
    pub language: String,
    /// How she is addressed.
    pub form_of_address: FormOfAddress,
    /// Whether a disability is registered.
    pub disability: bool,
    /// Whether the household has an IDPoor card.
    pub id_poor: bool,
    /// Until when the next life certificate is due; none is asked for when empty.
    pub life_certificate_due: Option<Date>,
}

/// A person as an import brings her; the same fields.
pub type NewPerson = Person;
