//! What the back office would pull.

use serde_json::Value;
use sothon_app::{App, AppError, back_office};
use sothon_domain::access::Actor;
use sothon_domain::back_office::BatchNumber;

/// Forms batches of whatever waits and returns the instructions of all batches, in their order.
pub async fn instructions(app: &App) -> Vec<Value> {
    while back_office::form(app).await.expect("the database answers").batch.is_some() {}
    let (actor, mut number, mut all) = (Actor::back_office(), BatchNumber::FIRST, Vec::new());
    loop {
        let batch = match back_office::one(app, &actor, number).await {
            Ok(batch) => batch,
            Err(AppError::NotFound) => return all,
            Err(error) => panic!("{error:?}"),
        };
        let read: Value = serde_json::from_str(batch.document()).expect("a batch is JSON");
        all.extend(read["instructions"].as_array().expect("it has instructions").iter().cloned());
        number = number.next();
    }
}
