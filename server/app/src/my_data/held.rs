//! Which items an entry of each kind has, in the order of the paper.

use sothon_domain::access::Office;
use sothon_domain::flow::StepKey;
use sothon_domain::message_choices::MessageChoices;
use sothon_domain::message_form::MessageForm;
use sothon_domain::person::{Email, Phone};
use sothon_domain::trusted_contact::TrustedContact;
use sothon_domain::visit::Method;
use sothon_store::Award;
use sothon_store::case_file::CaseFile;
use sothon_store::claimant::Claimant;
use sothon_store::complaint::Complaint;
use sothon_store::delegation::Named;
use sothon_store::file_reading::Reading;
use sothon_store::finger::HeldFinger;
use sothon_store::letter::Issued;
use sothon_store::membership::{Membership, Record};
use sothon_store::message_outbox::Told;
use sothon_store::my_pension::Account;
use sothon_store::paper::{Given, Giver};
use sothon_store::passkey::Listed;
use sothon_store::payee::{Receives, WithNames};
use sothon_store::payment::Payment;
use sothon_store::person::{Person, Relative};
use sothon_store::person_lock::PersonLock;
use sothon_store::ussd_pin::PinState;
use sothon_store::visit::Certificate;

use super::{Item, Value};

type Entry = Vec<Item>;

fn item(name: &'static str, value: Value) -> Item {
    Item { name, value }
}

fn text(name: &'static str, text: impl Into<String>) -> Item {
    item(name, Value::Text(text.into()))
}

fn code(name: &'static str, words: &'static str, code: impl Into<String>) -> Item {
    item(name, Value::Code(words, code.into()))
}

pub(super) fn identity(person: &Person) -> Entry {
    let mut entry = vec![
        text("name-khmer", person.name.khmer.full()),
        text("name-latin", person.name.latin.full()),
        code("sex", "my-data-sex-", person.sex.code()),
        item("birth-date", Value::Date(person.birth_date)),
    ];
    entry.extend(person.national_id.as_ref().map(|id| text("national-id", id.as_str())));
    entry
}

pub(super) fn claimant(claimant: &Claimant) -> Entry {
    let deceased = &claimant.deceased;
    let mut entry = vec![
        text("claimant-number", claimant.number.to_string()),
        code("relation", "my-data-survivor-", claimant.relation.code()),
    ];
    entry.extend(deceased.number().map(|number| text("deceased-number", number.as_str())));
    let names = deceased.names().map(|names| names.all().collect::<Vec<_>>().join(", "));
    entry.extend(names.map(|names| text("deceased-name", names)));
    entry.extend(deceased.place().map(|place| text("deceased-place", place)));
    entry.extend(deceased.born().map(|born| text("deceased-born", born.to_string())));
    entry.extend(deceased.service().map(|service| text("deceased-service", service)));
    entry.extend(claimant.died.map(|died| text("deceased-died", died.to_string())));
    entry.push(item("entered", Value::At(claimant.entered_at)));
    entry.push(code("record-state", "my-data-claimant-", claimant.state.code()));
    entry
}

pub(super) fn contact(
    person: &Person,
    email: Option<&Email>,
    (form, choices): (MessageForm, MessageChoices),
    former: Option<&Phone>,
) -> Entry {
    let mut entry = Vec::new();
    entry.extend(person.phone.as_ref().map(|phone| text("phone", phone.as_str())));
    entry.extend(former.map(|phone| text("former-phone", phone.as_str())));
    entry.extend(email.map(|email| text("mailbox", email.as_str())));
    entry.push(code("language", "my-data-language-", person.language.as_str()));
    entry.push(code("message-form", "my-data-message-form-", form.code()));
    entry.push(code("message-tongue", "my-data-message-tongue-", choices.tongue.code()));
    entry.push(code("message-reminders", "my-data-message-reminders-", choices.reminders.code()));
    entry.push(code("message-naming", "my-data-message-naming-", choices.naming.code()));
    entry.push(code("form-of-address", "my-data-address-", person.form_of_address.code()));
    entry
}

pub(super) fn home(person: &Person) -> Entry {
    vec![item("home", Value::Place(person.place.clone()))]
}

pub(super) fn need(person: &Person) -> Entry {
    vec![
        item("disability", Value::Flag(person.disability)),
        item("id-poor", Value::Flag(person.id_poor)),
    ]
}

pub(super) fn life_certificate(person: &Person) -> Entry {
    person.life_certificate_due.map(|due| item("due", Value::Date(due))).into_iter().collect()
}

