//! Complaints: without a name, in one's own name, and in the hands of staff.

use sothon_domain::casework::Counted;
use sothon_domain::complaint::{
    ComplaintFault, ComplaintField, ComplaintState, Desk, Missed, Promise, Refused, Topic,
    TypedComplaint,
};
use sothon_domain::person::StaffId;
use sothon_locales::{Language, Words};
use time::OffsetDateTime;
use time::macros::{date, datetime};

use super::staff::at_work;
use super::{Sample, frame, sample, signed_in};
use crate::pages::complain::{self, AskAnswerError, AskAnswerView, ComplainView, ComplainedView};
use crate::pages::complaint_parts::{AboutSeen, ComplaintForm, ComplaintSeen, ComplaintStatus};
use crate::pages::my_complaints::{self, MyComplaintsView};
use crate::pages::staff_complaint::{self, StaffComplaintError, StaffComplaintView};
use crate::pages::staff_complaints::{self, ComplaintLine, StaffComplaintsView};

const REFERENCE: &str = "4821-0357";
const SENT: OffsetDateTime = datetime!(2026-11-19 02:05 UTC);

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    [unnamed(words), reading(words), own(words), list(words), one(words)]
        .into_iter()
        .flatten()
        .collect()
}

/// Words of the page itself, with what would close the field that they are typed into.
fn said(words: &'static Words) -> String {
    format!("{}</textarea><b>", words.get("complaint-words-hint"))
}

fn office(words: &'static Words) -> String {
    let name = match words.language() {
        Language::Khmer => "សាខាភ្នំពេញ",
        Language::English => "Phnom Penh branch",
    };
    name.to_owned()
}

fn form(words: &'static Words) -> ComplaintForm {
    let offices = vec![("PP-1".to_owned(), office(words))];
    ComplaintForm { offices, key: "sample-key".to_owned(), ..ComplaintForm::default() }
}

fn wrong(words: &'static Words) -> ComplaintForm {
    use ComplaintFault::{Malformed, Missing};
    let typed = TypedComplaint { words: said(words), ..TypedComplaint::default() };
    let faults = vec![
        Missing(ComplaintField::Topic),
        Malformed(ComplaintField::About),
        Malformed(ComplaintField::Words),
    ];
    ComplaintForm { typed, faults, ..form(words) }
}

fn seen(words: &'static Words, topic: Topic, status: ComplaintStatus) -> ComplaintSeen {
    ComplaintSeen {
        reference: REFERENCE.to_owned(),
        topic,
        about: Some(AboutSeen::Branch(office(words))),
        words: said(words),
        sent_on: date!(2026 - 11 - 19),
        status,
    }
}

fn waits(read: bool, late: bool) -> ComplaintStatus {
    let (promise, until) = match read || late {
        true => (Promise::Answer, date!(2026 - 12 - 19)),
        false => (Promise::Acknowledgement, date!(2026 - 11 - 23)),
    };
    ComplaintStatus::Waits { read, promise, until, late }
}

fn answered(words: &'static Words) -> ComplaintStatus {
    ComplaintStatus::Answered { words: said(words), given_on: date!(2026 - 12 - 2) }
}

fn unnamed(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, form: ComplaintForm, too_many: bool| {
        let view = ComplainView { form, too_many };
        sample(name, complain::render(&view, &frame(words, complain::PATH)))
    };
    let nothing = ComplaintForm {
        faults: vec![
            ComplaintFault::Missing(ComplaintField::Topic),
            ComplaintFault::Missing(ComplaintField::Words),
        ],
        ..form(words)
    };
    let sent = ComplainedView { reference: REFERENCE.to_owned(), secret: "48210 35719".to_owned() };
    vec![
        page("complain", form(words), false),
        page("complain-nothing", nothing, false),
        page("complain-wrong", wrong(words), false),
        page("complain-too-many", form(words), true),
        sample("complain-sent", complain::render_sent(&sent, &frame(words, complain::PATH))),
    ]
}

fn reading(words: &'static Words) -> Vec<Sample> {
    let at = frame(words, complain::ANSWER);
    let ask = |name: &str, error| {
        let view = AskAnswerView { reference: REFERENCE.to_owned(), error };
        sample(name, complain::render_ask(&view, &at))
    };
    let unplaced = ComplaintSeen {
        about: Some(AboutSeen::HeadOffice),
        ..seen(words, Topic::Money, waits(false, false))
    };
    let nowhere = ComplaintSeen { about: None, ..seen(words, Topic::Privacy, answered(words)) };
    vec![
        ask("complain-answer", None),
        ask("complain-answer-unknown", Some(AskAnswerError::Unknown)),
        ask("complain-answer-often", Some(AskAnswerError::TooOften)),
        sample("complain-opened", complain::render_opened(&unplaced, &at)),
        sample("complain-opened-answered", complain::render_opened(&nowhere, &at)),
    ]
}

