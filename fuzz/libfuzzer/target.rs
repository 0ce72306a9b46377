//! The target that `SOTHON_FUZZ_TARGET` names, under libFuzzer.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use sothon_fuzz::{Target, named};

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("SOTHON_FUZZ_TARGET").expect("SOTHON_FUZZ_TARGET names a target");
    named(&name).expect("SOTHON_FUZZ_TARGET names a target")
});

fuzz_target!(|data: &[u8]| (TARGET.run)(data));
