//! Remembers what each thread has in hand, so that a mistake of ours can name it.
//!
//! Does not catch anything: a panic goes its way, and the command line tells of it.

use std::cell::RefCell;
use std::panic;
use std::sync::Mutex;

use crate::failure::Failure;

thread_local! {
    static IN_HAND: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What the first panic was about.
static BROKEN: Mutex<Option<String>> = Mutex::new(None);

/// Does something with a file or page in hand; a panic meanwhile is told with its name.
pub fn with<T>(name: &str, act: impl FnOnce() -> T) -> T {
    let former = IN_HAND.with(|hand| hand.replace(Some(name.to_owned())));
    let done = act();
    IN_HAND.with(|hand| *hand.borrow_mut() = former);
    done
}

/// Keeps panics from writing to the terminal; what they were about is kept for [`failure`].
pub fn watch_panics() {
    panic::set_hook(Box::new(|panic| {
        let message = panic.payload_as_str().unwrap_or("no message");
        let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line()));
        let hand = IN_HAND.with(|hand| hand.borrow().clone()).map(|name| format!(" with `{name}` in hand"));
        let told = format!("{message} ({}){}", place.unwrap_or_default(), hand.unwrap_or_default());
        if let Ok(mut broken) = BROKEN.lock() {
            broken.get_or_insert(told);
        }
    }));
}

/// Returns the failure that tells of the first panic.
#[must_use]
pub fn failure() -> Failure {
    let told = BROKEN.lock().ok().and_then(|mut broken| broken.take());
    Failure::bug(format!("vagval broke: {}", told.unwrap_or_else(|| "no message".to_owned())))
}
