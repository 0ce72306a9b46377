//! A complaint by keys: the same as on the web, with a sentence of ours in place of words of hers.

use sothon_domain::complaint::{About, TypedComplaint};
use sothon_locales::{Language, Words};
use sothon_ussd::menu::{Complained, Complaining, Reply};

use super::facts::Talk;
use super::reference_in;
use crate::AppError;
use crate::complaint::{self, Received, Sent, SentUnnamed};

/// Takes the complaint: in her own name after the PIN, else without any.
pub(super) async fn complain(talk: &Talk<'_>, told: Complaining) -> Result<Reply, AppError> {
    let typed = typed(told);
    let key = talk.names.act(talk.answered);
    if told.named {
        return match complaint::send(talk.app, &talk.actor(), &typed, key).await? {
            Sent::Received { redirect } => {
                Ok(Reply::Complained(Complained::Named(reference_in(&redirect)?)))
            }
            Sent::Wrong(_) => Err(none()),
        };
    }
    let sent = SentUnnamed { typed: &typed, address: Some(talk.dialled.phone.as_str()), key };
    match complaint::send_unnamed(talk.app, &sent).await? {
        Received::Opens(reference, secret) => {
            let secret = secret.in_groups();
            Ok(Reply::Complained(Complained::Unnamed { reference, secret }))
        }
        Received::TooMany => Ok(Reply::Complained(Complained::TooMany)),
        Received::Wrong(_) => Err(none()),
    }
}

/// The form. Its words are in the language of the office, and ask for a call where somebody can be called.
fn typed(told: Complaining) -> TypedComplaint {
    let words = if told.named { "ussd-complaint-words-call" } else { "ussd-complaint-words" };
    TypedComplaint {
        topic: told.topic.code().to_owned(),
        about: if told.head { About::HEAD_OFFICE.to_owned() } else { String::new() },
        words: Words::of(Language::Khmer).get(words).to_owned(),
    }
}

/// No key leads to a form that won't do.
fn none() -> AppError {
    AppError::Inconsistent("a complaint by keys that won't do")
}
