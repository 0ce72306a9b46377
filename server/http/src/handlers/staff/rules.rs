//! The pension rules by date.

use axum::response::Response;
use sothon_app::rules::{self, Dated};
use sothon_domain::pension::Benefit;
use sothon_web::pages::staff_rules::{self, RuleLine, SchemeRules, StaffRulesView};

use crate::error_page::Failure;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff/rules`
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    let schemes = rules::by_date(&visitor.portal.app, &visitor.actor())?;
    let lines = |sets: Vec<Dated<'_>>| sets.into_iter().map(line).collect();
    let scheme = |rules: rules::SchemeRules<'_>| SchemeRules {
        scheme: rules.scheme,
        law: lines(rules.law),
        proposals: lines(rules.proposals),
    };
    let view = StaffRulesView { schemes: schemes.into_iter().map(scheme).collect() };
    Ok(page::html(staff_rules::render(&view, &page::staff_frame(&visitor))))
}

fn line(Dated { set, until, holds }: Dated<'_>) -> RuleLine {
    RuleLine {
        id: set.id.clone(),
        from: set.effective_from,
        published: set.published_on.filter(|_| set.is_retroactive()),
        until,
        holds,
        subjects: set.subjects().to_vec(),
        citation: set.citation.id.clone(),
        certainty: set.citation.certainty,
        gap: matches!(set.benefit, Benefit::Gap { .. }),
    }
}