/// That she has shown that she is alive: by what, how sure that is, when, and until when it counts.
pub(super) fn shown_alive(given: &Certificate) -> Entry {
    let mut entry = vec![
        code("shown-by", "my-data-shown-by-", given.method.map_or("provisional", Method::code)),
        item("shown-on", Value::At(given.given_at)),
        item("shown-until", Value::Date(given.due)),
    ];
    let grade = given.method.map(|method| method.grade().code());
    entry.extend(grade.map(|grade| code("shown-grade", "my-data-shown-grade-", grade)));
    entry
}

/// That a finger is kept, and nothing of it: what tells it from others does not travel.
pub(super) fn finger(held: &HeldFinger) -> Entry {
    vec![
        code("finger", "my-data-finger-", held.finger.code()),
        item("finger-on", Value::Date(held.enrolled_on)),
    ]
}

/// The membership, then its periods of service, its salaries and what cases have decided about it.
pub(super) fn career(record: &Record) -> Vec<Entry> {
    let mut entries = vec![membership(&record.membership)];
    entries.extend(record.service.iter().map(|period| {
        let mut entry = vec![
            text("employer", period.employer.as_str()),
            code("service-kind", "", period.kind.as_str()),
            item("from", Value::Date(period.starts)),
        ];
        entry.extend(period.until.map(|until| item("until", Value::Date(until))));
        entry
    }));
    entries.extend(record.salaries.iter().map(|salary| {
        vec![
            code("salary", "my-data-salary-", salary.kind.code()),
            item("from", Value::Date(salary.starts)),
            item("amount", Value::Amount(salary.amount)),
        ]
    }));
    entries.extend(record.decided.iter().map(|fact| {
        vec![
            code("decided-fact", "datum-", fact.datum.code()),
            item("decided-value", Value::Fact(fact.value.clone())),
            text("case", fact.reference.to_string()),
        ]
    }));
    entries
}

fn membership(membership: &Membership) -> Entry {
    let mut entry = vec![
        code("scheme", "scheme-", membership.scheme.code()),
        text("member-number", membership.member_number.as_str()),
    ];
    entry.extend(membership.legacy_number.as_deref().map(|old| text("legacy-number", old)));
    entry.extend(membership.grade.as_deref().map(|grade| text("grade", grade)));
    entry.extend(membership.retired_on.map(|on| item("retired-on", Value::Date(on))));
    entry
}

pub(super) fn relative(relative: Relative) -> Entry {
    let mut entry = vec![
        code("relation", "my-data-relation-", relative.relation),
        code("role", "my-data-role-", relative.role),
    ];
    entry.extend(relative.member_number.map(|number| text("member-number", number)));
    entry.extend(relative.name.map(|name| text("name", name)));
    entry
}

pub(super) fn award(award: Award) -> Entry {
    vec![
        code("award", "my-data-award-", award.kind.code()),
        text("decision", award.number),
        item("decided-on", Value::Date(award.decided_on)),
        item("amount", Value::Amount(award.amount)),
        text("source", award.source),
    ]
}

pub(super) fn account(account: Account) -> Entry {
    vec![text("bank", account.bank), text("account-ending", account.ending)]
}

/// Who is or was paid in her stead. The account is the payee's, and no more is said of it than the bank.
pub(super) fn payee(found: &WithNames) -> Entry {
    let (record, appointment) = (&found.record, &found.record.appointment);
    let paper = &appointment.basis.paper;
    let mut entry = vec![
        text("payee", found.payee.khmer.full()),
        code("payee-state", "my-data-payee-", record.state.code()),
        code("payee-basis", "my-data-basis-", appointment.basis.kind.code()),
        text("paper-number", paper.number.as_str()),
        text("paper-from", paper.body.as_str()),
        item("paper-on", Value::Date(paper.decided_on)),
        item("until", Value::Date(appointment.last_day)),
    ];
    let account = appointment.pay_to.account();
    entry.extend(account.map(|account| text("bank", account.bank.name())));
    entry
}

/// For whom she is paid.
pub(super) fn receives(one: &Receives) -> Entry {
    vec![text("receives-for", one.name.khmer.full()), item("until", Value::Date(one.last_day))]
}

pub(super) fn payment(payment: &Payment) -> Entry {
    vec![
        item("month", Value::Month(payment.month)),
        item("amount", Value::Amount(payment.amount)),
        code("state", "payments-state-", payment.state.code()),
        item("state-on", Value::Date(payment.at)),
    ]
}

