//! Disputed facts in words: the person and the officer read the same ones.

use sothon_domain::casework::{DeceasedHeld, FactSource, Recorded};
use sothon_domain::pension::{DisputeEffect, FactValue, InvalidityCause, SurvivorRelation, Why};

use crate::Words;

impl Words {
    /// A fact as people read it.
    pub fn fact_value(&self, value: &FactValue) -> String {
        match value {
            FactValue::Money(amount) => self.amount(*amount),
            FactValue::Service(length) => self.service(*length),
            FactValue::Date(date) => self.date(*date),
            FactValue::Cause(cause) => self.invalidity_cause(*cause),
            FactValue::Relation(relation) => self.survivor_relation(*relation),
            FactValue::Text(text) => text.clone(),
        }
    }

    /// Why a member can't work any more.
    pub fn invalidity_cause(&self, cause: InvalidityCause) -> String {
        let key = match cause {
            InvalidityCause::Work => "datum-cause-work",
            InvalidityCause::NonWork => "datum-cause-non-work",
        };
        self.get(key).to_owned()
    }

    /// What a survivor is to the deceased.
    pub fn survivor_relation(&self, relation: SurvivorRelation) -> String {
        let key = match relation {
            SurvivorRelation::Spouse => "datum-relation-spouse",
            SurvivorRelation::Child => "datum-relation-child",
            SurvivorRelation::Other => "datum-relation-other",
        };
        self.get(key).to_owned()
    }

    /// Where the register has a fact from.
    pub fn fact_source(&self, source: &FactSource) -> String {
        match source {
            FactSource::File => self.get("not-right-source-file").to_owned(),
            FactSource::Decision { number, on } => {
                let values = [("number", number.into()), ("date", self.date(*on).into())];
                self.with("not-right-source-decision", &values)
            }
            FactSource::Payment { month, batch } => {
                let values = [("month", self.month(*month).into()), ("batch", batch.into())];
                self.with("not-right-source-payment", &values)
            }
            FactSource::Case { reference, on } => {
                let reference = reference.to_string();
                let values = [("reference", reference.into()), ("date", self.date(*on).into())];
                self.with("not-right-source-case", &values)
            }
        }
    }

    /// What the register holds of the thing a case is about.
    pub fn recorded(&self, recorded: &Recorded) -> String {
        match recorded {
            Recorded::Place(place) => self.place(place),
            Recorded::Fact(held) => match &held.value {
                Some(value) => self.fact_value(value),
                None => self.get("case-held-nothing").to_owned(),
            },
            Recorded::Deceased(held) => self.deceased_held(held),
        }
    }

    /// What the register holds of a member who died.
    pub fn deceased_held(&self, held: &DeceasedHeld) -> String {
        match held {
            DeceasedHeld::NoNumber => self.get("case-deceased-no-number").to_owned(),
            DeceasedHeld::Unknown => self.get("case-deceased-unknown").to_owned(),
            DeceasedHeld::Member { name, pension: Some(amount) } => {
                let values = [("name", name.into()), ("amount", self.amount(*amount).into())];
                self.with("case-deceased-pension", &values)
            }
            DeceasedHeld::Member { name, pension: None } => {
                self.with("case-deceased-member", &[("name", name.into())])
            }
        }
    }

    /// What a value would change, a sentence each.
    pub fn dispute_effect(&self, effect: DisputeEffect) -> [String; 2] {
        match effect {
            DisputeEffect::Amount { from, to } => {
                let values = [("from", self.amount(from).into()), ("to", self.amount(to).into())];
                [
                    self.with("not-right-effect-amount", &values),
                    self.get("not-right-effect-binds").to_owned(),
                ]
            }
            DisputeEffect::Nothing(why) => {
                [self.get("not-right-effect-nothing").to_owned(), self.dispute_why(why)]
            }
        }
    }

    /// Why a value changes nothing.
    pub fn dispute_why(&self, why: Why) -> String {
        self.get(&format!("not-right-why-{}", why.code())).to_owned()
    }
}
