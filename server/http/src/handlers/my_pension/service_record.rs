//! The service and salary facts behind the amount.

use axum::response::Response;
use sothon_app::my_pension::{self, Record};
use sothon_domain::service::{Period, credited};
use sothon_web::pages::service_record::{
    self as page_of, Membership, Salary, ServicePeriod, ServiceRecordView,
};

use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/service-record`
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let seen = my_pension::service_record(&visitor.portal.app, &visitor.actor()).await?;
    let frame = page::frame_of(&visitor, &seen.person.name);
    let (periods, salaries) = (periods(&seen.records), salaries(&seen.records));
    let mut view = ServiceRecordView {
        name: seen.person.name,
        birth_date: Some(seen.person.birth_date),
        memberships: Vec::new(),
        periods,
        salaries,
    };
    for record in seen.records {
        let member = record.membership;
        view.memberships.push(Membership {
            scheme: member.scheme,
            legacy_number: member.legacy_number.unwrap_or_else(|| member.member_number.to_string()),
            from: record.service.iter().map(|period| period.starts).min(),
            to: member.retired_on,
        });
    }
    Ok(page::html(page_of::render(&view, &frame)))
}

/// The times of work of all memberships, the earliest first.
pub(crate) fn periods(records: &[Record]) -> Vec<ServicePeriod> {
    let all = records.iter().flat_map(|record| &record.service);
    let periods = all.map(|period| ServicePeriod {
        counted: period.until.map(|until| credited(&[Period { starts: period.starts, until }])),
        from: period.starts,
        to: period.until,
        place: Some(period.employer.clone()),
    });
    let mut periods: Vec<_> = periods.collect();
    periods.sort_by_key(|period| period.from);
    periods
}

/// The salaries of all memberships, the latest first.
pub(crate) fn salaries(records: &[Record]) -> Vec<Salary> {
    let all = records.iter().flat_map(|record| &record.salaries);
    let salaries =
        all.map(|salary| Salary { from: salary.starts, kind: salary.kind, amount: salary.amount });
    let mut salaries: Vec<_> = salaries.collect();
    salaries.sort_by_key(|salary| std::cmp::Reverse(salary.from));
    salaries
}
