//! Pages about who comes to a branch to show that she is alive: of agents, of the second of the staff, and of who
//! has seen her elsewhere.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::staff::{
    anomalies, counter, counter_finger, counter_visit, fingers, fingers_waiting, visit_review,
};

/// The line of a branch and one visit, her fingers, what waits for a second officer, who was sent on, and what is unusual.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::{
        AttestLife, EnrolFingers, SeeAnomalies, ServeVisit, SettleEnrolment, SettleVisit,
    };
    vec![
        page("/staff/counter", ServeVisit, get(counter::show)),
        act("/staff/counter", ServeVisit, post(counter::send)),
        page("/staff/counter/{id}", ServeVisit, get(counter_visit::show)),
        act("/staff/counter/{id}", ServeVisit, post(counter_visit::send)),
        act("/staff/counter/{id}/order", ServeVisit, post(counter_finger::order)),
        act("/staff/counter/{id}/answer", ServeVisit, post(counter_finger::answer)),
        page("/staff/counter/{id}/fingers", EnrolFingers, get(fingers::show)),
        act("/staff/counter/{id}/fingers", EnrolFingers, post(fingers::send)),
        act("/staff/counter/{id}/fingers/order", EnrolFingers, post(fingers::order)),
        act("/staff/counter/{id}/fingers/answer", EnrolFingers, post(fingers::take)),
        page("/staff/fingers", SettleEnrolment, get(fingers_waiting::list)),
        page("/staff/fingers/{id}", SettleEnrolment, get(fingers_waiting::show)),
        act("/staff/fingers/{id}", SettleEnrolment, post(fingers_waiting::settle)),
        page("/staff/anomalies", SeeAnomalies, get(anomalies::show)),
        page("/staff/lives", SettleVisit, get(visit_review::lives)),
        page("/staff/lives/{id}", SettleVisit, get(visit_review::life)),
        act("/staff/lives/{id}", SettleVisit, post(visit_review::settle)),
        page("/staff/attest", AttestLife, get(visit_review::attest)),
        page("/staff/attest/{id}", AttestLife, get(visit_review::sent_on)),
        act("/staff/attest/{id}", AttestLife, post(visit_review::say_seen)),
    ]
}
