//! What is shown: the last site without errors, and what is wrong with the handbook now.
//!
//! Does not compile: whoever watches gives it what came of the last change.

use std::sync::{Arc, RwLock};

use crate::render::Site;
use crate::serve::events::Events;

/// The site that is shown, changed from one thread and read from another.
#[derive(Debug, Default)]
pub struct Shown {
    now: RwLock<Now>,
    events: RwLock<Option<Arc<Events>>>,
}

/// What is shown at one moment.
#[derive(Clone, Debug, Default)]
pub(super) struct Now {
    /// The last site without errors; none if there was none yet.
    pub(super) site: Option<Arc<Site>>,
    /// What is wrong with the handbook, drawn.
    pub(super) trouble: Option<Arc<str>>,
    /// Counts the changes, so that an open page knows whether it is old.
    pub(super) build: u64,
}

impl Shown {
    /// Shows a site without errors.
    pub fn show(&self, site: Arc<Site>) {
        self.change(|now| {
            now.site = Some(site);
            now.trouble = None;
        });
    }

    /// Shows what is wrong, over the last site without errors.
    pub fn trouble(&self, report: &str) {
        self.change(|now| now.trouble = Some(report.into()));
    }

    /// Tells these pages of every change from now on.
    pub(super) fn tell(&self, events: &Arc<Events>) {
        if let Ok(mut told) = self.events.write() {
            *told = Some(Arc::clone(events));
        }
    }

    /// Returns what is shown now.
    pub(super) fn now(&self) -> Now {
        self.now.read().map(|now| now.clone()).unwrap_or_default()
    }

    fn change(&self, change: impl FnOnce(&mut Now)) {
        if let Ok(mut now) = self.now.write() {
            change(&mut now);
            now.build += 1;
        }
        if let Ok(events) = self.events.read()
            && let Some(events) = &*events
        {
            events.reload();
        }
    }
}
