//! Her working life in short, from the record that the web shows.

use sothon_domain::person::Scheme;
use sothon_domain::service::Period;
use sothon_domain::year_month::YearMonth;
use sothon_store::membership::ServicePeriod;
use sothon_ussd::menu::{ServiceLine, ServiceSeen};

use super::facts::Talk;
use crate::{AppError, my_pension};

/// The periods of all her memberships with the gaps between them, the earliest first.
pub(super) async fn record(talk: &Talk<'_>) -> Result<ServiceSeen, AppError> {
    let seen = my_pension::service_record(talk.app, &talk.actor()).await?;
    let gaps = seen.gaps.iter().map(|gap| (gap.starts, gap_of(*gap)));
    let records = seen.records.iter();
    let worked = records.flat_map(|record| {
        let scheme = record.membership.scheme;
        record.service.iter().map(move |period| (period.starts, worked_of(period, scheme)))
    });
    let mut lines: Vec<_> = worked.chain(gaps).collect();
    lines.sort_by_key(|(starts, _)| *starts);
    let lines = lines.into_iter().map(|(_, line)| line).collect();
    Ok(ServiceSeen { credited: seen.credited, lines })
}

fn worked_of(period: &ServicePeriod, scheme: Scheme) -> ServiceLine {
    ServiceLine::Worked {
        employer: period.employer.clone(),
        scheme,
        since: YearMonth::of(period.starts),
        until: period.until.map(YearMonth::of),
    }
}

fn gap_of(gap: Period) -> ServiceLine {
    ServiceLine::Gap { since: YearMonth::of(gap.starts), until: YearMonth::of(gap.until) }
}
