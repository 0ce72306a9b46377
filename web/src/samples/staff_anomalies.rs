//! What is unusual among certificates, with invented figures.

use sothon_domain::visit::{Figures, Finding, Thresholds};
use sothon_locales::Words;

use super::staff::at_work;
use super::{Sample, facts, sample};
use crate::pages::staff_anomalies::{self, AnomalyLine, StaffAnomaliesView};

/// Nothing, and everything that can be unusual.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let empty = StaffAnomaliesView {
        since: facts::day(2026, 296),
        from: Thresholds::default(),
        devices: vec![],
        agents: vec![],
        branches: vec![],
    };
    let figures = Figures {
        given: 312,
        by_papers: 207,
        busiest_hour: 41,
        odd_hours: 3,
        pictures_again: 2,
        orders: 540,
        faults: 122,
    };
    let line = |name: &str, findings: &[Finding]| AnomalyLine {
        name: name.to_owned(),
        figures,
        findings: findings.to_vec(),
    };
    let quiet = Figures { busiest_hour: 21, orders: 0, faults: 0, ..figures };
    let some = StaffAnomaliesView {
        devices: vec![
            line("SCAN-0001", &[Finding::BusyHour, Finding::PictureAgain]),
            AnomalyLine { figures: quiet, ..line("SCAN-0002", &[Finding::BusyHour]) },
        ],
        agents: vec![line("agent@example.org", &[Finding::MuchPaper, Finding::OddHours])],
        branches: vec![line("PP-01", &[Finding::MuchPaper])],
        ..empty.clone()
    };
    [("staff-anomalies", some), ("staff-anomalies-empty", empty)]
        .map(|(name, view)| {
            let frame = at_work(words, staff_anomalies::PATH);
            sample(name, staff_anomalies::render(&view, &frame))
        })
        .into()
}
