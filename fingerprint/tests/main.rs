//! The engine and its records through the public interface alone.

mod engine;
mod planted;
mod records;
