//! The program as it is started.

mod commands;
mod duplicates;
mod finger_engine;
mod gateway;
mod import;
mod process;
mod rules;
mod serve;
mod verify_letter;
