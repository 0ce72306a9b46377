//! Fingers through the use cases alone, with an engine whose pictures are words.

mod anomalies;
mod counter;
mod enrol;
mod enrol_refused;
mod ladder;
mod setting;
mod settle;
mod visit;
mod withdraw;
