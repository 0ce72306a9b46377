//! Every seed is handed to its target; a target without seeds, or seeds of no target, are a fault.

use std::collections::BTreeSet;
use std::fs::read_dir;
use std::path::{Path, PathBuf};

use sothon_fingerprint::record::seeds;
use sothon_fuzz::{TARGETS, named};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")
}

/// What lies in a folder, in the order of its names.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let found = read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found: Vec<_> = found.map(|entry| entry.expect("an entry").path()).collect();
    found.sort();
    found
}

#[test]
fn every_target_holds_with_its_seeds() {
    for target in TARGETS {
        let seeds = entries(&folder().join(target.name));
        assert!(seeds.len() >= 3, "{} has hardly any seed", target.name);
        for seed in seeds {
            // What breaks is named by the last line.
            println!("{}", seed.display());
            let octets = std::fs::read(&seed).expect("a file");
            (target.run)(&octets);
            // Each beginning of it, in steps: where a parser ends early.
            for end in (0..octets.len()).step_by(octets.len().div_ceil(24).max(1)) {
                (target.run)(&octets[..end]);
            }
        }
    }
}

#[test]
fn records_of_fingers_hold_with_each_kind_of_damage() {
    for (name, seeds) in [("fmr-parse", seeds::minutiae()), ("fir-parse", seeds::finger_images())] {
        let target = named(name).expect("a target");
        assert!(seeds.len() > 100, "{name}");
        for seed in seeds {
            (target.run)(&seed);
        }
    }
}

#[test]
fn seeds_lie_in_folders_of_targets_whose_names_differ() {
    let names: BTreeSet<&str> = TARGETS.iter().map(|target| target.name).collect();
    assert_eq!(names.len(), TARGETS.len());
    let folders = entries(&folder());
    let folders: BTreeSet<&str> =
        folders.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    assert_eq!(folders, names);
}
