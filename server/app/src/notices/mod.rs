//! Where a person's notices go: her registered phone, and a mailbox if she names one. And how she wants them: to read
//! or to hear, in which language and letters, whether they name people, and of what she is reminded.

mod for_person;
mod set_choices;
mod set_email;
mod set_form;
mod show;
mod tell;

pub use for_person::{ToChoose, Wish, choose_for, find_to_choose};
pub use set_choices::{message_choices, set_message_choices, set_reminders};
pub use set_email::{EmailSet, SetEmail, set_email};
pub use set_form::{message_form, set_message_form};
pub use show::{Notices, show};
pub(crate) use tell::{News, named, tell, tell_on, text_words, words_of, write_on};
