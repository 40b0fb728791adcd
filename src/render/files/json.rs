//! Turns values into the bytes of a file for programs.
//!
//! Does not choose what stands in a file.

use jiff::civil::Date;
use serde::Serialize;

/// Returns a value as the bytes of a file.
///
/// # Panics
/// Never: memory takes every text.
pub(in crate::render) fn bytes(value: &impl Serialize) -> Vec<u8> {
    let mut file = serde_json::to_vec_pretty(value).expect("memory takes every text");
    file.push(b'\n');
    file
}

/// Returns a day as `2026-11-21`.
pub(in crate::render) fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}
