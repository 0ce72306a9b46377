//! To be called back, on the phone that dials.

use sothon_domain::casework::CaseKind;
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::person::Phone;
use sothon_locales::{Language, Words};
use sothon_ussd::menu::{CallAbout, CallGiven, CallSeen, CallWhen, Reply};

use super::facts::Talk;
use super::told;
use crate::AppError;

const KIND: CaseKind = CaseKind::CallMeBack;

/// What she has told so far.
pub(super) async fn draft(talk: &Talk<'_>) -> Result<Reply, AppError> {
    let draft = told::draft(talk, KIND).await?;
    Ok(draft.map_or_else(Reply::Refused, |draft| Reply::Call(seen(&draft.answers))))
}

/// Keeps one answer and says what is told now. With the time comes the number, which nobody types.
pub(super) async fn answer(talk: &Talk<'_>, given: CallGiven) -> Result<Reply, AppError> {
    let phone = (StepKey::Phone, talk.dialled.phone.as_str());
    let refused = match given {
        CallGiven::About(about) => {
            let text = in_words(about);
            told::keep(talk, KIND, (StepKey::About, text.as_str())).await?
        }
        CallGiven::When(when) => {
            match told::keep(talk, KIND, (StepKey::CallAt, when.code())).await? {
                None => told::keep(talk, KIND, phone).await?,
                refused => refused,
            }
        }
    };
    match refused {
        Some(refusal) => Ok(Reply::Refused(refusal)),
        None => draft(talk).await,
    }
}

/// Sends it.
pub(super) async fn send(talk: &Talk<'_>) -> Result<Reply, AppError> {
    match told::sent(talk, KIND).await? {
        Some(reply) => Ok(reply),
        None => draft(talk).await,
    }
}

/// What the officer reads, in the language of the office: keys have no words of hers.
fn in_words(about: CallAbout) -> String {
    let words = Words::of(Language::Khmer);
    let key = format!("ussd-callback-about-{}", about.code());
    let about = words.get(&key);
    words.with("ussd-callback-about-text", &[("about", about.into())])
}

fn seen(answers: &Answers) -> CallSeen {
    let phone = answers.get(StepKey::Phone).and_then(|text| text.parse::<Phone>().ok());
    CallSeen {
        about: answers.get(StepKey::About).is_some(),
        when: answers.get(StepKey::CallAt).and_then(CallWhen::from_code),
        phone: phone.map(|phone| phone.national()),
    }
}
