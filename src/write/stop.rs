//! The wish to stop: set by a signal, looked at between one page and the next.
//!
//! Does not listen for signals: the commands do.

use std::sync::atomic::{AtomicU8, Ordering};

use crate::failure::{Cause, Failure};

/// Whether somebody has asked to stop.
#[derive(Debug, Default)]
pub struct Stop(AtomicU8);

const INTERRUPT: u8 = 1;
const TERMINATION: u8 = 2;

impl Stop {
    /// Asks to stop, as Ctrl-C does.
    pub fn interrupt(&self) {
        self.0.store(INTERRUPT, Ordering::Relaxed);
    }

    /// Asks to stop, as the system does.
    pub fn terminate(&self) {
        self.0.store(TERMINATION, Ordering::Relaxed);
    }

    /// Fails if somebody has asked to stop.
    pub fn check(&self) -> Result<(), Failure> {
        let cause = match self.0.load(Ordering::Relaxed) {
            INTERRUPT => Cause::Interrupt,
            TERMINATION => Cause::Termination,
            _ => return Ok(()),
        };
        Err(Failure {
            cause,
            title: "stopped; the former site stands as it was".to_owned(),
            help: Vec::new(),
        })
    }
}