fn own(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, form, sent| {
        let view = MyComplaintsView { form, sent };
        sample(name, my_complaints::render(&view, &signed_in(words, my_complaints::PATH)))
    };
    let path = "/my-pension/complaints/4821-0357";
    let one = |name: &str, status| {
        let view = seen(words, Topic::Waiting, status);
        sample(name, my_complaints::render_one(&view, &signed_in(words, path)))
    };
    let sent = vec![
        seen(words, Topic::Waiting, waits(false, false)),
        seen(words, Topic::Information, waits(true, false)),
        seen(words, Topic::System, waits(true, true)),
        seen(words, Topic::OtherService, answered(words)),
    ];
    vec![
        page("my-complaints", form(words), sent),
        page("my-complaints-none", form(words), Vec::new()),
        page("my-complaints-wrong", wrong(words), Vec::new()),
        one("my-complaint", waits(true, false)),
        one("my-complaint-late", waits(false, true)),
        one("my-complaint-answered", answered(words)),
    ]
}

fn list(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, waiting, total, after: Option<String>, next| {
        let path = staff_complaints::path(after.as_deref());
        let view = StaffComplaintsView { waiting, total: Counted::of(total), after, next };
        sample(name, staff_complaints::render(&view, &at_work(words, &path)))
    };
    let line = |topic, desk, (read, late)| ComplaintLine {
        id: "sample".to_owned(),
        reference: REFERENCE.to_owned(),
        topic,
        desk,
        read,
        promise: if read { Promise::Answer } else { Promise::Acknowledgement },
        until: date!(2026 - 11 - 23),
        late,
    };
    let waiting = vec![
        line(Topic::Rude, Desk::Oversight, (false, true)),
        line(Topic::Money, Desk::Centre, (true, false)),
        line(Topic::OtherConduct, Desk::Centre, (false, false)),
        line(Topic::Waiting, Desk::Province, (true, true)),
        line(Topic::Information, Desk::Branch, (false, false)),
    ];
    let place = || Some("2026-11-23.1795233600000000.sample".to_owned());
    vec![
        page("staff-complaints", waiting.clone(), 5, None, None),
        page("staff-complaints-none", Vec::new(), 0, None, None),
        page("staff-complaints-first-page", waiting.clone(), 1_001, None, place()),
        page("staff-complaints-last-page", waiting, 105, place(), None),
    ]
}

fn view(words: &'static Words) -> StaffComplaintView {
    StaffComplaintView {
        id: "sample".to_owned(),
        reference: REFERENCE.to_owned(),
        name: None,
        topic: Topic::Rude,
        about: Some(AboutSeen::Branch(office(words))),
        words: said(words),
        sent_at: SENT,
        desk: Desk::Centre,
        state: ComplaintState::Received,
        missed: Missed::Nothing,
        promised: Some((Promise::Acknowledgement, date!(2026 - 11 - 23))),
        late: false,
        answer: None,
        typed: String::new(),
        keys: ["sample-key", "another-key"].map(str::to_owned),
        error: None,
    }
}

fn one(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffComplaintView| {
        sample(name, staff_complaint::render(&view, &at_work(words, "/staff/complaints/sample")))
    };
    let staff: StaffId =
        "0193b4a2-0000-7000-8000-000000000001".parse().expect("invariant: it is an id");
    let read = StaffComplaintView {
        name: Some("ចា… សុ…".to_owned()),
        state: ComplaintState::Acknowledged { by: staff },
        promised: Some((Promise::Answer, date!(2026 - 12 - 19))),
        ..view(words)
    };
    let late = StaffComplaintView { missed: Missed::Answer, late: true, ..read.clone() };
    let answered = StaffComplaintView {
        state: ComplaintState::Answered { by: staff },
        promised: None,
        answer: Some((said(words), SENT)),
        ..view(words)
    };
    let wrong = |error| StaffComplaintView { error: Some(error), ..read.clone() };
    let again = StaffComplaintError::Refused(Refused::AcknowledgedAlready);
    let over = StaffComplaintError::Refused(Refused::Answered);
    vec![
        page("staff-complaint", view(words)),
        page("staff-complaint-words", wrong(StaffComplaintError::Words)),
        page("staff-complaint-again", wrong(again)),
        page("staff-complaint-over", StaffComplaintView { error: Some(over), ..answered.clone() }),
        page("staff-complaint-read", read),
        page("staff-complaint-late", late),
        page("staff-complaint-answered", answered),
    ]
}