pub(super) fn case(case: &CaseFile) -> Entry {
    let mut entry = vec![
        text("case", case.reference.to_string()),
        code("about", "case-kind-", case.kind.code()),
        code("stage", "case-stage-", case.state.stage().code()),
        item("sent-at", Value::At(case.submitted_at)),
    ];
    let answer = |key| case.answers.get(key);
    let place = answer(StepKey::Place).and_then(|place| place.parse().ok());
    let since = answer(StepKey::Since).and_then(|month| month.parse().ok());
    entry.extend(place.map(|place| item("answer-home", Value::Place(place))));
    entry.extend(since.map(|month| item("answer-since", Value::Month(month))));
    entry.extend(answer(StepKey::Value).map(|value| text("answer-value", value)));
    let words = answer(StepKey::Words).or(answer(StepKey::Disagree));
    entry.extend(words.map(|words| text("answer-words", words)));
    entry
}

pub(super) fn complaint(complaint: &Complaint) -> Entry {
    let mut entry = vec![
        text("complaint", complaint.reference.to_string()),
        code("about", "complaint-topic-", complaint.said.topic.code()),
        item("sent-at", Value::At(complaint.sent_at)),
        text("answer-words", complaint.said.words.as_str()),
    ];
    entry.extend(complaint.answer.as_ref().map(|(words, _)| text("complaint-answer", words)));
    entry
}

pub(super) fn paper(paper: &Given) -> Entry {
    let mut entry = vec![
        code("paper", "paper-kind-", paper.kind.code()),
        item("given-at", Value::At(paper.begun_at)),
        text("pages", paper.pages.to_string()),
    ];
    let by = match &paper.by {
        Giver::Herself | Giver::Delegate => None,
        Giver::Machine => Some(item("added-by-partner", Value::Flag(true))),
        Giver::Counter { branch: None, .. } => Some(item("added-by-office", Value::Flag(true))),
        Giver::Counter { branch: Some(branch), .. } => {
            Some(text("added-branch", format!("{} · {}", branch.khmer, branch.latin)))
        }
    };
    entry.extend(by);
    entry
}

pub(super) fn letter(letter: &Issued) -> Entry {
    vec![
        text("letter", letter.number.to_string()),
        code("about", "letter-kind-", letter.kind.code()),
        item("issued-at", Value::At(letter.issued_at)),
        item("valid-until", Value::Date(letter.valid_until)),
    ]
}

pub(super) fn pin(pin: &PinState) -> Entry {
    vec![item("pin-set-at", Value::At(pin.set_at))]
}

pub(super) fn passkey(key: &Listed) -> Entry {
    let mut entry =
        vec![text("passkey", key.name.as_str()), item("added-at", Value::At(key.added_at))];
    entry.extend(key.used_at.map(|at| item("used-at", Value::At(at))));
    entry
}

pub(super) fn message(told: Told) -> Entry {
    let mut entry = vec![
        item("enqueued-at", Value::At(told.at)),
        code("channel", "my-data-channel-", told.channel.code()),
        code("state", "message-log-", told.fate.code()),
    ];
    entry.extend(told.since.map(|since| item("known-since", Value::At(since))));
    entry
}

pub(super) fn contact_named(contact: &TrustedContact) -> Entry {
    vec![
        text("trusted-contact", contact.name.as_str()),
        text("phone", contact.phone.as_str()),
        code("relation", "trusted-contact-relation-", contact.relation.code()),
    ]
}

pub(super) fn delegate(named: &Named) -> Entry {
    vec![
        text("delegate", named.name.khmer.full()),
        code("may", "my-data-may-", named.scope.code()),
        item("until", Value::Date(named.last_day)),
    ]
}

pub(super) fn lock(lock: &PersonLock) -> Entry {
    vec![item("locked-at", Value::At(lock.locked_at))]
}

pub(super) fn reading(reading: &Reading) -> Entry {
    let office = match &reading.office {
        Office::Head => code("office", "staff-office-", "head"),
        Office::Province(place)
        | Office::Commune(place)
        | Office::Branch { province: place, .. } => item("office", Value::Place(place.clone())),
    };
    let mut entry = vec![
        item("read-at", Value::At(reading.at)),
        code("reader", "staff-role-", reading.role.code()),
        office,
    ];
    entry.extend(reading.reference.map(|case| text("case", case.to_string())));
    entry
}
