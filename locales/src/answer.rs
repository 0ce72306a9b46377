//! Answers of a flow in words.

use sothon_domain::flow::{Answer, Child, KnownAs};

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
            Answer::Text(text) | Answer::Line(text) => text.clone(),
            Answer::Name(name) => name.full(),
            Answer::PartDate(date) => self.part_date(*date),
            Answer::Sex(sex) => self.get(&format!("my-data-sex-{}", sex.code())).to_owned(),
            Answer::Kin(relation) => {
                self.get(&format!("claimant-relation-{}", relation.code())).to_owned()
            }
            Answer::YesNo(true) => self.get("flow-yes").to_owned(),
            Answer::YesNo(false) => self.get("flow-no").to_owned(),
            Answer::Phone(phone) => phone.national(),
            Answer::NationalId(number) => number.as_str().to_owned(),
            Answer::MemberNumber(number) => number.to_string(),
            Answer::OneOf(list, answer) => {
                self.get(&format!("flow-{}-{answer}", list.code())).to_owned()
            }
            Answer::Children(children) => {
                let lines = children.all().iter().enumerate();
                let lines: Vec<String> = lines.map(|(at, child)| self.child(at, child)).collect();
                lines.join("\n")
            }
            Answer::KnownAs(names) => self.known_as(names),
            Answer::Unknown => self.get("flow-unknown").to_owned(),
        }
    }

    /// The names of the one who died: the name, and below it the one in service and the others, where there are any.
    pub fn known_as(&self, names: &KnownAs) -> String {
        let mut lines = vec![names.name.clone()];
        if let Some(name) = &names.in_service {
            lines.push(self.with("flow-known-in-service", &[("name", name.as_str().into())]));
        }
        if !names.others.is_empty() {
            let others = names.others.join(", ");
            lines.push(self.with("flow-known-others", &[("names", others.into())]));
        }
        lines.join("\n")
    }

    /// A child of a claim in one line; the first among them has the place 0.
    pub fn child(&self, at: usize, child: &Child) -> String {
        let number = self.digits(&(at + 1).to_string());
        let name = ("name", child.name.as_str().into());
        let mut line = self.with("flow-child-line", &[("number", number.into()), name]);
        if let Some(born) = child.born {
            line.push_str(" · ");
            line.push_str(
                &self.with("flow-child-born-in", &[("born", self.part_date(born).into())]),
            );
        }
        if let Some(learns) = child.in_school {
            line.push_str(" · ");
            line.push_str(self.get(if learns { "flow-child-learns" } else { "flow-child-left" }));
        }
        line
    }
}
