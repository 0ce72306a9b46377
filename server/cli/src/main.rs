//! Sothon.
fn main() {}
