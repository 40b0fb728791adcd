//! Turns a handbook into what can be searched.

pub mod swedish;
