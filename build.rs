//! Gives the tool a fingerprint of its own sources, so that a site made by other code is never taken for its own.
//!
//! Does not fetch or generate anything.
#![expect(clippy::disallowed_methods, reason = "a build script reads the sources it stands beside")]

use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;
use std::path::Path;

fn main() {
    let mut hasher = DefaultHasher::new();
    for top in ["src", "theme", "tests/rules", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={top}");
        add(Path::new(top), &mut hasher);
    }
    println!("cargo::rustc-env=VAGVAL_SOURCES={:016x}", hasher.finish());
}

/// Adds a file, or all below a folder in the order of their names.
fn add(path: &Path, hasher: &mut DefaultHasher) {
    if let Ok(bytes) = std::fs::read(path) {
        hasher.write(path.to_string_lossy().as_bytes());
        hasher.write(&bytes);
    }
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    let mut inside: Vec<_> = entries.map(|entry| entry.path()).collect();
    inside.sort();
    for path in inside {
        add(&path, hasher);
    }
}
