//! Shows how far a long write has come, on a terminal only and only after a second.
//!
//! Does not slow the work down: the bar is drawn a few times a second.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long work may take without a bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar that is hidden until the work has taken a while.
pub(super) struct Progress {
    bar: ProgressBar,
    start: Instant,
}

impl Progress {
    /// Starts a bar for so many pages.
    pub(super) fn start(pages: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(pages as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{wide_bar} {pos} of {len} pages");
        bar.set_style(style.expect("the template is ours"));
        Self { bar, start: Instant::now() }
    }

    /// Counts a page.
    pub(super) fn one_more(&self) {
        self.bar.inc(1);
        if self.bar.is_hidden() && self.start.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Removes the bar.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
