//! Answers of a flow in words.

use sothon_domain::flow::Answer;

use crate::Words;

impl Words {
    /// The answer as people read it.
    pub fn answer(&self, answer: &Answer) -> String {
        match answer {
            Answer::Place(code) => self.place(code),
            Answer::Month(month) => self.month(*month),
            Answer::Money(amount) => self.amount(*amount),
            Answer::Length(length) => self.service(*length),
            Answer::Date(date) => self.date(*date),
            Answer::Cause(cause) => self.invalidity_cause(*cause),
            Answer::Relation(relation) => self.survivor_relation(*relation),
            Answer::Text(text) => text.clone(),
        }
    }
}
