//! Fingers through the use cases alone, with an engine whose pictures are words.

#[path = "finger/anomalies.rs"]
mod anomalies;
#[path = "finger/counter.rs"]
mod counter;
#[path = "finger/enrol.rs"]
mod enrol;
#[path = "finger/ladder.rs"]
mod ladder;
#[path = "finger/refused.rs"]
mod refused;
#[path = "finger/setting.rs"]
mod setting;
#[path = "finger/settle.rs"]
mod settle;
#[path = "finger/visit.rs"]
mod visit;
#[path = "finger/withdraw.rs"]
mod withdraw;
