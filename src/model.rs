//! The words of a handbook as inert values: what stands in it once every name has been found.
//!
//! Does not read, judge or draw anything; every reference in these types points at something that exists.

pub mod binding;
pub mod carried;
pub mod clause;
pub mod coverage;
pub mod document;
pub mod fingerprint;
pub mod flow;
pub mod force;
pub mod guard;
pub mod handbook;
pub mod id;
pub mod language;
pub mod ledger;
pub mod named_law;
pub mod plural;
pub mod provision;
pub mod recurrence;
pub mod register;
pub mod review;
pub mod settings;
pub mod standing;
pub mod text;
pub mod touched;
pub mod tree;
pub mod walk;
pub mod when;
