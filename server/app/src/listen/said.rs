//! The main points of a page, in the messages of the phone's screens: whoever has no phone to dial with hears the same.

use sothon_domain::life_certificate::LifeCertificate;
use sothon_locales::voice::{Spoken, Voice};
use sothon_locales::{Language, Value, Words};

use crate::case::CaseSeen;
use crate::my_pension::Overview;

/// Messages one after the other.
struct Saying {
    voice: &'static Voice,
    spoken: Spoken,
}

impl Saying {
    fn new(language: Language) -> Self {
        let spoken = Spoken { clips: Vec::new(), unsaid: Vec::new() };
        Self { voice: Voice::of(language), spoken }
    }

    fn say(mut self, key: &str, values: &[(&str, Value<'_>)]) -> Self {
        let more = self.voice.message(key, values);
        self.spoken.clips.extend(more.clips);
        self.spoken.unsaid.extend(more.unsaid);
        self
    }
}

/// What is due each month, when it comes next, and where she stands with her life certificate.
pub fn of_pension(seen: &Overview, language: Language) -> Spoken {
    // A voice takes figures as a keypad knows them, in any language.
    let figures = Words::of(Language::English);
    let saying = Saying::new(language);
    let saying = match (seen.joined, seen.due) {
        (Some(_), _) => saying.say("ussd-joined-paid", &[]),
        (None, None) => saying.say("ussd-status-none", &[]),
        (None, Some(due)) => {
            let amount = figures.number(due.amount());
            saying.say("ussd-status-amount", &[("amount", amount.into())])
        }
    };
    let saying = match &seen.next_payment {
        Some(next) => {
            let date = figures.short_date(next.date);
            saying.say("ussd-status-next", &[("date", date.into())])
        }
        None => saying,
    };
    let (key, date) = match seen.life_certificate {
        LifeCertificate::NotKnown => return saying.say("ussd-alive-unknown", &[]).spoken,
        LifeCertificate::Valid { until } => ("ussd-alive-valid", until),
        LifeCertificate::DueSoon { by } => ("ussd-alive-soon", by),
        LifeCertificate::Overdue { since } => ("ussd-alive-overdue", since),
    };
    saying.say(key, &[("date", figures.short_date(date).into())]).spoken
}

/// The reference, then what is asked of her, else where it stands and who acts next.
pub fn of_case(case: &CaseSeen, language: Language) -> Spoken {
    let reference = case.reference.to_string();
    let saying = Saying::new(language).say("ussd-case", &[("reference", reference.into())]);
    if let Some(reason) = case.reason {
        return saying.say(&format!("ussd-asked-{}", reason.code()), &[]).spoken;
    }
    let next = case.stage.acts_next().code();
    let saying = saying.say(&format!("ussd-stage-{}", case.stage.code()), &[]);
    saying.say(&format!("ussd-next-{next}"), &[]).spoken
}
