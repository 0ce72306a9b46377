//! What somebody complains of, the form in which she says it, and the words of the answer.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::Date;

use super::{About, Topic};
use crate::flow::{Asked, Fault, Question};
use crate::place_change::EntryCode;

/// What stands for the head office in the form.
const HEAD: &str = "head-office";

/// The fields of the form as they were typed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedComplaint {
    /// The code of the topic.
    #[serde(default)]
    pub topic: String,
    /// The code of a branch, `head-office`, or empty.
    #[serde(default)]
    pub about: String,
    /// What happened, in her own words.
    #[serde(default)]
    pub words: String,
}

/// Says nothing of what was typed.
impl fmt::Debug for TypedComplaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TypedComplaint(..)")
    }
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComplaintField {
    /// Topic.
    Topic,
    /// Which office.
    About,
    /// What happened.
    Words,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComplaintFault {
    /// Nothing was typed or chosen.
    Missing(ComplaintField),
    /// It can't be read, or is too long.
    Malformed(ComplaintField),
}

impl ComplaintFault {
    /// The field.
    pub fn field(self) -> ComplaintField {
        match self {
            Self::Missing(field) | Self::Malformed(field) => field,
        }
    }
}

/// What somebody complains of.
#[derive(Clone, PartialEq, Eq)]
pub struct Said {
    /// The topic.
    pub topic: Topic,
    /// Which office it is about.
    pub about: About,
    /// What happened, 1 to 1,000 letters.
    pub words: String,
}

/// Says nothing of what happened.
impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Said(..)")
    }
}

impl TypedComplaint {
    /// Reads the form; `branches` are the codes of those that are open.
    ///
    /// # Errors
    /// What is wrong with each field, in the order of the form.
    pub fn read(&self, branches: &[EntryCode]) -> Result<Said, Vec<ComplaintFault>> {
        use ComplaintFault::{Malformed, Missing};
        let topic = Topic::from_code(self.topic.trim());
        let about = self.about(branches);
        let words = words(&self.words);
        match (topic, about, words) {
            (Some(topic), Some(about), Ok(words)) => Ok(Said { topic, about, words }),
            (topic, about, words) => {
                let topic = topic.is_none().then_some(Missing(ComplaintField::Topic));
                let about = about.is_none().then_some(Malformed(ComplaintField::About));
                let words = words.err().map(|fault| match fault {
                    Fault::Empty => Missing(ComplaintField::Words),
                    _ => Malformed(ComplaintField::Words),
                });
                Err([topic, about, words].into_iter().flatten().collect())
            }
        }
    }

    fn about(&self, branches: &[EntryCode]) -> Option<About> {
        match self.about.trim() {
            "" => Some(About::NoOffice),
            HEAD => Some(About::HeadOffice),
            code => {
                let code: EntryCode = code.parse().ok()?;
                branches.contains(&code).then_some(About::Branch(code))
            }
        }
    }
}

impl About {
    /// What the form sends for the head office.
    pub const HEAD_OFFICE: &'static str = HEAD;
}

/// The words of an answer, 1 to 1,000 letters.
#[derive(Clone, PartialEq, Eq)]
pub struct Reply(String);

/// The text is empty or longer than 1,000 letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an answer has 1 to 1,000 letters")]
pub struct NotAReply;

impl Reply {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says nothing of what was written.
impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reply(..)")
    }
}

impl std::str::FromStr for Reply {
    type Err = NotAReply;

    fn from_str(typed: &str) -> Result<Self, NotAReply> {
        words(typed).map(Self).map_err(|_| NotAReply)
    }
}

/// Words of one's own in the one spelling that is stored.
fn words(typed: &str) -> Result<String, Fault> {
    // No day is asked of words.
    let asked = Asked { today: Date::MIN, registered: None };
    Question::Text.read(typed, asked).map(|answer| answer.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(topic: &str, about: &str, words: &str) -> TypedComplaint {
        let [topic, about, words] = [topic, about, words].map(str::to_owned);
        TypedComplaint { topic, about, words }
    }

    fn branches() -> Vec<EntryCode> {
        vec!["PP-1".parse().unwrap()]
    }

    #[test]
    fn a_topic_and_words_are_enough_and_debug_says_nothing() {
        let said = typed("rude", "", " ស្រែកដាក់ខ្ញុំ ").read(&branches()).unwrap();
        assert_eq!((said.topic, &said.about), (Topic::Rude, &About::NoOffice));
        assert_eq!(said.words, "ស្រែកដាក់ខ្ញុំ");
        let reply: Reply = "សូមអភ័យទោស".parse().unwrap();
        assert_eq!(
            format!("{said:?} {:?} {reply:?}", typed("", "", "")),
            "Said(..) TypedComplaint(..) Reply(..)"
        );
    }

    #[test]
    fn an_office_is_the_head_office_or_a_branch_that_is_open() {
        for (about, expected) in [
            ("head-office", Some(About::HeadOffice)),
            ("PP-1", Some(About::Branch("PP-1".parse().unwrap()))),
            ("PP-2", None),
            ("?", None),
        ] {
            let read = typed("money", about, "x").read(&branches());
            let malformed = vec![ComplaintFault::Malformed(ComplaintField::About)];
            assert_eq!(read.map(|said| said.about), expected.ok_or(malformed), "{about}");
        }
    }

    #[test]
    fn each_fault_is_named_in_the_order_of_the_form() {
        use ComplaintFault::{Malformed, Missing};
        use ComplaintField::{About, Topic, Words};
        assert_eq!(typed("", "", " ").read(&[]).unwrap_err(), [Missing(Topic), Missing(Words)]);
        let long = "ក".repeat(1_001);
        let faults = [Missing(Topic), Malformed(About), Malformed(Words)];
        assert_eq!(typed("x", "x", &long).read(&[]).unwrap_err(), faults);
        assert_eq!(long.parse::<Reply>(), Err(NotAReply));
        assert_eq!("\u{200B}".parse::<Reply>(), Err(NotAReply));
    }
}
