//! The record of the member a case is about, as the page of the case shows it.

use sothon_app::case::{Beside, Whose};
use sothon_domain::pension::SurvivorRelation;
use sothon_domain::person::MemberNumber;
use sothon_locales::Words;
use sothon_web::pages::staff_case::{self, KnownBy, Pension, Relative};
use sothon_web::pages::why::{RuleInForce, WhyView};

use crate::handlers::my_pension::payments::row;
use crate::handlers::my_pension::service_record::{periods, salaries};

/// The record, with an account by its bank and ending alone.
pub(super) fn record_beside(beside: Beside, words: &Words) -> staff_case::Beside {
    let account = beside.account.as_ref();
    let rule = beside.rule.map(|rule| RuleInForce {
        effective_from: rule.effective_from,
        citation: words.citation(&rule.citation),
    });
    let pensions = beside.pensions.iter().map(|one| Pension {
        scheme: one.membership.scheme,
        retired_on: one.membership.retired_on,
        decided: one.award.as_ref().map(|award| (award.amount, award.decided_on)),
    });
    let family = beside.family.into_iter();
    staff_case::Beside {
        deceased: beside.whose == Whose::Deceased,
        pensions: pensions.collect(),
        account: account.map(|account| format!("{} ···· {}", account.bank, account.ending)),
        periods: periods(&beside.records),
        salaries: salaries(&beside.records),
        family: family.filter_map(|one| relative(one, words)).collect(),
        payments: beside.payments.into_iter().map(row).collect(),
        why: beside.working.map(|working| WhyView { working, rule }),
        foreseen: beside.foreseen,
    }
}

/// One of the family; none who only takes the money, for that is no family by itself.
fn relative(one: sothon_app::case::Relative, words: &Words) -> Option<Relative> {
    if one.role == "payee" {
        return None;
    }
    let number = one.member_number.and_then(|number| number.parse::<MemberNumber>().ok());
    let number = number.map(|number| KnownBy::Number(number.ending()));
    let known_by = one.name.map(KnownBy::Name).or(number)?;
    // The register knows more relations than rules speak of.
    let relation = one.relation.parse().unwrap_or(SurvivorRelation::Other);
    Some(Relative { relation: words.survivor_relation(relation), known_by })
}
