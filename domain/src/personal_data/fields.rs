//! The table itself.

use super::Kept::{Days, Evidence, UntilChanged, WithTheRecord};
use super::{Field, Kept, Kind};

/// Some columns of a table, or all of it where none is named.
const fn kept(
    table: &'static str,
    columns: &'static [&'static str],
    kind: Kind,
    kept: Kept,
) -> Field {
    Field { table, columns, kind, kept }
}

/// Every column of every table that tells something about a person. Keys, hashes and ids that only serve a
/// column stand beside it.
pub const FIELDS: &[Field] = &[
    kept(
        "person",
        &[
            "id",
            "data_key",
            "ring_key",
            "sex",
            "name_khmer",
            "name_latin",
            "name_hash",
            "birth_date",
            "national_id",
            "national_id_hash",
        ],
        Kind::Identity,
        WithTheRecord,
    ),
    kept(
        "person",
        &[
            "phone",
            "phone_hash",
            "phone_changed_at",
            "email",
            "email_changed_at",
            "language",
            "message_form",
            "form_of_address",
        ],
        Kind::Contact,
        UntilChanged,
    ),
    kept("former_phone", &[], Kind::Contact, Days(30)),
    kept("person", &["place", "province"], Kind::Home, UntilChanged),
    kept("person", &["disability", "id_poor"], Kind::Need, UntilChanged),
    kept("person", &["life_certificate_due"], Kind::LifeCertificate, UntilChanged),
    kept("membership", &[], Kind::Career, WithTheRecord),
    kept("known_number", &[], Kind::Career, WithTheRecord),
    kept("claimant", &[], Kind::Identity, WithTheRecord),
    kept("claimant_asking", &[], Kind::Identity, Days(1)),
    kept("claimant_draft", &[], Kind::Identity, Days(1)),
    kept("service_period", &[], Kind::Career, WithTheRecord),
    kept("salary_fact", &[], Kind::Career, WithTheRecord),
    kept("family_link", &[], Kind::Family, WithTheRecord),
    kept("award", &[], Kind::Pension, WithTheRecord),
    kept("award_fact", &[], Kind::Pension, WithTheRecord),
    kept("award_working", &[], Kind::Pension, WithTheRecord),
    kept("award_decision", &[], Kind::Pension, WithTheRecord),
    kept("decided_field", &[], Kind::Pension, WithTheRecord),
    kept("decided_fact", &[], Kind::Pension, WithTheRecord),
    kept("payment_account", &[], Kind::Payment, UntilChanged),
    kept("account_change", &[], Kind::Payment, WithTheRecord),
    kept("payment", &[], Kind::Payment, WithTheRecord),
    kept("case_file", &[], Kind::Case, WithTheRecord),
    kept("case_entry", &[], Kind::Case, WithTheRecord),
    kept("outside_question", &[], Kind::Case, WithTheRecord),
    kept("correction_report", &[], Kind::Case, WithTheRecord),
    kept("paper", &[], Kind::Case, WithTheRecord),
    kept("paper_page", &[], Kind::Case, WithTheRecord),
    kept("case_paper", &[], Kind::Case, WithTheRecord),
    kept("flow_draft", &[], Kind::Case, Days(60)),
    kept("kept_form", &[], Kind::Case, Days(1)),
    kept("letter", &[], Kind::Letter, WithTheRecord),
    kept("activation", &[], Kind::SignIn, WithTheRecord),
    kept("activation_try", &[], Kind::SignIn, Days(1)),
    kept("passkey", &[], Kind::SignIn, UntilChanged),
    kept("ussd_pin", &[], Kind::SignIn, UntilChanged),
    kept("phone_binding", &[], Kind::SignIn, WithTheRecord),
    kept("pin_renewal", &[], Kind::SignIn, WithTheRecord),
    kept("pin_renewal_call", &[], Kind::SignIn, WithTheRecord),
    kept("ussd_number", &[], Kind::SignIn, Days(180)),
    kept("sign_in_code", &[], Kind::SignIn, Days(1)),
    kept("code_sending", &[], Kind::SignIn, Days(1)),
    kept("sign_in_delay", &[], Kind::SignIn, WithTheRecord),
    kept("message_outbox", &[], Kind::Message, Days(400)),
    kept("trusted_contact", &[], Kind::Trust, UntilChanged),
    kept("person_lock", &[], Kind::Trust, WithTheRecord),
    kept("delegation", &[], Kind::Trust, WithTheRecord),
    kept("delegation_use", &[], Kind::Trust, WithTheRecord),
    kept("delegation_request", &[], Kind::Trust, WithTheRecord),
    kept("guardian_reminder", &[], Kind::Trust, WithTheRecord),
    kept("delegation_wish", &[], Kind::Trust, Days(1)),
    kept("idempotency", &[], Kind::Evidence, WithTheRecord),
    kept("event", &[], Kind::Evidence, Evidence),
    kept("audit_row", &[], Kind::Evidence, Evidence),
];

/// Tables that tell nothing about pensioners and survivors: calendars, seals, branches and devices, slips
/// that name nobody, and the staff.
pub const WITHOUT_PEOPLE: &[&str] = &[
    "activation_slip",
    "audit_batch",
    "audit_checkpoint",
    "branch",
    "device",
    "health_centre",
    "partner",
    "payment_date",
    "place_change",
    "staff",
    "staff_change",
    "staff_invite",
    "staff_passkey",
    "staff_sign_in_delay",
    "staff_sign_on",
];
