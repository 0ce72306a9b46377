//! Fingers through the use cases alone, with an engine whose pictures are words.

#[path = "finger/enrol.rs"]
mod enrol;
#[path = "finger/refused.rs"]
mod refused;
#[path = "finger/setting.rs"]
mod setting;
#[path = "finger/settle.rs"]
mod settle;
#[path = "finger/withdraw.rs"]
mod withdraw;
