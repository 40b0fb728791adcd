//! Remembers what each thread has in hand, so that a mistake of ours can name it.
//!
//! Does not catch anything: a panic goes its way, and whoever catches it asks for the failure that tells of it.

use std::any::Any;
use std::cell::RefCell;
use std::panic;
use std::sync::Mutex;

use crate::failure::Failure;

thread_local! {
    static IN_HAND: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Where the first panic was, and with what in hand.
static BROKEN: Mutex<Option<String>> = Mutex::new(None);

/// Does something with a file or page in hand; a panic meanwhile is told with its name.
pub fn with<T>(name: &str, act: impl FnOnce() -> T) -> T {
    IN_HAND.with(|hand| *hand.borrow_mut() = Some(name.to_owned()));
    #[cfg(debug_assertions)]
    break_on_purpose(name);
    let done = act();
    IN_HAND.with(|hand| *hand.borrow_mut() = None);
    done
}

/// Breaks where a test asks for it, to see that nothing else breaks with it; no part of a release.
#[cfg(debug_assertions)]
fn break_on_purpose(name: &str) {
    let here = std::env::var_os("VAGVAL_BREAK_AT").is_some_and(|place| place == name);
    assert!(!here, "broken on purpose");
}

/// Keeps panics from writing to the terminal; where they were is kept for [`failure`].
pub fn watch_panics() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!(" at {}:{}", place.file(), place.line()));
        let hand = IN_HAND.with(|hand| hand.borrow().clone()).map(|name| format!(" with `{name}` in hand"));
        if let Ok(mut broken) = BROKEN.lock() {
            broken.get_or_insert(place.unwrap_or_default() + &hand.unwrap_or_default());
        }
    }));
}

/// Returns the failure that tells of a panic.
#[must_use]
pub fn failure(panic: &(dyn Any + Send)) -> Failure {
    let text = panic.downcast_ref::<&str>().copied();
    let text =
        text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no reason given");
    let place = BROKEN.lock().ok().and_then(|mut broken| broken.take()).unwrap_or_default();
    Failure::bug(format!("vagval broke{place}: {text}"))
}
