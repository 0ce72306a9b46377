//! Somebody says by short code that a pensioner has died: the same report as on the web. It is limited by the phone,
//! which the network names; what is typed on the web as somebody's phone does not count for it.

use sothon_domain::death_report::{ReportField, TypedReport};
use sothon_domain::trusted_contact::Relation;
use sothon_ussd::menu::{DeathBy, DeathSent, DeathTold, Reply};

use super::facts::Talk;
use super::reference_in;
use crate::AppError;
use crate::death_report::{self, Reported, Sent};

/// Takes the report.
pub(super) async fn report(talk: &Talk<'_>, told: &DeathTold) -> Result<Reply, AppError> {
    let typed = TypedReport {
        number: told.number.clone(),
        died: told.died.clone(),
        relation: relation(told.by).code().to_owned(),
        phone: talk.dialled.phone.as_str().to_owned(),
        ..TypedReport::default()
    };
    let key = talk.names.act(talk.answered);
    let sent = Sent { typed: &typed, address: None, browser: None, key };
    Ok(Reply::DeathSent(match death_report::report_by_caller(talk.app, &sent).await? {
        Reported::Received { redirect } => {
            DeathSent::Received { reference: reference_in(&redirect)? }
        }
        Reported::Wait(_) => DeathSent::TooMany,
        Reported::Wrong(faults) => {
            let number = faults.iter().any(|fault| fault.field() == ReportField::Number);
            if number { DeathSent::Number } else { DeathSent::Day }
        }
    }))
}

fn relation(by: DeathBy) -> Relation {
    match by {
        DeathBy::Spouse => Relation::Spouse,
        DeathBy::Child => Relation::Child,
        DeathBy::Relative => Relation::Relative,
        DeathBy::Other => Relation::Friend,
    }
}
