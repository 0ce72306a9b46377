//! What the register holds of a datum, in words, so that a person sees what she corrects.

use sothon_app::my_pension::{self, Overview};
use sothon_domain::life_certificate::LifeCertificate;
use sothon_domain::pension::{Arg, ArgName, Datum, Working};
use sothon_locales::Words;

use crate::error_page::Failure;
use crate::visitor::Visitor;

/// The recorded value; `None` where nothing is recorded.
pub(super) async fn recorded(visitor: &Visitor, datum: Datum) -> Result<Option<String>, Failure> {
    let (app, actor, words) = (&visitor.portal.app, visitor.actor(), visitor.words());
    match datum {
        Datum::Name | Datum::BirthDate => {
            let person = my_pension::service_record(app, &actor).await?.person;
            Ok(Some(match datum {
                Datum::Name => person.name.khmer.full(),
                _ => words.date(person.birth_date),
            }))
        }
        Datum::Account | Datum::LifeCertificateDue => {
            let seen = my_pension::show(app, &actor).await?;
            Ok(of_overview(&seen, datum, words))
        }
        Datum::ReferenceSalary
        | Datum::Service
        | Datum::GradeMinimum
        | Datum::DecidedAmount
        | Datum::PaidAmount => {
            let working = my_pension::why(app, &actor).await?.working;
            Ok(working.and_then(|working| of_working(&working, datum, words)))
        }
    }
}

fn of_overview(seen: &Overview, datum: Datum, words: &Words) -> Option<String> {
    if datum == Datum::Account {
        let account = seen.account.as_ref()?;
        return Some(format!("{} ···· {}", account.bank, account.ending));
    }
    match seen.life_certificate {
        LifeCertificate::NotKnown => None,
        LifeCertificate::Valid { until: day }
        | LifeCertificate::DueSoon { by: day }
        | LifeCertificate::Overdue { since: day } => Some(words.date(day)),
    }
}

/// The first line of the working that rests on this datum.
fn of_working(working: &Working, datum: Datum, words: &Words) -> Option<String> {
    let line = working.lines.iter().find(|line| line.datum == Some(datum))?;
    match (line.arg(ArgName::Service), line.amount) {
        (Some(Arg::Months(service)), _) => Some(words.service(*service)),
        (_, amount) => amount.map(|amount| words.amount(amount)),
    }
}
