//! What of certificates is unusual, for auditors and those who check.

use axum::response::Response;
use sothon_app::visit::{self, Unusual};
use sothon_web::pages::staff_anomalies::{self, AnomalyLine, StaffAnomaliesView};

use crate::error_page::Failure;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff/anomalies`
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    let found = visit::anomalies(&visitor.portal.app, &visitor.actor()).await?;
    let view = StaffAnomaliesView {
        since: found.since,
        from: found.from,
        devices: found.devices.into_iter().map(line).collect(),
        agents: found.agents.into_iter().map(line).collect(),
        branches: found.branches.into_iter().map(line).collect(),
    };
    Ok(page::html(staff_anomalies::render(&view, &page::staff_frame(&visitor))))
}

fn line(one: Unusual) -> AnomalyLine {
    AnomalyLine { name: one.of.name, figures: one.of.figures, findings: one.findings }
}
